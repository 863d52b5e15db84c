using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Start;

/// <summary>What waits for a person: what they can do something about, and nothing else.</summary>
internal static class WaitingReading
{
    private const int Shown = 8;

    public static Task<(IReadOnlyList<WaitingMatter> Shown, int Total)> ReadWaitingAsync(this Reading reading, IQueryable<Project> running, CancellationToken ct)
        => reading.User.Role == Role.ProgrammeManager ? ReadOfProgrammeAsync(reading, running, ct) : ReadInProjectsAsync(reading, ct);

    /// <summary>Four queries, or two for a leader, and one more to count where there are more than are shown.</summary>
    private static async Task<(IReadOnlyList<WaitingMatter> Shown, int Total)> ReadInProjectsAsync(Reading reading, CancellationToken ct)
    {
        var (me, onDay) = (reading.User.Id, reading.Today);
        var promised = reading.FollowUps.Where(FollowUp.WaitsFor(me, onDay)).Where(followUp => followUp.Project.ClosedAt == null);
        var late = await promised
            .OrderByDescending(followUp => followUp.ResponsibleId == me).ThenBy(followUp => followUp.Due).ThenBy(followUp => followUp.Id)
            .Take(Shown)
            .Select(followUp => new WaitingMatter(
                followUp.ResponsibleId != me ? Waits.FollowUpOverdue : followUp.Due < onDay ? Waits.MyFollowUpOverdue : Waits.MyFollowUpDue,
                followUp.ProjectId, followUp.What, followUp.Due, followUp.Project.Title))
            .ToListAsync(ct);
        var promisedTotal = late.Count < Shown ? late.Count : await promised.CountAsync(ct);
        var lessons = await ReadLessonsAsync(reading, ct);
        if (!reading.User.MayEdit())
        {
            return ([.. lessons.Concat(late).Take(Shown)], lessons.Count + promisedTotal);
        }

        var today = DanishTime.ToUtc(reading.Today, TimeOnly.MinValue);
        var unfinished = await reading.Workshops
            .Where(workshop => workshop.State == WorkshopState.Planned && workshop.StartsAt < today && workshop.Project.ClosedAt == null)
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(Shown)
            .Select(workshop => new { workshop.Id, workshop.Title, workshop.StartsAt, Project = workshop.Project.Title })
            .ToListAsync(ct);
        var unplanned = await reading.Projects
            .Where(project => project.ClosedAt == null && project.CourseEnd >= reading.Today)
            .Where(project => !reading.Workshops.Where(Workshop.ComingOn(reading.Today)).Any(workshop => workshop.ProjectId == project.Id))
            .OrderBy(project => project.Title).ThenBy(project => project.Id)
            .Take(Shown)
            .Select(project => new WaitingMatter(Waits.NoNextWorkshop, project.Id, project.Title, null, null))
            .ToListAsync(ct);
        var all = late
            .Concat(unfinished.Select(workshop => new WaitingMatter(
                Waits.WorkshopNotClosed, workshop.Id, workshop.Title, DanishTime.DateOf(workshop.StartsAt), workshop.Project)))
            .OrderByDescending(matter => matter.Why is Waits.MyFollowUpOverdue or Waits.MyFollowUpDue).ThenBy(matter => matter.Since)
            .Concat(lessons)
            .Concat(unplanned)
            .ToList();
        return ([.. all.Take(Shown)], all.Count - late.Count + promisedTotal);
    }

    /// <summary>Lessons a leader decides on, and those a facilitator got a no to.</summary>
    private static async Task<IReadOnlyList<WaitingMatter>> ReadLessonsAsync(Reading reading, CancellationToken ct)
    {
        var decides = reading.User.MayDecide();
        var lessons = await reading.Lessons
            .Where(lesson => decides ? lesson.State == LessonState.Proposed : lesson.State == LessonState.Private && lesson.RefusedAt != null && lesson.Project.ClosedAt == null)
            .OrderBy(lesson => lesson.ProposedAt).ThenBy(lesson => lesson.Id)
            .Take(Shown)
            .Select(lesson => new { lesson.Id, lesson.Title, At = decides ? lesson.ProposedAt : lesson.RefusedAt, Project = lesson.Project.Title })
            .ToListAsync(ct);
        return lessons.ConvertAll(lesson => new WaitingMatter(
            decides ? Waits.LessonProposed : Waits.LessonRefused, lesson.Id, lesson.Title, lesson.At.DanishDay(), lesson.Project));
    }

    /// <summary>Four queries.</summary>
    private static async Task<(IReadOnlyList<WaitingMatter> Shown, int Total)> ReadOfProgrammeAsync(Reading reading, IQueryable<Project> running, CancellationToken ct)
    {
        var today = reading.Today;
        var rounds = await reading.RoundsRun
            .Select(round => new
            {
                round.Id,
                round.Name,
                round.AnswerBy,
                round.LastDay,

                // Nobody waits for ever, whatever has become of the round.
                IsAwaited = round.AnswerBy <= today && reading.Applications.Any(application => application.RoundId == round.Id && application.State == ApplicationState.Submitted),
                IsOver = round.ClosedAt == null && round.LastDay < today,
            })
            .Where(round => round.IsAwaited || round.IsOver)
            .OrderByDescending(round => round.IsAwaited).ThenBy(round => round.AnswerBy).ThenBy(round => round.LastDay).ThenBy(round => round.Id)
            .Take(Shown)
            .ToListAsync(ct);
        var proposed = await reading.Applications
            .Where(application => application.State == ApplicationState.Waitlisted)
            .Where(application => !reading.Applications.Any(before =>
                before.RoundId == application.RoundId && before.State == ApplicationState.Waitlisted && before.WaitlistNumber < application.WaitlistNumber))
            .Where(application => reading.RoundsRun.Any(round => round.Id == application.RoundId && round.ClosedAt == null
                && reading.Projects.Any(project => project.RoundId == round.Id && project.WithdrawnAt != null)
                && reading.Projects.Where(Project.HasPlace).Count(project => project.RoundId == round.Id) < round.Places))
            .OrderBy(application => application.AnsweredAt).ThenBy(application => application.Id)
            .Take(Shown)
            .Select(application => new
            {
                application.Id,
                application.Technology,
                Round = reading.Rounds.Where(round => round.Id == application.RoundId).Select(round => round.Name).First(),
            })
            .ToListAsync(ct);
        var projects = await running
            .Select(project => new
            {
                project.Id,
                project.Title,
                project.CourseEnd,
                HasFacilitator = project.Facilitators.Any(facilitator => reading.People.Any(person => person.Id == facilitator.UserId && person.ClosedAt == null)),
                HasLeader = reading.People.Any(person => person.Role == Role.MunicipalLeader && person.MunicipalityCode == project.MunicipalityCode && person.ClosedAt == null),
                HasNext = reading.Workshops.Where(Workshop.ComingOn(today)).Any(workshop => workshop.ProjectId == project.Id),
            })
            .Where(project => !project.HasFacilitator || !project.HasLeader || (!project.HasNext && project.CourseEnd >= today))
            .OrderBy(project => project.HasFacilitator).ThenBy(project => project.HasLeader).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(Shown)
            .ToListAsync(ct);
        var invitations = await reading.Invitations
            .Where(Invitation.IsUnused)
            .OrderBy(invitation => invitation.InvitedAt).ThenBy(invitation => invitation.Id)
            .Take(Shown)
            .Select(invitation => new { invitation.Id, invitation.Email, invitation.InvitedAt })
            .ToListAsync(ct);
        List<WaitingMatter> all =
        [
            .. rounds.Where(round => round.IsAwaited).Select(round => new WaitingMatter(Waits.RoundAnswers, round.Id, round.Name, round.AnswerBy, null)),
            .. proposed.Select(application => new WaitingMatter(Waits.FreePlace, application.Id, application.Technology!, null, application.Round)),
            .. rounds.Where(round => !round.IsAwaited).Select(round => new WaitingMatter(Waits.RoundOver, round.Id, round.Name, round.LastDay, null)),
            .. projects.Select(project => new WaitingMatter(
                !project.HasFacilitator ? Waits.NoFacilitator : !project.HasLeader ? Waits.NoLeader : Waits.NoNextWorkshop, project.Id, project.Title, null, null)),
            .. invitations.Select(invitation => new WaitingMatter(
                Waits.InvitationUnused, invitation.Id, invitation.Email, DanishTime.DateOf(invitation.InvitedAt), null)),
        ];
        return ([.. all.Take(Shown)], all.Count);
    }
}
