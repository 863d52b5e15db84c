using Microsoft.EntityFrameworkCore;
using Sammen.Data.Outbox;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Changes;
using Sammen.Web.Features.Apply;
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
    public async Task A_draft_goes_thirty_days_after_its_last_change_with_its_keys_and_nothing_that_was_sent_does()
    {
        await using var app = await TestApp.StartAsync();
        var round = await app.AddOpenRoundAsync();
        var (old, key) = await app.AddDraftAsync(round);
        var (sent, _) = await app.AddSubmittedAsync(round);
        var (withdrawn, _) = await app.AddDraftAsync(round);
        await app.ChangeAsync(db => db.Attach(withdrawn).Entity.Withdraw(app.Now));
        app.Clock.Advance(TimeSpan.FromDays(15));
        var (young, _) = await app.AddDraftAsync(round);
        app.Clock.Advance(TimeSpan.FromDays(15));
        await SweepAsync(app);
        Assert.Equal(4, await app.ReadAsync(db => db.Applications.CountAsync()));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync(app);

        Assert.Equal(new[] { sent.Id, young.Id }.Order(), (await app.ReadAsync(db => db.Applications.Select(application => application.Id).ToListAsync())).Order());
        Assert.Null(await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default));
        Assert.DoesNotContain(old.Id, await app.ReadAsync(db => db.Set<ApplicationKey>().Select(kept => kept.ApplicationId).ToListAsync()));
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
        await DailySweeper.SweepAsync(db, Registrations.Settings.Applications, app.Now, default);
        return 0;
    });

    private static Task<List<long>> PositionsAsync(TestApp app)
        => app.ReadAsync(db => db.Happenings.OrderBy(row => row.Position).Select(row => row.Position).ToListAsync());
}
