using Microsoft.EntityFrameworkCore;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;

namespace Sammen.Web.Features.Start;

public sealed class StartQueries(Readings readings)
{
    private const int WorkshopsShown = 5;

    // So many that those shown are among them, also where all projects of a round take part in one.
    private const int PartsRead = WorkshopsShown * SharedPlan.MostParts;
    private const int CardsShown = 9;
    private const int DaysAhead = 21;

    /// <summary>The person's start page. The same number of queries for little and for much: six for those in a project, ten for a programme manager, six for an administrator.</summary>
    public async Task<StartView> FindAsync(CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        await reading.HoldConnectionAsync(ct);
        var role = reading.User.Role;
        if (role == Role.Administrator)
        {
            return new(role, reading.User.Name, [], [], 0, [], 0, await reading.ReadAdministratorsStepsAsync(ct), await ReadMailHealthAsync(reading, ct));
        }

        var running = reading.Projects.Where(project => project.ClosedAt == null);
        var (waiting, total) = await reading.ReadWaitingAsync(running, ct);
        return new(
            role,
            reading.User.Name,
            await ReadComingAsync(reading, ct),
            waiting,
            total,
            await ReadCardsAsync(reading, running, ct),
            await running.CountAsync(ct),
            role == Role.ProgrammeManager ? await reading.ReadManagersStepsAsync(ct) : [],
            Mail: null);
    }

    private static async Task<IReadOnlyList<ComingWorkshop>> ReadComingAsync(Reading reading, CancellationToken ct)
    {
        var today = DanishTime.ToUtc(reading.Today.AddDays(1), TimeOnly.MinValue);
        var until = DanishTime.ToUtc(reading.Today.AddDays(DaysAhead), TimeOnly.MinValue);
        var workshops = await reading.Workshops
            .Where(Workshop.ComingOn(reading.Today))
            .Where(workshop => workshop.StartsAt < until && workshop.Project.ClosedAt == null)
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Title).ThenBy(workshop => workshop.Id)
            .Take(PartsRead)
            .Select(workshop => new
            {
                workshop.SharedPlanId,
                Coming = new ComingWorkshop(
                    workshop.Id, workshop.Title, workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.ProjectId, workshop.Project.Title, new[] { workshop.Project.Municipality.Name },
                    workshop.StartsAt < today),
            })
            .ToListAsync(ct);
        return
        [
            .. workshops.GroupBy(workshop => workshop.SharedPlanId ?? workshop.Coming.Id, workshop => workshop.Coming)
                .Take(WorkshopsShown)
                .Select(parts => parts.First() with { Municipalities = [.. parts.SelectMany(part => part.Municipalities).Distinct()] }),
        ];
    }

    private static async Task<IReadOnlyList<ProjectCard>> ReadCardsAsync(Reading reading, IQueryable<Project> running, CancellationToken ct)
    {
        var coming = reading.Workshops.Where(Workshop.ComingOn(reading.Today));
        var overdue = reading.FollowUps.Where(FollowUp.OverdueOn(reading.Today));
        var projects = await running
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(CardsShown)
            .Select(project => new
            {
                project.Id,
                project.Title,
                Municipality = project.Municipality.Name,
                project.SupportedPhases,
                project.CurrentPhase,
                project.CourseStart,
                project.CourseEnd,
                NextAt = coming.Where(workshop => workshop.ProjectId == project.Id).Min(workshop => (DateTime?)workshop.StartsAt),
                Overdue = overdue.Count(followUp => followUp.ProjectId == project.Id),
            })
            .ToListAsync(ct);
        var ids = projects.ConvertAll(project => project.Id);
        var assessed = await reading.ReadAssessedAsync(ids, ct);
        return projects.ConvertAll(project =>
        {
            var map = CourseReading.MapOf(project.Id, project.SupportedPhases, project.CurrentPhase, assessed[project.Id].LevelOf, [], assessed[project.Id].AbsenceIn);
            return new ProjectCard(
                project.Id, project.Title, project.Municipality, map, map.Calculate().Coverage, project.CourseStart, project.CourseEnd, project.NextAt, project.Overdue);
        });
    }

    private static async Task<MailHealth> ReadMailHealthAsync(Reading reading, CancellationToken ct)
        => new(
            await reading.Mails.CountAsync(mail => mail.State == MailState.GivenUp, ct),
            await reading.Mails.CountAsync(mail => mail.State == MailState.Waiting && mail.Problem != null, ct));
}
