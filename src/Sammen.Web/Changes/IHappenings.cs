using Sammen.Domain.Happenings;

namespace Sammen.Web.Changes;

/// <summary>Tells whoever listens what was saved just now. Within one process; another carrier can reach other nodes.</summary>
public interface IHappenings
{
    /// <param name="origin">Who made the change; they have read it already.</param>
    void Publish(Happened happened, Operations? origin);

    /// <summary>Listens to one project until disposed.</summary>
    /// <param name="told">Called where the change was saved: it must neither wait nor throw.</param>
    IDisposable Subscribe(Guid projectId, Action<Happened, Operations?> told);

    /// <summary>UTC; <see langword="null"/> when nothing has happened in the project since this process began.</summary>
    DateTime? LastIn(Guid projectId);
}
