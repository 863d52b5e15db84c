using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class ConfirmDialogTests : Screen
{
    [Fact]
    public void It_asks_says_what_will_happen_and_names_the_verb()
    {
        var (screen, _) = Ask();

        Assert.Equal(("Aflys aktiviteten?", "Den bliver stående."), (screen.Find("h2").Words(), screen.Find("p").Words()));
        Assert.Equal(["Annuller", "Aflys"], screen.FindAll("[role=dialog] button").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Aflys", true)]
    [InlineData("Annuller", false)]
    public async Task Only_the_verb_is_a_yes(string button, bool yes)
    {
        var (screen, answer) = Ask();

        await screen.Press(button);

        Assert.Equal(yes, await answer);
        Assert.Empty(screen.FindAll("[role=dialog]"));
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<bool> Answer) Ask()
    {
        var screen = Render<MudDialogProvider>();
        var answer = screen.InvokeAsync(() => Services.GetRequiredService<Dialogs>().ConfirmAsync("Aflys aktiviteten?", "Den bliver stående.", "Aflys"));
        screen.Dialog();
        return (screen, answer);
    }
}
