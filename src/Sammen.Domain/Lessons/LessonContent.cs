using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Lessons;

/// <summary>What a lesson says, and what it is about: all that leaves the municipality when it is released, besides its name where that is chosen.</summary>
/// <param name="Happened">What happened.</param>
/// <param name="Differently">What those who were there would do differently.</param>
public sealed record LessonContent(
    string Title, string Happened, string Differently, LessonKind Kind, Phase Phase, CoreQuestion Question, TechnologyKind TechnologyKind, Area Area)
{
    public DialogueCell Cell => new(Phase, Question);

    /// <summary>The content as it is kept.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>, besides those of <see cref="FreeText"/>.</exception>
    internal LessonContent Require() => new(
        FreeText.Required(Title, Lesson.TitleMaxLength),
        FreeText.Required(Happened, Lesson.TextMaxLength),
        FreeText.Required(Differently, Lesson.TextMaxLength),
        Choice.Known(Kind),
        Choice.Known(Phase),
        Choice.Known(Question),
        Choice.Known(TechnologyKind),
        Choice.Known(Area));
}
