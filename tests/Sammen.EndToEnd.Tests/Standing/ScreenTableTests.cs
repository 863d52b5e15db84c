using Microsoft.AspNetCore.Components;

namespace Sammen.EndToEnd.Tests.Standing;

public class ScreenTableTests
{
    [Fact]
    public void The_standing_checks_go_through_every_page_and_dialog_there_is()
    {
        var components = typeof(Program).Assembly.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type)).ToList();

        Assert.Equal(
            components.Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false)).Select(type => type.Name).Order(StringComparer.Ordinal),
            ScreenTable.Pages.Select(screen => screen.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            components.Where(type => type.Name.EndsWith("Dialog", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal),
            ScreenTable.Dialogs.Select(screen => screen.Name).Order(StringComparer.Ordinal));
    }
}
