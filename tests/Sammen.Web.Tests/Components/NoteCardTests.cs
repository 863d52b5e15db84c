using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>One note: what stands on its card, and what may be done with it.</summary>
public sealed class NoteCardTests : Screen
{
    private readonly Guid workshop = Guid.NewGuid();
    private readonly Guid other = Guid.NewGuid();
    private Note note = null!;
    private int readAgain;

    [Fact]
    public async Task A_card_says_what_was_said_by_whom_when_and_where()
    {
        var card = await CardAsync(row => row with { WorkshopId = workshop, WorkshopTitle = "Opstart", Author = "Jonas Lind", Kind = NoteKind.Hardship });

        Assert.Equal("Det svære Kort note 4. maj 2026 kl. 14.00 · Jonas Lind· Opstart", Told(card));
        Assert.Equal(Addresses.Workshop(workshop), card.Find("a").GetAttribute("href"));
        Assert.NotNull(card.Find($"#note-{note.Id}"));
    }

    [Fact]
    public async Task Where_day_and_workshop_are_plain_a_card_says_the_clock_alone()
        => Assert.Equal("Indsigt Kort note 14.00 · Mette Krogh", Told(await CardAsync(row => row with { WorkshopId = workshop, WorkshopTitle = "Opstart" }, look: NoteLook.OfTheDay)));

    [Theory]
    [InlineData(NoteVisibility.Facilitators, "🔒 Kun facilitatorer")]
    [InlineData(NoteVisibility.Municipality, "🔒 Kommunen og facilitatorer")]
    [InlineData(NoteVisibility.Programme, "")]
    public async Task A_note_not_for_the_whole_programme_says_for_whom_it_is(NoteVisibility visibility, string words)
        => Assert.StartsWith($"Indsigt{words} Kort note", Told(await CardAsync(row => row with { Visibility = visibility })), StringComparison.Ordinal);

    [Fact]
    public async Task Who_marked_ten_digits_as_no_CPR_number_is_named()
    {
        Assert.Contains("Mærket »ikke et CPR-nummer« af Jonas Lind", (await CardAsync(row => row with { NotCprBy = "Jonas Lind" })).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_offered_no_change() => Assert.Empty((await CardAsync(mayEdit: false)).FindAll("button"));

    [Fact]
    public async Task A_facilitator_edits_follows_up_and_deletes()
        => Assert.Equal(
            ["Ret notatet: Kort note", "Ny opfølgning på notatet: Kort note", "Skriv en erfaring ud fra notatet: Kort note", "Slet notatet: Kort note"],
            (await CardAsync()).FindAll("button").Select(button => button.GetAttribute("aria-label")!), StringComparer.Ordinal);

    [Fact]
    public async Task A_decision_offers_to_say_what_it_answers_and_is_read_again()
    {
        var card = await CardAsync(row => row with { Kind = NoteKind.Decision });
        await App.ChangeAsync(db => db.Attach(note).Entity.Edit(new NoteContent("Kort note", NoteKind.Decision), Person.Id, App.Now));
        var dialogs = Render<MudDialogProvider>();

        var answering = card.Press("Svar på bekymringer: Kort note");
        Assert.Equal("Hvad svarer beslutningen på?", dialogs.Dialog().QuerySelector("h2")!.Words());
        await dialogs.Submit();
        await answering;

        Assert.Equal(1, readAgain);
    }

    [Fact]
    public async Task A_decision_says_what_it_answers_and_when_it_is_looked_at_again()
    {
        var card = await CardAsync(
            row => row with { Kind = NoteKind.Decision, LookAgainOn = new DateOnly(2026, 12, 24), Answers = [Link("Natten bliver travl"), Link("Ingen har tid", Phase.Idea), Link("Hvem ringer?"), Link("Hvad nu?"), Link("Og så?")] }, mayEdit: false);

        Assert.StartsWith("Beslutning Kort note Svarer på:Natten bliver travlIngen har tid (Idéfasen)Hvem ringer?og 2 mere Ses på igen 24. dec. 2026 ", Told(card), StringComparison.Ordinal);
        Assert.Equal(
            Addresses.Note(note.ProjectId, new DialogueCell(Phase.Idea, note.Question), other), card.FindAll("a")[1].GetAttribute("href"));
    }

    [Theory]
    [InlineData(false, "Besvaret:")]
    [InlineData(true, "Regnet for besvaret af en senere beslutning:")]
    public async Task A_concern_says_what_answers_it_and_whether_somebody_said_so(bool carriedOver, string words)
    {
        var card = await CardAsync(row => row with { Kind = NoteKind.Concern, Answers = [Link("Vi prøver i to huse") with { CarriedOver = carriedOver }] }, mayEdit: false);

        Assert.StartsWith($"Bekymring Kort note {words}Vi prøver i to huse ", Told(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 tidligere version")]
    [InlineData(2, "2 tidligere versioner")]
    public async Task Earlier_wordings_are_counted_and_shown_also_to_a_reader(int count, string words)
    {
        var card = await CardAsync(row => row with { EarlierVersions = count }, mayEdit: false);
        var dialogs = Render<MudDialogProvider>();

        _ = card.Press(words);

        Assert.Equal("Tidligere versioner", dialogs.Dialog().QuerySelector("h2")!.Words());
    }

    [Fact]
    public async Task A_note_that_was_edited_is_read_again()
    {
        var card = await CardAsync();
        var dialogs = Render<MudDialogProvider>();

        var editing = card.Press("Ret notatet: Kort note");
        dialogs.Dialog();
        await dialogs.Type("Hvad blev der sagt?", "Andre ord");
        await dialogs.Submit();
        await editing;

        Assert.Equal(1, readAgain);
        Assert.Equal("Andre ord", await App.ReadAsync(db => db.Notes.Select(kept => kept.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_follow_up_is_added_to_its_note_and_read_again()
    {
        var card = await CardAsync();
        var dialogs = Render<MudDialogProvider>();

        var adding = card.Press("Ny opfølgning på notatet: Kort note");
        Assert.Equal("Om: Kort note", dialogs.Dialog().QuerySelector("p")!.Words());
        await dialogs.Type("Hvad skal gøres?", "Ring");
        await dialogs.Type("Hvem gør det?", "Lederen");
        await dialogs.Submit();
        await adding;

        Assert.Equal(1, readAgain);
        var kept = await App.ReadAsync(db => db.FollowUps.SingleAsync());
        Assert.Equal((note.Id, note.ProjectId), (kept.NoteId, kept.ProjectId));
    }

    [Fact]
    public async Task A_dialog_that_was_left_reads_nothing()
    {
        var card = await CardAsync();
        var dialogs = Render<MudDialogProvider>();

        var editing = card.Press("Ret notatet: Kort note");
        dialogs.Dialog();
        await dialogs.Press("Annuller");
        await editing;

        Assert.Equal(0, readAgain);
    }

    [Fact]
    public async Task Deleted_and_brought_back_are_told_to_the_list()
    {
        var told = new List<bool>();
        note = await KeepNoteAsync("Kort note");
        var card = Render<NoteCard>(parameters => parameters
            .Add(component => component.Note, RowOf(note)).Add(component => component.MayEdit, true).Add(component => component.DeletedChanged, told.Add));

        await card.Press("Slet notatet: Kort note");
        card.Render(parameters => parameters.Add(component => component.Deleted, true));
        await card.Press("Fortryd");

        Assert.Equal([true, false], told);
        Assert.Null((await App.ReadAsync(db => db.Notes.SingleAsync())).DeletedAt);
    }

    private AnswerLink Link(string text, Phase phase = Phase.Design) => new(other, phase, text, CarriedOver: false);

    private static string Told(IRenderedComponent<NoteCard> card) => card.Find("[id^=note-]").Words().Replace(" Ret Opfølgning Erfaring Slet", "", StringComparison.Ordinal);

    private async Task<IRenderedComponent<NoteCard>> CardAsync(Func<NoteRow, NoteRow>? change = null, bool mayEdit = true, NoteLook look = NoteLook.Card)
    {
        note = await KeepNoteAsync("Kort note");
        var row = change is null ? RowOf(note) : change(RowOf(note));
        return Render<NoteCard>(parameters => parameters
            .Add(card => card.Note, row).Add(card => card.ProjectId, note.ProjectId).Add(card => card.MayEdit, mayEdit).Add(card => card.Look, look)
            .Add(card => card.OnChanged, () => readAgain++));
    }
}
