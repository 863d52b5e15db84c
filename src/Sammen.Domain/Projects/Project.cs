using System.Linq.Expressions;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Rounds;

namespace Sammen.Domain.Projects;

/// <summary>One municipality's technology project (projekt) and its course through the phases.</summary>
public sealed partial class Project : Entity
{
    public const int TitleMaxLength = 150;
    public const int TechnologyMaxLength = 300;
    public const int WorkplaceMaxLength = 150;
    public const int AreaMaxLength = 100;
    public const int TechnologyKindMaxLength = 100;
    public const int ReasonMaxLength = 1000;

    private readonly List<PhaseChange> phaseChanges = [];
    private readonly List<ProjectFacilitator> facilitators = [];

    private Project()
    {
    }

    /// <summary>A project may start in any phase: its process may have begun long before the course.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.NoSupportedPhase"/>, <see cref="Rule.EndBeforeStart"/>, <see cref="Rule.LongerThanNineMonths"/>,
    /// <see cref="Rule.HoursMissing"/>, <see cref="Rule.HoursTooMany"/> or <see cref="Rule.UnknownChoice"/>, besides those of <see cref="FreeText"/>.
    /// Whether the round has room is for <see cref="Rounds.Round.RequireRoomFor"/>.
    /// </exception>
    /// <param name="id">Named by whoever makes it, so that sending it twice keeps it once; empty when it is sent once only.</param>
    public Project(Guid roundId, ProjectPlan plan, Phase startPhase, Guid byId, DateTime at, Guid id = default)
    {
        Id = id;
        RoundId = roundId;
        MunicipalityCode = plan.MunicipalityCode;
        Apply(plan with { Aim = plan.Aim ?? throw new RuleBrokenException(Rule.UnknownChoice) });
        CurrentPhase = Choice.Known(startPhase);
        phaseChanges.Add(new PhaseChange(from: null, startPhase, plan.CourseStart, byId, at, reason: null));
        Sign(byId, at);
    }

    public Guid RoundId { get; private set; }

    public Round Round { get; private set; } = null!;

    public string MunicipalityCode { get; private set; } = "";

    public Municipality Municipality { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Technology { get; private set; } = "";

    public string Workplace { get; private set; } = "";

    /// <summary>Fagområde.</summary>
    public Area Area { get; private set; }

    /// <summary>The area in own words, where it is none of the list.</summary>
    public string? AreaWords { get; private set; }

    public TechnologyKind TechnologyKind { get; private set; }

    /// <summary>The kind of technology in own words, where it is none of the list; <see langword="null"/> also where it was never asked.</summary>
    public string? TechnologyKindWords { get; private set; }

    /// <summary>Whether the technology is developed, bought or introduced; <see langword="null"/> where it was never asked.</summary>
    public TechnologyAim? Aim { get; private set; }

    public PhaseSet SupportedPhases { get; private set; }

    /// <summary>Where the process stands. May lie outside the supported phases: the process is the municipality's, the help is ours.</summary>
    public Phase CurrentPhase { get; private set; }

    public DateOnly CourseStart { get; private set; }

    public DateOnly CourseEnd { get; private set; }

    /// <summary>Hours a month set aside for leaders; <see cref="CourseHours.InAll"/> says how many that are over the whole course.</summary>
    public decimal LeaderHoursAMonth { get; private set; }

    /// <summary>Hours a month set aside for employees; <see cref="CourseHours.InAll"/> says how many that are over the whole course.</summary>
    public decimal EmployeeHoursAMonth { get; private set; }

    public Guid? ClosedById { get; private set; }

    /// <summary>UTC; <see langword="null"/> while the course runs.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When its municipality withdrew and gave up the place, UTC; <see langword="null"/> for one that has its place.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>In the order they were recorded; the first says where the course began.</summary>
    public IReadOnlyList<PhaseChange> PhaseChanges => phaseChanges;

    public IReadOnlyList<ProjectFacilitator> Facilitators => facilitators;

    /// <summary>Those that take a place in their round: a course that ended has had its place, one whose municipality withdrew has given it up.</summary>
    public static Expression<Func<Project, bool>> HasPlace { get; } = project => project.WithdrawnAt == null;

    /// <summary>Records that the process went to another phase. Needs the recorded changes to be loaded.</summary>
    /// <param name="on">The Danish date on which it happened.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="changeId">Names the change, so that sending it twice records it once; empty when it is sent once only.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PhaseUnchanged"/>, <see cref="Rule.PhaseChangeInFuture"/>, <see cref="Rule.PhaseChangeBeforePrevious"/> or
    /// <see cref="Rule.PhaseChangeNeedsReason"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public void MoveTo(Phase to, DateOnly on, Guid byId, DateTime at, string? reason, Guid changeId = default)
    {
        RequireRunning();
        if (phaseChanges.Count == 0)
        {
            throw new InvalidOperationException("The recorded phase changes are not loaded.");
        }

        if (Choice.Known(to) == CurrentPhase)
        {
            throw new RuleBrokenException(Rule.PhaseUnchanged, to);
        }

        if (on > DanishTime.DateOf(at))
        {
            throw new RuleBrokenException(Rule.PhaseChangeInFuture);
        }

        var previous = phaseChanges.Max(change => change.On);
        if (on < previous)
        {
            throw new RuleBrokenException(Rule.PhaseChangeBeforePrevious, previous);
        }

        var why = FreeText.Optional(reason, ReasonMaxLength);
        if (why is null && PhaseChange.NeedsReason(CurrentPhase, to))
        {
            throw new RuleBrokenException(Rule.PhaseChangeNeedsReason);
        }

        phaseChanges.Add(new PhaseChange(CurrentPhase, to, on, byId, Moments.After(at, phaseChanges.Max(change => change.RecordedAt)), why, changeId));
        CurrentPhase = to;
        Sign(byId, at);
    }

    /// <summary>
    /// Agrees anew. What was so before there was a rule against it may stay: only what is changed is held against the round. The
    /// municipality stays. The same again is no change.
    /// </summary>
    /// <param name="round">The one it is in.</param>
    /// <param name="inUse">The phases in which something was said, assessed or planned.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// As for a new one; <see cref="Rule.ProjectClosed"/>, <see cref="Rule.PhaseInUse"/>, <see cref="Rule.CourseStartsOutsideRound"/> or
    /// <see cref="Rule.CourseEndsOutsideRound"/>.
    /// </exception>
    public void Change(ProjectPlan plan, Round round, PhaseSet inUse, Guid byId, DateTime at)
    {
        RequireRunning();
        var left = inUse.Where(phase => SupportedPhases.Contains(phase) && !plan.SupportedPhases.Contains(phase)).ToList();
        if (plan.SupportedPhases.Count > 0 && left.Count > 0)
        {
            throw new RuleBrokenException(Rule.PhaseInUse, left[0]);
        }

        if (plan.CourseStart != CourseStart)
        {
            round.RequireStart(plan.CourseStart);
        }

        if (plan.CourseEnd != CourseEnd)
        {
            round.RequireEnd(plan.CourseEnd);
        }

        var before = Plan;
        Apply(plan with { Aim = plan.Aim ?? (Aim is null ? null : throw new RuleBrokenException(Rule.UnknownChoice)) });
        if (Plan != before)
        {
            Sign(byId, at);
        }
    }

    /// <summary>One who is assigned already keeps the date and signature of that. Needs the assignments to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public void Assign(Guid facilitatorId, Guid byId, DateTime at)
    {
        RequireRunning();
        if (facilitators.TrueForAll(facilitator => facilitator.UserId != facilitatorId))
        {
            facilitators.Add(new ProjectFacilitator(facilitatorId, byId, at));
            Sign(byId, at);
        }
    }

    /// <summary>What they wrote stays. One who is not assigned changes nothing. Needs the assignments to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public void TakeOff(Guid facilitatorId, Guid byId, DateTime at)
    {
        RequireRunning();
        if (facilitators.RemoveAll(facilitator => facilitator.UserId == facilitatorId) > 0)
        {
            Sign(byId, at);
        }
    }

    /// <summary>Only those assigned to a project run its workshops. Needs the assignments to be loaded.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>.</exception>
    public void RequireFacilitators(IEnumerable<Guid> userIds)
    {
        if (userIds.Any(id => facilitators.TrueForAll(facilitator => facilitator.UserId != id)))
        {
            throw new RuleBrokenException(Rule.UnknownChoice);
        }
    }

    /// <summary>Who runs something that somebody plans: they themselves, if they are assigned to it, and else all who are. Needs the assignments to be loaded.</summary>
    public IReadOnlyCollection<Guid> UsualFacilitators(Guid plannedById)
        => facilitators.Exists(facilitator => facilitator.UserId == plannedById) ? [plannedById] : facilitators.ConvertAll(facilitator => facilitator.UserId);

    /// <summary>What a course plans lies near it: from a year before it to two years after.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.DateOutOfRange"/>.</exception>
    public DateOnly RequireNear(DateOnly date) => SensibleDate.Require(date, CourseStart.AddYears(-1), CourseEnd.AddYears(2));

    /// <summary>What something new is about, if nobody says otherwise: the phase the process is in, if the course supports it.</summary>
    public Phase UsualPhase => SupportedPhases.Contains(CurrentPhase) ? CurrentPhase : SupportedPhases.First();

    /// <summary>Notes, assessments and workshops belong to the phases the course supports.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PhaseOutsideCourse"/> or <see cref="Rule.UnknownChoice"/>.</exception>
    public void RequireInCourse(Phase phase)
    {
        if (!SupportedPhases.Contains(Choice.Known(phase)))
        {
            throw new RuleBrokenException(Rule.PhaseOutsideCourse, phase);
        }
    }

    /// <summary>What stands now.</summary>
    private ProjectPlan Plan => new(
        Title, Technology, new(TechnologyKind, TechnologyKindWords), Aim, MunicipalityCode, Workplace, new(Area, AreaWords), SupportedPhases,
        CourseStart, CourseEnd, LeaderHoursAMonth, EmployeeHoursAMonth);

    private void Apply(ProjectPlan plan)
    {
        var title = FreeText.Required(plan.Title, TitleMaxLength);
        var technology = FreeText.Required(plan.Technology, TechnologyMaxLength);
        var workplace = FreeText.Required(plan.Workplace, WorkplaceMaxLength);
        var area = plan.Area.Require(AreaMaxLength);
        TechnologyAim? aim = plan.Aim is { } chosen ? Choice.Known(chosen) : null;

        // Of a project from before the list nobody knows the kind, until somebody says it.
        var kind = plan.Kind == new Listed<TechnologyKind>(TechnologyKind, TechnologyKindWords) ? plan.Kind : plan.Kind.Require(TechnologyKindMaxLength);
        var phases = plan.SupportedPhases.Count > 0 ? plan.SupportedPhases : throw new RuleBrokenException(Rule.NoSupportedPhase);
        CoursePeriod.Require(plan.CourseStart, plan.CourseEnd);
        var (leaders, employees) = (CourseHours.Require(plan.LeaderHours), CourseHours.Require(plan.EmployeeHours));
        (Title, Technology, Workplace, SupportedPhases, Aim) = (title, technology, workplace, phases, aim);
        (Area, AreaWords) = (area.Choice, area.OwnWords);
        (TechnologyKind, TechnologyKindWords) = (kind.Choice, kind.OwnWords);
        (CourseStart, CourseEnd) = (plan.CourseStart, plan.CourseEnd);
        (LeaderHoursAMonth, EmployeeHoursAMonth) = (leaders, employees);
    }
}
