using Bunit;
using Sammen.Domain;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.RoundYear;

namespace Sammen.Web.Tests.Components;

/// <summary>What happens in one month of a round, in words.</summary>
public sealed class YearMonthListTests : Screen
{
    private static readonly YearFacilitator Mette = new(Guid.NewGuid(), "Mette Krogh");
    private static readonly YearProject Fjordby = Project("Fjordby");
    private static readonly YearProject Havnsoe = Project("Havnsø");

    [Fact]
    public void Each_activity_of_the_month_is_told_in_the_order_of_its_time_and_leads_to_its_page()
    {
        var (later, first) = (At(Fjordby, 5, 20, "Den anden"), At(Havnsoe, 5, 4, "Den første") with { State = WorkshopState.Held });

        var list = List(5, later, first, At(Fjordby, 6, 1, "I juni"));

        Assert.Equal("maj 2026", list.Find("h2").Words());
        Assert.Equal(
            ["Man. 4. maj 2026 kl. 13.00–15.00 Den første Havnsø · Workshop · Afholdt Mette Krogh", "Ons. 20. maj 2026 kl. 13.00–15.00 Den anden Fjordby · Workshop Mette Krogh"],
            list.FindAll("li").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal([$"/aktiviteter/{first.Id}", $"/aktiviteter/{later.Id}"], list.FindAll("li a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public void What_several_take_part_in_is_told_once_with_all_of_them()
    {
        var plan = Guid.NewGuid();

        Assert.Contains(
            "Fjordby og Havnsø · Workshop",
            Assert.Single(List(5, At(Fjordby, 5, 4) with { SharedPlanId = plan }, At(Havnsoe, 5, 4) with { SharedPlanId = plan }).FindAll("li")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_in_two_places_is_named_with_what_else_and_when()
    {
        var list = List(5, At(Fjordby, 5, 4, "Det ene"), At(Havnsoe, 5, 4, "Det andet"));

        Assert.Equal(["Mette Krogh har samtidig Det andet kl. 13.00", "Mette Krogh har samtidig Det ene kl. 13.00"], list.FindAll(".late").Select(OnScreen.Words).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(2, new[] { "Måneden efter" })]
    [InlineData(5, new[] { "Måneden før", "Måneden efter" })]
    [InlineData(8, new[] { "Måneden før" })]
    public void The_months_beside_are_a_press_away_as_far_as_the_year_goes(int month, string[] ways)
    {
        var list = List(month);

        Assert.Equal("Ingen aktiviteter i denne måned.", list.Find("h2").ParentElement!.NextElementSibling!.Words());
        Assert.Equal(ways, list.FindAll("nav a").Select(link => link.GetAttribute("aria-label")!), StringComparer.Ordinal);
    }

    private IRenderedComponent<YearMonthList> List(int month, params YearWorkshop[] workshops) => Render<YearMonthList>(parameters => parameters
        .Add(list => list.Table, new YearTable(new RoundYearView(Guid.NewGuid(), "Runde 1", ClosedOn: null, App.Today, [Fjordby, Havnsoe], 2, [.. workshops.OrderBy(workshop => workshop.StartsAt)], IsCut: false)))
        .Add(list => list.Shown, new DateOnly(2026, month, 1))
        .Add(list => list.AddressOf, shown => $"/{shown.Month}")
        .Add(list => list.Municipalities, new Dictionary<Guid, MunicipalityName> { [Fjordby.Id] = Fjordby.Municipality, [Havnsoe.Id] = Havnsoe.Municipality }));

    private static YearProject Project(string municipality)
        => new(Guid.NewGuid(), "Skærme", new(municipality, $"{municipality} Kommune", IsDemo: false), new(2026, 2, 1), new(2026, 8, 31), ClosedOn: null);

    private static YearWorkshop At(YearProject project, int month, int day, string title = "Opstart") => new(
        Guid.NewGuid(), project.Id, title, WorkshopKind.Workshop, WorkshopState.Planned, DanishTime.ToUtc(new(2026, month, day), new(13, 0)), 120, SharedPlanId: null, [Mette]);
}
