using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Sammen.Data.Seed;

namespace Sammen.Bench;

/// <summary>How long the library takes to find lessons among many, against among few.</summary>
internal static class LessonSearches
{
    private const int Few = 100;

    private static readonly LoadSize Size = new(BenchPage.ProjectsNeeded, 10_000);

    /// <summary>What is asked, and how the report calls it.</summary>
    private static readonly (string Name, string Query)[] Asked =
    [
        ("nothing: the newest that fit", ""),
        ("one common word in another form", "?soeg=inddragelse"),
        ("one rare word", "?soeg=medicinskabet"),
        ("four words", "?soeg=nattevagter+glemmer+oplæring+alarm"),
        ("a word, a phase and a kind", "?soeg=robot&fase=design&slags=WasHard"),
        ("nothing is found", "?soeg=xylofonkoncert"),
    ];

    public static async Task RunAsync(BenchOptions options, TextWriter to)
    {
        void Line(FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));

        await using var small = await LoadedSite.StartAsync(Path.Combine(options.Folder, "few-lessons"), Size);
        await using var large = await LoadedSite.StartAsync(Path.Combine(options.Folder, "many-lessons"), Size);
        using var ofFew = await small.PrepareLessonsAsync(Few);
        using var ofMany = await large.PrepareLessonsAsync(options.Lessons);

        // The first search of a process builds its index.
        var (firstOfFew, firstOfMany) = (await AskAsync(ofFew, Asked[1].Query), await AskAsync(ofMany, Asked[1].Query));
        Line($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, SQLite; {options.Requests:N0} requests each after {options.WarmUp:N0} to warm up. Times in milliseconds, median / 95th percentile.");
        Line($"");
        Line($"| Asked for | Among {Few:N0} | Among {options.Lessons:N0} | Ratio |");
        Line($"|---|--:|--:|--:|");
        foreach (var (name, query) in Asked)
        {
            var (few, many) = (new Timings(), new Timings());
            for (var round = -options.WarmUp; round < options.Requests; round++)
            {
                var (one, other) = (await AskAsync(ofFew, query), await AskAsync(ofMany, query));
                if (round >= 0)
                {
                    few.Add(one);
                    many.Add(other);
                }
            }

            Line($"| {name} | {few.Median:N2} / {few.Percentile95:N2} | {many.Median:N2} / {many.Percentile95:N2} | {many.Median / few.Median:N2} / {many.Percentile95 / few.Percentile95:N2} |");
        }

        Line($"");
        Line($"The first search of the process, which builds the index: {firstOfFew.TotalMilliseconds:N0} among {Few:N0}, {firstOfMany.TotalMilliseconds:N0} among {options.Lessons:N0}.");
    }

    private static async Task<TimeSpan> AskAsync(HttpClient client, string query)
    {
        var begun = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync($"/erfaringer{query}");
        return Stopwatch.GetElapsedTime(begun);
    }
}
