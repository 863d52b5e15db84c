using Microsoft.EntityFrameworkCore;

namespace Sammen.Data;

/// <summary>Production: several web nodes on one database.</summary>
public sealed class SqlServerSammenDbContext(DbContextOptions<SqlServerSammenDbContext> options) : SammenDbContext(options)
{
    /// <summary>Danish order, case-insensitive, accents told apart; whatever the server's own default is.</summary>
    private const string DanishCollation = "Danish_Norwegian_CI_AS";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseCollation(DanishCollation);
    }
}
