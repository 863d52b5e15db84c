using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class TakeOverProposalTests
{
    [Fact]
    public async Task What_is_chosen_is_planned_at_the_usual_time_by_who_takes_it_over_and_the_rest_is_left()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var input = Input(project);
        input.Workshops[1].IsChosen = false;

        await (await app.AsAsync(mette)).Get<TakeOverProposal>().HandleAsync(input, default);

        var kept = await app.WorkshopAsync(input.Workshops[0].WorkshopId);
        Assert.Equal(
            ("Designet", WorkshopKind.Teaching, Phase.Design, new DateTime(2026, 6, 1, 11, 0, 0, DateTimeKind.Utc), 120, null, WorkshopState.Planned),
            (kept.Title, kept.Kind, kept.Phase, kept.StartsAt, kept.Minutes, kept.Place, kept.State));
        Assert.Equal([mette.Id], kept.Facilitators.Select(facilitator => facilitator.UserId));
        Assert.Equal(1, await CountAsync(app));
    }

    [Fact]
    public async Task Each_gets_an_agenda_of_its_kind_with_what_can_be_read_aloud_in_its_phase()
    {
        using var danish = Localization.Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var input = Input(project);
        input.Workshops[0].Kind = WorkshopKind.Workshop;
        var desk = await app.AsAsync(mette);

        await desk.Get<TakeOverProposal>().HandleAsync(input, default);

        var kept = await app.ReadAsync(db => db.Workshops.Include(workshop => workshop.Agenda).SingleAsync(workshop => workshop.Id == input.Workshops[0].WorkshopId));
        Assert.Equal(kept.Minutes, kept.Agenda.Sum(point => point.Minutes));
        Assert.Equal(
            DialogueCell.Questions.Select(question => desk.Get<Guidance>().PromptsFor(new DialogueCell(Phase.Design, question))[0]),
            kept.Agenda.Where(point => point.Question is not null).OrderBy(point => point.Number).Select(point => point.Text),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Each_that_is_planned_is_told_of()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var input = Input(project);

        await (await app.AsAsync(mette)).Get<TakeOverProposal>().HandleAsync(input, default);

        var told = await app.ReadAsync(db => db.Happenings.Where(row => row.Kind == nameof(WorkshopPlanned)).Select(row => row.SubjectId).ToListAsync());
        Assert.Equal(input.Workshops.Select(workshop => (Guid?)workshop.WorkshopId).ToHashSet(), told.Select(id => (Guid?)id).ToHashSet());
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task One_that_breaks_a_rule_keeps_them_all_from_being_planned()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var desk = await app.AsAsync(mette);

        foreach (var (change, field) in new (Action<ProposedWorkshopInput>, string)[]
        {
            (workshop => workshop.Title = " ", "Title"),
            (workshop => workshop.Title = Written.WithCpr, "Title"),
            (workshop => workshop.Date = null, "Date"),
            (workshop => workshop.Kind = (WorkshopKind)9, "Kind"),
        })
        {
            var input = Input(project);
            change(input.Workshops[1]);
            var refused = await Assert.ThrowsAsync<ValidationException>(() => desk.Get<TakeOverProposal>().HandleAsync(input, default));
            Assert.Equal($"Workshops[1].{field}", Assert.Single(refused.Errors).PropertyName);
        }

        var outside = Input(project);
        outside.Workshops[1].Date = new DateOnly(2040, 1, 2);
        Assert.Equal(Rule.DateOutOfRange, (await Assert.ThrowsAsync<RuleBrokenException>(() => desk.Get<TakeOverProposal>().HandleAsync(outside, default))).Rule);
        Assert.Equal(0, await CountAsync(app));
    }

    [Fact]
    public async Task What_is_wrong_with_one_that_is_not_chosen_is_no_matter()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var input = Input(project);
        (input.Workshops[1].IsChosen, input.Workshops[1].Title) = (false, "");

        await (await app.AsAsync(mette)).Get<TakeOverProposal>().HandleAsync(input, default);

        Assert.Equal(1, await CountAsync(app));
    }

    [Fact]
    public async Task Nothing_chosen_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var input = Input(project);
        input.Workshops[0].IsChosen = input.Workshops[1].IsChosen = false;
        var desk = await app.AsAsync(mette);

        var refused = await Assert.ThrowsAsync<ValidationException>(() => desk.Get<TakeOverProposal>().HandleAsync(input, default));

        Assert.Equal("Vælg mindst én aktivitet.", Assert.Single(refused.Errors).ErrorMessage);
    }

    [Fact]
    public async Task Of_two_who_take_it_over_at_once_one_plans_it_and_the_other_is_told_which_phase_was_planned()
    {
        await using var app = await TestApp.StartAsync(patience: 20);
        var (mette, project) = await AddAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        var desks = new[] { await app.AsAsync(mette), await app.AsAsync(mette) };

        var answers = await Task.WhenAll(desks.Select(desk => Task.Run(async () => await Record.ExceptionAsync(() => desk.Get<TakeOverProposal>().HandleAsync(Input(project), default)))));

        var refused = Assert.IsType<RuleBrokenException>(Assert.Single(answers, answer => answer is not null));
        Assert.Equal(Rule.PhasePlannedMeanwhile, refused.Rule);
        Assert.Equal(2, await CountAsync(app));
    }

    [Fact]
    public async Task A_phase_whose_only_workshop_was_cancelled_is_planned_anew()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var cancelled = await app.AddWorkshopAsync(project, mette, phase: Phase.Design);
        await app.ChangeAsync(db => db.Attach(cancelled).Entity.Cancel(mette.Id, app.Now));

        await (await app.AsAsync(mette)).Get<TakeOverProposal>().HandleAsync(Input(project), default);

        Assert.Equal(3, await CountAsync(app));
    }

    private static async Task<(SammenUser Mette, Project Project)> AddAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        return (mette, await app.AddProjectAsync([mette]));
    }

    private static TakeOverProposalInput Input(Project project) => new()
    {
        ProjectId = project.Id,
        Workshops =
        [
            new() { Phase = Phase.Design, Kind = WorkshopKind.Teaching, Title = "Designet", Date = new DateOnly(2026, 6, 1) },
            new() { Phase = Phase.Procurement, Kind = WorkshopKind.Sparring, Title = "Udbuddet", Date = new DateOnly(2026, 6, 15) },
        ],
    };

    private static Task<int> CountAsync(TestApp app) => app.ReadAsync(db => db.Workshops.CountAsync());
}
