using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Changes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class EditNoteDialogTests : Screen
{
    [Fact]
    public async Task Who_saves_second_sees_both_texts_and_who_wrote_the_other()
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = await OpenAsync(note);
        await using var db = Database();
        var colleague = await App.AddFacilitatorAsync("Jonas Lind");
        var same = await db.Notes.SingleAsync();
        same.Edit(new NoteContent("Kollegaens ord", NoteKind.Insight, NoteVisibility.Programme), colleague.Id, App.Now.AddDays(1));
        await db.SaveChangesAsync();

        await screen.Find("textarea").ChangeAsync(new() { Value = "Mine ord" });
        await screen.Find("form").SubmitAsync();

        Assert.Contains("Jonas Lind har rettet notatet", string.Join("; ", screen.FindAll("[role=alert]").Select(alert => alert.TextContent.Trim())), StringComparison.Ordinal);
        Assert.Equal(["Jonas Lind skrev", "I skrev"], screen.FindAll(".two-wordings h3").Select(head => head.Words()), StringComparer.Ordinal);
        Assert.Equal(["Kollegaens ord", "Mine ord"], screen.FindAll(".two-wordings p").Select(text => text.TextContent), StringComparer.Ordinal);
        Assert.Equal(["Kollegaens", "Mine"], screen.FindAll(".two-wordings mark").Select(mark => mark.TextContent), StringComparer.Ordinal);
        Assert.Equal("Mine ord", screen.Find("textarea").GetAttribute("value"));

        await screen.Find("form").SubmitAsync();
        db.ChangeTracker.Clear();
        var kept = await db.Notes.Include(found => found.Revisions).SingleAsync();
        Assert.Equal("Mine ord", kept.Text);
        Assert.Contains(kept.Revisions, revision => revision.Text == "Kollegaens ord");
    }

    [Theory]
    [InlineData("Brug denne: Jonas Lind", "Kollegaens ord")]
    [InlineData("Brug denne: I skrev", "Mine ord")]
    [InlineData("Brug begge", "Kollegaens ord\n\nMine ord")]
    public async Task Of_two_texts_either_or_both_are_put_into_the_field_and_kept(string choice, string kept)
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = await OpenAsync(note);
        var colleague = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Kollegaens ord", NoteKind.Insight), colleague.Id, App.Now.AddDays(1)));
        await screen.Type("Hvad blev der sagt?", "Mine ord");
        await screen.Submit();

        await screen.Press(choice);
        Assert.Equal(kept, screen.Field("Hvad blev der sagt?").Value());
        await screen.Submit();

        Assert.Equal(kept, (await App.NoteAsync(note.Id)).Text);
    }

    [Fact]
    public async Task A_number_that_was_marked_in_the_other_text_is_marked_in_both_together()
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = await OpenAsync(note);
        var colleague = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Sagen 0101701234", NoteKind.Insight, IsNotCpr: true), colleague.Id, App.Now.AddDays(1)));
        await screen.Type("Hvad blev der sagt?", "Mine ord");
        await screen.Submit();

        await screen.Press("Brug begge");
        await screen.Submit();

        Assert.Equal("Sagen 0101701234\n\nMine ord", (await App.NoteAsync(note.Id)).Text);
    }

    [Fact]
    public async Task Who_changed_something_else_than_the_text_is_shown_how_the_note_stands_now()
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = await OpenAsync(note);
        var colleague = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent("Kollegaens ord", NoteKind.Concern), colleague.Id, App.Now.AddDays(1)));
        await screen.Type("Hvad er det?", nameof(NoteKind.Idea));
        await screen.Submit();

        Assert.Equal("Bekymring Kerneopgave Hele programmet Kollegaens ord", screen.Find("blockquote").Words());
        Assert.Empty(screen.FindAll(".two-wordings"));
        Assert.Equal("Kollegaens ord", screen.Field("Hvad blev der sagt?").Value());
    }

    [Fact]
    public async Task Who_else_is_editing_the_note_is_told_at_once_and_for_as_long_as_they_are()
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = await OpenAsync(note);
        Assert.Equal("", screen.Find("[role=status]").Words());

        var stay = Services.GetRequiredService<IPresence>().Enter(note.Id, new PresentPerson(Guid.NewGuid(), "Jonas Lind"), () => { });
        screen.WaitForAssertion(() => Assert.Equal("Jonas Lind er også ved at rette notatet.", screen.Find("[role=status]").Words()));

        stay.Dispose();
        screen.WaitForAssertion(() => Assert.Equal("", screen.Find("[role=status]").Words()));
    }

    [Theory]
    [InlineData("", "Skriv noget her.")]
    [InlineData("Borger 010190-1234 var med", "Teksten ser ud til at indeholde et CPR-nummer. Slet det: notater handler om arbejdet, ikke om navngivne borgere.")]
    public async Task A_refused_text_is_named_beside_the_field_and_stays(string typed, string message)
    {
        var screen = await OpenAsync(await KeepNoteAsync("Første ord"));

        await screen.Find("textarea").ChangeAsync(new() { Value = typed });
        await screen.Find("form").SubmitAsync();

        Assert.Equal(message, screen.Find("#edit-text-problem").TextContent.Trim());
        Assert.Contains("edit-text-problem", screen.Find("textarea").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(typed, screen.Find("textarea").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("#edit-visibility", "Everybody")]
    [InlineData("#edit-visibility", "0")]
    [InlineData("#edit-visibility", "99")]
    [InlineData("#edit-visibility", "")]
    [InlineData("#edit-kind", "Praise")]
    [InlineData("#edit-question", "Weather")]
    public async Task A_choice_that_is_none_of_the_choices_is_refused_beside_the_field_and_nothing_is_saved(string field, string sent)
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = await OpenAsync(note);

        await screen.Find("textarea").ChangeAsync(new() { Value = "Andre ord" });
        await screen.Find(field).ChangeAsync(new() { Value = sent });
        await screen.Find("form").SubmitAsync();

        Assert.NotEqual("", screen.Find($"{field}-problem").TextContent.Trim(), StringComparer.Ordinal);
        Assert.DoesNotContain("field", screen.Find($"{field}-problem").TextContent, StringComparison.Ordinal);
        await using var db = Database();
        Assert.Equal(("Første ord", note.Visibility), await db.Notes.Select(kept => new ValueTuple<string, NoteVisibility>(kept.Text, kept.Visibility)).SingleAsync());
    }

    [Fact]
    public async Task It_opens_on_the_note_as_it_stands()
    {
        var note = await KeepNoteAsync("Første ord");
        var screen = Open(new DialogParameters<EditNoteDialog>
        {
            { dialog => dialog.Note, RowOf(note) with { Kind = NoteKind.Concern, Visibility = NoteVisibility.Municipality } },
        }).Screen;

        Assert.Equal("Ret notat", screen.Find("h2").Words());
        Assert.Equal(
            ("Første ord", nameof(NoteKind.Concern), nameof(NoteVisibility.Municipality)),
            (screen.Field("Hvad blev der sagt?").Value(), screen.Field("Hvad er det?").Value(), screen.Field("Hvem må læse det?").Value()));
        Assert.Empty(screen.FindAll("blockquote"));
    }

    [Fact]
    public async Task Every_field_that_was_changed_is_kept_and_the_dialog_closes()
    {
        var note = await KeepNoteAsync("Første ord");
        var (screen, answer) = Open(new DialogParameters<EditNoteDialog> { { dialog => dialog.Note, RowOf(note) } });
        await screen.Type("Hvad blev der sagt?", "Andre ord");
        await screen.Type("Hvad er det?", nameof(NoteKind.Idea));
        await screen.Type("Hvad handler det om?", nameof(CoreQuestion.Involvement));
        await screen.Type("Hvem må læse det?", nameof(NoteVisibility.Facilitators));

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.NoteAsync(note.Id);
        Assert.Equal(
            ("Andre ord", NoteKind.Idea, CoreQuestion.Involvement, NoteVisibility.Facilitators, Person.Id),
            (kept.Text, kept.Kind, kept.Question, kept.Visibility, kept.WrittenById));
        Assert.Equal("Første ord", Assert.Single(kept.Revisions).Text);
    }

    [Fact]
    public async Task Ten_digits_marked_as_no_CPR_number_are_kept()
    {
        var note = await KeepNoteAsync("Første ord");
        var (screen, answer) = Open(new DialogParameters<EditNoteDialog> { { dialog => dialog.Note, RowOf(note) } });
        await screen.Type("Hvad blev der sagt?", "Sagen om 0101701234 er svær");

        await screen.Field("Tallet er ikke et CPR-nummer").ChangeAsync(new() { Value = true });
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(Person.Id, (await App.NoteAsync(note.Id)).NotCprById);
    }

    [Fact]
    public async Task A_note_that_is_gone_is_told()
    {
        var note = await KeepNoteAsync("Første ord");
        var (screen, answer) = Open(new DialogParameters<EditNoteDialog> { { dialog => dialog.Note, RowOf(note) } });
        await App.ChangeAsync(db => db.Notes.Single().Delete(Person.Id, App.Now));
        await screen.Type("Hvad blev der sagt?", "Andre ord");

        await screen.Submit();

        Assert.Equal("Det findes ikke, eller I har ikke adgang til det længere.", screen.Alerts());
        Assert.False(answer.IsCompleted);
        Assert.Equal("Andre ord", screen.Field("Hvad blev der sagt?").Value());
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Note note)
    {
        var provider = Render<MudDialogProvider>();
        var dialogs = Services.GetRequiredService<Dialogs>();
        await provider.InvokeAsync(() => { _ = dialogs.ShowAsync(new DialogParameters<EditNoteDialog> { { dialog => dialog.Note, RowOf(note) } }); });
        provider.WaitForElement("textarea");
        return provider;
    }
}
