using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sammen.Web.Changes;

/// <summary>Who is where in this process.</summary>
internal sealed class Presence : IPresence
{
    private readonly ConcurrentDictionary<Guid, ImmutableList<Stay>> places = new();

    public IDisposable Enter(Guid place, PresentPerson person, Action moved)
    {
        var stay = new Stay(this, place, person, moved);
        places.AddOrUpdate(place, [stay], (_, others) => others.Add(stay));
        Tell(stay);
        return stay;
    }

    public IReadOnlyList<PresentPerson> OthersAt(Guid place, Guid personId)
        => [.. places.GetValueOrDefault(place, []).Select(stay => stay.Person).Where(person => person.Id != personId).DistinctBy(person => person.Id)];

    private void Leave(Stay stay)
    {
        if (places.AddOrUpdate(stay.Place, [], (_, others) => others.Remove(stay)) is [])
        {
            // Only where it is still empty: somebody may have come meanwhile.
            places.TryRemove(new(stay.Place, []));
        }

        Tell(stay);
    }

    private void Tell(Stay moved)
    {
        foreach (var other in places.GetValueOrDefault(moved.Place, []).Where(stay => stay != moved))
        {
            other.Moved();
        }
    }

    private sealed class Stay(Presence presence, Guid place, PresentPerson person, Action moved) : IDisposable
    {
        private int left;

        public Guid Place => place;

        public PresentPerson Person => person;

        public Action Moved => moved;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                presence.Leave(this);
            }
        }
    }
}
