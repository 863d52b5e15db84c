using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Courses;

/// <summary>How the cells of a project are assessed, and who was not in the room in the phases that hold any.</summary>
internal sealed class AssessedCells(IReadOnlyDictionary<DialogueCell, AssessmentLevel> levels, IReadOnlyDictionary<Phase, Absence> absences)
{
    public AssessmentLevel LevelOf(DialogueCell cell) => levels.GetValueOrDefault(cell);

    public Absence AbsenceIn(Phase phase) => absences.GetValueOrDefault(phase);
}
