using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The real program in its own process, on its own port, with its own data folder.</summary>
public sealed class SammenProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private Process? process;

    private SammenProcess(int port) => Port = port;

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("sammen-e2e-").FullName;

    public string DatabaseFile => Path.Combine(DataFolder, "sammen.db");

    public static async Task<SammenProcess> StartAsync()
    {
        var sammen = new SammenProcess(FreePort());
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
    public async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile()])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Sammen.Web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address;
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

    private static string ProgramFile()
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory)!.Parent!.Name;
        return Path.Combine(Repository.Root, "src", "Sammen.Web", "bin", configuration, "net10.0", "Sammen.Web.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
