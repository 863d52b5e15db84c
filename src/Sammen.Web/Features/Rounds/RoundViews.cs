using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Rounds;

namespace Sammen.Web.Features.Rounds;

/// <summary>A round in the table of rounds.</summary>
/// <param name="Projects">How many of its places are taken.</param>
public sealed record RoundRow(
    Guid Id, string Name, DateOnly FirstDay, DateOnly LastDay, DateOnly ApplicationDeadline, DateOnly? AnswerBy, int Places, int Projects, RoundStanding Standing);

/// <param name="Total">How many there are on all pages.</param>
public sealed record RoundPageOfRows(IReadOnlyList<RoundRow> Rows, int Total);

/// <summary>One round with a page of its projects.</summary>
/// <param name="OpenedBy"><see langword="null"/> where that was before it was kept.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="ClosedAt">UTC; <see langword="null"/> while nobody has closed it.</param>
/// <param name="Total">How many projects there are on all pages.</param>
/// <param name="Taken">How many places are taken: those whose municipality withdrew are among the projects and take none.</param>
public sealed record RoundView(
    Guid Id,
    RoundPlan Plan,
    RoundStanding Standing,
    string? OpenedBy,
    DateTime? OpenedAt,
    string? ClosedBy,
    DateTime? ClosedAt,
    int Page,
    IReadOnlyList<ProjectInRound> Projects,
    int Total,
    int Taken)
{
    public bool IsFull => Taken >= Plan.Places;
}

/// <param name="Facilitators">How many are assigned.</param>
/// <param name="ClosedAt">UTC; <see langword="null"/> while its course runs.</param>
public sealed record ProjectInRound(
    Guid Id, string Title, MunicipalityName Municipality, Phase CurrentPhase, Share Coverage, DateOnly CourseStart, DateOnly CourseEnd, int Facilitators, DateTime? ClosedAt);
