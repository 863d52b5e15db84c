using System.Data.Common;
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
        RequireWritable(settings.DataFolder);
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync(ct);
        try
        {
            await db.Database.MigrateAsync(ct);
            await MunicipalitySeed.ApplyAsync(db, ct);
            if (settings.DemoEnabled)
            {
                await DemoSeed.ApplyAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
            }
        }
        catch (DbException unreachable)
        {
            throw Unreachable(settings, unreachable);
        }
        catch (InvalidOperationException retriesUsedUp) when (retriesUsedUp.GetBaseException() is DbException unreachable)
        {
            throw Unreachable(settings, unreachable);
        }
    }

    private static void RequireWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder '{folder}' cannot be written to; set Data:Folder to one that can.", denied);
        }
    }

    private static StartupException Unreachable(SammenSettings settings, DbException reason)
        => new($"The {settings.Provider} database cannot be opened or brought up to date ({FirstLine(reason.Message)}); check ConnectionStrings:Sammen.", reason);

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('.', '\r', ' ');
}
