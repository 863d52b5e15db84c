using System.Collections.Concurrent;
using Sammen.Domain.Happenings;

namespace Sammen.Web.Changes;

/// <summary>Happenings within this process.</summary>
internal sealed class HappeningChannel : IHappenings
{
    private readonly ByPlace<Subscription> subscriptions = new();
    private readonly ConcurrentDictionary<Guid, DateTime> lastIn = new();

    public void Publish(Happened happened, Operations? origin)
    {
        if (happened.What is ProjectHappening inProject)
        {
            Tell(PlaceOf(inProject.ProjectId), happened, origin);
        }

        if (happened.What is IOfTheLibrary)
        {
            Tell(IHappenings.Library, happened, origin);
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
        subscriptions.Add(place, subscription);
        return subscription;
    }

    public DateTime? LastIn(Guid? projectId) => lastIn.TryGetValue(PlaceOf(projectId), out var at) ? at : null;

    private void Tell(Guid place, Happened happened, Operations? origin)
    {
        lastIn[place] = happened.At;
        foreach (var subscription in subscriptions.At(place))
        {
            subscription.Told(happened, origin);
        }
    }

    /// <summary>No project has the empty id: it is the programme's.</summary>
    private static Guid PlaceOf(Guid? projectId) => projectId ?? Guid.Empty;

    private sealed class Subscription(HappeningChannel channel, Guid place, Action<Happened, Operations?> told) : IDisposable
    {
        public Action<Happened, Operations?> Told => told;

        public void Dispose() => channel.subscriptions.Remove(place, this);
    }
}
