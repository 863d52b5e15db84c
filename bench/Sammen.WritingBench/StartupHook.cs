using System.Diagnostics.CodeAnalysis;
using System.Globalization;

/// <summary>
/// Loaded into the program beside it (<c>DOTNET_STARTUP_HOOKS</c>, which asks for this name, without a namespace): says how much memory its objects hold, whenever
/// a file asks for it. So the program needs nothing of its own for being measured.
/// </summary>
[SuppressMessage("Design", "MA0047:Declare types in namespaces", Justification = "The runtime asks for it without one.")]
internal static class StartupHook
{
    /// <summary>The environment variable that names the folder of the files.</summary>
    public const string Folder = "SAMMEN_BENCH_FOLDER";

    private const string Question = "how-much";
    private const string Answer = "so-much";

    public static void Initialize()
    {
        var folder = Environment.GetEnvironmentVariable(Folder)!;
        var thread = new Thread(() => AnswerAll(folder)) { IsBackground = true };
        thread.Start();
    }

    /// <summary>Asks the program that was started with it.</summary>
    /// <returns>Bytes, after a collection of everything that can be collected.</returns>
    public static async Task<long> AskAsync(string folder)
    {
        var answer = Path.Combine(folder, Answer);
        await File.WriteAllTextAsync(Path.Combine(folder, Question), "");
        while (!File.Exists(answer))
        {
            await Task.Delay(100);
        }

        var bytes = long.Parse(await File.ReadAllTextAsync(answer), CultureInfo.InvariantCulture);
        File.Delete(answer);
        return bytes;
    }

    private static void AnswerAll(string folder)
    {
        while (true)
        {
            Thread.Sleep(100);
            if (!File.Exists(Path.Combine(folder, Question)))
            {
                continue;
            }

            File.Delete(Path.Combine(folder, Question));
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var written = Path.Combine(folder, $"{Answer}.new");
            File.WriteAllText(written, GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
            File.Move(written, Path.Combine(folder, Answer));
        }
    }
}
