using System.Text;

namespace Sammen.Web.Mail;

/// <summary>A mail as plain text: for programs that show no HTML, and for people who would rather not.</summary>
internal static class MailAsText
{
    public static string Set(MailContent content)
    {
        var text = new StringBuilder();
        foreach (var paragraph in content.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (content.Link is { } link)
        {
            text.Append(link.Words).Append(":\n").Append(link.Address.AbsoluteUri).Append("\n\n");
        }

        foreach (var paragraph in content.After)
        {
            text.Append(paragraph).Append("\n\n");
        }

        // The dashes and a space are how mail programs know a signature.
        return text.Append("-- \n").AppendJoin('\n', content.Signature).Append('\n').ToString();
    }
}
