using System.Text.RegularExpressions;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.Data.TSqlCheck;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data;

/// <summary>The same rows come in the same order, however often and on whichever database they are asked for.</summary>
public sealed partial class OrderTests
{
    [Fact]
    public async Task Every_order_ends_in_what_no_two_rows_share()
    {
        var orders = new List<(string UseCase, string Order)>();
        foreach (var rows in new[] { 1, 2 })
        {
            foreach (var useCase in UseCases.All)
            {
                await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows, yes: true), role: useCase.Own[0]);
                await Record.ExceptionAsync(() => useCase.Ask(server.Desk, RecordedServer.Scene));
                orders.AddRange(server.Sent.SelectMany(command => OrdersIn(command.Text)).Select(order => (useCase.Name, order)));
            }
        }

        Assert.True(orders.Distinct().Count() > 15);
        Assert.Empty(orders.Distinct().Where(order => !EndsInKey().IsMatch(order.Order)).Select(order => $"{order.UseCase}: {order.Order}"));
    }

    [Fact]
    public async Task Everything_that_is_cut_off_is_ordered()
    {
        var unordered = new List<string>();
        foreach (var useCase in UseCases.All.Where(useCase => !useCase.Writes))
        {
            await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows: 1, yes: true), role: useCase.Own[0]);
            await Record.ExceptionAsync(() => useCase.Ask(server.Desk, RecordedServer.Scene));
            unordered.AddRange(server.Sent
                .Where(command => CutOff().IsMatch(command.Text) && !command.Text.Contains("ORDER BY", StringComparison.Ordinal))
                .Select(command => $"{useCase.Name}: {command.Text}"));
        }

        Assert.Empty(unordered);
    }

    [Fact]
    public async Task Wordings_written_in_the_same_moment_come_newest_first()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var note = await app.AddNoteAsync(await app.AddProjectAsync([mette]), mette, "Ordlyd 0");
        var desk = await app.AsAsync(mette);
        for (var edit = 1; edit <= 9; edit++)
        {
            await desk.Get<EditNote>().HandleAsync(
                EditNoteInput.Open(note.Id, note.Question, new NoteContent($"Ordlyd {edit - 1}", NoteKind.Insight)) with { Text = $"Ordlyd {edit}" }, default);
        }

        var earlier = (await desk.Get<DialogueQueries>().FindWordingsAsync(note.Id, default))!.Earlier;

        Assert.Equal(Enumerable.Range(0, 9).Reverse().Select(edit => $"Ordlyd {edit}"), earlier.Select(revision => revision.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Assessments_and_phase_changes_of_the_same_moment_come_newest_first()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        AssessmentLevel[] levels = [AssessmentLevel.Anchored, AssessmentLevel.Discussed, AssessmentLevel.Clarified, AssessmentLevel.NotDiscussed, AssessmentLevel.Anchored];
        foreach (var level in levels)
        {
            await desk.Get<AssessCell>().HandleAsync(new(project.Id, Phase.Idea, CoreQuestion.CoreTask, level), default);
        }

        for (var phase = Phase.Idea; phase < Phase.Implementation; phase++)
        {
            await desk.Get<MoveToPhase>().HandleAsync(new() { ProjectId = project.Id, From = phase, To = phase + 1, On = app.Today }, default);
        }

        var cell = await desk.Get<DialogueQueries>().FindCellAsync(project.Id, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), default);
        var page = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);

        Assert.Equal(levels.Reverse(), cell!.Changes.Select(change => change.Level));
        Assert.Equal(Enum.GetValues<Phase>().Reverse(), page!.PhaseChanges.Select(change => change.To));
    }

    [Fact]
    public async Task What_falls_on_one_day_or_hour_comes_in_an_order_people_can_see_the_reason_of()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        foreach (var number in Enumerable.Range(1, 6))
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.AddAsync(new FollowUp(project, $"Opfølgning {number}", "Teamlederen", app.Today, note: null, mette.Id, app.Now, Guid.NewGuid()));
            await app.AddWorkshopAsync(project, mette, TestApp.Noon.UtcDateTime.AddDays(1), $"Hold {7 - number}");
        }

        var desk = await app.AsAsync(mette);
        var page = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);
        var dashboard = await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.Whole, default);
        var plan = await desk.Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default);

        var promised = Enumerable.Range(1, 6).Select(number => $"Opfølgning {number}").ToList();
        Assert.Equal(promised[..page!.FollowUps.Count], page.FollowUps.Select(row => row.What), StringComparer.Ordinal);
        Assert.Equal(promised, dashboard!.FollowUps.Select(row => row.What), StringComparer.Ordinal);
        Assert.Equal("Hold 1", page.NextWorkshop!.Title);
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"Hold {number}"), plan!.Workshops.Select(row => row.Title), StringComparer.Ordinal);
    }

    /// <summary>Each up to the end of the command, or of the window or subquery it stands in.</summary>
    private static IEnumerable<string> OrdersIn(string command)
    {
        foreach (var order in command.Split("ORDER BY ").Skip(1).Where(order => !order.StartsWith("(SELECT 1)", StringComparison.Ordinal)))
        {
            var (depth, end) = (0, 0);
            while (end < order.Length && (depth > 0 || (order[end] is not (')' or ';') && !order[end..].StartsWith("OFFSET ", StringComparison.Ordinal))))
            {
                depth += order[end++] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            yield return order[..end].Trim();
        }
    }

    // EF Core itself adds the keys of the rows it reads along.
    [GeneratedRegex(@"\[(Id|Code|RoundId|Number|LessonId|NoteId)\d*\]( DESC)?(, \[\w+\]\.\[(Id|ProjectId|WorkshopId|SentMinutesId|UserId|LessonId|NoteId|Number)\d*\])*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndsInKey();

    [GeneratedRegex(@"SELECT TOP\((?!1\)|2\))|FETCH NEXT", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CutOff();
}
