using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Sammen.Web.Layout;

namespace Sammen.Web.Tests.Architecture;

/// <summary>Within one document there is one kind of button, and one that waits for an answer says so and is pressed once.</summary>
public sealed partial class ButtonTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // They count on at once, before the answer: a press that was ignored meanwhile would be a head or a day lost.
    private static readonly HashSet<string> CountingOn = new HashSet<string>(StringComparer.Ordinal) { "AttendanceCounter", "MapThroughTime" };

    private static readonly IReadOnlyList<SourceFile> Razor = SourceTree.Files("src/Sammen.Web", ".razor");

    [Fact]
    public void A_press_that_waits_for_an_answer_goes_through_the_button_that_is_busy_meanwhile()
    {
        var presses = Razor.Where(file => file.Name is not ("ActionButton.razor" or "ActionButtons.razor") && !CountingOn.Contains(Component(file)))
            .SelectMany(file => Press().Matches(file.Text).Select(press => (Component: Component(file), Does: press.Groups["does"].Value)))
            .ToList();

        Assert.True(presses.Count >= 5);
        Assert.DoesNotContain(presses, press => Waits(press.Component, press.Does));
    }

    [Fact]
    public void What_waits_is_told_by_its_name()
    {
        var misnamed = typeof(App).Assembly.GetTypes()
            .Where(type => typeof(IComponent).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(Own).Where(method => IsTask(method.ReturnType) && !method.IsSpecialName && !method.Name.StartsWith('<')))
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(misnamed);
    }

    [Fact]
    public void There_is_one_kind_of_button()
        => Assert.Empty(Razor.Where(file => file.Text.Contains("<MudButton", StringComparison.Ordinal) || file.Text.Contains("<MudIconButton", StringComparison.Ordinal)).Select(file => file.Path));

    private static string Component(SourceFile file) => Path.GetFileNameWithoutExtension(file.Name);

    private static bool IsTask(Type type) => typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask);

    /// <summary>Whether it calls something asynchronous, or asks the component's owner, who may.</summary>
    private static bool Waits(string component, string does)
        => does.Contains("Async", StringComparison.Ordinal)
            || typeof(App).Assembly.GetTypes().Where(type => type.Name.Split('`')[0] == component).SelectMany(type => type.GetProperties(Own))
                .Any(property => property.PropertyType.Name.StartsWith(nameof(EventCallback), StringComparison.Ordinal) && Regex.IsMatch(does, $@"\b{property.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [GeneratedRegex("""(@onclick|OnClick)="(?<does>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Press();
}
