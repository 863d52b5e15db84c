namespace Sammen.Domain.Applications;

/// <summary>Something the programme managers ask an applicant. While it is open the application may be changed, also after the deadline.</summary>
public sealed class ApplicationQuestion
{
    private ApplicationQuestion()
    {
    }

    internal ApplicationQuestion(Guid id, string text, DateOnly openUntil, Guid askedById, DateTime askedAt)
        => (Id, Text, OpenUntil, AskedById, AskedAt) = (id, text, openUntil, askedById, askedAt);

    public Guid Id { get; private set; }

    public Guid ApplicationId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The last Danish date to answer on.</summary>
    public DateOnly OpenUntil { get; private set; }

    public Guid AskedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>What the applicant said; <see langword="null"/> while they have not.</summary>
    public string? Answer { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Neither answered nor too late. The day counts to its end.</summary>
    public bool IsOpenOn(DateOnly today) => AnsweredAt is null && today <= OpenUntil;

    internal void Say(string answer, DateTime at) => (Answer, AnsweredAt) = (answer, at);
}
