using System.Text.Json;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.WorkshopMinutes;

/// <summary>
/// The minutes of a workshop (referat): what was said, decided and promised in it. Whoever reads them, they hold no note that is for facilitators
/// alone, nor the words of one in what answers what.
/// </summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Agenda">Its points in their order; empty where none was made.</param>
/// <param name="Facilitators">By name.</param>
/// <param name="Notes">In the order they were said, no more than are shown.</param>
/// <param name="NotesInAll">How many there are.</param>
/// <param name="Promises">What somebody promised, in the order it is due, no more than are shown.</param>
/// <param name="PromisesInAll">How many there are.</param>
/// <param name="Next">The next workshop of the course; <see langword="null"/> where none is planned.</param>
/// <param name="Today">The Danish date they were read.</param>
public sealed record MinutesView(
    Guid WorkshopId,
    Guid ProjectId,
    string ProjectTitle,
    string Title,
    WorkshopKind Kind,
    Phase Phase,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    WorkshopState State,
    Attendance Attendance,
    IReadOnlyList<AgendaItem> Agenda,
    IReadOnlyList<string> Facilitators,
    IReadOnlyList<NoteRow> Notes,
    int NotesInAll,
    IReadOnlyList<PromiseRow> Promises,
    int PromisesInAll,
    NextWorkshopRow? Next,
    DateOnly Today)
{
    /// <summary>Whether there is anything to take home: nothing was written in it, or it never took place.</summary>
    public bool IsEmpty => State == WorkshopState.Cancelled || (NotesInAll == 0 && PromisesInAll == 0);

    /// <summary>Whether these minutes hold what the others do, whenever each was read.</summary>
    public bool HoldTheSameAs(MinutesView others) => Held(this) == Held(others);

    /// <summary>The notes about one core question, in the order they were said.</summary>
    public IEnumerable<NoteRow> About(CoreQuestion question) => Notes.Where(note => note.Question == question);

    /// <summary>Concerns and hardships said in it that no decision answers.</summary>
    public IEnumerable<NoteRow> LeftOpen => Notes.Where(note => note.Kind is NoteKind.Concern or NoteKind.Hardship && note.Answers.Count == 0);

    /// <summary>Decisions made in it that are looked at again, the first first.</summary>
    public IEnumerable<NoteRow> LookedAtAgain => Notes.Where(note => note.LookAgainOn is not null).OrderBy(note => note.LookAgainOn);

    private static string Held(MinutesView view) => JsonSerializer.Serialize(view with { Today = default });
}

/// <summary>Something somebody promised in a workshop.</summary>
/// <param name="Question">The core question of the note it came from; <see langword="null"/> when it came from none that the minutes hold.</param>
/// <param name="Due">Danish date.</param>
public sealed record PromiseRow(Guid Id, CoreQuestion? Question, string What, string Who, DateOnly Due);

/// <param name="StartsAt">UTC.</param>
public sealed record NextWorkshopRow(Guid Id, string Title, DateTime StartsAt, int Minutes);
