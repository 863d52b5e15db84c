using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Projects;

/// <summary>The phases a project cannot do without any more: something is written, assessed or planned in them.</summary>
internal static class PhasesInUse
{
    /// <summary>One query, of no more rows than there are phases.</summary>
    public static IQueryable<Phase> Of(Guid projectId, IQueryable<Note> notes, IQueryable<Assessment> assessments, IQueryable<Workshop> workshops)
        => notes.Where(note => note.ProjectId == projectId).Select(note => note.Phase)
            .Union(assessments.Where(assessment => assessment.ProjectId == projectId && assessment.Level > AssessmentLevel.NotDiscussed).Select(assessment => assessment.Phase))
            .Union(workshops.Where(workshop => workshop.ProjectId == projectId && workshop.State != WorkshopState.Cancelled).Select(workshop => workshop.Phase));
}
