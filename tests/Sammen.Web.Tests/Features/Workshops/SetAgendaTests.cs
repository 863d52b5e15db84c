using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class SetAgendaTests
{
    private static readonly AgendaItem Welcome = new(10, null, "Velkommen");
    private static readonly AgendaItem CoreTask = new(30, CoreQuestion.CoreTask, null);

    [Fact]
    public async Task It_is_read_as_it_was_set_longer_and_shorter()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddAsync(app);
        var desk = await app.AsAsync(mette);

        await SetAsync(desk, workshop, [], [Welcome, CoreTask, Welcome]);
        Assert.Equal([Welcome, CoreTask, Welcome], await ReadAsync(desk, workshop));

        await SetAsync(desk, workshop, [Welcome, CoreTask, Welcome], [CoreTask]);
        Assert.Equal([CoreTask], await ReadAsync(desk, workshop));

        await SetAsync(desk, workshop, [CoreTask], []);
        Assert.Empty(await ReadAsync(desk, workshop));
    }

    [Fact]
    public async Task The_second_of_two_who_make_it_anew_is_told_and_nothing_of_theirs_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddAsync(app);
        var desk = await app.AsAsync(mette);
        await SetAsync(desk, workshop, [], [Welcome]);

        await Assert.ThrowsAsync<ConcurrentEditException>(() => SetAsync(desk, workshop, [], [CoreTask]));

        Assert.Equal([Welcome], await ReadAsync(desk, workshop));
    }

    [Fact]
    public async Task Where_the_writer_changed_nothing_what_somebody_else_made_stands()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddAsync(app);
        var desk = await app.AsAsync(mette);
        await SetAsync(desk, workshop, [], [Welcome]);

        await SetAsync(desk, workshop, [], []);

        Assert.Equal([Welcome], await ReadAsync(desk, workshop));
    }

    [Fact]
    public async Task A_cancelled_activity_gets_none()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, workshop) = await AddAsync(app);
        await app.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, app.Now));
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(desk, Rule.WorkshopCancelled, () => SetAsync(desk, workshop, [], [Welcome]));
    }

    private static Task SetAsync(Desk desk, Workshop workshop, IReadOnlyList<AgendaItem> seen, IReadOnlyList<AgendaItem> items)
        => desk.Get<SetAgenda>().HandleAsync(SetAgendaInput.Open(workshop.Id, seen) with { Items = SetAgendaInput.Open(workshop.Id, items).Items }, default);

    private static async Task<IReadOnlyList<AgendaItem>> ReadAsync(Desk desk, Workshop workshop) => (await desk.Get<WorkshopQueries>().FindAsync(workshop.Id, default))!.Agenda;

    private static async Task<(SammenUser Mette, Workshop Workshop)> AddAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        return (mette, await app.AddWorkshopAsync(await app.AddProjectAsync([mette]), mette));
    }
}
