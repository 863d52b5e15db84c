using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>Two people at the same form: what each of them changed is put on top of what stands there now, field by field.</summary>
internal static class Meanwhile
{
    /// <summary>What a field is to hold: what stands there now, unless this person changed it.</summary>
    /// <param name="opened">What it held when the person opened the form.</param>
    /// <param name="wanted">What it held when the person saved.</param>
    /// <param name="now">What it holds in the database.</param>
    /// <exception cref="ConcurrentEditException">Somebody else has changed the same field meanwhile, to something else. Nothing is changed.</exception>
    public static T Merge<T>(T opened, T wanted, T now)
    {
        var same = EqualityComparer<T>.Default;
        return same.Equals(wanted, opened) ? now
            : same.Equals(now, opened) || same.Equals(now, wanted) ? wanted
            : throw new ConcurrentEditException();
    }

    /// <summary>A text that differs only in what nobody sees is the same text.</summary>
    /// <inheritdoc cref="Merge{T}(T, T, T)"/>
    public static string MergeText(string? opened, string? wanted, string? now)
        => Merge(FreeText.Clean(opened), FreeText.Clean(wanted), FreeText.Clean(now));

    /// <summary>A list that is one field: what stands in it, and in which order.</summary>
    /// <inheritdoc cref="Merge{T}(T, T, T)"/>
    public static IReadOnlyList<T> MergeList<T>(IReadOnlyList<T> opened, IReadOnlyList<T> wanted, IReadOnlyList<T> now)
        => wanted.SequenceEqual(opened) ? now
            : now.SequenceEqual(opened) || now.SequenceEqual(wanted) ? wanted
            : throw new ConcurrentEditException();

    /// <summary>Of several that can be chosen at once each is a field by itself: nobody undoes what another person ticked.</summary>
    public static IReadOnlyCollection<T> MergeChosen<T>(IEnumerable<T> opened, IReadOnlyCollection<T> wanted, IEnumerable<T> now)
    {
        var before = opened.ToHashSet();
        return [.. now.Where(choice => wanted.Contains(choice) || !before.Contains(choice)).Union(wanted.Where(choice => !before.Contains(choice)))];
    }
}
