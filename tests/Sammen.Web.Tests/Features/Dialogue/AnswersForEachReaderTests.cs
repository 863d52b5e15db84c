using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Comparison.Workbook;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dashboard.Report;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

/// <summary>
/// What is open is worked out for each reader. Counted by hand: five concerns and one hardship in one cell; one is answered from another phase for the
/// municipality, two for the facilitators alone, one for all, two by nobody, though something was decided in the cell later.
/// </summary>
public sealed class AnswersForEachReaderTests
{
    private static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.DailyWork);

    [Theory]
    [InlineData(Role.Facilitator, "Ingen ved det|Kun kommunen spørger")]
    [InlineData(Role.MunicipalLeader, "Ingen ved det|Kun kommunen spørger|Natten bliver travl|Skærmen er sort")]
    [InlineData(Role.ProgrammeManager, "Ingen ved det|Skærmen er sort|Vi mister overblikket")]
    public async Task Map_dashboard_comparison_report_and_workbook_count_the_same(Role role, string expected)
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var second = await app.AddProjectAsync([mette], title: "Et projekt til");
        var desk = await app.AsAsync(await PersonAsync(app, role, mette));
        var open = expected.Split('|');

        var offered = await desk.Get<DialogueQueries>().ReadOpenMattersAsync(project.Id, Cell.Question, default);
        Assert.Equal(open, offered.Select(matter => matter.Text).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        var map = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.Map;
        Assert.Equal(open.Length, map[Cell].OpenMatters);

        var dashboard = (await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.Whole, default))!;
        Assert.Equal((open.Length, open.Length), (dashboard.OpenMattersInAll, dashboard.Map[Cell].OpenMatters));
        Assert.Equal(open, dashboard.OpenMatters.Select(matter => matter.Text).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        using var report = new WordFile(desk.Get<DashboardReport>().Write(dashboard));
        Assert.Contains($"⚑ {open.Length} åbne", string.Join(' ', report.Table("Dialogkortet").SelectMany(row => row)), StringComparison.Ordinal);

        var comparison = await desk.Get<ComparisonQueries>().FindAsync(new ComparisonChoice([project.Id, second.Id], null), default);
        var column = comparison.Columns.Single(one => one.ProjectId == project.Id);
        Assert.Equal((open.Length, open.Length), (column.Open(NoteKind.Concern) + column.Open(NoteKind.Hardship), column.Map[Cell].OpenMatters));

        using var stream = new MemoryStream();
        await desk.Get<ComparisonWorkbook>().WriteAsync(comparison, stream, default);
        using var workbook = new ExcelFile(stream.ToArray());
        var index = comparison.Columns.ToList().IndexOf(column);
        Assert.Equal(column.Open(NoteKind.Concern), workbook.Column("Sammenligning", "Åbne bekymringer")[index].Number);
    }

    [Theory]
    [InlineData(Role.Facilitator, "Vi holder øje: Natten bliver travl, Skærmen er sort|Vi ringer: Vi mister overblikket|Vi øver os: Hvem hjælper?")]
    [InlineData(Role.MunicipalLeader, "Vi ringer: Vi mister overblikket|Vi øver os: Hvem hjælper?")]
    [InlineData(Role.ProgrammeManager, "Vi øver os: Hvem hjælper?")]
    public async Task A_decision_and_what_it_answers_tell_of_each_other_to_who_may_read_both(Role role, string expected)
    {
        await using var app = await TestApp.StartAsync();
        var (mette, project) = await AddAsync(app);
        var queries = (await app.AsAsync(await PersonAsync(app, role, mette))).Get<DialogueQueries>();

        var here = (await queries.ReadNotesAsync(project.Id, Cell, DialogueQueries.NotesPerPage, default)).Rows;
        var there = (await queries.ReadNotesAsync(project.Id, Cell with { Phase = Phase.Design }, DialogueQueries.NotesPerPage, default)).Rows;
        NoteRow[] all = [.. here, .. there];

        Assert.Equal(
            expected.Split('|'),
            all.Where(note => note.Kind == NoteKind.Decision && note.Answers.Count > 0)
                .Select(note => $"{note.Text}: {string.Join(", ", note.Answers.Select(answer => answer.Text).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

        // The same links from the other end.
        var fromDecisions = all.Where(note => note.Kind == NoteKind.Decision).SelectMany(note => note.Answers.Select(answer => (Decision: note.Id, Matter: answer.NoteId)));
        var fromMatters = all.Where(note => note.Kind != NoteKind.Decision).SelectMany(note => note.Answers.Select(answer => (Decision: answer.NoteId, Matter: note.Id)));
        Assert.Equal(fromDecisions.Order(), fromMatters.Order());
        Assert.All(here.SelectMany(note => note.Answers), answer => Assert.False(answer.CarriedOver));
        foreach (var note in all.Where(note => note.Kind == NoteKind.Decision))
        {
            Assert.Equal(note.Answers.Count, (await queries.FindAnswersAsync(note.Id, default))!.Matters.Count(matter => matter.IsAnswered));
        }
    }

    [Fact]
    public async Task The_map_of_an_earlier_day_flies_the_flags_of_that_day()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var concern = await app.AddNoteAsync(project, mette, kind: NoteKind.Concern);
        var decision = await app.AddNoteAsync(project, mette, kind: NoteKind.Decision);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.ChangeAsync(db => db.Attach(decision).Entity.Answer([concern], mette.Id, app.Now));
        var queries = (await app.AsAsync(mette)).Get<DashboardQueries>();

        Assert.Equal(1, await OpenOnAsync(-2));
        Assert.Equal(1, await OpenOnAsync(-1));
        Assert.Equal(0, await OpenOnAsync(0));

        async Task<int> OpenOnAsync(int days) => (await queries.CountNotesAsync(project.Id, app.Today.AddDays(days), default)).Sum(tally => tally.Open);
    }

    private static async Task<(SammenUser Mette, Project Project)> AddAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var overview = await SayAsync("Vi mister overblikket", NoteKind.Concern, NoteVisibility.Programme);
        var night = await SayAsync("Natten bliver travl", NoteKind.Hardship, NoteVisibility.Municipality);
        var black = await SayAsync("Skærmen er sort", NoteKind.Concern, NoteVisibility.Programme);
        var help = await SayAsync("Hvem hjælper?", NoteKind.Concern, NoteVisibility.Programme);
        await SayAsync("Ingen ved det", NoteKind.Concern, NoteVisibility.Programme);
        await SayAsync("Kun kommunen spørger", NoteKind.Concern, NoteVisibility.Municipality);
        await DecideAsync("Vi ringer", NoteVisibility.Municipality, Phase.Design, overview);
        await DecideAsync("Vi holder øje", NoteVisibility.Facilitators, Phase.Idea, night, black);
        await DecideAsync("Vi øver os", NoteVisibility.Programme, Phase.Idea, help);
        await DecideAsync("Vi drikker kaffe", NoteVisibility.Programme, Phase.Idea);
        return (mette, project);

        Task<Note> SayAsync(string text, NoteKind kind, NoteVisibility visibility, Phase phase = Phase.Idea)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            return app.AddNoteAsync(project, mette, text, visibility, kind: kind, question: Cell.Question, phase: phase);
        }

        async Task DecideAsync(string text, NoteVisibility visibility, Phase phase, params Note[] matters)
        {
            var decision = await SayAsync(text, NoteKind.Decision, visibility, phase);
            await app.ChangeAsync(db => db.Attach(decision).Entity.Answer(matters, mette.Id, app.Now));
        }
    }

    private static async Task<SammenUser> PersonAsync(TestApp app, Role role, SammenUser facilitator) => role switch
    {
        Role.Facilitator => facilitator,
        Role.MunicipalLeader => await app.AddLeaderAsync(),
        _ => await app.AddUserAsync(role),
    };
}
