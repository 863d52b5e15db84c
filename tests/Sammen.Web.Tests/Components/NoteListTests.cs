using Bunit;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Notes as cards in their order, and the place of one that was deleted here.</summary>
public sealed class NoteListTests : Screen
{
    private Note note = null!;
    private int readAgain;

    [Theory]
    [InlineData(true, "Nyt", "Mellem", "Gammelt")]
    [InlineData(false, "Gammelt", "Mellem", "Nyt")]
    public async Task Notes_stand_in_the_order_their_owner_reads_them_in(bool newestFirst, params string[] order)
    {
        await KeepAsync();
        var rows = new[] { Row("Mellem", 2), Row("Nyt", 3), Row("Gammelt", 1) };

        Assert.Equal(order, Texts(List(rows, newestFirst: newestFirst)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_note_is_drawn_again_when_something_of_it_has_changed_and_only_then()
    {
        await KeepAsync();
        var (row, answer) = (Row("Kort note", 1) with { Kind = NoteKind.Concern }, new AnswerLink(Guid.NewGuid(), Phase.Idea, "Vi venter", CarriedOver: false));
        var list = List([row]);
        var card = list.FindComponent<NoteCard>();

        Assert.False(Draws(row with { Answers = [] }, Row("Et andet", 2)));
        Assert.True(Draws(row with { Text = "En anden note" }));
        Assert.True(Draws(row with { Text = "En anden note", Answers = [answer] }));
        Assert.False(Draws(row with { Text = "En anden note", Answers = [answer with { }] }));

        bool Draws(params NoteRow[] rows)
        {
            var before = card.RenderCount;
            list.Render(parameters => parameters.Add(component => component.Rows, rows));
            return card.RenderCount > before;
        }
    }

    [Fact]
    public async Task A_heading_stands_only_above_notes()
    {
        await KeepAsync();

        Assert.Equal("Kerneopgave", List([RowOf(note)], heading: "Kerneopgave").Find("h3").Words());
        Assert.Empty(List([], heading: "Kerneopgave").FindAll("h3"));
    }

    [Fact]
    public async Task A_heading_stays_above_a_note_that_was_deleted_here()
    {
        await KeepAsync();
        var list = List([RowOf(note)], heading: "Kerneopgave");
        await list.Press("Slet notatet: Kort note");

        list.Render(parameters => parameters.Add(component => component.Rows, []));

        Assert.Equal("Kerneopgave", list.Find("h3").Words());
    }

    [Fact]
    public async Task A_list_of_one_question_shows_its_notes_alone_and_has_a_heading_only_where_there_are_some()
    {
        await KeepAsync();
        NoteRow[] rows = [Row("Om opgaven", 1), Row("Om inddragelse", 2) with { Question = CoreQuestion.Involvement }];
        var list = List(rows, heading: "Inddragelse");

        list.Render(parameters => parameters.Add(component => component.Question, CoreQuestion.Involvement));
        Assert.Equal(["Om inddragelse"], Texts(list), StringComparer.Ordinal);

        list.Render(parameters => parameters.Add(component => component.Question, CoreQuestion.Competences));
        Assert.Empty(list.FindAll("h3, li"));
    }

    [Fact]
    public async Task A_deleted_note_can_be_brought_back()
    {
        await KeepAsync();
        var list = List([RowOf(note)]);

        await list.Press("Slet notatet: Kort note");
        Assert.StartsWith("Notatet er slettet.", list.Find("[role=status]").Words(), StringComparison.Ordinal);
        await using var db = Database();
        Assert.Empty(await db.Notes.ToListAsync());

        await list.Press("Fortryd");
        Assert.Equal(["Kort note"], Texts(list), StringComparer.Ordinal);
        Assert.Single(await db.Notes.ToListAsync());
        Assert.Equal(0, readAgain);
    }

    [Fact]
    public async Task A_deleted_note_keeps_its_place_and_its_way_back_when_the_list_is_read_again()
    {
        await KeepAsync();
        var list = List([RowOf(note)]);
        await list.Press("Slet notatet: Kort note");

        list.Render(parameters => parameters.Add(component => component.Rows, [Row("Det næste", 1)]));
        Assert.Equal(["Notatet er slettet.", "Det næste"], list.FindAll("li").Select(item => item.QuerySelector("[role=status] span, p")!.Words()), StringComparer.Ordinal);

        await list.Press("Fortryd");
        Assert.Equal(1, readAgain);
    }

    [Fact]
    public async Task A_note_that_somebody_else_has_brought_back_is_there_again()
    {
        await KeepAsync();
        var list = List([RowOf(note)]);
        await list.Press("Slet notatet: Kort note");

        list.Render(parameters => parameters.Add(component => component.Rows, [RowOf(note)]));

        Assert.Empty(list.FindAll("[role=status]"));
        Assert.Equal(["Kort note"], Texts(list), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Drawn_again_with_the_same_rows_a_deleted_note_stays_deleted()
    {
        await KeepAsync();
        NoteRow[] rows = [RowOf(note)];
        var list = List(rows);
        await list.Press("Slet notatet: Kort note");

        list.Render(parameters => parameters.Add(component => component.Rows, rows));

        Assert.Single(list.FindAll("[role=status]"));
    }

    [Fact]
    public async Task A_deletion_that_fails_leaves_the_note_where_it_is_and_is_said()
    {
        await KeepAsync();
        var list = List([RowOf(note)]);
        Line.IsBroken = true;

        await list.Press("Slet notatet: Kort note");

        Assert.Equal(["Kort note"], Texts(list), StringComparer.Ordinal);
        Assert.StartsWith("Det kunne ikke gemmes lige nu.", Assert.Single(Said).Text, StringComparison.Ordinal);
        Assert.Null(list.Button("Slet notatet: Kort note").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Pressed_twice_on_a_slow_line_a_note_is_deleted_once()
    {
        await KeepAsync();
        var list = List([RowOf(note)]);
        Line.Hold();
        var deleting = list.Press("Slet notatet: Kort note");
        Assert.Equal("true", list.Button("Slet notatet: Kort note").GetAttribute("aria-disabled"));
        await list.Press("Slet notatet: Kort note");
        Line.LetGo();
        await deleting;

        Assert.Equal(1, await App.ReadAsync(db => db.Happenings.CountAsync()));
        Assert.Null(list.Button("Fortryd").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task A_note_that_is_being_deleted_keeps_its_place_when_the_list_is_read_without_it_before_the_answer()
    {
        await KeepAsync();
        var list = List([RowOf(note)]);
        Line.Hold();
        var deleting = list.Press("Slet notatet: Kort note");

        list.Render(parameters => parameters.Add(component => component.Rows, []));
        Assert.Equal(["Kort note"], Texts(list), StringComparer.Ordinal);
        Line.LetGo();
        await deleting;

        Assert.NotNull(list.Button("Fortryd"));
    }

    [Fact]
    public async Task Each_card_is_told_whose_it_is_and_who_reads()
    {
        await KeepAsync();

        Assert.Empty(List([RowOf(note)], mayEdit: false).FindAll("button"));
        Assert.Contains("14.00 ·", List([RowOf(note)]).Markup.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(IRenderedComponent<NoteList> list) => list.FindAll("li p").Select(OnScreen.Words);

    private NoteRow Row(string text, int minutes) => RowOf(note) with { Id = Guid.NewGuid(), Text = text, LoggedAt = note.LoggedAt.AddMinutes(minutes) };

    private async Task KeepAsync() => note = await KeepNoteAsync("Kort note");

    private IRenderedComponent<NoteList> List(IReadOnlyList<NoteRow> rows, bool mayEdit = true, bool newestFirst = false, string? heading = null)
        => Render<NoteList>(parameters =>
        {
            parameters.Add(list => list.Rows, rows).Add(list => list.ProjectId, note.ProjectId).Add(list => list.MayEdit, mayEdit)
                .Add(list => list.NewestFirst, newestFirst).Add(list => list.OnChanged, () => readAgain++);
            if (heading is not null)
            {
                parameters.AddChildContent($"<h3>{heading}</h3>");
            }
        });
}
