using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Courses;

/// <summary>
/// One row of the query that asks for tallies and notes at once: a tally, or a note when there is an <see cref="Id"/>. Settable, because
/// EF Core joins two such queries only when it can see each column on its own.
/// </summary>
internal sealed record NoteLine
{
    public Guid ProjectId { get; init; }

    public Phase Phase { get; init; }

    public CoreQuestion Question { get; init; }

    public NoteKind Kind { get; init; }

    public int Count { get; init; }

    public int Open { get; init; }

    public Guid? Id { get; init; }

    public string? Text { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? LoggedAt { get; init; }

    public NoteTally Tally => new(ProjectId, Phase, Question, Kind, Count, Open);
}
