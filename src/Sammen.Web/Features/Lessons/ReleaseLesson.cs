using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Lessons;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

/// <summary>Whether others read whose lesson it is.</summary>
public enum LessonNaming
{
    /// <summary>It comes from *a municipality*.</summary>
    Unnamed = 1,

    /// <summary>Under the municipality's and the project's name.</summary>
    Named = 2,
}

/// <summary>What a leader lets others read: the proposal as they have read it, with what they edited.</summary>
public sealed record ReleaseLessonInput : LessonInput
{
    public Guid LessonId { get; init; }

    /// <summary>The wording that was read.</summary>
    public int TextNumber { get; private set; }

    /// <summary>That wording: tells what the leader has edited.</summary>
    public LessonContent Opened { get; private set; } = null!;

    public LessonNaming Naming { get; set; }

    public bool IsNamed => Naming == LessonNaming.Named;

    /// <summary>The form as it opens on what the leader sees.</summary>
    public static ReleaseLessonInput Open(Guid lessonId, int textNumber, LessonContent content, bool isNamed)
    {
        var opened = new ReleaseLessonInput { LessonId = lessonId, TextNumber = textNumber, Opened = content, Naming = isNamed ? LessonNaming.Named : LessonNaming.Unnamed };
        opened.Put(content);
        return opened;
    }

    /// <summary>The leader has been shown a newer wording and goes on from it: what they edited stays, the rest is as it stands now.</summary>
    public void GoOnFrom(int textNumber, LessonContent newer)
    {
        var mine = Content;
        Put(new LessonContent(
            mine.Title == Opened.Title ? newer.Title : mine.Title,
            mine.Happened == Opened.Happened ? newer.Happened : mine.Happened,
            mine.Differently == Opened.Differently ? newer.Differently : mine.Differently,
            mine.Kind == Opened.Kind ? newer.Kind : mine.Kind,
            mine.Phase == Opened.Phase ? newer.Phase : mine.Phase,
            mine.Question == Opened.Question ? newer.Question : mine.Question,
            mine.TechnologyKind == Opened.TechnologyKind ? newer.TechnologyKind : mine.TechnologyKind,
            mine.Area == Opened.Area ? newer.Area : mine.Area));
        (TextNumber, Opened) = (textNumber, newer);
    }
}

public sealed class ReleaseLessonValidator : LessonInputValidator<ReleaseLessonInput>
{
    public ReleaseLessonValidator(RuleWording wording)
        : base(wording)
        => RuleFor(input => input.Naming).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
}

/// <summary>A leader of the municipality lets others read a lesson: that very text, as it stood before them.</summary>
public sealed class ReleaseLesson(Operations operations, IValidator<ReleaseLessonInput> validator)
{
    /// <exception cref="RuleBrokenException">Those of <see cref="Lesson.Release"/>.</exception>
    public async Task HandleAsync(ReleaseLessonInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var lesson = await operation.Db.RequireLessonToDecideAsync(input.LessonId, operation.User, ct);
                lesson.Release(input.TextNumber, input.Content, input.IsNamed, operation.User.Id, operation.Now);
                return new LessonReleased(lesson.ProjectId, lesson.Id);
            },
            ct);
    }
}
