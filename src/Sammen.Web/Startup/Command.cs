using Sammen.Data.Seed;
using Sammen.Web.Features.Account;

namespace Sammen.Web.Startup;

/// <summary>What the program was asked to do: serve (no word), <c>migrate</c>, <c>create-admin</c> or <c>seed-load</c>.</summary>
/// <param name="HostArguments">The arguments left for the host, such as <c>--urls</c>.</param>
/// <param name="Load">What <c>seed-load</c> is to make; <see langword="null"/> for all others.</param>
internal sealed record Command(string Name, IReadOnlyList<string> Words, string[] HostArguments, LoadSize? Load = null)
{
    private const string Serve = "serve";
    private const string Migrate = "migrate";
    private const string CreateAdmin = "create-admin";
    private const string FillWithLoad = "seed-load";

    public const string Usage = """
        Sammen.Web                                   serves the application
        Sammen.Web migrate                           brings the database up to date and stops
        Sammen.Web create-admin <email>              makes an administrator and prints a one-time link for choosing a password
        Sammen.Web seed-load --projects N --notes M  adds an invented round with so many projects and notes, in Development only

        Settings come from appsettings.json, the environment (Database__Provider=SqlServer) or options (--Database:Provider SqlServer).
        """;

    public static bool AsksForHelp(string[] args) => args.Contains("--help", StringComparer.Ordinal) || args.Contains("-h", StringComparer.Ordinal);

    /// <exception cref="StartupException">The words make no command, and the message is the usage; or a number is missing or impossible.</exception>
    public static Command Parse(string[] args)
    {
        var words = args.TakeWhile(arg => !arg.StartsWith('-')).ToList();
        var rest = args.Skip(words.Count).ToArray();
        return words switch
        {
            [] => new Command(Serve, [], rest),
            [Migrate] => new Command(Migrate, words, rest),
            [CreateAdmin, _] => new Command(CreateAdmin, words, rest),
            [FillWithLoad] => ParseLoad(words, rest),
            _ => throw new StartupException(Usage),
        };
    }

    /// <summary>Before the database is touched.</summary>
    /// <exception cref="StartupException">The command is not for this environment.</exception>
    public void RequireAllowedIn(IHostEnvironment environment)
    {
        if (Load is not null)
        {
            SeedLoad.RequireDevelopment(environment);
        }
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
            case FillWithLoad:
                return await app.SeedLoadAsync(Load!);
            default:
                await app.RunAsync();
                return 0;
        }
    }

    private static Command ParseLoad(IReadOnlyList<string> words, string[] rest)
    {
        var (size, hostArguments) = SeedLoad.Parse(rest);
        return new Command(FillWithLoad, words, hostArguments, size);
    }
}
