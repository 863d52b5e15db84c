using MimeKit;
using Sammen.Data.Mail;

namespace Sammen.Web.Mail;

/// <summary>Takes mails out of the installation.</summary>
public interface IMailDelivery
{
    /// <summary>Opens the way for several mails, one after the other.</summary>
    /// <exception cref="MailFailedException">It cannot be opened.</exception>
    Task<IMailRoute> OpenAsync(CancellationToken ct);
}

/// <summary>An open way out.</summary>
public interface IMailRoute : IAsyncDisposable
{
    /// <exception cref="MailFailedException">It was not taken.</exception>
    Task SendAsync(MimeMessage message, CancellationToken ct);
}

/// <summary>A mail was not taken, or nobody was there to take it. Says why without anybody's words: a mail server quotes addresses.</summary>
/// <param name="serverCode">The number the server answered with, where it answered.</param>
public sealed class MailFailedException(MailProblem problem, int? serverCode, Exception? inner = null) : Exception($"{problem} {serverCode}", inner)
{
    public MailProblem Problem => problem;

    public int? ServerCode => serverCode;

    /// <summary>It is this mail that was refused, and no other try will change that.</summary>
    public bool IsFinal => problem is MailProblem.AddressRefused or MailProblem.MessageRefused;

    /// <summary>It would befall every mail: there is no point in trying the next one now.</summary>
    public bool IsOfServer => problem is MailProblem.ServerSilent or MailProblem.ServerRefusesUs;
}
