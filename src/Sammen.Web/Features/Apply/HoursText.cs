using System.Globalization;
using System.Text.RegularExpressions;
using Sammen.Domain;

namespace Sammen.Web.Features.Apply;

/// <summary>Hours as people write them in a form without a circuit: "6", "7,5", "7.5". A sign for thousands is not understood: it could be either.</summary>
internal static partial class HoursText
{
    /// <returns><see langword="null"/> when it is no number of hours.</returns>
    public static decimal? Read(string? typed)
    {
        var text = FreeText.Clean(typed);
        return Written().IsMatch(text) ? decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture) : null;
    }

    public static string? Write(decimal? hours) => hours?.ToString("0.##", CultureInfo.CurrentCulture);

    [GeneratedRegex(@"^-?[0-9]{1,6}([.,][0-9]{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
