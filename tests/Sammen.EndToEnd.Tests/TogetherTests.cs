using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Several people at once: what one of them saves, the others see without asking.</summary>
public class TogetherTests(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    // Both are said in one log, each in its own test.
    private const string Decision = "Vi køber to skærme, og plejehjemmet prøver dem først.";
    private const string OtherDecision = "Vi spørger TR, før vi køber flere.";

    [Fact]
    public async Task What_one_facilitator_logs_stands_in_the_others_log_on_the_project_page_and_on_the_leaders_dashboard_and_no_one_is_disturbed_in_their_writing()
    {
        var places = sammen.Places;
        await using var writer = await OpenAsync(Visitor.Facilitator, Addresses.WorkshopLog(places.PlannedWorkshop));
        await using var colleague = await OpenAsync(Visitor.Facilitator, Addresses.WorkshopLog(places.PlannedWorkshop));
        await using var onProject = await OpenAsync(Visitor.Facilitator, Addresses.Project(places.Project));
        await using var leader = await OpenAsync(Visitor.Leader, Addresses.Dashboard(places.Project));
        var halfWritten = Lane(colleague).GetByRole(AriaRole.Textbox);
        await halfWritten.ClickAsync();
        await colleague.Page.Keyboard.TypeAsync("Vi mangler at ");

        var said = Lane(writer).GetByRole(AriaRole.Textbox);
        await said.ClickAsync();
        await said.PressSequentiallyAsync(Decision);
        await writer.Page.Keyboard.PressAsync("Control+Shift+Digit2");
        await writer.Page.Keyboard.PressAsync("Enter");

        await Expect(Lane(colleague).Locator(".note").Last).ToContainTextAsync(Decision);
        await Expect(onProject.Page.GetByText(Decision)).ToBeVisibleAsync();
        await Expect(leader.Page.GetByText(Decision)).ToBeVisibleAsync();
        await colleague.Page.Keyboard.TypeAsync("spørge TR");
        await Expect(halfWritten).ToHaveValueAsync("Vi mangler at spørge TR");
        await Expect(halfWritten).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_a_leader_ticks_off_is_gone_from_the_facilitators_list_and_the_leader_can_still_undo_it_when_others_write_on()
    {
        var places = sammen.Places;
        await using var facilitator = await OpenAsync(Visitor.Facilitator, Addresses.Project(places.Project));
        await using var log = await OpenAsync(Visitor.Facilitator, Addresses.WorkshopLog(places.PlannedWorkshop));
        await using var leader = await OpenAsync(Visitor.Leader, Addresses.Dashboard(places.Project));
        var promised = facilitator.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Gjort: Besøg hos Fjordby" });
        await Expect(promised).ToBeVisibleAsync();

        await leader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Gjort: Besøg hos Fjordby" }).ClickAsync();
        await Expect(promised).ToBeHiddenAsync();

        var said = Lane(log).GetByRole(AriaRole.Textbox);
        await said.ClickAsync();
        await said.PressSequentiallyAsync(OtherDecision);
        await log.Page.Keyboard.PressAsync("Control+Shift+Digit2");
        await log.Page.Keyboard.PressAsync("Enter");
        await Expect(leader.Page.GetByText(OtherDecision)).ToBeVisibleAsync();

        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).ClickAsync();
        await Expect(promised).ToBeVisibleAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Gjort: Besøg hos Fjordby" })).ToBeVisibleAsync();
    }

    private static ILocator Lane(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Opgaveløsning", Exact = true });

    private async Task<Visitor> OpenAsync(string persona, string path)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await visitor.SignInAsync(persona);
        await visitor.OpenPageAsync(path, isStatic: false);
        return visitor;
    }
}
