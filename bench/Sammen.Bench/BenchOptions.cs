using System.Globalization;

namespace Sammen.Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where the databases are kept between runs.</param>
/// <param name="Requests">Measured requests for each page and each endpoint on each database.</param>
/// <param name="WarmUp">Requests of each before the first that counts.</param>
/// <param name="Calendars">Instead of all that: how many calendar subscriptions to read; 0 for none.</param>
/// <param name="Lessons">Instead of all that: how many lessons to search in; 0 for none.</param>
/// <param name="Workbooks">Instead of all that: how many workbooks to make on each database, for the memory it takes; 0 for none.</param>
internal sealed record BenchOptions(string Folder, int Requests, int WarmUp, IReadOnlyList<BenchPage> Pages, int Workbooks = 0, int Calendars = 0, int Lessons = 0)
{
    public const string Usage = "Sammen.Bench --folder <folder> [--requests 1000] [--warm-up 200] [--pages overview,comparison,project,projects,start] [--workbooks 5] [--calendars 1000] [--lessons 10000]";

    /// <exception cref="FormatException">An option is unknown, has no value, or has an impossible one.</exception>
    public static BenchOptions Parse(string[] args)
    {
        var options = new BenchOptions("", Requests: 1000, WarmUp: 200, BenchPage.Usual);
        foreach (var pair in args.Chunk(2))
        {
            var value = pair.ElementAtOrDefault(1) ?? throw new FormatException(Usage);
            options = pair[0] switch
            {
                "--folder" => options with { Folder = Path.GetFullPath(value) },
                "--requests" => options with { Requests = Positive(value) },
                "--warm-up" => options with { WarmUp = Positive(value) },
                "--workbooks" => options with { Workbooks = Positive(value) },
                "--calendars" => options with { Calendars = Positive(value) },
                "--lessons" => options with { Lessons = Positive(value) },
                "--pages" => options with { Pages = [.. value.Split(',').Select(Page)] },
                _ => throw new FormatException(Usage),
            };
        }

        return options.Folder.Length > 0 ? options : throw new FormatException(Usage);
    }

    private static int Positive(string value)
        => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException(Usage);

    private static BenchPage Page(string name) => BenchPage.All.FirstOrDefault(page => page.Name == name) ?? throw new FormatException(Usage);
}
