using System.Linq.Expressions;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.DialogueMaps;

/// <summary>The facilitators' assessment (vurdering) of one cell of a project. A cell without one is not discussed.</summary>
public sealed class Assessment : Entity
{
    private readonly List<AssessmentChange> changes = [];

    private Assessment()
    {
    }

    /// <exception cref="RuleBrokenException"><see cref="Rule.PhaseOutsideCourse"/>.</exception>
    public Assessment(Project project, DialogueCell cell)
    {
        project.RequireInCourse(cell.Phase);
        ProjectId = project.Id;
        Phase = cell.Phase;
        Question = Choice.Known(cell.Question);
    }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    public Phase Phase { get; private set; }

    public CoreQuestion Question { get; private set; }

    public AssessmentLevel Level { get; private set; } = AssessmentLevel.NotDiscussed;

    /// <summary>Whether coverage counts the cell.</summary>
    public static Expression<Func<Assessment, bool>> IsDiscussed { get; } = assessment => assessment.Level >= MapFigures.LeastDiscussed;

    /// <summary>Every level the cell has been at, in the order it was assessed.</summary>
    public IReadOnlyList<AssessmentChange> Changes => changes;

    /// <summary>Assesses the cell anew. The same level again is no change. Needs the changes to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <param name="changeId">Names the change, so that sending it twice records it once; empty when it is sent once only.</param>
    public void Assess(AssessmentLevel level, Guid byId, DateTime at, Guid changeId = default)
    {
        if (Choice.Known(level) == Level)
        {
            return;
        }

        Level = level;
        changes.Add(new AssessmentChange(level, byId, changes.Count == 0 ? at : Moments.After(at, changes.Max(change => change.At)), changeId));
        Sign(byId, at);
    }
}
