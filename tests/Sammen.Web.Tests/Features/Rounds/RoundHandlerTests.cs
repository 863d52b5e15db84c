using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Rounds;

public sealed class RoundHandlerTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk dorthe = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
    }

    [Fact]
    public async Task A_round_is_opened_as_it_was_filled_in_by_who_opened_it()
    {
        var id = await dorthe.Get<OpenRound>().HandleAsync(UseCases.NewRound() with { Places = 6 }, default);

        var round = await RoundAsync(id);
        Assert.Equal(new RoundPlan("Runde 2", 6, Scene.Day, Scene.Day, Scene.Day, Scene.Day.AddMonths(9)), round.Plan());
        Assert.Equal("Dorthe Palm", await app.ReadAsync(db => db.Users.Where(user => user.Id == round.OpenedById).Select(user => user.Name).SingleAsync()));
        Assert.Equal("RoundOpened", (await app.ReadAsync(db => db.Happenings.SingleAsync())).Kind);
    }

    [Fact]
    public async Task A_change_keeps_what_somebody_else_changed_meanwhile_in_another_field()
    {
        var round = await app.AddRoundAsync();
        await ChangeAsync(round, input => input with { Places = 9 });

        await ChangeAsync(round, input => input with { Name = "Et nyt navn", AnswerBy = new DateOnly(2026, 1, 20) });

        Assert.Equal(round.Plan() with { Name = "Et nyt navn", Places = 9, AnswerBy = new DateOnly(2026, 1, 20) }, (await RoundAsync(round.Id)).Plan());
    }

    [Fact]
    public async Task The_same_field_changed_by_two_is_told_and_the_first_stands()
    {
        var round = await app.AddRoundAsync();
        await ChangeAsync(round, input => input with { Places = 9 });

        await Assert.ThrowsAsync<ConcurrentEditException>(() => ChangeAsync(round, input => input with { Places = 5 }));

        Assert.Equal(9, (await RoundAsync(round.Id)).Places);
    }

    [Fact]
    public async Task A_round_has_room_for_what_it_holds()
    {
        var round = await app.AddRoundAsync();
        await app.AddProjectAsync([], title: "Det første", round: round);
        await app.AddProjectAsync([], title: "Det andet", round: round);

        await Refused.ByAsync(dorthe, Rule.FewerPlacesThanProjects, () => ChangeAsync(round, input => input with { Places = 1 }));
        await Refused.ByAsync(dorthe, Rule.RoundBeginsAfterCourse, () => ChangeAsync(round, input => input with { FirstDay = round.FirstDay.AddDays(1) }));
        await Refused.ByAsync(dorthe, Rule.RoundEndsBeforeCourse, () => ChangeAsync(round, input => input with { LastDay = round.LastDay.AddDays(-1) }));
        Assert.Equal(round.Plan(), (await RoundAsync(round.Id)).Plan());
    }

    [Fact]
    public async Task A_round_can_begin_no_later_than_its_first_course_and_end_no_earlier_than_its_last()
    {
        var round = await app.AddRoundAsync();
        var (early, late) = (await app.AddProjectAsync([], title: "Det tidlige", round: round), await app.AddProjectAsync([], title: "Det sene", round: round));
        await app.ChangeAsync(db =>
        {
            db.Entry(db.Attach(early).Entity).Property(project => project.CourseEnd).CurrentValue = round.LastDay.AddDays(-60);
            db.Entry(db.Attach(late).Entity).Property(project => project.CourseStart).CurrentValue = round.FirstDay.AddDays(60);
        });

        Assert.Equal<object>(["Det tidlige", round.FirstDay], await RefusedAsync(Rule.RoundBeginsAfterCourse, input => input with { FirstDay = round.FirstDay.AddDays(1) }));
        Assert.Equal<object>(["Det sene", round.LastDay], await RefusedAsync(Rule.RoundEndsBeforeCourse, input => input with { LastDay = round.LastDay.AddDays(-1) }));

        async Task<IReadOnlyList<object>> RefusedAsync(Rule rule, Func<ChangeRoundInput, ChangeRoundInput> fill)
        {
            var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => ChangeAsync(round, fill));
            Assert.Equal(rule, broken.Rule);
            return broken.RuleData;
        }
    }

    [Fact]
    public async Task A_closed_round_says_who_closed_it_and_takes_no_change()
    {
        var round = await app.AddRoundAsync();

        await dorthe.Get<CloseRound>().HandleAsync(round.Id, default);

        var view = await dorthe.Get<RoundQueries>().FindAsync(round.Id, 1, default);
        Assert.Equal((RoundStanding.Closed, "Dorthe Palm", app.Now), (view!.Standing, view.ClosedBy, view.ClosedAt));
        await Refused.ByAsync(dorthe, Rule.RoundClosed, () => ChangeAsync(round, input => input with { Places = 9 }));
        await Refused.ByAsync(dorthe, Rule.RoundClosed, () => dorthe.Get<CloseRound>().HandleAsync(round.Id, default));
    }

    [Fact]
    public async Task The_list_tells_places_taken_and_how_far_each_round_is()
    {
        var running = await app.AddRoundAsync("Runde 1", 2026);
        await app.AddProjectAsync([], round: running);
        await app.AddRoundAsync("Runde 2", 2027);
        await app.AddRoundAsync("Runde 0", 2025);

        var list = await dorthe.Get<RoundQueries>().ListAsync(new RoundListing(), default);

        Assert.Equal(
            [("Runde 2", 0, RoundStanding.Open), ("Runde 1", 1, RoundStanding.Running), ("Runde 0", 0, RoundStanding.Over)],
            list.Rows.Select(row => (row.Name, row.Projects, row.Standing)));
        Assert.Equal(3, list.Total);
    }

    [Theory]
    [InlineData(RoundOrder.Days, false, "C", "B", "A")]
    [InlineData(RoundOrder.Days, true, "A", "B", "C")]
    [InlineData(RoundOrder.Name, false, "A", "B", "C")]
    [InlineData(RoundOrder.Name, true, "C", "B", "A")]
    [InlineData(RoundOrder.Deadline, false, "C", "B", "A")]
    [InlineData(RoundOrder.Projects, true, "B", "C", "A")]
    [InlineData(RoundOrder.Standing, false, "C", "B", "A")]
    public async Task The_list_is_sorted_by_every_column_both_ways(RoundOrder order, bool turned, params string[] names)
    {
        await app.AddRoundAsync("A", 2025);
        var second = await app.AddRoundAsync("B", 2026);
        await app.AddRoundAsync("C", 2027);
        await app.AddProjectAsync([], round: second);

        var list = await dorthe.Get<RoundQueries>().ListAsync(new RoundListing(Order: order, Turned: turned), default);

        Assert.Equal(names, list.Rows.Select(row => row.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_round_shows_its_projects_a_page_at_a_time()
    {
        var round = await app.AddRoundAsync(places: 50);
        for (var number = 0; number < RoundQueries.PageSize + 1; number++)
        {
            await app.AddProjectAsync([], title: $"Projekt {number:00}", round: round);
        }

        var first = await dorthe.Get<RoundQueries>().FindAsync(round.Id, 1, default);
        var second = await dorthe.Get<RoundQueries>().FindAsync(round.Id, 2, default);

        Assert.Equal((RoundQueries.PageSize, RoundQueries.PageSize + 1), (first!.Projects.Count, first.Total));
        Assert.Equal("Projekt 20", Assert.Single(second!.Projects).Title);
        Assert.Equal((0, 28), (second.Projects[0].Coverage.Count, second.Projects[0].Coverage.Of));
    }

    [Theory]
    [InlineData("", 1, RoundOrder.Days, true)]
    [InlineData("?sorter=navn", 1, RoundOrder.Name, false)]
    [InlineData("?sorter=navn&retning=omvendt&side=3", 3, RoundOrder.Name, true)]
    [InlineData("?sorter=findes-ikke&side=nul", 1, RoundOrder.Days, true)]
    public void The_address_says_which_page_in_which_order(string query, int page, RoundOrder order, bool descending)
    {
        var words = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);

        var listing = RoundListing.Read(words.GetValueOrDefault("side"), words.GetValueOrDefault("sorter"), words.GetValueOrDefault("retning"));

        Assert.Equal((page, order, descending), (listing.Page, listing.Order, listing.Descending));
        Assert.Equal(listing, Read(listing.ToAddress()));

        static RoundListing Read(string address)
        {
            var again = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
            return RoundListing.Read(again.GetValueOrDefault("side"), again.GetValueOrDefault("sorter"), again.GetValueOrDefault("retning"));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task ChangeAsync(Round round, Func<ChangeRoundInput, ChangeRoundInput> fill)
        => dorthe.Get<ChangeRound>().HandleAsync(fill(ChangeRoundInput.Open(round.Id, round.Plan())), default);

    private Task<Round> RoundAsync(Guid id) => app.ReadAsync(db => db.Rounds.SingleAsync(round => round.Id == id));
}
