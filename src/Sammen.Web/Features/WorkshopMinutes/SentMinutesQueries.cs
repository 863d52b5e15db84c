using Microsoft.EntityFrameworkCore;
using Sammen.Domain.People;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.WorkshopMinutes;

public sealed class SentMinutesQueries(Readings readings)
{
    private const int Shown = 20;

    /// <summary>What was sent of a workshop's minutes. Two queries, however much was.</summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not see it.</returns>
    public async Task<SentMinutesView?> FindAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var workshop = await reading.Workshops.Where(found => found.Id == workshopId).Select(found => new { found.Project.ClosedAt }).SingleOrDefaultAsync(ct);
        if (workshop is null)
        {
            return null;
        }

        var sent = await reading.SentMinutes
            .Where(minutes => minutes.WorkshopId == workshopId)
            .OrderByDescending(minutes => minutes.SentAt).ThenBy(minutes => minutes.Id)
            .Take(Shown)
            .Select(minutes => new SentMinutesRow(
                minutes.Id,
                minutes.SentAt,
                reading.People.Where(person => person.Id == minutes.SentById).Select(person => person.Name).First(),
                minutes.Sentence,
                minutes.Receivers.Select(receiver => reading.People.Where(person => person.Id == receiver.UserId).Select(person => person.Name).First()).ToList()))
            .ToListAsync(ct);
        return new SentMinutesView(sent.ConvertAll(row => row with { Receivers = [.. row.Receivers.Order(StringComparer.CurrentCulture)] }), reading.User.MayEdit(workshop.ClosedAt));
    }

    /// <summary>Whom the minutes of a workshop can be sent to, for who may send them: the project's people with an open account, its leaders first.</summary>
    public async Task<IReadOnlyList<MinutesPerson>> ListPeopleAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return !reading.User.MayEdit() ? [] : await reading.PeopleOn(projectId)
            .Where(person => person.ClosedAt == null && person.Email != null)
            .OrderByDescending(person => person.Role == Role.MunicipalLeader).ThenBy(person => person.Name).ThenBy(person => person.Id)
            .Take(SentMinutes.MostReceivers)
            .Select(person => new MinutesPerson(person.Id, person.Name, person.Role))
            .ToListAsync(ct);
    }

    /// <summary>The version that was sent.</summary>
    /// <returns><see langword="null"/> when there is none, or the reader may not see it.</returns>
    public async Task<SentMinutesFile?> FindFileAsync(Guid minutesId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return await reading.SentMinutes
            .Where(minutes => minutes.Id == minutesId)
            .Select(minutes => new SentMinutesFile(minutes.Workshop.Title, minutes.SentAt, minutes.Document))
            .SingleOrDefaultAsync(ct);
    }
}
