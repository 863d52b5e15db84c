using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Identity;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>
/// An application with two scenes in its database, each of another facilitator and municipality. Making them takes far longer than what a
/// test asks of them: where the database is a file, they are made once a run, and each test has a copy of its own.
/// </summary>
internal sealed record Stage(TestApp App, SammenUser Facilitator, Scene Own, Scene Other) : IAsyncDisposable
{
    private static readonly Lazy<Task<(string File, Scene Own, Scene Other)>> Made = new(MakeAsync);

    /// <param name="more">What the test adds to the application's registrations.</param>
    public static async Task<Stage> StartAsync(Action<IServiceCollection>? more = null)
    {
        if (TestDatabase.OnSqlServer)
        {
            var empty = await TestApp.StartAsync(more);
            var (made, besides) = await AddScenesAsync(empty);
            return await OpenAsync(empty, made, besides);
        }

        var (file, own, other) = await Made.Value;
        return await OpenAsync(await TestApp.StartAsync(more, from: file), own, other);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task<Stage> OpenAsync(TestApp app, Scene own, Scene other)
        => new(app, await app.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Id == own.FacilitatorId)), own, other);

    private static async Task<(string File, Scene Own, Scene Other)> MakeAsync()
    {
        await using var app = await TestApp.StartAsync();
        var (own, other) = await AddScenesAsync(app);
        return (await app.Database.KeepAsync(), own, other);
    }

    private static async Task<(Scene Own, Scene Other)> AddScenesAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        await app.ChangeAsync(db => db.Attach(mette).Entity.IsDemo = true);

        // The public texts are the programme's: the call that stands in them in the end is that of the own scene.
        var other = await Scene.AddAsync(app, await app.AddFacilitatorAsync("Jonas Lind"), Builders.OtherMunicipality);
        return (await Scene.AddAsync(app, mette, Builders.OwnMunicipality), other);
    }
}
