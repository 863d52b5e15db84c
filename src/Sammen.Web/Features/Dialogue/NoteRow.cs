using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note as a screen shows it.</summary>
/// <param name="WrittenBy">Who wrote the present wording: the author, or the last to edit it.</param>
/// <param name="EarlierVersions">How many wordings came before this one that the reader might read.</param>
/// <param name="NotCprBy">Who marked ten digits in it as *not a CPR number*.</param>
/// <param name="LookAgainOn">Danish date on which a decision is to be looked at again.</param>
public sealed record NoteRow(
    Guid Id,
    Phase Phase,
    CoreQuestion Question,
    NoteKind Kind,
    NoteVisibility Visibility,
    string Text,
    Guid AuthorId,
    string Author,
    string WrittenBy,
    DateTime LoggedAt,
    Guid? WorkshopId,
    string? WorkshopTitle,
    int EarlierVersions,
    string? NotCprBy,
    DateOnly? LookAgainOn = null)
{
    /// <summary>Of a decision what it answers, of a concern or a hardship the decisions that answer it, in the order it was said.</summary>
    public IReadOnlyList<AnswerLink> Answers { get; init; } = [];

    /// <summary>Whether a screen shows the same of both.</summary>
    public bool ReadsLike(NoteRow other) => this == other with { Answers = Answers } && Answers.SequenceEqual(other.Answers);
}

internal static class NoteRows
{
    // More than a screen shows of it, and far less than a note may hold.
    private const int ExcerptRead = 200;

    /// <summary>The rows, with what answers what: two queries, however many notes there are.</summary>
    /// <param name="narrowest">Of what answers what, notes that fewer may read are left out, also for a reader who may.</param>
    public static async Task<IReadOnlyList<NoteRow>> ReadRowsAsync(
        this IQueryable<Note> notes, Reading reading, CancellationToken ct, NoteVisibility narrowest = NoteVisibility.Facilitators)
    {
        var rows = await notes.SelectRows(reading).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var answers = await reading.Answers
            .Where(answer => ids.Contains(answer.DecisionId) || ids.Contains(answer.MatterId))
            .Where(Answer.Counts)
            .Where(answer => answer.Decision.Visibility >= narrowest && answer.Matter.Visibility >= narrowest)
            .Select(answer => new
            {
                answer.At,
                answer.DecisionId,
                answer.MatterId,
                Decision = new AnswerLink(answer.DecisionId, answer.Decision.Phase, answer.Decision.Text.Substring(0, ExcerptRead), answer.CarriedOver),
                Matter = new AnswerLink(answer.MatterId, answer.Matter.Phase, answer.Matter.Text.Substring(0, ExcerptRead), answer.CarriedOver),
            })
            .ToListAsync(ct);
        var ordered = answers.OrderBy(answer => answer.At).ThenBy(answer => answer.DecisionId).ThenBy(answer => answer.MatterId).ToList();
        var ofDecision = ordered.ToLookup(answer => answer.DecisionId, answer => answer.Matter);
        var ofMatter = ordered.ToLookup(answer => answer.MatterId, answer => answer.Decision);
        return rows.ConvertAll(row => row with { Answers = [.. row.Kind == NoteKind.Decision ? ofDecision[row.Id] : ofMatter[row.Id]] });
    }

    public static IQueryable<NoteRow> SelectRows(this IQueryable<Note> notes, Reading reading)
    {
        var narrowest = reading.User.NarrowestRead();
        return notes.Select(note => new NoteRow(
            note.Id,
            note.Phase,
            note.Question,
            note.Kind,
            note.Visibility,
            note.Text,
            note.AuthorId,
            reading.People.Where(user => user.Id == note.AuthorId).Select(user => user.Name).First(),
            reading.People.Where(user => user.Id == note.WrittenById).Select(user => user.Name).First(),
            note.LoggedAt,
            note.WorkshopId,
            note.Workshop!.Title,
            note.Revisions.Count(revision => revision.Visibility >= narrowest),
            note.NotCprById == null ? null : reading.People.Where(marker => marker.Id == note.NotCprById).Select(marker => marker.Name).First(),
            note.LookAgainOn));
    }
}
