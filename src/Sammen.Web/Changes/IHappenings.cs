using Sammen.Domain.Happenings;

namespace Sammen.Web.Changes;

/// <summary>Tells whoever listens what was saved just now. Within one process; another carrier can reach other nodes.</summary>
public interface IHappenings
{
    /// <summary>In place of a project: what others read of lessons, whoever's they are.</summary>
    static Guid Library { get; } = new("e7f0a8d2-3b5c-4d61-9a44-1c0d6b9f2e83");

    /// <param name="origin">Who made the change; they have read it already.</param>
    void Publish(Happened happened, Operations? origin);

    /// <summary>Listens until disposed.</summary>
    /// <param name="projectId">To this project; <see langword="null"/> to what happens in the programme, outside any project; <see cref="Library"/> to what is released.</param>
    /// <param name="told">Called where the change was saved: it must neither wait nor throw.</param>
    IDisposable Subscribe(Guid? projectId, Action<Happened, Operations?> told);

    /// <summary>UTC; <see langword="null"/> when nothing has happened in the project, or in the programme, since this process began.</summary>
    DateTime? LastIn(Guid? projectId);
}
