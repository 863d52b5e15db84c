using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Data.Mail;
using Sammen.Domain.People;
using Sammen.Web.Features.UnsentMail;
using Sammen.Web.Mail;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class UnsentMailPageTests : Screen
{
    [Fact]
    public async Task A_row_says_to_whom_about_what_since_when_and_why_and_never_what_it_says()
    {
        await SignInAsync(Role.Administrator);
        await AddAsync("a@x.example", mail => mail.GiveUp(MailProblem.AddressRefused, 550, App.Now));
        await AddAsync("b@x.example", mail => mail.TryLater(MailProblem.ServerSilent, null, App.Now));
        await AddAsync("c@x.example", _ => { });
        await AddAsync("d@x.example", mail => mail.MarkSent(App.Now));

        var page = Open(Addresses.Mail);

        Assert.Equal("Mail, der ikke er sendt", page.Title());
        Assert.Equal(
            [
                ["a@x.example", "Ændret adgangskode", "4. maj 2026 kl. 14.00", "Mailserveren kender ikke modtageren (550). Opgivet efter ét forsøg.", ""],
                ["b@x.example", "Ændret adgangskode", "4. maj 2026 kl. 14.00", "Mailserveren svarer ikke Prøves igen 4. maj 2026 kl. 14.01.", ""],
                ["c@x.example", "Ændret adgangskode", "4. maj 2026 kl. 14.00", "Venter på at blive sendt.", ""],
            ],
            page.Find("table").Rows().OrderBy(row => row[0], StringComparer.Ordinal));
        Assert.StartsWith("Sammen har ingen mailserver", page.Find(".problem").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_sent_is_said_plainly()
    {
        await SignInAsync(Role.Administrator);

        Assert.Equal("Alt er sendt.", Open(Addresses.Mail).Find(".empty").Words());
    }

    [Fact]
    public async Task One_that_was_given_up_waits_again_and_others_see_it()
    {
        await SignInAsync(Role.Administrator);
        var mail = await AddAsync("a@x.example", mail => mail.GiveUp(MailProblem.AddressRefused, 550, App.Now));
        var page = Open(Addresses.Mail);
        var other = await App.AsAsync(await App.AddUserAsync(Role.Administrator));

        await other.Get<SendMailAgain>().HandleAsync(mail.Id, default);

        page.WaitForAssertion(() => Assert.StartsWith("Mailserveren kender ikke modtageren (550).", page.Find("table").Rows()[0][3], StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.DoesNotContain("Opgivet", page.Find("table").Rows()[0][3], StringComparison.Ordinal));
        var kept = await App.ReadAsync(db => db.Mails.SingleAsync());
        Assert.Equal((MailState.Waiting, App.Now, 0), (kept.State, kept.DueAt, kept.Tries));
    }

    [Fact]
    public async Task An_invitation_that_is_sent_again_has_a_new_key()
    {
        await SignInAsync(Role.Administrator);
        var invitation = await App.AddInvitationAsync(Person);
        var mail = new OutgoingMail(MailKind.Invitation, invitation.Email, null, invitation.Id, "da-DK", "gone", App.Now);
        mail.GiveUp(MailProblem.AddressRefused, 550, App.Now);
        await App.AddAsync(mail);
        Assert.Null(mail.ProtectedKey);

        await (await App.AsAsync(Person)).Get<SendMailAgain>().HandleAsync(mail.Id, default);

        var (kept, again) = (await App.ReadAsync(db => db.Invitations.SingleAsync()), await App.ReadAsync(db => db.Mails.SingleAsync()));
        Assert.NotEqual(invitation.KeyHash, kept.KeyHash, StringComparer.Ordinal);
        Assert.Equal(kept.KeyHash, Sammen.Domain.SecretKey.HashOf(Services.GetRequiredService<MailKeys>().Unprotect(again.ProtectedKey!)));
    }

    private async Task<OutgoingMail> AddAsync(string address, Action<OutgoingMail> become)
    {
        var mail = new OutgoingMail(MailKind.PasswordChanged, address, Person.Id, Person.Id, "da-DK", protectedKey: null, App.Now);
        become(mail);
        return await App.AddAsync(mail);
    }
}
