using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MailKit.Security;
using MimeKit;
using Sammen.Web.Mail;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Sammen.Web.Tests.TestKit;

/// <summary>A real mail server on loopback, which keeps what it is sent and answers as a test tells it to.</summary>
internal sealed class MailServer : IMessageStore, IAsyncDisposable
{
    private readonly int port = FreePort();
    private CancellationTokenSource? stopped;
    private Task running = Task.CompletedTask;

    public ConcurrentQueue<MimeMessage> Received { get; } = new();

    /// <summary>What it answers to a mail for an address; the mail is taken where that is <see langword="null"/>.</summary>
    public Func<string, SmtpResponse?> Answers { get; set; } = _ => null;

    public MailSettings Settings => new("127.0.0.1", port, SecureSocketOptions.None, null, null, new MailboxAddress("Sammen om ny teknologi", "sammen@kommune.example"), null);

    public static MailServer Start()
    {
        var server = new MailServer();
        server.Open();
        return server;
    }

    /// <summary>From now on it answers.</summary>
    public void Open()
    {
        stopped = new CancellationTokenSource();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(this);
        var options = new SmtpServerOptionsBuilder().ServerName("loopback").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stopped.Token);
    }

    /// <summary>From now on nobody answers.</summary>
    public async Task CloseAsync()
    {
        await stopped!.CancelAsync();
        await running;
        stopped.Dispose();
    }

    public Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(buffer.ToArray());
        var message = MimeMessage.Load(stream, cancellationToken);
        if (Answers(message.To.Mailboxes.Single().Address) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        Received.Enqueue(message);
        return Task.FromResult(SmtpResponse.Ok);
    }

    public async ValueTask DisposeAsync()
    {
        if (!running.IsCompleted)
        {
            await CloseAsync();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
