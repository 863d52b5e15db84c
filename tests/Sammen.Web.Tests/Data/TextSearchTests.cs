using System.Text.RegularExpressions;
using Sammen.Data;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.Data.TSqlCheck;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data;

/// <summary>What a search finds, the same on both databases.</summary>
public sealed partial class TextSearchTests
{
    [Theory]
    [InlineData("Aabenraa", "benra")]
    [InlineData("Aabenraa", "aabenraa")]
    [InlineData("Åbenrå", "åbenrå")]
    [InlineData("ÆRØ", "ærø")]
    [InlineData("ærø", "ÆRØ")]
    [InlineData("Skærme til 100 % af [borgerne]_nu", "100 % af [borgerne]_")]
    [InlineData("Ærø Blåbjerg", "bla\u030Abjerg")]
    [InlineData("Linje \\ skråstreg", "\\ skrå")]
    public async Task A_word_finds_the_text_that_holds_its_letters(string title, string word)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette], title: title);
        await app.AddProjectAsync([mette], title: "Et andet projekt");
        var desk = await app.AsAsync(mette);

        var found = await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(Word: word), default);
        var chosen = await desk.Get<ComparisonQueries>().SearchAsync(word, default);

        Assert.Equal([project.Id], found.Rows.Select(row => row.Id));
        Assert.Equal([project.Id], chosen.Select(choice => choice.Id));
    }

    [Theory]
    [InlineData("Åbenrå", "aabenraa")]
    [InlineData("Ærø", "aero")]
    [InlineData("Skærme", "sk_rme")]
    [InlineData("Skærme", "%")]
    public async Task Other_letters_are_other_letters(string title, string word)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddProjectAsync([mette], title: title);

        Assert.Empty((await (await app.AsAsync(mette)).Get<ProjectQueries>().ListAsync(new ProjectListing(Word: word), default)).Rows);
    }

    [Fact]
    public async Task Every_search_on_SQL_Server_is_letter_by_letter_and_the_word_comes_in_lower_case()
    {
        await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows: 1, yes: true));
        await server.Desk.Get<ProjectQueries>().ListAsync(new ProjectListing(Word: "BENRA"), default);
        foreach (var useCase in UseCases.All.Where(useCase => !useCase.Writes))
        {
            await Record.ExceptionAsync(() => useCase.Ask(server.Desk, RecordedServer.Scene));
        }

        var searches = server.Sent.Where(command => command.Text.Contains(" LIKE ", StringComparison.Ordinal)).ToList();

        Assert.True(searches.Count >= 3);
        Assert.All(searches, command => Assert.Equal(Like().Count(command.Text), LetterByLetter().Count(command.Text)));
        Assert.Contains(searches, command => command.Parameters.Any(parameter => parameter.Value is "%benra%"));
    }

    [Fact]
    public void A_long_word_is_cut_and_no_word_is_no_search()
    {
        Assert.Equal(TextSearch.WordMaxLength + 2, TextSearch.PatternFor(new string('x', 500))!.Length);
        Assert.Null(TextSearch.PatternFor(" \u200B "));
    }

    [GeneratedRegex(@" LIKE ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Like();

    [GeneratedRegex(@"LOWER\(\[\w+\]\.\[\w+\]\) COLLATE Latin1_General_100_BIN2 LIKE @", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LetterByLetter();
}
