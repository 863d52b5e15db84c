using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>A timed point of a workshop's agenda (punkt på dagsordenen), in its place.</summary>
public sealed class AgendaPoint
{
    private AgendaPoint()
    {
    }

    internal AgendaPoint(int number) => Number = number;

    public Guid WorkshopId { get; private set; }

    /// <summary>Its place in the agenda, from 1.</summary>
    public int Number { get; private set; }

    public int Minutes { get; private set; }

    public CoreQuestion? Question { get; private set; }

    public string? Text { get; private set; }

    public Guid? LessonId { get; private set; }

    /// <summary>What it is, wherever it stands.</summary>
    public AgendaItem Item => new(Minutes, Question, Text, LessonId);

    internal void Put(AgendaItem item) => (Minutes, Question, Text, LessonId) = item;
}
