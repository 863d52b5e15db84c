using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>What a point of a template is for.</summary>
public enum TemplatePart
{
    /// <summary>Who is here, and what is to come of it.</summary>
    Welcome = 1,

    /// <summary>Where the process stands.</summary>
    Standing = 2,

    /// <summary>One of the core questions.</summary>
    Question = 3,

    /// <summary>Somebody tells.</summary>
    Talk = 4,

    /// <summary>Everybody works with it on what is theirs.</summary>
    Exercise = 5,

    /// <summary>Each municipality tells.</summary>
    Round = 6,

    /// <summary>What others can use.</summary>
    Exchange = 7,

    /// <summary>Who does what by when.</summary>
    Agreements = 8,
}

/// <param name="Question">For <see cref="TemplatePart.Question"/> alone.</param>
public sealed record TemplatePoint(TemplatePart Part, CoreQuestion? Question, int Minutes);

/// <summary>
/// The usual agenda of a workshop of one kind, over just the minutes it takes: to begin with, never asked for. Each part gets its share, in
/// steps of five minutes where there is time for that.
/// </summary>
public static class AgendaTemplate
{
    private const int Step = 5;

    /// <param name="minutes">How long the workshop takes.</param>
    public static IReadOnlyList<TemplatePoint> For(WorkshopKind kind, int minutes)
    {
        var parts = PartsOf(kind);
        var all = parts.Sum(part => part.Share);
        var step = minutes >= Step * all ? Step : 1;
        var points = new List<TemplatePoint>();
        var (share, begun) = (0, 0);
        foreach (var part in parts)
        {
            share += part.Share;
            var ends = share == all ? minutes : minutes * share / all / step * step;
            points.Add(new TemplatePoint(part.Part, part.Question, ends - begun));
            begun = ends;
        }

        return points;
    }

    private static List<(TemplatePart Part, CoreQuestion? Question, int Share)> PartsOf(WorkshopKind kind) => kind switch
    {
        WorkshopKind.Sparring => [(TemplatePart.Welcome, null, 1), (TemplatePart.Standing, null, 2), .. Questions(1), (TemplatePart.Agreements, null, 2)],
        WorkshopKind.Teaching => [(TemplatePart.Welcome, null, 1), (TemplatePart.Talk, null, 4), (TemplatePart.Exercise, null, 4), (TemplatePart.Agreements, null, 1)],
        WorkshopKind.SharedLearning => [(TemplatePart.Welcome, null, 1), (TemplatePart.Round, null, 4), (TemplatePart.Exchange, null, 4), (TemplatePart.Agreements, null, 1)],
        _ => [(TemplatePart.Welcome, null, 1), .. Questions(2), (TemplatePart.Agreements, null, 1)],
    };

    private static IEnumerable<(TemplatePart Part, CoreQuestion? Question, int Share)> Questions(int share)
        => DialogueCell.Questions.Select(question => (TemplatePart.Question, (CoreQuestion?)question, share));
}
