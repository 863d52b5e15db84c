using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Workshops;

namespace Sammen.Bench;

/// <summary>People whose calendars hold so many activities, each with an address to read them by.</summary>
internal static class CalendarLoad
{
    /// <summary>Activities in each calendar: more than a municipality has in a year.</summary>
    public const int Workshops = 200;

    private const string NamePrefix = "Kalender ";
    private const int Minutes = 90;

    /// <summary>Leaders of a project's municipality; those of an earlier run get new keys.</summary>
    /// <returns>A key of each.</returns>
    public static async Task<IReadOnlyList<string>> AddAsync(SammenDbContext db, Guid projectId, int people, DateTime now)
    {
        var project = await db.Projects.Include(found => found.Facilitators).SingleAsync(found => found.Id == projectId);
        var facilitator = project.Facilitators[0].UserId;
        var planned = await db.Workshops.CountAsync(workshop => workshop.Project.MunicipalityCode == project.MunicipalityCode);
        var first = DanishTime.ToUtc(DanishTime.DateOf(now), new TimeOnly(9, 0));
        db.Workshops.AddRange(Enumerable.Range(0, Math.Max(0, Workshops - planned)).Select(number =>
        {
            var plan = new WorkshopPlan($"Aktivitet {number}", WorkshopKind.Workshop, project.SupportedPhases.First(), first.AddDays(number % 14), Minutes, "Rådhuset", [facilitator]);
            var workshop = new Workshop(project, plan, facilitator, now);
            workshop.SetAgenda([new(30, null, "Velkommen"), new(60, Domain.Method.CoreQuestion.CoreTask, null)], facilitator, now);
            return workshop;
        }));
        var leaders = await db.Users.Where(user => user.Name.StartsWith(NamePrefix) && user.MunicipalityCode == project.MunicipalityCode).ToListAsync();
        foreach (var number in Enumerable.Range(leaders.Count, Math.Max(0, people - leaders.Count)))
        {
            var email = $"kalender{number}@bench.invalid";
            leaders.Add(new SammenUser
            {
                Id = SequentialGuid.Next(),
                Name = $"{NamePrefix}{number}",
                Role = Role.MunicipalLeader,
                MunicipalityCode = project.MunicipalityCode,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                SecurityStamp = email,
            });
            db.Users.Add(leaders[^1]);
        }

        var keys = leaders.Take(people).Select(leader =>
        {
            var key = SecretKey.Make();
            leader.OpenCalendar(key, now);
            return key;
        }).ToList();
        await db.SaveChangesAsync();
        return keys;
    }
}
