namespace Sammen.Domain.Programme;

/// <summary>
/// One version of the public texts (offentlige tekster), kept as it was written. The one with the highest number counts; a change adds one,
/// so that none is lost.
/// </summary>
public sealed class PublicTexts
{
    private PublicTexts()
    {
    }

    /// <param name="before">The version that counted until now; <see langword="null"/> for the first.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">One of those of <see cref="PublicTextsContent"/>.</exception>
    public PublicTexts(Guid id, PublicTexts? before, PublicTextsContent content, Guid byId, DateTime at)
    {
        (Id, Number, WrittenById, WrittenAt) = (id, (before?.Number ?? 0) + 1, byId, at);
        var said = content.Checked();
        Contacts = said.Contacts;
        (PublicationLink, EnglishPublicationLink) = (said.PublicationLink, said.EnglishPublicationLink);
        (PrintedCopies, EnglishPrintedCopies) = (said.PrintedCopies, said.EnglishPrintedCopies);
        (CallLink, CallFileId) = (said.CallLink, said.CallFileId);
        (AccessibilityLink, PrivacyLink, PrivacyEmail) = (said.AccessibilityLink, said.PrivacyLink, said.PrivacyEmail);
    }

    public Guid Id { get; private set; }

    /// <summary>From 1. No two have the same: whoever writes at the same moment as another writes on top of the other's.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<ProgrammeContact> Contacts { get; private set; } = [];

    public string? PublicationLink { get; private set; }

    public string? EnglishPublicationLink { get; private set; }

    public string? PrintedCopies { get; private set; }

    public string? EnglishPrintedCopies { get; private set; }

    public string? CallLink { get; private set; }

    public Guid? CallFileId { get; private set; }

    public string? AccessibilityLink { get; private set; }

    public string? PrivacyLink { get; private set; }

    public string? PrivacyEmail { get; private set; }

    public Guid WrittenById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>The version that follows: the same with another call, or with none.</summary>
    /// <param name="at">Now, UTC.</param>
    public PublicTexts WithCall(Guid id, Guid? callFileId, Guid byId, DateTime at)
    {
        var next = (PublicTexts)MemberwiseClone();
        (next.Id, next.Number, next.CallFileId, next.WrittenById, next.WrittenAt) = (id, Number + 1, callFileId, byId, at);
        return next;
    }

    /// <summary>What it says.</summary>
    public PublicTextsContent ToContent() => new()
    {
        Contacts = Contacts,
        PublicationLink = PublicationLink,
        EnglishPublicationLink = EnglishPublicationLink,
        PrintedCopies = PrintedCopies,
        EnglishPrintedCopies = EnglishPrintedCopies,
        CallLink = CallLink,
        CallFileId = CallFileId,
        AccessibilityLink = AccessibilityLink,
        PrivacyLink = PrivacyLink,
        PrivacyEmail = PrivacyEmail,
    };
}
