using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Courses;

/// <summary>How a project came to where it is, and what was spent on it outside its workshops.</summary>
/// <param name="Phases">In the order they were recorded.</param>
/// <param name="Levels">In the order they were made.</param>
/// <param name="Prepared">In the order they were written down.</param>
public sealed record CourseHistory(IReadOnlyList<PhaseStep> Phases, IReadOnlyList<LevelChanged> Levels, IReadOnlyList<PreparedHours> Prepared)
{
    public MapHistory Of(PhaseSet supportedPhases) => new(supportedPhases, Phases, Levels);
}
