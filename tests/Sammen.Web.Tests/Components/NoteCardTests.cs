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
        var card = Card(note, mayEdit: true);

        await Button(card, "Slet notatet: Kort note").ClickAsync(new());
        Assert.Contains("Notatet er slettet.", card.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await using var db = Database();
        Assert.Empty(await db.Notes.ToListAsync());

        await Button(card, "Fortryd").ClickAsync(new());
        Assert.Contains("Kort note", card.Markup, StringComparison.Ordinal);
        Assert.Single(await db.Notes.ToListAsync());
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

    private IRenderedComponent<NoteCard> Card(Note note, bool mayEdit) => Render<NoteCard>(parameters => parameters
        .Add(card => card.Note, RowOf(note)).Add(card => card.ProjectId, note.ProjectId).Add(card => card.MayEdit, mayEdit));
}
