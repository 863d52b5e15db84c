using Microsoft.Playwright;
using Sammen.Domain.Applications;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>What an applicant has typed in a step stays in the tab until the server has it.</summary>
public class ApplyTypingTests(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    private const string Again = "Det, I nåede at skrive, står her igen.";

    [Fact]
    public async Task A_reload_in_mid_word_loses_nothing_and_says_so()
    {
        await using var visitor = await OpenAsync(ApplicationStep.Technology);
        var page = visitor.Page;
        await Expect(page.GetByText(Again)).ToBeHiddenAsync();
        await page.GetByLabel("Hvad er det for en teknologi?").PressSequentiallyAsync("Sensorer i sen");
        await page.Locator("select[name='Input.Kind']").SelectOptionAsync("SensorsAndMonitoring");
        await page.Locator("input[name='Input.Aim']").Nth(1).CheckAsync();

        await page.ReloadAsync();

        await Expect(page.GetByText(Again)).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Hvad er det for en teknologi?")).ToHaveValueAsync("Sensorer i sen");
        await Expect(page.Locator("select[name='Input.Kind']")).ToHaveValueAsync("SensorsAndMonitoring");
        await Expect(page.Locator("input[name='Input.Aim']").Nth(1)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_step_that_is_sent_while_the_line_is_gone_is_there_when_it_is_back_and_goes_with_its_answer()
    {
        await using var visitor = await OpenAsync(ApplicationStep.Who);
        var page = visitor.Page;
        await page.GetByLabel("Arbejdsplads").FillAsync("Hjemmeplejen Syd");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsæt" }).ClickAsync();
        await page.WaitForURLAsync("chrome-error://chromewebdata/");
        await page.Context.SetOfflineAsync(false);

        await GoToAsync(page, ApplicationStep.Who);

        await Expect(page.GetByLabel("Arbejdsplads")).ToHaveValueAsync("Hjemmeplejen Syd");
        await page.GetByLabel("Kommune", new() { Exact = true }).FillAsync("Aarhus");
        await page.Locator("select[name='Input.Area']").SelectOptionAsync("Culture");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsæt" }).ClickAsync();
        await page.WaitForURLAsync($"**{Addresses.Step(sammen.Places.DraftKey, ApplicationStep.Technology)}");
        await WaitUntilKeptAsync(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length"));
        await GoToAsync(page, ApplicationStep.Who);
        await Expect(page.GetByLabel("Arbejdsplads")).ToHaveValueAsync("Hjemmeplejen Syd");
        await Expect(page.GetByText(Again)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_the_server_refused_stands_as_it_was_sent_and_what_was_typed_since_comes_back()
    {
        await using var visitor = await OpenAsync(ApplicationStep.Conditions);
        var page = visitor.Page;
        var hours = page.Locator("input[name='Input.LeaderHours']");
        await hours.FillAsync("nul");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsæt" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(hours).ToHaveValueAsync("nul");
        await WaitUntilKeptAsync(page);
        await Expect(page.GetByText(Again)).ToBeHiddenAsync();

        await hours.FillAsync("7,5");
        await GoToAsync(page, ApplicationStep.Help);
        await GoToAsync(page, ApplicationStep.Conditions);

        await Expect(hours).ToHaveValueAsync("7,5");
        await Expect(page.GetByText(Again)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_next_person_in_another_tab_sees_nothing_of_it()
    {
        await using var visitor = await OpenAsync(ApplicationStep.Technology);
        await visitor.Page.GetByLabel("Hvad er det for en teknologi?").FillAsync("Ikke sendt");
        await using var other = await visitor.OpenTabAsync();

        await GoToAsync(other.Page, ApplicationStep.Technology);

        await Expect(other.Page.GetByLabel("Hvad er det for en teknologi?")).ToHaveValueAsync("");
    }

    /// <summary>The script runs a moment after the page is seen.</summary>
    private static Task WaitUntilKeptAsync(IPage page) => Expect(page.Locator("form[data-keep-typing=now]")).ToBeVisibleAsync();

    private async Task GoToAsync(IPage page, ApplicationStep step)
    {
        await page.GotoAsync(sammen.Process.Address + Addresses.Step(sammen.Places.DraftKey, step));
        await WaitUntilKeptAsync(page);
    }

    private async Task<Visitor> OpenAsync(ApplicationStep step)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, width: 390, height: 844);
        await GoToAsync(visitor.Page, step);
        return visitor;
    }
}
