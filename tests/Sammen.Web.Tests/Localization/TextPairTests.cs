using System.Text.RegularExpressions;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Localization;

public sealed partial class TextPairTests
{
    public static TheoryData<string> Names => [.. TextPair.All.Select(pair => pair.Name)];

    [Fact]
    public void Every_file_of_texts_has_its_other_language()
    {
        var files = SourceTree.Files("src/Sammen.Web", ".resx");

        Assert.True(TextPair.All.Count >= 10);
        Assert.Equal(2 * TextPair.All.Count, files.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_have_the_same_keys(string name)
    {
        var pair = TextPair.Of(name);

        Assert.Equal(pair.Danish.Keys.Order(StringComparer.Ordinal), pair.English.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_is_empty(string name)
    {
        var pair = TextPair.Of(name);

        Assert.DoesNotContain(pair.Danish.Concat(pair.English), text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_take_the_same_data(string name)
    {
        var pair = TextPair.Of(name);

        Assert.All(pair.Danish, text => Assert.Equal(Placeholders(text.Value), Placeholders(pair.English[text.Key]), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_worded_and_every_wording_has_its_rule()
        => Assert.Equal(Enum.GetNames<Rule>().Order(StringComparer.Ordinal), TextPair.Of("RuleTexts").Danish.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Each_of_the_28_cells_has_two_to_four_prompts_in_both_languages()
    {
        var guidance = TextPair.Of("GuidanceTexts");

        foreach (var texts in new[] { guidance.Danish, guidance.English })
        {
            var cells = texts.Keys.GroupBy(key => key[..key.LastIndexOf('_')], StringComparer.Ordinal).ToList();
            var expected = DialogueCell.Phases.SelectMany(phase => DialogueCell.Questions.Select(question => $"{phase}_{question}"));
            Assert.Equal(expected.Order(StringComparer.Ordinal), cells.Select(cell => cell.Key).Order(StringComparer.Ordinal));
            Assert.All(cells, cell => Assert.InRange(cell.Count(), 2, 4));
            Assert.All(cells, cell => Assert.Equal(
                Enumerable.Range(1, cell.Count()).Select(number => $"{cell.Key}_{number}"), cell.Order(StringComparer.Ordinal), StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_prompt_is_used_for_two_cells()
    {
        var guidance = TextPair.Of("GuidanceTexts");

        Assert.Equal(guidance.Danish.Count, guidance.Danish.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(guidance.English.Count, guidance.English.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_programmes_four_questions_are_worded_exactly()
    {
        var words = TextPair.Of("MethodTexts").Danish;

        Assert.Equal("Hvad er formålet med og det forventede udbytte af teknologien?", words["QuestionAsked_CoreTask"]);
        Assert.Equal("Hvordan påvirker teknologien hverdagens arbejde?", words["QuestionAsked_DailyWork"]);
        Assert.Equal("Hvordan ændrer teknologien vores behov for nye kompetencer?", words["QuestionAsked_Competences"]);
        Assert.Equal("Hvordan skal vi samarbejde om implementering?", words["QuestionAsked_Involvement"]);
    }

    private static IEnumerable<string> Placeholders(string text)
        => Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
