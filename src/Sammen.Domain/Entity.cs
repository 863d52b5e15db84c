namespace Sammen.Domain;

/// <summary>Something with an identity that people change over time.</summary>
public abstract class Entity
{
    /// <summary>Sequential GUID, made by the application when the entity is added, so that a client may name a row before it is saved.</summary>
    public Guid Id { get; protected set; }

    /// <summary>Counts the saved changes. Whoever saves on top of an older version is told instead of overwriting.</summary>
    public int Version { get; private set; }

    /// <summary>Who changed it last; <see langword="null"/> where that was before it was kept, and for an applicant, who has no account.</summary>
    public Guid? ChangedById { get; private set; }

    /// <summary>When it was changed last, UTC; <see langword="null"/> where that was before it was kept.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>Every verb that changes something signs it.</summary>
    /// <param name="at">Now, UTC.</param>
    protected void Sign(Guid byId, DateTime at) => (ChangedById, ChangedAt) = (byId, at);

    /// <summary>The same for what an applicant does, whom a key lets in.</summary>
    /// <param name="at">Now, UTC.</param>
    protected void SignByApplicant(DateTime at) => (ChangedById, ChangedAt) = (null, at);
}
