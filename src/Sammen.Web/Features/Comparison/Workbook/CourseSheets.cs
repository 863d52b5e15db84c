using Microsoft.Extensions.Localization;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Comparison.Workbook;

/// <summary>How far the dialogues have come, and in which workshops: a row a cell, a row a workshop, a row a day on which coverage changed, a row a month of the course with its hours.</summary>
internal sealed class CourseSheets(IStringLocalizer<WorkbookTexts> texts, MethodWords words, MunicipalityWords municipalities)
{
    public Task AddMapsAsync(ComparisonView view, WorkbookFile file, CancellationToken ct)
    {
        var columns = Begin<DialogueCell>()
            .Whole(texts["PhaseNumber"], row => (int)row.What.Phase)
            .Text(texts["Phase"], 22, row => words.Of(row.What.Phase))
            .Text(texts["Question"], 22, row => words.Of(row.What.Question))
            .Whole(texts["LevelNumber"], row => (int)row.Project.Map[row.What].Level)
            .Text(texts["Level"], 14, row => words.Of(row.Project.Map[row.What].Level))
            .Whole(texts["Notes"], row => row.Project.Map[row.What].Notes)
            .Whole(texts["OpenMatters"], row => row.Project.Map[row.What].OpenMatters)
            .Text(texts["InCourse"], 12, row => texts[row.Project.Map.SupportedPhases.Contains(row.What.Phase) ? "Yes" : "No"]);
        return file.AddAsync(texts["Maps"], frozenColumns: 0, columns, Rows(view, _ => DialogueCell.All), ct);
    }

    public Task AddWorkshopsAsync(ComparisonView view, WorkbookFile file, CancellationToken ct)
    {
        var columns = Begin<CourseWorkshop>()
            .Moment(texts["Starts"], row => row.What.StartsAt)
            .Text(texts["Workshop"], 40, row => row.What.Title)
            .Text(texts["Kind"], 18, row => words.Of(row.What.Kind))
            .Text(texts["State"], 12, row => words.Of(row.What.State))
            .Whole(texts["Minutes"], row => row.What.Minutes)
            .Text(texts["Place"], 30, row => row.What.Place);
        foreach (var group in AttendanceGroups.All)
        {
            columns.Whole(texts["People", words.Of(group)], row => row.What.Attendance.In(group));
        }

        columns.Whole(texts["PeopleInAll"], row => row.What.Attendance.Total);
        return file.AddAsync(texts["Workshops"], frozenColumns: 0, columns, Rows(view, project => project.Workshops), ct);
    }

    public Task AddCoverageAsync(ComparisonView view, WorkbookFile file, CancellationToken ct)
    {
        var columns = Begin<CoveragePoint>()
            .Date(texts["Day"], row => row.What.On)
            .Percent(texts["Coverage"], row => row.What.Coverage.Ratio)
            .Whole(texts["Discussed"], row => row.What.Coverage.Count)
            .Whole(texts["CellsInCourse"], row => row.What.Coverage.Of);
        return file.AddAsync(texts["CoverageOverTime"], frozenColumns: 0, columns, Rows(view, project => project.CoverageUntil(view.Today)), ct);
    }

    public Task AddHoursAsync(ComparisonView view, WorkbookFile file, CancellationToken ct)
    {
        var columns = Begin<MonthOfBoth>()
            .Date(texts["MonthFrom"], row => row.What.Employees.First)
            .Date(texts["MonthTo"], row => row.What.Employees.Last)
            .Decimal(texts["EmployeeHoursUsed"], row => row.What.Employees.Used)
            .Decimal(texts["EmployeeHoursAMonth"], row => row.Project.EmployeeHoursAMonth)
            .Decimal(texts["LeaderHoursUsed"], row => row.What.Leaders.Used)
            .Decimal(texts["LeaderHoursAMonth"], row => row.Project.LeaderHoursAMonth);
        return file.AddAsync(texts["HoursByMonth"], frozenColumns: 0, columns, Rows(view, MonthsOf), ct);
    }

    private static IEnumerable<MonthOfBoth> MonthsOf(ComparisonColumn project)
    {
        var hours = project.Hours();
        return hours.Employees.Months.Zip(hours.Leaders.Months, (employees, leaders) => new MonthOfBoth(employees, leaders));
    }

    private static IEnumerable<OfProject<TWhat>> Rows<TWhat>(ComparisonView view, Func<ComparisonColumn, IEnumerable<TWhat>> read)
        => from project in view.Columns from what in read(project) select new OfProject<TWhat>(project, what);

    private SheetColumns<OfProject<TWhat>> Begin<TWhat>() => new SheetColumns<OfProject<TWhat>>()
        .Text(texts["Municipality"], 20, row => municipalities.Of(row.Project.Municipality))
        .Text(texts["Project"], 34, row => row.Project.Title);

    private sealed record MonthOfBoth(MonthOfHours Employees, MonthOfHours Leaders);

    private sealed record OfProject<TWhat>(ComparisonColumn Project, TWhat What);
}
