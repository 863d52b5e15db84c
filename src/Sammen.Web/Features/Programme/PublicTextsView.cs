using System.Globalization;
using Sammen.Domain.Programme;

namespace Sammen.Web.Features.Programme;

/// <summary>What the programme says of itself, as everyone reads it: in the reader's language where there is a text in it.</summary>
/// <param name="Call">What is known of the call's file; <see langword="null"/> where the call is no file.</param>
public sealed record PublicTextsView(PublicTextsContent Said, CallFileRow? Call)
{
    /// <summary>Nothing is set.</summary>
    public static PublicTextsView Nothing { get; } = new(new PublicTextsContent(), Call: null);

    public string? PublicationLink => InReadersLanguage(Said.PublicationLink, Said.EnglishPublicationLink);

    public string? PrintedCopies => InReadersLanguage(Said.PrintedCopies, Said.EnglishPrintedCopies);

    /// <summary>Where the call is, as a file here or as a page elsewhere.</summary>
    public string? CallAddress => Call is null ? Said.CallLink : Sammen.Web.Shared.Addresses.Call;

    public static string? RoleOf(ProgrammeContact contact) => InReadersLanguage(contact.Role, contact.EnglishRole);

    private static string? InReadersLanguage(string? danish, string? english)
        => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english ?? danish : danish ?? english;
}

/// <summary>The call's file, without what is in it.</summary>
public sealed record CallFileRow(string Name, DocumentKind Kind, int Bytes);

/// <summary>The public texts for who may change them.</summary>
/// <param name="Earlier">The versions before the one that counts, newest first.</param>
/// <param name="Total">How many versions there were before it.</param>
public sealed record PublicTextsPageView(PublicTextsView Texts, PublicTextsVersion? Now, IReadOnlyList<PublicTextsVersion> Earlier, int Total);

/// <summary>One version, by whom and when.</summary>
/// <param name="Changed">What it changed in the one before it, as far as that is known.</param>
public sealed record PublicTextsVersion(int Number, PublicTextsContent Content, string WrittenBy, DateTime WrittenAt, IReadOnlyList<TextPart> Changed);

/// <summary>The parts of the public texts, as a list of changes names them.</summary>
public enum TextPart
{
    Contacts = 1,
    Publication = 2,
    PrintedCopies = 3,
    Call = 4,
    Accessibility = 5,
    Privacy = 6,
}
