namespace Sammen.Domain.Lessons;

/// <summary>
/// Somebody elsewhere found a lesson useful (nyttig for os). Kept by person so that each counts once and can take it back; nobody is ever
/// shown who.
/// </summary>
public sealed class LessonUse
{
    private LessonUse()
    {
    }

    /// <param name="at">Now, UTC.</param>
    public LessonUse(Guid lessonId, Guid userId, DateTime at) => (LessonId, UserId, At) = (lessonId, userId, at);

    public Guid LessonId { get; private set; }

    public Lesson Lesson { get; private set; } = null!;

    public Guid UserId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
