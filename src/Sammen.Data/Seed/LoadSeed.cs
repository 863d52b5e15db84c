using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Rounds;

namespace Sammen.Data.Seed;

/// <summary>How much an invented load holds.</summary>
/// <param name="Projects">1 to <see cref="MaxProjects"/>.</param>
/// <param name="Notes">In all, spread evenly over the projects; 0 to <see cref="MaxNotes"/>.</param>
public sealed record LoadSize(int Projects, int Notes)
{
    public const int MaxProjects = 5_000;
    public const int MaxNotes = 2_000_000;
}

/// <summary>What was added to the database. Municipalities are those with a project; some may have been there before.</summary>
public sealed record LoadMade(string Round, int Municipalities, int Projects, int Workshops, int FollowUps, int Notes);

/// <summary>
/// An invented load for measuring: one round whose projects are in the middle of their courses on the day it is made, through
/// the same rules as real ones. The same size gives the same content, apart from ids and the day. For Development only.
/// </summary>
public sealed class LoadSeed
{
    public const string RoundPrefix = "Belastningsrunde";

    private const int DaysBegun = 210;
    private const int RoundMonths = 9;
    private const int NotesBetweenTellings = 50_000;

    private readonly IDbContextFactory<SammenDbContext> contexts;
    private readonly LoadSize size;
    private readonly DateOnly today;

    private LoadSeed(IDbContextFactory<SammenDbContext> contexts, LoadSize size, TimeProvider clock)
    {
        this.contexts = contexts;
        this.size = size;
        today = DanishTime.Today(clock);
    }

    /// <summary>Adds one more round to whatever the database holds; invented municipalities and people of an earlier load take part again.</summary>
    /// <param name="notesSoFar">Progress: called now and then with the number of notes made.</param>
    public static Task<LoadMade> ApplyAsync(
        IDbContextFactory<SammenDbContext> contexts, LoadSize size, TimeProvider clock, Action<int> notesSoFar, CancellationToken ct)
        => new LoadSeed(contexts, size, clock).AddAsync(notesSoFar, ct);

    private async Task<LoadMade> AddAsync(Action<int> notesSoFar, CancellationToken ct)
    {
        var cast = await LoadCast.EnsureAsync(contexts, size.Projects, ct);
        var round = await AddRoundAsync(cast, ct);
        await using var batch = new LoadBatch(contexts);
        var notes = 0;
        for (var number = 0; number < size.Projects; number++)
        {
            var course = new LoadCourse(round, number, cast, today);
            course.AddTo(batch);
            foreach (var note in course.Notes(NotesIn(number)))
            {
                batch.Add(note);
                await batch.SaveIfFullAsync(ct);
                if (++notes % NotesBetweenTellings == 0)
                {
                    notesSoFar(notes);
                }
            }

            await batch.SaveIfFullAsync(ct);
        }

        await batch.SaveAsync(ct);
        return new LoadMade(
            round.Name, cast.Municipalities.Count, size.Projects, size.Projects * LoadCourse.WorkshopsEach, size.Projects * LoadCourse.FollowUpsEach, notes);
    }

    private async Task<Round> AddRoundAsync(LoadCast cast, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var number = 1 + await db.Rounds.CountAsync(round => round.Name.StartsWith(RoundPrefix), ct);
        var firstDay = today.AddDays(-DaysBegun);
        var plan = new RoundPlan(
            $"{RoundPrefix} {number}", Math.Clamp(size.Projects, 1, Round.MostPlaces), firstDay.AddMonths(-2), firstDay.AddMonths(-1), firstDay, firstDay.AddMonths(RoundMonths));
        var round = new Round(plan, cast.FacilitatorsOf(0)[0], DanishTime.ToUtc(firstDay.AddMonths(-3), TimeOnly.MinValue));
        db.Rounds.Add(round);
        await db.SaveChangesAsync(ct);
        return round;
    }

    private int NotesIn(int number) => (size.Notes / size.Projects) + (number < size.Notes % size.Projects ? 1 : 0);
}
