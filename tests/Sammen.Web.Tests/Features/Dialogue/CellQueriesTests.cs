using Microsoft.EntityFrameworkCore;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

/// <summary>What a cell shows, among neighbours.</summary>
public sealed class CellQueriesTests
{
    private const string WithNumber = "Sag 0101201234 er sendt";

    private static readonly DialogueCell Cell = new(Phase.Design, CoreQuestion.DailyWork);
    private static readonly DialogueCell[] Neighbours = [new(Phase.Decision, CoreQuestion.DailyWork), new(Phase.Design, CoreQuestion.Involvement)];

    [Fact]
    public async Task A_cell_shows_its_own_assessment_history_and_notes_and_nothing_of_its_neighbours()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        await app.AssessAsync(other, mette, Cell, AssessmentLevel.Anchored);
        await app.AddNoteAsync(other, mette, "Et andet sted", phase: Cell.Phase, question: Cell.Question);
        foreach (var neighbour in Neighbours)
        {
            await app.AssessAsync(project, mette, neighbour, AssessmentLevel.Clarified);
            await app.AddNoteAsync(project, mette, "Ved siden af", phase: neighbour.Phase, question: neighbour.Question);
        }

        var queries = (await app.AsAsync(mette)).Get<DialogueQueries>();
        var empty = (await queries.FindCellAsync(project.Id, Cell, default))!;
        var without = await queries.ReadNotesAsync(project.Id, Cell, DialogueQueries.NotesPerPage, default);
        await app.AssessAsync(project, mette, Cell, AssessmentLevel.Discussed);
        await app.AddNoteAsync(project, mette, "I feltet", phase: Cell.Phase, question: Cell.Question);
        var filled = (await queries.FindCellAsync(project.Id, Cell, default))!;
        var with = await queries.ReadNotesAsync(project.Id, Cell, DialogueQueries.NotesPerPage, default);

        Assert.Equal((AssessmentLevel.NotDiscussed, 0), (empty.Level, without.Total));
        Assert.Empty(empty.Changes);
        Assert.Empty(without.Rows);
        Assert.Equal((AssessmentLevel.Discussed, 1), (filled.Level, with.Total));
        Assert.Equal([new AssessmentChangeRow(AssessmentLevel.Discussed, mette.Name, app.Now)], filled.Changes);
        Assert.Equal(["I feltet"], with.Rows.Select(row => row.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_cell_outside_the_course_that_holds_no_note_is_nothing_whatever_was_said_around_it()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var supported = PhaseSet.Of(Phase.Design, Phase.Procurement);
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        var outside = new DialogueCell(Phase.Idea, Cell.Question);
        var beside = DialogueCell.Questions.First(question => question != Cell.Question);
        await app.AddNoteAsync(project, mette, phase: Cell.Phase, question: Cell.Question);
        await app.AddNoteAsync(project, mette, phase: outside.Phase, question: beside);
        await app.AddNoteAsync(other, mette, phase: outside.Phase, question: outside.Question);
        await app.ChangeAsync(db =>
        {
            var left = db.Projects.Include(found => found.Round).Single(found => found.Id == project.Id);
            left.Change(left.Plan() with { SupportedPhases = supported }, left.Round, PhaseSet.Of(), mette.Id, app.Now);
        });
        var queries = (await app.AsAsync(mette)).Get<DialogueQueries>();

        Assert.Null(await queries.FindCellAsync(project.Id, outside, default));
        Assert.Null(await queries.FindCellAsync(Guid.NewGuid(), Cell, default));
        var (within, kept) = (await queries.FindCellAsync(project.Id, new(Phase.Procurement, Cell.Question), default), await queries.FindCellAsync(project.Id, new(outside.Phase, beside), default));
        Assert.Equal((true, true), (within!.IsInCourse, within.MayEdit));
        Assert.Equal((false, false), (kept!.IsInCourse, kept.MayEdit));
    }

    [Fact]
    public async Task Notes_come_newest_first_those_of_one_moment_by_their_key_and_as_many_as_were_asked_for()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        foreach (var (key, minutesAgo) in new[] { (1, 1), (4, 0), (2, 1), (3, 1) })
        {
            await app.AddNoteAsync(project, mette, $"Notat {key}", at: app.Now.AddMinutes(-minutesAgo), id: Keys.Of(key));
        }

        var notes = await (await app.AsAsync(mette)).Get<DialogueQueries>().ReadNotesAsync(project.Id, new(Phase.Idea, CoreQuestion.CoreTask), count: 3, default);

        Assert.Equal(["Notat 4", "Notat 3", "Notat 2"], notes.Rows.Select(row => row.Text), StringComparer.Ordinal);
        Assert.Equal(4, notes.Total);
    }

    [Fact]
    public async Task A_note_says_who_wrote_it_first_who_wrote_it_last_who_marked_its_number_and_each_earlier_wording_who_wrote_that()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, ane, bo) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Ane"), await app.AddFacilitatorAsync("Bo"));
        var project = await app.AddProjectAsync([mette, ane, bo]);
        var plain = await app.AddNoteAsync(project, bo);
        var note = await app.AddNoteAsync(project, mette, "Sagen er sendt", NoteVisibility.Facilitators);
        await (await app.AsAsync(ane)).Get<EditNote>().HandleAsync(
            note.Open() with { Text = WithNumber, IsNotCpr = true, Visibility = NoteVisibility.Municipality }, default);
        await (await app.AsAsync(bo)).Get<EditNote>().HandleAsync((await app.NoteAsync(note.Id)).Open() with { Kind = NoteKind.Decision }, default);
        var facilitator = (await app.AsAsync(mette)).Get<DialogueQueries>();
        var leader = (await app.AsAsync(await app.AddLeaderAsync())).Get<DialogueQueries>();

        var row = (await facilitator.FindNoteAsync(note.Id, default))!;
        var plainRow = (await facilitator.FindNoteAsync(plain.Id, default))!;
        var earlier = (await facilitator.FindWordingsAsync(note.Id, default))!.Earlier;

        Assert.Equal((WithNumber, mette.Name, "Bo", "Ane", 2), (row.Text, row.Author, row.WrittenBy, row.NotCprBy, row.EarlierVersions));
        Assert.Equal(("Bo", "Bo", null, 0), (plainRow.Author, plainRow.WrittenBy, plainRow.NotCprBy, plainRow.EarlierVersions));
        Assert.Equal([(WithNumber, "Ane"), ("Sagen er sendt", mette.Name)], earlier.Select(revision => (revision.Text, revision.WrittenBy)));

        // What stood while only facilitators read it is not there for a leader; what stood while the municipality read it is.
        Assert.Equal(1, (await leader.FindNoteAsync(note.Id, default))!.EarlierVersions);
        Assert.Equal([(WithNumber, "Ane")], (await leader.FindWordingsAsync(note.Id, default))!.Earlier.Select(revision => (revision.Text, revision.WrittenBy)));
    }
}
