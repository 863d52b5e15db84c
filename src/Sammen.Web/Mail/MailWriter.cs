using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;
using Sammen.Data;
using Sammen.Data.Mail;

namespace Sammen.Web.Mail;

/// <summary>Writes a mail when it is sent: from what is so at that moment, in its receiver's language, as HTML and as plain text.</summary>
internal sealed class MailWriter(MailContents contents, MailSettings settings, OwnLinks links, ILoggerFactory loggers, TimeProvider clock)
{
    /// <summary>A mail is drawn from what it is given, and asks for nothing.</summary>
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <param name="db">Where the mail was read.</param>
    /// <returns><see langword="null"/> when there is nothing to tell any more.</returns>
    public async Task<MimeMessage?> WriteAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        // Of this method alone: a culture flows into what is called, and not back.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(mail.Culture);
        if (await contents.FindAsync(db, mail, ct) is not { } content)
        {
            return null;
        }

        var body = new BodyBuilder { TextBody = MailAsText.Set(content), HtmlBody = await SetAsHtmlAsync(content) };
        if (content.Attachment is { } attached)
        {
            body.Attachments.Add(attached.Name, attached.Content, ContentType.Parse(attached.MediaType));
        }

        var message = new MimeMessage
        {
            Subject = content.Subject,
            MessageId = $"{mail.Id:N}@{links.Host}",
            Date = clock.GetUtcNow(),
            Body = body.ToMessageBody(),
        };
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress("", mail.Address));

        // Out-of-office replies go to people.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    private async Task<string> SetAsHtmlAsync(MailContent content)
    {
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MailSheet.Content)] = content });
            var page = await renderer.RenderComponentAsync<MailSheet>(parameters);
            return page.ToHtmlString();
        });
    }
}
