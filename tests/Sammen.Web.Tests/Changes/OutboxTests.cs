using Microsoft.EntityFrameworkCore;
using Sammen.Data.Outbox;
using Sammen.Domain.Happenings;
using Sammen.Web.Changes;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Changes;

/// <summary>What happened is kept until everybody has read it, and thirty days.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task Positions_rise_in_the_order_things_were_saved()
    {
        await using var app = await TestApp.StartAsync();
        var rows = await AddAsync(app, 0, 1, 2);

        Assert.True(rows[0] < rows[1] && rows[1] < rows[2]);
    }

    [Fact]
    public async Task After_thirty_days_what_every_reader_has_read_goes_and_the_rest_stays()
    {
        await using var app = await TestApp.StartAsync();
        var positions = await AddAsync(app, 40, 35, 31, 29);
        await AddReaderAsync(app, "mail", positions[1]);
        await AddReaderAsync(app, "audit", positions[3]);

        await SweepAsync(app);

        Assert.Equal([positions[2], positions[3]], await PositionsAsync(app));
    }

    [Fact]
    public async Task Where_nobody_reads_later_what_is_old_goes()
    {
        await using var app = await TestApp.StartAsync();
        var positions = await AddAsync(app, 31, 29);

        await SweepAsync(app);

        Assert.Equal([positions[1]], await PositionsAsync(app));
    }

    [Fact]
    public void A_reader_never_goes_back()
    {
        var reader = new HappeningReader("mail");

        reader.ReadTo(7);
        reader.ReadTo(3);

        Assert.Equal(7, reader.Position);
    }

    private static async Task<List<long>> AddAsync(TestApp app, params int[] daysAgo)
    {
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var positions = new List<long>();
        foreach (var days in daysAgo)
        {
            var happened = new Happened(Guid.NewGuid(), new WorkshopHeld(project.Id, Guid.NewGuid()), mette.Id, app.Now.AddDays(-days));
            positions.Add((await app.AddAsync(new HappeningRow(happened))).Position);
        }

        return positions;
    }

    private static async Task AddReaderAsync(TestApp app, string name, long position)
    {
        var reader = new HappeningReader(name);
        reader.ReadTo(position);
        await app.AddAsync(reader);
    }

    private static Task<int> SweepAsync(TestApp app) => app.ReadAsync(async db =>
    {
        await DailySweeper.SweepAsync(db, app.Now, default);
        return 0;
    });

    private static Task<List<long>> PositionsAsync(TestApp app)
        => app.ReadAsync(db => db.Happenings.OrderBy(row => row.Position).Select(row => row.Position).ToListAsync());
}
