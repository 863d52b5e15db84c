using System.Globalization;
using System.Text;

namespace Sammen.EndToEnd.Tests.Hostile;

/// <summary>Two hundred texts that people might paste and that programs trip over: always the same ones.</summary>
internal static class HostileTexts
{
    private const int Count = 200;
    private const int Seed = 20_260_107;

    // What a sentence is made of besides.
    private static readonly string[] Words = ["aftale", "Åse", "øl & brød", "MED", "24. februar", "kl. 9.30", "3 < 4", "10 %", "§ 5", "\"citat\"", "TR's", "1.000 kr."];

    private static readonly string[] Openers = ["(", "[", "{", "<", "*", "**", "_", "~~", "`", "```", "![", "[a](", "> ", "<b>", "«", "“", "<!--", "$$", "{{", "@(", "%{", "\\"];

    // A line that begins with one of these was once a heading, a number, a quote or a formula.
    private static readonly string[] Beginnings =
    [
        "24. ", "1) ", "1. marts: ", "# ", "### ", "> ", "- ", "* ", "+ ", "• ", "– ", "  - ", "    ", "\t", "=", "=1+1 ", "+45 ", "-5 ", "@", "=HYPERLINK(\"http://a.dk\") ",
        "[x] ", "[TR]: ", "---", "***", "===", "| a | b |", "~~~", "![", "<!DOCTYPE html>", "&amp; ", "'", "\"", "_x0041_", "a) ", "§ ", "#1 ",
    ];

    private static readonly string[] Html =
    [
        "<script>document.title='x'</script>", "<img src=x onerror=\"document.title='x'\">", "</textarea></div></main>", "<b>fed</b>", "&lt;b&gt;", "&#120;", "<a href=\"javascript:1\">x</a>",
        "<style>*{display:none}</style>", "]]>", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>", "{0}", "{}", "%s", "${x}", "{{x}}", "@x", "\\u0041",
    ];

    private static readonly string[] Links =
    [
        "https://eksempel.dk/a?b=c&d=e#f", "http://x", "(https://da.wikipedia.org/wiki/A_(b))", "https://[::1]/", "javascript:alert(1)", "HTTPS://Æ.dk", "https://", "https://a.dk.",
        "[ord](https://a.dk)", "<https://a.dk>", "https://a.dk/**fed**", "mailto:a@b.dk", "//a.dk", "https://a.dk/%E2%80%AE",
    ];

    // Signs nobody sees, of every sort, and those a file may not hold.
    private static readonly string[] Unseen =
    [
        "\u200B", "\u200D", "\u00AD", "\uFEFF", "\u2060", "\u202E", "\u202A", "\u2066", "\u2069", "\u200F", "\u061C", "\u0000", "\u0001", "\u0008", "\u000B", "\u000C", "\u001B", "\u007F",
        "\u0085", "\u2028", "\u2029", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\u3164", "\u2800", "\uFE0F", "\U000E0041", "\u00A0", "\u2003", "\u3000", "\r", "\r\n",
    ];

    private static readonly string[] Emoji = ["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "❤️", "👍🏽", "🇩🇰", "🧑🏿‍🚀", "✔︎", "☎️", "🫠", "👁️‍🗨️"];

    private static readonly string[] OtherScripts = ["שלום", "مرحبا بالعالم", "שלום (3) مرحبا", "日本語テキスト", "ภาษาไทย", "हिन्दी", "Ελλάς", "Ǆ", "ﬁ", "ß", "İı", "𝕱𝖗𝖆", "𠜎"];

    private static readonly string[] Marks = ["\u0301", "\u0308", "\u030A", "\u0327", "\u0335", "\u0489", "\u20DD"];

    private static readonly Func<Random, string>[] Generators = [Nested, BeginningOfLine, Markup, Unseens, Emojis, Scripts, Combined, LongWord, Lines, Stars];

    public static IReadOnlyList<string> All { get; } = Make();

    private static List<string> Make()
    {
        // The same sequence each run; nothing here has to be hard to guess.
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Count).Select(index =>
        {
            var text = string.Concat(Enumerable.Range(0, 1 + (index % 3)).Select(part => part == 0 ? Generators[index % Generators.Length](random) : $" {Of(Generators, random)(random)}"));

            // One in four ends as it was made; a number that is its own makes the others tell each other apart.
            return index % 4 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text} №{index}");
        })];
    }

    private static string Nested(Random random)
    {
        var opener = Of(Openers, random);
        return string.Concat(Enumerable.Repeat(opener, random.Next(2, 40))) + Of(Words, random);
    }

    private static string BeginningOfLine(Random random) => Of(Beginnings, random) + Of(Words, random);

    private static string Markup(Random random) => random.Next(2) == 0 ? $"{Of(Words, random)} {Of(Html, random)} {Of(Words, random)}" : $"{Of(Words, random)} {Of(Links, random)}";

    private static string Unseens(Random random) => string.Join(Of(Unseen, random), Of(Words, random).ToCharArray()) + Of(Unseen, random) + Of(Words, random) + Of(Unseen, random);

    private static string Emojis(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Of(Emoji, random)));

    private static string Scripts(Random random) => $"{Of(OtherScripts, random)} {Of(Words, random)} {Of(OtherScripts, random)}!";

    private static string Combined(Random random)
    {
        var text = new StringBuilder();
        foreach (var letter in Of(Words, random))
        {
            text.Append(letter).Append(string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Of(Marks, random))));
        }

        return text.ToString();
    }

    private static string LongWord(Random random) => new(Of(["x", "Å", "m", "-", "_", "/", "字"], random)[0], random.Next(60, 130));

    private static string Lines(Random random) => string.Join(Of(["\n", "\r\n", "\n\n", "\n  ", "\u2028"], random), Enumerable.Range(0, random.Next(2, 5)).Select(_ => BeginningOfLine(random)));

    private static string Stars(Random random)
        => string.Concat(Enumerable.Range(0, random.Next(3, 9)).Select(_ => Of(["*", "**", "***", "****", " ", "ord", "**fed**", "2**3", "_", "."], random)));

    private static string Of(string[] choices, Random random) => choices[random.Next(choices.Length)];

    private static Func<Random, string> Of(Func<Random, string>[] choices, Random random) => choices[random.Next(choices.Length)];
}
