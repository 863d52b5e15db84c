using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A cell with more notes than a page of them: more are shown when they are asked for, or when a link leads to one.</summary>
public sealed class CellPageManyNotesTests : Screen
{
    private static readonly DialogueCell Cell = new(Phase.Design, CoreQuestion.DailyWork);

    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task More_notes_are_shown_when_asked_for_until_all_are()
    {
        await ManyNotesAsync(DialogueQueries.NotesPerPage + 2);
        var page = Open(Cell);
        Assert.Equal(DialogueQueries.NotesPerPage, Notes(page).Count());
        Assert.Equal("Nummer 27", Notes(page).First());
        Assert.EndsWith("Vis flere 25 af 27 vist", page.Part("Det er sagt").Words(), StringComparison.Ordinal);

        await page.Press("Vis flere");

        Assert.Equal("Nummer 1", Notes(page).Last());
        Assert.EndsWith("27 af 27 vist", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Vis flere", page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task More_that_cannot_be_read_is_told_beside_the_button_which_can_be_pressed_again()
    {
        await ManyNotesAsync(DialogueQueries.NotesPerPage + 2);
        var page = Open(Cell);
        Line.IsBroken = true;
        await page.Press("Vis flere");
        Assert.Equal("Det kunne ikke hentes lige nu. Prøv igen.", page.Part("Det er sagt").QuerySelector("[role=alert]")!.Words());
        Assert.Equal(DialogueQueries.NotesPerPage, Notes(page).Count());

        Line.IsBroken = false;
        await page.Press("Vis flere");

        Assert.EndsWith("27 af 27 vist", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("hentes", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_full_of_notes_offers_no_more()
    {
        await ManyNotesAsync(DialogueQueries.NotesPerPage);

        var page = Open(Cell);

        Assert.DoesNotContain("Vis flere", page.Buttons(), StringComparer.Ordinal);
        Assert.DoesNotContain("vist", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_as_were_asked_for_stay_when_a_note_is_added()
    {
        await ManyNotesAsync(DialogueQueries.NotesPerPage + 2);
        var page = Open(Cell);
        await page.Press("Vis flere");

        await page.Type("Hvad blev der sagt?", "Et til");
        await page.Submit("main form");

        Assert.EndsWith("28 af 28 vist", page.Part("Det er sagt").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_note_far_down_shows_the_cell_as_far_as_it()
    {
        var first = await ManyNotesAsync(DialogueQueries.NotesPerPage + 2);

        Navigation.NavigateTo(Addresses.Note(project.Id, Cell, first.Id).Split('#')[0]);
        var page = Open(Address);

        Assert.Equal("Nummer 1", Notes(page).Last());
        Assert.NotNull(page.Find($"#note-{first.Id}"));
    }

    [Fact]
    public async Task A_link_to_another_note_of_the_same_cell_reads_on_and_keeps_what_was_typed()
    {
        var first = await ManyNotesAsync(DialogueQueries.NotesPerPage + 2);
        var page = Open(Cell);
        await page.Type("Hvad blev der sagt?", "Halvt skrevet");

        Navigation.NavigateTo(Addresses.Note(project.Id, Cell, first.Id));

        Assert.Equal("Nummer 1", Notes(page).Last());
        Assert.Equal("Halvt skrevet", page.Field("Hvad blev der sagt?").Value());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Design, Phase.Procurement));
        await SignInAsync(mette);
    }

    private static IEnumerable<string> Notes(IRenderedComponent<Routes> page) => page.Part("Det er sagt").QuerySelectorAll("li p").Select(OnScreen.Words);

    private IRenderedComponent<Routes> Open(DialogueCell cell) => Open(Addresses.Cell(project.Id, cell));

    /// <returns>The first of them.</returns>
    private async Task<Note> ManyNotesAsync(int count)
    {
        var notes = new List<Note>();
        for (var number = 1; number <= count; number++)
        {
            notes.Add(await App.AddNoteAsync(project, mette, $"Nummer {number}", phase: Cell.Phase, question: Cell.Question, at: App.Now.AddMinutes(number)));
        }

        return notes[0];
    }
}
