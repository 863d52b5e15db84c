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
        lastIn[happened.What.ProjectId] = happened.At;
        foreach (var subscription in subscriptions.GetValueOrDefault(happened.What.ProjectId, []))
        {
            subscription.Told(happened, origin);
        }
    }

    public IDisposable Subscribe(Guid projectId, Action<Happened, Operations?> told)
    {
        var subscription = new Subscription(this, projectId, told);
        subscriptions.AddOrUpdate(projectId, [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    public DateTime? LastIn(Guid projectId) => lastIn.TryGetValue(projectId, out var at) ? at : null;

    private void Remove(Subscription subscription)
    {
        if (subscriptions.AddOrUpdate(subscription.ProjectId, [], (_, others) => others.Remove(subscription)) is [])
        {
            // Only where it is still empty: somebody may have come meanwhile.
            subscriptions.TryRemove(new(subscription.ProjectId, []));
        }
    }

    private sealed class Subscription(HappeningChannel channel, Guid projectId, Action<Happened, Operations?> told) : IDisposable
    {
        public Guid ProjectId => projectId;

        public Action<Happened, Operations?> Told => told;

        public void Dispose() => channel.Remove(this);
    }
}
