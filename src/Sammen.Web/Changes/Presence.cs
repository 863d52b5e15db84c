namespace Sammen.Web.Changes;

/// <summary>Who is where in this process.</summary>
internal sealed class Presence : IPresence
{
    private readonly ByPlace<Stay> places = new();

    public IDisposable Enter(Guid place, PresentPerson person, Action moved)
    {
        var stay = new Stay(this, place, person, moved);
        places.Add(place, stay);
        Tell(stay);
        return stay;
    }

    public IReadOnlyList<PresentPerson> OthersAt(Guid place, Guid personId)
        => [.. places.At(place).Select(stay => stay.Person).Where(person => person.Id != personId).DistinctBy(person => person.Id)];

    private void Leave(Stay stay)
    {
        places.Remove(stay.Place, stay);
        Tell(stay);
    }

    private void Tell(Stay moved)
    {
        foreach (var other in places.At(moved.Place).Where(stay => stay != moved))
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
