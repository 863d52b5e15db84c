using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Rounds;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>What the comparison says of <see cref="SmallCourse"/> beside an empty course, counted by hand; and of addresses that make no comparison.</summary>
public sealed class ComparisonPageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("Fase", "2. Beslutning", "1. Idé")]
    [InlineData("Drøftet", "33 % 4 af 12", "0 % 0 af 12")]
    [InlineData("Afklaret", "17 % 2 af 12", "0 % 0 af 12")]
    [InlineData("Aktiviteter", "2 afholdt, 1 planlagt", "0 afholdt, 0 planlagt")]
    [InlineData("Ledere", "3 · 5 timer", "0 · 0 timer")]
    [InlineData("Medarbejdere", "10 · 17 timer", "0 · 0 timer")]
    [InlineData("TR/AMR", "1 · 1,5 timer", "0 · 0 timer")]
    [InlineData("Leverandører", "1 · 2 timer", "0 · 0 timer")]
    [InlineData("Borgere", "2 · 3 timer", "0 · 0 timer")]
    [InlineData("Timer, medarbejdere med TR/AMR og IT", "20 af 40", "0 af 40")]
    [InlineData("Timer, ledere", "5 af 10", "0 af 10")]
    [InlineData("Beslutninger", "1", "0")]
    [InlineData("Bekymringer", "1, heraf 1 åben", "0, heraf 0 åbne")]
    [InlineData("Det svære", "0, heraf 0 åbne", "0, heraf 0 åbne")]
    [InlineData("Åbne opfølgninger", "4", "0")]
    [InlineData("Opfølgning over tid", "2", "0")]
    [InlineData("Frigivne erfaringer", "0", "0")]
    public async Task A_programme_manager_sees_the_numbers_counted_by_hand(string measure, string small, string empty)
    {
        var row = (await CompareAsync()).QuerySelectorAll(".comparison tbody tr").Single(row => Text(row.QuerySelector("th")!) == measure);
        var values = row.QuerySelectorAll("td").Select(Text).ToList();

        Assert.StartsWith(small, values[0], StringComparison.Ordinal);
        Assert.StartsWith(empty, values[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_discussed_is_a_pattern_in_words()
    {
        var patterns = (await CompareAsync()).QuerySelectorAll(".patterns li").Select(Text).ToList();

        // Both are past or in the idea phase; only one of them has come to the decision.
        Assert.Contains("Ingen har drøftet Inddragelse i Idéfasen, selv om flere er nået dertil.", patterns, StringComparer.Ordinal);
        Assert.DoesNotContain(patterns, pattern => pattern.Contains("Beslutningsfasen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_names_nothing_sees_the_newest_round()
    {
        var (small, _) = await SmallCourse.AddAsync(site);
        await site.InDatabaseAsync(db => db.Rounds
            .Where(round => db.Projects.Any(project => project.Id == small && project.RoundId == round.Id))
            .ExecuteUpdateAsync(round => round.SetProperty(set => set.FirstDay, new DateOnly(2101, 1, 1))));

        var page = await ReadAsync(Addresses.Comparison);

        Assert.Contains("Lille runde", page.QuerySelector(".subtitle")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".comparison thead a[href='{Addresses.Dashboard(small)}']"));
    }

    [Fact]
    public async Task Projects_of_one_municipality_are_told_apart_by_their_titles()
    {
        var legend = (await CompareAsync()).QuerySelectorAll(".chart-legend li").Select(Text).ToList();

        Assert.Equal(2, legend.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Lille forløb", legend[0], StringComparison.Ordinal);
        Assert.Contains("Tomt forløb", legend[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chose_some_of_a_round_is_not_told_that_there_are_more()
        => Assert.DoesNotContain("rundens", (await CompareAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task One_project_is_no_comparison()
    {
        var (small, _) = await SmallCourse.AddAsync(site);

        await AssertExplainsAsync($"?projekt={small}", "mindst to projekter", "Lille forløb");
    }

    [Fact]
    public async Task A_project_that_does_not_exist_among_the_chosen_is_said_without_a_name()
    {
        var (small, _) = await SmallCourse.AddAsync(site);

        await AssertExplainsAsync($"?projekt={small}&projekt={Guid.NewGuid()}", "findes ikke, eller I har ikke adgang", "Lille forløb");
        await AssertExplainsAsync($"?projekt={small}&projekt=noget", "findes ikke, eller I har ikke adgang", "Lille forløb");
    }

    [Fact]
    public async Task Seven_projects_are_too_many()
        => await AssertExplainsAsync($"?{string.Join('&', Enumerable.Range(0, 7).Select(_ => $"projekt={Guid.NewGuid()}"))}", "Højst seks", "Lille");

    [Fact]
    public async Task A_round_without_projects_says_so_and_leads_to_one_that_has_some()
    {
        var empty = await site.InDatabaseAsync(async db =>
        {
            var round = new Round(
                new("Hemmelig runde", 4, new DateOnly(2030, 1, 1), new DateOnly(2030, 1, 1), new DateOnly(2030, 2, 1), new DateOnly(2030, 6, 1)),
                await db.Users.Where(user => user.Name == Site.ProgrammeManager).Select(user => user.Id).SingleAsync(), DateTime.UtcNow);
            db.Rounds.Add(round);
            await db.SaveChangesAsync();
            return round.Id;
        });

        var page = await AssertExplainsAsync($"?runde={empty}", "ingen projekter", "Hemmelig");
        Assert.StartsWith("/sammenligning?runde=", page.QuerySelector("main section a")!.GetAttribute("href"), StringComparison.Ordinal);
        await AssertExplainsAsync($"?runde={Guid.NewGuid()}", "ingen projekter", "Hemmelig");
        await AssertExplainsAsync("?runde=noget", "ingen projekter", "Hemmelig");
    }

    [Theory]
    [InlineData("/sammenligning/findes-ikke/kerneopgave")]
    [InlineData("/sammenligning/design/findes-ikke")]
    public async Task A_cell_that_does_not_exist_is_not_found(string path)
    {
        using var client = await site.SignedInAsync(Site.ProgrammeManager);
        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_cross_reading_shows_what_a_programme_manager_may_read_of_each()
    {
        var (small, empty) = await SmallCourse.AddAsync(site);

        var page = await ReadAsync($"/sammenligning/ide/opgaveloesning?projekt={small}&projekt={empty}");
        var columns = page.QuerySelectorAll(".cross-columns section").Select(Text).ToList();

        Assert.Contains("Concern for Programme", columns[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Municipality", columns[0], StringComparison.Ordinal);
        Assert.Contains("Der er ikke skrevet noget her endnu.", columns[1], StringComparison.Ordinal);
        Assert.Equal(
            ["ArrowRight", "ArrowUp", "ArrowDown"], page.QuerySelectorAll("[data-arrow]").Select(link => link.GetAttribute("data-arrow")!), StringComparer.Ordinal);
    }

    private static string Text(IElement element)
        => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal);

    private async Task<IDocument> AssertExplainsAsync(string query, string words, string neverSaid)
    {
        var page = await ReadAsync(Addresses.Comparison + query);
        var said = page.QuerySelector("main")!.TextContent;

        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain(neverSaid, said, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".comparison"));
        return page;
    }

    private async Task<IDocument> CompareAsync()
    {
        var (small, empty) = await SmallCourse.AddAsync(site);
        return await ReadAsync($"{Addresses.Comparison}?projekt={small}&projekt={empty}");
    }

    private async Task<IDocument> ReadAsync(string path)
    {
        using var client = await site.SignedInAsync(Site.ProgrammeManager);
        return await Site.ReadAsync(client, path);
    }
}
