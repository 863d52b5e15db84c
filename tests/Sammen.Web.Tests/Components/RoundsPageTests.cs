using Bunit;
using Sammen.Domain.People;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class RoundsPageTests : Screen
{
    [Fact]
    public async Task Each_round_says_when_it_is_how_many_places_are_taken_and_how_far_it_is()
    {
        var round = await App.AddRoundAsync();
        await App.AddProjectAsync([], round: round);

        var page = Open(Addresses.Rounds);

        Assert.Equal("Runder", page.Title());
        Assert.Equal(
            ["Runde 1", "1. feb. 2026 – 31. okt. 2026", "1. jan. 2026", "1 af 4 pladser", "I gang"], Assert.Single(page.Find("table").Rows()), StringComparer.Ordinal);
        Assert.Equal(Addresses.Round(round.Id), page.Link("Runde 1").GetAttribute("href"));
    }

    [Fact]
    public void Where_there_is_none_the_page_says_what_to_do_first()
    {
        var page = Open(Addresses.Rounds);

        Assert.Equal("Her er ingen runder endnu. Åbn den første, så kommuner kan komme med.", page.Find("main p").Words());
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_heading_sorts_and_pressed_again_turns_the_order_round()
    {
        await App.AddRoundAsync("Runde A", 2025);
        await App.AddRoundAsync("Runde B", 2026);
        var page = Open(Addresses.Rounds);
        Assert.Equal("descending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Equal(["Runde B", "Runde A"], Names(page), StringComparer.Ordinal);

        Follow(page, "Runde");
        Assert.Equal("/runder?sorter=navn", Address);
        page.WaitForAssertion(() => Assert.Equal(["Runde A", "Runde B"], Names(page), StringComparer.Ordinal));

        Follow(page, "Runde ▴");
        Assert.Equal("/runder?sorter=navn&retning=omvendt", Address);
        page.WaitForAssertion(() => Assert.Equal(["Runde B", "Runde A"], Names(page), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Twenty_stand_on_a_page_and_the_rest_on_the_next()
    {
        foreach (var number in Enumerable.Range(0, RoundQueries.PageSize + 1))
        {
            await App.AddRoundAsync($"Runde {number:00}");
        }

        var page = Open("/runder?sorter=navn");
        Assert.Equal(RoundQueries.PageSize, Names(page).Count());
        Assert.Equal("Side 1 af 2", page.Find("nav.pager span").Words());

        Follow(page, "Næste side");
        page.WaitForAssertion(() => Assert.Equal(["Runde 20"], Names(page), StringComparer.Ordinal));
        Assert.Equal("/runder?sorter=navn&side=2", Address);
        Follow(page, "Forrige side");
        Assert.Equal("/runder?sorter=navn", Address);
    }

    [Fact]
    public async Task Who_has_gone_past_the_last_page_is_told_so()
    {
        await App.AddRoundAsync();

        Assert.Equal("Der er ikke flere her. Gå tilbage til den første side.", Open("/runder?side=9").Find("main p").Words());
    }

    [Fact]
    public async Task A_round_that_was_opened_is_shown()
    {
        var page = Open(Addresses.Rounds);

        var opening = page.Press("Åbn en runde");
        page.Dialog();
        await page.Type("Runde", "Runde 7");
        await page.Type("Tilmelding til og med", "1-6-26");
        await page.Type("Svar senest", "15-6-26");
        await page.Type("Første dag", "1-8-26");
        await page.Type("Sidste dag", "1-4-27");
        await page.Find("[role=dialog] form").SubmitAsync();
        await opening;

        page.WaitForAssertion(() => Assert.Equal("Runde 7", page.Title()));
        Assert.StartsWith("/runder/", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_was_left_opens_nothing()
    {
        var page = Open(Addresses.Rounds);

        var opening = page.Press("Åbn en runde");
        page.Dialog();
        await page.Press("Annuller");
        await opening;

        Assert.Equal(Addresses.Rounds, Address);
    }

    [Fact]
    public async Task A_round_somebody_else_opens_is_seen_without_a_press()
    {
        var page = Open(Addresses.Rounds);
        var henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));

        await henrik.Get<OpenRound>().HandleAsync(UseCases.NewRound(), default);

        page.WaitForAssertion(() => Assert.Equal(["Runde 2"], Names(page), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Until_the_database_answers_the_page_says_that_it_is_fetching_and_who_leaves_calls_it_off()
    {
        Line.Hold();
        var page = Open(Addresses.Rounds);
        Assert.Equal("Henter …", page.Find("main [role=status]").Words());

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.MunicipalLeader)]
    [InlineData(Role.Administrator)]
    public async Task Rounds_are_for_programme_managers_alone(Role role)
    {
        await SignInAsync(role);

        Assert.Equal("Den side er ikke for jer", Open(Addresses.Rounds).Title());
    }

    protected override Task ReadyAsync() => SignInAsync(Role.ProgrammeManager);

    private static IEnumerable<string> Names(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page) => page.FindAll("tbody a").Select(OnScreen.Words);
}
