namespace Sammen.Domain.Lessons;

/// <summary>How it went, said plainly.</summary>
public enum LessonKind
{
    /// <summary>Gik godt.</summary>
    WentWell = 1,

    /// <summary>Var svært.</summary>
    WasHard = 2,

    /// <summary>Gik ikke som planlagt.</summary>
    NotAsPlanned = 3,
}
