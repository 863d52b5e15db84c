using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.WorkshopLog;

/// <summary>A note as the writer's device sends it, with the place where it was typed: that is where it belongs, whatever has been changed since.</summary>
/// <param name="IsNotCpr">The writer has marked ten digits in the text as something else than a CPR number.</param>
public sealed record TypedNote(Guid ProjectId, Guid WorkshopId, string? Phase, string? Question, string? Kind, string? Text, bool IsNotCpr = false);

/// <summary>Why a note was not kept.</summary>
/// <param name="Problem">In the reader's language.</param>
/// <param name="MayBeMarked">The writer may mark that the text holds no CPR number, and send it again.</param>
public sealed record NoteRefusal(string Problem, bool MayBeMarked = false);

/// <summary>Keeps what a device sends and answers in words: a failure must never cost the typed text.</summary>
public sealed class NoteKeeper(LogNote logNote, FailureWording failures)
{
    /// <param name="id">Made on the device, so that a note sent again is kept once.</param>
    /// <returns><see langword="null"/> when it was kept.</returns>
    /// <exception cref="SignedOutException">Nobody is signed in any more: the note waits on the device.</exception>
    /// <exception cref="Exception">One that passes (<see cref="DatabaseFailure.IsPassing"/>): the note waits on the device.</exception>
    public async Task<NoteRefusal?> KeepAsync(Guid id, TypedNote note, CancellationToken ct)
    {
        try
        {
            await logNote.HandleAsync(
                new LogNoteInput
                {
                    NoteId = id,
                    ProjectId = note.ProjectId,
                    WorkshopId = note.WorkshopId,
                    Phase = Read<Phase>(note.Phase),
                    Question = Read<CoreQuestion>(note.Question),
                    Kind = Read<NoteKind>(note.Kind),
                    Text = note.Text,
                    IsNotCpr = note.IsNotCpr,
                },
                ct);
            return null;
        }
        catch (Exception failure) when (failure is not SignedOutException && !failure.IsPassing())
        {
            return new NoteRefusal(failures.DescribeAny(failure), CprNumber.Find(note.Text ?? "") == CprFinding.Possible && !note.IsNotCpr);
        }
    }

    /// <summary>A word that names no choice becomes none of them, and is refused as such.</summary>
    private static TChoice Read<TChoice>(string? word)
        where TChoice : struct, Enum
        => Enum.TryParse<TChoice>(word, out var choice) ? choice : default;
}
