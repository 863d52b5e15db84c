using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.WorkshopLog;

/// <summary>A note as the log's script sends it.</summary>
/// <param name="Id">Made in the browser, so that a note sent again is kept once.</param>
/// <param name="IsNotCpr">The writer has marked ten digits in the text as something else than a CPR number.</param>
public sealed record TypedNote(Guid Id, string Question, string Kind, string Text, bool IsNotCpr = false);

/// <summary>Why a note was not kept.</summary>
/// <param name="Problem">In the reader's language.</param>
/// <param name="MayBeMarked">The writer may mark that the text holds no CPR number, and send it again.</param>
public sealed record NoteRefusal(string Problem, bool MayBeMarked = false);

/// <summary>Keeps what the script sends and answers in words, whatever goes wrong: a failure must never cost the typed text.</summary>
public sealed class NoteKeeper(LogNote logNote, FailureWording failures)
{
    /// <returns><see langword="null"/> when it was kept.</returns>
    public async Task<NoteRefusal?> KeepAsync(TypedNote note, Guid projectId, Guid workshopId, Phase phase)
    {
        try
        {
            await logNote.HandleAsync(
                new LogNoteInput
                {
                    NoteId = note.Id,
                    ProjectId = projectId,
                    WorkshopId = workshopId,
                    Phase = phase,
                    Question = Read<CoreQuestion>(note.Question),
                    Kind = Read<NoteKind>(note.Kind),
                    Text = note.Text,
                    IsNotCpr = note.IsNotCpr,
                },
                CancellationToken.None);
            return null;
        }
        catch (Exception failure)
        {
            return new NoteRefusal(failures.DescribeAny(failure), CprNumber.Find(note.Text) == CprFinding.Possible && !note.IsNotCpr);
        }
    }

    /// <summary>A word that names no choice becomes none of them, and is refused as such.</summary>
    private static TChoice Read<TChoice>(string? word)
        where TChoice : struct, Enum
        => Enum.TryParse<TChoice>(word, out var choice) ? choice : default;
}
