using Microsoft.Extensions.Localization;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.Workshops;

/// <summary>The template of a kind in words: what can be read aloud in that phase, in the reader's language.</summary>
public sealed class UsualAgenda(Guidance guidance, IStringLocalizer<WorkshopsTexts> texts)
{
    /// <param name="minutes">How long the workshop takes.</param>
    public IReadOnlyList<AgendaItem> For(WorkshopKind kind, Phase phase, int minutes)
        => [.. AgendaTemplate.For(kind, minutes).Select(point => new AgendaItem(
            point.Minutes,
            point.Question,
            point.Question is { } question ? guidance.PromptsFor(new DialogueCell(phase, question))[0] : Of(point.Part)))];

    private string Of(TemplatePart part) => texts[$"AgendaPart_{part}"];
}
