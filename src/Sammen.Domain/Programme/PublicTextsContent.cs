using Sammen.Domain.People;

namespace Sammen.Domain.Programme;

/// <summary>What the programme says of itself to everyone. What is not set is left out wherever it would stand.</summary>
public sealed record PublicTextsContent
{
    public const int MaxContacts = 10;
    public const int PrintedCopiesMaxLength = 300;

    /// <summary>In the order they are shown.</summary>
    public IReadOnlyList<ProgrammeContact> Contacts { get; init; } = [];

    /// <summary>Where the programme's publication is read.</summary>
    public string? PublicationLink { get; init; }

    /// <summary>Where it is read in English; without it English readers are led to the Danish.</summary>
    public string? EnglishPublicationLink { get; init; }

    /// <summary>How printed copies of it are ordered, in Danish words.</summary>
    public string? PrintedCopies { get; init; }

    public string? EnglishPrintedCopies { get; init; }

    /// <summary>Where the call to municipalities is read, when it is no file of ours.</summary>
    public string? CallLink { get; init; }

    /// <summary>The call itself (<see cref="CallFile"/>). Where there is one, it is what people are given.</summary>
    public Guid? CallFileId { get; init; }

    /// <summary>The accessibility statement the law asks for.</summary>
    public string? AccessibilityLink { get; init; }

    /// <summary>How personal data are handled.</summary>
    public string? PrivacyLink { get; init; }

    /// <summary>Whom to ask about personal data.</summary>
    public string? PrivacyEmail { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool Says(PublicTextsContent other)
        => Contacts.SequenceEqual(other.Contacts) && this with { Contacts = other.Contacts } == other;

    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.TooManyContacts"/>, besides those of <see cref="ProgrammeContact"/>, <see cref="FreeText"/>, <see cref="WebAddress"/> and
    /// <see cref="EmailAddress"/>.
    /// </exception>
    internal PublicTextsContent Checked() => new()
    {
        Contacts = Contacts.Count <= MaxContacts ? [.. Contacts.Select(contact => contact.Checked())] : throw new RuleBrokenException(Rule.TooManyContacts, MaxContacts),
        PublicationLink = WebAddress.Optional(PublicationLink),
        EnglishPublicationLink = WebAddress.Optional(EnglishPublicationLink),
        PrintedCopies = FreeText.Optional(PrintedCopies, PrintedCopiesMaxLength),
        EnglishPrintedCopies = FreeText.Optional(EnglishPrintedCopies, PrintedCopiesMaxLength),
        CallLink = WebAddress.Optional(CallLink),
        CallFileId = CallFileId,
        AccessibilityLink = WebAddress.Optional(AccessibilityLink),
        PrivacyLink = WebAddress.Optional(PrivacyLink),
        PrivacyEmail = FreeText.Clean(PrivacyEmail).Length == 0 ? null : EmailAddress.Required(PrivacyEmail),
    };
}
