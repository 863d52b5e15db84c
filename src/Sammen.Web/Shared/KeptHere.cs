namespace Sammen.Web.Shared;

/// <summary>Rows that a person took out of a list on this screen and may still bring back: each keeps its place, also when the list is read again.</summary>
/// <param name="idOf">What tells one row from another.</param>
internal sealed class KeptHere<TRow>(Func<TRow, Guid> idOf)
    where TRow : class
{
    private readonly Dictionary<Guid, TRow> kept = [];
    private IReadOnlyList<TRow>? seen;

    /// <returns>The row as it was when it was taken out; <see langword="null"/> for one that was not.</returns>
    public TRow? Find(TRow row) => kept.GetValueOrDefault(idOf(row));

    public void Keep(TRow row) => kept[idOf(row)] = row;

    /// <summary>It was brought back.</summary>
    public void Release(TRow row) => kept.Remove(idOf(row));

    /// <summary>The list with what was taken out of it, in no order.</summary>
    public IEnumerable<TRow> With(IReadOnlyList<TRow> rows) => rows.Concat(kept.Values.ExceptBy(rows.Select(idOf), idOf));

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
