using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>What one point of an agenda is: a core question, a prompt to it, a free text, or a lesson.</summary>
/// <param name="Minutes">How long it is given.</param>
/// <param name="Question">The core question it is about; <see langword="null"/> when it is about none.</param>
/// <param name="Text">
/// What it is called; <see langword="null"/> when it is the question itself. Of a lesson its title as others may read it now, and
/// <see langword="null"/> where they may not: it is never kept with the agenda, so that a withdrawal takes it away here too.
/// </param>
/// <param name="LessonId">The lesson it is about, which goes without question; <see langword="null"/> when it is about none.</param>
public sealed record AgendaItem(int Minutes, CoreQuestion? Question, string? Text, Guid? LessonId = null)
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

        if (LessonId is not null)
        {
            return Kept();
        }

        return Question is { } question
            ? this with { Question = Choice.Known(question), Text = FreeText.Optional(Text, TextMaxLength) }
            : this with { Text = FreeText.Required(Text, TextMaxLength) };
    }

    /// <summary>What of it an agenda keeps.</summary>
    public AgendaItem Kept() => LessonId is null ? this : this with { Question = null, Text = null };
}
