using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features;

/// <summary>The database is locked, or gone: the person is told, nothing is half saved, and the log does not repeat what was typed.</summary>
public sealed class SaveFailsTests
{
    [Fact]
    public async Task A_locked_database_keeps_nothing_half_and_the_same_edit_succeeds_afterwards()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "SQLite locks the whole file; SQL Server does not.");
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var note = await app.AddNoteAsync(await app.AddProjectAsync([mette]), mette, "Før");
        var desk = await app.AsAsync(mette);
        var input = note.Open() with { Kind = NoteKind.Idea, Text = Written.Fine };
        await using (await LockAsync(app))
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => desk.Get<EditNote>().HandleAsync(input, default));

            Assert.Equal(NotSaved(desk), desk.Told(failure));
        }

        var kept = await app.NoteAsync(note.Id);
        Assert.Equal(("Før", 1), (kept.Text, kept.Version));
        Assert.Empty(kept.Revisions);
        Assert.DoesNotContain(Written.Fine, app.Log.Text, StringComparison.Ordinal);

        await desk.Get<EditNote>().HandleAsync(input, default);
        Assert.Equal(Written.Fine, (await app.NoteAsync(note.Id)).Text);
    }

    [Fact]
    public async Task A_locked_database_keeps_no_assessment_without_its_change()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "SQLite locks the whole file; SQL Server does not.");
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        await using (await LockAsync(app))
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => desk.Get<AssessCell>().HandleAsync(
                new(project.Id, Phase.Idea, CoreQuestion.CoreTask, AssessmentLevel.Discussed), default));

            Assert.Equal(NotSaved(desk), desk.Told(failure));
        }

        Assert.Equal((0, 0), (await app.ReadAsync(db => db.Assessments.CountAsync()), await app.ReadAsync(db => db.AssessmentChanges.CountAsync())));
    }

    [Fact]
    public async Task A_note_of_the_log_waits_while_the_database_is_locked_and_is_kept_when_it_is_sent_again()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "SQLite locks the whole file; SQL Server does not.");
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var desk = await app.AsAsync(mette);
        var id = SequentialGuid.Next();
        var typed = new TypedNote(project.Id, workshop.Id, nameof(Phase.Idea), nameof(CoreQuestion.CoreTask), nameof(NoteKind.Insight), Written.Fine);
        await using (await LockAsync(app))
        {
            var failure = await Record.ExceptionAsync(() => desk.Get<NoteKeeper>().KeepAsync(id, typed, default));
            Assert.True(failure!.IsPassing());
        }

        Assert.DoesNotContain(Written.Fine, app.Log.Text, StringComparison.Ordinal);
        Assert.Null(await desk.Get<NoteKeeper>().KeepAsync(id, typed, default));
        Assert.Equal(1, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task A_database_that_is_gone_is_told_in_words()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "Takes the file away.");
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        await app.Database.DisposeAsync();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => desk.Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = project.Id, Phase = Phase.Idea, Question = CoreQuestion.CoreTask, Text = Written.Fine }, default));

        Assert.Equal(NotSaved(desk), desk.Told(failure));
        Assert.DoesNotContain(Written.Fine, app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_expected_is_left_to_the_error_boundary()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Null(app.Nobody().Told(new InvalidOperationException("a bug")));
    }

    private static string NotSaved(Desk desk) => desk.Get<IStringLocalizer<SharedTexts>>()["NotSaved"];

    private static async Task<SqliteConnection> LockAsync(TestApp app)
    {
        var other = new SqliteConnection(app.Database.ConnectionString);
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return other;
    }
}
