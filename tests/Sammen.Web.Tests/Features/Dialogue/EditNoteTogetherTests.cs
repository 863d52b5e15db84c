using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

/// <summary>Two people have the same note open. (Both wordings of the same field: <see cref="EditNoteTests"/>.)</summary>
public sealed class EditNoteTogetherTests
{
    private const string First = "Skærmen hænger i gangen";
    private const string Other = "Skærmen hænger i stuen";

    [Fact]
    public async Task Text_kind_and_fewer_readers_by_three_people_all_stand()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteAsync(app, NoteVisibility.Programme);

        await mette.Get<EditNote>().HandleAsync(note.Open() with { Visibility = NoteVisibility.Municipality }, default);
        await jonas.Get<EditNote>().HandleAsync(note.Open() with { Text = Other }, default);
        await mette.Get<EditNote>().HandleAsync(note.Open() with { Kind = NoteKind.Concern }, default);

        var kept = await app.NoteAsync(note.Id);
        Assert.Equal((Other, NoteKind.Concern, NoteVisibility.Municipality), (kept.Text, kept.Kind, kept.Visibility));
        Assert.Equal([(First, NoteKind.Insight), (Other, NoteKind.Insight)], kept.Revisions.OrderBy(revision => revision.WrittenAt).Select(revision => (revision.Text, revision.Kind)));
    }

    [Fact]
    public async Task What_was_written_for_few_does_not_reach_the_readers_somebody_else_has_let_in_meanwhile()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteAsync(app, NoteVisibility.Facilitators);
        await mette.Get<EditNote>().HandleAsync(note.Open() with { Visibility = NoteVisibility.Programme }, default);
        var input = note.Open() with { Text = "Lederen gør det aldrig" };

        await Assert.ThrowsAsync<ConcurrentEditException>(() => jonas.Get<EditNote>().HandleAsync(input, default));

        Assert.Equal(First, (await app.NoteAsync(note.Id)).Text);
    }

    [Fact]
    public async Task Nobody_lets_readers_in_to_what_they_have_not_read()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteAsync(app, NoteVisibility.Facilitators);
        await mette.Get<EditNote>().HandleAsync(note.Open() with { Text = "Lederen gør det aldrig" }, default);

        await Assert.ThrowsAsync<ConcurrentEditException>(() => jonas.Get<EditNote>().HandleAsync(note.Open() with { Visibility = NoteVisibility.Programme }, default));

        Assert.Equal(NoteVisibility.Facilitators, (await app.NoteAsync(note.Id)).Visibility);
    }

    [Fact]
    public async Task Whoever_goes_on_from_a_newer_wording_turns_nothing_back_that_they_left_alone()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteAsync(app, NoteVisibility.Programme);
        var newer = new NoteContent("Skærmen hænger i køkkenet", NoteKind.Decision, NoteVisibility.Municipality);
        await mette.Get<EditNote>().HandleAsync(note.Open() with { Text = newer.Text, Kind = newer.Kind, Visibility = newer.Visibility }, default);
        var input = note.Open() with { Text = Other };
        await Assert.ThrowsAsync<ConcurrentEditException>(() => jonas.Get<EditNote>().HandleAsync(input, default));

        input.GoOnFrom(input.Question, newer);
        await jonas.Get<EditNote>().HandleAsync(input, default);

        var kept = await app.NoteAsync(note.Id);
        Assert.Equal((Other, newer.Kind, newer.Visibility), (kept.Text, kept.Kind, kept.Visibility));
    }

    [Fact]
    public void Whoever_goes_on_from_a_newer_wording_keeps_the_kind_and_the_readers_they_chose_and_takes_the_text_they_left_alone()
    {
        var input = EditNoteInput.Open(Guid.NewGuid(), CoreQuestion.CoreTask, new NoteContent(First, NoteKind.Insight)) with { Kind = NoteKind.Concern, Visibility = NoteVisibility.Municipality };
        var newer = new NoteContent("Sag 0101201234 er sendt", NoteKind.Decision, NoteVisibility.Facilitators, IsNotCpr: true);

        input.GoOnFrom(input.Question, newer);

        Assert.Equal((newer.Text, true, NoteKind.Concern, NoteVisibility.Municipality), (input.Text, input.IsNotCpr, input.Kind, input.Visibility));
        Assert.Equal(newer, input.Opened);
    }

    [Fact]
    public async Task A_number_somebody_else_has_marked_meanwhile_stays_theirs_when_only_the_kind_is_changed()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas, note) = await AddNoteAsync(app, NoteVisibility.Programme);
        await jonas.Get<EditNote>().HandleAsync(note.Open() with { Text = "Sag 0101201234 er sendt", IsNotCpr = true }, default);

        await mette.Get<EditNote>().HandleAsync(note.Open() with { Kind = NoteKind.Decision }, default);

        var kept = (await mette.Get<DialogueQueries>().FindNoteAsync(note.Id, default))!;
        Assert.Equal(("Sag 0101201234 er sendt", NoteKind.Decision, "Jonas Lind", "Mette Krogh"), (kept.Text, kept.Kind, kept.NotCprBy, kept.WrittenBy));
    }

    private static async Task<(Desk Mette, Desk Jonas, Note Note)> AddNoteAsync(TestApp app, NoteVisibility visibility)
    {
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var note = await app.AddNoteAsync(await app.AddProjectAsync([mette, jonas]), mette, First, visibility);
        return (await app.AsAsync(mette), await app.AsAsync(jonas), note);
    }
}
