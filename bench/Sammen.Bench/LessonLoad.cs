using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;

namespace Sammen.Bench;

/// <summary>Released lessons of some sixty words each, put together from Danish phrases: some words stand in every tenth of them, others in a few.</summary>
internal static class LessonLoad
{
    private const int Chunk = 500;
    private const int Phrases = 8;

    private static readonly string[] Who =
    [
        "nattevagterne", "sagsbehandlerne", "lærerne", "plejehjemmenes ledere", "tillidsrepræsentanten", "de pårørende", "hjemmeplejen", "pedellerne", "pædagogerne", "borgerservice",
        "driftslederen", "køkkenet", "vejmændene", "sundhedsplejerskerne", "skolesekretærerne", "terapeuterne", "bibliotekarerne", "planlæggerne", "it-afdelingen", "vikarerne",
    ];

    private static readonly string[] Did =
    [
        "blev inddraget for sent i", "sagde nej til", "skrev selv kravene til", "glemte tiden til", "talte åbent om", "fik ingen oplæring i", "målte i tre uger på", "udskød",
        "prøvede kræfter med", "manglede ord for", "bad om en pause fra", "spurgte borgerne om", "delte erfaringer fra", "regnede forkert på", "fandt fejlene i", "tog ansvar for",
    ];

    private static readonly string[] What =
    [
        "alarmerne om natten", "den nye skemaplan", "skærmene i stuen", "robottens første uge", "udbuddets punkt fire", "risikovurderingen", "samtalerne på gangen", "de lette henvendelser",
        "tilsynet med bygningerne", "stemmestyringen", "overgangen fra papir", "kontrakten med leverandøren", "arbejdsgangen ved vagtskifte", "målingen af gevinsten", "brugernes egne ønsker",
        "dataene fra sensorerne", "ventetiden ved skranken", "oplæringen af de nye", "nødplanen uden strøm", "budgettet for andet år", "evalueringen efter et halvt år", "mødet i medudvalget",
        "låsene på medicinskabet", "tolkningen af reglerne", "adgangen for pårørende",
    ];

    /// <summary>Adds those that are missing.</summary>
    public static async Task AddAsync(SammenDbContext db, IReadOnlyList<Guid> projectIds, int lessons, DateTime now)
    {
        var begun = await db.LessonReleases.CountAsync();
        for (var from = begun; from < lessons; from += Chunk)
        {
            db.ChangeTracker.Clear();
            var projects = await db.Projects.Include(project => project.Facilitators).Where(project => projectIds.Contains(project.Id)).OrderBy(project => project.Title).ToListAsync();
            foreach (var number in Enumerable.Range(from, Math.Min(Chunk, lessons - from)))
            {
                Add(db, projects[number % projects.Count], number, now.AddMinutes(number - lessons));
            }

            await db.SaveChangesAsync();
        }
    }

    private static void Add(SammenDbContext db, Project project, int number, DateTime at)
    {
        var by = project.Facilitators[0].UserId;
        var phase = project.SupportedPhases.ElementAt(number % project.SupportedPhases.Count);
        var cell = new DialogueCell(phase, DialogueCell.Questions[number % DialogueCell.Questions.Count]);
        var note = new Note(SequentialGuid.Next(), project, cell, workshop: null, new NoteContent($"Grundlag {number}", NoteKind.Hardship), by, at);
        var content = new LessonContent(
            Sentence(number), Text(number), Text(number + 7), (LessonKind)(1 + (number % 3)), cell.Phase, cell.Question,
            Enum.GetValues<TechnologyKind>()[number % Enum.GetValues<TechnologyKind>().Length], Enum.GetValues<Area>()[number % Enum.GetValues<Area>().Length]);
        var lesson = new Lesson(SequentialGuid.Next(), project, content, [note], by, at);
        lesson.Propose(by, at);
        lesson.Release(lesson.TextNumber, content, isNamed: true, by, at);
        db.AddRange(note, lesson);
    }

    private static string Text(int number) => string.Join(' ', Enumerable.Range(0, Phrases).Select(phrase => $"{Sentence((number * 31) + (phrase * 17))}."));

    private static string Sentence(int number) => $"{Who[number % Who.Length]} {Did[number / 3 % Did.Length]} {What[number / 7 % What.Length]}";
}
