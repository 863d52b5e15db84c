using Bunit;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What waits for the programme managers of those who applied.</summary>
public sealed class ManagersStartPageTests : Screen
{
    private const string Waiting = "Det venter på jer";

    private Round round = null!;
    private Desk henrik = null!;

    [Fact]
    public async Task A_round_whose_day_of_answers_has_come_stands_first_while_anybody_waits()
    {
        await App.AddInvitationAsync(Person);
        var application = await App.ApplyAsync(round);

        Assert.Equal("alle skulle have svar 15. jan. 2026 Runde 1", OpenPage().Part(Waiting).Items().First());
        await DisposeComponentsAsync();
        await henrik.ChooseAsync(application, ApplicationAnswer.Decline, "En grund");
        await henrik.SendAnswersAsync(round);

        Assert.DoesNotContain(OpenPage().Part(Waiting).Items(), item => item.Contains("Runde 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_waits_for_ever_in_a_closed_round_either_and_not_before_the_day()
    {
        var later = await App.AddRoundAsync("Næste år", 2027);
        await App.ApplyAsync(later, begin: 300);
        await App.ApplyAsync(round);
        await App.ChangeAsync(db => db.Rounds.Single(found => found.Id == round.Id).Close(Person.Id, App.Now));

        var items = OpenPage().Part(Waiting).Items().ToList();

        Assert.Equal("alle skulle have svar 15. jan. 2026 Runde 1", items[0]);
        Assert.DoesNotContain(items, item => item.Contains("Næste år", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_that_was_given_up_proposes_the_first_on_the_waitlist_until_it_is_given()
    {
        round = await App.AddRoundAsync("Lille", places: 1);
        var accepted = await App.ApplyAsync(round);
        var (first, second) = (await App.ApplyAsync(round, technology: "Den første"), await App.ApplyAsync(round, technology: "Den anden"));
        await henrik.ChooseAsync(accepted, ApplicationAnswer.Accept);
        await henrik.ChooseAsync(first, ApplicationAnswer.Waitlist, "En grund");
        await henrik.ChooseAsync(second, ApplicationAnswer.Waitlist, "En grund");
        await henrik.SendAnswersAsync(round);
        Assert.DoesNotContain(OpenPage().FindAll("main a"), link => link.Words() == "Den første");
        await DisposeComponentsAsync();
        await App.WithdrawAsync(accepted);

        var page = OpenPage();

        Assert.Equal("en plads er blevet fri; først på ventelisten er Den første · Lille", page.Part(Waiting).Items().First());
        Assert.Equal(Addresses.Application(first.Id), page.Link("Den første").GetAttribute("href"));
        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Den anden");
        await DisposeComponentsAsync();
        await henrik.ChooseAsync(first, ApplicationAnswer.Accept);
        await henrik.SendAnswersAsync(round);
        Assert.DoesNotContain(OpenPage().Part(Waiting).Items(), item => item.StartsWith("en plads er blevet fri", StringComparison.Ordinal));
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        round = await App.AddRoundAsync();
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.Start);
}
