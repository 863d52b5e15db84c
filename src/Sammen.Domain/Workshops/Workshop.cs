using System.Linq.Expressions;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Workshops;

/// <summary>An activity of a course (aktivitet): planned, then held or cancelled.</summary>
public sealed partial class Workshop : Entity
{
    public const int TitleMaxLength = 150;
    public const int PlaceMaxLength = 300;
    public const int MinMinutes = 15;
    public const int MaxMinutes = 12 * 60;

    /// <summary>More points than anybody gets through in a day.</summary>
    public const int MostPoints = 30;

    private readonly List<AgendaPoint> agenda = [];
    private readonly List<WorkshopFacilitator> facilitators = [];
    private readonly List<WorkshopMove> moves = [];

    private Workshop()
    {
    }

    /// <param name="at">Now, UTC.</param>
    /// <param name="id">Named by whoever plans it, so that sending it twice keeps it once; empty when it is sent once only.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PhaseOutsideCourse"/>, <see cref="Rule.DateOutOfRange"/>, <see cref="Rule.WorkshopLength"/> or <see cref="Rule.WorkshopWithoutFacilitator"/>,
    /// besides those of <see cref="FreeText"/>.
    /// </exception>
    public Workshop(Project project, WorkshopPlan plan, Guid byId, DateTime at, Guid id = default)
    {
        Id = id;
        ProjectId = project.Id;
        Apply(project, plan);
        Share(plan.Kind, byId, at);
        Sign(byId, at);
    }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public WorkshopKind Kind { get; private set; }

    public Phase Phase { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public string? Place { get; private set; }

    public WorkshopState State { get; private set; } = WorkshopState.Planned;

    public Attendance Attendance { get; private set; } = Attendance.None;

    public IReadOnlyList<WorkshopFacilitator> Facilitators => facilitators;

    /// <summary>The points of its agenda; empty where none was made.</summary>
    public IReadOnlyList<AgendaPoint> Agenda => agenda;

    /// <summary>When it was put at another time, in the order that was recorded.</summary>
    public IReadOnlyList<WorkshopMove> Moves => moves;

    /// <summary>
    /// Coming: planned, and its Danish day is not over. A project's next workshop is the first of them. One that goes on just now is among
    /// them, and so is one of this morning that nobody has marked as held yet.
    /// </summary>
    public static Expression<Func<Workshop, bool>> ComingOn(DateOnly today)
    {
        var begin = DanishTime.ToUtc(today, TimeOnly.MinValue);
        return workshop => workshop.State == WorkshopState.Planned && workshop.StartsAt >= begin;
    }

    /// <summary>
    /// Changes what was planned. A workshop that was held keeps its state: a wrong room or length may be put right afterwards. The same
    /// again is no change.
    /// </summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// As for a new workshop; <see cref="Rule.WorkshopCancelled"/>; <see cref="Rule.SharedByOthers"/> when it would be no shared activity any more; <see cref="Rule.WorkshopBeforeItsDay"/> when one that was held would lie
    /// on a day to come.
    /// </exception>
    public void Change(Project project, WorkshopPlan plan, Guid byId, DateTime at)
    {
        RequireNotCancelled();
        if (State == WorkshopState.Held)
        {
            RequireItsDay(plan.StartsAt, at);
        }

        var (before, beganBefore, ranBefore) = (Planned, StartsAt, facilitators.ConvertAll(facilitator => facilitator.UserId));
        if (plan.Kind != Kind)
        {
            Share(plan.Kind, byId, at);
        }

        Apply(project, plan);
        RecordMove(beganBefore, byId, at);
        if (Planned != before)
        {
            SignPlan(byId, at);
        }
        else if (!facilitators.ConvertAll(facilitator => facilitator.UserId).SequenceEqual(ranBefore))
        {
            Sign(byId, at);
        }
    }

    /// <summary>Puts what is planned at another time, and leaves the rest of the plan as it is. The same again is no change.</summary>
    /// <param name="startsAt">UTC.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotPlanned"/> or <see cref="Rule.DateOutOfRange"/>.</exception>
    public void Move(Project project, DateTime startsAt, Guid byId, DateTime at)
    {
        RequirePlanned();
        project.RequireNear(DanishTime.DateOf(startsAt));
        var beganBefore = StartsAt;
        StartsAt = startsAt;
        if (RecordMove(beganBefore, byId, at))
        {
            SignPlan(byId, at);
        }
    }

    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotPlanned"/> or <see cref="Rule.WorkshopBeforeItsDay"/>.</exception>
    public void Hold(Guid byId, DateTime at)
    {
        RequirePlanned();
        RequireItsDay(StartsAt, at);
        State = WorkshopState.Held;
        Sign(byId, at);
    }

    /// <summary>It was marked as held too early, or by mistake: it is planned again.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotHeld"/>.</exception>
    public void Reopen(Guid byId, DateTime at)
    {
        if (State != WorkshopState.Held)
        {
            throw new RuleBrokenException(Rule.WorkshopNotHeld);
        }

        State = WorkshopState.Planned;
        Sign(byId, at);
    }

    /// <summary>It will not take place. One with a shared plan leaves it: the others go on.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotPlanned"/>.</exception>
    public void Cancel(Guid byId, DateTime at)
    {
        RequirePlanned();
        State = WorkshopState.Cancelled;
        SignPlan(byId, at);
    }

    /// <summary>
    /// Somebody is no facilitator of the project any more: what is planned is run by the others. The only one stays in the plan until
    /// another takes over, so that nothing planned falls away unseen; what was held keeps who held it.
    /// </summary>
    /// <param name="at">Now, UTC.</param>
    public void TakeOff(Guid facilitatorId, Guid byId, DateTime at)
    {
        if (State == WorkshopState.Planned && facilitators.Count > 1 && facilitators.RemoveAll(facilitator => facilitator.UserId == facilitatorId) > 0)
        {
            Sign(byId, at);
        }
    }

    /// <summary>Counts who is there. The same again is no change.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopCancelled"/> or <see cref="Rule.AttendanceOutOfRange"/>.</exception>
    public void Record(Attendance attendance, Guid byId, DateTime at)
    {
        RequireNotCancelled();
        if (attendance.RequireInRange() != Attendance)
        {
            Attendance = attendance;
            Sign(byId, at);
        }
    }

    /// <summary>Counts one group anew, and leaves the others as they are.</summary>
    /// <inheritdoc cref="Record(Attendance, Guid, DateTime)"/>
    public void Record(HeadChange change, Guid byId, DateTime at) => Record(change.ApplyTo(Attendance), byId, at);

    /// <summary>Notes may be logged while a workshop runs and afterwards, not on one that never took place.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopCancelled"/>.</exception>
    public void RequireNotCancelled()
    {
        if (State == WorkshopState.Cancelled)
        {
            throw new RuleBrokenException(Rule.WorkshopCancelled);
        }
    }

    /// <summary>What was held or cancelled is no longer moved, and nobody is invited to it.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotPlanned"/>.</exception>
    public void RequirePlanned()
    {
        if (State != WorkshopState.Planned)
        {
            throw new RuleBrokenException(Rule.WorkshopNotPlanned);
        }
    }

    private static void RequireItsDay(DateTime startsAt, DateTime at)
    {
        var day = DanishTime.DateOf(startsAt);
        if (day > DanishTime.DateOf(at))
        {
            throw new RuleBrokenException(Rule.WorkshopBeforeItsDay, day);
        }
    }

    private (string, WorkshopKind, Phase, DateTime, int, string?) Planned => (Title, Kind, Phase, StartsAt, Minutes, Place);

    private bool RecordMove(DateTime from, Guid byId, DateTime at)
    {
        if (StartsAt == from)
        {
            return false;
        }

        moves.Add(new WorkshopMove(from, StartsAt, byId, at));
        return true;
    }

    private void Apply(Project project, WorkshopPlan plan)
    {
        project.RequireInCourse(plan.Phase);
        if (plan.Minutes is < MinMinutes or > MaxMinutes)
        {
            throw new RuleBrokenException(Rule.WorkshopLength, MinMinutes, MaxMinutes);
        }

        if (plan.FacilitatorIds.Count == 0)
        {
            throw new RuleBrokenException(Rule.WorkshopWithoutFacilitator);
        }

        project.RequireNear(DanishTime.DateOf(plan.StartsAt));
        var title = FreeText.Required(plan.Title, TitleMaxLength);
        var place = FreeText.Optional(plan.Place, PlaceMaxLength);
        var kind = Choice.Known(plan.Kind);
        (Title, Place) = (title, place);
        Kind = kind;
        Phase = plan.Phase;
        StartsAt = plan.StartsAt;
        Minutes = plan.Minutes;
        facilitators.RemoveAll(facilitator => !plan.FacilitatorIds.Contains(facilitator.UserId));
        facilitators.AddRange(plan.FacilitatorIds
            .Where(id => facilitators.TrueForAll(facilitator => facilitator.UserId != id))
            .Select(id => new WorkshopFacilitator(id)));
    }
}
