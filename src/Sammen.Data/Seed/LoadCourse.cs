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

    /// <summary>Courses begin on different days of the round's first five months; 37 goes through them all.</summary>
    private const int BeginningDays = 150;
    private const int DaysBetween = 37;

    private static readonly WorkshopKind[] WorkshopKinds =
    [
        WorkshopKind.Workshop, WorkshopKind.Sparring, WorkshopKind.Workshop, WorkshopKind.Teaching, WorkshopKind.SharedLearning,
    ];

    private readonly Random random;
    private readonly LoadDays days;
    private readonly IReadOnlyList<Guid> facilitators;
    private readonly Project project;
    private readonly List<DialogueCell> cells;
    private readonly List<Workshop> held = [];

    public LoadCourse(Round round, int number, LoadCast cast, DateOnly today)
    {
        random = new Random(Seed + number);
        var first = round.FirstDay.AddDays(number * DaysBetween % BeginningDays);
        days = new LoadDays(first, today.DayNumber - first.DayNumber, random);
        facilitators = cast.FacilitatorsOf(number);
        project = LoadProject.Make(round, number, cast, days);
        cells = [.. DialogueCell.All.Where(cell => project.SupportedPhases.Contains(cell.Phase))];
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

    /// <summary>
    /// Notes from the first day of the course until yesterday, evenly over the cells, most of them from the workshops held; each decision
    /// answers the last concern on its question. Made one at a time.
    /// </summary>
    public IEnumerable<Note> Notes(int count)
    {
        var matters = new Dictionary<CoreQuestion, Note>();
        for (var index = 0; index < count; index++)
        {
            var cell = cells[index % cells.Count];
            var inPhase = held.FindAll(workshop => workshop.Phase == cell.Phase);
            var workshop = inPhase.Count > 0 && random.Next(10) < 7 ? inPhase[random.Next(inPhase.Count)] : null;
            var at = workshop?.StartsAt.AddMinutes(random.Next(workshop.Minutes)) ?? days.At((int)((long)index * days.Begun / count));
            var by = facilitators[random.Next(facilitators.Count)];
            var note = new Note(SequentialGuid.Next(), project, cell, workshop, LoadTexts.Content(random), by, at);
            if (note.IsMatter)
            {
                matters[cell.Question] = note;
            }
            else if (note.Kind == NoteKind.Decision && matters.Remove(cell.Question, out var matter))
            {
                note.Answer([matter], by, at);
            }

            yield return note;
        }
    }

    private void AddWorkshops(LoadBatch batch)
    {
        var courseDays = project.CourseEnd.DayNumber - days.First.DayNumber;
        var phases = project.SupportedPhases.ToList();
        for (var index = 0; index < WorkshopsEach; index++)
        {
            var day = ((2 * index) + 1) * courseDays / (2 * WorkshopsEach);
            var minutes = 60 + (30 * random.Next(5));
            var plan = new WorkshopPlan(
                LoadTexts.WorkshopTitle(index), WorkshopKinds[index % WorkshopKinds.Length], phases[index * phases.Count / WorkshopsEach], days.At(day), minutes,
                LoadTexts.Place(random), [.. facilitators.Take(1 + (index % 2))]);
            var workshop = new Workshop(project, plan, facilitators[0], days.At(0));
            if (day < days.Begun)
            {
                var endsAt = workshop.StartsAt.AddMinutes(minutes);
                var attendance = new Attendance(random.Next(1, 5), random.Next(4, 16), random.Next(3), random.Next(3), random.Next(2), random.Next(3));
                workshop.Record(attendance, facilitators[0], endsAt);
                workshop.Hold(facilitators[0], endsAt);
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
                < 0 => random.Next(8) == 0 ? 0 : random.Next(1, 4),
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
                assessment.Assess((AssessmentLevel)step, facilitators[0], days.At(step * days.Begun / (level + 2)));
            }

            if (level > 1 && random.Next(8) == 0)
            {
                assessment.Assess((AssessmentLevel)(level - 1), facilitators[1], days.At((level + 1) * days.Begun / (level + 2)));
            }

            batch.Add(assessment);
        }
    }

    /// <summary>Half are done, one in ten is dropped; of the open ones some are over time.</summary>
    private void AddFollowUps(LoadBatch batch)
    {
        for (var index = 0; index < FollowUpsEach; index++)
        {
            var day = index * days.Begun / FollowUpsEach;
            var due = (index % 10) switch
            {
                6 => days.Today.AddDays(-7 - random.Next(20)),
                7 => days.Today.AddDays(7 + random.Next(30)),
                _ => days.On(day + 14 + random.Next(30)),
            };
            var (what, responsible) = LoadTexts.Promise(random);
            var followUp = new FollowUp(project, what, responsible, due, note: null, facilitators[index % facilitators.Count], days.At(day));
            var closedDay = Math.Min(day + 10, days.Begun - 1);
            if (index % 10 < 5)
            {
                followUp.TickOff(facilitators[0], days.At(closedDay));
            }
            else if (index % 10 == 5)
            {
                followUp.Drop(facilitators[0], days.At(closedDay));
            }

            batch.Add(followUp);
        }
    }
}
