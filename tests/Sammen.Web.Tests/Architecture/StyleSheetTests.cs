using System.Text.RegularExpressions;

namespace Sammen.Web.Tests.Architecture;

/// <summary>What one component alone uses stands beside it; measures, base and what several share in one sheet; and all of it can be read.</summary>
public sealed partial class StyleSheetTests
{
    // The form is drawn by EditForm, and a style beside a component reaches only its own markup; the lane's text looks as every field does.
    private static readonly HashSet<string> Excepted = new HashSet<string>(StringComparer.Ordinal) { "action-form", "lane-entry" };

    private static readonly IReadOnlyList<SourceFile> Sheets = SourceTree.Files("src/Sammen.Web", ".css");
    private static readonly IReadOnlyList<SourceFile> Markup = SourceTree.Files("src/Sammen.Web", ".razor");

    [Fact]
    public void What_stands_in_the_shared_sheet_is_used_by_more_than_one_component()
    {
        var shared = Sheets.Single(sheet => sheet.Name == "app.css").Text;
        var classes = Class().Matches(Declarations().Replace(shared, "")).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();

        var alone = classes.Except(Excepted, StringComparer.Ordinal)
            .Select(name => (Name: name, Users: Markup.Where(file => Uses(file, name)).Select(file => file.Name).ToList()))
            .Where(used => used.Users.Count == 1)
            .Select(used => $"{used.Name}: {used.Users[0]}");

        Assert.True(classes.Count > 40);
        Assert.Empty(alone);
    }

    [Fact]
    public void A_sheet_has_one_declaration_a_line()
        => Assert.Empty(Sheets.SelectMany(sheet => Comment().Replace(sheet.Text, "").Split('\n').Where(line => Crowded().IsMatch(line)).Select(line => $"{sheet.Path}: {line}")));

    // Where a word stands that is no class, a class may pass that only one component uses: better than the other way round.
    private static bool Uses(SourceFile file, string name) => Regex.IsMatch(file.Text, $@"(?<![\w-]){name}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"/\*.*?\*/|(?<=\{)[^{}]*(?=\})", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\.(?<name>[a-z][\w-]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class();

    [GeneratedRegex(@";\s*\S|\{\s*\S|\S\s*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Crowded();
}
