using System.Threading.Channels;
using Bunit;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;

namespace Sammen.Web.Tests.Components;

/// <summary>Heads by group: pressed, typed, refused and counted on at once.</summary>
public sealed class AttendanceCounterTests : Screen
{
    private readonly List<HeadChange> told = [];

    [Fact]
    public void The_four_usual_groups_are_offered_and_the_rest_when_asked_for()
    {
        var counter = Counter(new Attendance(1, 2, 3, 4, 0, 0));

        Assert.Equal("Til stede", counter.Find("[role=group]").GetAttribute("aria-label"));
        Assert.Equal(["Ledere 1", "Medarbejdere 2", "TR/AMR 3", "IT 4"], Shown(counter), StringComparer.Ordinal);
        counter.Button("flere grupper").Click();
        Assert.Equal(["Ledere 1", "Medarbejdere 2", "TR/AMR 3", "IT 4", "Leverandører 0", "Borgere 0"], Shown(counter), StringComparer.Ordinal);
        Assert.DoesNotContain(counter.FindAll("button"), button => button.Words() == "flere grupper");
    }

    [Fact]
    public void A_group_somebody_came_of_is_always_shown()
        => Assert.Equal(["Ledere 0", "Medarbejdere 0", "TR/AMR 0", "IT 0", "Borgere 6"], Shown(Counter(new Attendance(0, 0, 0, 0, 0, 6))), StringComparer.Ordinal);

    [Fact]
    public async Task Buttons_and_typing_tell_what_they_say()
    {
        var counter = Counter(new Attendance(2, 2, 0, 0, 0, 0));

        await counter.Press("Flere: Ledere");
        await counter.Press("Færre: Medarbejdere");
        await counter.Type("IT", "12");

        Assert.Equal([HeadChange.Step(AttendanceGroup.Leaders, 1), HeadChange.Step(AttendanceGroup.Employees, -1), HeadChange.Set(AttendanceGroup.It, 12)], told);
    }

    [Theory]
    [InlineData(0, "Færre: Ledere", "Flere: Ledere")]
    [InlineData(Attendance.MaxPerGroup, "Flere: Ledere", "Færre: Ledere")]
    public async Task At_either_end_there_is_no_further(int heads, string ends, string goes)
    {
        var counter = Counter(new Attendance(heads, 0, 0, 0, 0, 0));
        Assert.Equal(("true", null), (counter.Button(ends).GetAttribute("aria-disabled"), counter.Button(goes).GetAttribute("aria-disabled")));

        await counter.Press(ends);

        Assert.Empty(told);
        Assert.Equal($"{heads}", counter.Field("Ledere").Value());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("501")]
    [InlineData("mange")]
    public async Task A_count_out_of_range_is_refused_and_the_message_goes_with_the_next_one(string typed)
    {
        var counter = Counter(new Attendance(2, 0, 0, 0, 0, 0));

        await counter.Type("Ledere", typed);
        Assert.Equal("Antallet skal være mellem 0 og 500.", counter.Find("[role=alert]").Words());
        Assert.Equal("2", counter.Field("Ledere").Value());
        Assert.Empty(told);

        await counter.Type("Ledere", "500");
        Assert.Empty(counter.FindAll("[role=alert]"));
        Assert.Equal(HeadChange.Set(AttendanceGroup.Leaders, 500), Assert.Single(told));
    }

    [Fact]
    public async Task Five_quick_presses_on_a_slow_line_are_five_heads_and_what_was_refused_does_not_stay()
    {
        var answer = new TaskCompletionSource();
        var counter = Render<AttendanceCounter>(parameters => parameters
            .Add(component => component.Attendance, new Attendance(2, 0, 0, 0, 0, 0))
            .Add(component => component.OnCounted, change => { told.Add(change); return answer.Task; }));

        var presses = Enumerable.Range(0, 5).Select(_ => counter.Press("Flere: Ledere")).ToList();
        Assert.Equal("7", counter.Field("Ledere").Value());

        answer.SetResult();
        await Task.WhenAll(presses);
        Assert.Equal(Enumerable.Repeat(HeadChange.Step(AttendanceGroup.Leaders, 1), 5), told);
        Assert.Equal("2", counter.Field("Ledere").Value());
    }

    [Fact]
    public async Task Of_numbers_that_follow_quickly_the_next_is_told_when_the_one_before_is_kept()
    {
        var asked = Channel.CreateUnbounded<(HeadChange Change, TaskCompletionSource Kept)>();
        var counter = Render<AttendanceCounter>(parameters => parameters
            .Add(component => component.Attendance, Attendance.None)
            .Add(component => component.OnCounted, change =>
            {
                var kept = new TaskCompletionSource();
                Assert.True(asked.Writer.TryWrite((change, kept)));
                return kept.Task;
            }));

        Task[] typed = [counter.Type("Ledere", "1"), counter.Type("Ledere", "2")];
        var first = await asked.Reader.ReadAsync().AsTask().WaitAsync(BunitContext.DefaultWaitTimeout);
        Assert.Equal(HeadChange.Set(AttendanceGroup.Leaders, 1), first.Change);
        Assert.False(asked.Reader.TryRead(out _));
        first.Kept.SetResult();
        var second = await asked.Reader.ReadAsync().AsTask().WaitAsync(BunitContext.DefaultWaitTimeout);
        Assert.Equal(HeadChange.Set(AttendanceGroup.Leaders, 2), second.Change);
        second.Kept.SetResult();
        await Task.WhenAll(typed);
    }

    private static IEnumerable<string> Shown(IRenderedComponent<AttendanceCounter> counter)
        => counter.FindAll("label").Select(label => $"{label.Words()} {counter.Field(label.Words()).Value()}");

    private IRenderedComponent<AttendanceCounter> Counter(Attendance attendance)
        => Render<AttendanceCounter>(parameters => parameters.Add(component => component.Attendance, attendance).Add(component => component.OnCounted, told.Add));
}
