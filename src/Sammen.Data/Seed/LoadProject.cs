using System.Globalization;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Data.Seed;

/// <summary>The project of an invented course and its way through the phases. The number of the project decides both.</summary>
internal static class LoadProject
{
    private static readonly PhaseSet[] PhaseSets =
    [
        PhaseSet.All,
        PhaseSet.Of(Phase.Idea, Phase.Decision, Phase.Design),
        PhaseSet.Of(Phase.Decision, Phase.Design, Phase.Specification, Phase.Procurement),
        PhaseSet.Of(Phase.Design, Phase.Specification, Phase.Procurement, Phase.Development, Phase.Implementation),
        PhaseSet.Of(Phase.Development, Phase.Implementation),
        PhaseSet.All,
        PhaseSet.Of(Phase.Idea, Phase.Design, Phase.Implementation),
        PhaseSet.Of(Phase.Specification, Phase.Procurement, Phase.Development),
    ];

    public static Project Make(Round round, int number, LoadCast cast, LoadDays days)
    {
        var facilitators = cast.FacilitatorsOf(number);
        var (technology, kind, workplace, area) = LoadTexts.Subject(number);
        var title = string.Create(CultureInfo.InvariantCulture, $"Prøveprojekt {number + 1:0000}: {technology}");
        var plan = new ProjectPlan(
            title, technology, new(kind), TechnologyAim.Introduced, cast.MunicipalityOf(number), workplace, new(area), PhaseSets[number % PhaseSets.Length],
            days.First, round.LastDay, LeaderHours: 8 + days.Random.Next(8), EmployeeHours: 20 + days.Random.Next(25));

        // Seven phases against three lengths of the way there: every phase is somebody's present one.
        var current = DialogueCell.Phases[number % DialogueCell.Phases.Count];
        var first = (Phase)Math.Max((int)Phase.Idea, (int)current - (number % 3));
        var project = new Project(round.Id, plan, first, facilitators[0], days.At(0));
        foreach (var facilitator in facilitators)
        {
            project.Assign(facilitator, facilitators[0], days.At(0));
        }

        if (cast.OnlookerOf(number) is { } onlooker)
        {
            project.Assign(onlooker, facilitators[0], days.At(0));
        }

        Move(project, Way(number, first, current), facilitators, days);
        return project;
    }

    private static void Move(Project project, List<Phase> way, IReadOnlyList<Guid> facilitators, LoadDays days)
    {
        for (var step = 0; step < way.Count; step++)
        {
            var day = (step + 1) * days.Begun / (way.Count + 1);
            var reason = PhaseChange.NeedsReason(project.CurrentPhase, way[step]) ? LoadTexts.Reason(days.Random) : null;
            project.MoveTo(way[step], days.On(day), facilitators[step % facilitators.Count], days.At(day), reason);
        }
    }

    /// <summary>Phase by phase; every fourth project went one too far and came back.</summary>
    private static List<Phase> Way(int number, Phase first, Phase current)
    {
        var way = DialogueCell.Phases.Where(phase => phase > first && phase <= current).ToList();
        return number % 4 == 0 && current < Phase.Implementation ? [.. way, current + 1, current] : way;
    }
}
