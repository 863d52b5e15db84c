using System.Globalization;

namespace Sammen.Web.Startup;

internal static class NumberSetting
{
    /// <exception cref="StartupException">The value is no whole number from 1 to <paramref name="most"/>.</exception>
    public static int Read(IConfiguration configuration, string name, int unlessSet, int most)
    {
        if (string.IsNullOrWhiteSpace(configuration[name]))
        {
            return unlessSet;
        }

        return int.TryParse(configuration[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 && number <= most
            ? number
            : throw new StartupException($"{name} is '{configuration[name]}'; it must be a whole number from 1 to {most}.");
    }
}
