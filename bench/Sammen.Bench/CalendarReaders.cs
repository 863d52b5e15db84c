using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Sammen.Data.Seed;

namespace Sammen.Bench;

/// <summary>How calendars fare that read their subscriptions: for the first time, again when nothing has changed, and all of them at once.</summary>
internal static class CalendarReaders
{
    private static readonly LoadSize Size = new(BenchPage.ProjectsNeeded, 10_000);

    public static async Task RunAsync(string folder, int readers, TextWriter to)
    {
        void Line(FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));

        await using var site = await LoadedSite.StartAsync(folder, Size);
        using var client = site.Stranger();
        var addresses = await site.PrepareCalendarsAsync(readers);
        var (whole, unchanged) = (new Timings(), new Timings());
        var (tags, bytes) = (new EntityTagHeaderValue?[readers], 0L);
        await AskAsync(client, addresses[0], known: null);
        foreach (var (number, address) in addresses.Index())
        {
            // In turn, so that what disturbs the machine for a while disturbs both alike.
            (var time, tags[number], bytes) = await AskAsync(client, address, known: null);
            whole.Add(time);
            unchanged.Add((await AskAsync(client, address, tags[number])).Time);
        }

        Line($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, SQLite; {readers:N0} subscriptions of {CalendarLoad.Workshops:N0} activities, {bytes:N0} bytes each. Times in milliseconds, median / 95th percentile.");
        Line($"");
        Line($"| Read | Time | Against the first |");
        Line($"|---|--:|--:|");
        Line($"| whole | {whole.Median:N2} / {whole.Percentile95:N2} | 1 |");
        Line($"| nothing has changed (304) | {unchanged.Median:N2} / {unchanged.Percentile95:N2} | {unchanged.Median / whole.Median:N2} / {unchanged.Percentile95 / whole.Percentile95:N2} |");
        Line($"");
        Line($"All {readers:N0} at once, with what they know: {await AllAsync(client, addresses, tags):N1} s until the last is answered; knowing nothing: {await AllAsync(client, addresses, new EntityTagHeaderValue?[readers]):N1} s.");
    }

    private static async Task<double> AllAsync(HttpClient client, IReadOnlyList<string> addresses, EntityTagHeaderValue?[] known)
    {
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(addresses.Select((address, number) => AskAsync(client, address, known[number])));
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <exception cref="HttpRequestException">It was answered with something else than the calendar, or that it is known.</exception>
    private static async Task<(TimeSpan Time, EntityTagHeaderValue? Tag, long Bytes)> AskAsync(HttpClient client, string address, EntityTagHeaderValue? known)
    {
        var begun = Stopwatch.GetTimestamp();
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
        {
            asking.Headers.IfNoneMatch.Add(known);
        }

        using var answer = await client.SendAsync(asking);
        var content = await answer.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(begun);
        return answer.StatusCode == (known is null ? HttpStatusCode.OK : HttpStatusCode.NotModified)
            ? (time, answer.Headers.ETag, content.Length)
            : throw new HttpRequestException($"A calendar was answered with {answer.StatusCode}.");
    }
}
