using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A line on which everything, both ways, arrives late: the meeting room's Wi-Fi between a browser and the program.</summary>
public sealed class SlowLine : IAsyncDisposable
{
    /// <summary>Each way, so that an answer takes 300 ms longer than the program needs for it.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly int port;
    private readonly Task accepting;

    public SlowLine(int programPort)
    {
        port = programPort;
        listener.Start();
        accepting = AcceptAsync(programPort);
    }

    /// <summary>Where the program is reached past this line.</summary>
    public string Program => $"http://127.0.0.1:{port}";

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync(int programPort)
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(ConnectAsync(await listener.AcceptTcpClientAsync(closing.Token), programPort));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task ConnectAsync(TcpClient browser, int programPort)
    {
        using (browser)
        using (var program = new TcpClient { NoDelay = true })
        {
            browser.NoDelay = true;
            try
            {
                await program.ConnectAsync(IPAddress.Loopback, programPort, closing.Token);
                await Task.WhenAny(CarryAsync(browser.GetStream(), program.GetStream()), CarryAsync(program.GetStream(), browser.GetStream()));
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException)
            {
                // The browser sees a closed connection.
            }
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to)
    {
        var onTheirWay = Channel.CreateUnbounded<(byte[] Bytes, long DueAt)>();
        await Task.WhenAll(ReadAsync(), WriteAsync());

        async Task ReadAsync()
        {
            try
            {
                var buffer = new byte[32 * 1024];
                while (await from.ReadAsync(buffer, closing.Token) is > 0 and var count)
                {
                    onTheirWay.Writer.TryWrite((buffer[..count], Environment.TickCount64 + (long)Delay.TotalMilliseconds));
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // One end hung up.
            }

            onTheirWay.Writer.Complete();
        }

        async Task WriteAsync()
        {
            try
            {
                await foreach (var (bytes, dueAt) in onTheirWay.Reader.ReadAllAsync(closing.Token))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, dueAt - Environment.TickCount64)), closing.Token);
                    await to.WriteAsync(bytes, closing.Token);
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // One end hung up.
            }
        }
    }
}
