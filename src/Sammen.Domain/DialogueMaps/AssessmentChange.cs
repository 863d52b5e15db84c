namespace Sammen.Domain.DialogueMaps;

/// <summary>A cell's assessment went to this level: dated and signed, so that the map can be seen as it was on any day.</summary>
public sealed class AssessmentChange
{
    private AssessmentChange()
    {
    }

    internal AssessmentChange(AssessmentLevel level, Guid byId, DateTime at, Guid id)
    {
        Id = id;
        Level = level;
        ById = byId;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid AssessmentId { get; private set; }

    public Assessment Assessment { get; private set; } = null!;

    public AssessmentLevel Level { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
