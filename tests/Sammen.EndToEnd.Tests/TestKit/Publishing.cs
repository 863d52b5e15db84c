using System.Diagnostics;

namespace Sammen.EndToEnd.Tests.TestKit;

internal static class Publishing
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>What was built, published as it is installed: once a run, for everybody who starts it with data of their own.</summary>
    /// <returns>The folder. Nobody writes there.</returns>
    public static Task<string> FolderAsync() => Published.Value;

    private static async Task<string> PublishAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sammen-published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var start = new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository.Root, "src", "Sammen.Web"), "--no-build", "-c", SammenProcess.Configuration, "-o", folder, "-nodeReuse:false"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The tests may themselves be run by a build, whose settings are not meant for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var publish = Process.Start(start)!;
        var said = Task.WhenAll(publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync().WaitAsync(Timeout);
        Assert.True(publish.ExitCode == 0, string.Concat(await said));
        return folder;
    }
}
