using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Tests.Data.TSqlCheck;

namespace Sammen.Web.Tests.Data;

/// <summary>What learned together before plans were shared has a plan its project has alone afterwards, and nothing else has one.</summary>
public sealed class SharedPlansMadeTests : IAsyncDisposable
{
    private const string Before = "Reminders";

    private readonly OldDatabase database = new();

    [Fact]
    public async Task Each_activity_of_the_kind_becomes_a_plan_with_one_project_and_can_be_taken_back()
    {
        await using var db = await database.OpenAsync();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(Before);

        await db.Database.MigrateAsync();
        await RequireMadeAsync(db);
        await migrator.MigrateAsync(Before);
        await db.Database.MigrateAsync();
        await RequireMadeAsync(db);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_makes_them_on_SQL_Server_binds_to_its_schema_and_says_the_same(int command)
    {
        var server = SqlOf(new Sammen.Data.Migrations.SqlServer.SharedPlans())[command];

        Assert.Empty(SqlServerSchema.FindProblems([new RecordedCommand(server, [])]));
        Assert.Equal(SqlOf(new Sammen.Data.Migrations.Sqlite.SharedPlans())[command], server);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task RequireMadeAsync(SammenDbContext db)
    {
        var workshops = await db.Workshops.AsNoTracking().Select(workshop => new { workshop.Id, workshop.Kind, workshop.SharedPlanId }).ToListAsync();
        Assert.Contains(workshops, workshop => workshop.Kind == WorkshopKind.SharedLearning);
        Assert.All(workshops, workshop => Assert.Equal(workshop.Kind == WorkshopKind.SharedLearning ? workshop.Id : null, workshop.SharedPlanId));
        Assert.Equal(workshops.Count(workshop => workshop.SharedPlanId is not null), await db.SharedPlans.CountAsync());
    }

    private static string[] SqlOf(Migration migration) => [.. migration.UpOperations.OfType<SqlOperation>().Select(operation => operation.Sql)];
}
