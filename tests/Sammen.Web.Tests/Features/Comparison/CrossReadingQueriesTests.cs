using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Comparison;

/// <summary>The notes of one cell side by side, among neighbours of every kind.</summary>
public sealed class CrossReadingQueriesTests
{
    private static readonly DialogueCell Cell = new(Phase.Design, CoreQuestion.DailyWork);
    private static readonly DialogueCell OfOtherPhase = new(Phase.Decision, CoreQuestion.DailyWork);
    private static readonly DialogueCell OfOtherQuestion = new(Phase.Design, CoreQuestion.Involvement);

    [Fact]
    public async Task A_column_holds_the_notes_and_the_assessment_of_its_own_project_in_this_cell_and_of_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (one, other, outside) = (await app.AddProjectAsync([mette], title: "A"), await app.AddProjectAsync([mette], title: "B"), await app.AddProjectAsync([mette], title: "C"));
        var (demands, start) = (await app.AddWorkshopAsync(one, mette, title: "Kravene"), await app.AddWorkshopAsync(one, mette));
        foreach (var project in new[] { one, other, outside })
        {
            await app.AddNoteAsync(project, mette, $"{project.Title} i feltet", phase: Cell.Phase, question: Cell.Question);
            await app.AddNoteAsync(project, mette, $"{project.Title} i en anden fase", workshop: project == one ? start : null, phase: OfOtherPhase.Phase, question: OfOtherPhase.Question);
            await app.AddNoteAsync(project, mette, $"{project.Title} om noget andet", phase: OfOtherQuestion.Phase, question: OfOtherQuestion.Question);
        }

        await app.AddNoteAsync(one, mette, "A i en aktivitet", workshop: demands, phase: Cell.Phase, question: Cell.Question, at: app.Now.AddMinutes(-1));
        await app.AssessAsync(one, mette, OfOtherPhase, AssessmentLevel.Discussed);
        await app.AssessAsync(one, mette, OfOtherQuestion, AssessmentLevel.Anchored);
        await app.AssessAsync(one, mette, Cell, AssessmentLevel.Clarified);
        await app.AssessAsync(outside, mette, Cell, AssessmentLevel.Anchored);
        await app.AssessAsync(other, mette, OfOtherPhase, AssessmentLevel.Discussed);

        var view = await (await app.AsAsync(mette)).Get<ComparisonQueries>().ReadAcrossAsync(new([one.Id, other.Id], null), Cell, NoteFilter.None, default);

        Assert.Equal(
            [(one.Id, AssessmentLevel.Clarified, 2), (other.Id, AssessmentLevel.NotDiscussed, 1)], view.Columns.Select(column => (column.ProjectId, column.Level, column.Found)));
        Assert.Equal([("A i feltet", null), ("A i en aktivitet", "Kravene")], view.Columns[0].Notes.Select(note => (note.Text, note.Workshop)));
        Assert.Equal([("B i feltet", null)], view.Columns[1].Notes.Select(note => (note.Text, note.Workshop)));
        Assert.Equal((7, 2), (view.Tallies.Sum(tally => tally.Count), view.Tallies.Select(tally => tally.ProjectId).Distinct().Count()));
    }

    [Fact]
    public async Task The_twenty_newest_notes_of_a_column_are_shown_those_of_one_moment_by_their_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (one, other) = (await app.AddProjectAsync([mette], title: "A"), await app.AddProjectAsync([mette], title: "B"));

        // Two of a minute, so that the last that is shown and the first that is not are of the same moment.
        foreach (var number in Enumerable.Range(0, 23).Reverse())
        {
            await app.AddNoteAsync(one, mette, $"Notat {number}", phase: Cell.Phase, question: Cell.Question, at: app.Now.AddMinutes(-((number + 1) / 2)), id: Keys.Of(100 - number));
        }

        var view = await (await app.AsAsync(mette)).Get<ComparisonQueries>().ReadAcrossAsync(new([one.Id, other.Id], null), Cell, NoteFilter.None, default);

        Assert.Equal(23, view.Columns[0].Found);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"Notat {number}"), view.Columns[0].Notes.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Empty(view.Columns[1].Notes);
    }

    [Fact]
    public async Task Columns_come_in_Danish_order_of_municipality_then_by_title_then_by_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("851", "Birk");
        await app.AddMunicipalityAsync("461", "Odense");
        await app.AddMunicipalityAsync("101", "Ærø");
        var (round, later) = (await app.AddRoundAsync("Runde 1"), await app.AddRoundAsync("Runde 2", 2027));
        foreach (var (number, code, title) in new[] { (4, "101", "Arm"), (3, "851", "Bus"), (5, "461", "Bus"), (2, "461", "Arm"), (1, "461", "Arm") })
        {
            await app.AddProjectAsync([mette], code, title, round: round, id: Keys.Of(number));
        }

        await app.AddProjectAsync([mette], "851", "Arm", round: later);
        var queries = (await app.AsAsync(mette)).Get<ComparisonQueries>();
        var choice = new ComparisonChoice(null, round.Id);

        var across = await queries.ReadAcrossAsync(choice, Cell, NoteFilter.None, default);
        var compared = await queries.FindAsync(choice, default);

        Guid[] expected = [Keys.Of(3), Keys.Of(1), Keys.Of(2), Keys.Of(5), Keys.Of(4)];
        Assert.Equal(expected, across.Columns.Select(column => column.ProjectId));
        Assert.Equal(expected, compared.Columns.Select(column => column.ProjectId));
        Assert.Equal(("Runde 1", 5), (compared.Round, compared.InRound));
    }
}
