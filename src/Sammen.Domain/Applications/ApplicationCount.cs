namespace Sammen.Domain.Applications;

/// <summary>What the applications of a round are counted by.</summary>
public enum CountedBy
{
    /// <summary>All of them together; the value is 0.</summary>
    Round = 1,

    /// <summary>Their field of work; the value is that of <see cref="Projects.Area"/>.</summary>
    Area = 2,

    /// <summary>The kind of technology; the value is that of <see cref="Projects.TechnologyKind"/>.</summary>
    Kind = 3,
}

/// <summary>
/// What is left of a round's applications that were removed when their time was over: how many there were of one field of work, or of one
/// kind of technology, and how they ended. Field and kind are never counted together, so that no number is one municipality's.
/// </summary>
public sealed class ApplicationCount
{
    private ApplicationCount()
    {
    }

    public ApplicationCount(Guid roundId, CountedBy by, int value, ApplicationState state)
        => (RoundId, By, Value, State) = (roundId, by, value, state);

    public Guid RoundId { get; private set; }

    public CountedBy By { get; private set; }

    public int Value { get; private set; }

    /// <summary>How they ended.</summary>
    public ApplicationState State { get; private set; }

    public int Number { get; private set; }

    public void Add(int number) => Number += number;
}
