using System.Globalization;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Seed;

/// <summary>One invented project in the middle of its course.</summary>
internal sealed class LoadCourse
{
    public const int WorkshopsEach = 12;
    public const int FollowUpsEach = 20;

    /// <summary>A project's content is its own: it does not change with how many projects or notes there are besides.</summary>
    private const int Seed = 20_261_124;

    private const int MostDaysBegun = 150;
    private const int DaysBegunStep = 37;
    private const int WorkdayMinutes = 8 * 60;
    private static readonly TimeOnly WorkdayStart = new(8, 0);

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

    private static readonly WorkshopKind[] WorkshopKinds = [WorkshopKind.Workshop, WorkshopKind.Sparring, WorkshopKind.Workshop, WorkshopKind.Teaching, WorkshopKind.SharedLearning];

    private readonly int number;
    private readonly Random random;
    private readonly DateOnly today;
    private readonly DateOnly start;

    /// <summary>Days of the course that are over, today not counted.</summary>
    private readonly int daysBegun;
    private readonly IReadOnlyList<Guid> facilitators;
    private readonly List<DialogueCell> cells;
    private readonly List<Workshop> held = [];
    private readonly Project project;

    public LoadCourse(Round round, int number, LoadCast cast, DateOnly today)
    {
        this.number = number;
        this.today = today;
        random = new Random(Seed + number);
        start = round.FirstDay.AddDays(number * DaysBegunStep % MostDaysBegun);
        daysBegun = today.DayNumber - start.DayNumber;
        facilitators = cast.FacilitatorsOf(number);
        var supported = PhaseSets[number % PhaseSets.Length];
        cells = [.. DialogueCell.All.Where(cell => supported.Contains(cell.Phase))];
        project = MakeProject(round, supported, cast);
    }

    /// <summary>The project with its workshops, assessments and follow-ups; no notes.</summary>
    public void AddTo(LoadBatch batch)
    {
        // First, for all the others carry its id, which it gets here.
        batch.Add(project);
        AddWorkshops(batch);
        AddAssessments(batch);
        AddFollowUps(batch);
    }

    /// <summary>Notes from the first day of the course until yesterday, evenly over the cells, most of them from the workshops held. Made one at a time.</summary>
    public IEnumerable<Note> Notes(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var cell = cells[index % cells.Count];
            var inPhase = held.FindAll(workshop => workshop.Phase == cell.Phase);
            var workshop = inPhase.Count > 0 && random.Next(10) < 7 ? inPhase[random.Next(inPhase.Count)] : null;
            var at = workshop?.StartsAt.AddMinutes(random.Next(workshop.Minutes)) ?? At((int)((long)index * daysBegun / count));
            var by = facilitators[random.Next(facilitators.Count)];
            yield return new Note(SequentialGuid.Next(), project, cell, workshop, LoadTexts.Content(random), by, at);
        }
    }

    private Project MakeProject(Round round, PhaseSet supported, LoadCast cast)
    {
        var (technology, workplace, area) = LoadTexts.Subject(number);
        var title = string.Create(CultureInfo.InvariantCulture, $"Prøveprojekt {number + 1:0000}: {technology}");
        var plan = new ProjectPlan(
            title, technology, cast.MunicipalityOf(number), workplace, area, supported, start, round.LastDay,
            LeaderHours: 60 + random.Next(60), EmployeeHours: 150 + random.Next(200));

        // Seven phases against three lengths of the way there: every phase is somebody's present one.
        var current = DialogueCell.Phases[number % DialogueCell.Phases.Count];
        var first = (Phase)Math.Max((int)Phase.Idea, (int)current - (number % 3));
        var made = new Project(round.Id, plan, first, facilitators[0], At(0));
        foreach (var facilitator in facilitators)
        {
            made.Assign(facilitator);
        }

        if (cast.OnlookerOf(number) is { } onlooker)
        {
            made.Assign(onlooker);
        }

        Move(made, Way(first, current));
        return made;
    }

    private void Move(Project made, List<Phase> way)
    {
        for (var step = 0; step < way.Count; step++)
        {
            var day = (step + 1) * daysBegun / (way.Count + 1);
            var reason = PhaseChange.NeedsReason(made.CurrentPhase, way[step]) ? LoadTexts.Reason(random) : null;
            made.MoveTo(way[step], start.AddDays(day), facilitators[step % facilitators.Count], At(day), reason);
        }
    }

    /// <summary>Phase by phase; every fourth project went one too far and came back.</summary>
    private List<Phase> Way(Phase first, Phase current)
    {
        var way = DialogueCell.Phases.Where(phase => phase > first && phase <= current).ToList();
        return number % 4 == 0 && current < Phase.Implementation ? [.. way, current + 1, current] : way;
    }

    private void AddWorkshops(LoadBatch batch)
    {
        var courseDays = project.CourseEnd.DayNumber - start.DayNumber;
        var phases = project.SupportedPhases.ToList();
        for (var index = 0; index < WorkshopsEach; index++)
        {
            var day = ((2 * index) + 1) * courseDays / (2 * WorkshopsEach);
            var minutes = 60 + (30 * random.Next(5));
            var plan = new WorkshopPlan(
                LoadTexts.WorkshopTitle(index), WorkshopKinds[index % WorkshopKinds.Length], phases[index * phases.Count / WorkshopsEach], At(day), minutes,
                LoadTexts.Place(random), [.. facilitators.Take(1 + (index % 2))]);
            var workshop = new Workshop(project, plan);
            if (day < daysBegun)
            {
                workshop.Record(new Attendance(
                    random.Next(1, 5), random.Next(4, 16), random.Next(3), random.Next(3), random.Next(2), random.Next(3)));
                workshop.Hold(workshop.StartsAt.AddMinutes(minutes));
                held.Add(workshop);
            }

            batch.Add(workshop);
        }
    }

    /// <summary>What lies behind is mostly settled, what lies ahead mostly untouched; a few levels were taken back.</summary>
    private void AddAssessments(LoadBatch batch)
    {
        foreach (var cell in cells)
        {
            var level = (cell.Phase - project.CurrentPhase) switch
            {
                < 0 => random.Next(1, 4),
                0 => random.Next(3),
                _ => random.Next(4) == 0 ? 1 : 0,
            };
            if (level == 0)
            {
                continue;
            }

            var assessment = new Assessment(project, cell);
            for (var step = 1; step <= level; step++)
            {
                assessment.Assess((AssessmentLevel)step, facilitators[0], At(step * daysBegun / (level + 2)));
            }

            if (level > 1 && random.Next(8) == 0)
            {
                assessment.Assess((AssessmentLevel)(level - 1), facilitators[1], At((level + 1) * daysBegun / (level + 2)));
            }

            batch.Add(assessment);
        }
    }

    /// <summary>Half are done, one in ten is dropped; of the open ones some are over time.</summary>
    private void AddFollowUps(LoadBatch batch)
    {
        for (var index = 0; index < FollowUpsEach; index++)
        {
            var day = index * daysBegun / FollowUpsEach;
            var due = (index % 10) switch
            {
                6 => today.AddDays(-7 - random.Next(20)),
                7 => today.AddDays(7 + random.Next(30)),
                _ => start.AddDays(day + 14 + random.Next(30)),
            };
            var (what, responsible) = LoadTexts.Promise(random);
            var followUp = new FollowUp(project, what, responsible, due, note: null, facilitators[index % facilitators.Count], At(day));
            var closedDay = Math.Min(day + 10, daysBegun - 1);
            if (index % 10 < 5)
            {
                followUp.TickOff(facilitators[0], At(closedDay));
            }
            else if (index % 10 == 5)
            {
                followUp.Drop(facilitators[0], At(closedDay));
            }

            batch.Add(followUp);
        }
    }

    /// <summary>Some time in the working hours of a day of the course, UTC.</summary>
    private DateTime At(int day) => DanishTime.ToUtc(start.AddDays(day), WorkdayStart.AddMinutes(random.Next(WorkdayMinutes)));
}
