using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Sammen.Data;
using Sammen.Web.Startup;

namespace Sammen.Web.Tests.Startup;

public sealed class SammenSettingsTests
{
    [Fact]
    public void With_nothing_set_it_is_SQLite_in_the_data_folder()
    {
        var settings = Read(Environments.Production);

        Assert.Equal(DatabaseProvider.Sqlite, settings.Provider);
        Assert.Equal("/srv/sammen/data", settings.DataFolder);
        Assert.Equal("Data Source=/srv/sammen/data/sammen.db", settings.ConnectionString);
        Assert.False(settings.DemoEnabled);
        Assert.Equal("__Host-", settings.CookiePrefix);
        Assert.Equal(new ApplicationSettings(FromOneAddress: 40, ForOneEmail: 6, KeptForMonths: 12), settings.Applications);
        Assert.Equal(TimeSpan.FromMinutes(3), settings.CircuitKeptFor);
    }

    [Fact]
    public void Production_must_be_told_its_public_address_and_Development_need_not()
    {
        var problem = Assert.Throws<StartupException>(() => Read(Environments.Production, ("Public:Address", "")));

        Assert.StartsWith("Public:Address must be set", problem.Message, StringComparison.Ordinal);
        Assert.Null(Read(Environments.Development, ("Public:Address", "")).PublicAddress);
    }

    [Fact]
    public void The_demo_is_on_in_Development_unless_it_is_switched_off()
    {
        Assert.True(Read(Environments.Development).DemoEnabled);
        Assert.False(Read(Environments.Development, ("Demo:Enabled", "false")).DemoEnabled);
    }

    [Theory]
    [InlineData("Database:Provider", "Postgres")]
    [InlineData("Database:Provider", "1")]
    [InlineData("Database:Provider", "SqlServer")]
    [InlineData("Demo:Enabled", "ja")]
    [InlineData("Demo:Enabled", "true")]
    [InlineData("Demo:Enabled", "True")]
    [InlineData("Public:Address", "sammen.example.dk")]
    [InlineData("Public:Address", "/sammen")]
    [InlineData("Public:Address", "ftp://sammen.example.dk")]
    [InlineData("Public:Address", "https://sammen.example.dk/sti")]
    [InlineData("Public:Address", "https://sammen.example.dk?a=b")]
    [InlineData("Public:Address", "https://bruger@sammen.example.dk")]
    [InlineData("Public:Address", "https://")]
    [InlineData("Applications:FromOneAddress", "0")]
    [InlineData("Applications:FromOneAddress", "mange")]
    [InlineData("Applications:ForOneEmail", "-1")]
    [InlineData("Applications:ForOneEmail", "100001")]
    [InlineData("Applications:KeptForMonths", "0")]
    [InlineData("Applications:KeptForMonths", "121")]
    [InlineData("Circuit:KeptSeconds", "0")]
    [InlineData("Circuit:KeptSeconds", "3601")]
    public void A_value_that_is_unknown_or_impossible_in_Production_stops_the_start_with_one_sentence(string setting, string value)
    {
        var problem = Assert.Throws<StartupException>(() => Read(Environments.Production, (setting, value)));

        Assert.Contains(setting, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite", "hemmeligt")]
    [InlineData("Sqlite", "Data Source=x;Password2=hemmeligt")]
    [InlineData("Sqlite", "Cache=Shared")]
    [InlineData("Sqlite", "Data Source=x;Mode=hemmeligt")]
    [InlineData("SqlServer", "hemmeligt")]
    [InlineData("SqlServer", "Server=x;hemmeligt=y")]
    [InlineData("SqlServer", "Server=x;Connect Timeout=hemmeligt")]
    [InlineData("SqlServer", "Server=x;Encrypt=hemmeligt")]
    [InlineData("SqlServer", "Database=Sammen")]
    [InlineData("SqlServer", "Server=x;Integrated Security=true;Authentication=Active Directory Password")]
    public void A_connection_string_that_cannot_be_read_stops_the_start_and_is_not_repeated(string provider, string connectionString)
    {
        var problem = Assert.Throws<StartupException>(
            () => Read(Environments.Production, ("Database:Provider", provider), ("ConnectionStrings:Sammen", connectionString)));

        Assert.StartsWith("ConnectionStrings:Sammen cannot be read", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmeligt", problem.Message, StringComparison.Ordinal);
    }

    private static SammenSettings Read(string environment, params (string Name, string? Value)[] settings)
        => SammenSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Public:Address", "https://sammen.example.dk")])
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build(),
            new FixedEnvironment(environment));

    private sealed class FixedEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Sammen.Web";

        public string ContentRootPath { get; set; } = "/srv/sammen";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
