using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

public sealed partial class CellPage : IDisposable
{
    private readonly PageReading reading = new();
    private readonly PageReading readingNotes = new();
    private DialogueCell cell;
    private LogNoteInput input = new();
    private Guid? decided;
    private string? soughtWord;
    private int shown = DialogueQueries.NotesPerPage;

    // Once there is a form it stays: should the course be closed meanwhile, what was typed is still there, and saving says why not.
    private bool mayWrite;

    [Parameter]
    public Guid ProjectId { get; set; }

    [Parameter]
    public string PhaseWord { get; set; } = "";

    [Parameter]
    public string QuestionWord { get; set; } = "";

    /// <summary>The note the page was opened for; the address may hold anything.</summary>
    [Parameter, SupplyParameterFromQuery(Name = Addresses.NoteInQuery)]
    public string? NoteWord { get; set; }

    [PersistentState]
    public CellView? View { get; set; }

    [PersistentState]
    public CellNotes? Notes { get; set; }

    private string Title => cell == default ? "" : T["CellTitle", Words.Of(cell.Question), Words.Of(cell.Phase)];

    private IEnumerable<(string Key, Phase Phase)> Neighbours
    {
        get
        {
            foreach (var earlier in View!.SupportedPhases.Where(phase => phase < cell.Phase).TakeLast(1))
            {
                yield return ("PreviousPhase", earlier);
            }

            foreach (var later in View.SupportedPhases.Where(phase => phase > cell.Phase).Take(1))
            {
                yield return ("NextPhase", later);
            }
        }
    }

    public void Dispose()
    {
        reading.Dispose();
        readingNotes.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var asked = Addresses.ReadCell(PhaseWord, QuestionWord) ?? default;
        var isFirst = cell == default;
        var isOpen = asked == cell && View?.ProjectId == ProjectId;
        if (isOpen && NoteWord == soughtWord)
        {
            return;
        }

        soughtWord = NoteWord;
        if (isOpen)
        {
            await LoadNotesAsync();
            return;
        }

        (cell, View, Notes) = isFirst ? (asked, View, Notes) : (asked, null, null);
        shown = DialogueQueries.NotesPerPage;
        input = NewInput();
        decided = null;
        mayWrite = View?.MayEdit == true;

        // What prerendering read is handed over; another cell on the same page is read anew.
        if (View is null || Notes is null)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        if (await FindCellAsync())
        {
            await LoadNotesAsync();
        }
    }

    private async Task LoadNotesAsync()
    {
        Guid? sought = Guid.TryParse(soughtWord, out var found) ? found : null;
        await readingNotes.ReadAsync(ct => Queries.ReadNotesAsync(ProjectId, cell, shown, ct, sought), notes => Notes = notes);
    }

    private Task ShowMoreAsync()
    {
        shown = Notes!.Rows.Count + DialogueQueries.NotesPerPage;
        return LoadNotesAsync();
    }

    private async Task LogAsync()
    {
        await LogNote.HandleAsync(input, CancellationToken.None);
        decided = input.Kind == NoteKind.Decision ? input.NoteId : null;
        input = NewInput();
        Snackbar.Add(T["NoteSaved"], Severity.Success);
        await UserAction.ReadAgainAsync(LoadNotesAsync);
    }

    private async Task AssessAsync(AssessmentLevel level)
    {
        if (await UserAction.RunAsync(() => AssessCell.HandleAsync(new AssessCellInput(ProjectId, cell.Phase, cell.Question, level), CancellationToken.None)))
        {
            await UserAction.ReadAgainAsync(FindCellAsync);
        }
    }

    // Of several quick choices the one read last tells what they came to.
    private Task<bool> FindCellAsync()
        => reading.FindAsync(async ct => cell == default ? null : await Queries.FindCellAsync(ProjectId, cell, ct), Show, Navigation);

    private void Show(CellView? view)
    {
        View = view;
        mayWrite |= view?.MayEdit == true;
    }

    private LogNoteInput NewInput() => new() { ProjectId = ProjectId, Phase = cell.Phase, Question = cell.Question };
}
