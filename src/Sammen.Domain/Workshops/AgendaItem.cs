using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>What one point of an agenda is: a core question, a prompt to it, or a free text.</summary>
/// <param name="Minutes">How long it is given.</param>
/// <param name="Question">The core question it is about; <see langword="null"/> when it is about none.</param>
/// <param name="Text">What it is called; <see langword="null"/> when it is the question itself.</param>
public sealed record AgendaItem(int Minutes, CoreQuestion? Question, string? Text)
{
    public const int TextMaxLength = 300;

    /// <summary>The point as it is kept.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.AgendaPointLength"/>, <see cref="Rule.TextMissing"/> when it is about nothing, or one of <see cref="FreeText"/>.
    /// </exception>
    internal AgendaItem Require()
    {
        if (Minutes is < 1 or > Workshop.MaxMinutes)
        {
            throw new RuleBrokenException(Rule.AgendaPointLength, 1, Workshop.MaxMinutes);
        }

        return Question is { } question
            ? this with { Question = Choice.Known(question), Text = FreeText.Optional(Text, TextMaxLength) }
            : this with { Text = FreeText.Required(Text, TextMaxLength) };
    }
}
