using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sammen.Web.Tests.Architecture;

/// <summary>What stands round the code and no compiler reads: workflow, Compose, scripts, lock files.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string Compose = Read("docker-compose.yml");

    [Fact]
    public void An_action_of_another_is_named_by_its_commit_and_says_which_version_that_is()
    {
        var uses = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, ".github", "workflows")).SelectMany(File.ReadLines).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Matches(ActionByCommit(), use));
    }

    [Fact]
    public void The_workflow_builds_once_and_whatever_tests_after_that_takes_what_was_built()
    {
        var building = Read(".github/workflows/ci.yml").Split('\n').Where(line => Builds().IsMatch(line)).Select(line => line.Trim());

        Assert.Equal(["run: .ci/run"], building, StringComparer.Ordinal);
    }

    [Fact]
    public void Compose_runs_the_program_by_a_login_of_its_own_and_only_the_step_that_makes_it_as_sa()
    {
        Assert.Equal(["sammen"], Regex.Matches(Compose, "User Id=(?<login>[^;]+);", RegexOptions.ExplicitCapture).Select(match => match.Groups["login"].Value).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["db", "login"], Services().Where(service => service.Value.Contains("MSSQL_SA_PASSWORD", StringComparison.Ordinal)).Select(service => service.Key), StringComparer.Ordinal);
        Assert.DoesNotContain("MSSQL_SA_PASSWORD", Compose[..Compose.IndexOf("services:", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("login", "db", "service_healthy")]
    [InlineData("migrate", "login", "service_completed_successfully")]
    [InlineData("sammen", "migrate", "service_completed_successfully")]
    public void Compose_starts_one_step_after_another(string service, string after, string condition)
        => Assert.Matches($@"depends_on:\s+{after}:\s+condition: {condition}\n", Services()[service]);

    [Fact]
    public void Every_setting_that_Compose_asks_for_stands_in_the_example_and_the_other_way_round()
    {
        var asked = Regex.Matches(Compose, @"\$\{(?<name>[A-Z_]+)[:}]", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value);
        var shown = Read(".env.example").Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => line.Split('=')[0]);

        Assert.Equal(asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_script_that_makes_the_login_is_T_SQL_that_SQL_Server_2022_reads()
    {
        using var script = new StringReader(Read("eng/database-login.sql"));
        var read = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: false).Parse(script, out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.True(read.Batches.Count > 1);
    }

    [Fact]
    public void Every_project_keeps_the_versions_of_its_packages_in_a_lock_file()
    {
        var unlocked = SourceTree.Files(".", ".csproj").Where(project => !File.Exists(Path.Combine(SourceTree.Root, Path.GetDirectoryName(project.Path)!, "packages.lock.json")));

        Assert.Empty(unlocked.Select(project => project.Path));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Root, path)).ReplaceLineEndings("\n");

    /// <summary>Each service of the Compose file: its name and what stands under it.</summary>
    private static Dictionary<string, string> Services()
    {
        var services = Compose[Compose.IndexOf("\nservices:\n", StringComparison.Ordinal)..Compose.IndexOf("\nvolumes:\n", StringComparison.Ordinal)];
        return ServiceName().Split(services).Skip(1).Chunk(2).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
    }

    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ActionByCommit();

    [GeneratedRegex(@"run: \.ci/run|dotnet (build|publish|run)\b|dotnet test(?!.*--no-build)|eng/(test|coverage)\.sh(?! --no-build)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Builds();

    [GeneratedRegex(@"^  (?<name>\w+):\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ServiceName();
}
