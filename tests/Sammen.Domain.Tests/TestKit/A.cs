using Sammen.Domain.Applications;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.TestKit;

/// <summary>Something valid to start from. A test says only what it is about; everything else is unremarkable.</summary>
internal static class A
{
    public static readonly DateOnly CourseStart = new(2026, 2, 1);
    public static readonly DateOnly CourseEnd = new(2026, 10, 31);

    /// <summary>Noon UTC on a day in the middle of the course: the same date in Denmark.</summary>
    public static readonly DateTime Moment = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Day = new(2026, 5, 4);

    public static Guid Person() => Guid.CreateVersion7();

    public static ProjectPlan ProjectPlan() => new(
        Title: "Skærme i hjemmeplejen",
        Technology: "Videoopkald",
        new(TechnologyKind.CommunicationAndScreenContact),
        TechnologyAim.Introduced,
        MunicipalityCode: "901",
        Workplace: "Hjemmeplejen Nord",
        new(Area.ElderlyAndHealth),
        SupportedPhases: PhaseSet.All,
        CourseStart,
        CourseEnd,
        LeaderHours: 10,
        EmployeeHours: 30);

    public static Project Project(ProjectPlan? plan = null, Phase startPhase = Phase.Idea)
        => WithId(new Project(Guid.CreateVersion7(), plan ?? ProjectPlan(), startPhase, Person(), Moment));

    public static RoundPlan RoundPlan() => new(
        Name: "Runde 3",
        Places: 4,
        ApplicationDeadline: new DateOnly(2025, 12, 1),
        AnswerBy: new DateOnly(2026, 1, 15),
        FirstDay: CourseStart,
        LastDay: CourseEnd);

    public static Round Round(RoundPlan? plan = null) => WithId(new Round(plan ?? RoundPlan(), Person(), Moment));

    /// <summary>Takes applications on <see cref="Day"/>.</summary>
    public static RoundPlan OpenRoundPlan() => new(
        Name: "Runde 4",
        Places: 4,
        ApplicationDeadline: new DateOnly(2026, 6, 1),
        AnswerBy: new DateOnly(2026, 6, 20),
        FirstDay: new DateOnly(2026, 7, 1),
        LastDay: new DateOnly(2027, 3, 1));

    public static Round OpenRound() => Round(OpenRoundPlan());

    public static ApplicationContent ApplicationContent() => new(
        new ContactPart("bente@lyngsted.example", "Bente Vang", "12 34 56 78"),
        new WhoPart("904", "Hjemmeplejen Syd", new(Area.ElderlyAndHealth)),
        new TechnologyPart(new(TechnologyKind.CommunicationAndScreenContact), "Skærmbesøg om aftenen", TechnologyAim.Introduced, HasBegun: true, Phase.Design),
        new HelpPart(PhaseSet.Of(Phase.Design, Phase.Implementation)),
        new ConditionsPart("Birgitte Vest", "Centerchef", LeaderHours: 6, EmployeeHours: 20.5m, PromisesToShare: true));

    /// <summary>Begun, with nothing but the e-mail address.</summary>
    public static Application Draft(Round round, DateTime? at = null)
        => new(Guid.CreateVersion7(), round, new ContactPart("bente@lyngsted.example", null, null), "da-DK", at ?? Moment);

    /// <summary>Filled in and not sent.</summary>
    public static Application FilledIn(Round round, DateTime? at = null)
    {
        var application = Draft(round, at);
        foreach (var part in ApplicationContent().Parts)
        {
            application.Fill(part, round, at ?? Moment);
        }

        return application;
    }

    public static Application Submitted(Round round, DateTime? at = null)
    {
        var application = FilledIn(round, at);
        application.Submit(round, at ?? Moment);
        return application;
    }

    public static Project ProjectSupporting(params Phase[] phases) => Project(ProjectPlan() with { SupportedPhases = PhaseSet.Of(phases) });

    public static WorkshopPlan WorkshopPlan() => new(
        Title: "Opstart",
        WorkshopKind.Workshop,
        Phase.Idea,
        StartsAt: Moment,
        Minutes: 120,
        Place: "Rådhuset, lokale 2",
        FacilitatorIds: [Person()]);

    public static Workshop Workshop(WorkshopPlan? plan = null, Project? project = null)
        => WithId(new Workshop(project ?? Project(), plan ?? WorkshopPlan(), Person(), Moment));

    public static Workshop HeldWorkshop(Project? project = null)
    {
        var workshop = Workshop(project: project);
        workshop.Hold(Person(), Moment);
        return workshop;
    }

    public static Workshop CancelledWorkshop(Project? project = null)
    {
        var workshop = Workshop(project: project);
        workshop.Cancel(Person(), Moment);
        return workshop;
    }

    public static DialogueCell Cell() => new(Phase.Idea, CoreQuestion.CoreTask);

    public static NoteContent NoteContent(string text = "Hvem skal borgeren ringe til?", NoteKind kind = NoteKind.Insight) => new(text, kind);

    public static Note Note(NoteContent? content = null, Project? project = null, DialogueCell? cell = null, DateTime? at = null)
        => new(Guid.CreateVersion7(), project ?? Project(), cell ?? Cell(), workshop: null, content ?? NoteContent(), Person(), at ?? Moment);

    public static LessonContent LessonContent() => new(
        "Vi spurgte nattevagten for sent", "Kravene var skrevet, da nattevagten så skærmen første gang.", "Lad nattevagten skrive de første krav.",
        LessonKind.NotAsPlanned, Phase.Idea, CoreQuestion.CoreTask, TechnologyKind.SensorsAndMonitoring, Area.ElderlyAndHealth);

    /// <summary>Private, and written from one note.</summary>
    public static Lesson Lesson(LessonContent? content = null, Project? project = null, IReadOnlyCollection<Note>? notes = null)
    {
        var of = project ?? Project();
        return new(Guid.CreateVersion7(), of, content ?? LessonContent(), notes ?? [Note(project: of)], Person(), Moment);
    }

    public static Lesson ProposedLesson(LessonContent? content = null)
    {
        var lesson = Lesson(content);
        lesson.Propose(Person(), Moment);
        return lesson;
    }

    public static Lesson ReleasedLesson(bool isNamed = true)
    {
        var lesson = ProposedLesson();
        lesson.Release(lesson.TextNumber, lesson.Content, isNamed, Person(), Moment);
        return lesson;
    }

    public static FollowUp FollowUp(string what = "Spørg leverandøren", string responsible = "Teamlederen", DateOnly? due = null)
        => new(Project(), what, responsible, due ?? Day, note: null, Person(), Moment);

    /// <summary>What the data project does when an entity is added.</summary>
    public static T WithId<T>(T entity)
        where T : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(entity, Guid.CreateVersion7());
        return entity;
    }
}
