using FluentValidation;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class MoveWorkshopTests
{
    private static readonly DateTime Noon = TestApp.Noon.UtcDateTime;
    private static readonly DateOnly Day = DateOnly.FromDateTime(Noon);

    [Fact]
    public async Task It_keeps_its_time_of_day_in_Denmark_also_over_a_change_of_clocks()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, workshop) = await AddAsync(app);

        await (await app.AsAsync(mette)).Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = Noon, Date = new DateOnly(2026, 11, 3) }, default);

        // Two in the afternoon: noon in UTC in summer, an hour later in winter.
        Assert.Equal(new DateTime(2026, 11, 3, 13, 0, 0, DateTimeKind.Utc), (await app.WorkshopAsync(workshop.Id)).StartsAt);
    }

    [Fact]
    public async Task Sent_twice_it_is_moved_once()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, workshop) = await AddAsync(app);
        var desk = await app.AsAsync(mette);
        var input = new MoveWorkshopInput { WorkshopId = workshop.Id, From = Noon, Date = Day.AddDays(7) };

        await desk.Get<MoveWorkshop>().HandleAsync(input, default);
        await desk.Get<MoveWorkshop>().HandleAsync(input, default);

        var moves = await app.ReadAsync(db => Task.FromResult(db.WorkshopMoves.ToList()));
        var move = Assert.Single(moves);
        Assert.Equal((workshop.Id, Noon, Noon.AddDays(7), mette.Id), (move.WorkshopId, move.From, move.To, move.ById));
    }

    [Fact]
    public async Task Of_two_who_move_it_to_different_days_the_second_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, workshop) = await AddAsync(app);
        var desk = await app.AsAsync(mette);
        await desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = Noon, Date = Day.AddDays(7) }, default);

        await Assert.ThrowsAsync<ConcurrentEditException>(
            () => desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = Noon, Date = Day.AddDays(14) }, default));

        Assert.Equal(Noon.AddDays(7), (await app.WorkshopAsync(workshop.Id)).StartsAt);
    }

    [Fact]
    public async Task A_day_that_is_missing_or_makes_no_sense_is_told_beside_its_field()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, workshop) = await AddAsync(app);
        var desk = await app.AsAsync(mette);

        foreach (DateOnly? date in new DateOnly?[] { null, new(26, 12, 24), new(2300, 1, 1) })
        {
            var refused = await Assert.ThrowsAsync<ValidationException>(
                () => desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = Noon, Date = date }, default));
            Assert.Equal("Date", Assert.Single(refused.Errors).PropertyName);
        }

        await Refused.ByAsync(desk, Rule.DateOutOfRange, () => desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = Noon, Date = Day.AddYears(9) }, default));
    }

    [Fact]
    public async Task Who_runs_another_at_the_same_time_is_told_by_name_and_what()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project, workshop) = await AddAsync(app);
        await app.AddWorkshopAsync(project, mette, Noon.AddDays(7).AddHours(1), "Overlapper");
        await app.AddWorkshopAsync(project, mette, Noon.AddDays(7).AddHours(2), "Begynder, når den er slut");
        await app.AddWorkshopAsync(project, mette, Noon.AddDays(7).AddHours(-2), "Slutter, når den begynder");
        var queries = (await app.AsAsync(mette)).Get<MoveQueries>();

        Assert.Equal(
            [new Clash(mette.Name, new SeenClash("Overlapper", Noon.AddDays(7).AddHours(1)))], await queries.FindClashesAsync(workshop.Id, Noon.AddDays(7), default));
        Assert.Empty((await queries.FindClashesAsync(workshop.Id, Noon, default))!);
    }

    [Fact]
    public async Task Of_a_project_one_may_not_see_it_says_busy_once_and_no_more()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        var project = await app.AddProjectAsync([mette, jonas]);
        var elsewhere = await app.AddProjectAsync([jonas], Builders.OtherMunicipality, "Hemmeligt");
        var workshop = await app.AddAsync(new Workshop(
            project, new WorkshopPlan("Opstart", WorkshopKind.Workshop, project.SupportedPhases.First(), Noon, 120, Place: null, [mette.Id, jonas.Id]), mette.Id, app.Now));
        await app.AddWorkshopAsync(elsewhere, jonas, Noon.AddDays(7).AddMinutes(30), "Også hemmeligt");
        await app.AddWorkshopAsync(elsewhere, jonas, Noon.AddDays(7).AddMinutes(45), "Endnu en");

        Assert.Equal([new Clash("Jonas Lind", Seen: null)], await (await app.AsAsync(mette)).Get<MoveQueries>().FindClashesAsync(workshop.Id, Noon.AddDays(7), default));
    }

    [Fact]
    public async Task What_was_cancelled_keeps_nobody_busy()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project, workshop) = await AddAsync(app);
        var cancelled = await app.AddWorkshopAsync(project, mette, Noon.AddDays(7));
        await app.ChangeAsync(db => db.Attach(cancelled).Entity.Cancel(mette.Id, app.Now));

        Assert.Empty((await (await app.AsAsync(mette)).Get<MoveQueries>().FindClashesAsync(workshop.Id, Noon.AddDays(7), default))!);
    }

    private static async Task<(SammenUser Mette, Project Project, Workshop Workshop)> AddAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        return (mette, project, await app.AddWorkshopAsync(project, mette, Noon));
    }
}
