using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.People;
using Sammen.Web.Layout;
using Sammen.Web.Mail;
using Sammen.Web.Tests.Components;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Mail;

/// <summary>What each kind of mail says, to whom, in which language; and that its link does what it says.</summary>
public sealed partial class MailContentTests : IAsyncLifetime
{
    private const string Password = "Kaffe-og-kage-kl-9";

    private MailServer server = null!;
    private TestApp app = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_says_who_invites_as_what_and_until_when()
    {
        await app.AddMunicipalityAsync("751", "Fjordby");
        await InviteAsync(new InvitePersonInput { Email = "lise@fjordby.example", Role = Role.MunicipalLeader, Municipality = "Fjordby" });

        var mail = await SentAsync();

        Assert.Equal("Invitation til Sammen om ny teknologi", mail.Subject);
        Assert.StartsWith(
            "Asger Toft har inviteret jer til Sammen. Jeres rolle: leder i Fjordby Kommune.\n\nÅbn invitationen, skriv jeres navn, og vælg en adgangskode. Det tager et minut.\n\nÅbn invitationen:\nhttp://localhost/invitation/",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Invitationen kan bruges én gang, indtil 11. maj 2026 kl. 14.00.", mail.TextBody!, StringComparison.Ordinal);
        Assert.EndsWith("-- \nSammen om ny teknologi\nhttp://localhost\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_it_stands_whom_to_ask_where_that_has_been_said()
    {
        await app.WritePublicTextsAsync(await app.AddUserAsync(Role.ProgrammeManager), new PublicTextsContent
        {
            Contacts =
            [
                new("Dorthe Palm", "Programleder", null, "dorthe@kl.example", "12 34 56 78"), new("Henrik Sund", null, null, null, "87 65 43 21"),
                new("Bo Bak", null, null, "bo@kl.example", null),
            ],
        });
        await InviteAsync(new InvitePersonInput { Email = "lise@fjordby.example", Role = Role.Facilitator });

        Assert.EndsWith(
            "\nhttp://localhost\nSpørg Dorthe Palm: dorthe@kl.example, 12 34 56 78\nSpørg Henrik Sund: 87 65 43 21\n", (await SentAsync()).TextBody!.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_forms_of_a_mail_say_the_same_and_the_HTML_fetches_nothing()
    {
        await InviteAsync(new InvitePersonInput { Email = "lise@fjordby.example", Role = Role.Facilitator });

        var mail = await SentAsync();
        var page = new HtmlParser().ParseDocument(mail.HtmlBody!);

        foreach (var line in mail.TextBody!.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(line => line != "-- " && !line.EndsWith(':')))
        {
            Assert.Contains(line, page.Body!.Words(), StringComparison.Ordinal);
        }

        Assert.Equal("da", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("img, script, link, style, iframe"));
        Assert.Equal(LinkIn(mail), page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task It_is_written_in_the_language_it_was_asked_for_in()
    {
        await InviteAsync(new InvitePersonInput { Email = "lise@fjordby.example", Role = Role.Facilitator, Language = ScreenLanguage.English });

        Assert.Equal("Invitation to Sammen om ny teknologi", (await SentAsync()).Subject);
    }

    [Fact]
    public async Task A_name_with_signs_of_HTML_or_of_a_mails_head_is_shown_as_typed()
    {
        await InviteAsync(new InvitePersonInput { Email = "lise@fjordby.example", Role = Role.Facilitator }, by: "<b>Bo</b> & \"Søn\"");

        var mail = await SentAsync();

        Assert.Contains("<b>Bo</b> & \"Søn\" har inviteret jer", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("<b>Bo</b> & \"Søn\" har inviteret jer", new HtmlParser().ParseDocument(mail.HtmlBody!).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitations_link_opens_it()
    {
        await InviteAsync(new InvitePersonInput { Email = "Lise@Fjordby.example", Role = Role.Facilitator });
        var key = LinkIn(await SentAsync()).Split('/')[^1];

        var account = await app.Nobody().Get<AcceptInvitation>().HandleAsync(
            new AcceptInvitationInput { Key = key, Name = "Lise Holm", Password = Password, Culture = "en-GB" }, default);

        Assert.Equal(("Lise Holm", "Lise@Fjordby.example", Role.Facilitator, "en-GB"), (account.Name, account.Email, account.Role, account.Culture));
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_with_a_link_to_choose_another_and_that_is_told_too()
    {
        var lise = await app.AddUserAsync(Role.Facilitator, "Lise Holm");
        await AskAsync($"  {lise.Email!.ToUpperInvariant()} ");
        var link = new Uri(LinkIn(await SentAsync()));
        var words = System.Web.HttpUtility.ParseQueryString(link.Query);
        server.Received.Clear();

        await app.Nobody().Get<ChoosePassword>().HandleAsync(
            new ChoosePasswordInput
            {
                UserId = Guid.Parse(words["bruger"]!),
                Token = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(words["kode"])),
                Password = Password,
                Repeated = Password,
            },
            default);

        var told = await SentAsync();
        Assert.Equal(("Jeres adgangskode er ændret", lise.Email), (told.Subject, told.To.Mailboxes.Single().Address));
        Assert.Contains("Adgangskoden til Sammen blev ændret 4. maj 2026 kl. 14.00.", told.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("closed")]
    public async Task An_address_without_an_open_account_gets_no_mail_and_leaves_no_trace(string who)
    {
        var email = "nobody@fjordby.example";
        if (who == "closed")
        {
            var lise = await app.AddUserAsync(Role.Facilitator);
            await app.ChangeAsync(db => db.Attach(lise).Entity.Close(app.Now));
            email = lise.Email!;
        }

        await AskAsync(email);
        await app.Nobody().Get<MailSender>().SendDueAsync(default);

        Assert.Empty(server.Received);
        Assert.Equal(0, await app.ReadAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task Somebody_who_asks_again_and_again_fills_nobodys_inbox()
    {
        var lise = await app.AddUserAsync(Role.Facilitator);
        for (var asked = 0; asked < 5; asked++)
        {
            await AskAsync(lise.Email!);
            await app.Nobody().Get<MailSender>().SendDueAsync(default);
        }

        Assert.Equal(3, server.Received.Count);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(lise.Email!);
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        Assert.Equal(4, server.Received.Count);
    }

    [Fact]
    public async Task Whom_a_project_concerns_is_told_of_its_end_but_who_ended_it_and_who_turned_such_mail_off()
    {
        var (mette, jonas, lise) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"), await app.AddLeaderAsync());
        var (off, elsewhere) = (await app.AddLeaderAsync(), await app.AddLeaderAsync(Builders.OtherMunicipality));
        await app.AddAsync(new MailTurnedOff(off.Id, MailKind.ProjectClosed));
        var project = await app.AddProjectAsync([mette, jonas]);

        await AddRowsAsync(new ProjectClosed(project.Id), by: mette);
        await app.Nobody().Get<MailSender>().SendDueAsync(default);

        Assert.Equal(new[] { jonas.Email, lise.Email }.Order(StringComparer.Ordinal), server.Received.Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(server.Received, mail => mail.To.Mailboxes.Single().Address == elsewhere.Email);
        Assert.All(server.Received, mail => Assert.Equal("Forløbet Skærme i hjemmeplejen er afsluttet", mail.Subject));
        Assert.All(server.Received, mail => Assert.Contains($"http://localhost/projekter/{project.Id}/overblik", mail.TextBody!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_taken_off_before_the_mail_goes_is_not_told_of_the_project()
    {
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([]);
        await AddRowsAsync(new FacilitatorAssigned(project.Id, mette.Id), by: mette);

        await app.Nobody().Get<MailSender>().SendDueAsync(default);

        Assert.Empty(server.Received);
        Assert.Equal(0, await app.ReadAsync(db => db.Mails.CountAsync()));
    }

    [Theory]
    [InlineData(MailKind.FacilitatorAssigned, "I er facilitator på Skærme i hjemmeplejen", "/projekter/{0}")]
    [InlineData(MailKind.FacilitatorTakenOff, "I er ikke længere facilitator på Skærme i hjemmeplejen", "/start")]
    [InlineData(MailKind.ProjectMade, "Skærme i hjemmeplejen er med i Sammen", "/projekter/{0}/overblik")]
    [InlineData(MailKind.ProjectReopened, "Forløbet Skærme i hjemmeplejen er åbnet igen", "/projekter/{0}/overblik")]
    public async Task Each_mail_about_a_project_names_it_and_leads_there(MailKind kind, string subject, string path)
    {
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddAsync(new OutgoingMail(kind, mette.Email!, mette.Id, project.Id, "da-DK", protectedKey: null, app.Now));

        var mail = await SentAsync();

        Assert.Equal(subject, mail.Subject);
        Assert.Equal("http://localhost" + string.Format(CultureInfo.InvariantCulture, path, project.Id), LinkIn(mail));
        Assert.Contains("I kan slå denne slags mail fra på jeres egen side i Sammen.", mail.TextBody!, StringComparison.Ordinal);
    }

    private async Task AddRowsAsync(Happening what, SammenUser by)
    {
        await using var db = await app.Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        await app.Nobody().Get<MailRows>().AddAsync(db, new Happened(Guid.NewGuid(), what, by.Id, app.Now), default);
        await db.SaveChangesAsync();
    }

    private async Task InviteAsync(InvitePersonInput input, string by = "Asger Toft")
        => await (await app.AsAsync(await app.AddUserAsync(Role.Administrator, by))).Get<InvitePerson>().HandleAsync(input, default);

    private Task AskAsync(string email) => app.Nobody().Get<AskForPassword>().AskAsync(new AskForPasswordInput { Email = email }, default);

    private async Task<MimeMessage> SentAsync()
    {
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        Assert.True(server.Received.Count == 1, app.Log.Text);
        return server.Received.Single();
    }

    private static string LinkIn(MimeMessage mail) => Link().Match(mail.TextBody!).Value;

    [GeneratedRegex(@"http://localhost/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
