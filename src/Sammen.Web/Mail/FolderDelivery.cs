using MimeKit;

namespace Sammen.Web.Mail;

/// <summary>Into a folder, in Development: a file a mail, which a mail program opens.</summary>
internal sealed class FolderDelivery(MailSettings settings, TimeProvider clock) : IMailDelivery, IMailRoute
{
    public Task<IMailRoute> OpenAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(settings.Folder!);
        return Task.FromResult<IMailRoute>(this);
    }

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        var name = FormattableString.Invariant($"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml");
        await message.WriteToAsync(Path.Combine(settings.Folder!, name), ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
