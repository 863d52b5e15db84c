using Bunit;
using MudBlazor;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The applications on the page of their round, where the managers choose together.</summary>
public sealed class RoundApplicationsTests : Screen
{
    private Round round = null!;

    [Fact]
    public void A_round_nobody_has_applied_for_says_so_and_shows_no_table()
    {
        var page = OpenPage();

        Assert.Contains("Ingen har meldt sig til runden endnu.", page.Part("Tilmeldinger").Words(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
        Assert.Empty(page.FindAll(".possible-round"));
    }

    [Fact]
    public async Task A_row_says_the_conditions_the_phases_and_what_is_particular()
    {
        var application = await App.ApplyAsync(round, phase: Phase.Design, help: PhaseSet.Of(Phase.Design, Phase.Procurement), late: true, employeeHours: 12.5m);
        await App.ApplyAsync(round, begin: 4);

        var page = OpenPage();

        Assert.Equal(
            [
                "Kommune 751 Sensorer i badeværelset Ældre og sundhed · Sensorer og overvågningSendt for sent 2 fra kommunen", "Design og Udbud/indkøb · nu i fase 3",
                "✓ ledelse: Bente Dahl ✓ 12,5/4 t./md.12,5 til medarbejdere og 4 til ledere ✓ deler", "Optag Venteliste Afslå",
            ],
            page.Find("table").Rows()[1]);
        Assert.Equal(Addresses.Application(application.Id), page.FindAll("tbody a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task A_choice_is_a_radio_group_that_is_kept_and_moves_the_picture_of_the_round()
    {
        var application = await App.ApplyAsync(round, help: PhaseSet.Of(Phase.Idea));
        var page = OpenPage();
        Assert.Equal("Valg for Kommune 751", page.Find("tbody [role=radiogroup]").GetAttribute("aria-label"));
        Assert.Equal("0 af 4 pladser valgt", page.Find(".possible-round [role=status]").Words());

        await ChooseAsync(page, 0);

        Assert.Equal(ApplicationAnswer.Accept, (await App.ChoiceAsync(application))!.Answer);
        Assert.Equal("1 af 4 pladser valgt", page.Find(".possible-round [role=status]").Words());
        Assert.Equal(6, page.FindAll(".possible-round dd:first-of-type .none").Count);
        Assert.Equal("12 til medarbejdere og 4 til ledere", page.FindAll(".possible-round dd")[3].Words());
        Assert.Equal(Addresses.Answers(round.Id), page.Link("Send svarene (1) …").GetAttribute("href"));

        await page.Press("Vælg intet for Kommune 751");

        Assert.Null((await App.ChoiceAsync(application))!.Answer);
        Assert.DoesNotContain(page.FindAll("tbody input"), choice => choice.IsChecked());
    }

    [Fact]
    public async Task Where_there_is_no_place_left_the_waitlist_is_offered()
    {
        round = await App.AddRoundAsync("Lille", places: 1);
        await App.AddProjectAsync([], round: round);
        var application = await App.ApplyAsync(round);
        var page = OpenPage();

        var choosing = ChooseAsync(page, 0);
        Assert.Contains("Vil I sætte Kommune 751 på ventelisten?", page.Dialog().Words(), StringComparison.Ordinal);
        await page.Press("Sæt på venteliste");
        await choosing;

        Assert.Equal(ApplicationAnswer.Waitlist, (await App.ChoiceAsync(application))!.Answer);
        Assert.Contains("Venteliste 1", page.Find("tbody [role=radiogroup]").Words(), StringComparison.Ordinal);
        Assert.Empty(Said);
    }

    [Fact]
    public async Task Who_thinks_better_of_it_has_chosen_nothing()
    {
        round = await App.AddRoundAsync("Lille", places: 1);
        await App.AddProjectAsync([], round: round);
        var application = await App.ApplyAsync(round);
        var page = OpenPage();

        var choosing = ChooseAsync(page, 0);
        page.Dialog();
        await page.Press("Annuller");
        await choosing;

        Assert.Null(await App.ChoiceAsync(application));
        Assert.DoesNotContain(page.FindAll("tbody input"), choice => choice.IsChecked());
    }

    [Fact]
    public async Task A_refused_choice_is_told_and_taken_back()
    {
        var application = await App.ApplyAsync(round);
        var page = OpenPage();
        await App.WithdrawAsync(application);

        await ChooseAsync(page, 0);

        Assert.Equal((Severity.Error, "Kommunen har trukket tilmeldingen tilbage."), Assert.Single(Said));
        Assert.DoesNotContain(page.FindAll("tbody input"), choice => choice.IsChecked());
    }

    [Fact]
    public async Task The_waitlist_is_put_in_order_with_two_buttons()
    {
        await App.AddMunicipalityAsync("902", "Engholm");
        var (first, second) = (await App.ApplyAsync(round), await App.ApplyAsync(round, "902", begin: 4));
        var page = OpenPage();
        await ChooseAsync(page, 1);
        await ChooseAsync(page, 4);
        Assert.Equal("true", page.Button("Flyt Kommune 751 op på ventelisten").GetAttribute("aria-disabled"));

        await page.Press("Flyt Engholm op på ventelisten");

        Assert.Equal((2, 1), ((await App.ChoiceAsync(first))!.WaitlistNumber, (await App.ChoiceAsync(second))!.WaitlistNumber));
        Assert.Equal("true", page.Button("Flyt Kommune 751 ned på ventelisten").GetAttribute("aria-disabled"));
        await page.Press("Flyt Kommune 751 op på ventelisten");
        Assert.Equal(1, (await App.ChoiceAsync(first))!.WaitlistNumber);
    }

    [Fact]
    public async Task The_other_managers_choice_is_seen_without_a_press()
    {
        var application = await App.ApplyAsync(round);
        var page = OpenPage();
        var henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));

        await henrik.ChooseAsync(application, ApplicationAnswer.Decline);

        page.WaitForAssertion(() => Assert.True(page.FindAll("tbody input")[2].IsChecked()));
    }

    [Fact]
    public async Task The_table_is_narrowed_and_sorted_by_the_address()
    {
        await App.ApplyAsync(round, area: Area.Culture);
        await App.ApplyAsync(round);
        var page = OpenPage();

        await page.Type("Fagområde", nameof(Area.Culture));

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Equal($"/runder/{round.Id}?fagomraade={(int)Area.Culture}", Address);
        Assert.Equal("1 tilmelding", page.Find(".filter-bar [role=status]").Words());
        Follow(page, "Vis alle");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Follow(page, "Betingelser");
        page.WaitForAssertion(() => Assert.Equal("ascending", page.FindAll("th")[2].GetAttribute("aria-sort")));
        await page.Type("Status", "Withdrawn");
        page.WaitForAssertion(() => Assert.Contains("Ingen tilmeldinger passer.", page.Part("Tilmeldinger").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_answered_says_so_and_is_not_chosen_for()
    {
        var henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        await henrik.ChooseAsync(await App.ApplyAsync(round), ApplicationAnswer.Decline, "En grund");
        await henrik.SendAnswersAsync(round);

        var page = OpenPage();

        Assert.Equal("Afslået", page.Find("table").Rows()[0][3]);
    }

    [Fact]
    public async Task A_closed_round_takes_no_more_and_is_still_answered()
    {
        await App.ApplyAsync(round);
        await App.ChangeAsync(db => db.Rounds.Single().Close(Person.Id, App.Now));

        var page = OpenPage();

        Assert.DoesNotContain("Skriv en tilmelding ind", page.Buttons(), StringComparer.Ordinal);
        Assert.Equal(3, page.FindAll("tbody input").Count);
    }

    [Fact]
    public async Task What_was_removed_is_said_beside_what_is_left()
    {
        await App.AddAsync(Removed(2));
        await App.ApplyAsync(round);

        var page = OpenPage();

        Assert.Contains("2 tilmeldinger mere er slettet, fordi de har været gemt længe nok.", page.Part("Tilmeldinger").Words(), StringComparison.Ordinal);
        Assert.Equal(Addresses.ApplicationTotals(round.Id), page.Link("Tal som Excel").GetAttribute("href"));
    }

    [Fact]
    public async Task A_round_whose_applications_were_removed_says_so_and_still_has_its_numbers()
    {
        await App.AddAsync(Removed(1));

        var page = OpenPage();

        Assert.Contains("Rundens ene tilmelding er slettet, fordi den har været gemt længe nok.", page.Part("Tilmeldinger").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen har meldt sig", page.Part("Tilmeldinger").Words(), StringComparison.Ordinal);
        Assert.Equal(Addresses.ApplicationTotals(round.Id), page.Link("Tal som Excel").GetAttribute("href"));
    }

    [Fact]
    public void A_round_without_numbers_offers_none() => Assert.DoesNotContain("Tal som Excel", OpenPage().Part("Tilmeldinger").Words(), StringComparison.Ordinal);

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        round = await App.AddRoundAsync();
    }

    private static Task ChooseAsync(IRenderedComponent<Routes> page, int choice)
        => page.FindAll("tbody input[type=radio]")[choice].ChangeAsync(new() { Value = "on" }).WaitAsync(DefaultWaitTimeout);

    private ApplicationCount Removed(int number)
    {
        var count = new ApplicationCount(round.Id, CountedBy.Round, 0, ApplicationState.Declined);
        count.Add(number);
        return count;
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.Round(round.Id));
}
