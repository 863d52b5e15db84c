using Microsoft.Extensions.Localization;
using Sammen.Domain.Programme;

namespace Sammen.Web.Features.Programme;

/// <summary>Which parts of the public texts a version changed, and what they are called.</summary>
public sealed class TextParts(IStringLocalizer<ProgrammeTexts> texts)
{
    public string Of(TextPart part) => texts[$"Part_{part}"];

    internal static IReadOnlyList<TextPart> ChangedBetween(PublicTextsContent before, PublicTextsContent after)
    {
        (TextPart Part, bool IsSame)[] parts =
        [
            (TextPart.Contacts, before.Contacts.SequenceEqual(after.Contacts)),
            (TextPart.Publication, (before.PublicationLink, before.EnglishPublicationLink) == (after.PublicationLink, after.EnglishPublicationLink)),
            (TextPart.PrintedCopies, (before.PrintedCopies, before.EnglishPrintedCopies) == (after.PrintedCopies, after.EnglishPrintedCopies)),
            (TextPart.Call, (before.CallLink, before.CallFileId) == (after.CallLink, after.CallFileId)),
            (TextPart.Accessibility, before.AccessibilityLink == after.AccessibilityLink),
            (TextPart.Privacy, (before.PrivacyLink, before.PrivacyEmail) == (after.PrivacyLink, after.PrivacyEmail)),
        ];
        return [.. parts.Where(part => !part.IsSame).Select(part => part.Part)];
    }
}
