using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Dialogue;

public sealed class DialogueQueries(Readings readings)
{
    public const int NotesPerPage = 25;

    /// <summary>How far down a link to a single note is followed.</summary>
    public const int MostNotes = 500;

    /// <summary>How many open matters a decision is offered to answer, the newest.</summary>
    public const int MattersOffered = 20;

    private const int AnsweredShown = 100;
    private const int ChangesShown = 50;
    private const int WordingsShown = 50;

    /// <returns><see langword="null"/> when there is no such project, the reader may not see it, or the course does not support the phase and they see no note in it from before.</returns>
    public async Task<CellView?> FindCellAsync(Guid projectId, DialogueCell cell, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var project = await reading.Projects
            .Where(found => found.Id == projectId)
            .Select(found => new
            {
                found.Title,
                found.SupportedPhases,
                found.ClosedAt,
                HasNotes = reading.Notes.Any(note => note.ProjectId == found.Id && note.Phase == cell.Phase && note.Question == cell.Question),
                Level = reading.Assessments
                    .Where(assessment => assessment.ProjectId == found.Id && assessment.Phase == cell.Phase && assessment.Question == cell.Question)
                    .Select(assessment => assessment.Level)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        var isInCourse = project?.SupportedPhases.Contains(cell.Phase) == true;
        if (project is null || !(isInCourse || project.HasNotes))
        {
            return null;
        }

        var changes = await reading.AssessmentChanges
            .Where(change => change.Assessment.ProjectId == projectId
                && change.Assessment.Phase == cell.Phase && change.Assessment.Question == cell.Question)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id)
            .Take(ChangesShown)
            .Select(change => new AssessmentChangeRow(
                change.Level, reading.People.Where(by => by.Id == change.ById).Select(by => by.Name).First(), change.At))
            .ToListAsync(ct);
        return new CellView(projectId, project.Title, [.. project.SupportedPhases], project.Level, changes, isInCourse, project.ClosedAt.DanishDay(), isInCourse && reading.User.MayEdit(project.ClosedAt));
    }

    /// <summary>The newest notes of a cell, newest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="upTo">A note the reader was led to: so many more are read that it is among them, at most <see cref="MostNotes"/>. Unknown or unseen, it changes nothing.</param>
    public async Task<CellNotes> ReadNotesAsync(Guid projectId, DialogueCell cell, int count, CancellationToken ct, Guid? upTo = null)
    {
        await using var reading = await readings.OpenAsync(ct);
        var notes = reading.Notes
            .Where(note => note.ProjectId == projectId && note.Phase == cell.Phase && note.Question == cell.Question);
        var total = await notes.CountAsync(ct);
        if (upTo is { } sought)
        {
            // Notes of the very same moment are counted with it, whichever way the database orders them.
            var downToIt = await notes.CountAsync(note => note.LoggedAt >= notes.Where(found => found.Id == sought).Select(found => found.LoggedAt).First(), ct);
            count = Math.Max(count, Math.Min(downToIt, MostNotes));
        }

        var rows = await notes.OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id).Take(count).ReadRowsAsync(reading, ct);
        return new CellNotes(rows, total);
    }

    /// <returns><see langword="null"/> when there is no such note or the reader may not see it.</returns>
    public async Task<NoteRow?> FindNoteAsync(Guid noteId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return (await reading.Notes.Where(note => note.Id == noteId).ReadRowsAsync(reading, ct)).SingleOrDefault();
    }

    /// <summary>Concerns and hardships on a question, in whatever phase, that no decision answers as far as the reader may see. The newest first; one query.</summary>
    public async Task<IReadOnlyList<MatterRow>> ReadOpenMattersAsync(Guid projectId, CoreQuestion question, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return await OpenMatters(reading, projectId, question).ToListAsync(ct);
    }

    /// <summary>What a decision answers, and what it could; three queries.</summary>
    /// <returns><see langword="null"/> when there is no such note, it is no decision, or the reader may not see it.</returns>
    public async Task<AnswersView?> FindAnswersAsync(Guid decisionId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var decision = await reading.Notes
            .Where(note => note.Id == decisionId && note.Kind == NoteKind.Decision)
            .Select(note => new { note.ProjectId, note.Phase, note.Question, note.Text, note.LookAgainOn })
            .SingleOrDefaultAsync(ct);
        if (decision is null)
        {
            return null;
        }

        var answered = await reading.Answers
            .Where(answer => answer.DecisionId == decisionId)
            .Where(Answer.Counts)
            .Select(answer => answer.Matter)
            .OrderByDescending(matter => matter.LoggedAt).ThenByDescending(matter => matter.Id)
            .Take(AnsweredShown)
            .Select(matter => new MatterRow(matter.Id, matter.Phase, matter.Kind, matter.Text, true))
            .ToListAsync(ct);
        var open = await OpenMatters(reading, decision.ProjectId, decision.Question).ToListAsync(ct);
        return new AnswersView(decisionId, decision.Phase, decision.Text, decision.LookAgainOn, [.. answered, .. open]);
    }

    /// <summary>How the note reads now and how it read before; two queries.</summary>
    /// <returns><see langword="null"/> when there is no such note or the reader may not see it.</returns>
    public async Task<WordingsView?> FindWordingsAsync(Guid noteId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var now = await reading.Notes
            .Where(note => note.Id == noteId)
            .Select(note => new
            {
                Wording = new WordingRow(
                    note.Id, note.Text, note.Kind, note.Visibility, reading.People.Where(by => by.Id == note.WrittenById).Select(by => by.Name).First(), note.WrittenAt),
                note.Project.ClosedAt,
            })
            .SingleOrDefaultAsync(ct);
        if (now is null)
        {
            return null;
        }

        var earlier = await reading.NoteRevisions
            .Where(revision => revision.NoteId == noteId)
            .OrderByDescending(revision => revision.WrittenAt).ThenByDescending(revision => revision.Id)
            .Take(WordingsShown + 1)
            .Select(revision => new WordingRow(
                revision.Id,
                revision.Text,
                revision.Kind,
                revision.Visibility,
                reading.People.Where(by => by.Id == revision.WrittenById).Select(by => by.Name).First(),
                revision.WrittenAt))
            .ToListAsync(ct);
        return new WordingsView(now.Wording, [.. earlier.Take(WordingsShown)], earlier.Count > WordingsShown, reading.User.MayEdit(now.ClosedAt));
    }

    /// <summary>What is in the project's bin, deleted last first; two queries.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>Nothing for who may not bring them back.</returns>
    public async Task<BinView> ReadBinAsync(Guid projectId, int count, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var notes = reading.NotesInBin.Where(note => note.ProjectId == projectId);
        var rows = await notes
            .OrderByDescending(note => note.DeletedAt).ThenByDescending(note => note.Id)
            .Take(count)
            .Select(note => new DeletedNoteRow(
                note.Id,
                note.Phase,
                note.Question,
                note.Kind,
                note.Text,
                reading.People.Where(by => by.Id == note.AuthorId).Select(by => by.Name).First(),
                reading.People.Where(by => by.Id == note.DeletedById).Select(by => by.Name).First(),
                note.DeletedAt!.Value))
            .ToListAsync(ct);
        return new BinView(rows, await notes.CountAsync(ct));
    }

    // Filtered by project and question first: only a decision on the same question answers.
    private static IQueryable<MatterRow> OpenMatters(Reading reading, Guid projectId, CoreQuestion question)
        => reading.Notes.Where(note => note.ProjectId == projectId && note.Question == question)
            .OpenMattersIn()
            .OrderByDescending(matter => matter.LoggedAt).ThenByDescending(matter => matter.Id)
            .Take(MattersOffered)
            .Select(matter => new MatterRow(matter.Id, matter.Phase, matter.Kind, matter.Text, false));
}
