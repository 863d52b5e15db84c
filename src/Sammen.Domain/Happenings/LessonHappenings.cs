using Sammen.Domain.Lessons;
using Sammen.Domain.Notes;

namespace Sammen.Domain.Happenings;

/// <summary>What happened to a lesson that others read, and is also told to pages that show the lessons of all.</summary>
public interface IOfTheLibrary;

/// <summary>A lesson was written, or got another wording. One that is still private is for the facilitators to know of.</summary>
public sealed record LessonWritten(Guid ProjectId, Guid LessonId, NoteVisibility Readers) : ProjectHappening(ProjectId, LessonId, Readers)
{
    public LessonWritten(Lesson lesson)
        : this(lesson.ProjectId, lesson.Id, lesson.State == LessonState.Private ? NoteVisibility.Facilitators : NoteVisibility.Municipality)
    {
    }
}

/// <summary>A lesson waits for a leader of the municipality.</summary>
public sealed record LessonProposed(Guid ProjectId, Guid LessonId) : ProjectHappening(ProjectId, LessonId, NoteVisibility.Municipality);

/// <summary>It does not wait any more: its facilitators have taken it back.</summary>
public sealed record LessonTakenBack(Guid ProjectId, Guid LessonId) : ProjectHappening(ProjectId, LessonId, NoteVisibility.Municipality);

/// <summary>A leader of the municipality said no.</summary>
public sealed record LessonRefused(Guid ProjectId, Guid LessonId) : ProjectHappening(ProjectId, LessonId, NoteVisibility.Municipality);

/// <summary>A leader of the municipality lets others read it.</summary>
public sealed record LessonReleased(Guid ProjectId, Guid LessonId) : ProjectHappening(ProjectId, LessonId), IOfTheLibrary;

/// <summary>Others read nothing of it any more.</summary>
public sealed record LessonWithdrawn(Guid ProjectId, Guid LessonId) : ProjectHappening(ProjectId, LessonId), IOfTheLibrary;

/// <summary>Somebody found it useful, or took that back.</summary>
public sealed record LessonUseChanged(Guid ProjectId, Guid LessonId) : ProjectHappening(ProjectId, LessonId), IOfTheLibrary;
