namespace Sammen.Domain.Workshops;

/// <summary>The minutes of a workshop (referat) as they were sent: the version their sender had looked at, kept as it was and never rewritten.</summary>
public sealed class SentMinutes
{
    public const int SentenceMaxLength = 1000;

    /// <summary>More than a project has people.</summary>
    public const int MostReceivers = 50;

    private readonly List<MinutesReceiver> receivers = [];

    private SentMinutes()
    {
    }

    /// <param name="id">Named by whoever sends them, so that sending twice sends once.</param>
    /// <param name="sentence">What the sender adds, at the head of the minutes; <see langword="null"/> for nothing.</param>
    /// <param name="document">The minutes as a Word document, the sentence in it.</param>
    /// <param name="receiverIds">Whom they are sent to; nobody by default.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.WorkshopCancelled"/>, <see cref="Rule.MinutesWithoutReceiver"/> or <see cref="Rule.TooManyReceivers"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public SentMinutes(Guid id, Workshop workshop, string? sentence, byte[] document, IReadOnlyCollection<Guid> receiverIds, Guid byId, DateTime at)
    {
        workshop.RequireNotCancelled();
        if (receiverIds.Count == 0)
        {
            throw new RuleBrokenException(Rule.MinutesWithoutReceiver);
        }

        if (receiverIds.Count > MostReceivers)
        {
            throw new RuleBrokenException(Rule.TooManyReceivers, MostReceivers);
        }

        (Id, WorkshopId, SentById, SentAt) = (id, workshop.Id, byId, at);
        (Sentence, Document) = (FreeText.Optional(sentence, SentenceMaxLength), document);
        receivers.AddRange(receiverIds.Distinct().Select(receiver => new MinutesReceiver(receiver)));
    }

    public Guid Id { get; private set; }

    public Guid WorkshopId { get; private set; }

    public Workshop Workshop { get; private set; } = null!;

    public string? Sentence { get; private set; }

    /// <summary>A Word document, in the language its sender read in.</summary>
    public byte[] Document { get; private set; } = [];

    public Guid SentById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private set; }

    public IReadOnlyList<MinutesReceiver> Receivers => receivers;
}
