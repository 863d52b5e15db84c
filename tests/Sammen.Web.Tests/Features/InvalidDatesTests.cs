using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Comparison.Workbook;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dashboard.Report;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features;

/// <summary>Dates that were stored before there were limits: they are told as they are, spoil nothing, and can be put right.</summary>
public sealed class InvalidDatesTests
{
    private static readonly DateOnly Year26 = new(26, 12, 24);

    public static TheoryData<DateOnly> Stored => [DateOnly.MinValue, Year26, new DateOnly(2206, 12, 24), new DateOnly(9999, 12, 30)];

    [Theory]
    [MemberData(nameof(Stored))]
    public async Task Pages_and_files_are_read_whatever_was_stored(DateOnly date)
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Et andet projekt");
        await StoreAsync(app, await app.AddFollowUpAsync(project, mette), await app.AddWorkshopAsync(project, mette, title: "Fejlskrevet"), date);
        var desk = await app.AsAsync(mette);

        var page = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!;
        var plan = (await desk.Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default))!;
        var dashboard = (await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.Whole, default))!;
        var comparison = await desk.Get<ComparisonQueries>().FindAsync(new ComparisonChoice([project.Id, other.Id], null), default);
        using var workbook = new MemoryStream();
        await desk.Get<ComparisonWorkbook>().WriteAsync(comparison, workbook, default);

        Assert.Equal("ugyldig dato", Dates.Day(Assert.Single(page.FollowUps).Due));
        Assert.Equal("ugyldig dato", Dates.Period(plan.Workshops[0].StartsAt, plan.Workshops[0].Minutes));
        Assert.NotEmpty(desk.Get<DashboardReport>().Write(dashboard));
        Assert.NotEqual(0, workbook.Length);
    }

    [Fact]
    public async Task A_mistyped_workshop_does_not_hide_the_next_one()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var real = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(3), "Den rigtige");
        await StoreAsync(app, await app.AddFollowUpAsync(project, mette), await app.AddWorkshopAsync(project, mette, title: "Fejlskrevet"), Year26);

        var desk = await app.AsAsync(mette);

        Assert.Equal(real.Id, (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.NextWorkshop!.Id);
        Assert.Equal(real.StartsAt, (await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows[0].Standing!.NextWorkshopAt);
    }

    [Fact]
    public async Task A_mistyped_date_can_be_put_right_and_not_made_worse()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var (followUp, workshop) = (await app.AddFollowUpAsync(project, mette), await app.AddWorkshopAsync(project, mette));
        await StoreAsync(app, followUp, workshop, Year26);
        var desk = await app.AsAsync(mette);
        var due = (await app.FollowUpAsync(followUp.Id)).Open() with { Due = app.Today.AddDays(7) };
        var plan = (await app.WorkshopAsync(workshop.Id)).Open() with { Date = app.Today, Start = new TimeOnly(9, 0), End = new TimeOnly(10, 0) };

        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => desk.Get<ChangeFollowUp>().HandleAsync(due with { Due = Year26 }, default));
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => desk.Get<ChangeWorkshop>().HandleAsync(plan with { Date = DateOnly.MinValue }, default));
        await Refused.ByAsync(desk, Rule.DateOutOfRange, () => desk.Get<ChangeFollowUp>().HandleAsync(due with { Due = app.Today.AddYears(20) }, default));
        await desk.Get<ChangeFollowUp>().HandleAsync(due, default);
        await desk.Get<ChangeWorkshop>().HandleAsync(plan, default);

        Assert.Equal(due.Due, (await app.FollowUpAsync(followUp.Id)).Due);
        Assert.Equal(app.Today, DanishTime.DateOf((await app.WorkshopAsync(workshop.Id)).StartsAt));
    }

    [Theory]
    [InlineData(2026, 3, 29, 240)]
    [InlineData(2026, 10, 25, 360)]
    [InlineData(2026, 5, 4, 300)]
    public async Task An_activity_is_as_long_as_the_time_that_passes_also_in_the_night_the_clocks_change(int year, int month, int day, int minutes)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);

        var id = await desk.Get<PlanWorkshop>().HandleAsync(
            new PlanWorkshopInput
            {
                ProjectId = project.Id,
                Title = "Nattevagt",
                Phase = Phase.Idea,
                Date = new DateOnly(year, month, day),
                Start = new TimeOnly(1, 0),
                End = new TimeOnly(6, 0),
                FacilitatorIds = new HashSet<Guid> { mette.Id },
            },
            default);

        Assert.Equal(minutes, (await app.WorkshopAsync(id)).Minutes);
    }

    private static Task<int> StoreAsync(TestApp app, Domain.FollowUps.FollowUp followUp, Workshop workshop, DateOnly date) => app.ReadAsync(async db =>
    {
        await db.FollowUps.Where(found => found.Id == followUp.Id).ExecuteUpdateAsync(set => set.SetProperty(found => found.Due, date));
        return await db.Workshops.Where(found => found.Id == workshop.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(found => found.StartsAt, date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
    });
}
