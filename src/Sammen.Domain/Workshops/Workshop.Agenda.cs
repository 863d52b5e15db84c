namespace Sammen.Domain.Workshops;

/// <summary>The agenda of a workshop.</summary>
public sealed partial class Workshop
{
    /// <summary>What a lesson is given, to begin with.</summary>
    public const int LessonMinutes = 10;

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

    /// <summary>Puts lessons on the agenda, after what stands there; those it has already stay where they are.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopCancelled"/> or <see cref="Rule.TooManyAgendaPoints"/>.</exception>
    public void GatherLessons(IReadOnlyList<Guid> lessonIds, Guid byId, DateTime at)
    {
        List<AgendaItem> stands = [.. agenda.OrderBy(point => point.Number).Select(point => point.Item)];
        SetAgenda(
            [.. stands, .. lessonIds.Distinct().Where(id => stands.TrueForAll(item => item.LessonId != id)).Select(id => new AgendaItem(LessonMinutes, null, null, id))], byId, at);
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
