using System.Diagnostics;

namespace Sammen.EndToEnd.Tests.TestKit;

internal static class Publishing
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Publishes what was built, as it is installed.</summary>
    public static async Task PublishToAsync(string folder)
    {
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
    }
}
