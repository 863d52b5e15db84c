using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

/// <summary>What is written of a lesson, by whoever writes it.</summary>
public abstract record LessonInput
{
    public string? Title { get; set; }

    public string? Happened { get; set; }

    public string? Differently { get; set; }

    public LessonKind Kind { get; set; } = LessonKind.WentWell;

    public Phase Phase { get; set; }

    public CoreQuestion Question { get; set; }

    public TechnologyKind TechnologyKind { get; set; }

    public Area Area { get; set; }

    public LessonContent Content => new(Title ?? "", Happened ?? "", Differently ?? "", Kind, Phase, Question, TechnologyKind, Area);

    internal void Put(LessonContent content)
        => (Title, Happened, Differently, Kind, Phase, Question, TechnologyKind, Area) = content;
}

public abstract class LessonInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : LessonInput
{
    protected LessonInputValidator(RuleWording wording)
    {
        RuleFor(input => input.Title).RequiredFreeText(Lesson.TitleMaxLength, wording);
        RuleFor(input => input.Happened).RequiredFreeText(Lesson.TextMaxLength, wording);
        RuleFor(input => input.Differently).RequiredFreeText(Lesson.TextMaxLength, wording);
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Phase).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Question).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.TechnologyKind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Area).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
    }
}
