using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>
/// A first plan for what is left of a course, to be changed, taken over in part or left. Every supported phase that the process has not
/// passed and that has no workshop yet gets one, or two where there is time, as far as there are days for it: within the course, from
/// tomorrow on, phases in their order and no two workshops on one day; on <see cref="WorkingDays"/>, and not in July.
/// </summary>
/// <remarks>Shared learning is agreed between municipalities, and is not proposed to one of them.</remarks>
public static class CourseProposal
{
    /// <summary>So many working days lie between two workshops where the course is long enough: three weeks.</summary>
    private const int DaysApart = 15;
    private const int MostAPhase = 2;

    /// <summary>When a proposed workshop begins, Danish time.</summary>
    public static TimeOnly UsualStart { get; } = new(13, 0);

    /// <summary>How long one of this kind usually takes.</summary>
    public static int UsualMinutes(WorkshopKind kind) => kind switch
    {
        WorkshopKind.Sparring => 90,
        WorkshopKind.Teaching => 120,
        _ => 150,
    };

    /// <returns>In the order of their days; empty when nothing is missing, or when the course has no day left.</returns>
    public static IReadOnlyList<ProposedWorkshop> For(ProposalBasis basis)
    {
        var days = DaysLeft(basis);
        var coming = basis.Workshops.Where(workshop => workshop.On > basis.Today).ToList();
        return
        [
            .. basis.Missing
                .GroupBy(phase => Between(phase, coming))
                .SelectMany(run => Spread([.. run], days.FindAll(day => day > run.Key.After && day < run.Key.Before)))
                .OrderBy(proposed => proposed.On),
        ];
    }

    private static List<DateOnly> DaysLeft(ProposalBasis basis)
    {
        var days = new List<DateOnly>();
        var taken = basis.Workshops.Select(workshop => workshop.On).ToHashSet();
        for (var day = basis.Start > basis.Today ? basis.Start : basis.Today.AddDays(1); day <= basis.End; day = day.AddDays(1))
        {
            if (WorkingDays.Contains(day) && day.Month != WorkingDays.HolidayMonth && !taken.Contains(day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>What is planned already for earlier and later phases keeps its place in their order.</summary>
    private static (DateOnly After, DateOnly Before) Between(Phase phase, List<WorkshopDay> coming)
        => (
            coming.Where(workshop => workshop.Phase < phase).Select(workshop => workshop.On).Append(DateOnly.MinValue).Max(),
            coming.Where(workshop => workshop.Phase > phase).Select(workshop => workshop.On).Append(DateOnly.MaxValue).Min());

    /// <summary>Each workshop in the middle of its own part of the days. A second one is for the phases that come first, where most is still open.</summary>
    private static IEnumerable<ProposedWorkshop> Spread(List<Phase> phases, List<DateOnly> days)
    {
        var covered = phases.Take(days.Count).ToList();
        if (covered.Count == 0)
        {
            return [];
        }

        var count = Math.Clamp(days.Count / DaysApart, covered.Count, MostAPhase * covered.Count);
        var second = count - covered.Count;
        return covered
            .SelectMany((phase, at) => KindsOf(phase).Take(at < second ? MostAPhase : 1).Select(kind => (phase, kind)))
            .Select((workshop, at) => new ProposedWorkshop(workshop.phase, workshop.kind, days[((2 * at) + 1) * days.Count / (2 * count)]));
    }

    /// <summary>First what fits the phase best.</summary>
    private static WorkshopKind[] KindsOf(Phase phase) => phase switch
    {
        Phase.Design or Phase.Implementation => [WorkshopKind.Workshop, WorkshopKind.Teaching],
        Phase.Procurement => [WorkshopKind.Sparring, WorkshopKind.Workshop],
        _ => [WorkshopKind.Workshop, WorkshopKind.Sparring],
    };
}
