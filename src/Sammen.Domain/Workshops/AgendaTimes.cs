namespace Sammen.Domain.Workshops;

/// <summary>When the points of an agenda are, one after the other from when the workshop begins.</summary>
public static class AgendaTimes
{
    /// <param name="startsAt">When the workshop begins, UTC.</param>
    /// <param name="items">In their order.</param>
    /// <returns>Each with when it begins, UTC.</returns>
    public static IEnumerable<(AgendaItem Item, DateTime Begins)> Of(DateTime startsAt, IEnumerable<AgendaItem> items)
    {
        foreach (var item in items)
        {
            yield return (item, startsAt);
            startsAt = startsAt.AddMinutes(item.Minutes);
        }
    }
}
