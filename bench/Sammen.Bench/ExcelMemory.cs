using System.Globalization;
using System.Runtime.InteropServices;
using Sammen.Data.Seed;

namespace Sammen.Bench;

/// <summary>How much more memory the program takes while it makes the workbook of four projects. On Linux, where the system keeps the peak.</summary>
internal static class ExcelMemory
{
    private const string Status = "/proc/self/status";
    private const string ForgetPeak = "/proc/self/clear_refs";

    /// <summary>A full course, and twenty-five times as much: more than a sheet takes.</summary>
    private static readonly LoadSize[] Sizes = [new(BenchPage.ProjectsNeeded, 10_000), new(BenchPage.ProjectsNeeded, 250_000)];

    public static async Task RunAsync(string folder, int downloads, TextWriter to)
    {
        await to.WriteLineAsync($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, SQLite; the highest of {downloads} downloads.");
        await to.WriteLineAsync();
        await to.WriteLineAsync("| Database | File, KB | Peak, MB | Peak against the first |");
        await to.WriteLineAsync("|---|--:|--:|--:|");
        var first = 0.0;
        foreach (var size in Sizes)
        {
            await using var site = await LoadedSite.StartAsync(folder, size);
            var (file, peak) = await MeasureAsync(site, downloads);
            first = first > 0 ? first : peak;
            await to.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {site.Name} | {file / 1024.0:N0} | {peak / 1024.0:N0} | {peak / first:N2} |"));
        }
    }

    /// <returns>The file in bytes; the peak in kilobytes above what was held before, when everything that could be given back was.</returns>
    private static async Task<(long File, double Peak)> MeasureAsync(LoadedSite site, int downloads)
    {
        var download = await site.PrepareWorkbookAsync();
        var file = await download();
        var peak = 0L;
        for (var number = 0; number < downloads; number++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await File.WriteAllTextAsync(ForgetPeak, "5");
            var before = await ReadAsync("VmRSS:");
            file = await download();
            peak = Math.Max(peak, await ReadAsync("VmHWM:") - before);
        }

        return (file, peak);
    }

    private static async Task<long> ReadAsync(string name)
    {
        var line = (await File.ReadAllLinesAsync(Status)).Single(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }
}
