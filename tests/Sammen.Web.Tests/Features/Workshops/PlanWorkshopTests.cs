using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class PlanWorkshopTests
{
    [Fact]
    public async Task A_workshop_is_planned_in_Danish_time_and_kept_in_UTC()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);

        var id = await (await app.AsAsync(mette)).Get<PlanWorkshop>().HandleAsync(Input(project, mette), default);

        var workshop = await app.WorkshopAsync(id);
        Assert.Equal(new DateTime(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc), workshop.StartsAt);
        Assert.Equal(DateTimeKind.Utc, workshop.StartsAt.Kind);
        Assert.Equal((150, WorkshopState.Planned, Phase.Design), (workshop.Minutes, workshop.State, workshop.Phase));
        Assert.Equal([mette.Id], workshop.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Theory]
    [InlineData(null, Rule.TextMissing)]
    [InlineData("  ", Rule.TextMissing)]
    [InlineData(Written.WithCpr, Rule.CprNumberInText)]
    public async Task A_title_that_breaks_a_rule_is_refused(string? title, Rule rule)
        => await RefuseAsync(nameof(WorkshopInput.Title), rule, [], input => input.Title = title);

    [Fact]
    public async Task Title_and_place_have_limits_and_the_place_holds_no_cpr_number()
    {
        await RefuseAsync(
            nameof(WorkshopInput.Title), Rule.TextTooLong, [Workshop.TitleMaxLength], input => input.Title = Written.OfLength(Workshop.TitleMaxLength + 1));
        await RefuseAsync(
            nameof(WorkshopInput.Place), Rule.TextTooLong, [Workshop.PlaceMaxLength], input => input.Place = Written.OfLength(Workshop.PlaceMaxLength + 1));
        await RefuseAsync(nameof(WorkshopInput.Place), Rule.CprNumberInText, [], input => input.Place = Written.WithCpr);
    }

    [Fact]
    public async Task Date_start_and_end_must_be_there()
    {
        await RefuseAsync(nameof(WorkshopInput.Date), Rule.TextMissing, [], input => input.Date = null);
        await RefuseAsync(nameof(WorkshopInput.Start), Rule.TextMissing, [], input => input.Start = null);
        await RefuseAsync(nameof(WorkshopInput.End), Rule.TextMissing, [], input => input.End = null);
        await RefuseAsync(nameof(WorkshopInput.End), Rule.TextMissing, [], input => (input.Start, input.End) = (null, null));
    }

    [Theory]
    [InlineData(8, 59)]
    [InlineData(9, 0)]
    public async Task An_end_before_or_at_the_start_is_refused(int hour, int minute)
        => await RefuseAsync(nameof(WorkshopInput.End), Rule.EndBeforeStart, [], input => input.End = new TimeOnly(hour, minute));

    [Theory]
    [InlineData(9, 14)]
    [InlineData(21, 1)]
    public async Task Too_short_or_too_long_is_refused(int hour, int minute)
        => await RefuseAsync(
            nameof(WorkshopInput.End), Rule.WorkshopLength, [Workshop.MinMinutes, Workshop.MaxMinutes], input => input.End = new TimeOnly(hour, minute));

    [Fact]
    public async Task An_unknown_kind_or_phase_is_refused()
    {
        await RefuseAsync(nameof(WorkshopInput.Kind), Rule.UnknownChoice, [], input => input.Kind = (WorkshopKind)7);
        await RefuseAsync(nameof(WorkshopInput.Phase), Rule.UnknownChoice, [], input => input.Phase = default);
    }

    [Fact]
    public async Task Somebody_must_run_it()
        => await RefuseAsync(nameof(WorkshopInput.FacilitatorIds), Rule.WorkshopWithoutFacilitator, [], input => input.FacilitatorIds.Clear());

    [Fact]
    public async Task A_phase_outside_the_course_or_a_facilitator_of_another_project_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        var project = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Design));
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(desk, Rule.PhaseOutsideCourse, () => desk.Get<PlanWorkshop>().HandleAsync(
            Input(project, mette) with { Phase = Phase.Idea }, default));
        await Refused.ByAsync(desk, Rule.UnknownChoice, () => desk.Get<PlanWorkshop>().HandleAsync(Input(project, jonas), default));

        Assert.Equal(0, await app.ReadAsync(db => db.Workshops.CountAsync()));
    }

    private static async Task RefuseAsync(string field, Rule rule, object[] data, Action<PlanWorkshopInput> spoil)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        var input = Input(project, mette);
        spoil(input);

        await Refused.BesideAsync(desk, field, rule, data, () => desk.Get<PlanWorkshop>().HandleAsync(input, default));

        Assert.Equal(0, await app.ReadAsync(db => db.Workshops.CountAsync()));
    }

    private static PlanWorkshopInput Input(Project project, SammenUser facilitator) => new()
    {
        ProjectId = project.Id,
        Title = "Opstart",
        Phase = Phase.Design,
        Date = new DateOnly(2026, 6, 1),
        Start = new TimeOnly(9, 0),
        End = new TimeOnly(11, 30),
        FacilitatorIds = new HashSet<Guid> { facilitator.Id },
    };
}
