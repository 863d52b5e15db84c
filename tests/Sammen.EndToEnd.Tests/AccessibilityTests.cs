using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests;

/// <summary>WCAG 2.1 A and AA as axe can tell, on every page and dialog, in both languages and appearances; and nothing from other hosts.</summary>
public class AccessibilityTests(Chromium chromium, SharedSammen sammen)
{
    internal static readonly AxeRunOptions Wcag21 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },

        // Every rule is asked all the same; what it has no quarrel with is not told element by element, which is most of axe's time.
        ResultTypes = [ResultType.Violations],
    };

    // Pages that look otherwise for another reader, or with nothing to show.
    private static readonly Screen[] OtherFaces =
    [
        new(typeof(Web.Features.Projects.ProjectsPage), Visitor.Facilitator, _ => Addresses.Projects),
        new(typeof(Web.Features.Dashboard.DashboardPage), Visitor.Facilitator, places => Addresses.Dashboard(places.Project)),
        new(typeof(Web.Features.Comparison.ComparisonPage), Visitor.ProgrammeManager, _ => $"{Addresses.Comparison}?runde=ingen"),
    ];

    public static TheoryData<string, bool, int> Looks
        => [.. new (string, bool, int)[] { ("da-DK", false, 1440) }.With(("da-DK", true, 1440), ("en-GB", false, 390), ("en-GB", true, 1024))];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_and_dialog_is_free_of_violations_no_wider_than_its_screen_and_asks_no_other_host(string culture, bool dark, int width)
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, width, 900, culture, dark);
        var elsewhere = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(sammen.Process.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };
        var problems = new List<string>();
        foreach (var screen in ScreenTable.All.Concat(OtherFaces))
        {
            await screen.OpenAsync(visitor, sammen.Places);
            if (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var overflow)
            {
                problems.Add($"{screen.Name} is {overflow} px wider than the screen.");
            }

            // What lies behind a dialog is looked at as a page of its own.
            var result = await (screen.Opener is null ? visitor.Page.RunAxe(Wcag21) : Screen.DialogOn(visitor.Page).RunAxe(Wcag21));
            problems.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node =>
                $"{screen.Name}: {violation.Id} {violation.Help}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}")));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.Empty(elsewhere);
    }
}
