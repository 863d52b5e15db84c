using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class WorkshopStateTests
{
    private static readonly Attendance Heads = new(1, 2, 3, 4, 5, 6);

    [Fact]
    public async Task A_workshop_is_held_with_those_who_took_part()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddWorkshopAsync(app);
        var desk = await app.AsAsync(mette);

        foreach (var group in AttendanceGroups.All)
        {
            await desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Set(group, Heads.In(group))), default);
        }

        await desk.Get<HoldWorkshop>().HandleAsync(workshop.Id, default);

        var view = await desk.Get<WorkshopQueries>().FindAsync(workshop.Id, default);
        Assert.Equal((WorkshopState.Held, Heads), (view!.State, view.Attendance));
        var plan = await desk.Get<WorkshopQueries>().FindCoursePlanAsync(workshop.ProjectId, WorkshopQueries.WorkshopsPerPage, default);
        Assert.Equal((WorkshopState.Held, Heads.Total), (plan!.Workshops[0].State, plan.Workshops[0].Heads));
    }

    [Fact]
    public async Task A_workshop_is_not_held_before_its_day()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddWorkshopAsync(app, app.Now.AddDays(1));
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(desk, Rule.WorkshopBeforeItsDay, () => desk.Get<HoldWorkshop>().HandleAsync(workshop.Id, default));

        Assert.Equal(WorkshopState.Planned, (await app.WorkshopAsync(workshop.Id)).State);
    }

    [Fact]
    public async Task One_that_was_held_by_mistake_is_planned_again_and_counts_whom_it_counted()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddWorkshopAsync(app);
        var desk = await app.AsAsync(mette);
        await desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Set(AttendanceGroup.Leaders, 3)), default);
        await desk.Get<HoldWorkshop>().HandleAsync(workshop.Id, default);

        await desk.Get<ReopenWorkshop>().HandleAsync(workshop.Id, default);

        var kept = await app.WorkshopAsync(workshop.Id);
        Assert.Equal((WorkshopState.Planned, 3), (kept.State, kept.Attendance.Leaders));
        await Refused.ByAsync(desk, Rule.WorkshopNotHeld, () => desk.Get<ReopenWorkshop>().HandleAsync(workshop.Id, default));
    }

    [Fact]
    public async Task A_cancelled_workshop_is_neither_held_nor_cancelled_again_and_counts_nobody()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddWorkshopAsync(app);
        var desk = await app.AsAsync(mette);
        await desk.Get<CancelWorkshop>().HandleAsync(workshop.Id, default);

        await Refused.ByAsync(desk, Rule.WorkshopNotPlanned, () => desk.Get<HoldWorkshop>().HandleAsync(workshop.Id, default));
        await Refused.ByAsync(desk, Rule.WorkshopNotPlanned, () => desk.Get<CancelWorkshop>().HandleAsync(workshop.Id, default));
        await Refused.ByAsync(desk, Rule.WorkshopCancelled, () => desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Step(AttendanceGroup.Leaders, 1)), default));

        var kept = await app.WorkshopAsync(workshop.Id);
        Assert.Equal((WorkshopState.Cancelled, Attendance.None), (kept.State, kept.Attendance));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Attendance.MaxPerGroup + 1)]
    public async Task Heads_lie_between_none_and_the_highest(int heads)
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddWorkshopAsync(app);
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(
            desk, Rule.AttendanceOutOfRange, () => desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Set(AttendanceGroup.Citizens, heads)), default));

        Assert.Equal(Attendance.None, (await app.WorkshopAsync(workshop.Id)).Attendance);
    }

    [Fact]
    public async Task Planned_workshops_come_first_the_next_one_on_top_then_the_others_newest_first()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        foreach (var (title, days) in new[] { ("gammel", -20), ("nyere", -5), ("sidst", 9), ("næste", 2) })
        {
            var workshop = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(days), title);
            if (days < 0)
            {
                await desk.Get<HoldWorkshop>().HandleAsync(workshop.Id, default);
            }
        }

        var plan = await desk.Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, 3, default);

        Assert.Equal(["næste", "sidst", "nyere"], plan!.Workshops.Select(workshop => workshop.Title), StringComparer.Ordinal);
        Assert.Equal(4, plan.Total);
    }

    private static async Task<(SammenUser Mette, Workshop Workshop)> AddWorkshopAsync(TestApp app, DateTime? startsAt = null)
    {
        var mette = await app.AddFacilitatorAsync();
        return (mette, await app.AddWorkshopAsync(await app.AddProjectAsync([mette]), mette, startsAt));
    }

    [Fact]
    public async Task Two_people_counting_at_once_undo_nothing_of_each_others()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var workshop = await app.AddWorkshopAsync(await app.AddProjectAsync([mette, jonas]), mette);
        var desks = new[] { await app.AsAsync(mette), await app.AsAsync(jonas) };

        await Task.WhenAll(desks.SelectMany(desk => new[] { AttendanceGroup.Leaders, AttendanceGroup.Leaders, AttendanceGroup.Employees }
            .Select(group => desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Step(group, 1)), default))));

        Assert.Equal(new Attendance(4, 2, 0, 0, 0, 0), (await app.WorkshopAsync(workshop.Id)).Attendance);
    }
}
