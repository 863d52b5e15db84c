using System.Globalization;

namespace Sammen.Web.Startup;

/// <summary>How many applications may be begun. docs/operations.md lists the settings with their defaults.</summary>
/// <param name="FromOneAddress">In a day from one address, behind which a whole municipality may sit.</param>
/// <param name="ForOneEmail">In a day for one e-mail address, which gets a mail for each.</param>
public sealed record ApplicationSettings(int FromOneAddress, int ForOneEmail)
{
    private const int DefaultFromOneAddress = 40;
    private const int DefaultForOneEmail = 6;
    private const int Most = 100_000;

    /// <exception cref="StartupException">A value is impossible.</exception>
    public static ApplicationSettings Read(IConfiguration configuration)
        => new(Number(configuration, "Applications:FromOneAddress", DefaultFromOneAddress), Number(configuration, "Applications:ForOneEmail", DefaultForOneEmail));

    private static int Number(IConfiguration configuration, string name, int unlessSet)
    {
        if (string.IsNullOrWhiteSpace(configuration[name]))
        {
            return unlessSet;
        }

        return int.TryParse(configuration[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? number
            : throw new StartupException($"{name} is '{configuration[name]}'; it must be a whole number from 1 to {Most}.");
    }
}
