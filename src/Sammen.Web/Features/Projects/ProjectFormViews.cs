using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Projects;

/// <summary>What can be chosen when a project is made by hand.</summary>
/// <param name="Rounds">Those with a free place, the newest first.</param>
public sealed record MakeProjectChoices(IReadOnlyList<RoundWithPlace> Rounds, IReadOnlyList<FacilitatorChoice> Facilitators);

public sealed record RoundWithPlace(Guid Id, string Name, DateOnly FirstDay, DateOnly LastDay);

public sealed record FacilitatorChoice(Guid Id, string Name);

/// <summary>A project as the form that changes it opens.</summary>
/// <param name="InUse">Phases that stay in the course: something was said, assessed or planned in them, as far as the reader sees.</param>
/// <param name="Discussed">How many cells of each phase are discussed.</param>
/// <param name="PlannedDays">When planned workshops begin, Danish dates.</param>
/// <param name="MayChangeAll">Otherwise dates and phases alone.</param>
public sealed record ProjectForm(
    Guid Id, ProjectPlan Plan, DateOnly RoundFirstDay, DateOnly RoundLastDay, PhaseSet InUse, IReadOnlyDictionary<Phase, int> Discussed,
    IReadOnlyList<DateOnly> PlannedDays, bool MayChangeAll)
{
    /// <summary>How many planned workshops lie outside a course from its first to its last day.</summary>
    public int PlannedOutside(DateOnly first, DateOnly last) => PlannedDays.Count(day => day < first || day > last);

    /// <summary>The coverage with other supported phases.</summary>
    public Share CoverageWith(PhaseSet phases) => new(phases.Sum(phase => Discussed.GetValueOrDefault(phase)), phases.Count * DialogueCell.Questions.Count);
}

/// <summary>Who runs a project, and who could.</summary>
/// <param name="Others">Facilitators with an open account who are not assigned.</param>
/// <param name="Invited">The addresses of those who are assigned once they accept their invitation.</param>
public sealed record ProjectPeople(IReadOnlyList<AssignedFacilitator> Assigned, IReadOnlyList<FacilitatorChoice> Others, IReadOnlyList<string> Invited);

/// <param name="AloneOn">Titles of planned workshops that nobody else runs; a few of them.</param>
/// <param name="AloneInAll">How many there are.</param>
public sealed record AssignedFacilitator(Guid Id, string Name, bool HasClosedAccount, IReadOnlyList<string> AloneOn, int AloneInAll);
