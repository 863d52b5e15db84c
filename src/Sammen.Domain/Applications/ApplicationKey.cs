namespace Sammen.Domain.Applications;

/// <summary>
/// A key that opens an applicant's private page. Each mail about an application carries one of its own, as nothing is kept of a key from
/// which it could be sent again; all of them open the same.
/// </summary>
public sealed class ApplicationKey
{
    private ApplicationKey()
    {
    }

    internal ApplicationKey(string key, DateTime madeAt) => (Hash, MadeAt) = (SecretKey.HashOf(key), madeAt);

    public Guid ApplicationId { get; private set; }

    /// <summary>What is kept of it.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }
}
