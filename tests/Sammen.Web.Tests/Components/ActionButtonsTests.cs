using Bunit;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>Several buttons that cost a page no more than one component.</summary>
public sealed class ActionButtonsTests : Screen
{
    private readonly TaskCompletionSource answer = new();
    private readonly List<string> presses = [];

    [Fact]
    public async Task The_one_that_waits_is_busy_and_ignores_further_presses_and_the_others_are_pressed_meanwhile()
    {
        var buttons = Show();

        var waiting = buttons.Find("[data-action=edit]").ClickAsync(new());
        Assert.Equal(["true", null], buttons.FindAll("button").Select(button => button.GetAttribute("aria-busy")), StringComparer.Ordinal);
        Assert.Equal(["true", null], buttons.FindAll("button").Select(button => button.GetAttribute("aria-disabled")), StringComparer.Ordinal);
        Assert.DoesNotContain(buttons.FindAll("button"), button => button.HasAttribute("disabled"));
        await buttons.Find("[data-action=edit]").ClickAsync(new());
        await buttons.Find("[data-action=delete]").ClickAsync(new());
        answer.SetResult();
        await waiting;

        Assert.Equal(["edit", "delete"], presses, StringComparer.Ordinal);
        Assert.All(buttons.FindAll("button"), button => Assert.Null(button.GetAttribute("aria-busy")));
    }

    [Fact]
    public async Task A_press_that_failed_leaves_a_button_that_can_be_pressed_again()
    {
        var buttons = Show();
        answer.SetException(new InvalidOperationException("a bug"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => buttons.Find("[data-action=edit]").ClickAsync(new()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => buttons.Find("[data-action=edit]").ClickAsync(new()));

        Assert.Equal(["edit", "edit"], presses, StringComparer.Ordinal);
    }

    [Fact]
    public void Each_has_its_words_its_spoken_words_and_the_look_of_all()
        => Assert.Equal(
            [("Ret", "Ret notatet", "link small", "button"), ("Slet", null, "link small", "button")],
            Show().FindAll("button").Select(button => (button.TextContent, button.GetAttribute("aria-label"), button.ClassName, button.GetAttribute("type"))));

    private IRenderedComponent<ActionButtons> Show() => Render<ActionButtons>(parameters => parameters
        .Add(row => row.Class, "link small")
        .Add(row => row.Actions, [new ButtonAction("edit", "Ret", () => PressAsync("edit"), "Ret notatet"), new ButtonAction("delete", "Slet", () => PressAsync("delete"))]));

    private Task PressAsync(string name)
    {
        presses.Add(name);
        return name == "edit" ? answer.Task : Task.CompletedTask;
    }
}
