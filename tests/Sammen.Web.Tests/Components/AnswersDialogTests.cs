using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Does the decision answer one of these? And when is it looked at again?</summary>
public sealed class AnswersDialogTests : Screen
{
    private Project project = null!;
    private Note decision = null!;

    [Fact]
    public async Task It_shows_the_decision_and_the_open_concerns_on_its_question_and_names_another_phase()
    {
        await DecideAsync();
        await SayAsync("Natten bliver travl", NoteKind.Concern);
        await SayAsync("Ingen har tid", NoteKind.Hardship, Phase.Design);
        await App.AddNoteAsync(project, Person, "Om noget andet", kind: NoteKind.Concern, question: CoreQuestion.Involvement);

        var (screen, _) = Ask();

        Assert.Equal("Hvad svarer beslutningen på?", screen.Find("h2").Words());
        Assert.Equal("Vi prøver i to huse", screen.Find("blockquote").Words());
        Assert.Equal("Svarer den på en af disse?", screen.Find("legend").Words());
        Assert.Equal(["Det svære Ingen har tid Designfasen", "Bekymring Natten bliver travl"], screen.FindAll("label.check").Select(label => label.Words()), StringComparer.Ordinal);
        Assert.All(screen.FindAll("[type=checkbox]"), box => Assert.False(box.IsChecked()));
        Assert.Equal("", screen.Field("Se på den igen (kan være tom)").Value() ?? "");
    }

    [Fact]
    public async Task What_is_ticked_and_the_day_are_kept_and_the_dialog_closes()
    {
        await DecideAsync();
        var concern = await SayAsync("Natten bliver travl", NoteKind.Concern);
        await SayAsync("Ingen har tid", NoteKind.Hardship);
        var (screen, answer) = Ask();

        await screen.Field("Bekymring Natten bliver travl").ChangeAsync(new() { Value = true });
        await screen.Type("Se på den igen (kan være tom)", "24. december 2026");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal([concern.Id], await AnsweredAsync());
        Assert.Equal(new DateOnly(2026, 12, 24), (await App.NoteAsync(decision.Id)).LookAgainOn);
    }

    [Fact]
    public async Task It_opens_on_what_is_answered_already_and_what_is_unticked_is_taken_back()
    {
        await DecideAsync();
        var concern = await SayAsync("Natten bliver travl", NoteKind.Concern);
        await App.ChangeAsync(db =>
        {
            var kept = db.Attach(decision).Entity;
            kept.Answer([concern], Person.Id, App.Now);
            kept.LookAgain(project, new DateOnly(2026, 12, 24), Person.Id, App.Now);
        });
        var (screen, answer) = Ask();
        Assert.True(screen.Field("Bekymring Natten bliver travl").IsChecked());
        Assert.Equal("tor. 24. dec. 2026", screen.Field("Se på den igen (kan være tom)").Value());

        await screen.Field("Bekymring Natten bliver travl").ChangeAsync(new() { Value = false });
        await screen.Type("Se på den igen (kan være tom)", "");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Empty(await AnsweredAsync());
        Assert.Null((await App.NoteAsync(decision.Id)).LookAgainOn);
    }

    [Fact]
    public async Task Where_nothing_is_open_it_says_so_and_a_day_can_be_set_all_the_same()
    {
        await DecideAsync();

        var (screen, answer) = Ask();
        Assert.Contains("Der er ingen åbne bekymringer eller vanskeligheder om spørgsmålet.", screen.Dialog().Words(), StringComparison.Ordinal);
        Assert.Empty(screen.FindAll("fieldset"));
        await screen.Type("Se på den igen (kan være tom)", "24. december 2026");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(new DateOnly(2026, 12, 24), (await App.NoteAsync(decision.Id)).LookAgainOn);
    }

    [Theory]
    [InlineData("i overmorgen engang")]
    [InlineData("24. december 2090")]
    public async Task A_day_that_is_none_or_far_away_is_told_beside_the_field_and_nothing_is_kept(string typed)
    {
        await DecideAsync();
        await SayAsync("Natten bliver travl", NoteKind.Concern);
        var (screen, answer) = Ask();

        await screen.Field("Bekymring Natten bliver travl").ChangeAsync(new() { Value = true });
        await screen.Type("Se på den igen (kan være tom)", typed);
        await screen.Submit();

        Assert.NotEqual("", screen.Problem("Se på den igen (kan være tom)"), StringComparer.Ordinal);
        Assert.False(answer.IsCompleted);
        Assert.True(screen.Field("Bekymring Natten bliver travl").IsChecked());
        Assert.Empty(await AnsweredAsync());
    }

    [Fact]
    public async Task A_decision_that_is_gone_is_told()
    {
        await DecideAsync();
        await App.ChangeAsync(db => db.Attach(decision).Entity.Delete(Person.Id, App.Now));

        var (screen, answer) = Ask();

        Assert.Equal("Beslutningen findes ikke længere, eller notatet er ikke længere en beslutning.", screen.Alerts());
        await screen.Press("Luk");
        Assert.True((await answer).Canceled);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) Ask()
        => Open(new DialogParameters<AnswersDialog> { { dialog => dialog.DecisionId, decision.Id } });

    private async Task DecideAsync()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person]);
        decision = await SayAsync("Vi prøver i to huse", NoteKind.Decision);
    }

    private Task<Note> SayAsync(string text, NoteKind kind, Phase phase = Phase.Idea)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        return App.AddNoteAsync(project, Person, text, kind: kind, phase: phase);
    }

    private Task<List<Guid>> AnsweredAsync() => App.ReadAsync(db => db.Answers.Where(answer => answer.DecisionId == decision.Id).Select(answer => answer.MatterId).ToListAsync());
}
