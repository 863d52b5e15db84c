using System.Text;
using System.Text.RegularExpressions;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Localization;

/// <summary>Words on a screen come from the texts. A word written into the markup would be read in one language only.</summary>
public sealed partial class BareTextTests
{
    private static readonly HashSet<string> Allowed = new HashSet<string>(StringComparer.Ordinal) { "Sammen" };

    public static TheoryData<string> Components => [.. SourceTree.Files("src/Sammen.Web", ".razor").Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Components))]
    public void No_component_has_a_bare_visible_word(string path)
        => Assert.Empty(WordsIn(File.ReadAllText(Path.Combine(SourceTree.Root, path))));

    [Theory]
    [InlineData("<p>Ingen notater endnu</p>")]
    [InlineData("""<p>@T["Notes"] i alt</p>""")]
    [InlineData("""<button aria-label="Luk"></button>""")]
    [InlineData("""<Field Label="Titel"></Field>""")]
    [InlineData("<li>Fase @if (true) { <b></b> }</li>")]
    public void A_bare_word_is_found(string markup) => Assert.NotEmpty(WordsIn(markup));

    private static IEnumerable<string> WordsIn(string component)
    {
        var markup = WithoutExpressions(Ignored().Replace(component, ""));
        var texts = TextNode().Matches(markup)
            .SelectMany(match => match.Groups["text"].Value.Split('{', '}'))
            .Where(piece => !Code().IsMatch(piece))
            .Concat(SpokenAttribute().Matches(markup).Select(match => match.Groups["text"].Value));
        return texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value).Where(word => !Allowed.Contains(word));
    }

    /// <summary>Takes out what is computed: <c>@(…)</c>, <c>@Name.Member[…](…)</c> and the head of <c>@if (…)</c>.</summary>
    private static string WithoutExpressions(string markup)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] != '@')
            {
                kept.Append(markup[at]);
                continue;
            }

            var depth = 0;
            at += ControlFlow().Match(markup[at..]).Length;
            for (at += markup[at] == '@' ? 1 : 0; at < markup.Length && (depth > 0 || char.IsLetterOrDigit(markup[at]) || markup[at] is '(' or '[' or '.' or '_' or '!'); at++)
            {
                depth += markup[at] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            }

            at--;
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"@\*.*?\*@|\n@code\s*\{.*|^@(page|using|attribute|inject|inherits|implements|layout|typeparam)[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"^@(if|foreach|for|while|switch) ?(?=\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ControlFlow();

    [GeneratedRegex("(?<!=)>(?<text>[^<>]*)(?=<)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextNode();

    [GeneratedRegex(@"^\s*(else|return|continue|var|yield)\b|^\s*@(if|foreach|for|while|switch)\b|;\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("""\b(aria-label|title|placeholder|alt|Label|Hint|SubmitLabel)="(?<text>[^"@(]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
