namespace Sammen.Domain.Applications;

/// <summary>What a sent application said before it was changed.</summary>
public sealed class ApplicationVersion
{
    private ApplicationVersion()
    {
    }

    internal ApplicationVersion(int number, ApplicationContent content, DateTime saidFrom)
        => (Number, Content, SaidFrom) = (number, content, saidFrom);

    public Guid ApplicationId { get; private set; }

    /// <summary>From 1, in the order they were said.</summary>
    public int Number { get; private set; }

    public ApplicationContent Content { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime SaidFrom { get; private set; }
}
