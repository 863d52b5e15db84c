using Microsoft.Data.Sqlite;
using Sammen.Data.Interceptors;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>Where in the demo round the tests look: one project, on which the facilitator works and which the leader may see.</summary>
public sealed record DemoPlaces(Guid Project, DialogueCell RevisedCell, Guid HeldWorkshop, Guid PlannedWorkshop, Guid Round, string InvitationPath)
{
    public static DemoPlaces Read(string databaseFile)
    {
        using var db = OpenDatabase(databaseFile);
        var project = Guid.Parse(Text("SELECT Id FROM Projects WHERE Title LIKE '%' || $of || '%'", DemoWords.Project));
        return new DemoPlaces(
            project,
            CellOf("SELECT NoteId FROM NoteRevisions"),
            Guid.Parse(Text("SELECT Id FROM Workshops WHERE Title LIKE '%' || $of || '%'", DemoWords.HeldWorkshop)),
            Guid.Parse(Text("SELECT Id FROM Workshops WHERE upper(ProjectId) = $of AND State = 1 ORDER BY StartsAt LIMIT 1", project.ToString().ToUpperInvariant())),
            Guid.Parse(Text("SELECT RoundId FROM Projects WHERE upper(Id) = $of", project.ToString().ToUpperInvariant())),
            InvitationPath())
        {
            SharedWorkshop = Guid.Parse(Text("SELECT Id FROM Workshops WHERE upper(ProjectId) = $of AND SharedPlanId IS NOT NULL AND State = 1", project.ToString().ToUpperInvariant())),
            ProposedLesson = Guid.Parse(Text("SELECT Id FROM Lessons WHERE upper(ProjectId) = $of AND State = 2 ORDER BY Id LIMIT 1", project.ToString().ToUpperInvariant())),
            DecidedCell = CellOf("SELECT DecisionId FROM Answers"),
            OpenRound = Guid.Parse(Text("SELECT RoundId FROM Applications WHERE State = $of LIMIT 1", "2")),
            DraftKey = KeyOf("1"),
            SentKey = KeyOf("2"),
            Application = Guid.Parse(Text("SELECT ApplicationId FROM ApplicationQuestions WHERE Answer IS NULL OR Answer = $of ORDER BY AskedAt LIMIT 1", "")),
        };

        // The demo's own invitation that is still open, with a key the tests know.
        string InvitationPath()
        {
            var key = SecretKey.Make();
            using var command = db.CreateCommand();
            command.CommandText = "UPDATE Invitations SET KeyHash = $hash, ExpiresAt = '2099-01-01 00:00:00' WHERE Id = (SELECT Id FROM Invitations WHERE UsedAt IS NULL AND CalledBackAt IS NULL ORDER BY ExpiresAt DESC LIMIT 1)";
            command.Parameters.AddWithValue("$hash", SecretKey.HashOf(key));
            Assert.Equal(1, command.ExecuteNonQuery());
            return Addresses.Invitation(key);
        }

        // An application of the demo in this state, with a key the tests know.
        string KeyOf(string state)
        {
            var key = SecretKey.Make();
            using var command = db.CreateCommand();
            command.CommandText = "INSERT INTO ApplicationKeys (Hash, ApplicationId, MadeAt) SELECT $hash, Id, '2026-01-01 00:00:00' FROM Applications WHERE State = $state ORDER BY BegunAt LIMIT 1";
            command.Parameters.AddWithValue("$hash", SecretKey.HashOf(key));
            command.Parameters.AddWithValue("$state", state);
            Assert.Equal(1, command.ExecuteNonQuery());
            return key;
        }

        // That of the project's first note among these.
        DialogueCell CellOf(string notes) => new((Phase)Number("Phase", notes), (CoreQuestion)Number("Question", notes));

        long Number(string column, string notes)
            => long.Parse(Text($"SELECT {column} FROM Notes WHERE upper(ProjectId) = $of AND Id IN ({notes}) ORDER BY Id LIMIT 1", project.ToString().ToUpperInvariant()), System.Globalization.CultureInfo.InvariantCulture);

        string Text(string query, string of)
        {
            using var command = db.CreateCommand();
            command.CommandText = query;
            command.Parameters.AddWithValue("$of", of);
            return command.ExecuteScalar()!.ToString()!;
        }
    }

    /// <summary>The program's own database, past all its rules.</summary>
    public static SqliteConnection OpenDatabase(string databaseFile)
    {
        var db = new SqliteConnection($"Data Source={databaseFile};Pooling=False;Default Timeout=20");
        db.Open();
        DanishCollationInterceptor.Teach(db);
        return db;
    }

    /// <summary>An activity of several projects that is to come.</summary>
    public Guid SharedWorkshop { get; init; }

    /// <summary>A lesson of the project that waits for its leader.</summary>
    public Guid ProposedLesson { get; init; }

    /// <summary>Where a decision answers something.</summary>
    public DialogueCell DecidedCell { get; init; }

    /// <summary>The round that takes applications.</summary>
    public Guid OpenRound { get; init; }

    /// <summary>One that waits for its answer there, with an open question.</summary>
    public Guid Application { get; init; }

    /// <summary>Opens a draft.</summary>
    public string DraftKey { get; init; } = "";

    /// <summary>Opens an application that was sent.</summary>
    public string SentKey { get; init; } = "";

    public string DecidedCellPath => Addresses.Cell(Project, DecidedCell);

    public string RevisedCellPath => Addresses.Cell(Project, RevisedCell);
}
