using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

/// <summary>Released lessons on the agenda of what several learn together.</summary>
public sealed class GatherLessonsTests : SharedPlanScene
{
    private const string Title = "Spurgt for sent";

    [Fact]
    public async Task Everybody_who_takes_part_gets_them_after_what_stands_there()
    {
        await PlanAsync(Mette, First, Second);
        var (part, other) = (await PartAsync(First), await PartAsync(Second));
        var desk = await App.AsAsync(Mette);
        await desk.Get<SetAgenda>().HandleAsync(new() { WorkshopId = part.Id, Items = [new() { Minutes = 20, Text = "Velkommen" }] }, default);
        var lesson = await ReleaseAsync();

        await desk.Get<GatherLessons>().HandleAsync(new(part.Id, [lesson]), default);

        AgendaItem[] expected = [new(20, null, "Velkommen"), new(Workshop.LessonMinutes, null, Title, lesson)];
        Assert.Equal(expected, (await desk.Get<WorkshopQueries>().FindAsync(part.Id, default))!.Agenda);
        Assert.Equal(expected, (await desk.Get<WorkshopQueries>().FindAsync(other.Id, default))!.Agenda);
    }

    [Fact]
    public async Task A_withdrawal_takes_the_title_away_wherever_the_agenda_is_read()
    {
        await PlanAsync(Mette, First, Second);
        var (part, desk, lise) = (await PartAsync(First), await App.AsAsync(Mette), await App.AddLeaderAsync());
        var lesson = await ReleaseAsync();
        await desk.Get<GatherLessons>().HandleAsync(new(part.Id, [lesson]), default);
        Assert.Equal([Title, Title, Title, Title], await TitlesAsync());

        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(lesson, default);

        Assert.Equal([null, null, null, null], await TitlesAsync());

        async Task<IReadOnlyList<string?>> TitlesAsync() =>
        [
            Assert.Single((await desk.Get<WorkshopQueries>().FindAsync(part.Id, default))!.Agenda).Text,
            Assert.Single((await desk.Get<WorkshopLogQueries>().FindAsync(part.Id, default))!.Agenda).Text,
            Assert.Single((await desk.Get<MinutesQueries>().FindAsync(part.Id, default))!.Agenda).Text,
            Assert.Single((await desk.Get<CalendarQueries>().FindAsync(part.Id, default))!.Agenda).Text,
        ];
    }

    [Fact]
    public async Task What_a_device_keeps_of_a_log_has_no_title_that_could_be_withdrawn()
    {
        await PlanAsync(Mette, First, Second);
        var (part, desk) = (await PartAsync(First), await App.AsAsync(Mette));
        await desk.Get<GatherLessons>().HandleAsync(new(part.Id, [await ReleaseAsync()]), default);

        Assert.Null(Assert.Single((await desk.Get<WorkshopLogQueries>().FindEmptyAsync(part.Id, default))!.Agenda).Text);
    }

    [Fact]
    public async Task One_that_others_may_not_read_is_refused_and_none_of_the_others_comes()
    {
        await PlanAsync(Mette, First, Second);
        var (part, desk) = (await PartAsync(First), await App.AsAsync(Mette));
        var (released, proposed) = (await ReleaseAsync(), await App.ProposeLessonAsync(First, Mette));

        await Refused.ByAsync(desk, Rule.LessonNotReleased, () => desk.Get<GatherLessons>().HandleAsync(new(part.Id, [released, proposed]), default));

        Assert.Empty((await desk.Get<WorkshopQueries>().FindAsync(part.Id, default))!.Agenda);
    }

    [Fact]
    public async Task An_agenda_made_anew_moves_and_times_its_lessons_and_keeps_those_that_were_withdrawn_meanwhile()
    {
        await PlanAsync(Mette, First, Second);
        var (part, desk, lise) = (await PartAsync(First), await App.AsAsync(Mette), await App.AddLeaderAsync());
        var lesson = await ReleaseAsync();
        await desk.Get<GatherLessons>().HandleAsync(new(part.Id, [lesson]), default);
        var input = SetAgendaInput.Open(part.Id, (await desk.Get<WorkshopQueries>().FindAsync(part.Id, default))!.Agenda);
        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(lesson, default);

        input.Items[0].Minutes = 25;
        input.Items.Add(new() { Minutes = 5, Question = CoreQuestion.CoreTask });
        await desk.Get<SetAgenda>().HandleAsync(input, default);

        Assert.Equal([new(25, null, null, lesson), new AgendaItem(5, CoreQuestion.CoreTask, null)], (await desk.Get<WorkshopQueries>().FindAsync(part.Id, default))!.Agenda);
    }

    private Task<Guid> ReleaseAsync() => App.ReleaseLessonAsync(First, Mette, Mette, LessonBuilders.Content(Title));
}
