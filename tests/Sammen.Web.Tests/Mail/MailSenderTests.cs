using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Sammen.Data.Mail;
using Sammen.Domain.People;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.People;
using Sammen.Web.Mail;
using Sammen.Web.Tests.TestKit;
using SmtpServer.Protocol;

namespace Sammen.Web.Tests.Mail;

/// <summary>No mail is lost, and none goes out twice but under the same Message-ID: against a real mail server on loopback.</summary>
public sealed class MailSenderTests(ITestOutputHelper output) : IAsyncLifetime
{
    private MailServer server = null!;
    private TestApp app = null!;
    private Desk administrator = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        administrator = await app.AsAsync(await app.AddUserAsync(Role.Administrator, "Asger Toft"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_goes_out_once_and_its_key_is_wiped()
    {
        await InviteAsync("lise@fjordby.example");
        Assert.NotNull((await MailAsync()).ProtectedKey);

        Assert.True(await SendAsync());
        Assert.True(await SendAsync());

        var mail = await MailAsync();
        var sent = Assert.Single(server.Received);
        Assert.Equal((MailState.Sent, null, null, 1, app.Now), (mail.State, mail.ProtectedKey, mail.DueAt, mail.Tries, mail.DoneAt));
        Assert.Equal(("lise@fjordby.example", $"{mail.Id:N}@localhost"), (sent.To.Mailboxes.Single().Address, sent.MessageId));
        Assert.Equal(("Sammen om ny teknologi", "auto-generated"), (sent.From.Mailboxes.Single().Name, sent.Headers["Auto-Submitted"]));
    }

    [Fact]
    public async Task While_the_server_is_down_mails_wait_and_when_it_is_up_again_all_of_them_go()
    {
        await server.CloseAsync();
        await InviteManyAsync(5);

        Assert.False(await SendAsync());
        var tried = await MailsAsync(mail => mail.Problem != null);
        Assert.Equal((MailState.Waiting, MailProblem.ServerSilent, app.Now.AddMinutes(1)), (Assert.Single(tried).State, tried[0].Problem, tried[0].DueAt));

        server.Open();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await SendAsync());

        Assert.Equal(5, server.Received.Count);
        Assert.Equal(5, (await MailsAsync(mail => mail.State == MailState.Sent)).Count);
    }

    [Fact]
    public async Task A_program_that_is_killed_before_it_sends_leaves_the_mail_to_the_next()
    {
        await InviteAsync("lise@fjordby.example");
        using var killed = new CancellationTokenSource();
        var delivery = new Interrupted(app.Nobody().Get<IMailDelivery>()) { BeforeSending = killed.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender(delivery).SendDueAsync(killed.Token));
        Assert.True(await SendAsync());
        Assert.Empty(server.Received);

        app.Clock.Advance(OutgoingMail.Lease);
        await SendAsync();
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task One_that_is_killed_between_the_servers_yes_and_the_row_has_it_sent_again_under_the_same_id()
    {
        await InviteAsync("lise@fjordby.example");
        using var killed = new CancellationTokenSource();
        var delivery = new Interrupted(app.Nobody().Get<IMailDelivery>()) { AfterSending = killed.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender(delivery).SendDueAsync(killed.Token));
        app.Clock.Advance(OutgoingMail.Lease);
        await SendAsync();
        app.Clock.Advance(OutgoingMail.Lease);
        await SendAsync();

        Assert.Equal(2, server.Received.Count);
        Assert.Single(server.Received.Select(message => message.MessageId).Distinct(StringComparer.Ordinal));
        Assert.Equal(MailState.Sent, (await MailAsync()).State);
    }

    [Fact]
    public async Task A_node_whose_lease_ran_out_does_not_overwrite_what_another_has_noted()
    {
        await InviteAsync("lise@fjordby.example");
        var delivery = new Interrupted(app.Nobody().Get<IMailDelivery>())
        {
            AfterSendingAsync = async () =>
            {
                app.Clock.Advance(OutgoingMail.Lease);
                await SendAsync();
            },
        };

        Assert.True(await Sender(delivery).SendDueAsync(default));

        Assert.Equal((MailState.Sent, 1), ((await MailAsync()).State, (await MailAsync()).Tries));
        Assert.Single(server.Received.Select(message => message.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_senders_on_one_database_send_each_mail_once()
    {
        await InviteManyAsync(40);

        await Task.WhenAll(SendAsync(), Sender().SendDueAsync(default));
        await SendAsync();

        Assert.Equal(40, server.Received.Count);
        Assert.Equal(40, server.Received.Select(message => message.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_address_the_server_refuses_is_given_up_at_once_and_the_others_get_theirs()
    {
        server.Answers = address => address.StartsWith("ukendt", StringComparison.Ordinal) ? SmtpResponse.MailboxUnavailable : null;
        await InviteAsync("ukendt@fjordby.example");
        await InviteAsync("lise@fjordby.example");

        Assert.True(await SendAsync());

        var refused = Assert.Single(await MailsAsync(mail => mail.Address == "ukendt@fjordby.example"));
        Assert.Equal((MailState.GivenUp, 550, null, null), (refused.State, refused.ServerCode, refused.DueAt, refused.ProtectedKey));
        Assert.Equal("lise@fjordby.example", Assert.Single(server.Received).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_gets_it_longer_each_time_until_the_mail_is_given_up()
    {
        server.Answers = _ => new SmtpResponse(SmtpReplyCode.TransactionFailed - 103, "later");
        await InviteAsync("lise@fjordby.example");
        var waits = new List<double>();

        for (var tried = 0; tried < 10; tried++)
        {
            app.Clock.Advance((await MailAsync()).DueAt!.Value - app.Now);
            await SendAsync();
            if ((await MailAsync()).DueAt is { } next)
            {
                waits.Add((next - app.Now).TotalMinutes);
            }
        }

        Assert.Equal([1, 5, 15, 60, 180, 360, 720, 1440, 1440], waits);
        Assert.Equal((MailState.GivenUp, MailProblem.Later, 10, null), ((await MailAsync()).State, (await MailAsync()).Problem, (await MailAsync()).Tries, (await MailAsync()).ProtectedKey));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task What_is_no_longer_so_when_it_would_be_sent_is_not_sent()
    {
        var called = await InviteAsync("lise@fjordby.example");
        var old = await InviteAsync("torben@fjordby.example");
        await administrator.Get<CallBackInvitation>().HandleAsync(called, default);
        await administrator.Get<SendInvitationAgain>().HandleAsync(old, default);

        await SendAsync();

        // Of the second one only the mail with the new key.
        Assert.Equal("torben@fjordby.example", Assert.Single(server.Received).To.Mailboxes.Single().Address);
        Assert.Single(await MailsAsync(_ => true));
    }

    [Fact]
    public async Task As_many_at_once_as_take_several_passes_all_arrive_each_once()
    {
        const int AtATime = 50;
        var passes = Nightly.IsNow ? 10 : 3;
        var many = passes * AtATime;
        await InviteManyAsync(many);
        var begun = Stopwatch.GetTimestamp();

        for (var pass = 0; pass < passes; pass++)
        {
            Assert.True(await SendAsync());
        }

        output.WriteLine($"{many} mails in {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s");
        Assert.Equal(many, server.Received.Count);
        Assert.Equal(many, server.Received.Select(message => message.To.Mailboxes.Single().Address).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(many, (await MailsAsync(mail => mail.State == MailState.Sent)).Count);
    }

    private Task<bool> SendAsync() => app.Nobody().Get<MailSender>().SendDueAsync(default);

    private MailSender Sender(IMailDelivery? delivery = null)
    {
        var desk = app.Nobody();
        return new(desk.Get<IServiceScopeFactory>(), delivery ?? desk.Get<IMailDelivery>(), server.Settings, desk.Get<MailBell>(), app.Clock, NullLogger<MailSender>.Instance);
    }

    private async Task<Guid> InviteAsync(string email)
    {
        var input = new InvitePersonInput { Email = email, Role = Role.Facilitator };
        await administrator.Get<InvitePerson>().HandleAsync(input, default);
        return input.InvitationId;
    }

    private Task InviteManyAsync(int count) => app.ChangeAsync(db =>
    {
        var keys = app.Nobody().Get<MailKeys>();
        var by = db.Users.First();
        foreach (var number in Enumerable.Range(1, count))
        {
            var invitation = new Invitation(Guid.CreateVersion7(), new InvitedPerson($"person{number}@fjordby.example", Role.Facilitator, null, null, "da-DK"), by.Id, app.Now);
            db.Add(invitation);
            db.Add(new OutgoingMail(MailKind.Invitation, invitation.Email, null, invitation.Id, "da-DK", keys.Protect(invitation.NewKey!), app.Now));
        }
    });

    private async Task<OutgoingMail> MailAsync() => Assert.Single(await MailsAsync(_ => true));

    private Task<List<OutgoingMail>> MailsAsync(System.Linq.Expressions.Expression<Func<OutgoingMail, bool>> which)
        => app.ReadAsync(db => db.Mails.Where(which).ToListAsync());

    /// <summary>The real way out, with something that happens just before or just after a mail.</summary>
    private sealed class Interrupted(IMailDelivery inner) : IMailDelivery
    {
        public Action BeforeSending { get; init; } = () => { };

        public Action AfterSending { get; init; } = () => { };

        public Func<Task> AfterSendingAsync { get; init; } = () => Task.CompletedTask;

        public async Task<IMailRoute> OpenAsync(CancellationToken ct) => new Route(this, await inner.OpenAsync(ct));

        private sealed class Route(Interrupted around, IMailRoute inner) : IMailRoute
        {
            public async Task SendAsync(MimeMessage message, CancellationToken ct)
            {
                around.BeforeSending();
                ct.ThrowIfCancellationRequested();
                await inner.SendAsync(message, ct);
                around.AfterSending();
                await around.AfterSendingAsync();
                ct.ThrowIfCancellationRequested();
            }

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }
}
