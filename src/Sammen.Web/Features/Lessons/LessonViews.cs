using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Lessons;

/// <summary>A lesson as one reader may see it. With neither of the two it was withdrawn, and that is all there is to say.</summary>
/// <param name="Released">What others read; <see langword="null"/> when they read nothing.</param>
/// <param name="Own">The wording at hand, for the people of its project.</param>
/// <param name="MayWithdraw">The reader may end what others read.</param>
public sealed record LessonView(Guid Id, ReleasedLesson? Released, OwnLesson? Own, bool MayWithdraw)
{
    /// <summary>The municipality's own people read the wording at hand, and know where it comes from.</summary>
    public bool IsOwn => Own is not null || Released is { IsOwn: true };
}

/// <param name="ReleasedAt">UTC.</param>
/// <param name="From">Whose it is; <see langword="null"/> where it is released without names.</param>
/// <param name="Project">The project it comes from, where it is named.</param>
/// <param name="Useful">How many elsewhere found it useful.</param>
/// <param name="IsUsefulToMe">The reader is one of them.</param>
/// <param name="IsOwn">Of one of the reader's own projects: nobody finds their own useful.</param>
public sealed record ReleasedLesson(
    Guid Id, LessonContent Content, DateTime ReleasedAt, MunicipalityName? From, string? Project, int Useful, bool IsUsefulToMe, bool IsOwn);

/// <param name="TextNumber">Which wording it is.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="ProposedAt">UTC.</param>
/// <param name="RefusedAt">UTC.</param>
/// <param name="IsNamed">Whether what was released last is under the municipality's name.</param>
/// <param name="MayWrite">For the project's facilitators, while the course runs.</param>
/// <param name="MayDecide">For the municipality's leaders.</param>
public sealed record OwnLesson(
    Guid ProjectId,
    string Project,
    MunicipalityName Municipality,
    LessonState State,
    int TextNumber,
    LessonContent Content,
    string WrittenBy,
    DateTime WrittenAt,
    string? ProposedBy,
    DateTime? ProposedAt,
    string? Refusal,
    string? RefusedBy,
    DateTime? RefusedAt,
    bool IsNamed,
    bool MayWrite,
    bool MayDecide)
{
    /// <summary>What it was written from, as far as the reader may read it.</summary>
    public IReadOnlyList<SourceNote> Sources { get; init; } = [];

    /// <summary>For its writers: so many of the notes it was written from are deleted, or for the facilitators only, by now.</summary>
    public IReadOnlyList<Guid> GoneSources { get; init; } = [];
}

public sealed record SourceNote(Guid Id, DialogueCell Cell, NoteKind Kind, string Text);

/// <summary>The lessons of one project, for its own people.</summary>
/// <param name="MayWrite">For the project's facilitators, while the course runs.</param>
public sealed record ProjectLessons(Guid ProjectId, string Project, MunicipalityName Municipality, DateOnly? ClosedOn, bool MayWrite, IReadOnlyList<ProjectLesson> Lessons);

/// <param name="State">Of the wording at hand; for a leader, of what they may read.</param>
/// <param name="IsRead">Others read a wording of it.</param>
/// <param name="At">When it was changed last, UTC.</param>
/// <param name="IsRefused">A leader said no to it.</param>
public sealed record ProjectLesson(Guid Id, string Title, LessonKind Kind, DialogueCell Cell, LessonState State, bool IsRead, bool IsRefused, int Useful, DateTime At);

/// <summary>What a lesson is written with: what is agreed about the project, and the notes it can be written from, the newest first.</summary>
public sealed record LessonBasis(
    Guid ProjectId, string Project, IReadOnlyList<Phase> Phases, TechnologyKind TechnologyKind, Area Area, IReadOnlyList<SourceNote> Notes);

/// <summary>What a writer is warned of before a text goes to strangers.</summary>
/// <param name="Names">Of people of the project that the text holds.</param>
/// <param name="Places">The municipality's or workplace's names that it holds.</param>
/// <param name="IsNearNote">It says over again what is for the facilitators only. Never told to anybody but them.</param>
public sealed record LessonWarnings(IReadOnlyList<string> Names, IReadOnlyList<string> Places, bool IsNearNote)
{
    public static LessonWarnings None { get; } = new([], [], false);

    public bool Any => Names.Count > 0 || Places.Count > 0 || IsNearNote;
}
