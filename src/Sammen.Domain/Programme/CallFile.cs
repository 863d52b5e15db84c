namespace Sammen.Domain.Programme;

/// <summary>The call to municipalities (indbydelse) as a file. Kept as it was sent in; a new one is another.</summary>
public sealed class CallFile
{
    public const int NameMaxLength = 150;

    /// <summary>What a file may be at most.</summary>
    public const int MaxMegabytes = 5;
    public const int MaxBytes = MaxMegabytes * 1024 * 1024;

    private CallFile()
    {
    }

    /// <param name="name">As the file was called where it came from, with or without its folder.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.FileMissing"/>, <see cref="Rule.FileTooLarge"/> or <see cref="Rule.FileKindUnknown"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public CallFile(Guid id, string? name, byte[] content, Guid byId, DateTime at)
    {
        (Id, UploadedById, UploadedAt) = (id, byId, at);
        Kind = DocumentContent.KindOf(content, MaxBytes);
        Name = FreeText.Required(Bare(name), NameMaxLength);
        (Content, Bytes) = (content, content.Length);
    }

    public Guid Id { get; private set; }

    /// <summary>Without folder and ending: the ending follows from the kind.</summary>
    public string Name { get; private set; } = "";

    public DocumentKind Kind { get; private set; }

    public byte[] Content { get; private set; } = [];

    public int Bytes { get; private set; }

    public Guid UploadedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    private static string Bare(string? name)
    {
        var file = FreeText.Clean(name).Split('/', '\\')[^1];
        return file.LastIndexOf('.') is var dot and > 0 ? file[..dot] : file;
    }
}
