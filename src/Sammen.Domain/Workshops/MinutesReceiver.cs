namespace Sammen.Domain.Workshops;

/// <summary>Somebody minutes were sent to.</summary>
public sealed class MinutesReceiver
{
    private MinutesReceiver()
    {
    }

    internal MinutesReceiver(Guid userId) => UserId = userId;

    public Guid SentMinutesId { get; private set; }

    public Guid UserId { get; private set; }
}
