namespace Sammen.Domain.Workshops;

/// <summary>The agenda of a workshop.</summary>
public sealed partial class Workshop
{
    /// <summary>
    /// Makes the agenda anew, whatever it adds up to: one that is longer than the workshop is said where it is shown, not refused. The same
    /// again is no change.
    /// </summary>
    /// <param name="items">In their order; none for no agenda.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopCancelled"/> or <see cref="Rule.TooManyAgendaPoints"/>, besides those of <see cref="AgendaItem"/>.</exception>
    public void SetAgenda(IReadOnlyList<AgendaItem> items, Guid byId, DateTime at)
    {
        RequireNotCancelled();
        if (items.Count > MostPoints)
        {
            throw new RuleBrokenException(Rule.TooManyAgendaPoints, MostPoints);
        }

        if (PutAgenda([.. items.Select(item => item.Require())]))
        {
            SignPlan(byId, at);
        }
    }

    /// <returns>Whether it is another.</returns>
    private bool PutAgenda(List<AgendaItem> kept)
    {
        if (kept.SequenceEqual(agenda.OrderBy(point => point.Number).Select(point => point.Item)))
        {
            return false;
        }

        agenda.RemoveAll(point => point.Number > kept.Count);
        agenda.AddRange(Enumerable.Range(agenda.Count + 1, kept.Count - agenda.Count).Select(number => new AgendaPoint(number)));
        foreach (var point in agenda)
        {
            point.Put(kept[point.Number - 1]);
        }

        return true;
    }
}
