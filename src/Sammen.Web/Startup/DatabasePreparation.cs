using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Seed;

namespace Sammen.Web.Startup;

/// <summary>Brings the database up to date before the first request: folder, migrations, municipalities, and the demo round where it is enabled.</summary>
internal static class DatabasePreparation
{
    /// <exception cref="StartupException">The data folder cannot be written, or the database cannot be reached.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken ct = default)
    {
        var settings = app.Services.GetRequiredService<SammenSettings>();
        DataFolder.Prepare(settings);
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync(ct);
        try
        {
            await db.UpgradeAsync(Seed, ct);
        }
        catch (UnfitDatabaseException unfit)
        {
            throw new StartupException(unfit.Message, unfit);
        }
        catch (Exception failure) when (failure.IsDatabaseFailure() || failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The {settings.Provider} database cannot be opened or brought up to date ({DatabaseFailure.WordsOf(failure)}); check ConnectionStrings:Sammen.",
                failure);
        }

        async Task Seed(CancellationToken inTurn)
        {
            await MunicipalitySeed.ApplyAsync(db, inTurn);
            if (settings.DemoEnabled)
            {
                await DemoSeed.ApplyAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), inTurn);
            }
        }
    }
}
