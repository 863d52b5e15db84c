namespace Sammen.Web.Mail;

/// <summary>Names the texts in <c>MailTexts.resx</c> (Danish) and <c>MailTexts.en.resx</c>.</summary>
public sealed class MailTexts;
