using System.Linq.Expressions;

namespace Sammen.Domain.Rounds;

/// <summary>A round (runde) of the programme: a few municipalities that get help over the same months.</summary>
public sealed class Round : Entity
{
    public const int NameMaxLength = 100;
    public const int DefaultPlaces = 4;

    /// <summary>More than any round has ever had room for.</summary>
    public const int MostPlaces = 999;

    private Round()
    {
    }

    /// <summary>Opens a round.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <param name="id">Named by whoever opens it, so that sending it twice keeps it once; empty when it is sent once only.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PlacesOutOfRange"/>, <see cref="Rule.EndBeforeStart"/>, <see cref="Rule.LongerThanNineMonths"/>,
    /// <see cref="Rule.DeadlineAfterFirstDay"/> or <see cref="Rule.AnswerByOutOfRange"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public Round(RoundPlan plan, Guid byId, DateTime at, Guid id = default)
    {
        Id = id;
        Apply(plan);
        (OpenedById, OpenedAt) = (byId, at);
        Sign(byId, at);
    }

    public string Name { get; private set; } = "";

    /// <summary>How many projects the round has room for.</summary>
    public int Places { get; private set; }

    /// <summary>The last Danish date to apply on.</summary>
    public DateOnly ApplicationDeadline { get; private set; }

    /// <summary>The Danish date by which every applicant has an answer; <see langword="null"/> where it was never asked.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>At most nine months after the first day.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary><see langword="null"/> where that was before it was kept.</summary>
    public Guid? OpenedById { get; private set; }

    /// <summary>UTC; <see langword="null"/> where that was before it was kept.</summary>
    public DateTime? OpenedAt { get; private set; }

    public Guid? ClosedById { get; private set; }

    /// <summary>UTC; <see langword="null"/> while nobody has closed it.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Takes applications: not closed, and its deadline's Danish day is not over.</summary>
    public static Expression<Func<Round, bool>> OpenOn(DateOnly today) => round => round.ClosedAt == null && round.ApplicationDeadline >= today;

    /// <inheritdoc cref="OpenOn"/>
    public bool IsOpenOn(DateOnly today) => ClosedAt is null && ApplicationDeadline >= today;

    /// <summary>Its deadline has passed and it has not begun: what was begun in time may still be sent, and is marked as late.</summary>
    public bool TakesLateOn(DateOnly today) => ClosedAt is null && ApplicationDeadline < today && FirstDay > today;

    /// <summary>How far it has come. Every day counts to its end.</summary>
    public static Expression<Func<Round, RoundStanding>> StandingOn(DateOnly today)
        => round => round.ClosedAt != null ? RoundStanding.Closed
            : round.ApplicationDeadline >= today ? RoundStanding.Open
            : round.FirstDay > today ? RoundStanding.Answering
            : round.LastDay >= today ? RoundStanding.Running
            : RoundStanding.Over;

    /// <summary>
    /// Decides anew. What was so before there was a rule against it may stay: only what is changed is held against what the round holds.
    /// The same again is no change.
    /// </summary>
    /// <param name="holds">What is in the round by now.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// As for a new one; <see cref="Rule.RoundClosed"/>, <see cref="Rule.FewerPlacesThanProjects"/>, <see cref="Rule.RoundBeginsAfterCourse"/> or
    /// <see cref="Rule.RoundEndsBeforeCourse"/>.
    /// </exception>
    public void Change(RoundPlan plan, RoundHolds holds, Guid byId, DateTime at)
    {
        RequireOpen();
        if (plan.Places != Places && plan.Places < holds.Projects)
        {
            throw new RuleBrokenException(Rule.FewerPlacesThanProjects, holds.Projects);
        }

        if (plan.FirstDay > FirstDay && holds.First is { } first && first.Start < plan.FirstDay)
        {
            throw new RuleBrokenException(Rule.RoundBeginsAfterCourse, first.Title, first.Start);
        }

        if (plan.LastDay < LastDay && holds.Last is { } last && last.End > plan.LastDay)
        {
            throw new RuleBrokenException(Rule.RoundEndsBeforeCourse, last.Title, last.End);
        }

        var before = Plan;
        Apply(plan);
        if (Plan != before)
        {
            Sign(byId, at);
        }
    }

    /// <summary>Takes no new project from now on. Its projects go on.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.RoundClosed"/>.</exception>
    public void Close(Guid byId, DateTime at)
    {
        RequireOpen();
        (ClosedById, ClosedAt) = (byId, at);
        Sign(byId, at);
    }

    /// <summary>Whether one more project can join, with such a course.</summary>
    /// <param name="projects">How many the round has.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.RoundClosed"/>, <see cref="Rule.RoundFull"/>, <see cref="Rule.CourseStartsOutsideRound"/> or <see cref="Rule.CourseEndsOutsideRound"/>.
    /// </exception>
    public void RequireRoomFor(DateOnly courseStart, DateOnly courseEnd, int projects)
    {
        RequireOpen();
        if (projects >= Places)
        {
            throw new RuleBrokenException(Rule.RoundFull, Places);
        }

        RequireStart(courseStart);
        RequireEnd(courseEnd);
    }

    /// <exception cref="RuleBrokenException"><see cref="Rule.CourseStartsOutsideRound"/>.</exception>
    internal void RequireStart(DateOnly courseStart)
    {
        if (courseStart < FirstDay || courseStart > LastDay)
        {
            throw new RuleBrokenException(Rule.CourseStartsOutsideRound, FirstDay, LastDay);
        }
    }

    /// <exception cref="RuleBrokenException"><see cref="Rule.CourseEndsOutsideRound"/>.</exception>
    internal void RequireEnd(DateOnly courseEnd)
    {
        if (courseEnd < FirstDay || courseEnd > LastDay)
        {
            throw new RuleBrokenException(Rule.CourseEndsOutsideRound, FirstDay, LastDay);
        }
    }

    private RoundPlan Plan => new(Name, Places, ApplicationDeadline, AnswerBy, FirstDay, LastDay);

    /// <exception cref="RuleBrokenException"><see cref="Rule.RoundClosed"/>.</exception>
    internal void RequireOpen()
    {
        if (ClosedAt is { } closedAt)
        {
            throw new RuleBrokenException(Rule.RoundClosed, DanishTime.DateOf(closedAt));
        }
    }

    private void Apply(RoundPlan plan)
    {
        var name = FreeText.Required(plan.Name, NameMaxLength);
        if (plan.Places is < 1 or > MostPlaces)
        {
            throw new RuleBrokenException(Rule.PlacesOutOfRange, MostPlaces);
        }

        CoursePeriod.Require(plan.FirstDay, plan.LastDay);
        SensibleDate.Require(plan.ApplicationDeadline);
        if (plan.ApplicationDeadline > plan.FirstDay)
        {
            throw new RuleBrokenException(Rule.DeadlineAfterFirstDay);
        }

        // A round from before answers had a day may go without; a day that was set is not taken away again.
        if (plan.AnswerBy is null && (AnswerBy is not null || Name.Length == 0))
        {
            throw new RuleBrokenException(Rule.TextMissing);
        }

        if (plan.AnswerBy is { } answerBy && (answerBy < plan.ApplicationDeadline || answerBy > plan.FirstDay))
        {
            throw new RuleBrokenException(Rule.AnswerByOutOfRange, plan.ApplicationDeadline, plan.FirstDay);
        }

        (Name, Places) = (name, plan.Places);
        (ApplicationDeadline, AnswerBy, FirstDay, LastDay) = (plan.ApplicationDeadline, plan.AnswerBy, plan.FirstDay, plan.LastDay);
    }
}
