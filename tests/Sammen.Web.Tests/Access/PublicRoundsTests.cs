using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>What a stranger learns of the rounds.</summary>
public sealed class PublicRoundsTests
{
    [Fact]
    public async Task Without_a_round_there_is_nothing_to_know()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal((null, null), await FindAsync(app));
    }

    [Fact]
    public async Task The_open_round_whose_deadline_comes_first_is_told_and_on_its_last_day_still()
    {
        await using var app = await TestApp.StartAsync();
        await AddAsync(app, "Senere", deadlineIn: 20);
        await AddAsync(app, "I dag", deadlineIn: 0);
        await AddAsync(app, "I går", deadlineIn: -1);

        var (open, now) = await FindAsync(app);

        Assert.Equal(("I dag", app.Today, 4, 4, null), (open!.Name, open.Deadline, open.Places, open.Left, now));
    }

    [Fact]
    public async Task A_closed_round_is_not_told_and_one_that_is_over_neither()
    {
        await using var app = await TestApp.StartAsync();
        var closed = await AddAsync(app, "Lukket", deadlineIn: 20);
        await app.ChangeAsync(db => db.Attach(closed).Entity.Close(closed.OpenedById!.Value, app.Now));
        await AddAsync(app, "Forbi", deadlineIn: -200, lastDayIn: -1);

        Assert.Equal((null, null), await FindAsync(app));
    }

    [Fact]
    public async Task Without_an_open_round_the_one_that_ends_last_is_told()
    {
        await using var app = await TestApp.StartAsync();
        await AddAsync(app, "Slutter i dag", deadlineIn: -100, lastDayIn: 0);
        await AddAsync(app, "Slutter senere", deadlineIn: -90, lastDayIn: 30);

        var (open, now) = await FindAsync(app);

        Assert.Equal((null, "Slutter senere"), (open, now!.Name));
    }

    [Fact]
    public async Task Places_are_left_until_each_has_its_project_and_never_fewer_than_none()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var round = await AddAsync(app, "Lille", deadlineIn: 20, places: 2);
        await app.AddProjectAsync([mette], round: round);
        Assert.Equal(1, (await FindAsync(app)).Open!.Left);

        await app.AddProjectAsync([mette], round: round);
        await app.AddProjectAsync([mette], round: round);

        Assert.Equal(0, (await FindAsync(app)).Open!.Left);
    }

    private static Task<(PublicRound? Open, PublicRound? Now)> FindAsync(TestApp app) => app.Nobody().Get<PublicRounds>().FindAsync(default);

    private static async Task<Round> AddAsync(TestApp app, string name, int deadlineIn, int lastDayIn = 120, int places = 4)
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var deadline = app.Today.AddDays(deadlineIn);
        return await app.AddAsync(new Round(
            new RoundPlan(name, places, deadline, deadline, deadline, app.Today.AddDays(lastDayIn)), dorthe.Id, app.Now));
    }
}
