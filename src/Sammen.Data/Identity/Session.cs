namespace Sammen.Data.Identity;

/// <summary>One sign-in, from the moment somebody signed in until it is over: in every tab, circuit and copy of its cookie at once.</summary>
public sealed class Session
{
    /// <summary>From its start, whatever happens in between.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public Session(Guid userId, DateTime startedAt) => (Id, UserId, StartedAt) = (SequentialGuid.Next(), userId, startedAt);

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC; <see langword="null"/> while nobody has ended it. It may be over by its age all the same.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <param name="at">UTC.</param>
    public void End(DateTime at) => EndedAt ??= at;
}
