using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Sammen.EndToEnd.Tests.TestKit;

namespace Sammen.EndToEnd.Tests;

/// <summary>WCAG 2.1 A and AA as axe can tell, on every page, in both languages and appearances; and nothing from other hosts.</summary>
public class AccessibilityTests(Chromium chromium, SharedSammen sammen)
{
    private static readonly AxeRunOptions Wcag21 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    [Theory]
    [InlineData("da-DK", false, 1440)]
    [InlineData("da-DK", true, 1440)]
    [InlineData("en-GB", false, 390)]
    [InlineData("en-GB", true, 1024)]
    public async Task Every_page_is_free_of_violations_and_asks_no_other_host(string culture, bool dark, int width)
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
        foreach (var path in (string[])["/", "/konto/log-ind", "/konto/adgangskode", "/findes-ikke", "/fejl"])
        {
            await CheckAsync(visitor, path, problems);
        }

        await visitor.SignInAsync(Visitor.Facilitator);
        var project = await visitor.FindPathAsync("/projekter", DemoWords.Project);
        var workshop = await visitor.FindPathAsync($"{project}/aktiviteter", DemoWords.HeldWorkshop);
        foreach (var path in (string[])["/projekter", project, $"{project}/overblik", $"{project}/dialog/design/opgaveloesning", $"{project}/aktiviteter", workshop, $"{workshop}/log", "/konto/ingen-adgang"])
        {
            await CheckAsync(visitor, path, problems);
        }

        await CheckDialogAsync(visitor, project, culture == "da-DK" ? "Skift fase" : "Change phase", problems);
        await CheckDialogAsync(visitor, $"{project}/aktiviteter", culture == "da-DK" ? "Planlæg aktivitet" : "Plan an activity", problems);

        await visitor.SignInAsync(Visitor.ProgrammeManager);
        foreach (var path in (string[])["/projekter", $"{project}/overblik", "/sammenligning", "/sammenligning?runde=ingen", "/sammenligning/design/opgaveloesning"])
        {
            await CheckAsync(visitor, path, problems);
        }

        await CheckDialogAsync(visitor, "/sammenligning", culture == "da-DK" ? "Vælg projekter" : "Choose projects", problems);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.Empty(elsewhere);
    }

    private static async Task CheckAsync(Visitor visitor, string path, List<string> problems)
    {
        await visitor.GoToAsync(path);
        await AddProblemsAsync(visitor, path, problems);
    }

    private static async Task CheckDialogAsync(Visitor visitor, string path, string button, List<string> problems)
    {
        await visitor.GoToAsync(path);
        await visitor.WaitUntilLiveAsync();
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog)).ToBeVisibleAsync();
        await AddProblemsAsync(visitor, $"{path} ({button})", problems);
    }

    private static async Task AddProblemsAsync(Visitor visitor, string where, List<string> problems)
    {
        var result = await visitor.Page.RunAxe(Wcag21);
        problems.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node =>
            $"{where}: {violation.Id} {violation.Help}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}")));
    }
}
