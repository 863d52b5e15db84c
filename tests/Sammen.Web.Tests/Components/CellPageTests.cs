using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Changes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>One cell of a project: what was said and how it is assessed, and where one writes and assesses.</summary>
public sealed class CellPageTests : Screen
{
    private static readonly DialogueCell Cell = new(Phase.Design, CoreQuestion.DailyWork);

    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public void The_head_names_the_cell_and_asks_its_question()
    {
        var page = Open(Cell);

        Assert.Equal("Opgaveløsning i Designfasen", page.Title());
        Assert.Equal("Hvordan påvirker teknologien hverdagens arbejde?", page.Find("h1 + p").Words());
        Assert.Equal("Projekter / Skærme i hjemmeplejen", page.Find("nav[aria-label=Projekter]").Words());
        Assert.Equal(
            [Addresses.Projects, Addresses.Project(project.Id)], page.FindAll("nav[aria-label=Projekter] a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.InRange(page.Part("Spørg fx").Items().Count(), 2, 4);
    }

    [Fact]
    public async Task A_note_is_saved_as_it_was_filled_in_and_the_form_is_empty_again()
    {
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", "Skærmen er sort");
        await Radio(page, "Bekymring").ChangeAsync(new() { Value = "on" });
        await page.Type("Hvem må læse det?", nameof(NoteVisibility.Municipality));

        await page.Submit("main form");

        var note = await App.ReadAsync(db => Task.FromResult(db.Notes.Single()));
        Assert.Equal(
            (project.Id, Cell, "Skærmen er sort", NoteKind.Concern, NoteVisibility.Municipality, null, mette.Id),
            (note.ProjectId, new DialogueCell(note.Phase, note.Question), note.Text, note.Kind, note.Visibility, note.WorkshopId, note.AuthorId));
        Assert.Equal((Severity.Success, "Notatet er gemt."), Assert.Single(Said));
        Assert.Contains("Skærmen er sort", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
        Assert.Equal("", page.Field("Hvad blev der sagt?").Value() ?? "");
        Assert.True(Radio(page, "Indsigt").IsChecked());
        Assert.Equal(nameof(NoteVisibility.Programme), page.Field("Hvem må læse det?").Value());
    }

    [Fact]
    public async Task Two_notes_one_after_the_other_are_two_notes()
    {
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", "Det første");
        await page.Submit("main form");
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await page.Type("Hvad blev der sagt?", "Det andet");
        await page.Submit("main form");

        Assert.Equal(["Det andet", "Det første"], Notes(page), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_refused_note_is_told_beside_the_field_and_stays_in_it()
    {
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", Written.WithCpr);

        await page.Submit("main form");

        Assert.StartsWith("Teksten ser ud til at indeholde et CPR-nummer.", page.Problem("Hvad blev der sagt?"), StringComparison.Ordinal);
        Assert.Equal(Written.WithCpr, page.Field("Hvad blev der sagt?").Value());
        Assert.Empty(Said);
        Assert.Empty(await App.ReadAsync(db => Task.FromResult(db.Notes.ToList())));
    }

    [Fact]
    public async Task Ten_digits_that_are_no_CPR_number_may_be_marked_as_such()
    {
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", "Sagen om 0101701234 er svær");
        await page.Submit("main form");
        Assert.StartsWith("Ti cifre i træk kan være et CPR-nummer.", page.Problem("Hvad blev der sagt?"), StringComparison.Ordinal);

        await page.Field("Tallet er ikke et CPR-nummer").ChangeAsync(new() { Value = true });
        Assert.Equal("", page.Problem("Hvad blev der sagt?"));
        await page.Submit("main form");

        Assert.Contains("Mærket »ikke et CPR-nummer« af Mette Krogh", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_nobody_has_used_says_so()
    {
        var page = Open(Cell);

        Assert.Equal("Ingen har sagt noget her endnu.", page.Part("Det er sagt").QuerySelector("p")!.Words());
        Assert.Equal("○ Ikke drøftet Vi har ikke talt om det endnu.", page.Part("Vurdering").QuerySelector(":scope > p")!.Words());
        Assert.Contains("Feltet er ikke vurderet endnu.", page.Part("Vurdering").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.MunicipalLeader)]
    [InlineData(Role.ProgrammeManager)]
    public async Task A_reader_neither_writes_nor_assesses(Role role)
    {
        await App.AddNoteAsync(project, mette, phase: Cell.Phase, question: Cell.Question);
        await App.AssessAsync(project, mette, Cell, AssessmentLevel.Clarified);
        await SignInAsync(role);

        var page = Open(Cell);

        Assert.Empty(page.FindAll("main form, main input, main button"));
        Assert.Equal("◑ Afklaret Vi ved, hvad vi mener og vil gøre.", page.Part("Vurdering").QuerySelector(":scope > p")!.Words());
    }

    [Fact]
    public async Task An_assessment_is_kept_shown_and_told_with_by_whom_newest_first()
    {
        var page = Open(Cell);

        await Radio(page, "Drøftet").ChangeAsync(new() { Value = "on" });
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Radio(page, "Forankret").ChangeAsync(new() { Value = "on" });

        Assert.True(Radio(page, "Forankret").IsChecked());
        Assert.Equal("● Forankret Det er aftalt og kendt af dem, det angår.", page.Part("Vurdering").QuerySelector(":scope > p")!.Words());
        Assert.Equal(["● Forankret 4. maj 2026 · Mette Krogh", "◔ Drøftet 4. maj 2026 · Mette Krogh"], page.Part("Vurdering").Items(), StringComparer.Ordinal);
        var kept = await App.ReadAsync(db => Task.FromResult(db.Assessments.Single()));
        Assert.Equal((Cell.Phase, Cell.Question, AssessmentLevel.Anchored), (kept.Phase, kept.Question, kept.Level));
    }

    [Fact]
    public async Task An_assessment_that_cannot_be_kept_is_said_and_taken_back()
    {
        var page = Open(Cell);
        Line.IsBroken = true;

        await Radio(page, "Drøftet").ChangeAsync(new() { Value = "on" });

        Assert.StartsWith("Det kunne ikke gemmes lige nu.", Assert.Single(Said).Text, StringComparison.Ordinal);
        Assert.True(Radio(page, "Ikke drøftet").IsChecked());
    }

    [Fact]
    public void The_other_cells_around_it_are_a_link_away()
    {
        var links = Open(Cell).Part("Andre felter").QuerySelectorAll("a").Select(link => (link.Words(), link.GetAttribute("href")));

        Assert.Equal(
            [
                ("Kerneopgave", Addresses.Cell(project.Id, Cell with { Question = CoreQuestion.CoreTask })),
                ("Kompetenceudvikling", Addresses.Cell(project.Id, Cell with { Question = CoreQuestion.Competences })),
                ("Inddragelse", Addresses.Cell(project.Id, Cell with { Question = CoreQuestion.Involvement })),
                ("Forrige fase: Idéfasen", Addresses.Cell(project.Id, Cell with { Phase = Phase.Idea })),
                ("Næste fase: Udbuds-/Indkøbsfasen", Addresses.Cell(project.Id, Cell with { Phase = Phase.Procurement })),
            ],
            links);
    }

    [Fact]
    public void The_first_phase_has_none_before_it_and_the_last_none_after()
    {
        var page = Open(Cell with { Phase = Phase.Idea });
        Assert.Equal("Næste fase: Designfasen", page.Part("Andre felter").Items().Last());

        Navigation.NavigateTo(Addresses.Cell(project.Id, Cell with { Phase = Phase.Procurement }));
        Assert.Equal("Forrige fase: Designfasen", page.Part("Andre felter").Items().Last());
    }

    [Fact]
    public async Task Another_cell_in_the_same_place_is_another_page_with_an_empty_form()
    {
        await App.AddNoteAsync(project, mette, "Sagt i designfasen", phase: Cell.Phase, question: Cell.Question);
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", "Halvt skrevet");
        Line.Hold();

        Navigation.NavigateTo(Addresses.Cell(project.Id, Cell with { Phase = Phase.Idea }));
        Assert.DoesNotContain("Sagt i designfasen", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Equal("Henter …", page.Find("main [role=status]").Words());
        Line.LetGo();
        page.WaitForAssertion(() => Assert.Equal("Opgaveløsning i Idéfasen", page.Title()));
        Assert.Equal("", page.Field("Hvad blev der sagt?").Value() ?? "");

        await page.Type("Hvad blev der sagt?", "Sagt i idéfasen");
        await page.Submit("main form");
        Assert.Equal(Phase.Idea, (await App.ReadAsync(db => Task.FromResult(db.Notes.Single(note => note.Text == "Sagt i idéfasen")))).Phase);
    }

    [Theory]
    [InlineData("design", "ukendt")]
    [InlineData("ukendt", "opgaveloesning")]
    [InlineData("beslutning", "opgaveloesning")]
    public void A_cell_that_is_none_or_outside_the_course_is_not_found(string phase, string question)
    {
        Open($"/projekter/{project.Id}/dialog/{phase}/{question}");

        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task A_project_that_was_taken_from_the_person_is_not_found_at_the_next_happening()
    {
        Open(Cell);
        await App.ChangeAsync(db => db.RemoveRange(db.Set<ProjectFacilitator>()));

        Services.GetRequiredService<IHappenings>().Publish(new Happened(Guid.NewGuid(), new PhaseChanged(project.Id), Guid.NewGuid(), App.Now), origin: null);

        SpinWait.SpinUntil(() => IsNotFound, DefaultWaitTimeout);
        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task What_somebody_else_does_is_seen_and_what_is_being_typed_stays()
    {
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", "Halvt skrevet");
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single().Assign(jonas.Id, mette.Id, App.Now));
        var desk = await App.AsAsync(jonas);

        await desk.Get<LogNote>().HandleAsync(new LogNoteInput { ProjectId = project.Id, Phase = Cell.Phase, Question = Cell.Question, Text = "Sagt af en anden" }, default);
        await desk.Get<AssessCell>().HandleAsync(new AssessCellInput(project.Id, Cell.Phase, Cell.Question, AssessmentLevel.Clarified), default);

        page.WaitForAssertion(() => Assert.Equal(["Sagt af en anden"], Notes(page), StringComparer.Ordinal));
        page.WaitForAssertion(() => Assert.True(Radio(page, "Afklaret").IsChecked()));
        Assert.Equal("Halvt skrevet", page.Field("Hvad blev der sagt?").Value());
    }

    [Fact]
    public async Task A_page_that_is_left_calls_off_its_question_and_hears_nothing_more()
    {
        Line.Hold();
        Open(Cell);

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Design, Phase.Procurement));
        await SignInAsync(mette);
    }

    private static IEnumerable<string> Notes(IRenderedComponent<Routes> page) => page.Part("Det er sagt").QuerySelectorAll("li p").Select(OnScreen.Words);

    private static AngleSharp.Dom.IElement Radio(IRenderedComponent<Routes> page, string words)
        => page.FindAll("main label").Single(label => label.QuerySelector("input[type=radio]") is not null && label.Words().TrimStart('○', '◔', '◑', '●', ' ') == words).QuerySelector("input")!;

    private IRenderedComponent<Routes> Open(DialogueCell cell) => Open(Addresses.Cell(project.Id, cell));
}
