using Sammen.Data.Seed;

namespace Sammen.Bench;

/// <summary>How long the pages that add everything up take to answer. bench/README.md says what the figures mean.</summary>
internal static class Benchmark
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;

    /// <summary>The small one first: 250 notes a project, what a full course holds. Then a hundred times as many, in more projects and in the same ones.</summary>
    private static readonly LoadSize[] Sizes = [new(40, Few), new(4_000, Many), new(40, Many)];

    public static async Task<int> Main(string[] args)
    {
        try
        {
            var options = BenchOptions.Parse(args);
            await (options switch
            {
                { Workbooks: > 0 } => ExcelMemory.RunAsync(options.Folder, options.Workbooks, Console.Out),
                { Lessons: > 0 } => LessonSearches.RunAsync(options, Console.Out),
                { Calendars: > 0 } => CalendarReaders.RunAsync(options.Folder, options.Calendars, Console.Out),
                _ => RunAsync(options),
            });
            return 0;
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task RunAsync(BenchOptions options)
    {
        var sites = new List<LoadedSite>();
        var contests = new List<Contest>();
        try
        {
            foreach (var size in Sizes)
            {
                sites.Add(await LoadedSite.StartAsync(options.Folder, size));
            }

            foreach (var page in options.Pages)
            {
                foreach (var site in sites)
                {
                    contests.Add(await site.PrepareAsync(page));
                }
            }

            for (var round = -options.WarmUp; round < options.Requests; round++)
            {
                // All take turns, so that what disturbs the machine for a while disturbs all alike.
                foreach (var contest in contests)
                {
                    await contest.MeetAsync(counts: round >= 0);
                }
            }

            Report.Write(Console.Out, options, contests);
        }
        finally
        {
            contests.ForEach(contest => contest.Dispose());
            foreach (var site in sites)
            {
                await site.DisposeAsync();
            }
        }
    }
}
