using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Notes;

/// <summary>What was said (notat), kept in one cell of the dialogue map.</summary>
public sealed class Note : Entity
{
    /// <summary>Characters, counted as .NET counts them (UTF-16).</summary>
    public const int TextMaxLength = 4000;

    private readonly List<NoteRevision> revisions = [];

    private Note()
    {
    }

    /// <param name="id">Named by whoever writes the note, so that sending it twice over a bad connection keeps it once.</param>
    /// <param name="workshop">Where it was said; <see langword="null"/> for a note written outside a workshop.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PhaseOutsideCourse"/> or <see cref="Rule.WorkshopCancelled"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public Note(Guid id, Project project, DialogueCell cell, Workshop? workshop, NoteContent content, Guid byId, DateTime at)
    {
        project.RequireInCourse(cell.Phase);
        workshop?.RequireNotCancelled();
        Id = id;
        ProjectId = project.Id;
        WorkshopId = workshop?.Id;
        Phase = cell.Phase;
        Question = Choice.Known(cell.Question);
        Text = FreeText.Required(content.Text, TextMaxLength, content.IsNotCpr);
        NotCprById = SignedAsNotCpr(Text, byId);
        Kind = Choice.Known(content.Kind);
        Visibility = Choice.Known(content.Visibility);
        AuthorId = WrittenById = byId;
        LoggedAt = WrittenAt = at;
        Sign(byId, at);
    }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    public Guid? WorkshopId { get; private set; }

    public Workshop? Workshop { get; private set; }

    public Phase Phase { get; private set; }

    public CoreQuestion Question { get; private set; }

    public string Text { get; private set; } = "";

    public NoteKind Kind { get; private set; }

    public NoteVisibility Visibility { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>When it was first written, UTC. Notes are read in this order.</summary>
    public DateTime LoggedAt { get; private set; }

    /// <summary>Who wrote the present wording: the author, or the last to edit it.</summary>
    public Guid WrittenById { get; private set; }

    /// <summary>When the present wording was written, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Who marked ten digits in the text as *not a CPR number*; <see langword="null"/> where nothing looks like one.</summary>
    public Guid? NotCprById { get; private set; }

    /// <summary>UTC; <see langword="null"/> while the note stands. A deleted note is hidden, never gone.</summary>
    public DateTime? DeletedAt { get; private set; }

    public Guid? DeletedById { get; private set; }

    /// <summary>Earlier wordings. Every edit keeps the text before it.</summary>
    public IReadOnlyList<NoteRevision> Revisions => revisions;

    /// <summary>Gives the note another wording, kind or visibility. The same again is no change.</summary>
    /// <exception cref="RuleBrokenException">Those of <see cref="FreeText"/>.</exception>
    public void Edit(NoteContent content, Guid byId, DateTime at)
    {
        var text = FreeText.Required(content.Text, TextMaxLength, content.IsNotCpr);
        var (kind, visibility) = (Choice.Known(content.Kind), Choice.Known(content.Visibility));
        if (text == Text && kind == Kind && visibility == Visibility)
        {
            return;
        }

        if (text != Text || kind != Kind)
        {
            revisions.Add(new NoteRevision(this));
            if (text != Text)
            {
                NotCprById = SignedAsNotCpr(text, byId);
            }

            Text = text;
            Kind = kind;
            WrittenById = byId;
            WrittenAt = Moments.After(at, WrittenAt);
        }

        Visibility = visibility;
        Sign(byId, at);
    }

    /// <summary>Hides the note. One that is already hidden keeps the date and signature it has.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Delete(Guid byId, DateTime at)
    {
        if (DeletedAt is null)
        {
            DeletedAt = at;
            DeletedById = byId;
            Sign(byId, at);
        }
    }

    /// <summary>Undoes a deletion. A note that stands stays as it is.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Restore(Guid byId, DateTime at)
    {
        if (DeletedAt is not null)
        {
            DeletedAt = null;
            DeletedById = null;
            Sign(byId, at);
        }
    }

    private static Guid? SignedAsNotCpr(string text, Guid byId) => CprNumber.Find(text) == CprFinding.Possible ? byId : null;
}
