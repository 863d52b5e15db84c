using Bunit;
using MudBlazor;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class NoteRevisionsDialogTests : Screen
{
    [Fact]
    public async Task Earlier_wordings_stand_newest_first_each_with_its_kind_its_writer_and_when()
    {
        var screen = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, await EditedNoteAsync() } }).Screen;

        Assert.Equal("Tidligere versioner", screen.Find("h2").Words());
        Assert.Equal(
            ["Bekymring Anden ordlyd Jonas Lind · 5. maj 2026 kl. 14.00", "Indsigt Første ordlyd Mette Krogh · 4. maj 2026 kl. 14.00"],
            screen.Find("[role=dialog]").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_the_wordings_they_might_have_read()
    {
        var note = await EditedNoteAsync();
        await SignInAsync(await App.AddUserAsync(Role.ProgrammeManager));

        var screen = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } }).Screen;

        Assert.Equal(["Indsigt Første ordlyd Mette Krogh · 4. maj 2026 kl. 14.00"], screen.Find("[role=dialog]").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_says_that_it_is_fetching_and_is_closed_without_changing_anything()
    {
        var note = await EditedNoteAsync();
        Line.Hold();
        var (screen, answer) = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } });
        Assert.Equal("Henter …", screen.Find("[role=dialog] [role=status]").Words());
        Line.LetGo();
        screen.WaitForAssertion(() => Assert.Equal(2, screen.FindAll("li").Count));

        await screen.Press("Luk");

        Assert.True((await answer).Canceled);
        Assert.Empty(screen.FindAll("[role=dialog]"));
    }

    /// <summary>The second wording was for the municipality alone.</summary>
    private async Task<Guid> EditedNoteAsync()
    {
        var note = await KeepNoteAsync("Første ordlyd");
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Anden ordlyd", NoteKind.Concern, NoteVisibility.Municipality), jonas.Id, App.Now.AddDays(1)));
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Tredje ordlyd", NoteKind.Concern), jonas.Id, App.Now.AddDays(2)));
        return note.Id;
    }
}
