using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Every wording of a note, what changed in it, and the way back to an earlier one.</summary>
public sealed class NoteRevisionsDialogTests : Screen
{
    private const string First = "Indsigt Natten er lang";
    private const string ByMette = "Mette Krogh · 4. maj 2026 kl. 14.00";
    private const string ByJonas = "Jonas Lind · 5. maj 2026 kl. 14.00";
    private const string Now = "Nu · Jonas Lind · 6. maj 2026 kl. 14.00";

    [Fact]
    public async Task Wordings_stand_newest_first_each_with_its_kind_its_writer_when_and_what_changed()
    {
        var screen = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, await EditedNoteAsync() } }).Screen;

        Assert.Equal("Tidligere versioner", screen.Find("h2").Words());
        Assert.Equal(
            [
                $"{Now} Bekymring Natten er Udgået: kort Nyt: sen",
                $"{ByJonas} Bekymring Natten er Udgået: lang Nyt: kort Gendan Kan så læses af: Kommunen og facilitatorer",
                $"{ByMette} {First} Gendan",
            ],
            screen.Find("[role=dialog]").Items(), StringComparer.Ordinal);
        Assert.Equal(["kort", "lang"], screen.FindAll("del").Select(part => part.LastChild!.TextContent), StringComparer.Ordinal);
        Assert.Equal(["sen", "kort"], screen.FindAll("ins").Select(part => part.LastChild!.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_the_wordings_they_might_have_read_and_restores_none()
    {
        var note = await EditedNoteAsync();
        await SignInAsync(await App.AddUserAsync(Role.ProgrammeManager));

        var screen = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } }).Screen;

        Assert.Equal([$"{Now} Bekymring Natten er Udgået: lang Nyt: sen", $"{ByMette} {First}"], screen.Find("[role=dialog]").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_earlier_wording_is_restored_for_the_narrower_circle_of_readers_and_the_dialog_closes()
    {
        var note = await EditedNoteAsync();
        var (screen, answer) = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } });

        await screen.Press("Gendan ordlyden fra 5. maj 2026 kl. 14.00");

        Assert.False((await answer).Canceled);
        var kept = await App.NoteAsync(note);
        Assert.Equal(("Natten er kort", NoteVisibility.Municipality, Person.Id), (kept.Text, kept.Visibility, kept.WrittenById));
        Assert.Contains(kept.Revisions, revision => revision.Text == "Natten er sen");
    }

    [Fact]
    public async Task In_a_closed_course_nothing_is_restored()
    {
        var note = await EditedNoteAsync();
        await App.CloseAsync(await App.ReadAsync(db => db.Projects.SingleAsync()), Person);

        var screen = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } }).Screen;

        Assert.Equal(3, screen.FindAll("li").Count);
        Assert.DoesNotContain("Gendan", screen.Dialog().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_gone_is_told()
    {
        var note = await EditedNoteAsync();
        await App.ChangeAsync(db => db.Notes.Single().Delete(Person.Id, App.Now));

        var (screen, answer) = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } });

        Assert.Equal("Notatet findes ikke længere.", screen.Alerts());
        await screen.Press("Luk");
        Assert.True((await answer).Canceled);
    }

    [Fact]
    public async Task Of_very_many_wordings_the_newest_are_shown_and_it_says_so()
    {
        var note = await KeepNoteAsync("Ordlyd 0");
        for (var edit = 1; edit <= 52; edit++)
        {
            await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent($"Ordlyd {edit}", NoteKind.Insight), Person.Id, App.Now.AddMinutes(edit)));
        }

        var screen = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note.Id } }).Screen;

        Assert.Equal(51, screen.FindAll("li").Count);
        Assert.Contains("Der er flere versioner, fra før disse.", screen.Dialog().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_it_is_fetching_and_is_closed_without_changing_anything()
    {
        var note = await EditedNoteAsync();
        Line.Hold();
        var (screen, answer) = Open(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, note } });
        Assert.Equal("Henter …", screen.Find("[role=dialog] [role=status]").Words());
        Line.LetGo();
        screen.WaitForAssertion(() => Assert.Equal(3, screen.FindAll("li").Count));

        await screen.Press("Luk");

        Assert.True((await answer).Canceled);
        Assert.Empty(screen.FindAll("[role=dialog]"));
    }

    /// <summary>The second wording was for the municipality alone.</summary>
    private async Task<Guid> EditedNoteAsync()
    {
        var note = await KeepNoteAsync("Natten er lang");
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Natten er kort", NoteKind.Concern, NoteVisibility.Municipality), jonas.Id, App.Now.AddDays(1)));
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Natten er sen", NoteKind.Concern), jonas.Id, App.Now.AddDays(2)));
        return note.Id;
    }
}
