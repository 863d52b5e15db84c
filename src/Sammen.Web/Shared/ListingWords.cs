using System.Globalization;

namespace Sammen.Web.Shared;

/// <summary>What a table shows, as words of its address: every table reads and writes them in one way.</summary>
internal static class ListingWords
{
    private const int LastPage = 100_000;

    /// <summary>The page an address asks for, from 1. What cannot be read is as if it were not there.</summary>
    public static int ReadPage(string? word) => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;

    /// <returns><see langword="null"/> for the first page: it is the one an address without the word leads to.</returns>
    public static string? OfPage(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The address with those of the words that say something.</summary>
    public static string ToAddress(string path, params IEnumerable<(string Name, string? Value)> words)
    {
        var query = string.Join('&', words.Where(word => word.Value is not null).Select(word => $"{word.Name}={Uri.EscapeDataString(word.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
