using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

public sealed class EditNoteTests
{
    private const string First = "Skærmen hænger i gangen";
    private const string ByMette = "Skærmen hænger i køkkenet";
    private const string ByJonas = "Skærmen hænger i stuen";

    [Fact]
    public async Task An_edit_keeps_the_text_before_it()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteOfTwoAsync(app);
        var written = app.Now;
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await (await app.AsAsync(jonas)).Get<EditNote>().HandleAsync(Input(note, ByJonas) with { Kind = NoteKind.Decision }, default);

        var edited = await app.NoteAsync(note.Id);
        Assert.Equal((ByJonas, NoteKind.Decision, jonas.Id, app.Now), (edited.Text, edited.Kind, edited.WrittenById, edited.WrittenAt));
        Assert.Equal((mette.Id, written), (edited.AuthorId, edited.LoggedAt));
        var before = Assert.Single(edited.Revisions);
        Assert.Equal((First, NoteKind.Insight, mette.Id, written), (before.Text, before.Kind, before.WrittenById, before.WrittenAt));
    }

    [Fact]
    public async Task The_second_of_two_people_editing_is_told_and_the_first_text_stands()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteOfTwoAsync(app);
        await (await app.AsAsync(mette)).Get<EditNote>().HandleAsync(Input(note, ByMette), default);
        var second = await app.AsAsync(jonas);

        var told = await Assert.ThrowsAsync<ConcurrentEditException>(() => second.Get<EditNote>().HandleAsync(Input(note, ByJonas), default));

        Assert.NotNull(second.Told(told));
        var kept = await app.NoteAsync(note.Id);
        Assert.Equal(ByMette, kept.Text);
        Assert.Equal([First], kept.Revisions.Select(revision => revision.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task After_reading_again_the_second_saves_and_neither_text_is_lost()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteOfTwoAsync(app);
        await (await app.AsAsync(mette)).Get<EditNote>().HandleAsync(Input(note, ByMette), default);
        var second = await app.AsAsync(jonas);
        var input = Input(note, ByJonas);
        await Assert.ThrowsAsync<ConcurrentEditException>(() => second.Get<EditNote>().HandleAsync(input, default));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var read = await second.Get<DialogueQueries>().FindNoteAsync(note.Id, default);
        Assert.Equal(ByMette, read!.Text);
        input.GoOnFrom(read.Question, new NoteContent(read.Text, read.Kind, read.Visibility));
        await second.Get<EditNote>().HandleAsync(input, default);

        Assert.Equal(ByJonas, (await app.NoteAsync(note.Id)).Text);
        var earlier = (await second.Get<DialogueQueries>().FindWordingsAsync(note.Id, default))!.Earlier;
        Assert.Equal([ByMette, First], earlier.Select(revision => revision.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Two_edits_of_one_version_that_meet_in_the_database_keep_one()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, note) = await AddNoteOfTwoAsync(app);
        await using var first = await (await app.AsAsync(mette)).Get<IDbContextFactory<Sammen.Data.SammenDbContext>>().CreateDbContextAsync();
        await using var second = await (await app.AsAsync(mette)).Get<IDbContextFactory<Sammen.Data.SammenDbContext>>().CreateDbContextAsync();
        (await first.Notes.SingleAsync()).Edit(new NoteContent(ByMette, NoteKind.Insight), mette.Id, app.Now);
        (await second.Notes.SingleAsync()).Edit(new NoteContent(ByJonas, NoteKind.Insight), mette.Id, app.Now);
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        var kept = await app.NoteAsync(note.Id);
        Assert.Equal(ByMette, kept.Text);
        Assert.Single(kept.Revisions);
    }

    [Theory]
    [InlineData(null, Rule.TextMissing)]
    [InlineData("   ", Rule.TextMissing)]
    [InlineData(Written.WithCpr, Rule.CprNumberInText)]
    public async Task A_wording_that_breaks_a_rule_is_refused_and_the_note_stands(string? text, Rule rule)
        => await RefuseAsync(nameof(EditNoteInput.Text), rule, [], input => input.Text = text);

    [Fact]
    public async Task A_wording_that_is_too_long_is_refused_and_the_note_stands()
        => await RefuseAsync(
            nameof(EditNoteInput.Text), Rule.TextTooLong, [Note.TextMaxLength], input => input.Text = Written.OfLength(Note.TextMaxLength + 1));

    [Fact]
    public async Task An_unknown_kind_or_visibility_is_refused_and_the_note_stands()
    {
        await RefuseAsync(nameof(EditNoteInput.Kind), Rule.UnknownChoice, [], input => input.Kind = (NoteKind)9);
        await RefuseAsync(nameof(EditNoteInput.Visibility), Rule.UnknownChoice, [], input => input.Visibility = (NoteVisibility)9);
    }

    [Fact]
    public async Task A_deletion_hides_the_note_and_is_undone_with_nothing_lost()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteOfTwoAsync(app);
        var desk = await app.AsAsync(mette);
        await desk.Get<EditNote>().HandleAsync(Input(note, ByMette), default);

        await desk.Get<DeleteNote>().HandleAsync(note.Id, default);
        Assert.Null(await desk.Get<DialogueQueries>().FindNoteAsync(note.Id, default));
        Assert.Equal((app.Now, (Guid?)mette.Id), ((await app.NoteAsync(note.Id)).DeletedAt, (await app.NoteAsync(note.Id)).DeletedById));

        await (await app.AsAsync(jonas)).Get<RestoreNote>().HandleAsync(note.Id, default);
        var back = await desk.Get<DialogueQueries>().FindNoteAsync(note.Id, default);
        Assert.Equal((ByMette, 1), (back!.Text, back.EarlierVersions));
        Assert.Null((await app.NoteAsync(note.Id)).DeletedById);
    }

    [Fact]
    public async Task A_deleted_note_is_not_edited()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, note) = await AddNoteOfTwoAsync(app);
        var desk = await app.AsAsync(mette);
        await desk.Get<DeleteNote>().HandleAsync(note.Id, default);

        await Refused.AsNotAvailableAsync(desk, () => desk.Get<EditNote>().HandleAsync(Input(note, ByMette), default));

        Assert.Equal(First, (await app.NoteAsync(note.Id)).Text);
    }

    private static async Task RefuseAsync(string field, Rule rule, object[] data, Action<EditNoteInput> spoil)
    {
        await using var app = await TestApp.StartAsync();
        var (mette, _, note) = await AddNoteOfTwoAsync(app);
        var desk = await app.AsAsync(mette);
        var input = Input(note, ByMette);
        spoil(input);

        await Refused.BesideAsync(desk, field, rule, data, () => desk.Get<EditNote>().HandleAsync(input, default));

        var kept = await app.NoteAsync(note.Id);
        Assert.Equal((First, 1), (kept.Text, kept.Version));
        Assert.Empty(kept.Revisions);
    }

    private static async Task<(SammenUser Mette, SammenUser Jonas, Note Note)> AddNoteOfTwoAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        Project project = await app.AddProjectAsync([mette, jonas]);
        return (mette, jonas, await app.AddNoteAsync(project, mette, First));
    }

    private static EditNoteInput Input(Note note, string text) => note.Open() with { Text = text };
}
