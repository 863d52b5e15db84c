using System.Text.RegularExpressions;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>A stretch of a line.</summary>
/// <param name="Href">Where it leads, for a web address; <see langword="null"/> for words.</param>
public readonly record struct NoteSpan(string Text, bool IsBold = false, string? Href = null);

/// <summary>A paragraph or a list.</summary>
public abstract record NoteBlock;

/// <param name="Lines">As they were typed, one below the other.</param>
public sealed record NoteParagraph(IReadOnlyList<IReadOnlyList<NoteSpan>> Lines) : NoteBlock;

public sealed record NoteList(IReadOnlyList<NoteListItem> Items) : NoteBlock;

/// <param name="Level">How far it was moved in, from 0 to <see cref="NoteMarkup.DeepestLevel"/>.</param>
/// <param name="Mark">The bullet as it was typed.</param>
public sealed record NoteListItem(int Level, string Mark, IReadOnlyList<NoteSpan> Words);

/// <summary>
/// What a note's signs mean (decision 0019): an empty line parts paragraphs, a line that begins with a bullet is an item of a list,
/// <c>**words**</c> are bold, a web address is a link. Every other sign is itself. All that was typed can be read, in its order,
/// but for the four stars around bold words; and every text has a meaning, however strange it is.
/// </summary>
public static partial class NoteMarkup
{
    public const int DeepestLevel = 3;

    private const string Bullets = "-*+•◦▪‣–—";
    private const int SpacesPerLevel = 2;

    /// <summary>In time proportional to the text's length.</summary>
    public static IReadOnlyList<NoteBlock> Read(string text)
    {
        var blocks = new List<NoteBlock>();
        var lines = new List<IReadOnlyList<NoteSpan>>();
        var items = new List<NoteListItem>();
        foreach (var line in FreeText.UnifyLineEnds(text).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                EndParagraph();
                EndList();
            }
            else if (ReadItem(line) is { } item)
            {
                EndParagraph();
                items.Add(item);
            }
            else
            {
                EndList();
                lines.Add(ReadLine(line.Trim()));
            }
        }

        EndParagraph();
        EndList();
        return blocks;

        void EndParagraph()
        {
            if (lines.Count > 0)
            {
                blocks.Add(new NoteParagraph([.. lines]));
                lines.Clear();
            }
        }

        void EndList()
        {
            if (items.Count > 0)
            {
                blocks.Add(new NoteList([.. items]));
                items.Clear();
            }
        }
    }

    private static NoteListItem? ReadItem(string line)
    {
        var mark = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        if (mark < 0 || mark + 1 >= line.Length || !Bullets.Contains(line[mark], StringComparison.Ordinal) || line[mark + 1] is not (' ' or '\t' or '\u00A0'))
        {
            return null;
        }

        var words = line[(mark + 1)..].Trim();
        var spaces = line[..mark].Sum(space => space == '\t' ? SpacesPerLevel : 1);
        return words.Length == 0 ? null : new NoteListItem(Math.Min(spaces / SpacesPerLevel, DeepestLevel), line[mark].ToString(), ReadLine(words));
    }

    private static List<NoteSpan> ReadLine(string line)
    {
        var spans = new List<NoteSpan>();
        var read = 0;
        for (var at = line.IndexOf("**", StringComparison.Ordinal); at >= 0; at = line.IndexOf("**", at, StringComparison.Ordinal))
        {
            if (!Opens(line, at))
            {
                at++;
                continue;
            }

            var close = FindClose(line, at);
            if (close < 0)
            {
                break;
            }

            AddWords(spans, line[read..at], isBold: false);
            AddWords(spans, line[(at + 2)..close], isBold: true);
            read = at = close + 2;
        }

        AddWords(spans, line[read..], isBold: false);
        return spans;
    }

    /// <summary>Two stars, no third, before a word that begins there: "2**3" is a sum.</summary>
    private static bool Opens(string line, int at)
        => at + 2 < line.Length && line[at + 2] != '*' && !char.IsWhiteSpace(line[at + 2])
            && (at == 0 || (line[at - 1] != '*' && !char.IsLetterOrDigit(line[at - 1])));

    private static int FindClose(string line, int open)
    {
        for (var at = line.IndexOf("**", open + 3, StringComparison.Ordinal); at >= 0; at = line.IndexOf("**", at + 1, StringComparison.Ordinal))
        {
            if (line[at - 1] != '*' && !char.IsWhiteSpace(line[at - 1]) && (at + 2 == line.Length || (line[at + 2] != '*' && !char.IsLetterOrDigit(line[at + 2]))))
            {
                return at;
            }
        }

        return -1;
    }

    private static void AddWords(List<NoteSpan> spans, string words, bool isBold)
    {
        var read = 0;
        foreach (Match match in WebAddress().Matches(words))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '*', '»', '”', '’', ']', '}');
            if (address.EndsWith(')') && !address.Contains('(', StringComparison.Ordinal))
            {
                address = address.TrimEnd(')');
            }

            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            {
                Add(words[read..match.Index], href: null);
                Add(address, uri.AbsoluteUri);
                read = match.Index + address.Length;
            }
        }

        Add(words[read..], href: null);

        void Add(string part, string? href)
        {
            if (part.Length > 0)
            {
                spans.Add(new NoteSpan(part, isBold, href));
            }
        }
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();
}
