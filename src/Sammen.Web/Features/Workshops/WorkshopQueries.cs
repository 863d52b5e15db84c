using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.Workshops;

public sealed class WorkshopQueries(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public const int WorkshopsPerPage = 25;

    private const int NotesShown = 300;
    private const int FacilitatorsShown = 30;

    /// <summary>Planned workshops first, the next one on top; then the others, newest first.</summary>
    /// <param name="count">How many workshops at most.</param>
    /// <returns><see langword="null"/> when there is no such project or the reader may not see it.</returns>
    public async Task<CoursePlanView?> FindCoursePlanAsync(Guid projectId, int count, CancellationToken ct)
    {
        var user = await currentUser.GetAsync();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var project = await db.Projects.AsNoTracking().VisibleTo(user)
            .Where(found => found.Id == projectId)
            .Select(found => new
            {
                found.Title,
                Municipality = found.Municipality.Name,
                found.CurrentPhase,
                found.SupportedPhases,
                Workshops = db.Workshops.VisibleTo(user).Count(workshop => workshop.ProjectId == found.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return null;
        }

        var notes = db.Notes.VisibleTo(user);
        var workshops = await db.Workshops.AsNoTracking().VisibleTo(user)
            .Where(workshop => workshop.ProjectId == projectId)
            .OrderByDescending(workshop => workshop.State == WorkshopState.Planned)
            .ThenBy(workshop => workshop.State == WorkshopState.Planned ? workshop.StartsAt : (DateTime?)null)
            .ThenByDescending(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Title).ThenBy(workshop => workshop.Id)
            .Take(count)
            .Select(workshop => new WorkshopRow(
                workshop.Id, workshop.Title, workshop.Kind, workshop.Phase, workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State,
                workshop.Attendance.Leaders + workshop.Attendance.Employees + workshop.Attendance.Representatives
                    + workshop.Attendance.It + workshop.Attendance.Suppliers + workshop.Attendance.Citizens,
                notes.Count(note => note.WorkshopId == workshop.Id)))
            .ToListAsync(ct);
        var facilitators = await FacilitatorsOfProjectAsync(db, user, projectId, ct);
        return new CoursePlanView(
            projectId, project.Title, project.Municipality, project.CurrentPhase, [.. project.SupportedPhases], facilitators, workshops, project.Workshops,
            user.MayEdit());
    }

    /// <summary>Five queries, whatever was said.</summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not see it.</returns>
    public async Task<WorkshopView?> FindAsync(Guid workshopId, CancellationToken ct)
    {
        var user = await currentUser.GetAsync();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var workshop = await db.Workshops.AsNoTracking().VisibleTo(user)
            .Where(found => found.Id == workshopId)
            .Select(found => new
            {
                found.Id,
                found.ProjectId,
                found.Title,
                found.Kind,
                found.Phase,
                found.StartsAt,
                found.Minutes,
                found.Place,
                found.State,
                found.Attendance,
                ProjectTitle = found.Project.Title,
                Municipality = found.Project.Municipality.Name,
                found.Project.SupportedPhases,
            })
            .SingleOrDefaultAsync(ct);
        if (workshop is null)
        {
            return null;
        }

        var facilitators = await db.Users.AsNoTracking()
            .Where(person => db.Workshops.VisibleTo(user).Any(found => found.Id == workshopId && found.Facilitators.Any(facilitator => facilitator.UserId == person.Id)))
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Take(FacilitatorsShown)
            .Select(person => new FacilitatorChoice(person.Id, person.Name))
            .ToListAsync(ct);
        var choices = await FacilitatorsOfProjectAsync(db, user, workshop.ProjectId, ct);
        var said = db.Notes.AsNoTracking().VisibleTo(user).Where(note => note.WorkshopId == workshopId);
        var notes = await said.OrderBy(note => note.LoggedAt).ThenBy(note => note.Id).Take(NotesShown).SelectRows(db, user).ToListAsync(ct);
        var total = await said.CountAsync(ct);
        return new WorkshopView(
            workshop.Id, workshop.ProjectId, workshop.ProjectTitle, workshop.Municipality, workshop.Title, workshop.Kind, workshop.Phase,
            workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State, workshop.Attendance, facilitators, choices,
            [.. workshop.SupportedPhases], notes, total, user.MayEdit());
    }

    private static Task<List<FacilitatorChoice>> FacilitatorsOfProjectAsync(SammenDbContext db, SignedInUser user, Guid projectId, CancellationToken ct)
        => db.Users.AsNoTracking()
            .Where(person => db.Projects.VisibleTo(user).Any(project => project.Id == projectId && project.Facilitators.Any(facilitator => facilitator.UserId == person.Id)))
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Take(FacilitatorsShown)
            .Select(person => new FacilitatorChoice(person.Id, person.Name))
            .ToListAsync(ct);
}
