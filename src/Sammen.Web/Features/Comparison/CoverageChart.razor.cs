using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.DialogueMaps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Comparison;

public sealed partial class CoverageChart
{
    private const int ChartWidth = 900;
    private const int ChartHeight = 260;
    private const int Left = 56;

    /// <summary>Room for the names at the ends of the lines.</summary>
    private const int Right = 176;

    private const int Top = 14;
    private const int Bottom = 30;

    /// <summary>Between the middles of two end marks, so that the numbers in them can be read.</summary>
    private const double MarkDistance = 19;

    /// <summary>How wide a mark with its name is at most: those that begin closer to one another need heights of their own.</summary>
    private const double LabelWidth = 172;

    private const int LabelLetters = 22;

    /// <summary>The height of 0 %: marks stay above the names of the months.</summary>
    private const double Floor = ChartHeight - Bottom;

    private const double DaysPerMonth = 365.25 / 12;

    private static readonly double[] Shares = [0, 0.25, 0.5, 0.75, 1];

    private static readonly string[] Styles =
    [
        "stroke:var(--course-1)",
        "stroke:var(--course-2);stroke-dasharray:9 5",
        "stroke:var(--course-3);stroke-dasharray:2 4",
        "stroke:var(--course-4);stroke-dasharray:14 4 2 4",
        "stroke:var(--course-5);stroke-dasharray:4 3",
        "stroke:var(--course-6)",
    ];

    private IReadOnlyList<Line> lines = [];
    private int months;

    [Parameter, EditorRequired]
    public ComparisonView View { get; set; } = null!;

    protected override void OnParametersSet()
    {
        months = View.Columns.Max(column => column.MonthOn(View.Today).Of);
        lines = [.. View.Columns.Select(Draw)];
        var heights = KeepApart([.. lines.Select(line => (line.EndX, line.EndY))]);
        lines = [.. lines.Zip(heights, (line, height) => line with { EndY = height })];
    }

    private static double Y(double share) => Round(Top + ((1 - share) * (ChartHeight - Top - Bottom)));

    /// <summary>A drawing's numbers have a point, whatever the reader's language has.</summary>
    private static string Svg(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Round(double value) => Math.Round(value, 1);

    /// <summary>Heights for the end marks at which none covers another: pushed downwards, and up again where the picture ends.</summary>
    internal static IReadOnlyList<double> KeepApart(IReadOnlyList<(double X, double Y)> ends)
    {
        var heights = ends.Select(end => end.Y).ToArray();
        var downwards = Enumerable.Range(0, ends.Count).OrderBy(mark => ends[mark].Y).ToList();
        for (var at = 1; at < downwards.Count; at++)
        {
            foreach (var above in downwards.Take(at).Where(above => IsBeside(above, downwards[at])))
            {
                heights[downwards[at]] = Math.Max(heights[downwards[at]], heights[above] + MarkDistance);
            }
        }

        for (var at = downwards.Count - 1; at >= 0; at--)
        {
            heights[downwards[at]] = Math.Min(heights[downwards[at]], Floor);
            foreach (var below in downwards.Skip(at + 1).Where(below => IsBeside(below, downwards[at])))
            {
                heights[downwards[at]] = Math.Min(heights[downwards[at]], heights[below] - MarkDistance);
            }
        }

        return heights;

        bool IsBeside(int one, int other) => Math.Abs(ends[one].X - ends[other].X) < LabelWidth;
    }

    private double X(double month) => Round(Left + (month / months * (ChartWidth - Left - Right)));

    private Line Draw(ComparisonColumn column, int index)
    {
        var points = column.CoverageUntil(View.Today);
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
            Name = Municipalities.Marked(View.NameOf(column), column.Municipality),
            Label = Excerpt.Of(View.NameOf(column), LabelLetters),
            Style = Styles[index % Styles.Length],
            Path = path.ToString(),
            EndX = X(MonthOf(column, end.On)),
            EndY = Y(end.Coverage.Ratio),
            Last = end.Coverage,
            ByMonth = [.. Enumerable.Range(1, months).Select(month => AtEndOf(month))],
        };

        Share? AtEndOf(int month)
        {
            var monthEnds = column.CourseStart.AddMonths(month).AddDays(-1);
            return column.CourseStart.AddMonths(month - 1) > end.On ? null : points.Last(point => point.On <= monthEnds).Coverage;
        }
    }

    private double MonthOf(ComparisonColumn column, DateOnly day) => Math.Min(months, (day.DayNumber - column.CourseStart.DayNumber) / DaysPerMonth);

    private sealed record Line
    {
        public required int Number { get; init; }

        public required string Name { get; init; }

        /// <summary>The beginning of the name, short enough to stand beside the line's end.</summary>
        public required string Label { get; init; }

        public required string Style { get; init; }

        public required string Path { get; init; }

        public required double EndX { get; init; }

        public required double EndY { get; init; }

        public required Share Last { get; init; }

        /// <summary>At the end of each month of the course; <see langword="null"/> for months to come.</summary>
        public required IReadOnlyList<Share?> ByMonth { get; init; }
    }
}
