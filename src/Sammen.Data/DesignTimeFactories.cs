using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sammen.Data;

/// <summary>For <c>dotnet ef migrations add</c>; no database is opened.</summary>
internal sealed class DesignTimeFactories : IDesignTimeDbContextFactory<SqliteSammenDbContext>, IDesignTimeDbContextFactory<SqlServerSammenDbContext>
{
    SqliteSammenDbContext IDesignTimeDbContextFactory<SqliteSammenDbContext>.CreateDbContext(string[] args)
        => new(Options<SqliteSammenDbContext>(options => options.UseSammenSqlite("Data Source=design.db")));

    SqlServerSammenDbContext IDesignTimeDbContextFactory<SqlServerSammenDbContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerSammenDbContext>(options => options.UseSammenSqlServer("Server=design")));

    private static DbContextOptions<TContext> Options<TContext>(Action<DbContextOptionsBuilder> configure)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        configure(builder);
        return builder.Options;
    }
}
