using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Preparations;

/// <summary>Time spent outside the workshops, and the hours it makes everywhere.</summary>
public sealed class PreparationTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser mette = null!;
    private Project project = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        mette = await app.AddFacilitatorAsync();
        project = await app.AddProjectAsync([mette]);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_hours_of_a_small_course_are_on_dashboard_plan_and_comparison_those_counted_by_hand()
    {
        // Two hours with two leaders, ten employees and one representative; 2 + 6 and 0 + 3 hours of preparation, and one that was taken back.
        var workshop = await app.AddWorkshopAsync(project, mette);
        await app.ChangeAsync(db =>
        {
            db.Attach(workshop).Entity.Record(new Attendance(2, 10, 1, 0, 5, 4), mette.Id, app.Now);
            workshop.Hold(mette.Id, app.Now);
        });
        await app.PrepareAsync(project, mette);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await app.AsAsync(await app.AddLeaderAsync())).Get<AddPreparation>().HandleAsync(Input(employees: 3), default);
        var wrong = await app.PrepareAsync(project, mette);
        await (await app.AsAsync(mette)).Get<RemovePreparation>().HandleAsync(wrong.Id, default);
        var other = await app.AddProjectAsync([mette], title: "Et projekt til");
        await app.PrepareAsync(other, mette);
        var manager = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));

        var dashboard = (await manager.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.OnScreen, default))!;
        var plan = (await manager.Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default))!;
        var column = Assert.Single((await manager.Get<ComparisonQueries>().FindAsync(new ComparisonChoice([project.Id, other.Id], null), default)).Columns, column => column.ProjectId == project.Id);

        var counted = new HoursUsed((2 * 2) + 2, (2 * 11) + 6 + 3);
        Assert.All([dashboard.Participation().HoursUsed, column.Participation().HoursUsed], used => Assert.Equal(counted, used));
        Assert.All([dashboard.Hours(), plan.Hours, column.Hours()], hours => Assert.Equal(counted, new HoursUsed(hours.Leaders.Used, hours.Employees.Used)));
        Assert.Equal(10, dashboard.Participation()[AttendanceGroup.Employees].Heads);
        Assert.All(column.History.Prepared, preparation => Assert.Equal(("", ""), (preparation.What, preparation.By)));
        Assert.Equal(
            [("Læste materialet", new HoursUsed(2, 6), "Mette Krogh"), ("Læste mere", new HoursUsed(0, 3), "Lise Holm")],
            dashboard.History.Prepared.Select(preparation => (preparation.What, preparation.Used, preparation.By)));
    }

    [Theory]
    [InlineData("", 3, nameof(AddPreparationInput.What))]
    [InlineData("Læste", 10_000, nameof(AddPreparationInput.EmployeeHours))]
    [InlineData("Læste", -1, nameof(AddPreparationInput.EmployeeHours))]
    [InlineData(Written.WithCpr, 3, nameof(AddPreparationInput.What))]
    public async Task What_makes_no_preparation_is_told_of_its_field_and_nothing_is_kept(string what, int hours, string field)
    {
        var refused = await Assert.ThrowsAsync<ValidationException>(async () => await (await app.AsAsync(mette)).Get<AddPreparation>().HandleAsync(Input(what, hours), default));

        Assert.Equal(field, Assert.Single(refused.Errors).PropertyName);
        Assert.Equal(0, await app.ReadAsync(db => db.Preparations.CountAsync()));
    }

    [Fact]
    public async Task In_a_closed_course_nothing_is_written_down_or_taken_back()
    {
        var kept = await app.PrepareAsync(project, mette);
        await app.CloseAsync(project, mette);
        var desk = await app.AsAsync(mette);

        Assert.Equal(Rule.ProjectClosed, (await Assert.ThrowsAsync<RuleBrokenException>(() => desk.Get<AddPreparation>().HandleAsync(Input(), default))).Rule);
        Assert.Equal(Rule.ProjectClosed, (await Assert.ThrowsAsync<RuleBrokenException>(() => desk.Get<RemovePreparation>().HandleAsync(kept.Id, default))).Rule);
        Assert.False((await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.OnScreen, default))!.MayPrepare);
    }

    private AddPreparationInput Input(string what = "Læste mere", int employees = 3)
        => new() { ProjectId = project.Id, On = app.Today, What = what, EmployeeHours = employees };
}
