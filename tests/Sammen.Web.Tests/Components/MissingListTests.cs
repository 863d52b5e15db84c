using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What nobody has talked about and what waits for a decision, in sentences that lead there.</summary>
public sealed class MissingListTests : Screen
{
    private Project project = null!;

    [Fact]
    public async Task A_question_with_several_gaps_is_one_sentence_with_a_link_to_each()
    {
        await AssessAllButAsync(new DialogueCell(Phase.Idea, CoreQuestion.Involvement), new DialogueCell(Phase.Decision, CoreQuestion.Involvement));

        var list = List();

        Assert.Equal("Inddragelse er ikke drøftet i Idéfasen og Beslutningsfasen.", list.Items().First());
        Assert.Equal(
            [Cell(Phase.Idea, CoreQuestion.Involvement), Cell(Phase.Decision, CoreQuestion.Involvement)],
            list.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_missing_it_says_so()
    {
        await AssessAllButAsync();

        Assert.Equal(
            ["Alle felter i den nuværende og de tidligere faser er drøftet.", "Ingen bekymringer eller vanskeligheder venter på en beslutning."], List().Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_anchored_without_the_people_it_concerns_is_said_by_question_and_by_who_was_not_there()
    {
        await AssessAllButAsync();
        await AnchorAsync(new(Phase.Idea, CoreQuestion.Involvement), new(Phase.Decision, CoreQuestion.Involvement), new(Phase.Decision, CoreQuestion.CoreTask));
        await HoldAsync(Phase.Decision, new Attendance(3, 4, 0, 0, 0, 0));

        var list = List();

        Assert.Equal(
            [
                "Kerneopgave er forankret i Beslutningsfasen uden TR/AMR i rummet.", "Inddragelse er forankret i Idéfasen uden medarbejdere og TR/AMR i rummet.",
                "Inddragelse er forankret i Beslutningsfasen uden TR/AMR i rummet.",
            ],
            list.Items().Skip(1).Take(3), StringComparer.Ordinal);
        Assert.Contains(Cell(Phase.Decision, CoreQuestion.CoreTask), list.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);

        await HoldAsync(Phase.Decision, new Attendance(0, 0, 1, 0, 0, 0));
        await HoldAsync(Phase.Idea, new Attendance(0, 1, 1, 0, 0, 0));

        Assert.DoesNotContain("i rummet", List().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_to_what_was_not_held_was_not_in_the_room()
    {
        await AssessAllButAsync();
        await AnchorAsync(new DialogueCell(Phase.Idea, CoreQuestion.Involvement));
        var planned = await App.AddWorkshopAsync(project, Person, phase: Phase.Idea);
        await App.ChangeAsync(db => db.Attach(planned).Entity.Record(new Attendance(1, 9, 9, 0, 0, 0), Person.Id, App.Now));

        Assert.Contains("Inddragelse er forankret i Idéfasen uden medarbejdere og TR/AMR i rummet.", List().Items(), StringComparer.Ordinal);
        Assert.Contains("∅ uden medarbejdere og TR/AMR", Open(Addresses.Project(project.Id)).Find(".dialogue-map").Words(), StringComparison.Ordinal);

        await App.ChangeAsync(db => db.Attach(planned).Entity.Hold(Person.Id, App.Now));

        Assert.DoesNotContain("i rummet", List().Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("∅", Open(Addresses.Project(project.Id)).Find(".dialogue-map").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("∅", Open(Addresses.Start).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matters_are_counted_kind_by_kind_and_lead_to_their_cell()
    {
        await AssessAllButAsync();
        await MatterAsync(NoteKind.Concern, CoreQuestion.CoreTask, 2);
        await MatterAsync(NoteKind.Hardship, CoreQuestion.CoreTask, 1);
        await MatterAsync(NoteKind.Concern, CoreQuestion.Competences, 1);
        await MatterAsync(NoteKind.Hardship, CoreQuestion.Competences, 2);

        var list = List();

        Assert.Equal(
            [
                "Kerneopgave i Idéfasen: 2 bekymringer og 1 vanskelighed uden svar.",
                "Kompetenceudvikling i Idéfasen: 1 bekymring og 2 vanskeligheder uden svar.",
            ],
            list.Items().Skip(1), StringComparer.Ordinal);
        Assert.Equal(
            [Cell(Phase.Idea, CoreQuestion.CoreTask), Cell(Phase.Idea, CoreQuestion.Competences)], list.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "Og 1 felt mere med noget, der venter på en beslutning")]
    [InlineData(5, "Og 2 felter mere med noget, der venter på en beslutning")]
    public async Task Of_many_cells_with_matters_three_are_told_and_the_rest_is_a_link_away(int cells, string? rest)
    {
        await AssessAllButAsync();
        foreach (var cell in DialogueCell.All.Where(cell => cell.Phase <= Phase.Decision).Take(cells))
        {
            await App.AddNoteAsync(project, Person, kind: NoteKind.Concern, phase: cell.Phase, question: cell.Question);
        }

        var list = List();

        Assert.Equal(1 + 3 + (rest is null ? 0 : 1), list.Items().Count());
        if (rest is not null)
        {
            Assert.Equal(rest, list.Items().Last());
            Assert.Equal($"{Addresses.Dashboard(project.Id)}#aabne", list.QuerySelectorAll("a")[^1].GetAttribute("href"));
        }
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person], supports: PhaseSet.Of(Phase.Idea, Phase.Decision));
        await App.ReadAsync(async db =>
        {
            var moved = db.Projects.Single();
            await db.Entry(moved).Collection(found => found.PhaseChanges).LoadAsync();
            moved.MoveTo(Phase.Decision, App.Today, Person.Id, App.Now, reason: null);
            return await db.SaveChangesAsync();
        });
    }

    private AngleSharp.Dom.IElement List() => Open(Addresses.Dashboard(project.Id)).Part("Det mangler vi at drøfte eller beslutte");

    private string Cell(Phase phase, CoreQuestion question) => Addresses.Cell(project.Id, new DialogueCell(phase, question));

    private async Task AssessAllButAsync(params DialogueCell[] gaps)
    {
        foreach (var cell in DialogueCell.All.Where(cell => cell.Phase <= Phase.Decision).Except(gaps))
        {
            await App.AssessAsync(project, Person, cell, AssessmentLevel.Discussed);
        }
    }

    private Task<int> AnchorAsync(params DialogueCell[] cells) => App.ReadAsync(async db =>
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var assessment in db.Assessments.Where(found => found.ProjectId == project.Id).AsEnumerable().Where(found => cells.Contains(new DialogueCell(found.Phase, found.Question))))
        {
            assessment.Assess(AssessmentLevel.Anchored, Person.Id, App.Now);
        }

        return await db.SaveChangesAsync();
    });

    private async Task HoldAsync(Phase phase, Attendance attendance)
    {
        var workshop = await App.AddWorkshopAsync(project, Person, phase: phase);
        await App.ChangeAsync(db =>
        {
            var held = db.Attach(workshop).Entity;
            held.Record(attendance, Person.Id, App.Now);
            held.Hold(Person.Id, App.Now);
        });
    }

    private async Task MatterAsync(NoteKind kind, CoreQuestion question, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await App.AddNoteAsync(project, Person, kind: kind, question: question);
        }
    }
}
