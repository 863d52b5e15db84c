namespace Sammen.Domain.Notes;

/// <summary>A note as it read before somebody edited it.</summary>
public sealed class NoteRevision
{
    private NoteRevision()
    {
    }

    internal NoteRevision(Note note)
    {
        Text = note.Text;
        Kind = note.Kind;
        Visibility = note.Visibility;
        WrittenById = note.WrittenById;
        WrittenAt = note.WrittenAt;
    }

    public Guid Id { get; private set; }

    public Guid NoteId { get; private set; }

    public Note Note { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public NoteKind Kind { get; private set; }

    /// <summary>Who might read this wording while it stood. Opening a note to more readers does not open what it said before.</summary>
    public NoteVisibility Visibility { get; private set; }

    public Guid WrittenById { get; private set; }

    /// <summary>When this wording was written, UTC.</summary>
    public DateTime WrittenAt { get; private set; }
}
