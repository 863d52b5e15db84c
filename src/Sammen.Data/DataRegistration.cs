using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Interceptors;

namespace Sammen.Data;

public static class DataRegistration
{
    /// <summary>Seconds SQLite waits for another writer before a save fails and the person is told.</summary>
    private const int SqliteBusyTimeoutSeconds = 5;

    private static readonly VersionInterceptor Version = new();
    private static readonly DanishCollationInterceptor DanishCollation = new();

    /// <summary>Registers <see cref="IDbContextFactory{TContext}"/> of <see cref="SammenDbContext"/>. The only place that chooses between the databases.</summary>
    public static IServiceCollection AddSammenData(this IServiceCollection services, DatabaseProvider provider, string connectionString)
        => provider == DatabaseProvider.SqlServer
            ? services.AddSammenData<SqlServerSammenDbContext>(options => options.UseSammenSqlServer(connectionString))
            : services.AddSammenData<SqliteSammenDbContext>(options => options.UseSammenSqlite(connectionString));

    /// <summary>Write-ahead logging is switched on when the file is made; foreign keys and the wait for other writers with each connection.</summary>
    public static DbContextOptionsBuilder UseSammenSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!connection.ShouldSerialize("Default Timeout"))
        {
            connection.DefaultTimeout = SqliteBusyTimeoutSeconds;
        }

        return options.UseSqlite(connection.ToString()).AddInterceptors(Version, DanishCollation);
    }

    public static DbContextOptionsBuilder UseSammenSqlServer(this DbContextOptionsBuilder options, string connectionString)
        => options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure()).AddInterceptors(Version);

    private static IServiceCollection AddSammenData<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : SammenDbContext
        => services
            .AddDbContextFactory<TContext>(configure, ServiceLifetime.Scoped)
            .AddScoped<IDbContextFactory<SammenDbContext>, Factory<TContext>>()
            .AddScoped<SammenDbContext>(provider => provider.GetRequiredService<TContext>());

    private sealed class Factory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<SammenDbContext>
        where TContext : SammenDbContext
    {
        public SammenDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
