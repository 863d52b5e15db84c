using Microsoft.AspNetCore.Components;

namespace Sammen.Web.Tests.Architecture;

/// <summary>Nothing is shown that no test has seen.</summary>
public sealed class ScreenTestsTests
{
    private static readonly string[] Endings = ["Page", "List", "Dialog"];

    [Fact]
    public void Every_page_list_and_dialog_has_a_test_class_named_after_it()
    {
        var screens = typeof(Program).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)) && Array.Exists(Endings, ending => type.Name.EndsWith(ending, StringComparison.Ordinal)))
            .Select(type => type.Name)
            .ToList();
        var tested = typeof(ScreenTestsTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.True(screens.Count > 20);
        Assert.DoesNotContain(screens, screen => !tested.Contains($"{screen}Tests"));
    }
}
