using Microsoft.EntityFrameworkCore;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Workshops;

namespace Sammen.Web.Features.WorkshopLog;

public sealed class WorkshopLogQueries(Readings readings)
{
    private const int NotesShown = 300;
    private const int DueShown = 20;

    /// <summary>
    /// Where to write while nothing can be read: nothing of what has been said, and no lesson by its title, since a device keeps it; one query,
    /// two of what is shared.
    /// </summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not log in it, or it is cancelled or its course closed.</returns>
    public async Task<WorkshopLogView?> FindEmptyAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return await FindHeadAsync(reading, workshopId, ct) is { State: not WorkshopState.Cancelled, ClosedOn: null } head ? head.Emptied() with { Agenda = head.Agenda } : null;
    }

    /// <summary>Five queries, whatever has been said, one more of what is shared and one where lessons are on the agenda.</summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not log in it.</returns>
    public async Task<WorkshopLogView?> FindAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (await FindHeadAsync(reading, workshopId, ct) is not { } head)
        {
            return null;
        }

        var notes = (await reading.Notes
            .Where(note => note.WorkshopId == workshopId)
            .OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
            .Take(NotesShown)
            .ReadRowsAsync(reading, ct)).Reverse().ToLookup(note => note.Question);
        var earlier = await reading.Notes
            .Where(note => note.ProjectId == head.ProjectId && note.Phase == head.Phase && note.WorkshopId != workshopId)
            .GroupBy(note => note.Question)
            .Select(question => new { Question = question.Key, Count = question.Count() })
            .ToDictionaryAsync(question => question.Question, question => question.Count, ct);
        var levels = await reading.Assessments
            .Where(assessment => assessment.ProjectId == head.ProjectId && assessment.Phase == head.Phase)
            .ToDictionaryAsync(assessment => assessment.Question, assessment => assessment.Level, ct);
        return head with
        {
            Agenda = await reading.TitleAsync(head.Agenda, ct),
            Lanes = [.. DialogueCell.Questions.Select(question => new LaneView(
                question, levels.GetValueOrDefault(question), [.. notes[question]], earlier.GetValueOrDefault(question)))],
        };
    }

    /// <summary>
    /// What a workshop opens with (*since last time*): what is open of the follow-ups and the concerns and hardships of the whole project, and the
    /// decisions whose date to look again has come. Six queries: each of the three with how many there are.
    /// </summary>
    /// <returns><see langword="null"/> when the reader may log in no workshop; nothing due where they may not see the project.</returns>
    public async Task<SinceLastTimeView?> FindSinceLastTimeAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (!reading.User.MayEdit())
        {
            return null;
        }

        var today = reading.Today;
        var followUps = reading.FollowUps.Where(followUp => followUp.ProjectId == projectId && followUp.State == FollowUpState.Open);
        var matters = reading.Notes.Where(note => note.ProjectId == projectId).OpenMattersIn();
        var decisions = reading.Notes.Where(note => note.ProjectId == projectId && note.Kind == NoteKind.Decision && note.LookAgainOn <= today);
        return new SinceLastTimeView(
            await followUps.OrderBy(followUp => followUp.Due).ThenBy(followUp => followUp.Id).Take(DueShown).SelectRows(reading).ToListAsync(ct),
            await followUps.CountAsync(ct),
            await matters.OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id).Take(DueShown)
                .Select(note => new OpenMatterRow(note.Id, note.Phase, note.Question, note.Kind, note.Text)).ToListAsync(ct),
            await matters.CountAsync(ct),
            await decisions.OrderBy(note => note.LookAgainOn).ThenBy(note => note.Id).Take(DueShown)
                .Select(note => new DecisionDueRow(note.Id, note.Phase, note.Question, note.Text, note.LookAgainOn!.Value)).ToListAsync(ct),
            await decisions.CountAsync(ct));
    }

    /// <summary>Everything but the lanes.</summary>
    private static async Task<WorkshopLogView?> FindHeadAsync(Reading reading, Guid workshopId, CancellationToken ct)
    {
        if (!reading.User.MayEdit())
        {
            return null;
        }

        var workshop = await reading.Workshops
            .Where(found => found.Id == workshopId)
            .Select(found => new
            {
                found.ProjectId,
                ProjectTitle = found.Project.Title,
                found.Title,
                found.Phase,
                found.StartsAt,
                found.Minutes,
                found.Place,
                found.State,
                found.Attendance,
                Agenda = found.Agenda.OrderBy(point => point.Number).Select(point => point.Item).ToList(),
                found.Project.ClosedAt,
                found.SharedPlanId,
            })
            .SingleOrDefaultAsync(ct);
        return workshop is null
            ? null
            : new WorkshopLogView(
                workshopId, workshop.ProjectId, workshop.ProjectTitle, workshop.Title, workshop.Phase, workshop.StartsAt, workshop.Minutes,
                workshop.Place, workshop.State, workshop.Attendance, workshop.Agenda, workshop.ClosedAt.DanishDay(), reading.User.Id,
                workshop.SharedPlanId is { } planId ? await ListPartsAsync(reading, planId, ct) : [], Lanes: []);
    }

    private static async Task<IReadOnlyList<LogPart>> ListPartsAsync(Reading reading, Guid planId, CancellationToken ct)
    {
        var parts = await reading.Workshops
            .Where(part => part.SharedPlanId == planId && part.State != WorkshopState.Cancelled)
            .OrderBy(part => part.Project.Municipality.Name.Brief).ThenBy(part => part.Id)
            .Take(SharedPlan.MostParts)
            .Select(part => new LogPart(part.Id, part.Project.Municipality.Name))
            .ToListAsync(ct);
        return parts.Count > 1 ? parts : [];
    }
}
