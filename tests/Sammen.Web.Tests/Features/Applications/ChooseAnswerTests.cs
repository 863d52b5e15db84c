using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>What the managers mean to answer, chosen and changed freely, and the order of the waitlist.</summary>
public sealed class ChooseAnswerTests : IAsyncLifetime
{
    private readonly SomebodyElse other = new();
    private TestApp app = null!;
    private Desk dorthe = null!;
    private Desk henrik = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(other))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(other)));
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        henrik = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        round = await app.AddRoundAsync(places: 2);
    }

    [Fact]
    public async Task What_is_chosen_is_kept_apart_from_the_application_and_told_to_the_managers_alone()
    {
        var application = await app.ApplyAsync(round);

        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);

        Assert.Equal((ApplicationAnswer.Accept, (int?)null), ((await app.ChoiceAsync(application))!.Answer!.Value, (await app.ChoiceAsync(application))!.WaitlistNumber));
        Assert.Equal(ApplicationState.Submitted, (await app.ApplicationAsync(application.Id)).State);
        Assert.Equal(["ApplicationChosen"], await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Choosing_the_same_again_or_nothing_where_nothing_was_chosen_is_no_change()
    {
        var application = await app.ApplyAsync(round);

        await dorthe.ChooseAsync(application, null);
        Assert.Null(await app.ChoiceAsync(application));
        await dorthe.ChooseAsync(application, ApplicationAnswer.Decline);
        await henrik.ChooseAsync(application, ApplicationAnswer.Decline);

        Assert.Single(await app.ReadAsync(db => db.Happenings.ToListAsync()));
    }

    [Fact]
    public async Task A_choice_is_changed_freely_and_taken_back()
    {
        var application = await app.ApplyAsync(round);

        foreach (var answer in (ApplicationAnswer?[])[ApplicationAnswer.Accept, ApplicationAnswer.Waitlist, ApplicationAnswer.Decline, null])
        {
            await dorthe.ChooseAsync(application, answer);
            var choice = await app.ChoiceAsync(application);
            Assert.Equal((answer, answer == ApplicationAnswer.Waitlist ? 1 : null), (choice!.Answer, choice.WaitlistNumber));
        }
    }

    [Fact]
    public async Task No_more_are_chosen_to_be_accepted_than_there_are_places_left()
    {
        await app.AddProjectAsync([], round: round);
        var (first, second) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(first, ApplicationAnswer.Accept);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => dorthe.ChooseAsync(second, ApplicationAnswer.Accept));

        Assert.Equal(Rule.MoreAcceptedThanPlaces, refused.Rule);
        Assert.Equal([1], refused.RuleData);
        Assert.Null(await app.ChoiceAsync(second));
        await dorthe.ChooseAsync(first, null);
        await dorthe.ChooseAsync(second, ApplicationAnswer.Accept);
    }

    [Fact]
    public async Task A_place_whose_municipality_withdrew_can_be_given_again()
    {
        round = await app.AddRoundAsync("Lille", places: 1);
        var (first, second) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(first, ApplicationAnswer.Accept);
        await app.WithdrawAsync(first);

        await dorthe.ChooseAsync(second, ApplicationAnswer.Accept);

        Assert.Equal(ApplicationAnswer.Accept, (await app.ChoiceAsync(second))!.Answer);
    }

    [Fact]
    public async Task Two_managers_cannot_choose_the_last_place_at_once()
    {
        var applications = new[] { await app.ApplyAsync(round), await app.ApplyAsync(round), await app.ApplyAsync(round) };
        await dorthe.ChooseAsync(applications[0], ApplicationAnswer.Accept);
        other.Saves = () => henrik.ChooseAsync(applications[1], ApplicationAnswer.Accept);

        await Refused.ByAsync(dorthe, Rule.MoreAcceptedThanPlaces, () => dorthe.ChooseAsync(applications[2], ApplicationAnswer.Accept));

        Assert.Null(await app.ChoiceAsync(applications[2]));
    }

    [Fact]
    public async Task A_closed_round_accepts_nobody_and_still_says_no()
    {
        var application = await app.ApplyAsync(round);
        await dorthe.Get<CloseRound>().HandleAsync(round.Id, default);

        await Refused.ByAsync(dorthe, Rule.RoundClosed, () => dorthe.ChooseAsync(application, ApplicationAnswer.Accept));
        await dorthe.ChooseAsync(application, ApplicationAnswer.Decline);
    }

    [Fact]
    public async Task A_choice_for_the_waitlist_gets_the_next_number_also_when_two_choose_at_once()
    {
        var applications = new[] { await app.ApplyAsync(round), await app.ApplyAsync(round), await app.ApplyAsync(round) };
        await dorthe.ChooseAsync(applications[0], ApplicationAnswer.Waitlist);
        other.Saves = () => henrik.ChooseAsync(applications[1], ApplicationAnswer.Waitlist);

        await dorthe.ChooseAsync(applications[2], ApplicationAnswer.Waitlist);

        Assert.Equal([1, 2, 3], await NumbersAsync(applications));
    }

    [Fact]
    public async Task The_order_of_the_waitlist_is_the_managers()
    {
        var applications = await WaitlistAsync();

        await MoveAsync(applications[2], 1);
        Assert.Equal([2, 3, 1], await NumbersAsync(applications));

        await MoveAsync(applications[2], 1);
        await MoveAsync(applications[2], 99);
        Assert.Equal([1, 2, 3], await NumbersAsync(applications));
        await MoveAsync(applications[0], -5);
        Assert.Equal([1, 2, 3], await NumbersAsync(applications));
    }

    [Fact]
    public async Task Places_are_moved_behind_those_that_were_told_and_one_that_stays_where_it_is_is_no_change()
    {
        var told = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(told, ApplicationAnswer.Waitlist, "Der var ikke plads.");
        await dorthe.SendAnswersAsync(round);
        var applications = await WaitlistAsync();
        var elsewhere = await app.ApplyAsync(await app.AddRoundAsync("En anden"));
        await dorthe.ChooseAsync(elsewhere, ApplicationAnswer.Waitlist);
        Assert.Equal([2, 3, 4], await NumbersAsync(applications));

        await MoveAsync(applications[2], 3);
        Assert.Equal([2, 4, 3], await NumbersAsync(applications));
        var happenings = await app.ReadAsync(db => db.Happenings.CountAsync());
        await MoveAsync(applications[2], 3);

        Assert.Equal(happenings, await app.ReadAsync(db => db.Happenings.CountAsync()));
        await MoveAsync(applications[2], 1);
        Assert.Equal([3, 4, 2], await NumbersAsync(applications));
        Assert.Equal([1], await NumbersAsync([elsewhere]));
    }

    [Fact]
    public async Task Who_is_not_chosen_for_the_waitlist_has_no_place_to_move()
    {
        var application = await app.ApplyAsync(round);

        await Refused.ByAsync(dorthe, Rule.UnknownChoice, () => MoveAsync(application, 1));
    }

    [Fact]
    public async Task A_place_on_the_waitlist_comes_after_those_that_were_told()
    {
        var told = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(told, ApplicationAnswer.Waitlist, "Der var ikke plads.");
        await dorthe.SendAnswersAsync(round);
        var application = await app.ApplyAsync(round);

        await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist);

        Assert.Equal(2, (await app.ChoiceAsync(application))!.WaitlistNumber);
        Assert.Equal(2, (await dorthe.OpenAnswersAsync(round)).Answers.Single().WaitlistNumber);
    }

    [Fact]
    public async Task Who_waits_on_the_list_can_be_chosen_for_anew_and_staying_there_is_no_choice()
    {
        var application = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist, "Der var ikke plads.");
        await dorthe.SendAnswersAsync(round);

        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);
        Assert.Equal(ApplicationAnswer.Accept, (await app.ChoiceAsync(application))!.Answer);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist);

        Assert.Null((await app.ChoiceAsync(application))!.Answer);
    }

    [Fact]
    public async Task What_is_withdrawn_or_answered_is_not_chosen_for()
    {
        var (withdrawn, declined) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(declined, ApplicationAnswer.Decline, "Fagområdet er dækket.");
        await dorthe.SendAnswersAsync(round);
        await app.WithdrawAsync(withdrawn);

        await Refused.ByAsync(dorthe, Rule.ApplicationWithdrawn, () => dorthe.ChooseAsync(withdrawn, ApplicationAnswer.Accept));
        await Refused.ByAsync(dorthe, Rule.ApplicationAnswered, () => dorthe.ChooseAsync(declined, ApplicationAnswer.Accept));
        await Refused.ByAsync(dorthe, Rule.ApplicationAnswered, () => dorthe.Get<WordAnswer>().HandleAsync(
            new WordAnswerInput { ApplicationId = declined.Id, Reason = "Noget andet" }, default));
    }

    [Fact]
    public async Task An_answer_that_is_none_is_refused()
        => await Refused.ByAsync(dorthe, Rule.UnknownChoice, async () => await dorthe.ChooseAsync(await app.ApplyAsync(round), (ApplicationAnswer)17));

    private Task MoveAsync(Application application, int number) => dorthe.Get<MoveOnWaitlist>().HandleAsync(new(application.Id, number), default);

    private async Task<Application[]> WaitlistAsync()
    {
        var applications = new[] { await app.ApplyAsync(round), await app.ApplyAsync(round), await app.ApplyAsync(round) };
        foreach (var application in applications)
        {
            await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist);
        }

        return applications;
    }

    private async Task<IReadOnlyList<int>> NumbersAsync(IEnumerable<Application> applications)
    {
        var numbers = await app.ReadAsync(db => db.ApplicationChoices.Where(choice => choice.WaitlistNumber != null).ToDictionaryAsync(choice => choice.Id, choice => choice.WaitlistNumber!.Value));
        return [.. applications.Select(application => numbers[application.Id])];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
