using System.Net;
using System.Net.Sockets;

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

        ProgramRun.AssertOneSentence(run, "ASPNETCORE_URLS");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_gives_one_sentence()
    {
        using var program = new ProgramRun();
        var file = Path.Combine(program.Folder, "data");
        await File.WriteAllTextAsync(file, "in the way");

        ProgramRun.AssertOneSentence(await program.RunAsync("--Data:Folder", file, "--urls", "http://127.0.0.1:0"), "Data:Folder");
    }

    [Fact]
    public async Task A_database_file_that_is_no_database_gives_one_sentence()
    {
        using var program = new ProgramRun();
        await File.WriteAllTextAsync(program.DatabaseFile, new string('x', 5000));

        ProgramRun.AssertOneSentence(await program.RunAsync("--Data:Folder", program.Folder, "--urls", "http://127.0.0.1:0"), "ConnectionStrings:Sammen");
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_gives_one_sentence()
    {
        using var program = new ProgramRun();

        ProgramRun.AssertOneSentence(
            await program.RunAsync("migrate", "--Data:Folder", program.Folder, "--ConnectionStrings:Sammen", "hemmeligt"), "ConnectionStrings:Sammen cannot be read");
    }

    [Theory]
    [InlineData("create-admin drift@sammen.invalid", "CREATE TRIGGER gone BEFORE INSERT ON Users BEGIN SELECT RAISE(FAIL, 'gone'); END")]
    [InlineData("create-admin drift@sammen.invalid", "ALTER TABLE Users RENAME TO Persons")]
    [InlineData("seed-load --projects 2 --notes 2", "CREATE TRIGGER gone BEFORE INSERT ON Notes BEGIN SELECT RAISE(FAIL, 'gone'); END")]
    [InlineData("migrate", "ALTER TABLE Municipalities RENAME TO Towns")]
    public async Task A_database_that_goes_away_during_a_command_gives_one_sentence(string command, string goes)
    {
        using var program = new ProgramRun { EnvironmentName = Microsoft.Extensions.Hosting.Environments.Development };
        string[] settings = ["--Data:Folder", program.Folder, "--Demo:Enabled", "false"];
        await program.RunAsync(["migrate", .. settings]);
        await program.ListAsync(goes);

        ProgramRun.AssertOneSentence(await program.RunAsync([.. command.Split(' '), .. settings]), "database");
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_keys_gives_one_sentence()
    {
        using var program = new ProgramRun();
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "keys"), "in the way");

        ProgramRun.AssertOneSentence(await program.RunAsync("migrate", "--Data:Folder", program.Folder), "Data:Folder");
    }

    [Fact]
    public async Task An_unreachable_SQL_Server_gives_one_sentence()
    {
        using var program = new ProgramRun();

        var run = await program.RunAsync(
            "--Data:Folder", program.Folder, "--Database:Provider", "SqlServer",
            "--ConnectionStrings:Sammen", "Server=tcp:127.0.0.1,1;Database=Sammen;User Id=sa;Password=x;Encrypt=false;Connect Timeout=1");

        ProgramRun.AssertOneSentence(run, "ConnectionStrings:Sammen");
        Assert.DoesNotContain("Password", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_SQL_Server_whose_name_nobody_knows_gives_one_sentence()
    {
        using var program = new ProgramRun();

        // Longer than the name system allows, so that no name server is asked.
        var name = new string('x', 70);
        var run = await program.RunAsync(
            "--Data:Folder", program.Folder, "--Database:Provider", "SqlServer", "--ConnectionStrings:Sammen", $"Server=tcp:{name};Database=Sammen;User Id=sa;Password=x");

        ProgramRun.AssertOneSentence(run, "ConnectionStrings:Sammen");
    }

    [Fact]
    public async Task Four_first_starts_at_once_on_one_file_all_succeed_and_seed_once()
    {
        using var program = new ProgramRun { EnvironmentName = Microsoft.Extensions.Hosting.Environments.Development };

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.RunAsync("migrate", "--Data:Folder", program.Folder)));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Equal(98 + 8, await program.CountAsync("SELECT COUNT(*) FROM Municipalities"));
        Assert.Equal(4, await program.CountAsync("SELECT COUNT(*) FROM Projects"));
    }

    [Fact]
    public async Task A_start_that_was_killed_does_not_keep_the_next_one_waiting()
    {
        using var program = new ProgramRun();
        await program.RunAsync("migrate", "--Data:Folder", program.Folder);
        await program.ListAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00+00:00')");

        var (exitCode, _, error) = await program.RunAsync("migrate", "--Data:Folder", program.Folder);

        Assert.Equal((0, ""), (exitCode, error));
    }

    [Fact]
    public async Task A_demo_in_Production_is_refused_with_one_sentence()
    {
        using var program = new ProgramRun();

        ProgramRun.AssertOneSentence(await program.RunAsync("--Data:Folder", program.Folder, "--Demo:Enabled", "true"), "Demo:Enabled");
        Assert.False(File.Exists(program.DatabaseFile));
    }

    [Fact]
    public async Task Production_without_a_public_address_gives_one_sentence()
    {
        using var program = new ProgramRun { PublicAddress = "" };

        ProgramRun.AssertOneSentence(await program.RunAsync("--Data:Folder", program.Folder), "Public:Address");
        Assert.False(File.Exists(program.DatabaseFile));
    }

    [Fact]
    public async Task The_database_and_the_keys_are_for_the_programs_own_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        using var program = new ProgramRun();
        var keys = Directory.CreateDirectory(Path.Combine(program.Folder, "keys")).FullName;
        var oldKey = Path.Combine(keys, "key-of-an-older-version.txt");
        await File.WriteAllTextAsync(oldKey, "");
        foreach (var open in new[] { program.Folder, keys, oldKey })
        {
            File.SetUnixFileMode(open, File.GetUnixFileMode(open) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        var (exitCode, _, error) = await program.RunAsync("create-admin", "drift@sammen.invalid", "--Data:Folder", program.Folder);

        Assert.Equal((0, ""), (exitCode, error));
        foreach (var path in new[] { program.DatabaseFile, $"{program.DatabaseFile}-wal", $"{program.DatabaseFile}-shm" }.Where(File.Exists).Concat([program.Folder, keys, oldKey]))
        {
            Assert.Equal((path, UnixFileMode.None), (path, File.GetUnixFileMode(path) & Others));
        }
    }

    [Fact]
    public async Task The_first_administrator_of_Production_gets_a_link_and_the_database_holds_nothing_of_the_demo()
    {
        using var program = new ProgramRun();

        var (exitCode, output, error) = await program.RunAsync("create-admin", "drift@sammen.invalid", "--Data:Folder", program.Folder);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("https://sammen.example.dk/konto/adgangskode?bruger=", output, StringComparison.Ordinal);
        Assert.Equal(1, await program.CountAsync("SELECT COUNT(*) FROM Users"));
        Assert.Equal(0, await program.CountAsync("SELECT COUNT(*) FROM Users WHERE IsDemo"));
        Assert.Equal(0, await program.CountAsync("SELECT COUNT(*) FROM Municipalities WHERE IsDemo"));
        Assert.Equal(98, await program.CountAsync("SELECT COUNT(*) FROM Municipalities"));
        Assert.Equal(0, await program.CountAsync("SELECT COUNT(*) FROM Projects"));
    }
}
