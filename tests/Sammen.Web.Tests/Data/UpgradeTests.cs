using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Sammen.Data;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Tests.Data;

/// <summary>A demo database made by the version before projects were made by hand: brought up to date, it says what it said.</summary>
public sealed class UpgradeTests : IAsyncDisposable
{
    private const int MinutesPerHour = 60;

    private const string Counts = """
        SELECT 'Users' AS Name, COUNT(*) AS Rows FROM Users
        UNION ALL SELECT 'Municipalities' AS Name, COUNT(*) AS Rows FROM Municipalities
        UNION ALL SELECT 'Rounds' AS Name, COUNT(*) AS Rows FROM Rounds
        UNION ALL SELECT 'Projects' AS Name, COUNT(*) AS Rows FROM Projects
        UNION ALL SELECT 'PhaseChanges' AS Name, COUNT(*) AS Rows FROM PhaseChanges
        UNION ALL SELECT 'ProjectFacilitators' AS Name, COUNT(*) AS Rows FROM ProjectFacilitators
        UNION ALL SELECT 'Workshops' AS Name, COUNT(*) AS Rows FROM Workshops
        UNION ALL SELECT 'WorkshopFacilitators' AS Name, COUNT(*) AS Rows FROM WorkshopFacilitators
        UNION ALL SELECT 'Notes' AS Name, COUNT(*) AS Rows FROM Notes
        UNION ALL SELECT 'NoteRevisions' AS Name, COUNT(*) AS Rows FROM NoteRevisions
        UNION ALL SELECT 'Assessments' AS Name, COUNT(*) AS Rows FROM Assessments
        UNION ALL SELECT 'AssessmentChanges' AS Name, COUNT(*) AS Rows FROM AssessmentChanges
        UNION ALL SELECT 'FollowUps' AS Name, COUNT(*) AS Rows FROM FollowUps
        """;

    private readonly OldDatabase database = new();

    [Fact]
    public async Task Nothing_is_lost_and_every_total_stays_the_same()
    {
        await using var db = await database.OpenAsync();
        var rows = await CountRowsAsync(db);
        var before = await ReadOldAsync(db);
        var spent = await ReadSpentAsync(db);

        await db.Database.MigrateAsync();

        Assert.NotEmpty(spent);
        Assert.Equal(spent, await ReadSpentAsync(db));
        foreach (var course in spent)
        {
            var held = await db.Workshops.AsNoTracking().Where(workshop => workshop.ProjectId == course.Id && workshop.State == WorkshopState.Held).ToListAsync();
            var used = HoursUsed.In(held.Select(workshop => (workshop.Minutes, workshop.Attendance)));
            Assert.Equal((course.Leaders, course.Employees), (Math.Round(used.Leaders * MinutesPerHour), Math.Round(used.Employees * MinutesPerHour)));
        }

        Assert.Equal(rows, await CountRowsAsync(db));
        Assert.Equal(4, before.Count);
        foreach (var project in await db.Projects.AsNoTracking().ToListAsync())
        {
            var old = before[project.Id];
            Assert.Equal((old.Leaders, old.Employees), TotalsOf(project));
            Assert.Equal((Area.Other, old.Area), (project.Area, project.AreaWords));
            Assert.Equal((TechnologyKind.Other, null, null), (project.TechnologyKind, project.TechnologyKindWords, project.Aim));
            Assert.Equal((null, null), (project.ClosedAt, project.ClosedById));
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync();
        Assert.Equal((null, null, null, null), (round.AnswerBy, round.OpenedById, round.ClosedAt, round.ClosedById));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-10-31", 100, 301)]
    [InlineData("2026-01-31", "2026-02-28", 7, 1)]
    [InlineData("2026-01-31", "2026-03-30", 11, 13)]
    [InlineData("2026-01-30", "2026-03-31", 11, 13)]
    [InlineData("2025-11-15", "2026-08-15", 61, 2)]
    [InlineData("2025-11-15", "2026-08-16", 61, 2)]
    [InlineData("2026-05-04", "2026-05-04", 3, 5)]
    [InlineData("2026-05-04", "2026-05-05", 3, 5)]
    [InlineData("2026-05-31", "2026-06-01", 3, 5)]
    [InlineData("2028-02-29", "2028-11-29", 1, 9999)]
    public async Task A_total_is_divided_by_the_months_the_course_touches(string start, string end, int leaders, int employees)
    {
        await using var db = await database.OpenAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE Projects SET CourseStart = {start}, CourseEnd = {end}, LeaderHours = {leaders}, EmployeeHours = {employees}");

        await db.Database.MigrateAsync();

        Assert.All(await db.Projects.AsNoTracking().ToListAsync(), project =>
        {
            var months = CourseMonth.On(project.CourseStart, project.CourseStart, project.CourseEnd).Of;
            Assert.Equal(
                (Math.Round((decimal)leaders / months, CourseHours.Decimals, MidpointRounding.AwayFromZero), Math.Round((decimal)employees / months, CourseHours.Decimals, MidpointRounding.AwayFromZero)),
                (project.LeaderHoursAMonth, project.EmployeeHoursAMonth));
            Assert.Equal((leaders, employees), TotalsOf(project));
        });
    }

    [Fact]
    public async Task A_database_can_be_taken_back_to_the_version_before()
    {
        await using var db = await database.OpenAsync();
        var before = await ReadOldAsync(db);
        await db.Database.MigrateAsync();

        await db.GetService<IMigrator>().MigrateAsync("HappeningsInTheProgramme");

        Assert.Equal(before, await ReadOldAsync(db));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static (int Leaders, int Employees) TotalsOf(Project project) => (
        CourseHours.InAll(project.LeaderHoursAMonth, project.CourseStart, project.CourseEnd), CourseHours.InAll(project.EmployeeHoursAMonth, project.CourseStart, project.CourseEnd));

    /// <summary>Minutes × heads of the workshops held, as the database has them.</summary>
    private static async Task<List<OldSpent>> ReadSpentAsync(SammenDbContext db) => await db.Database.SqlQuery<OldSpent>(
        $"""
        SELECT ProjectId AS Id, SUM(Minutes * Attendance_Leaders) AS Leaders, SUM(Minutes * (Attendance_Employees + Attendance_Representatives + Attendance_It)) AS Employees
        FROM Workshops WHERE State = {(int)WorkshopState.Held} GROUP BY ProjectId ORDER BY ProjectId
        """).ToListAsync();

    private static async Task<List<Kept>> CountRowsAsync(SammenDbContext db) => await db.Database.SqlQueryRaw<Kept>(Counts).ToListAsync();

    private static async Task<Dictionary<Guid, OldProject>> ReadOldAsync(SammenDbContext db)
        => (await db.Database.SqlQuery<OldProject>($"SELECT Id, Area, LeaderHours AS Leaders, EmployeeHours AS Employees FROM Projects").ToListAsync())
            .ToDictionary(project => project.Id);

    private sealed record Kept(string Name, int Rows);

    private sealed record OldSpent(Guid Id, int Leaders, int Employees);

    private sealed record OldProject(Guid Id, string Area, int Leaders, int Employees);
}
