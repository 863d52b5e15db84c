using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The log while people talk. What is typed belongs to the device and travels by itself; what the page shows, and all the rest, is here.</summary>
public sealed class WorkshopLogPageTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public void The_head_says_which_workshop_it_is()
    {
        var page = OpenLog();

        Assert.Equal("Opstart", page.Title());
        Assert.Equal("14.00–16.00 · Idé", page.Find("h1 + p").Words());
        Assert.Equal(Addresses.Workshop(workshop.Id), page.Find("a[aria-label='Tilbage til aktiviteten']").GetAttribute("href"));
        Assert.Equal("OpstartMan. 4. maj 2026 kl. 14.00–16.00 · Rådhuset, lokale 2 · Idéfasen", page.Find("#room-more > p").Words());
    }

    [Fact]
    public void What_is_done_in_the_bar_lies_behind_its_last_button_where_there_is_no_room_for_it()
    {
        var page = OpenLog();

        Assert.Equal(["0 til stede ▾", "+ Opfølgning", "Afslut", "Mere"], page.FindAll(".room-bar > button").Select(OnScreen.Name), StringComparer.Ordinal);
        Assert.Equal(["Ny opfølgning", "Afslut workshop"], page.FindAll("#room-more .room-narrow button").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            [Addresses.Project(project.Id), Addresses.Workshops(project.Id), Addresses.Start, Addresses.Prompts],
            page.FindAll("nav[aria-label='Andre sider'] a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Equal(
            ["Enter", "Skift Enter", "Ctrl Skift 1–5", "↑", "↑ ↓"], page.FindAll("#room-more dt").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_tabs_of_a_narrow_screen_count_what_was_said_in_each_lane()
    {
        await App.AddNoteAsync(project, mette, "Sagt", workshop: workshop, question: CoreQuestion.DailyWork);

        var page = OpenLog();

        Assert.Equal([0, 1, 0, 0], page.FindAll("[role=tab]").Select(tab => int.Parse(System.Text.RegularExpressions.Regex.Match(tab.Words(), @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(page.FindAll("[data-lane]").Select(lane => lane.Id), page.FindAll("[role=tab]").Select(tab => tab.GetAttribute("aria-controls")), StringComparer.Ordinal);
    }

    [Fact]
    public void One_prompt_at_a_time_is_shown()
    {
        var prompts = OpenLog().Part("Inddragelse").QuerySelectorAll("[data-prompt]");

        Assert.True(prompts.Length > 1);
        Assert.Equal(prompts.Skip(1), prompts.Where(prompt => prompt.HasAttribute("hidden")));
    }

    [Fact]
    public async Task A_note_says_after_its_words_what_it_is_and_when_and_by_whom()
    {
        var note = await App.AddNoteAsync(project, mette, "Hvem får alarmen?", workshop: workshop, kind: NoteKind.Concern);

        var line = OpenLog().Find($"#note-{note.Id}");

        Assert.Equal("Hvem får alarmen? Bekymring · 14.00 · Mette K. Ret Opfølgning Erfaring Slet", line.Words());
        Assert.Equal(mette.Id.ToString(), line.GetAttribute("data-by"));
    }

    [Fact]
    public async Task Each_lane_holds_what_was_said_here_about_its_question_and_counts_what_was_said_before()
    {
        await App.AddNoteAsync(project, mette, "Det andet", workshop: workshop, question: CoreQuestion.DailyWork, at: App.Now.AddMinutes(1));
        await App.AddNoteAsync(project, mette, "Det første", workshop: workshop, question: CoreQuestion.DailyWork);
        await App.AddNoteAsync(project, mette, "Før", question: CoreQuestion.DailyWork);
        await App.AddNoteAsync(project, mette, "I en anden fase", question: CoreQuestion.DailyWork, phase: Phase.Design);

        var page = OpenLog();

        Assert.Equal(["Kerneopgave", "Opgaveløsning", "Kompetenceudvikling", "Inddragelse"], page.FindAll("main section h2").Select(OnScreen.Name), StringComparer.Ordinal);
        var lane = page.Part("Opgaveløsning");
        Assert.Equal(["Det første", "Det andet"], lane.QuerySelectorAll("[id^=note-] p").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("Sagt tidligere: 1 notat", lane.QuerySelector("a")!.Words());
        Assert.Equal(Addresses.Cell(project.Id, new DialogueCell(Phase.Idea, CoreQuestion.DailyWork)), lane.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Ingen har sagt noget her endnu.", page.Part("Kerneopgave").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_is_told_where_a_note_belongs_and_what_to_say_of_it()
    {
        var page = OpenLog();

        var log = page.Find("[data-log]");
        Assert.Equal(
            (project.Id.ToString(), workshop.Id.ToString(), nameof(Phase.Idea)),
            (log.GetAttribute("data-project"), log.GetAttribute("data-workshop"), log.GetAttribute("data-phase")));
        Assert.Equal(DialogueCell.Questions.Select(question => question.ToString()), log.QuerySelectorAll("[data-lane-entry]").Select(form => form.GetAttribute("data-keeps")), StringComparer.Ordinal);
        Assert.Equal(
            Enum.GetValues<NoteKind>().Select(kind => kind.ToString()),
            log.QuerySelector("[data-kinds]")!.QuerySelectorAll("input").Select(kind => kind.GetAttribute("value")), StringComparer.Ordinal);
        Assert.Equal("Bekymring", TextsOf(page).GetProperty("kinds").GetProperty(nameof(NoteKind.Concern)).GetString());
    }

    [Fact]
    public async Task Another_workshop_in_the_same_place_is_another_log()
    {
        var other = await App.AddWorkshopAsync(project, mette, title: "En anden");
        var page = OpenLog();
        await page.Press("Flere: Ledere");
        Assert.Equal("14.00", SavedAt(page));

        Navigation.NavigateTo(Addresses.WorkshopLog(other.Id));

        page.WaitForAssertion(() => Assert.Equal("En anden", page.Title()));
        Assert.Equal(other.Id.ToString(), page.Find("[data-log]").GetAttribute("data-workshop"));
        Assert.Null(SavedAt(page));
    }

    [Fact]
    public async Task Heads_and_assessments_are_kept_and_said_to_be_saved()
    {
        var page = OpenLog();

        await page.Press("Flere: Ledere");
        Assert.Equal("14.00", SavedAt(page));
        await AssessAsync(page, AssessmentLevel.Clarified);

        Assert.Equal("1", page.Field("Ledere").Value());
        Assert.Equal(1, (await App.WorkshopAsync(workshop.Id)).Attendance.Leaders);
        var kept = await App.ReadAsync(db => Task.FromResult(db.Assessments.Single()));
        Assert.Equal((Phase.Idea, CoreQuestion.Involvement, AssessmentLevel.Clarified), (kept.Phase, kept.Question, kept.Level));
        Assert.True(Levels(page)[(int)AssessmentLevel.Clarified].IsChecked());
    }

    [Fact]
    public async Task What_could_not_be_kept_is_said_and_not_said_to_be_saved()
    {
        var page = OpenLog();
        Line.IsBroken = true;

        await page.Press("Flere: Ledere");

        Assert.Equal(Severity.Error, Assert.Single(Said).Severity);
        Assert.Null(SavedAt(page));
    }

    [Fact]
    public async Task A_follow_up_of_the_project_is_added_without_leaving()
    {
        var page = OpenLog();

        var adding = page.Press("+ Opfølgning");
        page.Dialog();
        await page.Type("Hvad skal gøres?", "Spørg MED");
        await page.Type("Hvem gør det?", "Lederen");
        await page.Submit("[role=dialog] form");
        await adding;

        Assert.Equal((Severity.Success, "Opfølgningen er gemt."), Assert.Single(Said));
        Assert.Equal(project.Id, (await App.ReadAsync(db => Task.FromResult(db.FollowUps.Single()))).ProjectId);
        Assert.Equal(Addresses.WorkshopLog(workshop.Id), Address);
    }

    [Fact]
    public async Task To_close_is_asked_first_and_leads_to_the_workshop()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Record(new Attendance(2, 3, 0, 0, 0, 0), mette.Id, App.Now));
        var page = OpenLog();

        var closing = page.Press("Afslut");
        Assert.Equal("Afslut workshoppen?", page.Dialog().QuerySelector("h2")!.Words());
        Assert.Equal("5 personer er talt med som til stede. I kan stadig rette og skrive bagefter.", page.Dialog().QuerySelector("p")!.Words());
        await page.Dialog().QuerySelectorAll("button").Single(button => button.Words() == "Afslut workshop").ClickAsync(new());
        await closing;

        Assert.Equal((Severity.Success, "Workshoppen er afsluttet."), Assert.Single(Said));
        Assert.Equal(WorkshopState.Held, (await App.WorkshopAsync(workshop.Id)).State);
        Assert.Equal(Addresses.Workshop(workshop.Id), Address);
    }

    [Fact]
    public async Task Who_thinks_better_of_closing_stays()
    {
        var page = OpenLog();

        var closing = page.Press("Afslut");
        page.Dialog();
        await page.Press("Annuller");
        await closing;

        Assert.Equal(WorkshopState.Planned, (await App.WorkshopAsync(workshop.Id)).State);
        Assert.Equal(Addresses.WorkshopLog(workshop.Id), Address);
    }

    [Fact]
    public async Task One_that_was_held_is_not_closed_again_and_one_that_was_cancelled_is_not_written_in()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Hold(mette.Id, App.Now));
        var held = OpenLog();
        Assert.DoesNotContain("Afslut", held.Buttons(), StringComparer.Ordinal);
        Assert.Equal(4, held.FindAll("main textarea").Count);
        await DisposeComponentsAsync();

        workshop = await App.AddWorkshopAsync(project, mette);
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, App.Now));
        var cancelled = OpenLog();
        Assert.Contains("Aktiviteten er aflyst, så der kan ikke skrives i den.", cancelled.Find("main").Words(), StringComparison.Ordinal);
        Assert.Empty(cancelled.FindAll("main textarea, main input"));
        Assert.Equal("Skrevet, men ikke gemt", cancelled.Find("[data-unsent]").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_log_that_is_not_there_is_not_found_and_the_question_of_one_that_is_left_is_called_off()
    {
        Open(Addresses.WorkshopLog(Guid.NewGuid()));
        Assert.True(IsNotFound);
        await DisposeComponentsAsync();
        Line.Hold();
        OpenLog();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    [Fact]
    public async Task A_log_is_for_facilitators_alone()
    {
        await SignInAsync(Role.MunicipalLeader);

        Assert.Equal("Den side er ikke for jer", OpenLog().Title());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private IRenderedComponent<Routes> OpenLog() => Open(Addresses.WorkshopLog(workshop.Id));

    private static IReadOnlyList<IElement> Levels(IRenderedComponent<Routes> page) => [.. page.Part("Inddragelse").QuerySelectorAll("input[type=radio][name$=level]")];

    private static Task AssessAsync(IRenderedComponent<Routes> page, AssessmentLevel level) => Levels(page)[(int)level].ChangeAsync(new() { Value = "on" });

    private static string? SavedAt(IRenderedComponent<Routes> page) => page.Find("[data-log-status]").GetAttribute("data-saved-at");

    private static JsonElement TextsOf(IRenderedComponent<Routes> page) => JsonDocument.Parse(page.Find("[data-log]").GetAttribute("data-texts")!).RootElement;
}
