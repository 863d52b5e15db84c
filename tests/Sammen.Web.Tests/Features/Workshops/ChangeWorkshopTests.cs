using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class ChangeWorkshopTests
{
    private static readonly TimeOnly Nine = new(9, 0);
    private static readonly TimeOnly Ten = new(10, 0);

    [Fact]
    public async Task A_change_of_plan_is_kept_with_the_facilitators_chosen_now()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, people, workshop) = await AddWorkshopOfTwoAsync(app);
        var input = workshop.Open() with
        {
            Title = "Ny titel",
            Kind = WorkshopKind.Teaching,
            Phase = Phase.Decision,
            Date = new DateOnly(2026, 6, 2),
            Start = Nine,
            End = Ten,
            Place = null,
            FacilitatorIds = new HashSet<Guid> { people[1].Id },
        };

        await desks[0].Get<ChangeWorkshop>().HandleAsync(input, default);

        var changed = await app.WorkshopAsync(workshop.Id);
        Assert.Equal(("Ny titel", WorkshopKind.Teaching, Phase.Decision, 2), (changed.Title, changed.Kind, changed.Phase, changed.Version));
        Assert.Equal((new DateTime(2026, 6, 2, 7, 0, 0, DateTimeKind.Utc), 60, null), (changed.StartsAt, changed.Minutes, changed.Place));
        Assert.Equal([people[1].Id], changed.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public async Task Two_people_who_change_different_fields_of_what_both_have_open_both_stand()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, people, workshop) = await AddWorkshopOfTwoAsync(app);

        await desks[0].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Title = "Ny titel", Date = new DateOnly(2026, 6, 2), Start = Nine, End = Ten }, default);
        await desks[1].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Place = "Lokale 9", Kind = WorkshopKind.Sparring }, default);

        var changed = await app.WorkshopAsync(workshop.Id);
        Assert.Equal(("Ny titel", "Lokale 9", WorkshopKind.Sparring), (changed.Title, changed.Place, changed.Kind));
        Assert.Equal((new DateTime(2026, 6, 2, 7, 0, 0, DateTimeKind.Utc), 60), (changed.StartsAt, changed.Minutes));
        Assert.Equal([people[0].Id], changed.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public async Task The_second_of_two_who_change_the_same_field_is_told_and_nothing_of_theirs_is_half_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, _, workshop) = await AddWorkshopOfTwoAsync(app);
        await desks[0].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Title = "Den første" }, default);

        var told = await Assert.ThrowsAsync<ConcurrentEditException>(
            () => desks[1].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Title = "Den anden", Place = "Lokale 9" }, default));

        Assert.NotNull(desks[1].Told(told));
        var kept = await app.WorkshopAsync(workshop.Id);
        Assert.Equal(("Den første", workshop.Place), (kept.Title, kept.Place));
    }

    [Fact]
    public async Task The_same_change_by_both_is_no_conflict()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, _, workshop) = await AddWorkshopOfTwoAsync(app);
        foreach (var desk in desks)
        {
            await desk.Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Title = " Ny titel ", Start = Nine, End = Ten }, default);
        }

        Assert.Equal(("Ny titel", 60), ((await app.WorkshopAsync(workshop.Id)).Title, (await app.WorkshopAsync(workshop.Id)).Minutes));
    }

    [Fact]
    public async Task Date_start_and_end_are_one_field_so_that_no_time_is_mixed_of_two_peoples()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, _, workshop) = await AddWorkshopOfTwoAsync(app);
        await desks[0].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Start = Nine, End = Ten }, default);

        await Assert.ThrowsAsync<ConcurrentEditException>(
            () => desks[1].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Date = new DateOnly(2026, 6, 2) }, default));
    }

    [Fact]
    public async Task Facilitators_are_added_and_taken_off_one_by_one()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, people, workshop) = await AddWorkshopOfTwoAsync(app);
        var (mette, jonas) = (people[0].Id, people[1].Id);

        await desks[0].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { FacilitatorIds = new HashSet<Guid> { mette, jonas } }, default);
        await desks[1].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { FacilitatorIds = new HashSet<Guid> { jonas } }, default);

        Assert.Equal([jonas], (await app.WorkshopAsync(workshop.Id)).Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public async Task Two_people_who_each_take_one_of_the_last_two_off_do_not_leave_it_without_anybody()
    {
        await using var app = await TestApp.StartAsync();
        var (desks, people, workshop) = await AddWorkshopOfTwoAsync(app);
        var (mette, jonas) = (people[0].Id, people[1].Id);
        await desks[0].Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { FacilitatorIds = new HashSet<Guid> { mette, jonas } }, default);
        var both = await app.WorkshopAsync(workshop.Id);
        await desks[0].Get<ChangeWorkshop>().HandleAsync(both.Open() with { FacilitatorIds = new HashSet<Guid> { mette } }, default);

        await Refused.ByAsync(desks[1], Rule.WorkshopWithoutFacilitator, () => desks[1].Get<ChangeWorkshop>().HandleAsync(
            both.Open() with { FacilitatorIds = new HashSet<Guid> { jonas } }, default));

        Assert.Equal([mette], (await app.WorkshopAsync(workshop.Id)).Facilitators.Select(facilitator => facilitator.UserId));
        Assert.Contains(Rule.WorkshopWithoutFacilitator, WorkshopFields.RuleFields);
    }

    [Fact]
    public async Task A_time_nobody_touched_is_not_moved_by_the_hour_that_comes_twice()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();

        // Half past two, after the clocks have gone back to two.
        var second = new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc);
        var workshop = await app.AddWorkshopAsync(await app.AddProjectAsync([mette]), mette, second);

        await (await app.AsAsync(mette)).Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Title = "Nattevagt" }, default);

        Assert.Equal(("Nattevagt", second, 120), ((await app.WorkshopAsync(workshop.Id)).Title, (await app.WorkshopAsync(workshop.Id)).StartsAt, (await app.WorkshopAsync(workshop.Id)).Minutes));
    }

    [Fact]
    public async Task A_refused_change_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var workshop = await app.AddWorkshopAsync(await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Design)), mette);
        var desk = await app.AsAsync(mette);

        await Refused.BesideAsync(desk, nameof(WorkshopInput.End), Rule.EndBeforeStart, () => desk.Get<ChangeWorkshop>().HandleAsync(
            workshop.Open() with { End = new TimeOnly(1, 0) }, default));
        await Refused.ByAsync(desk, Rule.PhaseOutsideCourse, () => desk.Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Phase = Phase.Idea }, default));

        Assert.Equal((workshop.Title, 1), ((await app.WorkshopAsync(workshop.Id)).Title, (await app.WorkshopAsync(workshop.Id)).Version));
    }

    private static async Task<(Desk[] Desks, SammenUser[] People, Workshop Workshop)> AddWorkshopOfTwoAsync(TestApp app)
    {
        SammenUser[] people = [await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind")];
        Project project = await app.AddProjectAsync(people);
        return ([await app.AsAsync(people[0]), await app.AsAsync(people[1])], people, await app.AddWorkshopAsync(project, people[0]));
    }
}
