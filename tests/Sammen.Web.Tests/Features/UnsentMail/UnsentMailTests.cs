using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Features.Apply;
using Sammen.Web.Features.UnsentMail;
using Sammen.Web.Mail;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.UnsentMail;

/// <summary>What has not gone out, and what becomes of it when it is sent again.</summary>
public sealed class UnsentMailTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser asger = null!;
    private Desk administrator = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        asger = await app.AddUserAsync(Role.Administrator, "Asger Toft");
        administrator = await app.AsAsync(asger);
    }

    [Fact]
    public async Task Those_given_up_come_first_then_those_that_wait_the_newest_first_and_none_that_is_sent()
    {
        await AddAsync("opgivet-1", GiveUp);
        await AddAsync("venter-1", _ => { });
        await AddAsync("sendt", mail => mail.MarkSent(app.Now));
        await AddAsync("opgivet-2", GiveUp);
        await AddAsync("venter-2", mail => mail.TryLater(MailProblem.ServerSilent, null, app.Now));

        var unsent = await administrator.Get<UnsentMailQueries>().ListAsync(1, default);

        Assert.Equal(["opgivet-2", "opgivet-1", "venter-2", "venter-1"], unsent.Rows.Select(row => row.Address), StringComparer.Ordinal);
        Assert.Equal(4, unsent.Total);
    }

    [Fact]
    public async Task The_second_page_goes_on_where_the_first_ended()
    {
        foreach (var number in Enumerable.Range(1, UnsentMailQueries.PageSize + 2))
        {
            await AddAsync($"nr-{number}", _ => { });
        }

        var second = await administrator.Get<UnsentMailQueries>().ListAsync(2, default);

        Assert.Equal(["nr-2", "nr-1"], second.Rows.Select(row => row.Address), StringComparer.Ordinal);
        Assert.Equal(UnsentMailQueries.PageSize + 2, second.Total);
    }

    [Fact]
    public async Task One_that_waits_to_be_tried_again_is_left_to_wait()
    {
        var mail = await AddAsync("venter", mail => mail.TryLater(MailProblem.ServerSilent, null, app.Now));

        await SendAgainAsync(mail);

        var kept = await MailAsync(mail);
        Assert.Equal((MailState.Waiting, mail.DueAt, 1), (kept.State, kept.DueAt, kept.Tries));
        Assert.Equal(0, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task One_that_was_given_up_is_tried_from_the_beginning_and_it_is_told_that_it_was_sent_again()
    {
        var mail = await AddAsync("opgivet", GiveUp);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await SendAgainAsync(mail);
        await SendAgainAsync(mail);

        var kept = await MailAsync(mail);
        Assert.Equal((MailState.Waiting, app.Now, 0, null), (kept.State, kept.DueAt, kept.Tries, kept.ProtectedKey));
        var happening = await app.ReadAsync(db => db.Happenings.SingleAsync());
        Assert.Equal((nameof(MailSentAgain), asger.Id), (happening.Kind, happening.ById));
    }

    [Fact]
    public async Task An_applicants_link_that_is_sent_again_opens_the_application()
    {
        var (application, old) = await app.AddDraftAsync(await app.AddOpenRoundAsync());
        var mail = await app.AddAsync(Given(new OutgoingMail(MailKind.ApplicationBegun, application.Email, null, application.Id, "da-DK", "gone", app.Now)));

        await SendAgainAsync(mail);

        var key = administrator.Get<MailKeys>().Unprotect((await MailAsync(mail)).ProtectedKey!);
        Assert.NotEqual(old, key, StringComparer.Ordinal);
        Assert.Equal(application.Id, (await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default))!.Id);
    }

    [Fact]
    public async Task An_invitation_that_is_over_is_not_sent_again()
    {
        var invitation = await app.AddInvitationAsync(asger);
        var mail = await app.AddAsync(Given(new OutgoingMail(MailKind.Invitation, invitation.Email, null, invitation.Id, "da-DK", "gone", app.Now)));
        await app.ChangeAsync(db => db.Attach(invitation).Entity.CallBack(asger.Id, app.Now));

        await Refused.ByAsync(administrator, Rule.InvitationOver, () => SendAgainAsync(mail));

        Assert.Equal(MailState.GivenUp, (await MailAsync(mail)).State);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private OutgoingMail Given(OutgoingMail mail)
    {
        GiveUp(mail);
        return mail;
    }

    private void GiveUp(OutgoingMail mail) => mail.GiveUp(MailProblem.AddressRefused, 550, app.Now);

    /// <summary>A minute after the one before.</summary>
    private async Task<OutgoingMail> AddAsync(string address, Action<OutgoingMail> become)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var mail = new OutgoingMail(MailKind.PasswordChanged, address, asger.Id, asger.Id, "da-DK", protectedKey: null, app.Now);
        become(mail);
        return await app.AddAsync(mail);
    }

    private Task SendAgainAsync(OutgoingMail mail) => administrator.Get<SendMailAgain>().HandleAsync(mail.Id, default);

    private Task<OutgoingMail> MailAsync(OutgoingMail mail) => app.ReadAsync(db => db.Mails.SingleAsync(kept => kept.Id == mail.Id));
}
