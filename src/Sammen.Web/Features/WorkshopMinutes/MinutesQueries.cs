using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Workshops;

namespace Sammen.Web.Features.WorkshopMinutes;

public sealed class MinutesQueries(Readings readings)
{
    private const int NotesShown = 300;
    private const int PromisesShown = 50;
    private const int FacilitatorsShown = 20;

    /// <summary>
    /// The minutes of a workshop as they stand. Promised in it is what came from a note of it, and what came from none and was added on its day;
    /// it stands under the question of its note, unless the minutes do not hold that note. Eight queries, whatever was said.
    /// </summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not see it.</returns>
    public async Task<MinutesView?> FindAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var workshop = await reading.Workshops
            .Where(found => found.Id == workshopId)
            .Select(found => new
            {
                found.ProjectId,
                ProjectTitle = found.Project.Title,
                found.Title,
                found.Kind,
                found.Phase,
                found.StartsAt,
                found.Minutes,
                found.Place,
                found.State,
                found.Attendance,
                Agenda = found.Agenda.OrderBy(point => point.Number).Select(point => point.Item).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (workshop is null)
        {
            return null;
        }

        var facilitators = await reading.People
            .Where(person => reading.Workshops.Any(found => found.Id == workshopId && found.Facilitators.Any(facilitator => facilitator.UserId == person.Id)))
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Take(FacilitatorsShown)
            .Select(person => person.Name)
            .ToListAsync(ct);
        var said = reading.Notes.Where(note => note.WorkshopId == workshopId && note.Visibility >= NoteVisibility.Municipality);
        var notes = await said.OrderBy(note => note.LoggedAt).ThenBy(note => note.Id).Take(NotesShown).ReadRowsAsync(reading, ct, NoteVisibility.Municipality);
        var day = DanishTime.DateOf(workshop.StartsAt);
        var (dayBegins, dayEnds) = (DanishTime.ToUtc(day, TimeOnly.MinValue), DanishTime.ToUtc(day.AddDays(1), TimeOnly.MinValue));
        var promised = reading.FollowUps.Where(followUp => followUp.ProjectId == workshop.ProjectId && followUp.State != FollowUpState.Dropped
            && (followUp.NoteId == null ? followUp.AddedAt >= dayBegins && followUp.AddedAt < dayEnds : followUp.Note!.WorkshopId == workshopId));
        var promises = await promised
            .OrderBy(followUp => followUp.Due).ThenBy(followUp => followUp.Id)
            .Take(PromisesShown)
            .Select(followUp => new
            {
                followUp.Id,
                Question = said.Where(note => note.Id == followUp.NoteId).Select(note => (CoreQuestion?)note.Question).FirstOrDefault(),
                followUp.What,
                followUp.Responsible,
                Person = reading.People.Where(person => person.Id == followUp.ResponsibleId).Select(person => person.Name).FirstOrDefault(),
                followUp.Due,
            })
            .ToListAsync(ct);
        var next = await reading.Workshops
            .Where(Workshop.ComingOn(reading.Today))
            .Where(coming => coming.ProjectId == workshop.ProjectId && coming.Id != workshopId && coming.StartsAt > workshop.StartsAt)
            .OrderBy(coming => coming.StartsAt).ThenBy(coming => coming.Id)
            .Select(coming => new NextWorkshopRow(coming.Id, coming.Title, coming.StartsAt, coming.Minutes))
            .FirstOrDefaultAsync(ct);
        return new MinutesView(
            workshopId, workshop.ProjectId, workshop.ProjectTitle, workshop.Title, workshop.Kind, workshop.Phase, workshop.StartsAt, workshop.Minutes, workshop.Place,
            workshop.State, workshop.Attendance, await reading.TitleAsync(workshop.Agenda, ct), facilitators, notes, await said.CountAsync(ct),
            promises.ConvertAll(one => new PromiseRow(one.Id, one.Question, one.What, FollowUpRow.WhoOf(one.Responsible, one.Person), one.Due)),
            await promised.CountAsync(ct), next, reading.Today);
    }
}
