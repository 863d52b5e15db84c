using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;

namespace Sammen.Web.Tests.TestKit;

/// <summary>The application without its web server: the real registrations on a database of the test's own.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    /// <summary>Noon UTC in the middle of a course: the same date in Denmark.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly IServiceProvider services;
    private readonly List<Desk> desks = [];

    private TestApp(TestDatabase database, IServiceCollection registered, Func<IServiceProvider> build)
    {
        Database = database;
        registered.AddSammenForTests(Clock, Log).AddSammenData(database.Provider, database.ConnectionString);
        services = build();
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(Noon);

    public RememberedLog Log { get; } = new();

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DanishTime.Today(Clock);

    /// <param name="more">What the test adds to the application's registrations.</param>
    /// <param name="patience">Seconds to wait for other writers, where several are at it at once.</param>
    /// <param name="from">A file of <see cref="TestDatabase.KeepAsync"/>, where the database is not to be empty.</param>
    public static async Task<TestApp> StartAsync(Action<IServiceCollection>? more = null, int patience = 1, string? from = null)
    {
        var all = new ServiceCollection();
        return new TestApp(await TestDatabase.CreateAsync(patience, from), all, () =>
        {
            more?.Invoke(all);
            return all.BuildServiceProvider();
        });
    }

    /// <summary>With the services of a screen: who is at another desk works beside it.</summary>
    /// <param name="more">What the screen has instead of the application's registrations.</param>
    public static async Task<TestApp> StartAsync(BunitServiceProvider screen, Action<IServiceCollection> more)
        => new(await TestDatabase.CreateAsync(), screen, () =>
        {
            more(screen);
            return screen;
        });

    /// <summary>A desk nobody has signed in at.</summary>
    public Desk Nobody()
    {
        var desk = new Desk(services.CreateAsyncScope());
        desks.Add(desk);
        return desk;
    }

    public async Task<Desk> AsAsync(SammenUser person)
    {
        var desk = Nobody();
        await desk.SignInAsync(person);
        return desk;
    }

    /// <summary>What the database holds, past all access rules.</summary>
    public async Task<TResult> ReadAsync<TResult>(Func<SammenDbContext, Task<TResult>> read)
    {
        await using var db = await Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Puts something in the database that the test starts from.</summary>
    public async Task<TEntity> AddAsync<TEntity>(TEntity entity)
        where TEntity : class
    {
        await using var db = await Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }

    public async Task ChangeAsync(Action<SammenDbContext> change)
    {
        await using var db = await Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        change(db);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }

        await ((IAsyncDisposable)services).DisposeAsync();
        await Database.DisposeAsync();
    }
}
