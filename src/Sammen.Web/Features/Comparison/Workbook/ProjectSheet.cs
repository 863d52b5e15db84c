using Microsoft.Extensions.Localization;
using Sammen.Domain.Lessons;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Comparison.Workbook;

/// <summary>The comparison itself: a row a project and a column a measure, so that projects can be sorted by any of them.</summary>
internal sealed class ProjectSheet(IStringLocalizer<WorkbookTexts> texts, MethodWords words, MunicipalityWords municipalities)
{
    public Task AddAsync(ComparisonView view, WorkbookFile file, CancellationToken ct)
    {
        var columns = new SheetColumns<ComparisonColumn>()
            .Text(texts["Municipality"], 20, project => municipalities.Of(project.Municipality))
            .Text(texts["Project"], 34, project => project.Title)
            .Text(texts["Area"], 22, project => words.Of(project.Area))
            .Text(texts["Round"], 18, project => project.Round);
        AddProgress(columns, view.Today);
        AddParticipation(columns);
        AddSaid(columns);
        return file.AddAsync(texts["Projects"], frozenColumns: 2, columns, view.Columns, ct);
    }

    private void AddProgress(SheetColumns<ComparisonColumn> columns, DateOnly today) => columns
        .Whole(texts["PhaseNumber"], project => (int)project.Map.CurrentPhase)
        .Text(texts["Phase"], 22, project => words.Of(project.Map.CurrentPhase))
        .Date(texts["InPhaseSince"], project => project.InPhaseSince)
        .Date(texts["CourseStart"], project => project.CourseStart)
        .Date(texts["CourseEnd"], project => project.CourseEnd)
        .Whole(texts["Month"], project => project.MonthOn(today).Number)
        .Whole(texts["Months"], project => project.MonthOn(today).Of)
        .Percent(texts["Coverage"], project => project.Figures().Coverage.Ratio)
        .Percent(texts["Clarity"], project => project.Figures().Clarity.Ratio)
        .Whole(texts["Discussed"], project => project.Figures().Coverage.Count)
        .Whole(texts["Clarified"], project => project.Figures().Clarity.Count)
        .Whole(texts["CellsInCourse"], project => project.Figures().Coverage.Of)
        .Whole(texts["Gaps"], project => project.Figures().Gaps.Count);

    private void AddParticipation(SheetColumns<ComparisonColumn> columns)
    {
        columns
            .Whole(texts["Held"], project => project.Held.Count())
            .Whole(texts["Planned"], project => project.Planned);
        foreach (var group in AttendanceGroups.All)
        {
            columns
                .Whole(texts["People", words.Of(group)], project => project.Participation()[group].Heads)
                .Decimal(texts["Hours", words.Of(group)], project => project.Participation()[group].Hours);
        }

        columns
            .Decimal(texts["LeaderHoursUsed"], project => project.Participation().HoursUsed.Leaders)
            .Whole(texts["LeaderHours"], project => project.LeaderHours)
            .Decimal(texts["EmployeeHoursUsed"], project => project.Participation().HoursUsed.Employees)
            .Whole(texts["EmployeeHours"], project => project.EmployeeHours);
    }

    private void AddSaid(SheetColumns<ComparisonColumn> columns)
    {
        AddNotes(columns);
        columns.Whole(texts["Lessons"], project => project.LessonsInAll);
        foreach (var kind in Enum.GetValues<LessonKind>())
        {
            columns.Whole(texts["LessonsOf", words.Of(kind)], project => project.Lessons[kind]);
        }
    }

    private void AddNotes(SheetColumns<ComparisonColumn> columns) => columns
        .Whole(texts["Decisions"], project => project.Notes(NoteKind.Decision))
        .Whole(texts["Concerns"], project => project.Notes(NoteKind.Concern))
        .Whole(texts["OpenConcerns"], project => project.Open(NoteKind.Concern))
        .Whole(texts["Hardships"], project => project.Notes(NoteKind.Hardship))
        .Whole(texts["OpenHardships"], project => project.Open(NoteKind.Hardship))
        .Whole(texts["OpenFollowUps"], project => project.OpenFollowUps)
        .Whole(texts["OverdueFollowUps"], project => project.OverdueFollowUps);
}
