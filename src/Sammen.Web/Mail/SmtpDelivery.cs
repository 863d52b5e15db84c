using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Sammen.Data.Mail;

namespace Sammen.Web.Mail;

/// <summary>By the mail server of the settings.</summary>
internal sealed class SmtpDelivery(MailSettings settings) : IMailDelivery
{
    /// <summary>Shorter than a mail's lease: whoever waits longer may no longer be the only one who sends it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<IMailRoute> OpenAsync(CancellationToken ct)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, ct);
            if (settings.User is not null)
            {
                await client.AuthenticateAsync(settings.User, settings.Password!, ct);
            }

            return new Route(client);
        }
        catch (Exception failure)
        {
            client.Dispose();
            if (!ct.IsCancellationRequested)
            {
                throw Reason(failure);
            }

            throw;
        }
    }

    private static MailFailedException Reason(Exception failure) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused when IsFinal(refused) => new(MailProblem.AddressRefused, (int)refused.StatusCode, refused),
        SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted } refused when IsFinal(refused) => new(MailProblem.MessageRefused, (int)refused.StatusCode, refused),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused when IsFinal(refused) => new(MailProblem.ServerRefusesUs, (int)refused.StatusCode, refused),
        SmtpCommandException later => new(MailProblem.Later, (int)later.StatusCode, later),
        AuthenticationException or SslHandshakeException or ServiceNotAuthenticatedException or NotSupportedException => new(MailProblem.ServerRefusesUs, null, failure),
        SocketException or IOException or ProtocolException or TimeoutException or ServiceNotConnectedException or OperationCanceledException
            => new(MailProblem.ServerSilent, null, failure),
        _ => new(MailProblem.NotWritten, null, failure),
    };

    private static bool IsFinal(SmtpCommandException refused) => (int)refused.StatusCode >= 500;

    private sealed class Route(SmtpClient client) : IMailRoute
    {
        public async Task SendAsync(MimeMessage message, CancellationToken ct)
        {
            try
            {
                await client.SendAsync(message, ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                throw Reason(failure);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await client.DisconnectAsync(quit: true);
            }
            catch (Exception)
            {
                // Everything has been sent or not by now; a server that does not say goodbye changes nothing.
            }

            client.Dispose();
        }
    }
}
