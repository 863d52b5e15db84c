using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The real program in its own process, on its own port, with its own data folder.</summary>
public sealed class SammenProcess : IAsyncDisposable
{
    private const string Development = "Development";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private static readonly ConcurrentDictionary<int, int> Ports = new();

    // Migrating and filling it takes as long as the rest of a first start, and has tests of its own.
    private static readonly Lazy<Task<string>> DemoFolder = new(MakeDemoAsync);

    private readonly string program;
    private readonly string contentRoot;
    private readonly X509Certificate2? certificate;
    private Process? process;

    private SammenProcess(string programFolder, string contentRoot, X509Certificate2? certificate = null)
        => (program, this.contentRoot, this.certificate) = (Path.Combine(programFolder, "Sammen.Web.dll"), contentRoot, certificate);

    /// <summary>What the tests were built as, <c>Release</c> or <c>Debug</c>, and the program with them.</summary>
    public static string Configuration { get; } = Directory.GetParent(AppContext.BaseDirectory)!.Parent!.Name;

    public int Port { get; } = FreePort();

    public string Address => $"{(certificate is null ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://127.0.0.1:{Port}";

    /// <summary>Settings of a start besides those every test has, as environment variables.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("sammen-e2e-").FullName;

    public string DatabaseFile => Path.Combine(DataFolder, "sammen.db");

    /// <summary>One with the demo round, in Development.</summary>
    /// <param name="publishedTo">The folder it was published to; runs what was built when <see langword="null"/>.</param>
    public static async Task<SammenProcess> StartAsync(string? publishedTo = null)
    {
        var sammen = publishedTo is null ? Built() : new SammenProcess(publishedTo, publishedTo);
        foreach (var part in Directory.GetFiles(await DemoFolder.Value, $"{Path.GetFileName(sammen.DatabaseFile)}*"))
        {
            File.Copy(part, Path.Combine(sammen.DataFolder, Path.GetFileName(part)));
        }

        await sammen.RunAsync();
        return sammen;
    }

    /// <summary>A published program that answers over HTTPS and has not been started.</summary>
    /// <param name="certificate">With its private key.</param>
    public static SammenProcess OverHttps(string publishedTo, X509Certificate2 certificate)
    {
        var sammen = new SammenProcess(publishedTo, publishedTo, certificate);
        var file = Path.Combine(sammen.DataFolder, "certificate.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
        sammen.Settings["ASPNETCORE_Kestrel__Certificates__Default__Path"] = file;
        return sammen;
    }

    /// <summary>Runs one of its commands, on the same data and with the same settings.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> CommandAsync(string environment, params string[] words)
    {
        using var command = Process.Start(Start(environment, words))!;
        var said = Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync().WaitAsync(StartTimeout);
        Assert.True(command.ExitCode == 0, string.Concat(await said));
        return (await said)[0];
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

    /// <summary>Asks it to end, as whoever runs it does.</summary>
    public void AskToEnd()
    {
        using var ask = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        ask.WaitForExit();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>What it said to the one who started it.</returns>
    public async Task<int> WaitForEndAsync(TimeSpan atMost)
    {
        await process!.WaitForExitAsync().WaitAsync(atMost);
        return process.ExitCode;
    }

    /// <summary>Starts it again on the same port and data.</summary>
    /// <param name="environment">The value of <c>ASPNETCORE_ENVIRONMENT</c>.</param>
    public async Task RunAsync(string environment = Development)
    {
        process = Process.Start(Start(environment))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // Asked without a pause, it would have to share a core with the question.
        using var client = Client();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var clock = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            Assert.False(process.HasExited, "Sammen stopped while starting.");
            Assert.True(clock.Elapsed < StartTimeout, "Sammen did not answer in time.");
            await beat.WaitForNextTickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private static SammenProcess Built()
    {
        var source = Path.Combine(Repository.Root, "src", "Sammen.Web");
        return new SammenProcess(Path.Combine(source, "bin", Configuration, "net10.0"), source);
    }

    private static async Task<string> MakeDemoAsync()
    {
        var sammen = Built();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(sammen.DataFolder, recursive: true);
        await sammen.CommandAsync(Development, "migrate");
        return sammen.DataFolder;
    }

    private ProcessStartInfo Start(string environment, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. words])
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

        // Several run beside each other on a few cores, none for long: no heap for each core, and nothing measured for a better build later.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Trusts the certificate it was started with, and no other.</summary>
    private HttpClient Client()
    {
        var handler = new SocketsHttpHandler();
        if (certificate is not null)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { certificate }, RevocationMode = X509RevocationMode.NoCheck };
        }

        return new HttpClient(handler) { BaseAddress = new Uri(Address) };
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

    /// <summary>One that no other program of this run had: a <see cref="Visitor"/> remembers by the address who is signed in there.</summary>
    private static int FreePort()
    {
        int port;
        do
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        while (!Ports.TryAdd(port, port));

        return port;
    }
}
