using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Tests.Data.TSqlCheck;

namespace Sammen.Web.Tests.Data;

/// <summary>
/// Until answers were kept, a concern was answered by any later decision in its cell that the reader might see (decision 0011). What was answered
/// for somebody then is answered for them afterwards, and nothing else is.
/// </summary>
public sealed class AnswersCarriedOverTests : IAsyncDisposable
{
    private const string Before = "Drafts";

    private static readonly DateTime Moment = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    private readonly OldDatabase database = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whoever_saw_a_concern_answered_or_open_sees_it_so_afterwards(int seed)
    {
        await using var db = await OpenAsync();
        await AddManyNotesAsync(db, new Random(seed));
        var notes = await ReadOldAsync(db);
        var open = Enum.GetValues<NoteVisibility>().ToDictionary(reads => reads, reads => OpenByTheOldRule(notes, reads));

        await db.Database.MigrateAsync();

        foreach (var reads in Enum.GetValues<NoteVisibility>())
        {
            var now = await db.Notes.Where(note => note.Visibility >= reads).OpenMattersIn().Select(note => note.Id).ToListAsync();
            Assert.NotEmpty(now);
            Assert.True(now.Count < notes.Count(note => note.IsMatter && note.Visibility >= reads && !note.IsDeleted));
            Assert.Equal(open[reads].Order(), now.Order());
        }
    }

    [Fact]
    public async Task Each_is_marked_signed_by_who_decided_and_dated_when_it_was_decided_at_most_three_a_concern()
    {
        await using var db = await OpenAsync();
        await AddManyNotesAsync(db, new Random(4));
        var notes = (await ReadOldAsync(db)).ToDictionary(note => note.Id);

        await db.Database.MigrateAsync();

        var answers = await db.Answers.IgnoreQueryFilters().AsNoTracking().ToListAsync();
        Assert.NotEmpty(answers);
        Assert.All(answers, answer =>
        {
            var (decision, matter) = (notes[answer.DecisionId], notes[answer.MatterId]);
            Assert.True(answer.CarriedOver);
            Assert.Equal((decision.AuthorId, decision.LoggedAt), (answer.ById, answer.At));
            Assert.True(decision.LoggedAt > matter.LoggedAt && decision.Cell == matter.Cell && decision is { Kind: NoteKind.Decision, IsDeleted: false } && matter.IsMatter);
        });
        Assert.All(answers.GroupBy(answer => answer.MatterId), ofMatter =>
        {
            // Each wider than the one before it.
            var visibilities = ofMatter.OrderBy(answer => answer.At).Select(answer => notes[answer.DecisionId].Visibility).ToList();
            Assert.Equal(visibilities.Distinct().Order(), visibilities);
        });
    }

    [Fact]
    public async Task The_first_later_decision_and_each_wider_one_after_it_are_kept()
    {
        await using var db = await OpenAsync();
        var cell = (await AnyProjectAsync(db)) with { Phase = Phase.Procurement, Question = CoreQuestion.Competences };
        await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Programme, 0);
        var concern = await AddAsync(db, cell, NoteKind.Concern, NoteVisibility.Programme, 1);
        await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Programme, 1);
        await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Programme, 2, isDeleted: true);
        await AddAsync(db, cell with { Phase = Phase.Design }, NoteKind.Decision, NoteVisibility.Programme, 2);
        var first = await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Facilitators, 3);
        await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Facilitators, 4);
        var widest = await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Programme, 5);
        await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Municipality, 5);
        await AddAsync(db, cell, NoteKind.Decision, NoteVisibility.Programme, 6);
        var later = await AddAsync(db, cell, NoteKind.Hardship, NoteVisibility.Programme, 7);

        await db.Database.MigrateAsync();

        Assert.Equal([first, widest], await db.Answers.Where(answer => answer.MatterId == concern).OrderBy(answer => answer.At).Select(answer => answer.DecisionId).ToListAsync());
        Assert.Empty(await db.Answers.Where(answer => answer.MatterId == later).ToListAsync());
    }

    [Fact]
    public async Task A_database_can_be_taken_back_and_brought_up_to_date_again()
    {
        await using var db = await OpenAsync();
        await AddManyNotesAsync(db, new Random(5));
        await db.Database.MigrateAsync();
        var answers = await db.Answers.Select(answer => new { answer.DecisionId, answer.MatterId }).OrderBy(answer => answer.DecisionId).ThenBy(answer => answer.MatterId).ToListAsync();

        await db.GetService<IMigrator>().MigrateAsync(Before);
        await db.Database.MigrateAsync();

        Assert.Equal(answers, await db.Answers.Select(answer => new { answer.DecisionId, answer.MatterId }).OrderBy(answer => answer.DecisionId).ThenBy(answer => answer.MatterId).ToListAsync());
    }

    [Fact]
    public void What_carries_them_over_on_SQL_Server_binds_to_its_schema_and_says_the_same()
    {
        var server = SqlOf(new Sammen.Data.Migrations.SqlServer.Answers());

        Assert.Empty(SqlServerSchema.FindProblems([new RecordedCommand(server, [])]));
        Assert.Equal(
            SqlOf(new Sammen.Data.Migrations.Sqlite.Answers()).Replace("\"", "", StringComparison.Ordinal),
            server.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static string SqlOf(Migration migration) => Assert.Single(migration.UpOperations.OfType<SqlOperation>()).Sql;

    private static HashSet<Guid> OpenByTheOldRule(List<OldNote> notes, NoteVisibility reads)
    {
        var seen = notes.FindAll(note => !note.IsDeleted && note.Visibility >= reads);
        return [.. seen
            .Where(note => note.IsMatter && !seen.Exists(other => other.Kind == NoteKind.Decision && other.Cell == note.Cell && other.LoggedAt > note.LoggedAt))
            .Select(note => note.Id)];
    }

    private async Task<SqliteSammenDbContext> OpenAsync()
    {
        var db = await database.OpenAsync();
        await db.GetService<IMigrator>().MigrateAsync(Before);
        return db;
    }

    private static async Task<OldCell> AnyProjectAsync(SammenDbContext db)
        => await db.Database.SqlQuery<OldCell>($"SELECT Id AS ProjectId, 1 AS Phase, 1 AS Question, (SELECT MIN(Id) FROM Users) AS AuthorId FROM Projects ORDER BY Id LIMIT 1").SingleAsync();

    /// <summary>Few cells, few moments and every visibility, so that everything that can meet meets.</summary>
    private static async Task AddManyNotesAsync(SammenDbContext db, Random random)
    {
        var project = await AnyProjectAsync(db);
        for (var number = 0; number < 300; number++)
        {
            var cell = project with { Phase = (Phase)random.Next(1, 4), Question = (CoreQuestion)random.Next(1, 5) };
            await AddAsync(db, cell, random.Next(3) == 0 ? NoteKind.Decision : (NoteKind)random.Next(1, 6), (NoteVisibility)random.Next(1, 4), random.Next(12), random.Next(8) == 0);
        }
    }

    private static async Task<Guid> AddAsync(SammenDbContext db, OldCell cell, NoteKind kind, NoteVisibility visibility, int minutes, bool isDeleted = false)
    {
        // Not every moment has a fraction of a second, and the text of one that has is longer.
        var at = Moment.AddMinutes(minutes).AddMilliseconds(minutes % 3 == 0 ? 0 : 250);
        DateTime? deletedAt = isDeleted ? Moment.AddDays(1) : null;
        var id = SequentialGuid.Next();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO Notes (Id, ProjectId, Phase, Question, Text, Kind, Visibility, AuthorId, LoggedAt, WrittenById, WrittenAt, DeletedAt, Version)
            VALUES ({id}, {cell.ProjectId}, {(int)cell.Phase}, {(int)cell.Question}, {string.Create(CultureInfo.InvariantCulture, $"{kind} {minutes}")}, {(int)kind}, {(int)visibility},
                {cell.AuthorId}, {at}, {cell.AuthorId}, {at}, {deletedAt}, 1)
            """);
        return id;
    }

    private static Task<List<OldNote>> ReadOldAsync(SammenDbContext db)
        => db.Database.SqlQuery<OldNote>($"SELECT Id, ProjectId, Phase, Question, Kind, Visibility, AuthorId, LoggedAt, DeletedAt IS NOT NULL AS IsDeleted FROM Notes").ToListAsync();

    private sealed record OldCell
    {
        public Guid ProjectId { get; init; }

        public Phase Phase { get; init; }

        public CoreQuestion Question { get; init; }

        public Guid AuthorId { get; init; }
    }

    private sealed record OldNote
    {
        public Guid Id { get; init; }

        public Guid ProjectId { get; init; }

        public Phase Phase { get; init; }

        public CoreQuestion Question { get; init; }

        public NoteKind Kind { get; init; }

        public NoteVisibility Visibility { get; init; }

        public Guid AuthorId { get; init; }

        public DateTime LoggedAt { get; init; }

        public bool IsDeleted { get; init; }

        public (Guid ProjectId, Phase Phase, CoreQuestion Question) Cell => (ProjectId, Phase, Question);

        public bool IsMatter => Kind is NoteKind.Concern or NoteKind.Hardship;
    }
}
