using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Lessons;

/// <summary>
/// What others can learn of a project (erfaring). Its facilitators write and propose it, a leader of its municipality decides. Nothing of it is
/// read outside the municipality but a wording that a leader has released.
/// </summary>
public sealed class Lesson : Entity
{
    public const int TitleMaxLength = 150;

    /// <summary>Of what happened, and of what one would do differently.</summary>
    public const int TextMaxLength = 4000;
    public const int ReasonMaxLength = 1000;

    /// <summary>More notes than anybody makes one lesson of.</summary>
    public const int MostSources = 10;

    private readonly List<LessonSource> sources = [];
    private readonly List<LessonRelease> releases = [];

    private Lesson()
    {
    }

    /// <param name="id">Named by whoever writes it, so that sending it twice keeps it once.</param>
    /// <param name="notes">What it is written from.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.LessonSources"/>, <see cref="Rule.LessonSourceGone"/> or <see cref="Rule.PhaseOutsideCourse"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public Lesson(Guid id, Project project, LessonContent content, IReadOnlyCollection<Note> notes, Guid byId, DateTime at)
    {
        (Id, ProjectId, Project) = (id, project.Id, project);
        State = LessonState.Private;
        Put(RequireContent(project, content), byId, at);
        RequireSources(notes);
        sources.AddRange(notes.Select(note => new LessonSource(note)));
        Sign(byId, at);
    }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Happened { get; private set; } = "";

    public string Differently { get; private set; } = "";

    public LessonKind Kind { get; private set; }

    public Phase Phase { get; private set; }

    public CoreQuestion Question { get; private set; }

    public TechnologyKind TechnologyKind { get; private set; }

    public Area Area { get; private set; }

    /// <summary>The wording at hand. Read by others only where it is the one that is released.</summary>
    public LessonContent Content => new(Title, Happened, Differently, Kind, Phase, Question, TechnologyKind, Area);

    /// <summary>Counts the wordings, from 1. A leader releases the one they have read, and no other.</summary>
    public int TextNumber { get; private set; }

    public LessonState State { get; private set; }

    /// <summary>Who wrote the wording at hand.</summary>
    public Guid WrittenById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    public Guid? ProposedById { get; private set; }

    /// <summary>When it was last proposed, UTC; <see langword="null"/> for one that never was.</summary>
    public DateTime? ProposedAt { get; private set; }

    /// <summary>Why a leader said no to it; <see langword="null"/> when nobody has since it was last proposed.</summary>
    public string? Refusal { get; private set; }

    public Guid? RefusedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? RefusedAt { get; private set; }

    /// <summary>The notes it was written from.</summary>
    public IReadOnlyList<LessonSource> Sources => sources;

    /// <summary>Every wording that was ever released, in order; the last may stand.</summary>
    public IReadOnlyList<LessonRelease> Releases => releases;

    /// <summary>What others read now; <see langword="null"/> when they read nothing. Needs the releases to be loaded.</summary>
    public LessonRelease? Standing => releases.Find(release => release.EndedAt is null);

    /// <summary>
    /// Gives it another wording. A private one stays private and a proposed one proposed; after a release it is a new proposal, while what was
    /// released stands. The same again is no change. Needs the sources with their notes to be loaded.
    /// </summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">As for a new one, and as for <see cref="Propose"/> where it is a proposal by that.</exception>
    public void Write(LessonContent content, Guid byId, DateTime at)
    {
        var kept = RequireContent(Project, content);
        if (kept == Content)
        {
            return;
        }

        if (State == LessonState.Released)
        {
            Wait(byId, at);
        }

        Put(kept, byId, at);
        Sign(byId, at);
    }

    /// <summary>It is written from one more note, or from one less. Needs the sources to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonSources"/> or <see cref="Rule.LessonSourceGone"/>.</exception>
    public void WriteFrom(IReadOnlyCollection<Note> notes, Guid byId, DateTime at)
    {
        var added = notes.Where(note => sources.TrueForAll(source => source.NoteId != note.Id)).ToList();
        var gone = sources.Where(source => notes.All(note => note.Id != source.NoteId)).ToList();
        if (added.Count + gone.Count == 0)
        {
            return;
        }

        RequireSources(notes);
        gone.ForEach(source => sources.Remove(source));
        sources.AddRange(added.Select(note => new LessonSource(note)));
        Sign(byId, at);
    }

    /// <summary>Asks the municipality's leaders. Needs the sources with their notes to be loaded. One that waits already goes on waiting.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonSourceGone"/>: one of the notes is deleted, or for the facilitators only by now.</exception>
    public void Propose(Guid byId, DateTime at)
    {
        if (State is LessonState.Proposed or LessonState.Released)
        {
            return;
        }

        Wait(byId, at);
        Sign(byId, at);
    }

    /// <summary>Takes the proposal back, before it is decided. What was released before stands.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotProposed"/>.</exception>
    public void TakeBack(Guid byId, DateTime at)
    {
        RequireProposed();
        State = LessonState.Private;
        Sign(byId, at);
    }

    /// <summary>A leader of the municipality says no. What was released before stands.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotProposed"/>, besides those of <see cref="FreeText"/>.</exception>
    public void Refuse(string? reason, Guid byId, DateTime at)
    {
        RequireProposed();
        (Refusal, RefusedById, RefusedAt) = (FreeText.Required(reason, ReasonMaxLength), byId, at);
        State = LessonState.Private;
        Sign(byId, at);
    }

    /// <summary>
    /// A leader of the municipality lets others read it, in the wording before them: as it was proposed, or as they have edited it. Needs the releases
    /// to be loaded.
    /// </summary>
    /// <param name="textNumber">The wording they have read, and edited if they did.</param>
    /// <param name="content">What is to be read by others.</param>
    /// <param name="isNamed">Under the municipality's name.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.LessonNotProposed"/>, or <see cref="Rule.LessonTextChanged"/> where somebody has written it anew meanwhile, besides those for a new one.
    /// </exception>
    public void Release(int textNumber, LessonContent content, bool isNamed, Guid byId, DateTime at)
    {
        if (State is not (LessonState.Proposed or LessonState.Released))
        {
            throw new RuleBrokenException(Rule.LessonNotProposed);
        }

        if (textNumber != TextNumber)
        {
            throw new RuleBrokenException(Rule.LessonTextChanged);
        }

        var kept = RequireContent(Project, content);
        if (Standing is { } same && same.Content == kept && same.IsNamed == isNamed)
        {
            return;
        }

        if (kept != Content)
        {
            Put(kept, byId, at);
        }

        Standing?.End(byId, at);
        releases.Add(new LessonRelease(releases.Select(release => release.Number).DefaultIfEmpty().Max() + 1, TextNumber, kept, isNamed, byId, at));
        State = LessonState.Released;
        Sign(byId, at);
    }

    /// <summary>Nobody outside the municipality reads it any more. Needs the releases to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotReleased"/>.</exception>
    public void Withdraw(Guid byId, DateTime at)
    {
        var standing = Standing ?? throw new RuleBrokenException(Rule.LessonNotReleased);
        standing.End(byId, at);
        State = LessonState.Withdrawn;
        Sign(byId, at);
    }

    /// <summary>Whether a lesson may be written from it: it stands, and the municipality's leaders may read it.</summary>
    public static bool IsSource(Note note) => note.DeletedAt is null && note.Visibility >= NoteVisibility.Municipality;

    private void Put(LessonContent content, Guid byId, DateTime at)
    {
        (Title, Happened, Differently, Kind, Phase, Question, TechnologyKind, Area) = content;
        TextNumber++;
        (WrittenById, WrittenAt) = (byId, at);
    }

    private void Wait(Guid byId, DateTime at)
    {
        RequireSources([.. sources.Select(source => source.Note)]);
        State = LessonState.Proposed;
        (ProposedById, ProposedAt) = (byId, at);
        (Refusal, RefusedById, RefusedAt) = (null, null, null);
    }

    private void RequireProposed()
    {
        if (State != LessonState.Proposed)
        {
            throw new RuleBrokenException(Rule.LessonNotProposed);
        }
    }

    private void RequireSources(IReadOnlyCollection<Note> notes)
    {
        if (notes.Count is 0 or > MostSources || notes.Any(note => note.ProjectId != ProjectId))
        {
            throw new RuleBrokenException(Rule.LessonSources, MostSources);
        }

        if (!notes.All(IsSource))
        {
            throw new RuleBrokenException(Rule.LessonSourceGone);
        }
    }

    private static LessonContent RequireContent(Project project, LessonContent content)
    {
        var kept = content.Require();
        project.RequireInCourse(kept.Phase);
        return kept;
    }
}
