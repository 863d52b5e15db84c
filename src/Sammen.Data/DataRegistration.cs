using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Interceptors;

namespace Sammen.Data;

public static class DataRegistration
{
    /// <summary>Seconds SQLite waits for another writer before a save fails and the person is told.</summary>
    private const int SqliteBusyTimeoutSeconds = 5;

    /// <summary>Seconds SQL Server has to let somebody in. Its client uses them up itself when a port refuses.</summary>
    private const int SqlServerConnectSeconds = 3;

    /// <summary>Seconds SQL Server has for a command, another writer's lock included; its client waits five more to hear that it let go.</summary>
    private const int SqlServerCommandSeconds = 5;

    private static readonly VersionInterceptor Version = new();
    private static readonly DanishCollationInterceptor DanishCollation = new();

    /// <summary>Whether the database's own client can make something of it. A connection string that is not readable is not shown: it holds a password.</summary>
    public static bool IsReadable(DatabaseProvider provider, string connectionString)
    {
        try
        {
            using DbConnection connection = provider == DatabaseProvider.SqlServer ? new SqlConnection(connectionString) : new SqliteConnection(connectionString);
            return connection.DataSource.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or OverflowException or InvalidCastException or KeyNotFoundException)
        {
            return false;
        }
    }

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

        return options.UseSqlite(connection.ToString()).AddInterceptors(Version, DanishCollation).LeaveFailuresToWhoeverAsked();
    }

    /// <summary>Limits of time that the connection string sets itself are left as they are.</summary>
    public static DbContextOptionsBuilder UseSammenSqlServer(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize("Connect Timeout"))
        {
            connection.ConnectTimeout = SqlServerConnectSeconds;
        }

        if (!connection.ShouldSerialize("Command Timeout"))
        {
            connection.CommandTimeout = SqlServerCommandSeconds;
        }

        if (!connection.ShouldSerialize("Pool Blocking Period"))
        {
            // Else the pool answers for the server, with its last failure, for up to a minute after the server is back.
            connection.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        }

        return options.UseSqlServer(connection.ToString(), server => server.ExecutionStrategy(dependencies => new BriefRetryStrategy(dependencies)))
            .AddInterceptors(Version)
            .LeaveFailuresToWhoeverAsked();
    }

    /// <summary>
    /// EF Core would log the database's own words, which can quote what was being saved; and what is tried again is no news.
    /// Whoever asked tells the person and logs the kind of failure.
    /// </summary>
    private static DbContextOptionsBuilder LeaveFailuresToWhoeverAsked(this DbContextOptionsBuilder options)
        => options.ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.ExecutionStrategyRetrying, CoreEventId.SaveChangesFailed, CoreEventId.OptimisticConcurrencyException, CoreEventId.QueryIterationFailed));

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
