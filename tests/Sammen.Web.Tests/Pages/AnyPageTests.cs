using System.Net;
using Sammen.Domain.Method;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>What holds for every page: no other hosts, no needless circuit, choices remembered, no way out by a crafted address.</summary>
public sealed class AnyPageTests(Site site) : IClassFixture<Site>
{
    private const string CircuitMarker = "\"type\":\"server\"";
    private const string StateMarker = "<!--Blazor-Server-Component-State:";

    [Theory]
    [InlineData("/")]
    [InlineData("/konto/log-ind")]
    public async Task A_page_without_interaction_opens_no_circuit(string path)
    {
        using var client = await site.SignedOutAsync();

        Assert.DoesNotContain(CircuitMarker, await client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_interaction_opens_a_circuit()
    {
        using var client = await site.SignedInAsync(Site.Facilitator);

        Assert.Contains(CircuitMarker, await client.GetStringAsync(Addresses.Projects), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_longest_notes_fits_through_the_circuits_door()
    {
        var (project, _) = await SmallCourse.AddAsync(site);
        var notes = await SmallCourse.AddLongestNotesAsync(site, project, DialogueQueries.MostNotes);
        using var client = await site.SignedInAsync(Site.Facilitator);

        var page = await client.GetStringAsync(Addresses.Note(project, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), notes[0]));

        Assert.Contains($"id=\"note-{notes[0]}\"", page, StringComparison.Ordinal);
        Assert.InRange(StateIn(page), 1_000_000, ScreensRegistration.LargestCircuitMessage * 3 / 4);
    }

    [Fact]
    public async Task A_link_to_a_note_beyond_the_first_page_of_its_cell_finds_it_there()
    {
        var (project, _) = await SmallCourse.AddAsync(site);
        var notes = await SmallCourse.AddLongestNotesAsync(site, project, DialogueQueries.NotesPerPage + 1);
        using var client = await site.SignedInAsync(Site.Facilitator);
        var cell = new DialogueCell(Phase.Idea, CoreQuestion.CoreTask);
        var anchor = $"id=\"note-{notes[0]}\"";

        Assert.DoesNotContain(anchor, await client.GetStringAsync(Addresses.Cell(project, cell)), StringComparison.Ordinal);
        Assert.Contains(anchor, await client.GetStringAsync(Addresses.Note(project, cell, notes[0])), StringComparison.Ordinal);
        Assert.DoesNotContain(anchor, await client.GetStringAsync($"{Addresses.Cell(project, cell)}?{Addresses.NoteInQuery}=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_sends_who_is_signed_in_to_their_start_page()
    {
        using var client = await site.SignedInAsync(Site.Leader);
        using var answer = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(Addresses.Start, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/konto/log-ind")]
    [InlineData("/findes-ikke")]
    public async Task A_page_allows_the_browser_no_other_host(string path)
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_page_loads_nothing_from_another_host()
    {
        using var client = await site.SignedInAsync(Site.Facilitator);
        var page = await Site.ReadAsync(client, Addresses.Projects);
        var loaded = page.QuerySelectorAll("script[src], link[href], img[src]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).ToList();

        Assert.NotEmpty(loaded);
        Assert.DoesNotContain(loaded, address => address.Contains("//", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("da-DK", "da")]
    [InlineData("en-GB", "en")]
    [InlineData("xx-XX", "da")]
    public async Task A_chosen_language_is_remembered_and_an_unknown_one_is_not(string asked, string read)
    {
        using var client = await site.SignedOutAsync(asked);

        Assert.Equal(read, (await Site.ReadAsync(client, "/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_screens_are_Danish_until_somebody_chooses()
    {
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-GB");

        Assert.Equal("da", (await Site.ReadAsync(client, "/")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("\"><script>", "light")]
    public async Task A_chosen_appearance_is_remembered(string asked, string shown)
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.PostAsync("/konto/udseende", Site.Form(("udseende", asked), ("retur", "/konto/log-ind")));

        Assert.Equal("/konto/log-ind", answer.Headers.Location!.OriginalString);
        Assert.Contains("httponly", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(shown, (await Site.ReadAsync(client, "/")).DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_another_host(string returnTo)
    {
        using var client = await site.SignedOutAsync();
        using var language = await client.PostAsync("/konto/sprog", Site.Form(("sprog", "da-DK"), ("retur", returnTo)));
        using var appearance = await client.PostAsync("/konto/udseende", Site.Form(("udseende", "dark"), ("retur", returnTo)));
        using var signIn = await Site.SignInAsync(client, Site.Leader, returnTo);

        Assert.All(new[] { language, appearance, signIn }, answer => Assert.Equal("/", answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_persona_is_not_signed_in_without_the_pages_token()
    {
        var persona = await site.InDatabaseAsync(db => Task.FromResult(db.Users.First(user => user.Name == Site.Leader).Id));
        using var client = await site.SignedOutAsync();
        using var answer = await client.PostAsync("/konto/demo", Site.Form(("persona", persona.ToString()), ("retur", "/")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_machine_is_told_that_the_site_is_well(string path)
    {
        using var client = site.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync(path));
    }

    /// <summary>The letters of what the page hands to its circuit.</summary>
    private static int StateIn(string page)
        => page[page.IndexOf(StateMarker, StringComparison.Ordinal)..].IndexOf("-->", StringComparison.Ordinal);
}
