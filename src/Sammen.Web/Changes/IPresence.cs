namespace Sammen.Web.Changes;

/// <summary>
/// Who is where just now: in a workshop's log, at a note they edit. Kept nowhere and told to nobody but those who are there too. Within one process;
/// another carrier can reach other nodes.
/// </summary>
public interface IPresence
{
    /// <summary>Somebody is there until disposed. In two tabs they are there twice, and counted once.</summary>
    /// <param name="place">The id of what is there: a workshop, a note.</param>
    /// <param name="moved">Called when somebody comes or goes, on their thread: it must neither wait nor throw.</param>
    IDisposable Enter(Guid place, PresentPerson person, Action moved);

    /// <summary>Everybody who is there but this person, in the order they came.</summary>
    IReadOnlyList<PresentPerson> OthersAt(Guid place, Guid personId);
}

/// <summary>Somebody who is there.</summary>
public sealed record PresentPerson(Guid Id, string Name);
