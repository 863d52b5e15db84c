using Sammen.Domain.Method;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

public sealed class GuidanceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_cell_has_two_to_four_questions_to_read_aloud_and_none_stands_in_two_cells(bool inDanish)
    {
        using var culture = inDanish ? Culture.Danish() : Culture.English();
        await using var app = await TestApp.StartAsync();
        var guidance = app.Nobody().Get<Guidance>();

        var prompts = DialogueCell.All.Select(guidance.PromptsFor).ToList();

        Assert.Equal(28, prompts.Count);
        Assert.All(prompts, ofCell => Assert.InRange(ofCell.Count, 2, 4));
        Assert.All(prompts.SelectMany(ofCell => ofCell), prompt => Assert.EndsWith("?", prompt, StringComparison.Ordinal));
        Assert.Distinct(prompts.SelectMany(ofCell => ofCell), StringComparer.Ordinal);
    }
}
