using System.Globalization;
using Sammen.Domain.DialogueMaps;

namespace Sammen.Web.Shared;

/// <summary>Numbers as the reader's language writes them.</summary>
public static class Numbers
{
    private const decimal Hundred = 100m;

    /// <summary>"54 %". Half a percent is rounded up, as people do it: 10 of 16 are 63 %.</summary>
    public static string Percent(double ratio)
        => (Math.Round((decimal)ratio * Hundred, MidpointRounding.AwayFromZero) / Hundred).ToString("P0", CultureInfo.CurrentCulture);

    /// <inheritdoc cref="Percent(double)"/>
    public static string Percent(Share share) => Percent(share.Ratio);

    /// <summary>One decimal at most: "212", "7,5".</summary>
    public static string Hours(decimal hours) => hours.ToString("#,0.#", CultureInfo.CurrentCulture);
}
