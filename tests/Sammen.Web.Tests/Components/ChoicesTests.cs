using System.Threading.Channels;
using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>A few choices side by side, made faster than they are kept.</summary>
public sealed class ChoicesTests : Screen
{
    private readonly Channel<(AssessmentLevel Level, TaskCompletionSource Kept)> asked = Channel.CreateUnbounded<(AssessmentLevel, TaskCompletionSource)>();

    [Fact]
    public async Task Of_quick_choices_one_is_kept_at_a_time_and_the_last_one_last_and_none_is_drawn_over_a_later_one()
    {
        var picker = Picker();
        var before = Checked(picker);

        var first = Choose(picker, AssessmentLevel.Discussed);
        await Choose(picker, AssessmentLevel.Clarified);
        await Choose(picker, AssessmentLevel.Anchored);

        await KeepNextAsync(AssessmentLevel.Discussed);
        Assert.Equal(before, Checked(picker));
        await KeepNextAsync(AssessmentLevel.Anchored);
        await first;
        Assert.False(asked.Reader.TryRead(out _));
    }

    [Fact]
    public async Task The_next_choice_is_kept_when_the_one_before_was()
    {
        var picker = Picker();

        var first = Choose(picker, AssessmentLevel.Discussed);
        await KeepNextAsync(AssessmentLevel.Discussed);
        await first;
        var next = Choose(picker, AssessmentLevel.Clarified);
        await KeepNextAsync(AssessmentLevel.Clarified);
        await next;

        Assert.False(asked.Reader.TryRead(out _));
    }

    private IRenderedComponent<AssessmentPicker> Picker() => Render<AssessmentPicker>(parameters => parameters
        .Add(component => component.Level, AssessmentLevel.NotDiscussed)
        .Add(component => component.LevelChanged, AskAsync)
        .Add(component => component.Label, "Vurdering").Add(component => component.Name, "v").Add(component => component.HueClass, ""));

    private Task AskAsync(AssessmentLevel level)
    {
        var kept = new TaskCompletionSource();
        Assert.True(asked.Writer.TryWrite((level, kept)));
        return kept.Task;
    }

    private async Task KeepNextAsync(AssessmentLevel expected)
    {
        var (level, kept) = await asked.Reader.ReadAsync().AsTask().WaitAsync(BunitContext.DefaultWaitTimeout);
        Assert.Equal(expected, level);
        kept.SetResult();
    }

    private static Task Choose(IRenderedComponent<AssessmentPicker> picker, AssessmentLevel level)
        => picker.FindAll("input")[Array.IndexOf(Enum.GetValues<AssessmentLevel>(), level)].ChangeAsync(new() { Value = "on" });

    private static IEnumerable<bool> Checked(IRenderedComponent<AssessmentPicker> picker) => picker.FindAll("input").Select(input => input.HasAttribute("checked"));
}
