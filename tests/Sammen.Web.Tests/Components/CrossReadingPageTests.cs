using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What several projects said in the same cell, side by side, narrowed by kind and word.</summary>
public sealed class CrossReadingPageTests : Screen
{
    private static readonly DialogueCell Cell = new(Phase.Decision, CoreQuestion.DailyWork);

    private SammenUser mette = null!;
    private Round round = null!;
    private Project first = null!;
    private Project second = null!;

    private string Beside => $"?projekt={first.Id}&projekt={second.Id}";

    [Fact]
    public void The_head_names_the_cell_and_leads_back_to_the_same_comparison()
    {
        var page = OpenCell();

        Assert.Equal("Opgaveløsning i Beslutningsfasen", page.Title());
        Assert.Equal("Hvordan påvirker teknologien hverdagens arbejde?", page.Find("h1 + p").Words());
        Assert.Equal("/sammenligning" + Beside, page.Find("nav[aria-label=Sammenligning] a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(Phase.Decision, CoreQuestion.DailyWork, "← Idé", "→ Design", "↑ Kerneopgave", "↓ Kompetenceudvikling")]
    [InlineData(Phase.Idea, CoreQuestion.CoreTask, "→ Beslutning", "↓ Opgaveløsning")]
    [InlineData(Phase.Implementation, CoreQuestion.Involvement, "← Udvikling", "↑ Kompetenceudvikling")]
    public void The_cells_beside_it_are_a_link_or_an_arrow_key_away(Phase phase, CoreQuestion question, params string[] neighbours)
    {
        var links = OpenCell(new DialogueCell(phase, question)).FindAll("nav[aria-label=Nabofelter] a");

        Assert.Equal(neighbours, links.Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            neighbours.Select(neighbour => neighbour[0] switch { '←' => "ArrowLeft", '→' => "ArrowRight", '↑' => "ArrowUp", _ => "ArrowDown" }),
            links.Select(link => link.GetAttribute("data-arrow")!), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_neighbour_is_where_its_name_says()
        => Assert.Equal(
            [
                Addresses.CrossReading(Cell with { Phase = Phase.Idea }, Beside), Addresses.CrossReading(Cell with { Phase = Phase.Design }, Beside),
                Addresses.CrossReading(Cell with { Question = CoreQuestion.CoreTask }, Beside), Addresses.CrossReading(Cell with { Question = CoreQuestion.Competences }, Beside),
            ],
            OpenCell().FindAll("nav[aria-label=Nabofelter] a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);

    [Fact]
    public async Task Each_project_is_a_column_with_its_assessment_and_its_notes_newest_first()
    {
        await App.AssessAsync(first, mette, Cell, AssessmentLevel.Clarified);
        var workshop = await App.AddWorkshopAsync(first, mette);
        await NoteAsync(first, "Det gamle", NoteKind.Concern);
        await App.AddNoteAsync(first, mette, "Det nye", workshop: workshop, phase: Cell.Phase, question: Cell.Question, at: App.Now.AddDays(1));
        await App.AddNoteAsync(first, mette, "Ikke for programmet", NoteVisibility.Municipality, phase: Cell.Phase, question: Cell.Question);

        var page = OpenCell();

        var column = page.Part("Birkelund (demo)");
        Assert.Equal(["Indsigt 5. maj 2026 Det nye Opstart", "Bekymring 4. maj 2026 Det gamle"], column.Items(), StringComparer.Ordinal);
        Assert.Contains("◑ Afklaret", column.Words(), StringComparison.Ordinal);
        Assert.Equal(("Alarm", Addresses.Dashboard(first.Id)), (column.QuerySelector("a")!.Words(), column.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("○ Ikke drøftet Der er ikke skrevet noget her endnu.", page.Part("Kommune 751").Words(), StringComparison.Ordinal);
        Assert.Equal("2 notater", page.Find("[role=search] [role=status]").Words());
    }

    [Fact]
    public void A_phase_outside_a_course_is_told_and_nothing_else_of_it()
    {
        var page = OpenCell(Cell with { Phase = Phase.Design });

        Assert.Equal("Kommune 751 Briller Fasen er uden for dette forløb.", page.Part("Kommune 751").Words());
    }

    [Fact]
    public async Task Of_many_notes_the_newest_twenty_stand_there_and_the_rest_is_a_link_away()
    {
        for (var number = 1; number < 22; number++)
        {
            await App.AddNoteAsync(first, mette, $"Nummer {number}", phase: Cell.Phase, question: Cell.Question, at: App.Now.AddMinutes(number));
        }

        var column = OpenCell().Part("Birkelund (demo)");

        Assert.Equal(20, column.QuerySelectorAll("li").Length);
        var more = column.QuerySelectorAll("a")[^1];
        Assert.Equal(("Her er Birkelunds nyeste 20 af 21 notater. Åbn feltet for at læse videre.", Addresses.Cell(first.Id, Cell)), (more.Words(), more.GetAttribute("href")));
    }

    [Fact]
    public async Task A_kind_and_a_word_narrow_the_notes_and_what_matches_nothing_is_told()
    {
        await NoteAsync(first, "Skærmen er sort", NoteKind.Concern);
        await NoteAsync(first, "Vi køber en skærm", NoteKind.Decision);
        await NoteAsync(second, "Hvem ringer?", NoteKind.Concern);
        var page = OpenCell();

        await page.Type("Type", nameof(NoteKind.Concern));
        Assert.Equal("2 notater", page.Find("[role=search] [role=status]").Words());
        await page.Field("Søg i teksten").InputAsync(new() { Value = "SKÆRM" });

        Assert.Equal("1 notat", page.Find("[role=search] [role=status]").Words());
        Assert.Equal(["Skærmen er sort"], page.FindAll("main section li p").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Contains("Ingen notater passer til søgningen.", page.Part("Kommune 751").Words(), StringComparison.Ordinal);
        await page.Type("Type", "");
        Assert.Equal("2 notater", page.Find("[role=search] [role=status]").Words());
    }

    [Fact]
    public async Task A_search_that_fails_is_told_beside_the_fields_keeps_what_was_typed_and_may_be_tried_again()
    {
        await NoteAsync(first, "Skærmen er sort", NoteKind.Concern);
        await NoteAsync(first, "Hvem ringer?", NoteKind.Concern);
        var page = OpenCell();
        Line.IsBroken = true;
        await page.Field("Søg i teksten").InputAsync(new() { Value = "skærm" });
        Assert.Equal("Det kunne ikke hentes lige nu. Prøv igen.", page.Find("[role=search] [role=alert]").Words());
        Assert.Equal("2 notater", page.Find("[role=search] [role=status]").Words());

        Line.IsBroken = false;
        await page.Press("Prøv igen");

        Assert.Equal("1 notat", page.Find("[role=search] [role=status]").Words());
        Assert.Empty(page.FindAll("[role=search] [role=alert]"));
        Assert.Equal("skærm", page.Field("Søg i teksten").Value());
    }

    [Fact]
    public async Task Another_cell_in_the_same_place_keeps_the_filter_and_shows_nothing_of_the_one_before()
    {
        await NoteAsync(first, "Skærmen er sort", NoteKind.Concern);
        await App.AddNoteAsync(first, mette, "I idéfasen", kind: NoteKind.Concern, question: Cell.Question);
        await App.AddNoteAsync(first, mette, "Også i idéfasen", kind: NoteKind.Idea, question: Cell.Question);
        var page = OpenCell();
        await page.Type("Type", nameof(NoteKind.Concern));
        Line.Hold();

        Follow(page, "← Idé");
        Assert.Equal("Opgaveløsning i Idéfasen", page.Title());
        Assert.DoesNotContain("Skærmen er sort", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Henter …", page.Find("main").Words(), StringComparison.Ordinal);
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal(["I idéfasen"], page.FindAll("main section li p").Select(OnScreen.Words), StringComparer.Ordinal));
        Assert.Equal(nameof(NoteKind.Concern), page.Field("Type").Value());
    }

    [Fact]
    public async Task What_is_said_in_one_of_the_projects_is_seen_without_a_press_and_only_what_is_for_the_programme()
    {
        var page = OpenCell();
        var desk = await App.AsAsync(mette);

        await desk.Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = second.Id, Phase = Cell.Phase, Question = Cell.Question, Text = "Kun for os", Visibility = NoteVisibility.Facilitators }, default);
        await desk.Get<LogNote>().HandleAsync(new LogNoteInput { ProjectId = second.Id, Phase = Cell.Phase, Question = Cell.Question, Text = "Hvem ringer?" }, default);

        page.WaitForAssertion(() => Assert.Equal(["Hvem ringer?"], page.FindAll("main section li p").Select(OnScreen.Words), StringComparer.Ordinal));
    }

    [Fact]
    public void The_map_below_marks_the_cell_one_is_in()
    {
        var current = OpenCell().Part("Andre felter").QuerySelectorAll("a[aria-current=page]");

        Assert.Equal(Addresses.CrossReading(Cell, Beside), Assert.Single(current).GetAttribute("href"));
    }

    [Fact]
    public void What_cannot_be_compared_is_told_and_leads_to_the_comparison()
    {
        var page = Open($"/sammenligning/ide/kerneopgave?projekt={first.Id}");
        Assert.StartsWith("Der skal mindst to projekter til en sammenligning.", page.Find("main section[role=status]").Words(), StringComparison.Ordinal);

        page.Button("Vælg projekter").Click();

        Assert.Equal(Addresses.Comparison, Address);
    }

    [Fact]
    public async Task A_cell_that_is_none_is_not_found_and_the_question_of_a_page_that_is_left_is_called_off()
    {
        Open("/sammenligning/ide/ukendt");
        Assert.True(IsNotFound);
        await DisposeComponentsAsync();
        Line.Hold();
        OpenCell();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        await App.AddAsync(new Municipality("901", "Birkelund", isDemo: true));
        round = await App.AddRoundAsync();
        first = await App.AddProjectAsync([mette], "901", "Alarm", round: round);
        second = await App.AddProjectAsync([mette], title: "Briller", supports: PhaseSet.Of(Phase.Idea, Phase.Decision), round: round);
        await SignInAsync(Role.ProgrammeManager);
    }

    private IRenderedComponent<Routes> OpenCell(DialogueCell? cell = null) => Open(Addresses.CrossReading(cell ?? Cell, Beside));

    private Task<Note> NoteAsync(Project project, string text, NoteKind kind) => App.AddNoteAsync(project, mette, text, kind: kind, phase: Cell.Phase, question: Cell.Question);
}
