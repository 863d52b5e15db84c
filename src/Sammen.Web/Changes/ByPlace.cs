using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sammen.Web.Changes;

/// <summary>What is at each place, in the order it came, while others come and go. A place with nothing is forgotten.</summary>
internal sealed class ByPlace<T>
{
    private readonly ConcurrentDictionary<Guid, ImmutableList<T>> places = new();

    public ImmutableList<T> At(Guid place) => places.GetValueOrDefault(place, []);

    public void Add(Guid place, T one) => places.AddOrUpdate(place, [one], (_, others) => others.Add(one));

    public void Remove(Guid place, T one)
    {
        if (places.AddOrUpdate(place, [], (_, others) => others.Remove(one)) is [])
        {
            // Only where it is still empty: somebody may have come meanwhile.
            places.TryRemove(new(place, []));
        }
    }
}
