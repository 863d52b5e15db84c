using Sammen.Data;
using Sammen.Web.Mail;

namespace Sammen.Web.Startup;

/// <summary>The settings of an installation, read once at the start. docs/operations.md lists them with their defaults.</summary>
/// <param name="DataFolder">Full path of the folder with the embedded database and the keys of a single node.</param>
/// <param name="DemoEnabled">Demo round and personas; refused in Production.</param>
/// <param name="PublicAddress">Where people find the installation: scheme, host and port, nothing else. Always there in Production.</param>
/// <param name="CookiePrefix">What the name of every cookie begins with.</param>
/// <param name="Mail">How mail leaves the installation.</param>
/// <param name="Applications">How many applications may be begun.</param>
public sealed record SammenSettings(
    DatabaseProvider Provider, string ConnectionString, string DataFolder, bool DemoEnabled, Uri? PublicAddress, string CookiePrefix, MailSettings Mail, ApplicationSettings Applications)
{
    /// <summary>Browsers take a cookie of such a name over HTTPS only, for this host only, and let no other host set it.</summary>
    private const string HostOnly = "__Host-";

    private const string DatabaseFile = "sammen.db";
    private const int UsualCircuitKeptSeconds = 180;
    private const int MostCircuitKeptSeconds = 3600;

    /// <summary>Full path of the folder with the keys that sign cookies and links.</summary>
    public string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>Full path of the folder the operator's backups end in, so that their age can be told; <see langword="null"/> where nobody has said.</summary>
    public string? BackupFolder { get; init; }

    /// <summary>How long what a page shows is held for it once its line has gone.</summary>
    public TimeSpan CircuitKeptFor { get; init; } = TimeSpan.FromSeconds(UsualCircuitKeptSeconds);

    /// <exception cref="StartupException">A value is unknown or impossible.</exception>
    public static SammenSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var provider = ReadProvider(configuration["Database:Provider"]);
        var dataFolder = Path.GetFullPath(configuration["Data:Folder"] is { Length: > 0 } folder ? folder : "data", environment.ContentRootPath);
        var connectionString = configuration.GetConnectionString("Sammen");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            connectionString = provider == DatabaseProvider.Sqlite
                ? $"Data Source={Path.Combine(dataFolder, DatabaseFile)}"
                : throw new StartupException("ConnectionStrings:Sammen must be set when Database:Provider is SqlServer.");
        }

        if (!DataRegistration.IsReadable(provider, connectionString))
        {
            throw new StartupException($"ConnectionStrings:Sammen cannot be read as a connection string for {provider}, or names no database to connect to.");
        }

        return new SammenSettings(
            provider,
            connectionString,
            dataFolder,
            ReadDemo(configuration["Demo:Enabled"], environment),
            ReadPublicAddress(configuration["Public:Address"], environment),
            environment.IsDevelopment() ? "" : HostOnly,
            MailSettings.Read(configuration, environment, dataFolder),
            ApplicationSettings.Read(configuration))
        {
            CircuitKeptFor = TimeSpan.FromSeconds(NumberSetting.Read(configuration, "Circuit:KeptSeconds", UsualCircuitKeptSeconds, MostCircuitKeptSeconds)),
            BackupFolder = configuration["Backup:Folder"] is { Length: > 0 } backups ? Path.GetFullPath(backups, environment.ContentRootPath) : null,
        };
    }

    private static DatabaseProvider ReadProvider(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return DatabaseProvider.Sqlite;
        }

        return Enum.GetNames<DatabaseProvider>().Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<DatabaseProvider>(value, ignoreCase: true)
            : throw new StartupException($"Database:Provider is '{value}'; it can be Sqlite or SqlServer.");
    }

    private static Uri? ReadPublicAddress(string? value, IHostEnvironment environment)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return environment.IsProduction()
                ? throw new StartupException("Public:Address must be set in Production to the address people use, such as https://sammen.example.dk.")
                : null;
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
                ? address
                : throw new StartupException($"Public:Address is '{value}'; it must be http or https and a host, such as https://sammen.example.dk.");
    }

    private static bool ReadDemo(string? value, IHostEnvironment environment)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return environment.IsDevelopment();
        }

        if (!bool.TryParse(value, out var enabled))
        {
            throw new StartupException($"Demo:Enabled is '{value}'; it can be true or false.");
        }

        return enabled && environment.IsProduction()
            ? throw new StartupException("Demo:Enabled cannot be true in Production: demo personas sign in without a password.")
            : enabled;
    }
}
