using Sammen.Domain.Method;

namespace Sammen.Domain.Projects;

/// <summary>The days of a course that one phase takes up, for a picture of it.</summary>
/// <param name="From">First day, Danish date.</param>
/// <param name="Until">The day after the last one, Danish date.</param>
public sealed record PhaseSpan(Phase Phase, PhaseStanding Standing, DateOnly From, DateOnly Until)
{
    /// <summary>
    /// What was recorded, then the phase the process is in and, in their order, the supported phases after it. Nobody knows how long those take:
    /// they share evenly what is left of the course. A phase that took up no day of the course is left out.
    /// </summary>
    /// <param name="changes">The project's phase changes in the order they were recorded.</param>
    /// <param name="closedOn">Danish date; <see langword="null"/> while the course runs. Of a closed one nothing is to come.</param>
    public static IReadOnlyList<PhaseSpan> Over(
        PhaseSet supported, Phase current, DateOnly start, DateOnly end, DateOnly today, IReadOnlyList<PhaseStep> changes, DateOnly? closedOn = null)
    {
        var after = end.AddDays(1);
        DateOnly Within(DateOnly day) => day < start ? start : day > after ? after : day;

        // The phase the course began in was there before it, also where the course was moved since.
        var begun = changes.Select((change, at) => at == 0 ? start : Within(change.On)).DefaultIfEmpty(start).ToList();
        var passed = changes.SkipLast(1).Select((change, at) => new PhaseSpan(change.To, PhaseStanding.Passed, begun[at], begun[at + 1]));
        return [.. passed.Concat(FromNow()).Where(span => span.From < span.Until)];

        IEnumerable<PhaseSpan> FromNow()
        {
            var since = begun[^1];
            if (closedOn is { } closed)
            {
                return [new(current, PhaseStanding.Current, since, Within(closed.AddDays(1)))];
            }

            List<Phase> phases = [current, .. supported.Where(phase => phase > current)];
            var known = Within(today) > since ? Within(today) : since;
            var left = after.DayNumber - known.DayNumber;
            DateOnly Part(int number) => known.AddDays(left * number / phases.Count);
            return phases.Select((phase, at) => at == 0
                ? new PhaseSpan(phase, PhaseStanding.Current, since, Part(1))
                : new PhaseSpan(phase, PhaseStanding.ToCome, Part(at), Part(at + 1)));
        }
    }
}
