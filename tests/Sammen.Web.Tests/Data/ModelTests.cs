using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Tests.Data;

/// <summary>What must hold of both models.</summary>
public sealed class ModelTests
{
    private static readonly string[] IdentityTables = ["UserClaims", "UserLogins", "UserTokens", "AspNetUserPasskeys"];

    private static readonly string[] TakenOutOfLists = ["ProjectFacilitators", "WorkshopFacilitators", "AgendaPoints", "Answers", "LessonSources"];

    public static TheoryData<DatabaseProvider> Providers => new(Enum.GetValues<DatabaseProvider>());

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_migrations_make_the_model(DatabaseProvider provider)
    {
        await using var db = Context(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Nothing_a_person_wrote_is_deleted_by_cascade(DatabaseProvider provider)
    {
        await using var db = Context(provider);

        var keys = db.Model.GetEntityTypes()
            .Where(entity => !IdentityTables.Contains(entity.GetTableName(), StringComparer.Ordinal))
            .SelectMany(entity => entity.GetForeignKeys())
            .ToList();

        // Client cascade takes an assignment, a point of an agenda, an answer, and what a lesson is written from, out of the database when it is taken out of its list; no row below goes with another.
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(
            key.DeleteBehavior is DeleteBehavior.Restrict or DeleteBehavior.ClientCascade, $"{key.DeclaringEntityType.Name} → {key.PrincipalEntityType.Name}"));
        Assert.All(
            keys.Where(key => key.DeleteBehavior == DeleteBehavior.ClientCascade),
            key => Assert.Contains(key.DeclaringEntityType.GetTableName(), TakenOutOfLists, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_script_cascades_in_the_tables_of_Identity_alone(DatabaseProvider provider)
    {
        await using var db = Context(provider);

        var tables = db.Database.GenerateCreateScript().Split("CREATE TABLE ", StringSplitOptions.None)
            .Where(table => table.Contains("ON DELETE CASCADE", StringComparison.Ordinal))
            .Select(table => table.Split('[', '"', ']')[1]);

        Assert.All(tables, table => Assert.Contains(table, IdentityTables, StringComparer.Ordinal));
    }

    private static SammenDbContext Context(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            var server = new DbContextOptionsBuilder<SqlServerSammenDbContext>();
            server.UseSammenSqlServer("Server=nowhere");
            return new SqlServerSammenDbContext(server.Options);
        }

        var embedded = new DbContextOptionsBuilder<SqliteSammenDbContext>();
        embedded.UseSammenSqlite("Data Source=:memory:");
        return new SqliteSammenDbContext(embedded.Options);
    }
}
