using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Data.TSqlCheck;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data;

/// <summary>A broken constraint is a bug: it is not told as if the line had failed, and the log says enough to find it.</summary>
public sealed class RefusedBySchemaTests
{
    [Theory]
    [InlineData("CREATE UNIQUE INDEX OnlyOneNote ON Notes (ProjectId)", "SqliteException 2067 by Notes.ProjectId on Note (Added)")]
    [InlineData("CREATE TRIGGER Refuse BEFORE INSERT ON Notes BEGIN SELECT RAISE(ABORT, 'no notes today'); END", "SqliteException 1811 on Note (Added)")]
    [InlineData("ALTER TABLE Notes RENAME COLUMN Text TO Words", "SqliteException 1 on Note (Added)")]
    public async Task What_the_schema_refuses_is_a_bug_and_is_logged_with_its_number_the_rule_and_what_was_saved(string broken, string logged)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The schema is broken in SQLite's words.");
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddNoteAsync(project, mette, "Den første");
        await app.ReadAsync(db => db.Database.ExecuteSqlRawAsync(broken));
        var desk = await app.AsAsync(mette);

        var failure = await Assert.ThrowsAnyAsync<DbUpdateException>(() => desk.Get<LogNote>().HandleAsync(Note(project.Id), default));

        Assert.Null(desk.Told(failure));
        Assert.Equal(desk.Get<IStringLocalizer<SharedTexts>>()["NotSaved"], desk.Get<FailureWording>().DescribeAny(failure));
        Assert.Contains($"nobody expected: {logged}", app.Log.Text, StringComparison.Ordinal);
        Assert.Contains("LogNote.cs", app.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Written.Fine, app.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(547, "The INSERT statement conflicted with the FOREIGN KEY constraint \"FK_Notes_Projects\". The conflict occurred in database \"sammen\"", " by FK_Notes_Projects")]
    [InlineData(2627, "Violation of PRIMARY KEY constraint 'PK_Notes'. Cannot insert duplicate key in object 'dbo.Notes'. The duplicate key value is (…).", " by PK_Notes")]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.Users' with unique index 'IX_Mail'. The duplicate key value is (constraint 'hemmelig').", " by IX_Mail")]
    [InlineData(515, "Cannot insert the value NULL into column 'Text', table 'sammen.dbo.Notes'; column does not allow nulls.", " by Text")]
    [InlineData(2628, "String or binary data would be truncated in table 'sammen.dbo.Notes', column 'Title'. Truncated value: 'column 'hemmelig''.", " by Title")]
    [InlineData(245, "Conversion failed when converting the nvarchar value 'column 'hemmelig'' to data type int.", "")]
    public void What_SQL_Server_refuses_is_named_by_its_rule_and_never_by_what_was_typed(int number, string message, string rule)
    {
        var failure = new DbUpdateException("An error occurred", ForgedSqlException.Of(number, message));

        Assert.True(failure.IsRefusedBySchema());
        Assert.Equal($"SqlException {number}, state 0{rule}", DatabaseFailure.Describe(failure));
    }

    [Theory]
    [InlineData(ForgedSqlException.CommandTimeout)]
    [InlineData(ForgedSqlException.Deadlock)]
    [InlineData(ForgedSqlException.DatabaseOffline)]
    [InlineData(ForgedSqlException.LoginFailed)]
    [InlineData(ForgedSqlException.BrokenOnLinux)]
    public void A_database_that_does_not_answer_is_no_bug(int number)
    {
        SqlException answer = ForgedSqlException.Of(number);

        Assert.False(answer.IsRefusedBySchema());
        Assert.False(new DbUpdateException("An error occurred", answer).IsRefusedBySchema());
        Assert.True(FailureWording.IsExpected(new DbUpdateException("An error occurred", answer)));
    }

    [Fact]
    public void A_save_that_fails_before_the_database_is_asked_is_a_bug_and_one_that_came_too_late_is_not()
    {
        Assert.True(new DbUpdateException("cannot convert", new InvalidCastException()).IsRefusedBySchema());
        Assert.False(new DbUpdateException("late", new TimeoutException()).IsRefusedBySchema());
        Assert.False(new DbUpdateConcurrencyException("somebody else").IsRefusedBySchema());
        Assert.False(new InvalidOperationException("another bug").IsRefusedBySchema());
    }

    private static LogNoteInput Note(Guid projectId) => new()
    {
        ProjectId = projectId,
        Phase = Phase.Idea,
        Question = CoreQuestion.CoreTask,
        Kind = NoteKind.Insight,
        Text = Written.Fine,
    };
}
