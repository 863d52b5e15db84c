using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.People;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>Where an invitation's link leads: for the right person, for a mail scanner, for somebody else, and for a guess.</summary>
public sealed class InvitationPageTests(Site site) : IClassFixture<Site>
{
    private const string Password = "Kaffe-og-kage-kl-9";

    [Fact]
    public async Task A_mail_scanner_that_opens_the_link_changes_nothing()
    {
        using var client = await site.SignedOutAsync();
        var (id, path) = await InviteAsync();
        for (var opened = 0; opened < 3; opened++)
        {
            using var got = await client.GetAsync(path);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.Equal(HttpStatusCode.OK, got.StatusCode);
        }

        Assert.Null(await site.InDatabaseAsync(db => db.Invitations.Where(invitation => invitation.Id == id).Select(invitation => invitation.UsedAt).SingleAsync()));
    }

    [Fact]
    public async Task It_says_who_invites_whom_as_what()
    {
        using var client = await site.SignedOutAsync();
        var page = await Site.ReadAsync(client, (await InviteAsync("lise@fjordby.example", Role.MunicipalLeader)).Path);

        Assert.Equal("Velkommen til Sammen", page.QuerySelector("h1")!.Words());
        Assert.Matches("^Asger Toft har inviteret lise@fjordby.example. I får rollen leder i .+ og ser alle kommunens projekter.$", page.QuerySelector("h1 + p")!.Words());
        Assert.Equal(["Navn", "Adgangskode", "Sprog"], page.QuerySelectorAll("main label").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Accepting_it_makes_the_account_signs_in_and_leads_to_the_start_page_in_the_language_chosen()
    {
        using var client = await site.SignedOutAsync();
        var (id, path) = await InviteAsync();

        using var accepted = await PostAsync(client, path, "Lise Holm", Password, "en-GB");

        Assert.EndsWith("/start", accepted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.NotNull(await site.InDatabaseAsync(db => db.Invitations.Where(invitation => invitation.Id == id).Select(invitation => invitation.UsedById).SingleAsync()));
        Assert.Equal("en", (await Site.ReadAsync(client, "/projekter")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("", Password, "Skriv noget her.", "")]
    [InlineData("Lise", "kort", "", "Adgangskoden skal være på mindst 12 tegn.")]
    public async Task What_will_not_do_is_told_beside_its_field_and_the_name_stays(string name, string password, string nameProblem, string passwordProblem)
    {
        using var client = await site.SignedOutAsync();
        var (_, path) = await InviteAsync();

        using var refused = await PostAsync(client, path, name, password, "da-DK");

        var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Equal((nameProblem, passwordProblem), (page.QuerySelector("#name-problem")!.Words(), page.QuerySelector("#new-problem")!.Words()));
        Assert.Equal(name, ((IHtmlInputElement)page.QuerySelector("#name")!).Value);
        Assert.Equal("", ((IHtmlInputElement)page.QuerySelector("#new-password")!).Value);
    }

    [Fact]
    public async Task A_guess_and_a_used_one_get_the_same_answer_to_the_letter()
    {
        using var client = await site.SignedOutAsync();
        var (_, path) = await InviteAsync();
        using var accepted = await PostAsync(client, path, "Lise Holm", Password, "da-DK");
        using var stranger = await site.SignedOutAsync();

        using var used = await stranger.GetAsync(path);
        using var guessed = await stranger.GetAsync("/invitation/" + new string('x', path.Length - "/invitation/".Length));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (used.StatusCode, guessed.StatusCode));
        Assert.Equal(await BodyAsync(guessed), await BodyAsync(used));
        Assert.Contains("Invitationen virker ikke", await BodyAsync(used), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_as_another_is_told_and_can_sign_out_and_come_back()
    {
        using var client = await site.SignedInAsync(Site.Facilitator);
        var (id, path) = await InviteAsync("lise@fjordby.example2");

        var page = await Site.ReadAsync(client, path);

        Assert.Equal("I er allerede logget ind", page.QuerySelector("h1")!.Words());
        Assert.Equal("I er logget ind som Mette Krogh. Invitationen er til lise@fjordby.example2. Log ud først, hvis det er jer, der skal bruge den.", page.QuerySelector("h1 + p")!.Words());
        Assert.Empty(page.QuerySelectorAll("#name"));
        var fields = page.QuerySelectorAll("main form input").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));
        using var left = await client.PostAsync("/konto/log-ud", Site.Form([.. fields]));
        Assert.Equal(path, left.Headers.Location!.OriginalString);
        Assert.Null(await site.InDatabaseAsync(db => db.Invitations.Where(invitation => invitation.Id == id).Select(invitation => invitation.UsedAt).SingleAsync()));
    }

    [Fact]
    public async Task The_key_is_sent_on_to_nobody()
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync((await InviteAsync()).Path);

        Assert.Equal("strict-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector("main")!.InnerHtml;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string name, string password, string culture)
    {
        var hidden = Site.HiddenIn((await Site.ReadAsync(client, path)).QuerySelector("main form")!);
        return await client.PostAsync(path, Site.Form([.. hidden, ("Input.Name", name), ("Input.Password", password), ("Input.Culture", culture)]));
    }

    private async Task<(Guid Id, string Path)> InviteAsync(string? email = null, Role role = Role.Facilitator)
    {
        var (id, code) = (SequentialGuid.Next(), role == Role.MunicipalLeader ? "751" : null);
        return await site.InDatabaseAsync(async db =>
        {
            var by = await db.Users.SingleAsync(user => user.Name == Site.Administrator);
            var invitation = new Invitation(id, new InvitedPerson(email ?? $"{id:N}@fjordby.example", role, code, null, "da-DK"), by.Id, DateTime.UtcNow);
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync();
            return (id, $"/invitation/{invitation.NewKey}");
        });
    }
}
