using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

public sealed class MoveToPhaseTests
{
    [Fact]
    public async Task Forward_by_one_is_recorded_without_a_reason()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);

        await desk.Get<MoveToPhase>().HandleAsync(Input(project, app, Phase.Decision), default);

        var view = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);
        Assert.Equal(Phase.Decision, view!.Map.CurrentPhase);
        Assert.Equal(new PhaseChangeRow(Phase.Idea, Phase.Decision, app.Today, mette.Name, Reason: null), view.PhaseChanges[0]);
        Assert.Equal(2, view.PhaseChanges.Count);
    }

    [Fact]
    public async Task Going_back_with_a_reason_keeps_the_whole_history()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        await desk.Get<MoveToPhase>().HandleAsync(Input(project, app, Phase.Decision), default);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await desk.SignInAsync(mette);

        await desk.Get<MoveToPhase>().HandleAsync(
            Input(project, app, Phase.Idea) with { From = Phase.Decision, Reason = "  Formålet var ikke klart  " }, default);

        var changes = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.PhaseChanges;
        Assert.Equal([Phase.Idea, Phase.Decision, Phase.Idea], changes.Select(change => change.To));
        Assert.Equal("Formålet var ikke klart", changes[0].Reason);
    }

    [Theory]
    [InlineData(Phase.Design, null)]
    [InlineData(Phase.Design, "   ")]
    public async Task Skipping_a_phase_asks_why_beside_the_field(Phase to, string? reason)
        => await RefuseAsync(nameof(MoveToPhaseInput.Reason), Rule.PhaseChangeNeedsReason, [], input => (input.To, input.Reason) = (to, reason));

    [Fact]
    public async Task A_reason_has_a_limit_and_holds_no_cpr_number()
    {
        await RefuseAsync(
            nameof(MoveToPhaseInput.Reason), Rule.TextTooLong, [Project.ReasonMaxLength], input => input.Reason = Written.OfLength(Project.ReasonMaxLength + 1));
        await RefuseAsync(nameof(MoveToPhaseInput.Reason), Rule.CprNumberInText, [], input => input.Reason = Written.WithCpr);
    }

    [Fact]
    public async Task A_date_must_be_there() => await RefuseAsync(nameof(MoveToPhaseInput.On), Rule.TextMissing, [], input => input.On = null);

    [Fact]
    public async Task The_phase_must_be_known_and_another_one()
    {
        await RefuseAsync(nameof(MoveToPhaseInput.To), Rule.UnknownChoice, [], input => input.To = default);
        await RefuseAsync(nameof(MoveToPhaseInput.To), Rule.UnknownChoice, [], input => input.To = (Phase)8);
        await RefuseAsync(nameof(MoveToPhaseInput.To), Rule.PhaseUnchanged, [Phase.Idea], input => input.To = Phase.Idea);
    }

    [Fact]
    public async Task A_change_to_come_or_before_the_last_one_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(desk, Rule.PhaseChangeInFuture, () => desk.Get<MoveToPhase>().HandleAsync(
            Input(project, app, Phase.Decision) with { On = app.Today.AddDays(1) }, default));
        await Refused.ByAsync(desk, Rule.PhaseChangeBeforePrevious, () => desk.Get<MoveToPhase>().HandleAsync(
            Input(project, app, Phase.Decision) with { On = project.CourseStart.AddDays(-1) }, default));

        await AssertUnchangedAsync(app);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_somebody_else_changed_the_phase_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await (await app.AsAsync(mette)).Get<MoveToPhase>().HandleAsync(Input(project, app, Phase.Decision), default);
        var desk = await app.AsAsync(mette);

        var told = await Assert.ThrowsAsync<ConcurrentEditException>(() => desk.Get<MoveToPhase>().HandleAsync(
            Input(project, app, Phase.Design) with { Reason = "Det gik stærkt" }, default));

        Assert.NotNull(desk.Told(told));
        Assert.Equal(Phase.Decision, await app.ReadAsync(db => db.Projects.Select(found => found.CurrentPhase).SingleAsync()));
        Assert.Equal(2, await app.ReadAsync(db => db.PhaseChanges.CountAsync()));
    }

    [Fact]
    public async Task A_change_that_is_sent_again_is_recorded_once_and_somebody_elses_is_not_taken_for_it()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var project = await app.AddProjectAsync([mette, jonas]);
        var (desk, other) = (await app.AsAsync(mette), await app.AsAsync(jonas));
        var input = Input(project, app, Phase.Decision);
        await desk.Get<MoveToPhase>().HandleAsync(input, default);

        await desk.Get<MoveToPhase>().HandleAsync(input, default);
        await Assert.ThrowsAsync<ConcurrentEditException>(() => other.Get<MoveToPhase>().HandleAsync(input, default));
        await other.Get<MoveToPhase>().HandleAsync(Input(project, app, Phase.Design) with { From = Phase.Decision }, default);
        await desk.Get<MoveToPhase>().HandleAsync(input, default);

        var view = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!;
        Assert.Equal(Phase.Design, view.Map.CurrentPhase);
        Assert.Equal(
            [(Phase.Design, jonas.Name), (Phase.Decision, mette.Name), (Phase.Idea, mette.Name)], view.PhaseChanges.Select(change => (change.To, change.By)));
    }

    private static async Task RefuseAsync(string field, Rule rule, object[] data, Action<MoveToPhaseInput> spoil)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        var input = Input(project, app, Phase.Decision);
        spoil(input);

        await Refused.BesideAsync(desk, field, rule, data, () => desk.Get<MoveToPhase>().HandleAsync(input, default));

        await AssertUnchangedAsync(app);
    }

    private static async Task AssertUnchangedAsync(TestApp app)
    {
        Assert.Equal(Phase.Idea, await app.ReadAsync(db => db.Projects.Select(found => found.CurrentPhase).SingleAsync()));
        Assert.Equal(1, await app.ReadAsync(db => db.PhaseChanges.CountAsync()));
    }

    private static MoveToPhaseInput Input(Project project, TestApp app, Phase to)
        => new() { ProjectId = project.Id, From = Phase.Idea, To = to, On = app.Today };
}
