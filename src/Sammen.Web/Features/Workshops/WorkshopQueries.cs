using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.Workshops;

public sealed class WorkshopQueries(Readings readings)
{
    public const int WorkshopsPerPage = 25;

    private const int NotesShown = 300;
    private const int FacilitatorsShown = 30;

    // Of more a picture of nine months says nothing.
    private const int WorkshopsPictured = 60;
    private const int PhaseChangesPictured = 50;

    /// <summary>Planned workshops first, the next one on top; then the others, newest first. Five queries, whatever is planned.</summary>
    /// <param name="count">How many workshops at most.</param>
    /// <returns><see langword="null"/> when there is no such project or the reader may not see it.</returns>
    public async Task<CoursePlanView?> FindCoursePlanAsync(Guid projectId, int count, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var project = await reading.Projects
            .Where(found => found.Id == projectId)
            .Select(found => new
            {
                found.Title,
                found.CurrentPhase,
                found.SupportedPhases,
                found.CourseStart,
                found.CourseEnd,
                found.EmployeeHoursAMonth,
                found.LeaderHoursAMonth,
                found.ClosedAt,
                Workshops = reading.Workshops.Count(workshop => workshop.ProjectId == found.Id),
                Moves = reading.WorkshopMoves.Count(move => move.Workshop.ProjectId == found.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return null;
        }

        var notes = reading.Notes;
        var workshops = await reading.Workshops
            .Where(workshop => workshop.ProjectId == projectId)
            .OrderByDescending(workshop => workshop.State == WorkshopState.Planned)
            .ThenBy(workshop => workshop.State == WorkshopState.Planned ? workshop.StartsAt : (DateTime?)null)
            .ThenByDescending(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Title).ThenBy(workshop => workshop.Id)
            .Take(count)
            .Select(workshop => new WorkshopRow(
                workshop.Id, workshop.Title, workshop.Kind, workshop.Phase, workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State,
                workshop.Attendance.Leaders + workshop.Attendance.Employees + workshop.Attendance.Representatives
                    + workshop.Attendance.It + workshop.Attendance.Suppliers + workshop.Attendance.Citizens,
                notes.Count(note => note.WorkshopId == workshop.Id),
                workshop.SharedPlan!.Parts.Count(part => part.Id != workshop.Id && part.State != WorkshopState.Cancelled),
                workshop.SharedPlan.Parts.Any(part => part.State == WorkshopState.Planned && part.Project.ClosedAt == null && !reading.Workshops.Any(seen => seen.Id == part.Id))))
            .ToListAsync(ct);
        var facilitators = await FacilitatorsOfProjectAsync(reading, projectId, ct);
        var mayEdit = reading.User.MayEdit(project.ClosedAt);
        var changes = await reading.PhaseChanges
            .Where(change => change.ProjectId == projectId)
            .OrderByDescending(change => change.RecordedAt).ThenByDescending(change => change.Id)
            .Take(PhaseChangesPictured)
            .Select(change => new PhaseStep(change.From, change.To, change.On))
            .ToListAsync(ct);
        changes.Reverse();
        var course = (await reading.ReadWorkshopsAsync([projectId], ct))[projectId].ToList();
        var prepared = await reading.ReadPreparationsAsync(projectId, ct);
        var (start, end, closedOn) = (project.CourseStart, project.CourseEnd, project.ClosedAt.DanishDay());
        var phases = PhaseSpan.Over(project.SupportedPhases, project.CurrentPhase, start, end, reading.Today, changes, closedOn);
        var basis = new ProposalBasis(
            project.SupportedPhases, project.CurrentPhase, start, end, reading.Today,
            course.ConvertAll(workshop => new WorkshopDay(workshop.Phase, DanishTime.DateOf(workshop.StartsAt))));
        return new CoursePlanView(
            projectId, project.Title, project.CurrentPhase, [.. project.SupportedPhases], facilitators, workshops, project.Workshops, project.Moves,
            Picture(course, start, end, reading.Today, phases),
            HoursByMonth.Of(start, end, project.EmployeeHoursAMonth, project.LeaderHoursAMonth, course, prepared),
            mayEdit ? Propose(basis) : null, closedOn, mayEdit);
    }

    private static CoursePicture Picture(List<CourseWorkshop> course, DateOnly start, DateOnly end, DateOnly today, IReadOnlyList<PhaseSpan> phases) => new(
        start, end, today, phases,
        [
            .. course.Take(WorkshopsPictured).Select(workshop => new PicturedWorkshop(
                workshop.Id, workshop.Title, workshop.Kind, workshop.StartsAt, workshop.State, workshop.Attendance.Total)),
        ],
        IsCut: course.Count > WorkshopsPictured);

    private static ProposalView? Propose(ProposalBasis basis)
    {
        var missing = basis.Missing.ToList();
        return missing.Count == 0 ? null : new ProposalView(missing, CourseProposal.For(basis));
    }

    /// <summary>Six queries, whatever was said, one more where other projects take part and one where lessons are on the agenda.</summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not see it.</returns>
    public async Task<WorkshopView?> FindAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var workshop = await reading.Workshops
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
                Agenda = found.Agenda.OrderBy(point => point.Number).Select(point => point.Item).ToList(),
                found.ChangedAt,
                ChangedBy = reading.People.Where(person => person.Id == found.ChangedById).Select(person => person.Name).FirstOrDefault(),
                ProjectTitle = found.Project.Title,
                found.Project.SupportedPhases,
                found.Project.ClosedAt,
                found.SharedPlanId,
                found.Project.RoundId,
            })
            .SingleOrDefaultAsync(ct);
        if (workshop is null)
        {
            return null;
        }

        var facilitators = await ChoicesAsync(
            reading.People.Where(person => reading.Workshops.Any(found => found.Id == workshopId && found.Facilitators.Any(facilitator => facilitator.UserId == person.Id))), ct);
        var choices = await FacilitatorsOfProjectAsync(reading, workshop.ProjectId, ct);
        var said = reading.Notes.Where(note => note.WorkshopId == workshopId);
        var notes = await said.OrderBy(note => note.LoggedAt).ThenBy(note => note.Id).Take(NotesShown).ReadRowsAsync(reading, ct);
        var total = await said.CountAsync(ct);
        var mayEdit = reading.User.MayEdit(workshop.ClosedAt);
        var mayInvite = mayEdit && workshop.State == WorkshopState.Planned && DanishTime.DateOf(workshop.StartsAt) >= reading.Today;
        var guests = await ReadGuestsAsync(reading, workshop.ProjectId, workshopId, mayInvite, ct);
        var others = workshop.SharedPlanId is { } planId ? await reading.ListOthersAsync(planId, workshopId, ct) : [];
        var mayPlan = (mayEdit || (workshop.SharedPlanId is not null && workshop.ClosedAt is null && reading.User.MayManage()))
            && !others.Any(other => other is { IsToCome: true, Seen: null });
        return new WorkshopView(
            workshop.Id, workshop.RoundId, workshop.ProjectId, workshop.ProjectTitle, workshop.Title, workshop.Kind, workshop.Phase,
            workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State, workshop.Attendance, await reading.TitleAsync(workshop.Agenda, ct), workshop.ChangedBy, workshop.ChangedAt,
            facilitators, choices, [.. workshop.SupportedPhases], notes, total, guests, others, workshop.ClosedAt.DanishDay(), mayEdit, mayPlan);
    }

    /// <summary>Those who were invited, and for who may invite also those who could be: the first invited first, the others last.</summary>
    private static Task<List<GuestRow>> ReadGuestsAsync(Reading reading, Guid projectId, Guid workshopId, bool mayInvite, CancellationToken ct)
    {
        var guests = reading.WorkshopGuests.Where(guest => guest.WorkshopId == workshopId);
        var onProject = reading.PeopleOn(projectId);
        return reading.People
            .Where(person => guests.Any(guest => guest.UserId == person.Id)
                || (mayInvite && person.ClosedAt == null && person.Id != reading.User.Id && onProject.Any(other => other.Id == person.Id)))
            .Select(person => new { person.Id, person.Name, At = guests.Where(guest => guest.UserId == person.Id).Select(guest => (DateTime?)guest.InvitedAt).FirstOrDefault() })
            .OrderBy(person => person.At == null).ThenBy(person => person.At).ThenBy(person => person.Name).ThenBy(person => person.Id)
            .Take(InviteToWorkshop.MostGuests)
            .Select(person => new GuestRow(person.Id, person.Name, person.At))
            .ToListAsync(ct);
    }

    private static Task<List<FacilitatorChoice>> FacilitatorsOfProjectAsync(Reading reading, Guid projectId, CancellationToken ct)
        => ChoicesAsync(
            reading.People.Where(person => reading.Projects.Any(project => project.Id == projectId && project.Facilitators.Any(facilitator => facilitator.UserId == person.Id))), ct);

    private static Task<List<FacilitatorChoice>> ChoicesAsync(IQueryable<SammenUser> facilitators, CancellationToken ct)
        => facilitators
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Take(FacilitatorsShown)
            .Select(person => new FacilitatorChoice(person.Id, person.Name))
            .ToListAsync(ct);
}
