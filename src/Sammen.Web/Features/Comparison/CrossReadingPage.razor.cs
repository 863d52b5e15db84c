using Microsoft.AspNetCore.Components;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Comparison;

/// <summary>What the municipalities said about the same question in the same phase, side by side.</summary>
public sealed partial class CrossReadingPage : IDisposable
{
    private readonly PageReading reading = new();
    private DialogueCell cell;
    private ComparisonChoice choice = ComparisonChoice.NewestRound;
    private NoteFilter filter = NoteFilter.None;
    private NoteKind? kind;
    private string? word;
    private string? problem;

    [Parameter]
    public string PhaseWord { get; set; } = "";

    [Parameter]
    public string QuestionWord { get; set; } = "";

    [PersistentState]
    public CrossReadingView? View { get; set; }

    [SupplyParameterFromQuery(Name = "projekt")]
    private string[]? ProjectWords { get; set; }

    [SupplyParameterFromQuery(Name = "runde")]
    private string? RoundWord { get; set; }

    /// <summary>The cells beside this one, each with the arrow key that leads there.</summary>
    private IEnumerable<(string Key, string Sign, string Name, DialogueCell Cell)> Neighbours
    {
        get
        {
            if (cell.Phase > DialogueCell.Phases[0])
            {
                yield return ("ArrowLeft", "←", Words.Brief(cell.Phase - 1), cell with { Phase = cell.Phase - 1 });
            }

            if (cell.Phase < DialogueCell.Phases[^1])
            {
                yield return ("ArrowRight", "→", Words.Brief(cell.Phase + 1), cell with { Phase = cell.Phase + 1 });
            }

            if (cell.Question > DialogueCell.Questions[0])
            {
                yield return ("ArrowUp", "↑", Words.Of(cell.Question - 1), cell with { Question = cell.Question - 1 });
            }

            if (cell.Question < DialogueCell.Questions[^1])
            {
                yield return ("ArrowDown", "↓", Words.Of(cell.Question + 1), cell with { Question = cell.Question + 1 });
            }
        }
    }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (Addresses.ReadCell(PhaseWord, QuestionWord) is not { } asked)
        {
            Navigation.NotFound();
            return;
        }

        cell = asked;
        choice = ComparisonChoice.Read(ProjectWords, RoundWord);
        if (reading.TurnTo(Addresses.CrossReading(cell, choice.ToQuery())))
        {
            // Not one cell's notes under another's name, not even while they are fetched.
            View = null;
        }

        // What prerendering read is handed over; another cell on the same page is read anew, with the filter kept.
        if (View is null)
        {
            await LoadAsync();
        }
    }

    private string CellName(DialogueCell of) => T["CellIn", Words.Of(of.Question), Words.Of(of.Phase)];

    private async Task FilterAsync()
    {
        filter = new NoteFilter(kind, word);
        try
        {
            await LoadAsync();
        }
        catch (Exception failure)
        {
            // The error boundary would take off the screen what is there to be read, and what was typed.
            problem = Failures.DescribeNotRead(failure);
        }
    }

    private async Task LoadAsync() => await reading.ReadAsync(ct => Queries.ReadAcrossAsync(choice, cell, filter, ct), view => (View, problem) = (view, null));
}
