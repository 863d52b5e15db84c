using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Web.Features.Comparison;

public sealed partial class CoverageChart
{
    private const int ChartWidth = 900;
    private const int ChartHeight = 260;
    private const int Left = 56;
    private const int Right = 26;
    private const int Top = 14;
    private const int Bottom = 30;

    /// <summary>Between the middles of two end marks, so that the numbers in them can be read.</summary>
    private const double MarkDistance = 19;

    private const double DaysPerMonth = 365.25 / 12;

    private static readonly double[] Shares = [0, 0.25, 0.5, 0.75, 1];

    private static readonly string[] Styles =
    [
        "stroke:var(--petrol)",
        "stroke:var(--ink);stroke-dasharray:9 5",
        "stroke:var(--soft);stroke-dasharray:2 4",
        "stroke:var(--petrol);stroke-dasharray:14 4 2 4",
        "stroke:var(--ink);stroke-dasharray:4 3",
        "stroke:var(--soft)",
    ];

    private IReadOnlyList<Line> lines = [];
    private int months;

    [Parameter, EditorRequired]
    public IReadOnlyList<ComparisonColumn> Columns { get; set; } = [];

    /// <summary>Danish date; lines end here, or with the course.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    protected override void OnParametersSet()
    {
        months = Columns.Max(column => column.MonthOn(Today).Of);
        lines = [.. Columns.Select(Draw)];
        KeepApart(lines);
    }

    private static double Y(double share) => Round(Top + ((1 - share) * (ChartHeight - Top - Bottom)));

    /// <summary>A drawing's numbers have a point, whatever the reader's language has.</summary>
    private static string Svg(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Round(double value) => Math.Round(value, 1);

    /// <summary>Pushes end marks at the same place downwards, or upwards from the bottom, until none covers another.</summary>
    private static void KeepApart(IEnumerable<Line> lines)
    {
        var placed = new List<Line>();
        foreach (var line in lines.OrderBy(line => line.EndY))
        {
            while (placed.Exists(other => Math.Abs(other.EndX - line.EndX) < MarkDistance && Math.Abs(other.EndY - line.EndY) < MarkDistance))
            {
                line.EndY += 1;
            }

            placed.Add(line);
        }
    }

    private double X(double month) => Round(Left + (month / months * (ChartWidth - Left - Right)));

    private Line Draw(ComparisonColumn column, int index)
    {
        var history = column.History.Of(PhaseSet.Of(column.Map.SupportedPhases));
        var last = Today < column.CourseStart ? column.CourseStart : Today < column.CourseEnd ? Today : column.CourseEnd;
        var points = history.CoverageBetween(column.CourseStart, last);
        var path = new StringBuilder();
        foreach (var point in points)
        {
            // A step: coverage stays as it was until the day it changes.
            var (x, y) = (X(MonthOf(column, point.On)), Y(point.Coverage.Ratio));
            path.Append(path.Length == 0 ? $"M{Svg(x)},{Svg(y)}" : $" H{Svg(x)} V{Svg(y)}");
        }

        var end = points[^1];
        return new Line
        {
            Number = index + 1,
            Name = column.Municipality,
            Style = Styles[index % Styles.Length],
            Path = path.ToString(),
            EndX = X(MonthOf(column, end.On)),
            EndY = Y(end.Coverage.Ratio),
            Last = end.Coverage,
            ByMonth = [.. Enumerable.Range(1, months).Select(month => AtEndOf(month))],
        };

        Share? AtEndOf(int month)
        {
            var first = column.CourseStart.AddMonths(month - 1);
            var lastOfMonth = column.CourseStart.AddMonths(month).AddDays(-1);
            return first > last ? null : history.On(lastOfMonth < last ? lastOfMonth : last).Coverage;
        }
    }

    private double MonthOf(ComparisonColumn column, DateOnly day) => Math.Min(months, (day.DayNumber - column.CourseStart.DayNumber) / DaysPerMonth);

    private sealed record Line
    {
        public required int Number { get; init; }

        public required string Name { get; init; }

        public required string Style { get; init; }

        public required string Path { get; init; }

        public required double EndX { get; init; }

        public required double EndY { get; set; }

        public required Share Last { get; init; }

        /// <summary>At the end of each month of the course; <see langword="null"/> for months to come.</summary>
        public required IReadOnlyList<Share?> ByMonth { get; init; }
    }
}
