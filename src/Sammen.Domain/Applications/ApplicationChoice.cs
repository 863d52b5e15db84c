namespace Sammen.Domain.Applications;

/// <summary>
/// What the programme managers mean to answer an application (valg). They see it and change it freely, and nobody else learns of it:
/// it stands apart from the application, so that nothing an applicant reads can hold it.
/// </summary>
public sealed class ApplicationChoice : Entity
{
    public const int ReasonMaxLength = 4000;

    private ApplicationChoice()
    {
    }

    /// <param name="at">Now, UTC.</param>
    public ApplicationChoice(Application application, Guid byId, DateTime at)
    {
        Id = application.Id;
        RoundId = application.RoundId;
        Sign(byId, at);
    }

    public Guid RoundId { get; private set; }

    /// <summary><see langword="null"/> while nothing is chosen.</summary>
    public ApplicationAnswer? Answer { get; private set; }

    /// <summary>The place on the waitlist, from 1; only with <see cref="ApplicationAnswer.Waitlist"/>.</summary>
    public int? WaitlistNumber { get; private set; }

    /// <summary>What the applicant will be told; needed before a no or a place on the waitlist is sent.</summary>
    public string? Reason { get; private set; }

    /// <summary>Chooses anew, or nothing.</summary>
    /// <param name="waitlistNumber">From 1, for a place on the waitlist.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>.</exception>
    public void Choose(ApplicationAnswer? answer, int? waitlistNumber, Guid byId, DateTime at)
    {
        ApplicationAnswer? known = answer is { } chosen ? Domain.Choice.Known(chosen) : null;
        if ((known == ApplicationAnswer.Waitlist) != (waitlistNumber is >= 1))
        {
            throw new RuleBrokenException(Rule.UnknownChoice);
        }

        if ((Answer, WaitlistNumber) != (known, waitlistNumber))
        {
            (Answer, WaitlistNumber) = (known, waitlistNumber);
            Sign(byId, at);
        }
    }

    /// <summary>Words what the applicant will be told.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">Those of <see cref="FreeText"/>.</exception>
    public void Word(string? reason, Guid byId, DateTime at)
    {
        var words = FreeText.Optional(reason, ReasonMaxLength);
        if (words != Reason)
        {
            Reason = words;
            Sign(byId, at);
        }
    }
}
