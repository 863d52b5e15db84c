using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MudBlazor;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Localization;

public sealed partial class MudBlazorTextsTests
{
    private static readonly IReadOnlyList<string> MudBlazorKeys = ReadMudBlazorKeys();

    [Fact]
    public void Every_key_is_one_MudBlazor_asks_for()
        => Assert.Empty(TextPair.Of("MudBlazorTexts").Danish.Keys.Except(MudBlazorKeys, StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_a_MudBlazor_part_on_our_screens_is_ours()
    {
        // A provider shows the part it is named after, and a snackbar is drawn as an alert.
        var parts = SourceTree.Files("src/Sammen.Web", ".razor")
            .SelectMany(file => Part().Matches(file.Text))
            .Select(match => match.Groups["part"].Value.Replace("Provider", "", StringComparison.Ordinal))
            .Append("MudAlert")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var spoken = MudBlazorKeys.Where(key => parts.Contains(key.Split('_')[0], StringComparer.Ordinal)).ToList();

        Assert.Contains("MudSnackbar", parts, StringComparer.Ordinal);
        Assert.NotEmpty(spoken);
        Assert.Empty(spoken.Except(TextPair.Of("MudBlazorTexts").Danish.Keys, StringComparer.Ordinal));
    }

    private static List<string> ReadMudBlazorKeys()
    {
        var resources = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return [.. resources.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
    }

    [GeneratedRegex(@"<(?<part>Mud[A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
