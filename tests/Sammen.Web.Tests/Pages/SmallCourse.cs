using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Tests.Pages;

/// <summary>
/// A course small enough to count on one's fingers, in the leader's municipality and run by the facilitator; and one in which nothing has
/// happened yet. Three phases are supported, twelve cells; the process stands in the second.
/// </summary>
internal sealed class SmallCourse
{
    private static readonly DialogueCell IdeaTask = new(Phase.Idea, CoreQuestion.CoreTask);
    private static readonly DialogueCell IdeaWork = new(Phase.Idea, CoreQuestion.DailyWork);
    private static readonly DialogueCell IdeaCompetences = new(Phase.Idea, CoreQuestion.Competences);
    private static readonly DialogueCell DecisionTask = new(Phase.Decision, CoreQuestion.CoreTask);

    private readonly SammenDbContext db;
    private readonly Guid facilitatorId;
    private readonly DateTime now;
    private readonly DateOnly today;

    private SmallCourse(SammenDbContext db, Guid facilitatorId, DateTime now)
        => (this.db, this.facilitatorId, this.now, today) = (db, facilitatorId, now, DanishTime.DateOf(now));

    /// <returns>The small course and the empty one.</returns>
    public static Task<(Guid Small, Guid Empty)> AddAsync(Site site) => site.InDatabaseAsync(async db =>
    {
        var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
        var leader = await db.Users.SingleAsync(user => user.Name == Site.Leader);
        var course = new SmallCourse(db, facilitator.Id, TimeProvider.System.GetUtcNow().UtcDateTime);
        var round = new Round(
            new("Lille runde", Round.DefaultPlaces, course.today.AddDays(-90), course.today.AddDays(-70), course.today.AddDays(-60), course.today.AddDays(200)),
            facilitator.Id, course.now);
        db.Rounds.Add(round);
        var small = course.Project(round, leader.MunicipalityCode!, "Lille forløb");
        var empty = course.Project(round, leader.MunicipalityCode!, "Tomt forløb");
        course.Fill(small);
        await db.SaveChangesAsync();
        return (small.Id, empty.Id);
    });

    /// <summary>So many notes more, of all kinds, in all twelve cells.</summary>
    public static Task AddNotesAsync(Site site, Guid projectId, int count) => ChangeAsync(site, projectId, (course, project) =>
    {
        var cells = DialogueCell.All.Where(cell => project.SupportedPhases.Contains(cell.Phase)).ToList();
        var kinds = Enum.GetValues<NoteKind>();
        foreach (var number in Enumerable.Range(0, count))
        {
            course.Note(project, cells[number % cells.Count], kinds[number % kinds.Length], NoteVisibility.Programme, daysAgo: number % 50);
        }
    });

    /// <summary>So many notes more in the first cell, as long as a note may be.</summary>
    /// <summary>Notes as long as they may be, of letters in no order: nothing people write is harder to compress. The oldest comes first.</summary>
    public static async Task<IReadOnlyList<Guid>> AddLongestNotesAsync(Site site, Guid projectId, int count)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzæøå";
        var letters = new Random(count);
        var ids = Enumerable.Range(0, count).Select(_ => SequentialGuid.Next()).ToList();
        await ChangeAsync(site, projectId, (course, project) => course.db.Notes.AddRange(ids.Select((id, number) => new Note(
            id, project, IdeaTask, workshop: null,
            new NoteContent(new string(letters.GetItems<char>(Letters, Domain.Notes.Note.TextMaxLength)), NoteKind.Insight),
            course.facilitatorId, course.now.AddSeconds(number - count)))));
        return ids;
    }

    private static Task<int> ChangeAsync(Site site, Guid projectId, Action<SmallCourse, Project> change) => site.InDatabaseAsync(async db =>
    {
        var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
        var project = await db.Projects.SingleAsync(found => found.Id == projectId);
        change(new SmallCourse(db, facilitator.Id, TimeProvider.System.GetUtcNow().UtcDateTime), project);
        return await db.SaveChangesAsync();
    });

    private Project Project(Round round, string municipality, string title)
    {
        var plan = new ProjectPlan(
            title, "Prøve", new(TechnologyKind.WelfareTechnology), TechnologyAim.Bought, municipality, "Prøvehuset", new(Area.Other, "Prøver"),
            PhaseSet.Of(Phase.Idea, Phase.Decision, Phase.Design), today.AddDays(-60), today.AddDays(200), LeaderHours: 1.11m, EmployeeHours: 4.44m);
        var project = new Project(round.Id, plan, Phase.Idea, facilitatorId, now.AddDays(-60));
        project.Assign(facilitatorId, facilitatorId, now);
        db.Projects.Add(project);
        return project;
    }

    private void Fill(Project project)
    {
        project.MoveTo(Phase.Decision, today.AddDays(-20), facilitatorId, now.AddDays(-20), reason: null);

        // Four of twelve discussed or more, two of them clarified or more; four of the eight that are due are gaps.
        Assess(project, IdeaTask, AssessmentLevel.Anchored);
        Assess(project, IdeaWork, AssessmentLevel.Discussed);
        Assess(project, IdeaCompetences, AssessmentLevel.Clarified);
        Assess(project, DecisionTask, AssessmentLevel.Discussed);

        // Leaders 1.5 × 2 + 2 × 1 = 5 hours; employees, TR/AMR and IT 1.5 × 8 + 2 × 4 = 20.
        Held(project, daysAgo: 40, minutes: 90, new Attendance(2, 6, 1, 1, 0, 2));
        Held(project, daysAgo: 20, minutes: 120, new Attendance(1, 4, 0, 0, 1, 0));
        Workshop(project, now.AddDays(5), 60);
        Workshop(project, now.AddDays(2), 60).Cancel(facilitatorId, now);

        // Everybody reads the first three; a leader two more; a facilitator all six. One was deleted. The second decision answers the first concern.
        Note(project, IdeaTask, NoteKind.Insight, NoteVisibility.Programme, daysAgo: 40);
        Note(project, IdeaTask, NoteKind.Decision, NoteVisibility.Programme, daysAgo: 39);
        var concern = Note(project, IdeaWork, NoteKind.Concern, NoteVisibility.Programme, daysAgo: 38);
        Note(project, IdeaWork, NoteKind.Decision, NoteVisibility.Municipality, daysAgo: 37).Answer([concern], facilitatorId, now.AddDays(-37));
        Note(project, DecisionTask, NoteKind.Hardship, NoteVisibility.Municipality, daysAgo: 10);
        Note(project, DecisionTask, NoteKind.Concern, NoteVisibility.Facilitators, daysAgo: 9);
        Note(project, DecisionTask, NoteKind.Concern, NoteVisibility.Programme, daysAgo: 8).Delete(facilitatorId, now);

        // Four open, two of them due before today.
        FollowUp(project, dueInDays: -10);
        FollowUp(project, dueInDays: -1);
        FollowUp(project, dueInDays: 0);
        FollowUp(project, dueInDays: 7);
        FollowUp(project, dueInDays: -5).TickOff(facilitatorId, now);
        FollowUp(project, dueInDays: -5).Drop(facilitatorId, now);
    }

    private void Assess(Project project, DialogueCell cell, AssessmentLevel level)
    {
        var assessment = new Assessment(project, cell);
        assessment.Assess(level, facilitatorId, now.AddDays(-20));
        db.Assessments.Add(assessment);
    }

    private void Held(Project project, int daysAgo, int minutes, Attendance attendance)
    {
        var workshop = Workshop(project, now.AddDays(-daysAgo), minutes);
        workshop.Record(attendance, facilitatorId, now);
        workshop.Hold(facilitatorId, now);
    }

    private Workshop Workshop(Project project, DateTime startsAt, int minutes)
    {
        var workshop = new Workshop(
            project, new WorkshopPlan("Møde", WorkshopKind.Workshop, Phase.Idea, startsAt, minutes, Place: null, [facilitatorId]), facilitatorId, now);
        db.Workshops.Add(workshop);
        return workshop;
    }

    private Note Note(Project project, DialogueCell cell, NoteKind kind, NoteVisibility visibility, int daysAgo)
    {
        var content = new NoteContent($"{kind} for {visibility}", kind, visibility);
        var note = new Note(SequentialGuid.Next(), project, cell, workshop: null, content, facilitatorId, now.AddDays(-daysAgo));
        db.Notes.Add(note);
        return note;
    }

    private FollowUp FollowUp(Project project, int dueInDays)
    {
        var followUp = new FollowUp(project, $"Opgave {dueInDays}", "Ingen", today.AddDays(dueInDays), note: null, facilitatorId, now.AddDays(-30));
        db.FollowUps.Add(followUp);
        return followUp;
    }
}
