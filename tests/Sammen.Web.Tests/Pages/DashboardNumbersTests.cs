using AngleSharp.Dom;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>What the dashboard says of <see cref="SmallCourse"/>, counted by hand, for each who may read it.</summary>
public sealed class DashboardNumbersTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Site.Facilitator, 2, 2)]
    [InlineData(Site.Leader, 1, 2)]
    [InlineData(Site.ProgrammeManager, 1, 1)]
    public async Task Each_reader_sees_the_numbers_counted_by_hand_among_what_they_may_read(string persona, int openMatters, int decisions)
    {
        var page = await ReadAsync(persona, empty: false);

        Assert.Equal(["33 %", "17 %", "4", $"{openMatters}", "2"], Texts(page, ".figures b"));
        Assert.EndsWith("4 af 12", Texts(page, ".figures a")[0], StringComparison.Ordinal);
        Assert.Equal($"{decisions}", page.QuerySelector("#beslutninger h2 span")!.TextContent);
        Assert.Equal(decisions, page.QuerySelectorAll("#beslutninger li").Length);
        Assert.Equal(openMatters, page.QuerySelectorAll("#aabne li").Length);
        Assert.Equal(["Medarbejdere, TR/AMR og IT 20 af 40 timer", "Ledere 5 af 10 timer"], Texts(page, ".hours li"));
        Assert.Equal(4, page.QuerySelectorAll("#opfoelgning li").Length);
        Assert.Equal(2, page.QuerySelectorAll("#opfoelgning .late").Length);
        Assert.Equal(
            ["Afholdte aktiviteter: 2, personer", "3", "10", "1", "1", "1", "2", "18", "Timer", "5", "17", "1,5", "1,5", "2", "3", "30"],
            Texts(page, "#deltagere tfoot :is(th, td:not(.picture))"));
    }

    [Theory]
    [InlineData(Site.Facilitator, "1 vanskelighed", "1 bekymring")]
    [InlineData(Site.Leader, "1 vanskelighed", null)]
    [InlineData(Site.ProgrammeManager, "Opgaveløsning i Idéfasen: 1 bekymring uden svar.", null)]
    public async Task What_is_missing_is_said_in_words(string persona, string first, string? second)
    {
        var sentences = Texts(await ReadAsync(persona, empty: false), "#mangler li");

        Assert.Equal(
            [
                "Opgaveløsning er ikke drøftet i Beslutningsfasen.",
                "Kompetenceudvikling er ikke drøftet i Beslutningsfasen.",
                "Inddragelse er ikke drøftet i Idéfasen og Beslutningsfasen.",
            ],
            sentences.Take(3),
            StringComparer.Ordinal);
        Assert.Contains(first, sentences[3], StringComparison.Ordinal);
        Assert.Equal(second is not null, sentences[3].Contains(second ?? "bekymring og", StringComparison.Ordinal));
        Assert.Equal(4, sentences.Count);
    }

    [Theory]
    [InlineData(Site.Facilitator, true)]
    [InlineData(Site.Leader, true)]
    [InlineData(Site.ProgrammeManager, false)]
    public async Task Follow_ups_are_ticked_off_here_by_who_may(string persona, bool mayTickOff)
        => Assert.Equal(mayTickOff ? 4 : 0, (await ReadAsync(persona, empty: false)).QuerySelectorAll("#opfoelgning input[type=checkbox]").Length);

    [Fact]
    public async Task Each_number_leads_to_what_it_counts()
    {
        var (small, _) = await SmallCourse.AddAsync(site);
        using var client = await site.SignedInAsync(Site.Leader);
        var page = await Site.ReadAsync(client, Addresses.Dashboard(small));
        var targets = page.QuerySelectorAll(".figures a").Select(link => link.GetAttribute("href")!.Split('#')).ToList();

        // The page's base is the front page: a fragment alone would lead there.
        Assert.All(targets, target => Assert.Equal(Addresses.Dashboard(small), target[0]));
        Assert.Equal(["dialogkort", "dialogkort", "mangler", "aabne", "opfoelgning"], targets.Select(target => target[1]), StringComparer.Ordinal);
        Assert.All(targets, target => Assert.NotNull(page.GetElementById(target[1])));
    }

    [Fact]
    public async Task A_course_in_which_nothing_has_happened_says_so_in_words()
    {
        var page = await ReadAsync(Site.Leader, empty: true);

        Assert.Equal(["0 %", "0 %", "4", "0", "0"], Texts(page, ".figures b"));
        Assert.Contains("Der er ikke logget nogen beslutninger endnu.", page.QuerySelector("#beslutninger")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Der er ikke afholdt nogen aktiviteter endnu.", page.QuerySelector("#deltagere")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ingen bekymringer", page.QuerySelector("#aabne")!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Texts(IParentNode within, string selector)
        => [.. within.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private async Task<IDocument> ReadAsync(string persona, bool empty)
    {
        var (small, nothing) = await SmallCourse.AddAsync(site);
        using var client = await site.SignedInAsync(persona);
        return await Site.ReadAsync(client, Addresses.Dashboard(empty ? nothing : small));
    }
}
