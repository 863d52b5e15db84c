using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>How a note reads, and how it read before.</summary>
/// <param name="Earlier">Newest first, those that the reader might have read.</param>
/// <param name="HasOlder">There are more, from before them.</param>
/// <param name="MayEdit">The reader may give it an earlier wording back.</param>
public sealed record WordingsView(WordingRow Now, IReadOnlyList<WordingRow> Earlier, bool HasOlder, bool MayEdit)
{
    /// <summary>Each wording with the one before it, if any, that it can be compared with; newest first.</summary>
    public IEnumerable<(WordingRow Wording, WordingRow? Before)> WithBefore
    {
        get
        {
            IReadOnlyList<WordingRow> all = [Now, .. Earlier];
            return all.Select((wording, index) => (wording, all.ElementAtOrDefault(index + 1)));
        }
    }
}

/// <summary>One wording of a note.</summary>
/// <param name="Id">The revision's; the note's own for the present wording.</param>
/// <param name="Visibility">Who may read it, or might while it stood.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record WordingRow(Guid Id, string Text, NoteKind Kind, NoteVisibility Visibility, string WrittenBy, DateTime WrittenAt);
