using Sammen.Domain.Notes;

namespace Sammen.Domain.Lessons;

/// <summary>A note a lesson was written from. The note itself never leaves the municipality with it.</summary>
public sealed class LessonSource
{
    private LessonSource()
    {
    }

    internal LessonSource(Note note) => (NoteId, Note) = (note.Id, note);

    public Guid LessonId { get; private set; }

    public Guid NoteId { get; private set; }

    public Note Note { get; private set; } = null!;
}
