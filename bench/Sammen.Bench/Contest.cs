using System.Diagnostics;

namespace Sammen.Bench;

/// <summary>A page on one database against its hand-written counterpart.</summary>
internal sealed class Contest(BenchPage page, LoadedSite site, HttpClient client, string pageAddress, string plainAddress, PlainAnswer answer) : IDisposable
{
    private readonly byte[] buffer = new byte[64 * 1024];

    public BenchPage Page => page;

    public LoadedSite Site => site;

    public PlainAnswer Answer => answer;

    public Timings PageTimings { get; } = new();

    public Timings PlainTimings { get; } = new();

    /// <summary>One request of each, the page first.</summary>
    public async Task MeetAsync(bool counts)
    {
        var pageTime = await TimeAsync(pageAddress);
        var plainTime = await TimeAsync(plainAddress);
        if (counts)
        {
            PageTimings.Add(pageTime);
            PlainTimings.Add(plainTime);
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>From sending the request until the last byte of the answer is read.</summary>
    private async Task<TimeSpan> TimeAsync(string address)
    {
        var begun = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        while (await body.ReadAsync(buffer) > 0)
        {
            // Only the time counts; the bytes were looked at when the page was prepared.
        }

        var time = Stopwatch.GetElapsedTime(begun);
        response.EnsureSuccessStatusCode();
        return time;
    }
}
