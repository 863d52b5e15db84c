using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Sammen.Web.Tests.Startup;

/// <summary>What the person at the console sees.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_port_in_use_gives_one_sentence()
    {
        using var program = new ProgramRun();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await program.RunAsync("--Data:Folder", program.Folder, "--urls", $"http://127.0.0.1:{port}");

        AssertOneSentence(run, "ASPNETCORE_URLS");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_gives_one_sentence()
    {
        using var program = new ProgramRun();
        var file = Path.Combine(program.Folder, "data");
        await File.WriteAllTextAsync(file, "in the way");

        AssertOneSentence(await program.RunAsync("--Data:Folder", file, "--urls", "http://127.0.0.1:0"), "Data:Folder");
    }

    [Fact]
    public async Task A_database_file_that_is_no_database_gives_one_sentence()
    {
        using var program = new ProgramRun();
        await File.WriteAllTextAsync(program.DatabaseFile, new string('x', 5000));

        AssertOneSentence(await program.RunAsync("--Data:Folder", program.Folder, "--urls", "http://127.0.0.1:0"), "ConnectionStrings:Sammen");
    }

    [Fact]
    public async Task An_unreachable_SQL_Server_gives_one_sentence()
    {
        using var program = new ProgramRun();

        var run = await program.RunAsync(
            "--Data:Folder", program.Folder, "--Database:Provider", "SqlServer",
            "--ConnectionStrings:Sammen", "Server=tcp:127.0.0.1,1;Database=Sammen;User Id=sa;Password=x;Encrypt=false;Connect Timeout=1");

        AssertOneSentence(run, "ConnectionStrings:Sammen");
        Assert.DoesNotContain("Password", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_in_Production_is_refused_with_one_sentence()
    {
        using var program = new ProgramRun();

        AssertOneSentence(await program.RunAsync("--Data:Folder", program.Folder, "--Demo:Enabled", "true"), "Demo:Enabled");
        Assert.False(File.Exists(program.DatabaseFile));
    }

    [Fact]
    public async Task The_first_administrator_of_Production_gets_a_link_and_the_database_holds_nothing_of_the_demo()
    {
        using var program = new ProgramRun();

        var (exitCode, output, error) = await program.RunAsync("create-admin", "drift@sammen.invalid", "--Data:Folder", program.Folder);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("/konto/adgangskode?bruger=", output, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(program, "SELECT COUNT(*) FROM Users"));
        Assert.Equal(0, await CountAsync(program, "SELECT COUNT(*) FROM Users WHERE IsDemo"));
        Assert.Equal(0, await CountAsync(program, "SELECT COUNT(*) FROM Municipalities WHERE IsDemo"));
        Assert.Equal(98, await CountAsync(program, "SELECT COUNT(*) FROM Municipalities"));
        Assert.Equal(0, await CountAsync(program, "SELECT COUNT(*) FROM Projects"));
    }

    private static void AssertOneSentence((int ExitCode, string Output, string Error) run, string setting)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(setting, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
    }

    private static async Task<long> CountAsync(ProgramRun program, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = program.DatabaseFile, Pooling = false }.ToString());
        await connection.OpenAsync();
        connection.CreateCollation("DANISH", string.CompareOrdinal);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
