using System.Buffers;
using Sammen.Domain;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Comparison.Workbook;
using Sammen.Web.Tests.Features.Dashboard;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Comparison;

public sealed class ComparisonWorkbookTests
{
    private static readonly SearchValues<char> RefusedInSheetNames = SearchValues.Create("[]:*?/\\");

    [Fact]
    public async Task The_numbers_are_those_of_the_comparison()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var course = await app.AddCourseAsync(mette);
        await app.SayAsync(course, mette, "Vi prøver", NoteKind.Decision);
        await app.SayAsync(course, mette, "Natten bliver travl", NoteKind.Concern, hoursAgo: 0);
        var empty = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Et tomt projekt");
        var cell = new DialogueCell(course.SupportedPhases.First(), CoreQuestion.CoreTask);
        await app.ReleaseLessonAsync(course, mette, mette, LessonBuilders.Content(kind: LessonKind.WasHard, cell: cell), isNamed: false);
        await app.ReleaseLessonAsync(course, mette, mette, LessonBuilders.Content(kind: LessonKind.WentWell, cell: cell));
        var (view, workbook) = await CompareAsync(app, [course.Id, empty.Id]);
        using var _ = workbook;

        Assert.Empty(workbook.Faults);
        Assert.Equal(view.Columns.Select(column => column.Title), Texts("Sammenligning", "Projekt"), StringComparer.Ordinal);
        AssertNumbers("Fase nr.", column => (int)column.Map.CurrentPhase);
        AssertNumbers("Måned nr.", column => column.MonthOn(view.Today).Number);
        AssertNumbers("Drøftet, andel", column => column.Figures().Coverage.Ratio);
        AssertNumbers("Afklarede felter", column => column.Figures().Clarity.Count);
        AssertNumbers("Felter i forløbet", column => column.Figures().Coverage.Of);
        AssertNumbers("Huller", column => column.Figures().Gaps.Count);
        AssertNumbers("Afholdte aktiviteter", column => column.Held.Count());
        AssertNumbers("Medarbejdere, personer", column => column.Participation()[AttendanceGroup.Employees].Heads);
        AssertNumbers("Medarbejdere, timer", column => (double)column.Participation()[AttendanceGroup.Employees].Hours);
        AssertNumbers("Timer brugt, medarbejdere", column => (double)column.Participation().HoursUsed.Employees);
        AssertNumbers("Beslutninger", column => column.Notes(NoteKind.Decision));
        AssertNumbers("Åbne bekymringer", column => column.Open(NoteKind.Concern));
        AssertNumbers("Åbne opfølgninger", column => column.OpenFollowUps);
        AssertNumbers("Frigivne erfaringer", column => column.LessonsInAll);
        AssertNumbers("Erfaringer: Var svært", column => column.Lessons[LessonKind.WasHard]);
        Assert.Equal([2.0, 1.0, 0.0], [Of("Frigivne erfaringer", course), Of("Erfaringer: Gik godt", course), Of("Erfaringer: Gik ikke som planlagt", course)]);
        AssertNumbers("Opfølgninger over tid", column => column.OverdueFollowUps);
        Assert.Equal(
            view.Columns.Select(column => column.CourseStart.ToDateTime(TimeOnly.MinValue)),
            workbook.Column("Sammenligning", "Forløbet begynder").Select(cell => cell.Moment));
        Assert.All(workbook.Column("Sammenligning", "I fasen siden"), cell => Assert.Contains("yyyy", cell.Format, StringComparison.Ordinal));
        Assert.Equal([1.0, 1.0], [Of("Opfølgninger over tid", course), Of("Åbne bekymringer", course)]);

        void AssertNumbers(string heading, Func<ComparisonColumn, double> expected)
            => Assert.Equal(view.Columns.Select(expected), workbook.Column("Sammenligning", heading).Select(cell => cell.Number!.Value));

        IEnumerable<string> Texts(string sheet, string heading) => workbook.Column(sheet, heading).Select(cell => cell.Text!);

        double Of(string heading, Project project)
            => workbook.Column("Sammenligning", heading)[view.Columns.ToList().FindIndex(column => column.ProjectId == project.Id)].Number!.Value;
    }

    [Fact]
    public async Task Maps_workshops_and_coverage_have_a_sheet_each()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var course = await app.AddCourseAsync(mette);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality);
        var (_, workbook) = await CompareAsync(app, [course.Id, other.Id]);
        using var read = workbook;

        Assert.Equal(["Sammenligning", "Dialogkort", "Aktiviteter", "Drøftet gennem forløbet", "Timer måned for måned", "Notater"], workbook.SheetNames, StringComparer.Ordinal);
        Assert.Equal(2 * 28, workbook.Rows("Dialogkort").Count - 1);
        Assert.Equal(4 * 4, workbook.Column("Dialogkort", "I forløbet").Count(cell => cell.Text == "Nej"));
        Assert.Equal([1.0, 2.0, 3.0], workbook.Column("Dialogkort", "Vurdering nr.").Select(cell => cell.Number!.Value).Where(level => level > 0).Order());
        Assert.Equal(["Opstart", "Kravene"], workbook.Column("Aktiviteter", "Aktivitet").Select(cell => cell.Text!), StringComparer.Ordinal);
        Assert.Equal([11.0, 13.0], workbook.Column("Aktiviteter", "Personer i alt").Select(cell => cell.Number!.Value));

        Assert.Equal(DanishTime.FromUtc(app.Now.AddDays(-30)), workbook.Column("Aktiviteter", "Begynder")[0].Moment);
        Assert.Equal([0.0, 0.0, 0.0, 0.25, 0.25], workbook.Column("Drøftet gennem forløbet", "Drøftet, andel").Select(cell => cell.Number!.Value));
    }

    [Fact]
    public async Task Hours_month_by_month_are_those_of_the_comparison_and_add_up()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var course = await app.AddCourseAsync(mette);
        await app.PrepareAsync(course, mette);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality);
        var (view, workbook) = await CompareAsync(app, [course.Id, other.Id]);
        using var read = workbook;

        var months = view.Columns.SelectMany(column => column.Hours().Employees.Months).ToList();
        Assert.Equal(months.Select(month => month.First.ToDateTime(TimeOnly.MinValue)), workbook.Column("Timer måned for måned", "Måned fra").Select(cell => cell.Moment));
        Assert.Equal(months.Select(month => (double)month.Used), workbook.Column("Timer måned for måned", "Timer brugt, medarbejdere").Select(cell => cell.Number!.Value));
        Assert.Equal(
            view.Columns.Sum(column => column.Participation().HoursUsed.Leaders), (decimal)workbook.Column("Timer måned for måned", "Timer brugt, ledere").Sum(cell => cell.Number!.Value));
        Assert.Contains((double)view.Columns[0].EmployeeHoursAMonth, workbook.Column("Timer måned for måned", "Afsat om måneden, medarbejdere").Select(cell => cell.Number!.Value));
    }

    [Theory]
    [InlineData("da-DK")]
    [InlineData("en-GB")]
    public async Task Sheets_have_names_Excel_takes_and_stay_readable(string language)
    {
        using var culture = language == "da-DK" ? Culture.Danish() : Culture.English();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var projects = new[] { await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], Builders.OtherMunicipality) };
        var (_, workbook) = await CompareAsync(app, [.. projects.Select(project => project.Id)]);
        using var read = workbook;

        Assert.Empty(workbook.Faults);
        Assert.All(workbook.SheetNames, name => Assert.True(name.Length is > 0 and <= 31 && !name.AsSpan().ContainsAny(RefusedInSheetNames), name));
        Assert.All(workbook.SheetNames, name => Assert.Equal(workbook.Headings(name).Count, workbook.Headings(name).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
    }

    [Fact]
    public async Task Notes_are_those_a_programme_manager_may_see_as_they_were_written()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var course = await app.AddCourseAsync(mette);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality);
        var workshop = await app.AddWorkshopAsync(other, mette, title: "Opstart i Odense");
        await app.AddNoteAsync(other, mette, "=1+1\n**fed**", workshop: workshop);
        await app.SayAsync(course, mette, "En gammel indsigt", NoteKind.Insight, hoursAgo: 30);
        await app.SayAsync(course, mette, "Kun for facilitatorer", NoteKind.Concern, NoteVisibility.Facilitators);
        await app.SayAsync(course, mette, "Kun for kommunen", NoteKind.Concern, NoteVisibility.Municipality);
        var (_, workbook) = await CompareAsync(app, [course.Id, other.Id]);
        using var read = workbook;

        Assert.Equal(["=1+1\n**fed**", "En gammel indsigt"], workbook.Column("Notater", "Notat").Select(cell => cell.Text!), StringComparer.Ordinal);
        Assert.True(workbook.Column("Notater", "Notat")[0].IsMarkedAsText);
        Assert.Equal(["Opstart i Odense", ""], workbook.Column("Notater", "Aktivitet").Select(cell => cell.Text ?? ""), StringComparer.Ordinal);
        Assert.All(workbook.Column("Notater", "Skrevet af"), cell => Assert.Equal("Mette Krogh", cell.Text));
        Assert.Equal(DanishTime.FromUtc(app.Now), workbook.Column("Notater", "Logget")[0].Moment);
        Assert.Equal(0, workbook.Column("Dialogkort", "Åbne bekymringer og vanskeligheder").Sum(cell => cell.Number));
        Assert.Empty(workbook.Faults);
    }

    [Fact]
    public async Task A_sheet_that_cannot_hold_all_notes_says_so()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var course = await app.AddCourseAsync(mette);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality);
        foreach (var hours in Enumerable.Range(1, 5))
        {
            await app.SayAsync(course, mette, $"{hours} timer siden", NoteKind.Insight, hoursAgo: hours);
        }

        var (_, workbook) = await CompareAsync(app, [course.Id, other.Id], mostNotes: 3);
        using var read = workbook;
        var rows = workbook.Rows("Notater");

        Assert.Equal(["1 timer siden", "2 timer siden", "3 timer siden"], rows.Skip(1).Take(3).Select(row => row[6].Text!), StringComparer.Ordinal);
        Assert.Equal("Her står de nyeste 3 af 5 notater.", Assert.Single(rows[^1]).Text);
        Assert.Equal(5, rows.Count);
        Assert.Empty(workbook.Faults);
    }

    private static async Task<(ComparisonView View, ExcelFile Workbook)> CompareAsync(
        TestApp app, IReadOnlyList<Guid> projects, int mostNotes = NoteSheet.MostNotes)
    {
        var desk = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        var view = await desk.Get<ComparisonQueries>().FindAsync(new ComparisonChoice(projects, null), default);
        Assert.Null(view.Problem);
        using var stream = new MemoryStream();
        await desk.Get<ComparisonWorkbook>().WriteAsync(view, stream, default, mostNotes);
        return (view, new ExcelFile(stream.ToArray()));
    }
}
