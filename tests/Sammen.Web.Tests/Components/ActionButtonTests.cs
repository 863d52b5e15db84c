using AngleSharp.Dom;
using Bunit;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class ActionButtonTests : Screen
{
    private readonly TaskCompletionSource answer = new();
    private int presses;

    [Fact]
    public async Task A_button_is_busy_while_it_waits_keeps_the_focus_and_ignores_further_presses()
    {
        var button = Show();

        var waiting = button.Find("button").ClickAsync(new());
        Assert.Equal(("true", "true", false), StateOf(button.Find("button")));
        await button.Find("button").ClickAsync(new());
        answer.SetResult();
        await waiting;

        Assert.Equal(1, presses);
        Assert.Equal((null, null, false), StateOf(button.Find("button")));
    }

    [Fact]
    public async Task A_press_that_failed_leaves_a_button_that_can_be_pressed_again()
    {
        var button = Show();
        answer.SetException(new InvalidOperationException("a bug"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => button.Find("button").ClickAsync(new()));
        button.Render();

        Assert.Equal((null, null, false), StateOf(button.Find("button")));
    }

    [Fact]
    public async Task A_button_with_nothing_to_do_says_so_and_does_nothing()
    {
        var button = Show(isUnavailable: true);

        await button.Find("button").ClickAsync(new());

        Assert.Equal(0, presses);
        Assert.Equal(("true", null, false), StateOf(button.Find("button")));
    }

    [Fact]
    public void Its_spoken_name_and_its_look_are_its_owners()
    {
        var button = Show().Find("button");

        Assert.Equal(("Slet notatet", "link small", "button", "Slet"), (button.GetAttribute("aria-label"), button.ClassName, button.GetAttribute("type"), button.TextContent));
    }

    private static (string? Disabled, string? Busy, bool LosesFocus) StateOf(IElement button)
        => (button.GetAttribute("aria-disabled"), button.GetAttribute("aria-busy"), button.HasAttribute("disabled"));

    private IRenderedComponent<ActionButton> Show(bool isUnavailable = false) => Render<ActionButton>(parameters => parameters
        .Add(button => button.OnPress, PressAsync)
        .Add(button => button.Class, "link small")
        .Add(button => button.Unavailable, isUnavailable)
        .AddUnmatched("aria-label", "Slet notatet")
        .AddChildContent("Slet"));

    private Task PressAsync()
    {
        presses++;
        return answer.Task;
    }
}
