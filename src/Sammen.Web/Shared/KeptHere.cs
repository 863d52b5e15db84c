namespace Sammen.Web.Shared;

/// <summary>Rows that a person took out of a list on this screen and may still bring back: each keeps its place, also when the list is read again.</summary>
/// <param name="idOf">What tells one row from another.</param>
internal sealed class KeptHere<TRow>(Func<TRow, Guid> idOf)
    where TRow : class
{
    private readonly Dictionary<Guid, TRow> kept = [];
    private readonly Dictionary<Guid, TRow> held = [];
    private IReadOnlyList<TRow>? seen;

    /// <returns>The row as it was when it was taken out; <see langword="null"/> for one that was not.</returns>
    public TRow? Find(TRow row) => kept.GetValueOrDefault(idOf(row));

    /// <summary>
    /// While it is being taken out it keeps its place as it is: a list that is read meanwhile may hold it no more, before its reader knows, or hold it still.
    /// </summary>
    public void Hold(TRow row, bool isHeld)
    {
        if (isHeld)
        {
            held[idOf(row)] = row;
        }
        else
        {
            held.Remove(idOf(row));
        }
    }

    public void Keep(TRow row) => kept[idOf(row)] = row;

    /// <summary>It was brought back.</summary>
    public void Release(TRow row) => kept.Remove(idOf(row));

    /// <summary>The list with what was taken out of it, in no order.</summary>
    public IEnumerable<TRow> With(IReadOnlyList<TRow> rows) => rows.Concat(kept.Values.Concat(held.Values).ExceptBy(rows.Select(idOf), idOf));

    /// <summary>The list as it was read last: what stands in a new one has been brought back by somebody else.</summary>
    public void See(IReadOnlyList<TRow> rows)
    {
        if (ReferenceEquals(seen, rows))
        {
            return;
        }

        seen = rows;
        foreach (var row in rows)
        {
            Release(row);
        }
    }
}
