using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Courses;

/// <summary>How a project came to where it is.</summary>
/// <param name="Phases">In the order they were recorded.</param>
/// <param name="Levels">In the order they were made.</param>
public sealed record CourseHistory(IReadOnlyList<PhaseStep> Phases, IReadOnlyList<LevelChanged> Levels)
{
    public MapHistory Of(PhaseSet supportedPhases) => new(supportedPhases, Phases, Levels);
}
