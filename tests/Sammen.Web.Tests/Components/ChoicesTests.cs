using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>A few choices side by side, made faster than they are kept.</summary>
public sealed class ChoicesTests : Screen
{
    private readonly List<(AssessmentLevel Level, TaskCompletionSource Kept)> asked = [];

    [Fact]
    public async Task Of_quick_choices_one_is_kept_at_a_time_and_the_last_one_last()
    {
        var picker = Picker();

        var first = Choose(picker, AssessmentLevel.Discussed);
        await Choose(picker, AssessmentLevel.Clarified);
        await Choose(picker, AssessmentLevel.Anchored);

        Assert.Equal([AssessmentLevel.Discussed], asked.Select(one => one.Level));
        Assert.Equal([false, false, false, true], Checked(picker));
        asked[0].Kept.SetResult();
        picker.WaitForState(() => asked.Count == 2);
        Assert.Equal(AssessmentLevel.Anchored, asked[1].Level);
        asked[1].Kept.SetResult();
        await first;
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task One_that_could_not_be_kept_does_not_stand_in_the_way_of_the_next()
    {
        var picker = Picker();
        var first = Choose(picker, AssessmentLevel.Discussed);
        asked[0].Kept.SetException(new InvalidOperationException());
        await first;

        var second = Choose(picker, AssessmentLevel.Clarified);
        asked[1].Kept.SetResult();
        await second;

        Assert.Equal([AssessmentLevel.Discussed, AssessmentLevel.Clarified], asked.Select(one => one.Level));
    }

    private IRenderedComponent<AssessmentPicker> Picker() => Render<AssessmentPicker>(parameters => parameters
        .Add(component => component.Level, AssessmentLevel.NotDiscussed)
        .Add(component => component.LevelChanged, KeepAsync)
        .Add(component => component.Label, "Vurdering").Add(component => component.Name, "v").Add(component => component.HueClass, ""));

    private Task KeepAsync(AssessmentLevel level)
    {
        asked.Add((level, new TaskCompletionSource()));
        return asked[^1].Kept.Task;
    }

    private static Task Choose(IRenderedComponent<AssessmentPicker> picker, AssessmentLevel level)
        => picker.FindAll("input")[Array.IndexOf(Enum.GetValues<AssessmentLevel>(), level)].ChangeAsync(new() { Value = "on" });

    private static IEnumerable<bool> Checked(IRenderedComponent<AssessmentPicker> picker) => picker.FindAll("input").Select(input => input.HasAttribute("checked"));
}
