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

    /// <summary>Days of 24 hours for which a deleted note can be brought back from the project's bin.</summary>
    public const int DaysInBin = 30;

    private readonly List<NoteRevision> revisions = [];
    private readonly List<Answer> answers = [];

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

    /// <summary>UTC; <see langword="null"/> while the note stands. A deleted note is hidden, never gone; for <see cref="DaysInBin"/> days it can be brought back.</summary>
    public DateTime? DeletedAt { get; private set; }

    public Guid? DeletedById { get; private set; }

    /// <summary>Earlier wordings. Every edit keeps the text before it.</summary>
    public IReadOnlyList<NoteRevision> Revisions => revisions;

    /// <summary>What it answers, while it is a decision.</summary>
    public IReadOnlyList<Answer> Answers => answers;

    /// <summary>Danish date on which a decision is to be looked at again; <see langword="null"/> where nobody has set one.</summary>
    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>Whether it can be answered: a concern or a hardship, as it stands now.</summary>
    public bool IsMatter => Kind is NoteKind.Concern or NoteKind.Hardship;

    /// <summary>What was deleted before this is not brought back any more.</summary>
    /// <param name="now">UTC.</param>
    public static DateTime BinBegins(DateTime now) => now.AddDays(-DaysInBin);

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

    /// <summary>
    /// It was said about another question, in the same phase. What answers what is kept, and counts while both are about the same question.
    /// The same again is no change.
    /// </summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>.</exception>
    public void MoveTo(CoreQuestion question, Guid byId, DateTime at)
    {
        if (Choice.Known(question) != Question)
        {
            Question = question;
            Sign(byId, at);
        }
    }

    /// <summary>
    /// Gives the note an earlier wording back, with its kind. It is read by no more than those who might read it while it stood, and no more than
    /// read the note now.
    /// </summary>
    /// <param name="earlier">One of its <see cref="Revisions"/>.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">Those of <see cref="FreeText"/>. Ten digits that were marked as *not a CPR number* then are marked by who takes it up.</exception>
    public void TakeUp(NoteRevision earlier, Guid byId, DateTime at)
        => Edit(new NoteContent(earlier.Text, earlier.Kind, earlier.Visibility < Visibility ? earlier.Visibility : Visibility, IsNotCpr: true), byId, at);

    /// <summary>
    /// The decision answers these too. One it answers already stays as it is. Needs the answers to be loaded. Should it become something else
    /// than a decision, or a matter something else than a concern or a hardship, the answer is kept and counts again when they are.
    /// </summary>
    /// <param name="matters">Concerns and hardships of the same project and question, in whatever phase.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotADecision"/>, <see cref="Rule.NotAMatter"/> or <see cref="Rule.OtherQuestion"/>.</exception>
    public void Answer(IReadOnlyCollection<Note> matters, Guid byId, DateTime at)
    {
        var added = matters.Where(matter => answers.TrueForAll(kept => kept.MatterId != matter.Id)).ToList();
        if (added.Count == 0)
        {
            return;
        }

        RequireDecision();
        if (added.Exists(matter => !matter.IsMatter))
        {
            throw new RuleBrokenException(Rule.NotAMatter);
        }

        if (added.Exists(matter => matter.ProjectId != ProjectId || matter.Question != Question))
        {
            throw new RuleBrokenException(Rule.OtherQuestion);
        }

        answers.AddRange(added.Select(matter => new Answer(this, matter, byId, at)));
        Sign(byId, at);
    }

    /// <summary>It does not answer these after all. Needs the answers to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    public void TakeBack(IReadOnlyCollection<Guid> matterIds, Guid byId, DateTime at)
    {
        if (answers.RemoveAll(answer => matterIds.Contains(answer.MatterId)) > 0)
        {
            Sign(byId, at);
        }
    }

    /// <summary>Sets the day on which the decision is to be looked at again, or takes it away. The same again is no change.</summary>
    /// <param name="project">The one it belongs to.</param>
    /// <param name="on">Danish date.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.NotADecision"/> or <see cref="Rule.DateOutOfRange"/>.</exception>
    public void LookAgain(Project project, DateOnly? on, Guid byId, DateTime at)
    {
        if (on == LookAgainOn)
        {
            return;
        }

        if (on is { } day)
        {
            RequireDecision();
            project.RequireNear(day);
        }

        LookAgainOn = on;
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

    private void RequireDecision()
    {
        if (Kind != NoteKind.Decision)
        {
            throw new RuleBrokenException(Rule.NotADecision);
        }
    }

    private static Guid? SignedAsNotCpr(string text, Guid byId) => CprNumber.Find(text) == CprFinding.Possible ? byId : null;
}
