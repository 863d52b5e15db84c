using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Web.Access;
using Sammen.Web.Mail;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>What is read for mail stands in no table of roles; the commands of the morning's reminders, and of invitations, are checked here.</summary>
public sealed class MorningReadingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Every_command_that_asks_what_is_due_binds_to_the_schema(int rows)
    {
        await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows, yes: false));
        await using var db = await server.Desk.Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        var now = TestApp.Noon.UtcDateTime;

        await Record.ExceptionAsync(() => db.ListDueAsync(now, default));
        await Record.ExceptionAsync(() => db.ListDraftsDueAsync(now, default));

        Assert.Equal(7, server.Sent.Count);
        Assert.Empty(SqlServerSchema.FindProblems([.. server.Sent]));
    }

    [Theory]
    [InlineData(MailKind.Reminders, 8)]
    [InlineData(MailKind.WorkshopInvited, 4)]
    [InlineData(MailKind.WorkshopChanged, 3)]
    public async Task Every_command_that_a_mail_is_written_from_binds_to_the_schema(MailKind kind, int commands)
    {
        await using var server = await RecordedServer.StartAsync(command => new PlausibleReader(rows: 1, yes: true, running: command));
        await using var db = await server.Desk.Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        var mail = new OutgoingMail(kind, "lise@fjordby.example", PlausibleReader.Id, PlausibleReader.Id, "da-DK", protectedKey: null, TestApp.Noon.UtcDateTime);

        await Record.ExceptionAsync(() => kind switch
        {
            MailKind.Reminders => server.Desk.Get<ReminderMails>().FindAsync(db, mail, default),
            MailKind.WorkshopInvited => server.Desk.Get<WorkshopMails>().FindInvitedAsync(db, mail, default),
            _ => server.Desk.Get<WorkshopMails>().FindChangedAsync(db, mail, default),
        });

        Assert.Equal(commands, server.Sent.Count);
        Assert.Empty(SqlServerSchema.FindProblems([.. server.Sent]));
    }
}
