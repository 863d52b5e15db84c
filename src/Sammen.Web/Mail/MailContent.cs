namespace Sammen.Web.Mail;

/// <summary>What a mail says, in its receiver's language, before it is set as HTML and as plain text.</summary>
/// <param name="Paragraphs">Before the link. A line break in one is kept.</param>
/// <param name="Link">What the mail is for.</param>
/// <param name="After">Paragraphs after the link: small print.</param>
/// <param name="Signature">Lines: who it is from.</param>
public sealed record MailContent(string Subject, IReadOnlyList<string> Paragraphs, MailLink? Link, IReadOnlyList<string> After, IReadOnlyList<string> Signature)
{
    /// <summary>What comes with it, if anything.</summary>
    public MailAttachment? Attachment { get; init; }
}

/// <summary>What one mail says of its own, before what every mail ends in.</summary>
internal sealed record MailWords(string Subject, IReadOnlyList<string> Paragraphs, MailLink Link, MailAttachment? Attachment = null);

/// <param name="Name">As the file is called.</param>
public sealed record MailAttachment(string Name, string MediaType, byte[] Content);

/// <param name="Words">What happens when it is followed.</param>
public sealed record MailLink(string Words, Uri Address);
