using Sammen.Domain.Notes;

namespace Sammen.Domain.Happenings;

/// <summary>A note was written.</summary>
public sealed record NoteLogged(Guid ProjectId, Guid NoteId, NoteVisibility Readers) : ProjectHappening(ProjectId, NoteId, Readers)
{
    public NoteLogged(Note note)
        : this(note.ProjectId, note.Id, note.Visibility)
    {
    }
}

/// <summary>A note got another wording, kind or visibility. Whoever could read it before knows that it changed, also when they no longer can.</summary>
public sealed record NoteEdited(Guid ProjectId, Guid NoteId, NoteVisibility Readers) : ProjectHappening(ProjectId, NoteId, Readers)
{
    /// <param name="before">The visibility the note had.</param>
    public NoteEdited(Note note, NoteVisibility before)
        : this(note.ProjectId, note.Id, note.Visibility > before ? note.Visibility : before)
    {
    }
}

/// <summary>A note was hidden.</summary>
public sealed record NoteDeleted(Guid ProjectId, Guid NoteId, NoteVisibility Readers) : ProjectHappening(ProjectId, NoteId, Readers)
{
    public NoteDeleted(Note note)
        : this(note.ProjectId, note.Id, note.Visibility)
    {
    }
}

/// <summary>A deletion was undone.</summary>
public sealed record NoteRestored(Guid ProjectId, Guid NoteId, NoteVisibility Readers) : ProjectHappening(ProjectId, NoteId, Readers)
{
    public NoteRestored(Note note)
        : this(note.ProjectId, note.Id, note.Visibility)
    {
    }
}

/// <summary>What a decision answers, or when it is looked at again, was changed.</summary>
public sealed record DecisionAnswered(Guid ProjectId, Guid NoteId, NoteVisibility Readers) : ProjectHappening(ProjectId, NoteId, Readers)
{
    /// <param name="matters">What it answers now and did not, and the other way round: whoever may not read those learns nothing of it.</param>
    /// <param name="day">Its day to look again was changed, which is there for whoever reads the decision.</param>
    public DecisionAnswered(Note decision, IEnumerable<Note> matters, bool day)
        : this(decision.ProjectId, decision.Id, ReadersOf(decision.Visibility, matters.Select(matter => matter.Visibility), day))
    {
    }

    private static NoteVisibility ReadersOf(NoteVisibility decision, IEnumerable<NoteVisibility> matters, bool day)
    {
        var widest = matters.DefaultIfEmpty(NoteVisibility.Facilitators).Max();
        return day || widest > decision ? decision : widest;
    }
}
