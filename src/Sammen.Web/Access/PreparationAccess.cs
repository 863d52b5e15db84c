using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>Time spent outside the workshops, by the access table of the product: written down by facilitators and by the municipality's own leaders.</summary>
public static class PreparationAccess
{
    public static IQueryable<Preparation> VisibleTo(this IQueryable<Preparation> preparations, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => preparations.Where(preparation => preparation.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => preparations.Where(preparation => preparation.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => preparations,
        _ => preparations.Where(_ => false),
    };

    /// <summary>Whether a page offers it: a closed course is written in by nobody.</summary>
    /// <param name="closedAt">When the course was closed, UTC; <see langword="null"/> while it runs.</param>
    public static bool MayPrepare(this SignedInUser user, DateTime? closedAt) => closedAt is null && user.MayPrepare();

    /// <summary>The project, tracked, for somebody who may write down time spent on it.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static async Task<Project> RequirePrepareAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
    {
        var project = (user.MayPrepare() ? await db.Projects.VisibleTo(user).SingleOrDefaultAsync(found => found.Id == projectId, ct) : null) ?? throw new NotAvailableException();
        project.RequireRunning();
        return project;
    }

    /// <summary>What was written down, tracked, for somebody who may take it back.</summary>
    /// <inheritdoc cref="RequirePrepareAsync"/>
    public static async Task<Preparation> RequirePreparationAsync(this SammenDbContext db, Guid preparationId, SignedInUser user, CancellationToken ct)
    {
        var preparation = (user.MayPrepare()
            ? await db.Preparations.VisibleTo(user).Include(found => found.Project).SingleOrDefaultAsync(found => found.Id == preparationId, ct)
            : null) ?? throw new NotAvailableException();
        preparation.Project.RequireRunning();
        return preparation;
    }

    private static bool MayPrepare(this SignedInUser user) => user.Role is Role.Facilitator or Role.MunicipalLeader;
}
