using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Sammen.Data;
using Sammen.Domain.Notes;

namespace Sammen.Web.Tests.Data;

/// <summary>What becomes of rows that were there before a column was.</summary>
public sealed class MigrationTests
{
    private const string BeforeNoteReaders = "ComparisonIndexes";

    [Fact]
    public async Task A_wording_from_before_its_readers_were_kept_is_for_the_fewest()
    {
        var database = new SqliteConnectionStringBuilder { DataSource = Guid.NewGuid().ToString(), Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared };
        await using var keepsDatabase = new SqliteConnection(database.ToString());
        await keepsDatabase.OpenAsync();
        var options = new DbContextOptionsBuilder<SqliteSammenDbContext>();
        options.UseSammenSqlite(database.ToString());
        await using var db = new SqliteSammenDbContext(options.Options);
        await db.GetService<IMigrator>().MigrateAsync(BeforeNoteReaders);
        await using var insert = keepsDatabase.CreateCommand();
        insert.CommandText = """
            PRAGMA foreign_keys = OFF;
            INSERT INTO NoteRevisions (Id, NoteId, Text, Kind, WrittenById, WrittenAt)
            VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'Som det lød', 1, '00000000-0000-0000-0000-000000000003', '2026-05-04 12:00:00');
            """;
        await insert.ExecuteNonQueryAsync();

        await db.Database.MigrateAsync();

        Assert.Equal(NoteVisibility.Facilitators, await db.NoteRevisions.IgnoreQueryFilters().Select(revision => revision.Visibility).SingleAsync());
    }
}
