using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The meeting room's Wi-Fi between a browser and the program: everything, both ways, arrives late, or for a while not at all.</summary>
public sealed class SlowLine : IAsyncDisposable
{
    /// <summary>Each way, so that an answer takes 300 ms longer than the program needs for it.</summary>
    private static readonly TimeSpan UsualDelay = TimeSpan.FromMilliseconds(150);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly int port;
    private readonly TimeSpan delay;
    private readonly Task accepting;
    private CancellationTokenSource cutting = new();
    private TaskCompletionSource flowing = Flowing();

    /// <param name="delay">Each way.</param>
    public SlowLine(int programPort, TimeSpan? delay = null)
    {
        (port, this.delay) = (programPort, delay ?? UsualDelay);
        listener.Start();
        accepting = AcceptAsync(programPort);
    }

    /// <summary>Where the program is reached past this line.</summary>
    public string Program => $"http://127.0.0.1:{port}";

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>What is connected is closed, and nothing connects, until it is <see cref="Mend">mended</see>.</summary>
    public void Cut() => cutting.Cancel();

    /// <summary>What is connected stays so and carries nothing until it is <see cref="Mend">mended</see>.</summary>
    public void Stall() => flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        cutting = new CancellationTokenSource();
        flowing.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        Mend();
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
                var browser = await listener.AcceptTcpClientAsync(closing.Token);
                if (cutting.IsCancellationRequested)
                {
                    browser.Dispose();
                    continue;
                }

                lines.Add(ConnectAsync(browser, programPort));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task ConnectAsync(TcpClient browser, int programPort)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(closing.Token, cutting.Token);
        using (browser)
        using (var program = new TcpClient { NoDelay = true })
        {
            browser.NoDelay = true;
            try
            {
                await program.ConnectAsync(IPAddress.Loopback, programPort, ending.Token);
                await Task.WhenAny(CarryAsync(browser.GetStream(), program.GetStream(), ending.Token), CarryAsync(program.GetStream(), browser.GetStream(), ending.Token));
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException)
            {
                // The browser sees a closed connection.
            }
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, CancellationToken ct)
    {
        var onTheirWay = Channel.CreateUnbounded<(byte[] Bytes, long DueAt)>();
        await Task.WhenAll(ReadAsync(), WriteAsync());

        async Task ReadAsync()
        {
            try
            {
                var buffer = new byte[32 * 1024];
                while (await from.ReadAsync(buffer, ct) is > 0 and var count)
                {
                    onTheirWay.Writer.TryWrite((buffer[..count], Environment.TickCount64 + (long)delay.TotalMilliseconds));
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
                await foreach (var (bytes, dueAt) in onTheirWay.Reader.ReadAllAsync(ct))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, dueAt - Environment.TickCount64)), ct);
                    await flowing.Task.WaitAsync(ct);
                    await to.WriteAsync(bytes, ct);
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // One end hung up.
            }
        }
    }

    private static TaskCompletionSource Flowing()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
