using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.DialogueMaps;

/// <summary>The dialogue map of one project through time: what it looked like at the end of any Danish day.</summary>
/// <param name="phases">The project's phase changes in the order they were recorded; at least the one the course began with.</param>
/// <param name="levels">The changes of its assessments in the order they were made.</param>
public sealed class MapHistory(PhaseSet supportedPhases, IReadOnlyList<PhaseStep> phases, IReadOnlyList<LevelChanged> levels)
{
    /// <summary>The days on which an assessment or the phase changed, oldest first.</summary>
    public IReadOnlyList<DateOnly> Days { get; } =
        [.. phases.Select(change => change.On).Concat(levels.Select(change => DanishTime.DateOf(change.At))).Distinct().Order()];

    /// <summary>The phase the project stood in at the end of a day; before the course, the phase it began in.</summary>
    public Phase PhaseOn(DateOnly day) => (phases.LastOrDefault(change => change.On <= day) ?? phases[0]).To;

    /// <summary>The map at the end of a day.</summary>
    public MapFigures On(DateOnly day)
    {
        var assessments = new Dictionary<DialogueCell, AssessmentLevel>();
        foreach (var change in levels.Where(change => DanishTime.DateOf(change.At) <= day))
        {
            assessments[change.Cell] = change.Level;
        }

        return new MapFigures(supportedPhases, PhaseOn(day), assessments);
    }

    /// <summary>Coverage as it rose and fell: one point at the first day, one at each day it changed after that, one at the last day.</summary>
    public IReadOnlyList<CoveragePoint> CoverageBetween(DateOnly first, DateOnly last)
    {
        var points = new List<CoveragePoint> { new(first, On(first).Coverage) };
        foreach (var day in Days.Where(day => day > first && day < last))
        {
            var coverage = On(day).Coverage;
            if (coverage != points[^1].Coverage)
            {
                points.Add(new CoveragePoint(day, coverage));
            }
        }

        if (last > first)
        {
            points.Add(new CoveragePoint(last, On(last).Coverage));
        }

        return points;
    }
}

/// <param name="On">Danish date; the coverage is that of the end of the day.</param>
public readonly record struct CoveragePoint(DateOnly On, Share Coverage);
