using System.Globalization;
using System.Text.RegularExpressions;

namespace Sammen.Web.Shared;

/// <summary>
/// A number with at most two decimals, as Danes write it ("7,5") and as others do ("7.5"). A sign for thousands is not understood: it
/// could be either.
/// </summary>
internal static partial class DecimalText
{
    /// <param name="typed">With nothing around it.</param>
    /// <returns><see langword="null"/> when it is no such number.</returns>
    public static decimal? Read(string typed)
        => Written().IsMatch(typed) ? decimal.Parse(typed.Replace(',', '.'), CultureInfo.InvariantCulture) : null;

    public static string? Write(decimal? number) => number?.ToString("0.##", CultureInfo.CurrentCulture);

    [GeneratedRegex(@"^-?[0-9]{1,6}([.,][0-9]{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
