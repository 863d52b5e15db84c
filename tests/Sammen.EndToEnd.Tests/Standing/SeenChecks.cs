using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Workshops;

namespace Sammen.EndToEnd.Tests.Standing;

/// <summary>Every page as it is seen on paper, on the narrowest screen, with wide spacing and in the reader's own colours.</summary>
public sealed class SeenChecks(Chromium chromium, SharedSammen sammen)
{
    private const int NarrowestWidth = 320;

    // WCAG's least contrast for text.
    private const double LeastContrast = 4.5;

    /// <summary>Gives the least contrast of the texts in sight to the first ground behind them, and says where.</summary>
    private const string WorstContrast =
        """
        (where) => {
          const parts = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = parts(getComputedStyle(at).backgroundColor);
              if (colour.length && (colour[3] ?? 1) === 1) return colour;
            }
            return [255, 255, 255];
          };
          let worst = { contrast: 21, text: '' };
          for (const element of document.querySelectorAll(where)) {
            const own = [...element.childNodes].filter(node => node.nodeType === 3 && node.textContent.trim()).map(node => node.textContent.trim()).join(' ');
            if (!own || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || element.closest('.visually-hidden, svg, [disabled]')) continue;
            const [text, behind] = [light(parts(getComputedStyle(element).color)), light(ground(element))];
            const contrast = (Math.max(text, behind) + .05) / (Math.min(text, behind) + .05);
            if (contrast < worst.contrast) worst = { contrast, text: own.slice(0, 80) + ' ' + getComputedStyle(element).color + ' on ' + ground(element) };
          }
          return worst.contrast.toFixed(2) + ' ' + worst.text;
        }
        """;

    // Text spacing as WCAG 1.4.12 lets a reader set it.
    private const string WideSpacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    /// <summary>Words in boxes that hide what runs over.</summary>
    private const string CutWords =
        """
        () => [...document.querySelectorAll('main *, header *')]
          .filter(part => ['hidden', 'clip'].includes(getComputedStyle(part).overflowX) && part.textContent.trim() && !part.closest('.visually-hidden, svg'))
          .filter(part => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
          .map(part => part.tagName + '.' + part.className + ' ' + part.textContent.trim().slice(0, 40)).slice(0, 6).join(' | ')
        """;

    public static TheoryData<string> Pages => ScreenTable.NamesOf(ScreenTable.Pages);

    // Those that people print.
    public static TheoryData<string> PrintedPages
        => ScreenTable.NamesOf(ScreenTable.Pages, typeof(DashboardPage), typeof(ComparisonPage), typeof(WorkshopPage));

    [Theory]
    [MemberData(nameof(PrintedPages))]
    public async Task Printed_from_the_dark_look_a_page_is_dark_words_on_white_paper(string name)
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, dark: true);
        await ScreenTable.Find(name).OpenAsync(visitor, sammen.Places);

        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        AssertReadable(await visitor.Page.EvaluateAsync<string>(WorstContrast, "main *"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_the_narrowest_screen_no_page_is_wider_than_it_and_no_words_are_cut_with_wide_spacing_or_words_of_forty_letters(string name)
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, NarrowestWidth, height: 640);
        await ScreenTable.Find(name).OpenAsync(visitor, sammen.Places);

        Assert.Equal("", await TooWideAsync(visitor.Page));
        await visitor.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = WideSpacing });
        Assert.Equal("", await TooWideAsync(visitor.Page));
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(CutWords));
        await visitor.Page.EvaluateAsync(
            "() => document.querySelectorAll('main :is(h1, h2, bdi, .main-cell a, td, .meta span, dd, b)').forEach(part => { if (part.childElementCount === 0) part.textContent = 'Speciallægepraksisplanlægningsudvalgsmøde'; })");
        Assert.Equal("", await TooWideAsync(visitor.Page));
    }

    [Fact]
    public async Task The_bar_that_says_the_line_is_gone_can_be_read()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await ScreenTable.Find("ProjectPage").OpenAsync(visitor, sammen.Places);

        await visitor.Page.EvaluateAsync("document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");

        AssertReadable(await visitor.Page.EvaluateAsync<string>(WorstContrast, "#components-reconnect-modal *"));
    }

    [Fact]
    public async Task The_kind_that_is_chosen_is_seen_in_the_readers_own_colours()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await ScreenTable.Find("CellPage").OpenAsync(visitor, sammen.Places);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });

        var grounds = await visitor.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.chip, .segments label')].map(choice => choice.querySelector('input').checked + ' ' + getComputedStyle(choice.querySelector('span')).backgroundColor)");

        Assert.Contains(grounds, ground => ground.StartsWith("true", StringComparison.Ordinal));
        Assert.Empty(grounds.Where(ground => ground.StartsWith("true", StringComparison.Ordinal)).Select(ground => ground[5..])
            .Intersect(grounds.Where(ground => ground.StartsWith("false", StringComparison.Ordinal)).Select(ground => ground[6..]), StringComparer.Ordinal));
    }

    private static void AssertReadable(string worst)
        => Assert.True(double.Parse(worst.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= LeastContrast, worst);

    private static Task<string> TooWideAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
          : [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(part => part.tagName + '.' + part.className + ' ' + Math.round(part.getBoundingClientRect().right)).slice(0, 6).join(' | ')
        """);
}
