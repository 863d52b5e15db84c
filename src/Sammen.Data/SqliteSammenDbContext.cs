using Microsoft.EntityFrameworkCore;
using Sammen.Data.Interceptors;

namespace Sammen.Data;

/// <summary>The embedded default: one process, one file.</summary>
public sealed class SqliteSammenDbContext(DbContextOptions<SqliteSammenDbContext> options) : SammenDbContext(options)
{
    public override async Task UpgradeAsync(Func<CancellationToken, Task> seed, CancellationToken ct)
    {
        await using (await SqliteTurn.TakeAsync(Database.GetConnectionString()!, ct))
        {
            await DatabaseUpgrade.RunAsync(this, seed, ct);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        TextSearch.MapOnSqlite(builder);

        // The counterpart of SQL Server's Danish_Norwegian_CI_AS: æ, ø and å (and aa) last, upper and lower case alike.
        var texts = builder.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.Namespace!.StartsWith("Sammen.", StringComparison.Ordinal))
            .SelectMany(entity => entity.GetDeclaredProperties().Concat(entity.GetDeclaredComplexProperties().SelectMany(part => part.ComplexType.GetProperties())))
            .Where(property => property.ClrType == typeof(string) && !property.IsKey() && !property.IsForeignKey());
        foreach (var text in texts)
        {
            text.SetCollation(DanishCollationInterceptor.Collation);
        }
    }
}
