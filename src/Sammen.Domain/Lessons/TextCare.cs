namespace Sammen.Domain.Lessons;

/// <summary>What a writer is warned of before a text goes to strangers. Warnings, not rules: a name can be a word, and two can say the same.</summary>
public static class TextCare
{
    private const int RunLength = 6;
    private const int LongWord = 5;
    private const int FewestLongWords = 4;
    private const double MostShared = 0.75;

    /// <summary>Those of the names that the text holds: whole in any case, or one part of them written with a capital, in the genitive too.</summary>
    public static IReadOnlyList<string> NamesIn(string? text, IEnumerable<string> names)
    {
        var words = WordsOf(text);
        return [.. names.Distinct(StringComparer.Ordinal).Where(name => IsNamed(words, WordsOf(name)))];
    }

    /// <summary>Those of the names of places that the text holds whole, in the genitive too.</summary>
    public static IReadOnlyList<string> PlacesIn(string? text, IEnumerable<string> names)
    {
        var words = WordsOf(text);
        return [.. names.Distinct(StringComparer.Ordinal).Where(name => IsWhole(words, WordsOf(name)))];
    }

    /// <summary>Whether words that say who is responsible can be somebody's name: two to four of them, each with a capital.</summary>
    public static bool IsName(string words) => WordsOf(words) is { Count: >= 2 and <= 4 } parts && parts.TrueForAll(part => char.IsUpper(part[0]));

    /// <summary>
    /// Whether the text says the note over again: six words in a row, all of a shorter note, or three in four of its longer words.
    /// </summary>
    public static bool IsNear(string? text, string? note)
    {
        var (ours, theirs) = (Lower(text), Lower(note));
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return false;
        }

        var run = Math.Min(RunLength, theirs.Count);
        if (run > 2)
        {
            var runs = RunsOf(theirs, run).ToHashSet(StringComparer.Ordinal);
            if (RunsOf(ours, run).Any(runs.Contains))
            {
                return true;
            }
        }

        var known = ours.ToHashSet(StringComparer.Ordinal);
        var longer = theirs.Where(word => word.Length >= LongWord).Distinct(StringComparer.Ordinal).ToList();
        return longer.Count >= FewestLongWords && longer.Count(known.Contains) >= longer.Count * MostShared;
    }

    private static bool IsNamed(List<string> words, List<string> name)
        => name.Exists(part => part.Length > 1 && char.IsUpper(part[0]) && words.Exists(word => char.IsUpper(word[0]) && IsSame(word, part))) || IsWhole(words, name);

    private static bool IsWhole(List<string> words, List<string> name)
        => name.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - name.Count + 1)).Any(from => name.Select((part, at) => IsSame(words[from + at], part)).All(same => same));

    private static bool IsSame(string word, string part)
        => word.Equals(part, StringComparison.OrdinalIgnoreCase) || (word.Length == part.Length + 1 && word[^1] is 's' or 'S' && word.StartsWith(part, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> RunsOf(List<string> words, int length)
        => Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(from => string.Join(' ', words.GetRange(from, length)));

    private static List<string> Lower(string? text) => WordsOf(text).ConvertAll(word => word.ToLowerInvariant());

    private static List<string> WordsOf(string? text)
    {
        List<string> words = [];
        var from = -1;
        var whole = text ?? "";
        for (var at = 0; at <= whole.Length; at++)
        {
            var isWord = at < whole.Length && char.IsLetterOrDigit(whole[at]);
            if (isWord && from < 0)
            {
                from = at;
            }
            else if (!isWord && from >= 0)
            {
                words.Add(whole[from..at]);
                from = -1;
            }
        }

        return words;
    }
}
