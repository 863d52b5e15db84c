using System.Text;

namespace Sammen.Web.Access.Passwords;

/// <summary>
/// Tells a password that is long and easy to guess all the same: one made of common words, the person's own name, years, runs of the
/// alphabet, the digits or the keyboard, and repeats. Nearly every list of common passwords is made of these few pieces, so the pieces
/// are listed (<c>common-words.txt</c>) instead of the millions of passwords that can be put together from them.
/// </summary>
internal static class EasyPassword
{
    /// <summary>What has to be left to guess, in signs. A common word counts as two, a run or a year as one, a sign seen before as none.</summary>
    private const int LeastToGuess = 8;

    /// <summary>Digits alone are a telephone number, a date or a CPR number.</summary>
    private const int MostForDigits = 4;

    private const int WordToGuess = 2;
    private const int ShortestWord = 3;
    private const int ShortestRun = 3;
    private const int ShortestRow = 4;
    private const int YearLength = 4;

    private static readonly string[] Rows = ["qwertyuiopå", "qwertzuiop", "asdfghjklæø", "zxcvbnm", "1234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "zaq1xsw2cde3vfr4"];
    private static readonly string[] RowsBothWays = [.. Rows.SelectMany(row => new[] { row, new string([.. row.Reverse()]) })];
    private static readonly HashSet<string> Common = ReadWords();
    private static readonly int LongestCommon = Common.Max(word => word.Length);

    /// <param name="own">What anybody knows of the person: name, email.</param>
    public static bool Is(string password, IEnumerable<string?> own) => ToGuess(password, own) < LeastToGuess;

    private static int ToGuess(string password, IEnumerable<string?> own)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var letters = Unmasked(text);
        var words = own.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        var longest = Math.Max(LongestCommon, words.Select(word => word.Length).DefaultIfEmpty().Max());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (total, digits) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var run = Math.Max(RunAt(text, at), YearAt(text, at));
            var word = WordAt(text, letters, at, longest, words);
            var length = Math.Max(1, Math.Max(run, word));
            if (seen.Add(text.Substring(at, length)))
            {
                digits += length == 1 && char.IsAsciiDigit(text[at]) ? 1 : 0;
                total += length > 1 && word == length ? WordToGuess : 1;
            }

            at += length;
        }

        return total - Math.Max(0, digits - MostForDigits);
    }

    /// <summary>Letters for the digits and signs they are commonly hidden behind.</summary>
    private static string Unmasked(string text) => string.Concat(text.Select(sign => sign switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => sign,
    }));

    private static int WordAt(string text, string letters, int at, int longest, HashSet<string> own)
    {
        for (var length = Math.Min(longest, text.Length - at); length >= ShortestWord; length--)
        {
            if (IsWord(text.Substring(at, length), own) || IsWord(letters.Substring(at, length), own))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool IsWord(string piece, HashSet<string> own) => Common.Contains(piece) || own.Contains(piece);

    /// <summary>The same sign again and again, or each the next of the alphabet, of the digits, or along the keyboard.</summary>
    private static int RunAt(string text, int at)
    {
        var longest = 0;
        foreach (var step in new[] { 0, 1, -1 })
        {
            var length = 1;
            while (at + length < text.Length && char.IsLetterOrDigit(text[at]) | step == 0 && text[at + length] - text[at + length - 1] == step)
            {
                length++;
            }

            longest = length >= ShortestRun ? Math.Max(longest, length) : longest;
        }

        foreach (var row in RowsBothWays)
        {
            var length = 1;
            while (at + length <= text.Length && row.Contains(text.AsSpan(at, length), StringComparison.Ordinal))
            {
                length++;
            }

            longest = length - 1 >= ShortestRow ? Math.Max(longest, length - 1) : longest;
        }

        return longest;
    }

    private static int YearAt(string text, int at)
        => text.Length - at >= YearLength && text.AsSpan(at, 2) is "19" or "20" && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) ? YearLength : 0;

    private static IEnumerable<string> Words(string? text)
        => (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord);

    private static HashSet<string> ReadWords()
    {
        using var stream = typeof(EasyPassword).Assembly.GetManifestResourceStream($"{typeof(EasyPassword).Namespace}.common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Trim())
            .ToHashSet(StringComparer.Ordinal);
    }
}
