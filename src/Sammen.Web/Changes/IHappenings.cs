using Sammen.Domain.Happenings;

namespace Sammen.Web.Changes;

/// <summary>Tells whoever listens what was saved just now. Within one process; another carrier can reach other nodes.</summary>
public interface IHappenings
{
    /// <param name="origin">Who made the change; they have read it already.</param>
    void Publish(Happened happened, Operations? origin);

    /// <summary>Listens until disposed.</summary>
    /// <param name="projectId">To this project; <see langword="null"/> to what happens in the programme, outside any project.</param>
    /// <param name="told">Called where the change was saved: it must neither wait nor throw.</param>
    IDisposable Subscribe(Guid? projectId, Action<Happened, Operations?> told);

    /// <summary>UTC; <see langword="null"/> when nothing has happened in the project, or in the programme, since this process began.</summary>
    DateTime? LastIn(Guid? projectId);
}
