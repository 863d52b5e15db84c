using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Sammen.Data.Interceptors;

namespace Sammen.Web.Tests.Startup;

/// <summary>The built program, run as a process of its own in a folder of its own.</summary>
internal sealed class ProgramRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sammen-start-");

    /// <summary>The value of <c>ASPNETCORE_ENVIRONMENT</c>; what an installation has unless it says otherwise.</summary>
    public string EnvironmentName { get; init; } = Environments.Production;

    /// <summary>The value of <c>Public:Address</c>.</summary>
    public string PublicAddress { get; init; } = "https://sammen.example.dk";

    public string Folder => folder.FullName;

    public string DatabaseFile => Path.Combine(Folder, "sammen.db");

    /// <summary>Runs to the end. A program that serves instead of stopping is ended and fails the test.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(typeof(Sammen.Web.Startup.SammenSettings).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = EnvironmentName;
        start.Environment["Public__Address"] = PublicAddress;
        start.Environment.Remove("ASPNETCORE_URLS");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    /// <summary>Stopped, with one sentence for the person at the console and nothing else.</summary>
    public static void AssertOneSentence((int ExitCode, string Output, string Error) run, string mentions)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(mentions, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
    }

    /// <summary>One number the program's database answers.</summary>
    public async Task<long> CountAsync(string sql) => long.Parse(Assert.Single(await ListAsync(sql)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first column of what the program's database answers.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Pooling = false }.ToString());
        await connection.OpenAsync();
        DanishCollationInterceptor.Teach(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
