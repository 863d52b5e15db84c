using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Tests.Data;

/// <summary>A real client of SQL Server at a door on this machine that refuses, resets, hangs up or says nothing.</summary>
public sealed class BrokenLineTests
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    public static TheoryData<string, int> Doors => new()
    {
        { nameof(Refuse), 0 },
        { nameof(Reset), 3 },
        { nameof(HangUp), 3 },
        { nameof(SayNothing), 1 },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_read_ends_in_time_as_a_database_failure_and_a_broken_line_was_tried_again(string door, int fewestCalls)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = (IPEndPoint)listener.LocalEndpoint;
        var calls = 0;
        using var open = new CancellationTokenSource();
        var answering = door == nameof(Refuse) ? Refuse(listener) : AnswerAsync(listener, door, () => calls++, open.Token);
        await using var db = Context($"Server=tcp:{address.Address},{address.Port};Database=Sammen;User Id=sa;Password=x;Encrypt=false");
        var begun = Stopwatch.GetTimestamp();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.Municipalities.CountAsync());

        Assert.True(failure.IsDatabaseFailure(), failure.ToString());
        Assert.True(Stopwatch.GetElapsedTime(begun) < LongestWait);
        Assert.True(calls >= fewestCalls, $"{calls} calls");
        await open.CancelAsync();
        await answering;
    }

    [Fact]
    public async Task A_server_that_comes_back_is_asked_at_once_and_not_answered_for_by_the_pool()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = (IPEndPoint)listener.LocalEndpoint;
        var calls = 0;
        using var open = new CancellationTokenSource();
        var answering = AnswerAsync(listener, nameof(HangUp), () => calls++, open.Token);
        for (var visit = 0; visit < 2; visit++)
        {
            await using var db = Context($"Server=tcp:{address.Address},{address.Port};Database=Sammen;User Id=sa;Password=x;Encrypt=false");
            var before = calls;

            await Assert.ThrowsAnyAsync<Exception>(() => db.Municipalities.CountAsync());

            Assert.True(calls > before);
        }

        await open.CancelAsync();
        await answering;
    }

    private static Task Refuse(TcpListener listener)
    {
        listener.Stop();
        return Task.CompletedTask;
    }

    private static void Reset(TcpClient caller)
    {
        caller.LingerState = new LingerOption(enable: true, seconds: 0);
        caller.Close();
    }

    private static void HangUp(TcpClient caller) => caller.Close();

    private static void SayNothing(TcpClient caller) => Assert.True(caller.Connected);

    private static async Task AnswerAsync(TcpListener listener, string door, Action called, CancellationToken ct)
    {
        var callers = new List<TcpClient>();
        try
        {
            while (true)
            {
                var caller = await listener.AcceptTcpClientAsync(ct);
                callers.Add(caller);
                called();
                Action<TcpClient> answer = door switch { nameof(Reset) => Reset, nameof(HangUp) => HangUp, _ => SayNothing };
                answer(caller);
            }
        }
        catch (OperationCanceledException)
        {
            callers.ForEach(caller => caller.Dispose());
        }
    }

    private static SqlServerSammenDbContext Context(string connectionString)
    {
        var options = new DbContextOptionsBuilder<SqlServerSammenDbContext>();
        options.UseSammenSqlServer(connectionString);
        return new SqlServerSammenDbContext(options.Options);
    }
}
