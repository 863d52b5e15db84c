using System.Globalization;
using System.Runtime.InteropServices;

namespace Sammen.Bench;

/// <summary>The figures as Markdown.</summary>
internal static class Report
{
    /// <param name="contests">Of each page, the one on the small database first.</param>
    public static void Write(TextWriter to, BenchOptions options, IReadOnlyList<Contest> contests)
    {
        void Line(FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));

        Line($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, SQLite; {options.Requests:N0} requests each after {options.WarmUp:N0} to warm up. Times in milliseconds, median / 95th percentile.");
        Line($"");
        Line($"| Page | Database | Commands | Rows | Bytes | Page | Hand-written | Ratio |");
        Line($"|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var contest in contests)
        {
            var (page, plain) = (contest.PageTimings, contest.PlainTimings);
            Line($"| {contest.Page.Name} | {contest.Site.Name} | {contest.Answer.Commands.Count} | {contest.Answer.Rows:N0} | {contest.Answer.Body.Length:N0} | {page.Median:N2} / {page.Percentile95:N2} | {plain.Median:N2} / {plain.Percentile95:N2} | {page.Median / plain.Median:N2} / {page.Percentile95 / plain.Percentile95:N2} |");
        }

        Line($"");
        Line($"| Page | A hundred times the notes | Page | Hand-written |");
        Line($"|---|---|--:|--:|");
        foreach (var ofPage in contests.GroupBy(contest => contest.Page))
        {
            var small = ofPage.First();
            foreach (var large in ofPage.Skip(1))
            {
                Line($"| {large.Page.Name} | {large.Site.Name} against {small.Site.Name} | {Times(large.PageTimings, small.PageTimings)} | {Times(large.PlainTimings, small.PlainTimings)} |");
            }
        }
    }

    private static string Times(Timings large, Timings small)
        => string.Create(CultureInfo.InvariantCulture, $"{large.Median / small.Median:N2} / {large.Percentile95 / small.Percentile95:N2}");
}
