using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Rounds;

/// <summary>What is filled in about a round: kept as it was meant, or told beside its field.</summary>
public sealed class RoundInputTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk dorthe = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_told_at_once_beside_its_field()
    {
        var round = await app.AddRoundAsync();
        string[] fields = ["AnswerBy", "ApplicationDeadline", "FirstDay", "LastDay", "Name", "Places"];

        var opening = await Assert.ThrowsAsync<ValidationException>(() => OpenAsync(new OpenRoundInput { Places = null }));
        var changing = await Assert.ThrowsAsync<ValidationException>(() => ChangeAsync(
            round, input => input with { Name = " ", Places = null, ApplicationDeadline = null, AnswerBy = null, FirstDay = null, LastDay = null }));

        Assert.Equal(fields, opening.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(fields, changing.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Round.MostPlaces)]
    public async Task A_round_has_from_one_to_many_places(int places)
        => Assert.Equal(places, (await RoundAsync(await OpenAsync(UseCases.NewRound() with { Places = places }))).Places);

    [Theory]
    [InlineData(0)]
    [InlineData(Round.MostPlaces + 1)]
    public Task No_place_at_all_and_more_than_anybody_means_are_told_beside_the_field(int places)
        => Refused.BesideAsync(dorthe, "Places", Rule.PlacesOutOfRange, [Round.MostPlaces], () => OpenAsync(UseCases.NewRound() with { Places = places }));

    [Fact]
    public async Task A_mistyped_year_is_told_beside_each_day()
    {
        var round = await app.AddRoundAsync();
        var day = new DateOnly(226, 5, 4);

        await MistypedAsync("ApplicationDeadline", () => OpenAsync(UseCases.NewRound() with { ApplicationDeadline = day }));
        await MistypedAsync("AnswerBy", () => OpenAsync(UseCases.NewRound() with { AnswerBy = day }));
        await MistypedAsync("FirstDay", () => OpenAsync(UseCases.NewRound() with { FirstDay = day }));
        await MistypedAsync("LastDay", () => OpenAsync(UseCases.NewRound() with { LastDay = day }));
        await MistypedAsync("AnswerBy", () => ChangeAsync(round, input => input with { AnswerBy = day }));
    }

    [Fact]
    public async Task The_day_of_the_answers_is_not_taken_away_again_and_an_old_round_may_go_without()
    {
        var round = await app.AddRoundAsync();
        await Refused.BesideAsync(dorthe, "AnswerBy", Rule.TextMissing, () => ChangeAsync(round, input => input with { AnswerBy = null }));

        await app.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Rounds SET AnswerBy = NULL"));
        round = await RoundAsync(round.Id);
        await ChangeAsync(round, input => input with { Places = 9 });

        Assert.Equal(round.Plan() with { Places = 9 }, (await RoundAsync(round.Id)).Plan());
    }

    [Fact]
    public async Task Sent_again_after_a_lost_answer_it_opens_one_round_and_the_next_form_opens_another()
    {
        var input = UseCases.NewRound();
        Assert.Equal(await OpenAsync(input), await OpenAsync(input));
        Assert.Equal(1, await app.ReadAsync(db => db.Happenings.CountAsync()));

        await OpenAsync(UseCases.NewRound() with { Name = "Runde 3" });

        Assert.Equal(["Runde 2", "Runde 3"], await app.ReadAsync(db => db.Rounds.Select(round => round.Name).Order().ToListAsync()), StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<Guid> OpenAsync(OpenRoundInput input) => dorthe.Get<OpenRound>().HandleAsync(input, default);

    private Task ChangeAsync(Round round, Func<ChangeRoundInput, ChangeRoundInput> fill)
        => dorthe.Get<ChangeRound>().HandleAsync(fill(ChangeRoundInput.Open(round.Id, round.Plan())), default);

    private Task MistypedAsync(string field, Func<Task> act)
        => Refused.BesideAsync(dorthe, field, Rule.DateOutOfRange, [SensibleDate.First, SensibleDate.Last], act);

    private Task<Round> RoundAsync(Guid id) => app.ReadAsync(db => db.Rounds.SingleAsync(round => round.Id == id));
}
