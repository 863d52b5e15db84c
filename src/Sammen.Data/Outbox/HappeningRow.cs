using Sammen.Domain.Happenings;
using Sammen.Domain.Notes;

namespace Sammen.Data.Outbox;

/// <summary>
/// A happening as it is kept, in the same transaction as what it tells of, for whoever reads it later: mail, the audit trail. Rows go
/// when every <see cref="HappeningReader"/> has read them and <see cref="KeptFor"/> has passed.
/// </summary>
public sealed class HappeningRow
{
    public const int KindMaxLength = 60;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private HappeningRow()
    {
    }

    public HappeningRow(Happened happened)
    {
        Id = happened.Id;
        Kind = happened.What.Kind;
        SubjectId = happened.What.SubjectId;
        if (happened.What is ProjectHappening inProject)
        {
            (ProjectId, Readers) = (inProject.ProjectId, inProject.Readers);
        }

        ById = happened.ById;
        At = happened.At;
    }

    /// <summary>Given by the database, rising. Two saves at once may become readable in the other order (decision 0020).</summary>
    public long Position { get; private set; }

    /// <summary>Made by the operation: tells whether a save whose answer was lost is kept.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name of the happening's type.</summary>
    public string Kind { get; private set; } = "";

    /// <summary><see langword="null"/> for what happened in the programme, outside any project.</summary>
    public Guid? ProjectId { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The narrowest visibility a person must read to be allowed to know of it; in the programme that is decided by role.</summary>
    public NoteVisibility Readers { get; private set; } = NoteVisibility.Programme;

    /// <summary><see langword="null"/> for an applicant, who has no account.</summary>
    public Guid? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
