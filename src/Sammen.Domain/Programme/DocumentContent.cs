using System.IO.Compression;

namespace Sammen.Domain.Programme;

/// <summary>Tells from what is in a file what it is. What it is called, and what its sender says of it, count for nothing.</summary>
public static class DocumentContent
{
    // More parts than any document has: a package of thousands is made to be a nuisance.
    private const int MostParts = 2_000;

    private const string WordText = "word/document.xml";
    private const string WordParts = "[Content_Types].xml";
    private const string Macros = "vbaProject.bin";

    /// <exception cref="RuleBrokenException"><see cref="Rule.FileMissing"/>, <see cref="Rule.FileTooLarge"/> or <see cref="Rule.FileKindUnknown"/>.</exception>
    public static DocumentKind KindOf(byte[]? content, int maxBytes)
    {
        if (content is null or [])
        {
            throw new RuleBrokenException(Rule.FileMissing);
        }

        if (content.Length > maxBytes)
        {
            throw new RuleBrokenException(Rule.FileTooLarge, maxBytes / (1024 * 1024));
        }

        return content.AsSpan().StartsWith("%PDF-"u8) ? DocumentKind.Pdf
            : IsWord(content) ? DocumentKind.Word
            : throw new RuleBrokenException(Rule.FileKindUnknown);
    }

    // The list of parts alone is read; nothing is unpacked.
    private static bool IsWord(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return false;
        }

        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return package.Entries.Count <= MostParts
                && package.GetEntry(WordText) is not null
                && package.GetEntry(WordParts) is not null
                && !package.Entries.Any(part => part.Name.Equals(Macros, StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            // Begins like a package and is none.
            return false;
        }
    }
}
