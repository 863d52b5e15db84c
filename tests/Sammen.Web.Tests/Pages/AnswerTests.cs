using System.Net;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>What each address answers each person.</summary>
public sealed class AnswerTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Site.Facilitator, "da-DK")]
    [InlineData(Site.Facilitator, "en-GB")]
    [InlineData(Site.Leader, "da-DK")]
    [InlineData(Site.Leader, "en-GB")]
    [InlineData(Site.ProgrammeManager, "da-DK")]
    [InlineData(Site.ProgrammeManager, "en-GB")]
    public async Task Who_may_see_a_project_sees_all_its_pages_in_both_languages(string persona, string language)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(persona, language);

        foreach (var path in places.ProjectPages.Append(Addresses.Projects))
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            Assert.Contains($"<html lang=\"{language[..2]}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("da-DK", "Skriv")]
    [InlineData("en-GB", "Write")]
    public async Task A_facilitator_opens_the_workshop_log_in_both_languages(string language, string verb)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(Site.Facilitator, language);

        var page = await Site.ReadAsync(client, Addresses.WorkshopLog(places.WorkshopId));

        Assert.Equal(4, page.QuerySelectorAll("textarea").Length);
        Assert.Contains(verb, page.QuerySelector("form label")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_for_the_log_without_a_line_needs_no_circuit_and_holds_nothing_that_was_said()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(Site.Facilitator);

        var shell = await Site.ReadAsync(client, Addresses.WorkshopLogShell(places.WorkshopId));

        Assert.Equal(4, shell.QuerySelectorAll("textarea").Length);
        Assert.Empty(shell.QuerySelectorAll(".note, .lane-notes *:not([data-unsent])"));
        var scripts = shell.QuerySelectorAll("script[src]").Select(script => Path.GetFileName(script.GetAttribute("src")!).Split('.')[0]).ToList();
        Assert.Equal(["writing", "notes", "log", "line"], scripts, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(Site.Facilitator)]
    [InlineData(Site.Leader)]
    public async Task An_unknown_page_and_a_forbidden_one_look_the_same(string persona)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(persona);
        var nowhere = Guid.NewGuid();
        (string Forbidden, string Unknown)[] pairs =
        [
            (Addresses.Project(places.ForeignProjectId), Addresses.Project(nowhere)),
            (Addresses.Dashboard(places.ForeignProjectId), Addresses.Dashboard(nowhere)),
            (Addresses.Cell(places.ForeignProjectId, places.Cell), Addresses.Cell(nowhere, places.Cell)),
            (Addresses.Workshops(places.ForeignProjectId), Addresses.Workshops(nowhere)),
            (Addresses.Workshop(places.ForeignWorkshopId), Addresses.Workshop(nowhere)),
        ];

        foreach (var (forbidden, unknown) in pairs)
        {
            Assert.Equal(await NotFoundAsync(client, unknown), await NotFoundAsync(client, forbidden));
        }
    }

    [Fact]
    public async Task An_address_nobody_knows_is_not_found_in_the_readers_language()
    {
        using var danish = await site.SignedOutAsync();
        using var english = await site.SignedOutAsync("en-GB");

        Assert.NotEqual(await NotFoundAsync(danish, "/findes-ikke"), await NotFoundAsync(english, "/findes-ikke"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_out_is_asked_to_sign_in_and_comes_back()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedOutAsync();

        foreach (var path in places.ProjectPages.Append(Addresses.Projects).Append(Addresses.WorkshopLog(places.WorkshopId)))
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.EndsWith($"/konto/log-ind?retur={Uri.EscapeDataString(path)}", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_administrator_does_not_read_along_in_a_project()
    {
        var places = await Places.FindAsync(site);

        await AssertNoAccessAsync(Site.Administrator, [.. places.ProjectPages, Addresses.WorkshopLog(places.WorkshopId), Addresses.WorkshopLogShell(places.WorkshopId)]);
    }

    [Theory]
    [InlineData(Site.Leader)]
    [InlineData(Site.ProgrammeManager)]
    public async Task The_workshop_log_is_for_facilitators_only(string persona)
        => await AssertNoAccessAsync(persona, [Addresses.WorkshopLog((await Places.FindAsync(site)).WorkshopId)]);

    [Theory]
    [InlineData(Site.Facilitator)]
    [InlineData(Site.Leader)]
    [InlineData(Site.Administrator)]
    public async Task The_comparison_is_for_programme_managers_only(string persona)
        => await AssertNoAccessAsync(persona, [Addresses.Comparison, Addresses.CrossReading((await Places.FindAsync(site)).Cell)]);

    [Theory]
    [InlineData("da-DK", "Mønstre")]
    [InlineData("en-GB", "Patterns")]
    public async Task A_programme_manager_compares_and_reads_across_in_both_languages(string language, string heading)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(Site.ProgrammeManager, language);

        var comparison = await Site.ReadAsync(client, Addresses.Comparison);
        var across = await Site.ReadAsync(client, Addresses.CrossReading(places.Cell));

        Assert.Contains(comparison.QuerySelectorAll("h2"), found => found.TextContent == heading);
        Assert.Equal(4, across.QuerySelectorAll("main section h2").Count(found => found.TextContent.Contains("(demo)", StringComparison.Ordinal)));
    }

    private static async Task<string> NotFoundAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return $"{page.Title}: {page.QuerySelector("main")!.TextContent}";
    }

    private async Task AssertNoAccessAsync(string persona, IEnumerable<string> paths)
    {
        using var client = await site.SignedInAsync(persona);
        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/konto/ingen-adgang", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }
}
