using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChangeRoundDialogTests : Screen
{
    private Round round = null!;

    [Fact]
    public async Task It_opens_on_the_round_as_it_stands()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal("Ret runden: Runde 1", screen.Find("h2").Words());
        Assert.Equal(
            ("Runde 1", "4", "tor. 1. jan. 2026", "tor. 15. jan. 2026", "søn. 1. feb. 2026", "lør. 31. okt. 2026"),
            (screen.Field("Runde").Value(), screen.Field("Pladser").Value(), screen.Field("Tilmelding til og med").Value(), screen.Field("Svar senest").Value(),
                screen.Field("Første dag").Value(), screen.Field("Sidste dag").Value()));
    }

    [Fact]
    public async Task Every_field_that_was_changed_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Runde", "Runde 9");
        await screen.Type("Pladser", "7");
        await screen.Type("Tilmelding til og med", "2-1-26");
        await screen.Type("Svar senest", "16-1-26");
        await screen.Type("Første dag", "2-2-26");
        await screen.Type("Sidste dag", "30-10-26");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(
            new RoundPlan("Runde 9", 7, new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 16), new DateOnly(2026, 2, 2), new DateOnly(2026, 10, 30)),
            (await App.ReadAsync(db => db.Rounds.SingleAsync())).Plan());
    }

    [Theory]
    [InlineData("Pladser", "1", "Runden har allerede projekter på 2 pladser. Den kan ikke have færre.")]
    [InlineData("Første dag", "2-2-26", "Forløbet »Det ene« begynder 1. feb. 2026. Runden kan ikke begynde senere.")]
    [InlineData("Sidste dag", "30-10-26", "Forløbet »Det ene« slutter 31. okt. 2026. Runden kan ikke slutte før.")]
    [InlineData("Svar senest", "", "Skriv noget her.")]
    public async Task What_the_round_holds_is_told_beside_the_field_that_has_no_room_for_it(string field, string typed, string problem)
    {
        var (screen, answer) = await OpenAsync();
        await App.AddProjectAsync([], title: "Det ene", round: round);
        await App.AddProjectAsync([], title: "Det ene", round: round);

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task Who_changed_the_same_field_as_somebody_else_is_told_and_keeps_what_was_typed()
    {
        var (screen, answer) = await OpenAsync();
        await App.ChangeAsync(db => db.Rounds.Single().Change(round.Plan() with { Name = "Kollegaens navn" }, new RoundHolds(0, null, null), Person.Id, App.Now));
        await screen.Type("Runde", "Mit navn");

        await screen.Submit();

        Assert.Equal("Nogen har rettet det samme imens. Genindlæs siden for at se det nyeste.", screen.Alerts());
        Assert.Equal("Mit navn", screen.Field("Runde").Value());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task A_round_from_before_answers_had_a_day_may_go_without()
    {
        round = await App.AddRoundAsync();
        await App.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Rounds SET AnswerBy = NULL"));
        var (screen, answer) = await OpenAsync();
        Assert.Equal("", screen.Field("Svar senest").Value() ?? "");
        await screen.Type("Runde", "Runde 9");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal("Runde 9", (await App.ReadAsync(db => db.Rounds.SingleAsync())).Name);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        round ??= await App.AddRoundAsync();
        var view = (await (await App.AsAsync(Person)).Get<RoundQueries>().FindAsync(round.Id, 1, default))!;
        return Open(new DialogParameters<ChangeRoundDialog> { { dialog => dialog.Round, view } });
    }
}
