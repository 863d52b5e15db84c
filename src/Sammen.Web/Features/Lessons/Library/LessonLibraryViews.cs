using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Lessons.Library;

/// <summary>A page of released lessons.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Rounds">Those a lesson can come from, the newest first.</param>
public sealed record LessonsFound(IReadOnlyList<LessonRow> Rows, int Total, IReadOnlyList<LessonRound> Rounds);

public sealed record LessonRound(Guid Id, string Name);

/// <param name="From">Whose it is; <see langword="null"/> where it is released without names.</param>
/// <param name="IsOwn">Of one of the reader's own projects.</param>
/// <param name="Useful">How many elsewhere found it useful.</param>
/// <param name="ReleasedAt">UTC.</param>
public sealed record LessonRow(
    Guid Id, string Title, string Happened, string Differently, LessonKind Kind, DialogueCell Cell, TechnologyKind TechnologyKind, Area Area, MunicipalityName? From, bool IsOwn, int Useful,
    DateTime ReleasedAt);

/// <summary>How many lessons meet the questions of a project's phase; those that meet none are left out.</summary>
public sealed record LessonsNearPhase(Guid ProjectId, Phase Phase, IReadOnlyList<LessonsNearQuestion> Questions);

/// <summary>How many lessons meet a question of a project's phase.</summary>
/// <param name="OfOthers">From other municipalities.</param>
/// <param name="Own">From the project's own.</param>
public sealed record LessonsNearQuestion(CoreQuestion Question, int OfOthers, int Own);

/// <param name="From">Whose it is; <see langword="null"/> where it is released without names.</param>
/// <param name="IsOwn">Of the municipality of the project it meets.</param>
public sealed record LessonNear(Guid Id, string Title, LessonKind Kind, MunicipalityName? From, bool IsOwn);
