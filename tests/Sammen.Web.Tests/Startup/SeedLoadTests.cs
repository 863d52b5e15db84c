using Microsoft.Extensions.Hosting;
using Sammen.Web.Startup;

namespace Sammen.Web.Tests.Startup;

public sealed class SeedLoadTests
{
    private const string LoadProjects = "SELECT p.Id FROM Projects p JOIN Rounds r ON r.Id = p.RoundId WHERE r.Name LIKE 'Belastningsrunde%'";

    // Nothing in them is an id or a day.
    private const string Content = "SELECT Phase || ' ' || Question || ' ' || Kind || ' ' || Visibility || ' ' || Text FROM Notes ORDER BY 1";

    private static readonly string[] Small = ["seed-load", "--projects", "9", "--notes", "250"];

    [Fact]
    public async Task Development_gets_exactly_what_was_asked_for()
    {
        using var program = new ProgramRun { EnvironmentName = Environments.Development };

        await RunAsync(program, "9 projects in 9 municipalities");

        await AssertCountAsync(9, program, $"SELECT COUNT(*) FROM ({LoadProjects})");
        await AssertCountAsync(250, program, $"SELECT COUNT(*) FROM Notes WHERE ProjectId IN ({LoadProjects})");
        await AssertCountAsync(9 * 12, program, $"SELECT COUNT(*) FROM Workshops WHERE ProjectId IN ({LoadProjects})");
        await AssertCountAsync(9 * 20, program, $"SELECT COUNT(*) FROM FollowUps WHERE ProjectId IN ({LoadProjects})");
        await AssertCountAsync(9, program, "SELECT COUNT(*) FROM Municipalities WHERE IsDemo AND Name LIKE 'Prøvekommune %'");
        await AssertCountAsync(9, program, "SELECT COUNT(*) FROM Users WHERE Name LIKE 'Prøveleder %' AND MunicipalityCode IS NOT NULL");
        await AssertCountAsync(7, program, $"SELECT COUNT(DISTINCT CurrentPhase) FROM Projects WHERE Id IN ({LoadProjects})");
        await AssertCountAsync(
            0, program, $"SELECT COUNT(*) FROM (SELECT COUNT(*) n FROM Notes WHERE ProjectId IN ({LoadProjects}) GROUP BY ProjectId) WHERE n NOT IN (27, 28)");
        await AssertCountAsync(0, program, $"SELECT COUNT(*) FROM Notes WHERE ProjectId IN ({LoadProjects}) AND LENGTH(Text) NOT BETWEEN 60 AND 600");
        await AssertCountAsync(
            1, program, $"SELECT COUNT(*) FROM ProjectFacilitators f JOIN Users u ON u.Id = f.UserId WHERE u.Name = 'Mette Krogh' AND f.ProjectId IN ({LoadProjects})");
    }

    [Fact]
    public async Task A_second_time_adds_a_second_round_for_the_same_invented_municipalities()
    {
        using var program = new ProgramRun { EnvironmentName = Environments.Development };

        await RunAsync(program, "Belastningsrunde 1");
        await RunAsync(program, "Belastningsrunde 2");

        await AssertCountAsync(18, program, $"SELECT COUNT(*) FROM ({LoadProjects})");
        await AssertCountAsync(9, program, "SELECT COUNT(*) FROM Municipalities WHERE Name LIKE 'Prøvekommune %'");
        await AssertCountAsync(9, program, "SELECT COUNT(*) FROM Users WHERE Name LIKE 'Prøveleder %'");
    }

    [Fact]
    public async Task Two_empty_databases_get_the_same_notes()
    {
        using var one = new ProgramRun { EnvironmentName = Environments.Development };
        using var other = new ProgramRun { EnvironmentName = Environments.Development };

        await RunAsync(one, "250 notes", "--Demo:Enabled", "false");
        await RunAsync(other, "250 notes", "--Demo:Enabled=false");

        Assert.Equal(await one.ListAsync(Content), await other.ListAsync(Content), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_demo_round_still_comes_to_a_database_that_got_a_load_first()
    {
        using var program = new ProgramRun { EnvironmentName = Environments.Development };

        await RunAsync(program, "250 notes", "--Demo:Enabled", "false");
        await program.RunAsync("migrate", "--Data:Folder", program.Folder);

        await AssertCountAsync(1, program, "SELECT COUNT(*) FROM Rounds WHERE Name LIKE 'Demorunde%'");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Any_other_environment_refuses_and_leaves_the_database_alone(string environment)
    {
        using var program = new ProgramRun { EnvironmentName = environment };

        ProgramRun.AssertOneSentence(await program.RunAsync([.. Small, "--Data:Folder", program.Folder]), "Development only");
        Assert.False(File.Exists(program.DatabaseFile));
    }

    [Theory]
    [InlineData("--projects", "--notes 10")]
    [InlineData("--projects", "--notes 10 --projects")]
    [InlineData("--projects", "--notes 10 --projects 0")]
    [InlineData("--projects", "--notes 10 --projects 5001")]
    [InlineData("--projects", "--notes 10 --projects mange")]
    [InlineData("--projects", "--projects --notes 10")]
    [InlineData("--notes", "--projects 10")]
    [InlineData("--notes", "--projects 10 --notes -1")]
    [InlineData("--notes", "--projects 10 --notes=2000001")]
    [InlineData("--notes", "--projects 10 --notes 99999999999")]
    public void A_number_that_is_missing_or_impossible_gives_one_sentence(string option, string arguments)
    {
        var problem = Assert.Throws<StartupException>(() => Command.Parse(["seed-load", .. arguments.Split(' ')]));

        Assert.Contains(option, problem.Message, StringComparison.Ordinal);
        Assert.Contains(" to ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_gets_the_other_options_only()
    {
        var command = Command.Parse(["seed-load", "--Data:Folder", "here", "--notes=0", "--urls", "x", "--projects", "5000"]);

        Assert.Equal(["--Data:Folder", "here", "--urls", "x"], command.HostArguments, StringComparer.Ordinal);
        Assert.Equal((5000, 0), (command.Load!.Projects, command.Load.Notes));
    }

    private static async Task RunAsync(ProgramRun program, string says, params string[] settings)
    {
        var (exitCode, output, error) = await program.RunAsync([.. Small, "--Data:Folder", program.Folder, "--Serilog:MinimumLevel:Default", "Warning", .. settings]);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    private static async Task AssertCountAsync(long expected, ProgramRun program, string sql)
        => Assert.Equal((sql, expected), (sql, await program.CountAsync(sql)));
}
