using Bunit;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Tests.Components;

public sealed class NoteCardTests : Screen
{
    [Fact]
    public async Task A_deleted_note_can_be_brought_back()
    {
        var note = await KeepNoteAsync("Kort note");
        var card = List(note);

        await Button(card, "Slet notatet: Kort note").ClickAsync(new());
        Assert.Contains("Notatet er slettet.", card.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await using var db = Database();
        Assert.Empty(await db.Notes.ToListAsync());

        await Button(card, "Fortryd").ClickAsync(new());
        Assert.Contains("Kort note", card.Markup, StringComparison.Ordinal);
        Assert.Single(await db.Notes.ToListAsync());
    }

    [Fact]
    public async Task A_deleted_note_keeps_its_place_and_its_way_back_when_the_list_is_read_again()
    {
        var note = await KeepNoteAsync("Kort note");
        var list = List(note);
        var readAgain = 0;
        await Button(list, "Slet notatet: Kort note").ClickAsync(new());
        var newer = RowOf(note) with { Id = Guid.NewGuid(), LoggedAt = note.LoggedAt.AddMinutes(1), Text = "Det næste" };
        list.Render(parameters => parameters.Add(component => component.Rows, [newer]).Add(component => component.OnChanged, () => readAgain++));

        Assert.Equal(["Notatet er slettet.", "Det næste"], list.FindAll("li").Select(item => item.QuerySelector("[role=status] span, p")!.TextContent.Trim()), StringComparer.Ordinal);

        await Button(list, "Fortryd").ClickAsync(new());
        Assert.Equal(1, readAgain);
    }

    [Fact]
    public async Task A_note_that_somebody_else_has_brought_back_is_there_again()
    {
        var note = await KeepNoteAsync("Kort note");
        var list = List(note);
        await Button(list, "Slet notatet: Kort note").ClickAsync(new());

        list.Render(parameters => parameters.Add(component => component.Rows, [RowOf(note)]));

        Assert.Empty(list.FindAll("[role=status]"));
        Assert.Contains("Kort note", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_offered_no_change()
        => Assert.Empty(Card(await KeepNoteAsync("Kort note"), mayEdit: false).FindAll("button"));

    [Fact]
    public async Task A_note_not_for_the_whole_programme_says_for_whom_it_is()
    {
        var note = await KeepNoteAsync("Kort note");
        note.Edit(new NoteContent(note.Text, note.Kind, NoteVisibility.Facilitators), Person.Id, DateTime.UnixEpoch);

        Assert.Contains("Kun facilitatorer", Card(note, mayEdit: false).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<NoteList> List(Note note) => Render<NoteList>(parameters => parameters
        .Add(list => list.Rows, [RowOf(note)]).Add(list => list.ProjectId, note.ProjectId).Add(list => list.MayEdit, true));

    private IRenderedComponent<NoteCard> Card(Note note, bool mayEdit) => Render<NoteCard>(parameters => parameters
        .Add(card => card.Note, RowOf(note)).Add(card => card.ProjectId, note.ProjectId).Add(card => card.MayEdit, mayEdit));
}
