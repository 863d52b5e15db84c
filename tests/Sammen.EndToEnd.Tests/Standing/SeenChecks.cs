using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;

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

    /// <summary>What is chosen, or where one stands, and whether what is beside it looks the same. Words that differ are not enough.</summary>
    private const string ChosenStates =
        """
        () => {
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (!colour.endsWith(', 0)')) return colour;
            }
          };
          const edge = (style, side) => style[side + 'Style'] === 'none' ? '' : [style[side + 'Style'], style[side + 'Color'], style[side + 'Width']].join(' ');
          const look = element => [null, '::before', '::after'].map(part => {
            const style = getComputedStyle(element, part);
            if (part && style.content === 'none') return '';
            const behind = style.backgroundColor.endsWith(', 0)') ? ground(element) : style.backgroundColor;
            return [behind, style.textDecorationLine, ...['borderTop', 'borderBottom', 'borderLeft', 'outline'].map(side => edge(style, side))].join();
          }).join('|');
          const drawn = input => getComputedStyle(input).opacity === '0' ? input.nextElementSibling : null;
          const states = [];
          const compare = (kind, chosen, others) => {
            const same = others.find(other => look(other) === look(chosen));
            states.push(kind + ' ' + chosen.textContent.trim().slice(0, 30) + (same ? ' looks like ' + same.textContent.trim().slice(0, 30) : ''));
          };
          for (const input of document.querySelectorAll('input:is([type=radio], [type=checkbox]):checked')) {
            if (!drawn(input)) continue;
            const others = [...document.querySelectorAll('input:not(:checked)')].filter(other => other.name === input.name && drawn(other));
            compare(input.type, drawn(input), others.map(drawn));
          }
          const where = '[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], .current, .active';
          for (const chosen of document.querySelectorAll(where)) {
            const others = [...chosen.parentElement.children].filter(other => other.tagName === chosen.tagName && other.classList[0] === chosen.classList[0] && !other.matches(where));
            const stations = chosen.matches('.phase-track > li') ? [...chosen.parentElement.children].filter(other => other !== chosen) : others;
            compare(chosen.getAttribute('aria-current') ?? 'current', chosen, stations);
          }
          return states;
        }
        """;

    public static TheoryData<string> Pages => ScreenTable.NamesOf(ScreenTable.Pages);

    public static TheoryData<string> Dialogs => ScreenTable.NamesOf(ScreenTable.Dialogs);

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

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task On_the_narrowest_screen_no_dialog_is_wider_than_it_with_wide_spacing_either(string name)
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, NarrowestWidth, height: 640);
        await ScreenTable.Find(name).OpenAsync(visitor, sammen.Places);

        Assert.Equal("", await OutsideAsync(visitor.Page));
        await visitor.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = WideSpacing });
        Assert.Equal("", await OutsideAsync(visitor.Page));
        await visitor.Page.TakeAtNightAsync($"narrow-{name}");
    }

    [Fact]
    public async Task The_mark_that_says_the_line_is_gone_can_be_read()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await ScreenTable.Find("ProjectPage").OpenAsync(visitor, sammen.Places);

        await visitor.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(visitor.Page.Locator("#line [data-gone]")).ToBeVisibleAsync();

        AssertReadable(await visitor.Page.EvaluateAsync<string>(WorstContrast, "#line *"));
    }

    [Fact]
    public async Task What_is_chosen_and_where_one_stands_is_seen_in_the_readers_own_colours_on_every_page()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var screen in ScreenTable.Pages)
        {
            await screen.OpenAsync(visitor, sammen.Places);
            var states = await visitor.Page.EvaluateAsync<string[]>(ChosenStates);
            seen.UnionWith(states.Select(state => state.Split(' ')[0]));
            problems.AddRange(states.Where(state => state.Contains(" looks like ", StringComparison.Ordinal)).Select(state => $"{screen.Name}: {state}"));
            await visitor.Page.TakeAtNightAsync($"forced-colours-{screen.Name}", fullPage: true);
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));

        // Kinds of a note and levels of a cell, the phase a course is in, the page of the menu, the cell that is read across.
        Assert.Superset(new HashSet<string>(["radio", "step", "page", "current"], StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_page_keeps_its_own_style_sheet_when_its_circuit_takes_it_over()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await visitor.Page.AddInitScriptAsync(
            """
            window.gone = [];
            new MutationObserver(changes => changes.forEach(({ removedNodes }) => window.gone.push(...[...removedNodes].filter(node => node.rel === 'stylesheet').map(node => node.href))))
              .observe(document, { childList: true, subtree: true });
            """);
        var own = ScreenTable.Pages.Where(screen => typeof(App).Assembly.GetTypes().Any(page => page.Name == screen.Name && page.IsDefined(typeof(PageStyleSheetAttribute), inherit: false))).ToList();
        Assert.True(own.Count >= 5);

        foreach (var screen in own)
        {
            await screen.OpenAsync(visitor, sammen.Places);

            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>("() => window.gone"));
            Assert.InRange(await visitor.Page.Locator("link[rel=stylesheet]").CountAsync(), 3, 10);
        }
    }

    private static void AssertReadable(string worst)
        => Assert.True(double.Parse(worst.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= LeastContrast, worst);

    /// <summary>Parts of the dialog that reach over the screen's edges, or over the dialog's own.</summary>
    private static Task<string> OutsideAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const dialog = document.querySelector('.mud-dialog');
          const { left, right } = dialog.getBoundingClientRect();
          return [dialog, ...dialog.querySelectorAll('*')]
            .filter(part => part.checkVisibility() && !part.closest('.visually-hidden, svg') && getComputedStyle(part).opacity !== '0')
            .filter(part => { const box = part.getBoundingClientRect(); return box.left < Math.max(0, left) - 1 || box.right > Math.min(innerWidth, right) + 1; })
            .map(part => part.tagName + '.' + part.className + ' ' + Math.round(part.getBoundingClientRect().right)).slice(0, 6).join(' | ');
        }
        """);

    private static Task<string> TooWideAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
          : [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(part => part.tagName + '.' + part.className + ' ' + Math.round(part.getBoundingClientRect().right)).slice(0, 6).join(' | ')
        """);
}
