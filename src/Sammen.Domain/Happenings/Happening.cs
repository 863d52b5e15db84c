using Sammen.Domain.Notes;

namespace Sammen.Domain.Happenings;

/// <summary>
/// Something somebody did (hændelse), told to whoever reads along: open pages, mail, the audit trail. It carries ids and nothing that
/// was typed or counted; each reader reads again what they may see.
/// </summary>
/// <param name="SubjectId">What it was done to.</param>
public abstract record Happening(Guid SubjectId)
{
    /// <summary>The name under which it is kept. Never changed for one that is in use.</summary>
    public string Kind => GetType().Name;
}

/// <summary>Something somebody did in a project.</summary>
/// <param name="SubjectId">What it was done to: a note, a workshop, a follow-up, or the project itself.</param>
/// <param name="Readers">The narrowest visibility a person must read to be allowed to know that it happened.</param>
public abstract record ProjectHappening(Guid ProjectId, Guid SubjectId, NoteVisibility Readers = NoteVisibility.Programme) : Happening(SubjectId);

/// <summary>Something somebody did in the programme, outside any project: a round, a person, an invitation. For those who run it to know of.</summary>
public abstract record ProgrammeHappening(Guid SubjectId) : Happening(SubjectId);

/// <summary>What happened in a project and is also told to pages about the programme: how many projects a round has, how they stand, and what they do when.</summary>
public interface IOfTheProgramme;

/// <summary>A happening with its signature, as it is kept and told.</summary>
/// <param name="Id">Made by the operation, so that a save whose answer was lost can be found again.</param>
/// <param name="ById">Who did it; <see langword="null"/> for an applicant, who has no account.</param>
/// <param name="At">UTC.</param>
public sealed record Happened(Guid Id, Happening What, Guid? ById, DateTime At);
