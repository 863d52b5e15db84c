using System.Linq.Expressions;
using Sammen.Data;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>The table of projects filtered and sorted by the database, so that hundreds of projects cost no more than a page of them.</summary>
internal static class ProjectOrdering
{
    private static readonly DateTime Never = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    public static IQueryable<Project> Matching(this IQueryable<Project> projects, ProjectListing listing, MethodWords words)
    {
        if (TextSearch.PatternFor(listing.Word) is { } pattern)
        {
            var areas = words.AreasHolding(listing.Word);
            projects = projects.Where(project => TextSearch.Holds(project.Title, pattern)
                || TextSearch.Holds(project.Municipality.Name.Brief, pattern)
                || TextSearch.Holds(project.Workplace, pattern)
                || TextSearch.Holds(project.AreaWords, pattern)
                || areas.Contains(project.Area));
        }

        if (listing.Phase is { } phase)
        {
            projects = projects.Where(project => project.CurrentPhase == phase);
        }

        return listing.RoundId is { } round ? projects.Where(project => project.RoundId == round) : projects;
    }

    /// <summary>By title and municipality alone.</summary>
    public static IQueryable<Project> MatchingNames(this IQueryable<Project> projects, ProjectListing listing)
        => TextSearch.PatternFor(listing.Word) is { } pattern
            ? projects.Where(project => TextSearch.Holds(project.Title, pattern)
                || TextSearch.Holds(project.Municipality.Name.Brief, pattern))
            : projects;

    public static IQueryable<Project> InOrderOfNames(this IQueryable<Project> projects, ProjectListing listing)
        => InFixedOrder(listing.Order == ProjectOrder.Title
            ? Sort(projects, project => project.Title, listing.Descending)
            : Sort(projects, project => project.Municipality.Name.Brief, listing.Descending));

    /// <param name="coming">Those a next workshop is among.</param>
    /// <param name="overdue">Follow-ups that are late.</param>
    public static IQueryable<Project> InOrder(
        this IQueryable<Project> projects, ProjectListing listing, Expression<Func<Project, double>> coverage, IQueryable<Workshop> coming, IQueryable<FollowUp> overdue)
    {
        var ordered = listing.Order switch
        {
            ProjectOrder.Title => Sort(projects, project => project.Title, listing.Descending),
            ProjectOrder.Phase => Sort(projects, project => project.CurrentPhase, listing.Descending),
            ProjectOrder.Coverage => Sort(projects, coverage, listing.Descending),
            ProjectOrder.NextWorkshop => Sort(projects, NextOf(coming), listing.Descending),
            ProjectOrder.Overdue => Sort(projects, project => overdue.Count(followUp => followUp.ProjectId == project.Id), listing.Descending),
            _ => Sort(projects, project => project.Municipality.Name.Brief, listing.Descending),
        };
        return InFixedOrder(ordered);
    }

    private static IQueryable<Project> InFixedOrder(IOrderedQueryable<Project> ordered)
        => ordered.ThenBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id);

    private static IOrderedQueryable<Project> Sort<TKey>(IQueryable<Project> projects, Expression<Func<Project, TKey>> key, bool descending)
        => descending ? projects.OrderByDescending(key) : projects.OrderBy(key);

    /// <summary>Who has nothing planned comes last.</summary>
    private static Expression<Func<Project, DateTime>> NextOf(IQueryable<Workshop> coming)
        => project => coming.Where(workshop => workshop.ProjectId == project.Id).Min(workshop => (DateTime?)workshop.StartsAt) ?? Never;
}
