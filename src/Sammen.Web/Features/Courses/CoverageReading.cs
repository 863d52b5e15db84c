using System.Linq.Expressions;
using Sammen.Data;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Courses;

/// <summary><see cref="MapFigures.Coverage"/> of many projects at once, counted by the database.</summary>
internal static class CoverageReading
{
    /// <summary>How many of the project's cells count: assessments are made in supported phases only.</summary>
    public static Expression<Func<Project, int>> CellsDiscussed(this Reading reading)
    {
        var discussed = reading.Assessments.Where(Assessment.IsDiscussed);
        return project => discussed.Count(assessment => assessment.ProjectId == project.Id);
    }

    /// <summary>What to order by: as <see cref="Share.Ratio"/>, times the number of questions.</summary>
    public static Expression<Func<Project, double>> CoverageOrder(this Reading reading)
        => reading.CellsDiscussed().With((project, discussed) => (double)discussed / PhaseSetInQuery.CountOf(project.SupportedPhases));

    /// <summary>The coverage of a project that is read.</summary>
    public static Share CoverageOf(PhaseSet supportedPhases, int cellsDiscussed) => new(cellsDiscussed, supportedPhases.Count * DialogueCell.Questions.Count);
}
