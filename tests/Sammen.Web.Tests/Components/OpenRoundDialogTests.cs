using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class OpenRoundDialogTests : Screen
{
    [Fact]
    public async Task What_was_filled_in_is_kept_and_the_dialog_answers_with_the_new_one()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Pladser", "6");

        await screen.Submit();

        var id = (Guid)(await answer).Data!;
        var round = await App.ReadAsync(db => db.Rounds.SingleAsync(found => found.Id == id));
        Assert.Equal(
            new RoundPlan("Runde 7", 6, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 15), new DateOnly(2026, 8, 1), new DateOnly(2027, 4, 1)), round.Plan());
        Assert.Equal(Person.Id, round.OpenedById);
    }

    [Fact]
    public async Task Four_places_are_proposed() => Assert.Equal("4", (await OpenAsync()).Screen.Field("Pladser").Value());

    [Theory]
    [InlineData("Runde", "", "Skriv noget her.")]
    [InlineData("Pladser", "0", "Skriv et tal fra 1 til 999.")]
    [InlineData("Pladser", "mange", "Skriv et helt tal.")]
    [InlineData("Tilmelding til og med", "", "Skriv noget her.")]
    [InlineData("Tilmelding til og med", "2-8-26", "Fristen skal ligge senest på rundens første dag.")]
    [InlineData("Svar senest", "", "Skriv noget her.")]
    [InlineData("Svar senest", "31-5-26", "Svaret skal gives fra 1. jun. 2026 til 1. aug. 2026: efter fristen, og før runden begynder.")]
    [InlineData("Svar senest", "2-8-26", "Svaret skal gives fra 1. jun. 2026 til 1. aug. 2026: efter fristen, og før runden begynder.")]
    [InlineData("Sidste dag", "31-7-26", "Slut skal ligge efter start.")]
    [InlineData("Sidste dag", "2-5-27", "Det må højst vare ni måneder: til og med 1. maj 2027.")]
    public async Task What_is_missing_or_makes_no_sense_is_told_beside_its_field(string field, string typed, string problem)
    {
        var (screen, answer) = await OpenAsync();

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
        Assert.Equal(0, await App.ReadAsync(db => db.Rounds.CountAsync()));
    }

    [Fact]
    public async Task A_save_that_fails_is_told_keeps_what_was_typed_and_can_be_pressed_again()
    {
        var (screen, answer) = await OpenAsync();
        Line.IsBroken = true;
        await screen.Submit();
        Assert.NotEmpty(screen.Alerts());
        Assert.Equal("Runde 7", screen.Field("Runde").Value());

        Line.IsBroken = false;
        await screen.Submit();

        Assert.NotNull((await answer).Data);
        Assert.Equal(1, await App.ReadAsync(db => db.Rounds.CountAsync()));
    }

    /// <summary>A form in which everything makes sense.</summary>
    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        var opened = Open(new DialogParameters<OpenRoundDialog>());
        foreach (var (field, typed) in new[]
        {
            ("Runde", "Runde 7"), ("Tilmelding til og med", "1-6-26"), ("Svar senest", "15-6-26"), ("Første dag", "1-8-26"), ("Sidste dag", "1-4-27"),
        })
        {
            await opened.Screen.Type(field, typed);
        }

        return opened;
    }
}
