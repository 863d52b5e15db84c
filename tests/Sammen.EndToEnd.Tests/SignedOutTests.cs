using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Two tabs of one sign-in, and a tab whose line was gone.</summary>
public class SignedOutTests(Chromium chromium, SharedSammen shared)
{
    [Fact]
    public async Task Signing_out_in_one_tab_takes_the_other_to_the_sign_in_page_at_once()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, shared.Process.Address);
        await visitor.SignInAsync(Visitor.Leader);
        await visitor.WaitUntilLiveAsync();
        var other = await visitor.Page.Context.NewPageAsync();
        await other.GotoAsync($"{shared.Process.Address}/projekter");
        await Expect(other.Locator("main[data-live]")).ToBeVisibleAsync();

        await visitor.PressSignOutAsync();

        await other.WaitForURLAsync("**/konto/log-ind?retur=%2Fprojekter");
    }

    [Fact]
    public async Task A_tab_that_comes_back_after_the_sign_in_ended_is_taken_to_the_sign_in_page()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await visitor.SignInAsync(Visitor.Leader);
        await visitor.WaitUntilLiveAsync();

        await sammen.StopAsync();
        await Expect(visitor.Page.Locator("#line [data-gone]")).ToBeVisibleAsync();
        await visitor.Page.Context.ClearCookiesAsync(new() { Name = "sammen.session" });
        await sammen.RunAsync();

        await visitor.Page.WaitForURLAsync("**/konto/log-ind?retur=%2Fprojekter");
    }

    [Fact]
    public async Task Whose_sign_in_ended_while_they_wrote_signs_in_again_and_every_word_stands()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, shared.Process);
        var lane = visitor.Page.Locator("[data-lane=Competences]");
        var field = lane.Locator("[data-text]");
        await visitor.Page.Context.ClearCookiesAsync(new() { Name = "sammen.session" });

        await field.PressSequentiallyAsync("Skrevet for sent");
        await field.PressAsync("Enter");
        await Expect(visitor.Page.GetByText("I er logget ud. Det, I skriver, bliver stående.")).ToBeVisibleAsync();
        await Expect(lane.Locator("[data-unsent]")).ToContainTextAsync("Skrevet for sent");
        await field.PressSequentiallyAsync("Halvt");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Log ind igen" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Visitor.Facilitator }).ClickAsync();

        await visitor.WaitUntilLiveAsync();
        await Expect(lane.Locator(".note")).ToContainTextAsync(["Skrevet for sent"]);
        await Expect(field).ToHaveValueAsync("Halvt");
    }
}
