using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sammen.Domain.Happenings;

namespace Sammen.Web.Changes;

/// <summary>Happenings within this process.</summary>
internal sealed class HappeningChannel : IHappenings
{
    private readonly ConcurrentDictionary<Guid, ImmutableList<Subscription>> subscriptions = new();
    private readonly ConcurrentDictionary<Guid, DateTime> lastIn = new();

    public void Publish(Happened happened, Operations? origin)
    {
        if (happened.What is ProjectHappening inProject)
        {
            Tell(PlaceOf(inProject.ProjectId), happened, origin);
        }

        if (happened.What is ProgrammeHappening or IOfTheProgramme)
        {
            Tell(PlaceOf(projectId: null), happened, origin);
        }
    }

    public IDisposable Subscribe(Guid? projectId, Action<Happened, Operations?> told)
    {
        var place = PlaceOf(projectId);
        var subscription = new Subscription(this, place, told);
        subscriptions.AddOrUpdate(place, [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    public DateTime? LastIn(Guid? projectId) => lastIn.TryGetValue(PlaceOf(projectId), out var at) ? at : null;

    private void Tell(Guid place, Happened happened, Operations? origin)
    {
        lastIn[place] = happened.At;
        foreach (var subscription in subscriptions.GetValueOrDefault(place, []))
        {
            subscription.Told(happened, origin);
        }
    }

    /// <summary>No project has the empty id: it is the programme's.</summary>
    private static Guid PlaceOf(Guid? projectId) => projectId ?? Guid.Empty;

    private void Remove(Subscription subscription)
    {
        if (subscriptions.AddOrUpdate(subscription.Place, [], (_, others) => others.Remove(subscription)) is [])
        {
            // Only where it is still empty: somebody may have come meanwhile.
            subscriptions.TryRemove(new(subscription.Place, []));
        }
    }

    private sealed class Subscription(HappeningChannel channel, Guid place, Action<Happened, Operations?> told) : IDisposable
    {
        public Guid Place => place;

        public Action<Happened, Operations?> Told => told;

        public void Dispose() => channel.Remove(this);
    }
}
