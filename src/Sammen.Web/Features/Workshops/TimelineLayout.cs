using System.Globalization;
using Sammen.Domain;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Workshops;

/// <summary>
/// Where everything lies in the picture of a course, in percent of its width, from the first day of the course's first month to the last of its
/// last. Places are written as inline styles.
/// </summary>
internal sealed class TimelineLayout
{
    // Percent, as in the style sheet.
    private const double CardWidth = 14;

    private readonly DateOnly first;
    private readonly int days;

    public TimelineLayout(CoursePicture picture)
    {
        first = FirstOfMonth(picture.Start);
        days = FirstOfMonth(picture.End).AddMonths(1).DayNumber - first.DayNumber;
        Months = [.. MonthsUntil(picture.End)];
        Phases = [.. picture.Phases.Select(phase => new PlacedPhase(phase, Between(phase.From, phase.Until)))];
        Workshops = [.. Rows(picture)];
        Today = picture.Today < first || At(picture.Today) >= 100 ? null : $"left:{Percent(At(picture.Today))}";
    }

    public IReadOnlyList<PlacedMonth> Months { get; }

    public IReadOnlyList<PlacedPhase> Phases { get; }

    /// <summary>In rows so that none lies over another; one before or after the course stands at the edge.</summary>
    public IReadOnlyList<PlacedWorkshop> Workshops { get; }

    /// <summary><see langword="null"/> when today lies outside the picture.</summary>
    public string? Today { get; }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Percent(double value) => value.ToString("0.##'%'", CultureInfo.InvariantCulture);

    private IEnumerable<PlacedMonth> MonthsUntil(DateOnly end)
    {
        for (var month = first; month <= end; month = month.AddMonths(1))
        {
            yield return new PlacedMonth(month, Between(month, month.AddMonths(1)));
        }
    }

    private IEnumerable<PlacedWorkshop> Rows(CoursePicture picture)
    {
        var ends = new List<double>();
        foreach (var workshop in picture.Workshops)
        {
            var day = DanishTime.DateOf(workshop.StartsAt);

            // Late in the picture a card ends at its day instead of beginning there.
            var endsThere = At(day) > 100 - CardWidth;
            var left = Math.Clamp(endsThere ? At(day) - CardWidth : At(day), 0, 100 - CardWidth);
            var row = ends.FindIndex(end => end <= left);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = left + CardWidth;
            yield return new PlacedWorkshop(workshop, $"grid-row:{row + 1};margin-left:{Percent(left)}", endsThere, day < picture.Start || day > picture.End);
        }
    }

    private string Between(DateOnly from, DateOnly until) => $"left:{Percent(At(from))};width:{Percent(At(until) - At(from))}";

    private double At(DateOnly day) => 100.0 * (day.DayNumber - first.DayNumber) / days;
}

internal sealed record PlacedMonth(DateOnly First, string Place)
{
    public bool Contains(DateOnly day) => (day.Year, day.Month) == (First.Year, First.Month);
}

internal sealed record PlacedPhase(PhaseSpan Phase, string Place);

/// <param name="EndsThere">It ends at its day: there is no room to begin there.</param>
/// <param name="IsOutside">Its day lies before or after the course.</param>
internal sealed record PlacedWorkshop(PicturedWorkshop Workshop, string Place, bool EndsThere, bool IsOutside);
