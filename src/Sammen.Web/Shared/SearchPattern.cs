namespace Sammen.Web.Shared;

/// <summary>The pattern for finding what people typed anywhere in a text, upper and lower case alike, on both databases.</summary>
internal static class SearchPattern
{
    /// <summary>Stands before a sign that means itself.</summary>
    public const string Escape = "\\";

    /// <summary>Longer than any word anybody looks for.</summary>
    public const int WordMaxLength = 100;

    /// <returns><see langword="null"/> when nothing was typed.</returns>
    public static string? For(string? typed)
    {
        var word = typed?.Trim() ?? "";
        if (word.Length == 0)
        {
            return null;
        }

        var escaped = string.Concat(word.Take(WordMaxLength).Select(sign => sign is '%' or '_' or '[' or '\\' ? $"{Escape}{sign}" : sign.ToString()));
        return $"%{escaped}%";
    }
}
