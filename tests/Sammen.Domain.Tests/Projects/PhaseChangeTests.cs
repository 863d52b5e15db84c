using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Projects;

public class PhaseChangeTests
{
    private const string Reason = "Leverandøren trak sig";

    [Theory]
    [InlineData(Phase.Idea, Phase.Decision)]
    [InlineData(Phase.Specification, Phase.Procurement)]
    [InlineData(Phase.Development, Phase.Implementation)]
    public void Going_forward_by_one_phase_needs_no_reason(Phase from, Phase to)
    {
        var project = A.Project(startPhase: from);

        Move(project, to);

        Assert.Equal(to, project.CurrentPhase);
        Assert.Null(project.PhaseChanges[^1].Reason);
    }

    [Fact]
    public void Going_forward_may_have_a_reason_all_the_same()
    {
        var project = A.Project();

        Move(project, Phase.Decision, reason: Reason);

        Assert.Equal(Reason, project.PhaseChanges[^1].Reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Texts.Blank)]
    public void Going_back_a_phase_needs_a_reason(string? reason)
        => Refused.By(Rule.PhaseChangeNeedsReason, () => Move(A.Project(startPhase: Phase.Design), Phase.Decision, reason: reason));

    [Theory]
    [InlineData(null)]
    [InlineData(Texts.Blank)]
    public void Skipping_a_phase_needs_a_reason(string? reason)
        => Refused.By(Rule.PhaseChangeNeedsReason, () => Move(A.Project(startPhase: Phase.Idea), Phase.Design, reason: reason));

    [Fact]
    public void Only_forward_by_one_explains_itself()
    {
        foreach (var from in Enum.GetValues<Phase>())
        {
            Assert.All(Enum.GetValues<Phase>(), to => Assert.Equal((int)to - (int)from != 1, PhaseChange.NeedsReason(from, to)));
        }
    }

    [Theory]
    [InlineData(Phase.Idea)]
    [InlineData(Phase.Decision)]
    [InlineData(Phase.Specification)]
    [InlineData(Phase.Implementation)]
    public void With_a_reason_a_project_may_go_to_any_other_phase(Phase to)
    {
        var project = A.Project(startPhase: Phase.Design);

        Move(project, to, reason: Reason);

        Assert.Equal(to, project.CurrentPhase);
        Assert.Equal(Reason, project.PhaseChanges[^1].Reason);
    }

    [Fact]
    public void A_project_may_go_to_a_phase_the_course_does_not_support()
    {
        var project = A.ProjectSupporting(Phase.Idea);

        Move(project, Phase.Decision);

        Assert.Equal(Phase.Decision, project.CurrentPhase);
    }

    [Fact]
    public void The_history_says_from_where_to_where_when_by_whom_and_why_and_is_never_rewritten()
    {
        var (project, anna, bo) = (A.Project(startPhase: Phase.Decision), A.Person(), A.Person());
        var start = project.PhaseChanges[0];

        project.MoveTo(Phase.Design, A.Day.AddDays(-3), anna, A.Moment.AddMinutes(1), reason: null);
        project.MoveTo(Phase.Decision, A.Day, bo, A.Moment.AddHours(1), $" {Reason} ");

        Assert.Equal(3, project.PhaseChanges.Count);
        Assert.Same(start, project.PhaseChanges[0]);
        Assert.Equal(
            (Phase.Decision, Phase.Design, A.Day.AddDays(-3), anna, A.Moment.AddMinutes(1), null),
            Content(project.PhaseChanges[1]));
        Assert.Equal(
            (Phase.Design, Phase.Decision, A.Day, bo, A.Moment.AddHours(1), Reason),
            Content(project.PhaseChanges[2]));
    }

    [Fact]
    public void Changes_of_one_moment_and_of_a_clock_set_back_are_recorded_one_after_the_other()
    {
        var project = A.Project(startPhase: Phase.Idea);

        project.MoveTo(Phase.Decision, A.Day, A.Person(), A.Moment, reason: null);
        project.MoveTo(Phase.Design, A.Day, A.Person(), A.Moment.AddMinutes(-5), reason: null);

        var recorded = project.PhaseChanges.Select(change => change.RecordedAt).ToList();
        Assert.Equal(recorded.Order().Distinct(), recorded);
    }

    [Fact]
    public void Going_to_the_phase_the_project_stands_in_is_no_change()
        => Refused.By(Rule.PhaseUnchanged, () => Move(A.Project(startPhase: Phase.Design), Phase.Design, reason: Reason), Phase.Design);

    [Fact]
    public void A_phase_change_is_recorded_once_it_has_happened()
        => Refused.By(Rule.PhaseChangeInFuture, () => Move(A.Project(), Phase.Decision, A.Day.AddDays(1)));

    [Fact]
    public void A_phase_change_late_in_the_evening_is_dated_by_the_Danish_calendar()
    {
        var (project, justAfterDanishMidnight) = (A.Project(), new DateTime(2026, 5, 4, 22, 5, 0, DateTimeKind.Utc));

        project.MoveTo(Phase.Decision, new DateOnly(2026, 5, 5), A.Person(), justAfterDanishMidnight, reason: null);

        Assert.Equal(new DateOnly(2026, 5, 5), project.PhaseChanges[^1].On);
    }

    [Fact]
    public void A_phase_change_does_not_lie_before_the_one_already_recorded()
    {
        var project = A.Project();
        Move(project, Phase.Decision, A.Day.AddDays(-2));

        Refused.By(Rule.PhaseChangeBeforePrevious, () => Move(project, Phase.Design, A.Day.AddDays(-3)), A.Day.AddDays(-2));
    }

    [Fact]
    public void A_phase_change_does_not_lie_before_the_course_began()
        => Refused.By(
            Rule.PhaseChangeBeforePrevious,
            () => Move(A.Project(), Phase.Decision, A.CourseStart.AddDays(-1)),
            A.CourseStart);

    [Fact]
    public void Two_phase_changes_may_happen_on_one_day()
    {
        var project = A.Project();

        Move(project, Phase.Decision);
        Move(project, Phase.Design);

        Assert.Equal(Phase.Design, project.CurrentPhase);
    }

    [Fact]
    public void A_reason_has_a_limit_and_names_no_citizen()
    {
        Refused.By(
            Rule.TextTooLong,
            () => Move(A.Project(), Phase.Decision, reason: Texts.OfLength(Project.ReasonMaxLength + 1)),
            Project.ReasonMaxLength);
        Refused.By(Rule.CprNumberInText, () => Move(A.Project(), Phase.Decision, reason: Texts.WithCprNumber));
    }

    [Fact]
    public void A_refused_phase_change_leaves_the_project_where_it_stood()
    {
        var project = A.Project(startPhase: Phase.Design);

        Refused.By(Rule.PhaseChangeNeedsReason, () => Move(project, Phase.Idea));

        Assert.Equal(Phase.Design, project.CurrentPhase);
        Assert.Single(project.PhaseChanges);
    }

    private static void Move(Project project, Phase to, DateOnly? on = null, string? reason = null)
        => project.MoveTo(to, on ?? A.Day, A.Person(), A.Moment, reason);

    private static (Phase? From, Phase To, DateOnly On, Guid By, DateTime At, string? Reason) Content(PhaseChange change)
        => (change.From, change.To, change.On, change.ById, change.RecordedAt, change.Reason);

    [Fact]
    public void A_project_read_without_its_phase_changes_is_not_moved_on()
    {
        var project = A.Project();
        ((List<PhaseChange>)project.PhaseChanges).Clear();

        var refused = Assert.Throws<InvalidOperationException>(() => project.MoveTo(Phase.Decision, A.Day, A.Person(), A.Moment, reason: null));

        Assert.Contains("not loaded", refused.Message, StringComparison.Ordinal);
    }
}
