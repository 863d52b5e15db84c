using Microsoft.EntityFrameworkCore;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Rounds;

/// <summary>What the table of rounds and the page of one round show, and in which order.</summary>
public sealed class RoundQueriesTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk dorthe = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
    }

    [Fact]
    public async Task Rounds_alike_in_what_they_are_sorted_by_come_newest_first_and_then_by_name()
    {
        await app.AddRoundAsync("B", 2027);
        await app.AddRoundAsync("A", 2027);
        await app.AddRoundAsync("C", 2028);

        var list = await dorthe.Get<RoundQueries>().ListAsync(new RoundListing(Order: RoundOrder.Projects), default);

        Assert.Equal(["C", "A", "B"], list.Rows.Select(row => row.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_second_page_of_the_table_goes_on_where_the_first_ended()
    {
        foreach (var number in Enumerable.Range(1, RoundQueries.PageSize + 2))
        {
            await app.AddRoundAsync($"Runde {number:00}");
        }

        var list = await dorthe.Get<RoundQueries>().ListAsync(new RoundListing(Page: 2), default);

        Assert.Equal(["Runde 21", "Runde 22"], list.Rows.Select(row => row.Name), StringComparer.Ordinal);
        Assert.Equal(RoundQueries.PageSize + 2, list.Total);
    }

    [Fact]
    public async Task The_projects_of_a_round_come_by_municipality_and_then_by_title_and_those_of_other_rounds_not()
    {
        var (round, other) = (await app.AddRoundAsync(), await app.AddRoundAsync("En anden"));
        await app.AddMunicipalityAsync(Builders.OwnMunicipality, "Lyngsted");
        await app.AddMunicipalityAsync(Builders.OtherMunicipality, "Fjordby");
        await app.AddProjectAsync([], title: "Alarmer", round: round);
        await app.AddProjectAsync([], Builders.OtherMunicipality, "Tavler", round: round);
        await app.AddProjectAsync([], Builders.OtherMunicipality, "Skærme", round: round);
        await app.AddProjectAsync([], title: "En andens", round: other);

        var view = await FindAsync(round);

        Assert.Equal(
            [("Fjordby", "Skærme"), ("Fjordby", "Tavler"), ("Lyngsted", "Alarmer")],
            view.Projects.Select(project => (project.Municipality.Brief, project.Title)));
        Assert.Equal((3, 3), (view.Total, view.Taken));
    }

    [Fact]
    public async Task Who_withdrew_is_still_among_the_projects_and_takes_no_place()
    {
        var round = await app.AddRoundAsync(places: 1);
        var project = await app.AddProjectAsync([], round: round);
        Assert.True((await FindAsync(round)).IsFull);

        await app.ChangeAsync(db => db.Attach(project).Entity.Withdraw(app.Now));

        var view = await FindAsync(round);
        Assert.Equal((1, 0, false), (view.Total, view.Taken, view.IsFull));
        Assert.Equal(project.Id, Assert.Single(view.Projects).Id);
        Assert.Equal(0, Assert.Single((await dorthe.Get<RoundQueries>().ListAsync(new RoundListing(), default)).Rows).Projects);
    }

    [Fact]
    public async Task A_round_tells_who_opened_it_and_not_who_closed_it_before_somebody_has()
    {
        await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund");
        var round = await app.AddRoundAsync();
        var opener = await app.ReadAsync(db => db.Users.Where(user => user.Id == round.OpenedById).Select(user => user.Name).SingleAsync());

        var view = await FindAsync(round);

        Assert.Equal((opener, null, null), (view.OpenedBy, view.ClosedBy, view.ClosedAt));
        Assert.Null(await dorthe.Get<RoundQueries>().FindAsync(Guid.NewGuid(), 1, default));
    }

    [Fact]
    public void A_column_is_read_from_the_start_and_the_same_column_again_the_other_way_round()
    {
        var byName = new RoundListing(Page: 3).SortedBy(RoundOrder.Name);

        Assert.Equal(new RoundListing(Order: RoundOrder.Name), byName);
        Assert.Equal(new RoundListing(Order: RoundOrder.Name, Turned: true), byName.SortedBy(RoundOrder.Name));
        Assert.Equal(byName, byName.SortedBy(RoundOrder.Name).SortedBy(RoundOrder.Name));
        Assert.Equal(new RoundListing(Order: RoundOrder.Standing), (byName with { Turned = true }).SortedBy(RoundOrder.Standing));
    }

    [Theory]
    [InlineData(RoundOrder.Days, "/runder")]
    [InlineData(RoundOrder.Name, "/runder?sorter=navn")]
    [InlineData(RoundOrder.Deadline, "/runder?sorter=frist")]
    [InlineData(RoundOrder.Projects, "/runder?sorter=projekter")]
    [InlineData(RoundOrder.Standing, "/runder?sorter=status")]
    public void The_address_names_what_the_table_is_sorted_by_and_nothing_that_goes_without_saying(RoundOrder order, string address)
    {
        Assert.Equal(address, new RoundListing(Order: order).ToAddress());
        Assert.Equal(order, RoundListing.Read(null, address.Contains('=', StringComparison.Ordinal) ? address.Split('=')[1] : null, null).Order);
        Assert.Equal("/runder?sorter=navn&retning=omvendt&side=2", new RoundListing(2, RoundOrder.Name, Turned: true).ToAddress());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<RoundView> FindAsync(Round round) => (await dorthe.Get<RoundQueries>().FindAsync(round.Id, 1, default))!;
}
