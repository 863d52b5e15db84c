using Microsoft.Extensions.Localization;
using Sammen.Domain.Method;

namespace Sammen.Web.Features.Dialogue;

/// <summary>The prompts a facilitator can read aloud in a cell: two to four, written for that phase and question.</summary>
public sealed class Guidance(IStringLocalizer<GuidanceTexts> texts)
{
    private const int MaxPrompts = 4;

    public IReadOnlyList<string> PromptsFor(DialogueCell cell)
        => [.. Enumerable.Range(1, MaxPrompts)
            .Select(number => texts[$"{cell.Phase}_{cell.Question}_{number}"])
            .Where(prompt => !prompt.ResourceNotFound)
            .Select(prompt => prompt.Value)];
}
