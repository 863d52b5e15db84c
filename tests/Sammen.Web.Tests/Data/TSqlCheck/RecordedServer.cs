using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>The application on SQL Server, with somebody signed in, where no SQL Server is: commands are recorded and answered instead of sent.</summary>
internal sealed class RecordedServer : IAsyncDisposable
{
    /// <summary>Ids for every use case: the answers hold the same id everywhere.</summary>
    public static readonly Scene Scene = new(
        PlausibleReader.Id, PlausibleReader.Id, PlausibleReader.Id, PlausibleReader.Id, PlausibleReader.Id, PlausibleReader.Id, PlausibleReader.Id)
    {
        Seen = new(
            new NoteContent("x", NoteKind.Insight), "x",
            new WorkshopPlan("x", WorkshopKind.Workshop, Phase.Idea, TestApp.Noon.UtcDateTime.Date, Minutes: 1, "x", []))
        {
            Agenda = [new(1, CoreQuestion.CoreTask, "x", PlausibleReader.Id)],
            Lesson = new("x", "x", "x", LessonKind.WentWell, Phase.Decision, CoreQuestion.CoreTask, TechnologyKind.WelfareTechnology, Area.ElderlyAndHealth),
            LessonTextNumber = (int)LessonState.Proposed,
            Round = new("x", 1, Scene.Day, Scene.Day, Scene.Day, Scene.Day),
            Project = new(
                "x", "x", new(TechnologyKind.WelfareTechnology), TechnologyAim.Developed, "x", "x", new(Area.ElderlyAndHealth), PhaseSet.Of(Phase.Idea), Scene.Day, Scene.Day,
                LeaderHours: 1, EmployeeHours: 1),
        },
        SecondProjectId = PlausibleReader.Id,
        SharedWorkshopId = PlausibleReader.Id,
        RevisionId = PlausibleReader.Id,
        DecisionId = PlausibleReader.Id,
        MatterId = PlausibleReader.Id,
        DraftId = PlausibleReader.Id,
        CallFileId = PlausibleReader.Id,
        RoundId = PlausibleReader.Id,
        ClosedProjectId = PlausibleReader.Id,
        LessonId = PlausibleReader.Id,
        LessonNoteId = PlausibleReader.Id,
        ProposedLessonId = PlausibleReader.Id,
        ReleasedLessonId = PlausibleReader.Id,
        QuestionId = PlausibleReader.Id,
        ApplicationId = PlausibleReader.Id,
        AcceptedId = PlausibleReader.Id,
        WaitlistedId = PlausibleReader.Id,
    };

    private readonly ServiceProvider services;
    private readonly CommandRecorder recorder;
    private int signIn;
    private bool isSignedIn;

    private RecordedServer(Func<string, PlausibleReader> answer, RememberedLog? log)
    {
        Log = log ?? new RememberedLog();
        recorder = new CommandRecorder(command =>
        {
            var answered = isSignedIn ? answer(command) : new PlausibleReader(rows: 1, yes: true);
            return OfThePerson(command) ?? answered;
        });
        services = new ServiceCollection()
            .AddSammenForTests(new FakeTimeProvider(TestApp.Noon), Log)
            .AddSammenData(DatabaseProvider.SqlServer, "Server=nowhere")
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(recorder))
            .BuildServiceProvider();
        Desk = new Desk(services.CreateAsyncScope());
    }

    public RememberedLog Log { get; }

    public Desk Desk { get; }

    /// <summary>What was sent since they signed in.</summary>
    public IReadOnlyList<RecordedCommand> Sent => [.. recorder.Recorded.Skip(signIn)];

    /// <param name="answer">What the server says to a command; it may throw.</param>
    /// <param name="role">Of who is signed in.</param>
    public static async Task<RecordedServer> StartAsync(Func<string, PlausibleReader> answer, RememberedLog? log = null, Role role = Role.Facilitator)
    {
        var server = new RecordedServer(answer, log);
        await server.Desk.SignInAsync(new SammenUser
        {
            Id = PlausibleReader.Id,
            Name = "Mette Krogh",
            Role = role,
            UserName = "mette",
            SecurityStamp = "x",
        });
        (server.signIn, server.isSignedIn) = (server.recorder.Recorded.Count, true);
        return server;
    }

    /// <summary>The person has no claims of their own, and is still who they were. No application said something else before, which is no text like others.</summary>
    private static PlausibleReader? OfThePerson(string command)
        => command.Contains("[UserClaims]", StringComparison.Ordinal) || command.Contains("[ApplicationVersions]", StringComparison.Ordinal) ? new PlausibleReader(rows: 0, yes: false)
            : command.Contains("FROM [Sessions]", StringComparison.Ordinal) ? new PlausibleReader(rows: 1, yes: true, running: command)
            : null;

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await services.DisposeAsync();
    }
}
