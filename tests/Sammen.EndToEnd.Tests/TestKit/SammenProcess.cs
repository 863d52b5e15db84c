using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The real program in its own process, on its own port, with its own data folder.</summary>
public sealed class SammenProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly string program;
    private readonly string contentRoot;
    private Process? process;

    private SammenProcess(int port, string programFolder, string contentRoot)
        => (Port, program, this.contentRoot) = (port, Path.Combine(programFolder, "Sammen.Web.dll"), contentRoot);

    /// <summary>What the tests were built as, <c>Release</c> or <c>Debug</c>, and the program with them.</summary>
    public static string Configuration { get; } = Directory.GetParent(AppContext.BaseDirectory)!.Parent!.Name;

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("sammen-e2e-").FullName;

    public string DatabaseFile => Path.Combine(DataFolder, "sammen.db");

    /// <param name="publishedTo">The folder it was published to; runs what was built when <see langword="null"/>.</param>
    public static async Task<SammenProcess> StartAsync(string? publishedTo = null)
    {
        var source = Path.Combine(Repository.Root, "src", "Sammen.Web");
        var sammen = new SammenProcess(FreePort(), publishedTo ?? Path.Combine(source, "bin", Configuration, "net10.0"), publishedTo ?? source);
        await sammen.RunAsync();
        return sammen;
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task StopAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    /// <summary>Starts it again on the same port and data.</summary>
    /// <param name="environment">The value of <c>ASPNETCORE_ENVIRONMENT</c>.</param>
    public async Task RunAsync(string environment = "Development")
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = contentRoot,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Public__Address"] = environment == "Production" ? Address : "";
        start.Environment["Data__Folder"] = DataFolder;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var clock = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            Assert.False(process.HasExited, "Sammen stopped while starting.");
            Assert.True(clock.Elapsed < StartTimeout, "Sammen did not answer in time.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
