using Sammen.Domain.Method;

namespace Sammen.Domain.Projects;

/// <summary>A project went from one phase to another (faseskift). Never rewritten: going back is recorded as a new change.</summary>
public sealed class PhaseChange
{
    private PhaseChange()
    {
    }

    internal PhaseChange(Phase? from, Phase to, DateOnly on, Guid byId, DateTime recordedAt, string? reason, Guid id = default)
    {
        Id = id;
        From = from;
        To = to;
        On = on;
        ById = byId;
        RecordedAt = recordedAt;
        Reason = reason;
    }

    public Guid Id { get; private set; }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    /// <summary><see langword="null"/> for the phase the course began in.</summary>
    public Phase? From { get; private set; }

    public Phase To { get; private set; }

    /// <summary>The Danish date on which it happened.</summary>
    public DateOnly On { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Forward by one explains itself; skipping or going back does not.</summary>
    public static bool NeedsReason(Phase from, Phase to) => to != from + 1;
}
