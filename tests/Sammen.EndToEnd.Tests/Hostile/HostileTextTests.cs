using Microsoft.Playwright;
using Sammen.Domain.Workshops;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Apply;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.RoundYear;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests.Hostile;

/// <summary>Two hundred hostile texts, through every field, onto every screen and into both files: what was written is what is read.</summary>
public sealed class HostileTextTests(Chromium chromium, HostileSammen hostile) : IClassFixture<HostileSammen>
{
    /// <summary>What every field takes at least; the rest is longer than the field, or nothing once the unseen signs are gone.</summary>
    private const int LeastTaken = 150;

    private const int ProjectsOnList = 20;
    private const int FollowUpsOnProject = 8;
    private const int NotesOfColumn = 20;
    private const int SentShown = 20;
    private const int NotesOfProject = 5;

    // At night every project, with each commit as many as hold the reasons and the names, and a few more.
    private const int ProjectPagesEachCommit = 10;

    private static readonly string[] Failures = [".message-page[role=alert]", ".blazor-error-boundary", "#components-reconnect-modal.components-reconnect-show", ".dialog-frame p[role=alert]"];

    private HostileScene Scene => hostile.Scene;

    [Fact]
    public void Every_field_takes_most_of_the_texts()
        => Assert.All(Scene.Taken, field => Assert.True(field.Value >= LeastTaken, $"{field.Key} took {field.Value}."));

    [Fact]
    public async Task Every_screen_opens_and_shows_every_letter_digit_and_sign_in_order()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, hostile.Process.Address);
        var problems = Listen(visitor.Page);
        foreach (var screen in ScreenTable.All)
        {
            await screen.OpenAsync(visitor, Scene.Where);
            if (screen.Opener is null)
            {
                await ShowAllAsync(visitor.Page);
            }

            problems.AddRange(MissingOn(screen.Component, await Reading.OfPageAsync(visitor, screen.Name)));
            await AddFailuresAsync(visitor.Page, screen.Name, problems);
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public async Task Every_project_can_be_found_and_read()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, hostile.Process.Address);
        var problems = Listen(visitor.Page);
        await visitor.BeAsync(Visitor.ProgrammeManager);
        var lists = new List<string>();
        for (var page = 1; page <= (Scene.Projects.Count / ProjectsOnList) + 1; page++)
        {
            await visitor.Page.GotoAsync($"{hostile.Process.Address}{Addresses.Projects}?side={page}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            lists.Add(await visitor.Page.EvaluateAsync<string>("document.body.innerText"));
        }

        var list = new Reading("The list", string.Join('\n', lists));
        problems.AddRange(list.Missing(Scene.Projects.Select(project => project.Title)));
        problems.AddRange(list.Missing(Scene.Projects.Select(project => project.AreaWords!)));
        for (var index = 0; index < (Nightly.IsNow ? Scene.Projects.Count : ProjectPagesEachCommit); index++)
        {
            var project = Scene.Projects[index];
            await visitor.Page.GotoAsync(hostile.Process.Address + Addresses.Project(project.Id), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var shown = await Reading.OfPageAsync(visitor, $"Project {index}");
            problems.AddRange(shown.Missing([project.Title, project.Technology, project.Workplace, project.AreaWords!, project.TechnologyKindWords!, Scene.Rounds.Single(round => round.Id == project.RoundId).Name]));
            problems.AddRange(shown.Missing(Scene.People.Skip(index * HostileScene.NamesOfProject).Take(HostileScene.NamesOfProject).Select(person => person.Name)));
            problems.AddRange(shown.Missing(Scene.Reasons.Skip(index * HostileScene.ReasonsOfProject).Take(HostileScene.ReasonsOfProject)));
            await AddFailuresAsync(visitor.Page, project.Title, problems);
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public async Task The_report_and_the_workbook_hold_the_texts()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, hostile.Process.Address);
        await visitor.BeAsync(Visitor.ProgrammeManager);
        var word = Reading.OfWordFile(await DownloadAsync(visitor, Addresses.Report(Scene.Project.Id)));
        var minutes = Reading.OfWordFile(await DownloadAsync(visitor, Addresses.WorkshopMinutesInWord(Scene.Workshops[0].Id)));
        var excel = Reading.CellsOf(await DownloadAsync(visitor, Addresses.ComparisonWorkbook($"?projekt={Scene.Project.Id}&projekt={Scene.Projects[1].Id}")));
        var problems = word.MissingNotes(Scene.Notes)
            .Concat(word.Missing([Scene.Project.Title, Scene.Project.Technology, Scene.Project.Workplace, Scene.Project.AreaWords!, Scene.Rounds[0].Name, .. Scene.Workshops.Select(workshop => workshop.Title)]))
            .Concat(minutes.MissingNotes(Scene.Notes))
            .Concat(minutes.Missing([.. Scene.Points.Take(Workshop.MostPoints), Scene.Workshops[0].Title]))
            .Concat(word.Missing(Scene.FollowUps.Select(followUp => followUp.What)))
            .Concat(new[] { Scene.Project.Title, Scene.Rounds[0].Name }
                .Concat(Scene.Notes.Select(note => note.Text))
                .Concat(Scene.Workshops.Select(workshop => workshop.Title))
                .Concat(Scene.Places.Select(workshop => workshop.Place!))
                .Concat(Scene.People.Take(HostileScene.NamesOfProject).Select(person => person.Name))
                .Where(text => !excel.Contains(text))
                .Select(text => $"Excel does not hold: {text}"))
            .ToList();

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private IEnumerable<string> MissingOn(Type screen, Reading shown)
    {
        var cell = Scene.Where.RevisedCell;
        var saidInCell = Scene.Notes.Where(note => note.Question == cell.Question).Reverse().ToList();
        return screen.Name switch
        {
            nameof(ProjectPage) => shown.MissingNotes(Scene.Notes.TakeLast(NotesOfProject)).Concat(shown.Missing([Scene.Planned.Title, Scene.Planned.Place]))
                .Concat(shown.Missing(Scene.FollowUps.Take(FollowUpsOnProject).Select(followUp => followUp.What))),
            nameof(CellPage) => shown.MissingNotes(saidInCell),
            nameof(CoursePlanPage) => shown.Missing(Scene.Workshops.Select(workshop => workshop.Title)).Concat(shown.Missing(Scene.Places.Select(workshop => workshop.Place))),
            nameof(AgendaDialog) => shown.Missing([.. Scene.PlannedPoints, Scene.Lessons[1].Title]),
            nameof(WorkshopPage) => shown.MissingNotes(Scene.Notes).Concat(shown.Missing(Scene.Points.Take(Workshop.MostPoints))).Concat(shown.Missing([Scene.Workshops[0].Title, .. Scene.People.Take(HostileScene.NamesOfProject).Select(person => person.Name)])),
            nameof(MinutesPage) => shown.MissingNotes(Scene.Notes).Concat(shown.Missing([.. Scene.Points.Take(Workshop.MostPoints), Scene.Workshops[0].Title, .. Scene.Sentences.Take(SentShown)])),
            nameof(WorkshopLogPage) => shown.MissingNotes(Scene.Notes).Concat(shown.Missing([Scene.Workshops[0].Title])),
            nameof(DashboardPage) => shown.MissingNotes(Scene.Notes).Concat(shown.Missing([Scene.Project.Title, .. Scene.FollowUps.Select(followUp => followUp.What)])),
            nameof(ComparisonPage) => shown.Missing([Scene.Rounds[0].Name, Scene.Project.Title]),
            nameof(RoundYearPage) => shown.Missing([Scene.Rounds[0].Name, Scene.Project.Title, Scene.Planned.Title]),
            nameof(LessonPage) => shown.Missing([Scene.Lessons[0].Title]).Concat(shown.MissingNotes([Scene.Lessons[0].Happened])),
            nameof(ProjectLessonsPage) => shown.Missing(Scene.Lessons.Take(1).Select(lesson => lesson.Title)),
            nameof(RoundPage) => shown.Missing([Scene.Rounds[0].Name, Scene.Project.Title]),
            nameof(RoundsPage) => shown.Missing([Scene.Rounds[0].Name]),
            nameof(ProjectPeopleDialog) => shown.Missing(Scene.People.Take(HostileScene.NamesOfProject).Select(person => person.Name)),
            nameof(CrossReadingPage) => shown.MissingNotes(saidInCell.Take(NotesOfColumn)),
            nameof(BinDialog) => shown.MissingNotes(Scene.Deleted.Take(DialogueQueries.NotesPerPage)),
            nameof(EditNoteDialog) => shown.Missing([saidInCell[0].Text]),
            // The oldest: the others stand with what came and went.
            nameof(NoteRevisionsDialog) => shown.MissingNotes(saidInCell[0].Revisions.OrderBy(revision => revision.WrittenAt).Take(1).Select(revision => revision.Text)),
            nameof(ChangeFollowUpDialog) => shown.Missing([Scene.FollowUps[0].What]),
            nameof(MoveWorkshopDialog) or nameof(PlanHistoryDialog) => shown.Missing([Scene.Planned.Title]),
            nameof(ChangeWorkshopDialog) => shown.Missing([Scene.Planned.Title, Scene.Planned.Place]),
            nameof(ApplicationPage) or nameof(ApplicantPage) => shown.Missing([Scene.Applications[0].Technology!]),
            nameof(ApplicationStepPage) => shown.Missing([Scene.Applications[1].Technology!]),
            _ => [],
        };
    }

    /// <summary>Presses what shows more, as long as there is more.</summary>
    private static async Task ShowAllAsync(IPage page)
    {
        var more = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Vis flere|Vis alle)") }).First;
        while (await more.IsVisibleAsync())
        {
            var before = await page.EvaluateAsync<int>("document.querySelectorAll('main li, main tr').length");
            await more.ClickAsync();
            await page.WaitForFunctionAsync("before => document.querySelectorAll('main li, main tr').length > before", before);
        }
    }

    /// <summary>Everything the browser itself complains of.</summary>
    private static List<string> Listen(IPage page)
    {
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add($"{page.Url}: {error}");
        page.Console += (_, message) => problems.AddRange(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) ? [$"{page.Url}: {message.Text}"] : []);
        return problems;
    }

    private static async Task AddFailuresAsync(IPage page, string where, List<string> problems)
    {
        foreach (var failure in Failures)
        {
            problems.AddRange(await page.Locator(failure).IsVisibleAsync() ? [$"{where} shows {failure}"] : []);
        }

        problems.AddRange(await page.GetByText("Notatet kan ikke vises").CountAsync() > 0 ? [$"{where} cannot show a note"] : []);
        problems.AddRange(await page.EvaluateAsync<bool>("document.title === 'x'") ? [$"{where} ran a script"] : []);
    }

    private async Task<byte[]> DownloadAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Page.Context.APIRequest.GetAsync(hostile.Process.Address + path);
        Assert.True(answer.Ok, $"{path}: {answer.Status}");
        return await answer.BodyAsync();
    }
}
