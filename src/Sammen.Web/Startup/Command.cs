using Sammen.Web.Features.Account;

namespace Sammen.Web.Startup;

/// <summary>What the program was asked to do: serve (no word), <c>migrate</c> or <c>create-admin</c>.</summary>
/// <param name="HostArguments">The arguments left for the host, such as <c>--urls</c>.</param>
internal sealed record Command(string Name, IReadOnlyList<string> Words, string[] HostArguments)
{
    private const string Serve = "serve";
    private const string Migrate = "migrate";
    private const string CreateAdmin = "create-admin";

    public const string Usage = """
        Sammen.Web                        serves the application
        Sammen.Web migrate                brings the database up to date and stops
        Sammen.Web create-admin <email>   makes an administrator and prints a one-time link for choosing a password

        Settings come from appsettings.json, the environment (Database__Provider=SqlServer) or options (--Database:Provider SqlServer).
        """;

    public static bool AsksForHelp(string[] args) => args.Contains("--help", StringComparer.Ordinal) || args.Contains("-h", StringComparer.Ordinal);

    /// <exception cref="StartupException">The words make no command; the message is the usage.</exception>
    public static Command Parse(string[] args)
    {
        var words = args.TakeWhile(arg => !arg.StartsWith('-')).ToList();
        var rest = args.Skip(words.Count).ToArray();
        return words switch
        {
            [] => new Command(Serve, [], rest),
            [Migrate] => new Command(Migrate, words, rest),
            [CreateAdmin, _] => new Command(CreateAdmin, words, rest),
            _ => throw new StartupException(Usage),
        };
    }

    public async Task<int> RunAsync(WebApplication app)
    {
        switch (Name)
        {
            case Migrate:
                Console.WriteLine("The database is up to date.");
                return 0;
            case CreateAdmin:
                return await app.CreateAdministratorAsync(Words[1]);
            default:
                await app.RunAsync();
                return 0;
        }
    }
}
