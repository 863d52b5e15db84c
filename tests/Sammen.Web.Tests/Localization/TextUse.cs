using System.Text.RegularExpressions;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Localization;

/// <summary>Which keys the source asks for: written out, or made from an enum.</summary>
internal static partial class TextUse
{
    private static readonly IReadOnlyList<Unit> Units = ReadUnits();

    /// <summary>Keys written out where a text is fetched: <c>T["Key"]</c>, <c>T[one ? "Key" : "Keys", count]</c>.</summary>
    public static IEnumerable<(string File, string Key)> WrittenOut(string texts)
        => Units.SelectMany(unit => unit.VariablesOf(texts)
            .SelectMany(variable => FirstArguments(unit.Text, variable))
            .SelectMany(argument => Literal().Matches(argument))
            .Select(match => (unit.Name, match.Groups["key"].Value)));

    /// <summary>Keys a component keeps in a variable before it fetches the text: any literal in it may be one.</summary>
    public static IEnumerable<string> InVariables(string texts)
        => Units.Where(unit => unit.VariablesOf(texts).Any(variable => FirstArguments(unit.Text, variable).Any(Identifier().IsMatch)))
            .SelectMany(unit => Literal().Matches(unit.Text))
            .Select(match => match.Groups["key"].Value);

    /// <summary>Keys made from enums: the method's words, the rules, the prompts.</summary>
    public static IEnumerable<string> Families(string texts) => texts switch
    {
        "RuleTexts" => Enum.GetNames<Rule>(),
        "GuidanceTexts" => from phase in DialogueCell.Phases
                           from question in DialogueCell.Questions
                           from number in Enumerable.Range(1, 4)
                           select $"{phase}_{question}_{number}",
        _ => Units.Where(unit => unit.VariablesOf(texts).Any()).SelectMany(unit => MadeFromEnum().Matches(unit.Text)).SelectMany(Expand),
    };

    private static IEnumerable<string> Expand(Match family)
    {
        var type = new[] { typeof(Rule).Assembly, typeof(Sammen.Data.SammenDbContext).Assembly, typeof(Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Single(type => type.IsEnum && type.Name == family.Groups["type"].Value);
        return Enum.GetNames(type).Select(name => $"{family.Groups["prefix"].Value}_{name}");
    }

    private static List<Unit> ReadUnits()
        => [.. SourceTree.Files("src/Sammen.Web", ".razor", ".cs")
            .GroupBy(file => file.Path.Replace(".razor.cs", ".razor", StringComparison.Ordinal), StringComparer.Ordinal)
            .Select(files => new Unit(files.Key, string.Join('\n', files.Select(file => file.Text))))];

    private static IEnumerable<string> FirstArguments(string text, string variable)
    {
        foreach (Match use in Regex.Matches(text, $@"\b{variable}\[", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            var start = use.Index + use.Length;
            var (depth, end) = (0, start);
            while (depth > 0 || text[end] is not (',' or ']'))
            {
                depth += text[end] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
                end++;
            }

            yield return text[start..end];
        }
    }

    [GeneratedRegex("(?<!\\$)\"(?<key>[A-Za-z]\\w*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\w+$", RegexOptions.None, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("""\((?<type>\w+) (?<name>\w+)\) => \w+\[\$"(?<prefix>\w+)_\{\k<name>\}"\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MadeFromEnum();

    /// <summary>A source file, or a component's two files as one.</summary>
    private sealed record Unit(string Name, string Text)
    {
        public IEnumerable<string> VariablesOf(string texts)
            => Regex.Matches(
                    Text, $@"IStringLocalizer<{texts}>\s+(?<variable>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
                .Select(match => match.Groups["variable"].Value)
                .Distinct(StringComparer.Ordinal);
    }
}
