using System.Linq.Expressions;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Lessons;

/// <summary>A wording that a leader of the municipality has let others read (frigivelse). It is kept when it is over.</summary>
public sealed class LessonRelease
{
    private LessonRelease()
    {
    }

    internal LessonRelease(int number, int textNumber, LessonContent content, bool isNamed, Guid byId, DateTime at)
    {
        (Number, TextNumber, IsNamed, ReleasedById, ReleasedAt) = (number, textNumber, isNamed, byId, at);
        (Title, Happened, Differently, Kind, Phase, Question, TechnologyKind, Area) = content;
    }

    public Guid LessonId { get; private set; }

    public Lesson Lesson { get; private set; } = null!;

    /// <summary>Among the lesson's, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Which of the lesson's wordings it is.</summary>
    public int TextNumber { get; private set; }

    public string Title { get; private set; } = "";

    public string Happened { get; private set; } = "";

    public string Differently { get; private set; } = "";

    public LessonKind Kind { get; private set; }

    public Phase Phase { get; private set; }

    public CoreQuestion Question { get; private set; }

    public TechnologyKind TechnologyKind { get; private set; }

    public Area Area { get; private set; }

    /// <summary>What it says, wherever it stands.</summary>
    public LessonContent Content => new(Title, Happened, Differently, Kind, Phase, Question, TechnologyKind, Area);

    /// <summary>Others read which municipality and project it comes from; else only that it comes from a municipality.</summary>
    public bool IsNamed { get; private set; }

    public Guid ReleasedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ReleasedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    /// <summary>When it was withdrawn or followed by a newer one, UTC; <see langword="null"/> while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Those that others may read: of a lesson, one at most.</summary>
    public static Expression<Func<LessonRelease, bool>> Stands { get; } = release => release.EndedAt == null;

    internal void End(Guid byId, DateTime at) => (EndedById, EndedAt) = (byId, at);
}
