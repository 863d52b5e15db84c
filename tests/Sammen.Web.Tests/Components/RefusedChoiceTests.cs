using AngleSharp.Html.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Notes;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>
/// What was refused does not stay on the screen. The browser moves its mark before anybody has answered, so what was chosen has to be drawn as
/// made once: only then is drawing it as it was a change that reaches the browser.
/// </summary>
public sealed class RefusedChoiceTests : Screen
{
    [Fact]
    public async Task An_assessment_that_was_not_kept_goes_back_to_the_one_that_stands()
    {
        var saving = new TaskCompletionSource();
        var picker = Render<AssessmentPicker>(parameters => parameters
            .Add(component => component.Level, AssessmentLevel.Discussed)
            .Add(component => component.LevelChanged, EventCallback.Factory.Create<AssessmentLevel>(this, () => saving.Task))
            .Add(component => component.Label, "Vurdering").Add(component => component.Name, "v").Add(component => component.HueClass, ""));

        var drawn = Drawn(picker);

        var choosing = Radio(picker, "Forankret").ChangeAsync(new() { Value = "on" });
        saving.SetResult();
        await choosing;

        Assert.Equal(["Forankret", "Drøftet"], drawn);
    }

    [Fact]
    public async Task An_answer_to_an_earlier_choice_does_not_take_the_later_one_back()
    {
        var savings = new Queue<TaskCompletionSource>([new(), new()]);
        var (first, second) = (savings.First(), savings.Last());
        var secondAsked = new TaskCompletionSource();
        var picker = Render<AssessmentPicker>(parameters => parameters
            .Add(component => component.Level, AssessmentLevel.NotDiscussed)
            .Add(component => component.LevelChanged, EventCallback.Factory.Create<AssessmentLevel>(this, () =>
            {
                var saving = savings.Dequeue();
                if (savings.Count == 0)
                {
                    secondAsked.SetResult();
                }

                return saving.Task;
            }))
            .Add(component => component.Label, "Vurdering").Add(component => component.Name, "v").Add(component => component.HueClass, ""));
        var drawn = Drawn(picker);
        var choosing = Radio(picker, "Drøftet").ChangeAsync(new() { Value = "on" });
        await Radio(picker, "Afklaret").ChangeAsync(new() { Value = "on" });
        first.SetResult();
        await secondAsked.Task.WaitAsync(BunitContext.DefaultWaitTimeout);

        Assert.Empty(drawn);
        second.SetResult();
        await choosing;
        Assert.Equal(["Afklaret", "Ikke drøftet"], drawn);
    }

    [Fact]
    public async Task A_choice_its_owner_did_not_keep_goes_back_too()
    {
        var saving = new TaskCompletionSource();
        var choices = Render<Choices<NoteKind>>(parameters => parameters
            .Add(component => component.Value, NoteKind.Insight)
            .Add(component => component.ValueChanged, EventCallback.Factory.Create<NoteKind>(this, () => saving.Task))
            .Add(component => component.Label, "Type").Add(component => component.Name, "t").Add(component => component.Words, kind => kind.ToString()));

        var drawn = Drawn(choices);

        var choosing = Radio(choices, "Concern").ChangeAsync(new() { Value = "on" });
        saving.SetResult();
        await choosing;

        Assert.Equal(["Concern", "Insight"], drawn);
    }

    [Fact]
    public async Task A_tick_that_was_not_kept_is_taken_away_again()
    {
        var saving = new TaskCompletionSource();
        var box = Render<TickBox>(parameters => parameters
            .Add(component => component.Label, "Gjort: Ring til MED")
            .Add(component => component.OnTicked, EventCallback.Factory.Create(this, () => saving.Task)));

        var ticking = box.Find("input").ChangeAsync(new() { Value = true });
        box.WaitForAssertion(() => Assert.True(Box(box).IsChecked));
        saving.SetResult();
        await ticking;

        Assert.False(Box(box).IsChecked);
    }

    [Fact]
    public async Task A_follow_up_that_could_not_be_ticked_off_stays_open_in_its_list()
    {
        await KeepNoteAsync("Kort note");
        var list = Render<FollowUpList>(parameters => parameters
            .Add(component => component.Rows, [new FollowUpRow(Guid.NewGuid(), "Ring til MED", "Lederen", null, null, new DateOnly(2026, 5, 4), FollowUpState.Open, IsOverdue: false)])
            .Add(component => component.ProjectId, Guid.NewGuid())
            .Add(component => component.MayTickOff, true));

        await list.Find("input[aria-label='Gjort: Ring til MED']").ChangeAsync(new() { Value = true });

        Assert.False(Box(list).IsChecked);
        Assert.DoesNotContain("Fortryd", list.Markup, StringComparison.Ordinal);
    }

    /// <summary>Each mark that is drawn from now on where another one was before: what reaches the browser.</summary>
    private static List<string> Drawn(IRenderedComponent<IComponent> screen)
    {
        var last = Marked();
        var drawn = new List<string>();
        screen.OnMarkupUpdated += (_, _) =>
        {
            if (Marked() is var now && now != last)
            {
                drawn.Add(last = now);
            }
        };
        return drawn;

        string Marked() => screen.FindAll("label").Single(label => label.QuerySelector("input[checked]") is not null).QuerySelector("span > span")!.Words();
    }

    private static IHtmlInputElement Box(IRenderedComponent<IComponent> screen) => (IHtmlInputElement)screen.Find("input");

    private static IHtmlInputElement Radio(IRenderedComponent<IComponent> screen, string words)
        => (IHtmlInputElement)screen.FindAll("label").Single(label => label.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("input")!;
}
