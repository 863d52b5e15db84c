using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Bench;

/// <summary>Two rounds that take applications, one that few have applied for and one that a hundred times as many have.</summary>
internal static class ApplicationLoad
{
    public const int Few = 5;
    public const int Many = 500;

    // One in three is chosen for nothing yet.
    private static readonly ApplicationAnswer?[] Chosen = [null, ApplicationAnswer.Waitlist, ApplicationAnswer.Decline];

    public static string NameOf(int applications) => string.Create(CultureInfo.InvariantCulture, $"Runde med {applications} tilmeldinger");

    public static async Task AddAsync(SammenDbContext db, DateTime now)
    {
        var manager = await db.Users.Where(user => user.Role == Role.ProgrammeManager).Select(user => user.Id).FirstAsync();
        var municipalities = await db.Municipalities.OrderBy(municipality => municipality.Code).Select(municipality => municipality.Code).ToListAsync();
        foreach (var applications in new[] { Few, Many })
        {
            var today = DanishTime.DateOf(now);
            var round = new Round(
                new RoundPlan(NameOf(applications), Round.DefaultPlaces, today.AddDays(30), today.AddDays(45), today.AddDays(60), today.AddDays(240)), manager, now);
            db.Rounds.Add(round);
            for (var number = 0; number < applications; number++)
            {
                Add(db, round, number, municipalities[number % municipalities.Count], manager, now);
            }
        }

        await db.SaveChangesAsync();
    }

    private static void Add(SammenDbContext db, Round round, int number, string municipality, Guid manager, DateTime now)
    {
        var (areas, kinds) = (Enum.GetValues<Area>(), Enum.GetValues<TechnologyKind>());
        var (area, kind) = (areas[number % areas.Length], kinds[number % kinds.Length]);
        var content = new ApplicationContent(
            new ContactPart(string.Create(CultureInfo.InvariantCulture, $"tilmelding.{number:000}@load.invalid"), "Prøvekontakt", "12345678"),
            new WhoPart(municipality, "Område Nord", new(area, area == Area.Other ? "Redning" : null)),
            new TechnologyPart(
                new(kind, kind == TechnologyKind.Other ? "Eksoskelet" : null), string.Create(CultureInfo.InvariantCulture, $"Prøveteknologi {number:000}"), TechnologyAim.Bought,
                HasBegun: true, DialogueCell.Phases[number % DialogueCell.Phases.Count]),
            new HelpPart(PhaseSet.All),
            new ConditionsPart("Prøveleder", "Direktør", LeaderHours: 4 + (number % 5), EmployeeHours: 10 + (number % 20), PromisesToShare: true));
        var application = new Application(SequentialGuid.Next(), round, content, "da-DK", manager, now);
        var choice = new ApplicationChoice(application, manager, now);
        var answer = Chosen[number % Chosen.Length];
        choice.Choose(answer, answer == ApplicationAnswer.Waitlist ? number + 1 : null, manager, now);
        db.AddRange(application, choice);
    }
}
