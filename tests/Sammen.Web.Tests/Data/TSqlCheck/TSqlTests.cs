using Sammen.Data.Mail;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>Every command the application sends is checked against the SQL Server schema, with no SQL Server at hand.</summary>
public sealed class TSqlTests
{
    /// <summary>Databases that lead handlers down their different ways.</summary>
    private static readonly Func<string, PlausibleReader>[] Databases =
    [
        command => new PlausibleReader(rows: 1, yes: true, running: command),
        command => new PlausibleReader(rows: 1, yes: false, running: command),
        _ => new PlausibleReader(rows: 1, yes: false, nulls: true),
        command => new PlausibleReader(rows: 2, yes: true, running: command),
        _ => new PlausibleReader(rows: 0, yes: false),
        _ => new PlausibleReader(rows: 1, yes: false),

        // A round with nobody in it yet, for a municipality that is known.
        command => new PlausibleReader(
            rows: 1, yes: command.Contains("[Municipalities]", StringComparison.Ordinal), running: command,
            number: command.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) && command.Contains("FROM [Projects]", StringComparison.Ordinal) ? 0 : 1),
        command => new PlausibleReader(command.Contains("FROM [Assessments]", StringComparison.Ordinal) ? 0 : 1, yes: false, running: command),

        // A course that is closed and has kept its place.
        command => new PlausibleReader(rows: 1, yes: false, kept: command),

        // Where nobody has applied yet; where an application is sent; where it was withdrawn a moment ago.
        command => new PlausibleReader(command.Contains("FROM [Applications]", StringComparison.Ordinal) ? 0 : 1, yes: true, running: command),
        command => new PlausibleReader(rows: 1, yes: true, running: command, number: (int)ApplicationState.Submitted),
        command => new PlausibleReader(rows: 1, yes: true, withdrawn: command, number: (int)ApplicationState.Withdrawn),

        // A decision that answers nothing yet, and a concern in the same project.
        command => new PlausibleReader(command.Contains("FROM [Answers]", StringComparison.Ordinal) ? 0 : 1, yes: false, running: command)
        {
            Notes = (command, (int)(command.Contains("[Projects]", StringComparison.Ordinal) ? NoteKind.Decision : NoteKind.Concern)),
        },

        // A note that read otherwise before.
        command => new PlausibleReader(rows: 1, yes: false, running: command, text: command.Contains("FROM [NoteRevisions]", StringComparison.Ordinal) ? "y" : "x"),

        // Where a mail is looked at, it was given up.
        command => new PlausibleReader(rows: 1, yes: false, running: command, number: (int)MailState.GivenUp),

        // An application that waits for its answer, in a round with nobody in it yet: with a choice, and without.
        command => WaitingApplication(command, rows: 1),
        command => WaitingApplication(command, rows: command.Contains("FROM [ApplicationChoices]", StringComparison.Ordinal) ? 0 : 1),

        // A course that supports the design phase and has nothing planned for it.
        command => new PlausibleReader(
            rows: command.Contains("SELECT DISTINCT", StringComparison.Ordinal) ? 0 : 1, yes: false, running: command, number: PhaseSet.Of(Phase.Design).Bits),

        // Notes that others may read, a lesson that is neither proposed nor released, and nobody has found one useful.
        command => new PlausibleReader(
            rows: command.Contains("FROM [LessonUses]", StringComparison.Ordinal) ? 0 : 1, yes: false, running: command, number: (int)NoteVisibility.Programme + 2, standing: true),

        // Where a text is a list, it is an empty one.
        _ => new PlausibleReader(rows: 1, yes: false, text: "[]"),

        // Where a text is what was typed in fields, there are none. What is typed next is about a project that is there.
        command => new PlausibleReader(rows: 1, yes: command.Contains("[Projects]", StringComparison.Ordinal), text: "{}"),

        // Where nothing is typed yet.
        command => new PlausibleReader(command.Contains("FROM [Drafts]", StringComparison.Ordinal) ? 0 : 1, yes: true, running: command),

        // Where a text is a password, it is the person's own.
        _ => new PlausibleReader(rows: 1, yes: false, text: Written.PasswordHash),
    ];

    // Where all ids are alike, who would join takes part already. What it writes, planning for several writes too.
    private const string JoinsNobody = "JoinSharedPlan.HandleAsync";

    [Fact]
    public async Task Every_command_of_every_query_and_handler_binds_to_the_schema()
    {
        var commands = new List<RecordedCommand>();
        foreach (var useCase in UseCases.All)
        {
            var sent = await RecordAsync(useCase);
            Assert.True(sent.Count > 0, $"{useCase} sent nothing.");
            Assert.True(!useCase.Writes || useCase.Name == JoinsNobody || sent.Any(Writes), $"{useCase} never came to write.");
            commands.AddRange(sent);
        }

        Assert.Empty(SqlServerSchema.FindProblems(commands));
    }

    [Theory]
    [InlineData("SELECT [n].[Colour] FROM [Notes] AS [n] WHERE [n].[Id] = @id", "71501")]
    [InlineData("SELECT [n].[Id] FROM [Memos] AS [n] WHERE [n].[Id] = @id", "71502")]
    [InlineData("UPDATE [Notes] SET [Colour] = 1 WHERE [Id] = @id", "71501")]
    public void A_command_that_names_what_is_not_in_the_schema_is_caught(string text, string number)
    {
        var problems = SqlServerSchema.FindProblems([new RecordedCommand(text, [new("id", PlausibleReader.Id)])]);

        Assert.Contains(problems, problem => problem.StartsWith(number, StringComparison.Ordinal));
    }

    private static PlausibleReader WaitingApplication(string command, int rows)
    {
        var isApplication = command.Contains("FROM [Applications]", StringComparison.Ordinal);
        var isCountOfProjects = command.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) && command.Contains("FROM [Projects]", StringComparison.Ordinal);
        return new PlausibleReader(
            rows, yes: false, running: command, text: isApplication ? "lise@fjordby.example" : "x", number: isApplication ? (int)ApplicationState.Submitted : isCountOfProjects ? 0 : 1);
    }

    private static bool Writes(RecordedCommand command)
        => command.Text.Contains("INSERT INTO ", StringComparison.Ordinal)
            || command.Text.Contains("UPDATE ", StringComparison.Ordinal)
            || command.Text.Contains("MERGE ", StringComparison.Ordinal);

    private static async Task<IReadOnlyCollection<RecordedCommand>> RecordAsync(UseCase useCase)
    {
        var commands = new List<RecordedCommand>();
        foreach (var database in Databases)
        {
            await using var server = await RecordedServer.StartAsync(database, role: useCase.Own[0]);
            try
            {
                await useCase.Ask(server.Desk, RecordedServer.Scene);
            }
            catch (Exception noRealDatabase) when (server.Sent.Count > 0)
            {
                // What was sent was noted before the answer disappointed.
                Assert.NotNull(noRealDatabase);
            }

            commands.AddRange(server.Sent);
        }

        return commands;
    }
}
