using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Dashboard.Report;

/// <summary>The first page: the numbers, and where the process stands.</summary>
internal sealed class ReportStanding(
    DashboardWords said,
    MethodWords words,
    IStringLocalizer<ReportTexts> texts,
    IStringLocalizer<DashboardTexts> page,
    IStringLocalizer<SharedTexts> shared)
{
    private const double FigureWidth = 30;
    private const double PhaseWidth = 55;
    private const double DateWidth = 29;

    public void Write(DashboardView view, WordDocument document)
    {
        document.Write(WordStyles.Heading1, texts["KeyFigures"]);
        document.Write(WordTable.Of(
            texts["KeyFigures"],
            [new(texts["Number"], FigureWidth), new(texts["Meaning"], WordDocument.PortraitMillimetres - FigureWidth)],
            Figures(view).Select(figure => (IReadOnlyList<TableCell>)
                [WordTable.Cell(WordText.Paragraph(WordStyles.KeyFigure, figure.Number)), WordTable.Text(figure.Meaning).Centred()])));

        document.Write(WordStyles.Heading1, page["WhereWeAre"]);
        document.Write(WordStyles.Body, texts["Course", said.Month(view), Dates.Day(view.CourseStart), Dates.Day(view.CourseEnd)]);
        document.Write(WordStyles.Body, view.NextWorkshop is { } next
            ? page["Next", next.Title, Dates.Period(next.StartsAt, next.Minutes)]
            : page["NoNext"]);
        document.Write(WordTable.Of(
            shared["TrackTitle"],
            [
                new(texts["Phase"], PhaseWidth),
                new(texts["Standing"], WordDocument.PortraitMillimetres - PhaseWidth - (2 * DateWidth)),
                new(texts["From"], DateWidth),
                new(texts["Until"], DateWidth),
            ],
            view.Stations().Select(station => (IReadOnlyList<TableCell>)
            [
                station.Standing == PhaseStanding.Current ? WordTable.Heading(NameOf(station)) : WordTable.Text(NameOf(station)),
                station.Standing == PhaseStanding.Current ? WordTable.Heading(StandingOf(station)) : WordTable.Text(StandingOf(station)),
                WordTable.Text(Day(station.From)),
                WordTable.Text(Day(station.Until)),
            ])));
    }

    private IEnumerable<(string Number, string Meaning)> Figures(DashboardView view)
    {
        var figures = view.Map.Calculate();
        var used = view.Participation().HoursUsed;
        yield return (Numbers.Percent(figures.Coverage), page["Covered", said.CountOf(figures.Coverage)]);
        yield return (Numbers.Percent(figures.Clarity), page["Clarified", said.CountOf(figures.Clarity)]);
        yield return (Count(figures.Gaps.Count), page[figures.Gaps.Count == 1 ? "GapsOne" : "GapsMany"]);
        yield return (Count(view.OpenMattersInAll), page[view.OpenMattersInAll == 1 ? "OpenOne" : "OpenMany"]);
        yield return (Count(view.OverdueFollowUps), page[view.OverdueFollowUps == 1 ? "OverdueOne" : "OverdueMany"]);
        yield return (Numbers.Hours(used.Leaders), texts["LeaderHoursUsed", view.LeaderHours]);
        yield return (Numbers.Hours(used.Employees), texts["EmployeeHoursUsed", view.EmployeeHours]);
    }

    private string NameOf(PhaseStation station) => $"{(int)station.Phase}. {words.Of(station.Phase)}";

    private string StandingOf(PhaseStation station)
    {
        var word = station.Standing switch
        {
            PhaseStanding.Passed => shared["TrackPassed"],
            PhaseStanding.Current => shared["TrackCurrent"],
            PhaseStanding.ToCome => shared["TrackToCome"],
            _ => shared["TrackOutside"],
        };
        return station.StepsBack == 0 ? word : $"{word}, {shared[station.StepsBack == 1 ? "TrackBackOne" : "TrackBackMany", station.StepsBack]}";
    }

    private static string Day(DateOnly? day) => day is { } known ? Dates.Day(known) : "";

    private static string Count(int count) => count.ToString(CultureInfo.CurrentCulture);
}
