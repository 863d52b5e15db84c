using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Dashboard.Report;

/// <summary>Who has promised what, who took part, and how many hours it took.</summary>
internal sealed class ReportPeople(MethodWords words, HoursWords hoursWords, IStringLocalizer<ReportTexts> texts, IStringLocalizer<DashboardTexts> page)
{
    private const double DateWidth = 28;
    private const double ResponsibleWidth = 40;
    private const double StateWidth = 22;
    private const double TotalWidth = 12;
    private const double HoursWidth = 32;

    // As wide as each group's name is long.
    private static readonly Dictionary<AttendanceGroup, double> GroupWidths = new()
    {
        [AttendanceGroup.Leaders] = 15,
        [AttendanceGroup.Employees] = 27,
        [AttendanceGroup.Representatives] = 17,
        [AttendanceGroup.It] = 9,
        [AttendanceGroup.Suppliers] = 26,
        [AttendanceGroup.Citizens] = 17,
    };

    public void WriteFollowUps(DashboardView view, WordDocument document)
    {
        document.Write(WordStyles.Heading1, page["FollowUps"]);
        if (view.FollowUps.Count == 0)
        {
            document.Write(WordStyles.Body, texts["NoFollowUps"]);
            return;
        }

        document.Write(WordTable.Of(
            page["FollowUps"],
            [
                new(texts["What"], WordDocument.PortraitMillimetres - ResponsibleWidth - DateWidth - StateWidth),
                new(texts["Responsible"], ResponsibleWidth),
                new(texts["Due"], DateWidth),
                new(texts["State"], StateWidth),
            ],
            view.FollowUps.Select(FollowUpRow)));
        if (view.FollowUps.Count < view.OpenFollowUps)
        {
            document.Write(WordStyles.Hint, texts["FirstDueOf", view.FollowUps.Count, view.OpenFollowUps]);
        }
    }

    public void WriteParticipation(DashboardView view, WordDocument document)
    {
        var participation = view.Participation();
        document.Write(WordStyles.Heading1, page["ParticipationTitle"]);
        if (view.Held.Count == 0)
        {
            document.Write(WordStyles.Body, page["NoWorkshops"]);
        }
        else
        {
            document.Write(WordTable.Of(
                page["ParticipationTitle"],
                [
                    new(page["Workshop"], WordDocument.PortraitMillimetres - TotalWidth - GroupWidths.Values.Sum()),
                    .. AttendanceGroups.All.Select(group => new WordColumn(words.Of(group), GroupWidths[group], IsNumber: true)),
                    new(page["Total"], TotalWidth, IsNumber: true),
                ],
                [.. view.Held.Select(WorkshopRow), SumRow(participation)]));
            document.Write(WordStyles.Hint, page["HeadsAreCounted"]);
        }

        document.Write(WordStyles.Heading2, page["HoursTitle"]);
        document.Write(WordTable.Of(
            page["HoursTitle"],
            [
                new(texts["Who"], WordDocument.PortraitMillimetres - (2 * HoursWidth)),
                new(texts["HoursUsed"], HoursWidth, IsNumber: true),
                new(texts["HoursSetAside"], HoursWidth, IsNumber: true),
            ],
            [
                [WordTable.Text(words.Of(AttendanceGroup.Leaders)), WordTable.Number(Numbers.Hours(participation.HoursUsed.Leaders)), Number(view.LeaderHours)],
                [WordTable.Text(texts["OwnEmployees"]), WordTable.Number(Numbers.Hours(participation.HoursUsed.Employees)), Number(view.EmployeeHours)],
            ]));
        document.Write(WordStyles.Hint, texts["HoursMeaning"]);
        WriteMonths(view, document);
    }

    private void WriteMonths(DashboardView view, WordDocument document)
    {
        var (employees, leaders) = view.Hours();
        document.Write(WordTable.Of(
            texts["HoursByMonth"],
            [
                new(texts["Month"], WordDocument.PortraitMillimetres - (2 * HoursWidth)),
                new(words.Of(AttendanceGroup.Leaders), HoursWidth, IsNumber: true),
                new(texts["OwnEmployees"], HoursWidth, IsNumber: true),
            ],
            leaders.Months.Zip(employees.Months, (led, worked) => (IReadOnlyList<TableCell>)
            [
                WordTable.Text(Dates.Day(led.First)),
                WordTable.Number(Numbers.Hours(led.Used)),
                WordTable.Number(Numbers.Hours(worked.Used)),
            ])));
        document.Write(WordStyles.Hint, texts["HoursAMonth", Numbers.Hours(leaders.AMonth), Numbers.Hours(employees.AMonth)]);
        foreach (var (who, hours) in new[] { (words.Of(AttendanceGroup.Leaders), leaders), (texts["OwnEmployees"].Value, employees) })
        {
            foreach (var sentence in hoursWords.SentencesOn(hours, view.Today))
            {
                document.Write(WordStyles.Body, $"{who}: {sentence}");
            }
        }
    }

    private IReadOnlyList<TableCell> FollowUpRow(FollowUpRow row) =>
    [
        WordTable.Text(row.What),
        WordTable.Text(row.Who),
        WordTable.Text(Dates.Day(row.Due)),
        row.IsOverdue ? WordTable.Heading(texts["Overdue"]) : WordTable.Text(words.Of(row.State)),
    ];

    private static IReadOnlyList<TableCell> WorkshopRow(CourseWorkshop workshop) =>
    [
        WordTable.Text($"{workshop.Title}\n{Dates.Day(workshop.StartsAt)}"),
        .. AttendanceGroups.All.Select(group => Number(workshop.Attendance.In(group))),
        Number(workshop.Attendance.Total),
    ];

    private IReadOnlyList<TableCell> SumRow(Participation participation) =>
    [
        WordTable.Heading(page["Total"]),
        .. AttendanceGroups.All.Select(group => Sum(participation[group].Heads)),
        Sum(AttendanceGroups.All.Sum(group => participation[group].Heads)),
    ];

    private static TableCell Number(int number) => WordTable.Number(number.ToString(CultureInfo.CurrentCulture));

    private static TableCell Sum(int number) => WordTable.Number(number.ToString(CultureInfo.CurrentCulture), bold: true);
}
