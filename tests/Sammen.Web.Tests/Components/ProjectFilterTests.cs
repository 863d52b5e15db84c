using Bunit;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What a programme manager narrows the table of projects by stands in the address, and the other way round.</summary>
public sealed class ProjectFilterTests : Screen
{
    private const string Word = "Projekt, kommune, arbejdsplads eller fagområde";

    private Round earlier = null!;

    [Fact]
    public async Task Everything_may_be_chosen_and_nothing_is()
    {
        var page = await OpenAsync(Addresses.Projects);

        Assert.Equal("Find projekter", page.Find("[role=search]").GetAttribute("aria-label"));
        Assert.Equal(
            ["Alle faser", "Idéfasen", "Beslutningsfasen", "Designfasen", "Specifikationsfasen", "Udbuds-/Indkøbsfasen", "Udviklingsfasen", "Implementeringsfasen"],
            Choices(page, "Fase"), StringComparer.Ordinal);
        Assert.Equal(["Alle runder", "Runde 2", "Runde 1"], Choices(page, "Runde"), StringComparer.Ordinal);
        Assert.Equal(["Projekt", "Kommune", "Fase", "Drøftet", "Næste aktivitet", "Over tid"], Choices(page, "Sortér efter"), StringComparer.Ordinal);
        Assert.Equal("3 projekter", page.Find("[role=search] [role=status]").Words());
        Assert.Empty(page.FindAll("[role=search] a"));
    }

    [Fact]
    public async Task A_word_narrows_the_table_from_its_first_page_and_all_can_be_shown_again()
    {
        var page = await OpenAsync("/projekter?side=2&sorter=projekt");

        await page.Type(Word, "  alarm ");

        Assert.Equal("/projekter?sorter=projekt&soeg=alarm", Address);
        Assert.Equal(["Alarm"], Titles(page), StringComparer.Ordinal);
        Assert.Equal("1 projekt", page.Find("[role=search] [role=status]").Words());
        Assert.Equal("/projekter?sorter=projekt", page.Link("Vis alle").GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_word_is_none()
    {
        var page = await OpenAsync("/projekter?soeg=alarm");

        await page.Type(Word, "  ");

        Assert.Equal("/projekter", Address);
    }

    [Fact]
    public async Task A_phase_and_a_round_narrow_it_together()
    {
        var page = await OpenAsync(Addresses.Projects);

        await page.Type("Fase", nameof(Phase.Design));
        Assert.Equal("/projekter?fase=design", Address);
        Assert.Equal(["Briller", "Centralen"], Titles(page), StringComparer.Ordinal);

        await page.Type("Runde", earlier.Id.ToString());
        Assert.Equal($"/projekter?fase=design&runde={earlier.Id}", Address);
        Assert.Equal(["Centralen"], Titles(page), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_order_can_be_chosen_where_the_headings_are_not_seen_and_keeps_its_direction_only_as_long_as_it_is_the_same()
    {
        var page = await OpenAsync("/projekter?sorter=projekt&retning=ned");
        await page.Type(Word, "l");
        Assert.Equal("/projekter?sorter=projekt&retning=ned&soeg=l", Address);

        await page.Type("Sortér efter", "Phase");

        Assert.Equal("/projekter?sorter=fase&soeg=l", Address);
    }

    [Fact]
    public async Task Who_goes_back_sees_in_the_fields_what_is_shown()
    {
        var page = await OpenAsync("/projekter?soeg=e&fase=design&runde={earlier}&sorter=projekt");
        Assert.Equal(("e", "Design", earlier.Id.ToString(), "Title"), Fields(page));

        Navigation.NavigateTo("/projekter?soeg=al");

        Assert.Equal(("al", "", "", "Municipality"), Fields(page));
    }

    private static (string? Word, string? Phase, string? Round, string? Order) Fields(IRenderedComponent<Routes> page)
        => (page.Field(Word).Value(), page.Field("Fase").Value(), page.Field("Runde").Value(), page.Field("Sortér efter").Value());

    private static IEnumerable<string> Choices(IRenderedComponent<Routes> page, string label) => page.Field(label).QuerySelectorAll("option").Select(OnScreen.Words);

    private static IEnumerable<string> Titles(IRenderedComponent<Routes> page) => page.FindAll("tbody a").Select(OnScreen.Words);

    private async Task<IRenderedComponent<Routes>> OpenAsync(string address)
    {
        await SignInAsync(Role.ProgrammeManager);
        earlier = await App.AddRoundAsync("Runde 1", 2025);
        var later = await App.AddRoundAsync("Runde 2");
        await App.AddProjectAsync([], title: "Alarm", supports: PhaseSet.Of(Phase.Idea), round: later);
        await App.AddProjectAsync([], title: "Briller", supports: PhaseSet.Of(Phase.Design), round: later);
        await App.AddProjectAsync([], title: "Centralen", supports: PhaseSet.Of(Phase.Design), round: earlier);
        return Open(address.Replace("{earlier}", earlier.Id.ToString(), StringComparison.Ordinal));
    }
}
