using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dashboard;

/// <summary>What a dashboard holds, among neighbours, and in which order.</summary>
public sealed class DashboardQueriesTests
{
    private static readonly DashboardLimits Three = new(Decisions: 3, OpenMatters: 3, FollowUps: 3);

    [Fact]
    public async Task The_newest_decisions_and_open_matters_of_the_project_are_quoted_those_of_one_moment_by_their_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        foreach (var (key, hoursAgo) in new[] { (4, 3), (5, 2), (6, 2), (7, 1), (8, 1) })
        {
            var at = app.Now.AddHours(-hoursAgo);
            await app.AddNoteAsync(project, mette, $"Besluttet {key}", kind: NoteKind.Decision, question: CoreQuestion.CoreTask, at: at, id: Keys.Of(key));
            await app.AddNoteAsync(project, mette, $"Frygtet {key}", kind: NoteKind.Concern, question: CoreQuestion.DailyWork, at: at, id: Keys.Of(10 + key));
        }

        await app.AddNoteAsync(other, mette, "Besluttet et andet sted", kind: NoteKind.Decision);
        await app.AddNoteAsync(other, mette, "Frygtet et andet sted", kind: NoteKind.Hardship, question: CoreQuestion.Involvement);

        var view = (await (await app.AsAsync(mette)).Get<DashboardQueries>().FindAsync(project.Id, Three, default))!;

        Assert.Equal(["Besluttet 8", "Besluttet 7", "Besluttet 6"], view.Decisions.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal(["Frygtet 8", "Frygtet 7", "Frygtet 6"], view.OpenMatters.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal((5, 5), (view.DecisionsInAll, view.OpenMattersInAll));
    }

    [Fact]
    public async Task Open_follow_ups_of_the_project_come_by_due_date_then_as_they_were_added_then_by_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        var (yesterday, tomorrow) = (app.Today.AddDays(-1), app.Today.AddDays(1));
        await app.AddFollowUpAsync(project, mette, tomorrow, "Fjerde", id: Keys.Of(1));
        await app.AddFollowUpAsync(project, mette, tomorrow, "Tredje", app.Now.AddHours(-1), Keys.Of(3));
        await app.AddFollowUpAsync(project, mette, tomorrow, "Anden", app.Now.AddHours(-1), Keys.Of(2));
        await app.AddFollowUpAsync(project, mette, yesterday, "Først", id: Keys.Of(9));
        var done = await app.AddFollowUpAsync(project, mette, yesterday, "Gjort");
        await app.AddFollowUpAsync(other, mette, yesterday, "Et andet sted");
        var desk = await app.AsAsync(mette);
        await desk.Get<TickOffFollowUp>().HandleAsync(done.Id, default);

        var view = (await desk.Get<DashboardQueries>().FindAsync(project.Id, Three, default))!;

        Assert.Equal([("Først", true), ("Anden", false), ("Tredje", false)], view.FollowUps.Select(row => (row.What, row.IsOverdue)));
        Assert.Equal((4, 1), (view.OpenFollowUps, view.OverdueFollowUps));
    }

    [Fact]
    public async Task The_notes_of_a_day_are_those_the_project_had_before_its_Danish_midnight()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        var midnight = new DateTime(2026, 5, 3, 22, 0, 0, DateTimeKind.Utc);
        await app.AddNoteAsync(project, mette, at: midnight.AddTicks(-1));
        await app.AddNoteAsync(project, mette, at: midnight.AddDays(-40), kind: NoteKind.Concern);
        await app.AddNoteAsync(project, mette, at: midnight, kind: NoteKind.Idea);
        await app.AddNoteAsync(other, mette, at: midnight.AddHours(-1));
        await app.AddNoteAsync(other, mette, at: midnight.AddHours(1));

        var counted = await (await app.AsAsync(mette)).Get<DashboardQueries>().CountNotesAsync(project.Id, new DateOnly(2026, 5, 3), default);

        Assert.Equal(
            [(project.Id, NoteKind.Insight, 1), (project.Id, NoteKind.Concern, 1)],
            counted.OrderBy(tally => tally.Kind).Select(tally => (tally.ProjectId, tally.Kind, tally.Count)));
    }

    [Fact]
    public async Task What_does_not_exist_is_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddProjectAsync([mette]);

        Assert.Null(await (await app.AsAsync(mette)).Get<DashboardQueries>().FindAsync(Guid.NewGuid(), DashboardQueries.OnScreen, default));
    }

    [Fact]
    public async Task All_of_it_is_read_on_one_connection()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "Counts SQLite's connections.");
        var opened = new Openings();
        await using var app = await TestApp.StartAsync(services => services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(opened)));
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var queries = (await app.AsAsync(mette)).Get<DashboardQueries>();
        await queries.FindAsync(project.Id, DashboardQueries.OnScreen, default);
        var before = opened.Count;

        await queries.FindAsync(project.Id, DashboardQueries.OnScreen, default);

        Assert.Equal(1, opened.Count - before);
    }

    private sealed class Openings : DbConnectionInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
