using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests.Hostile;

/// <summary>
/// Every hostile text in every field that a person writes, through the domain, in projects of the demo round's facilitator. The first
/// project holds what is said, planned and promised; reasons and names lie in the first ones, as many in each as its page shows.
/// </summary>
internal sealed class HostileScene
{
    public const int ReasonsOfProject = 50;
    public const int NamesOfProject = 25;

    private const string DemoMunicipality = "901";

    // UTC: what begins in the evening would end on another Danish day, and its form would refuse that. In the last hour of a day in UTC
    // it is tomorrow in Denmark: what is still to come begins two days later.
    private const int MorningHour = 9;
    private const int ProjectsInFirstRound = 6;

    // A decision about everything that is feared on its question, in a phase of its own.
    private static readonly DialogueCell decided = new(Phase.Decision, CoreQuestion.CoreTask);

    private readonly SammenDbContext db;
    private readonly Guid facilitator;
    private readonly DateTime now = DateTime.UtcNow;
    private readonly DateOnly today;
    private readonly Invitation invitation;
    private readonly string draftKey;
    private readonly string sentKey;

    private HostileScene(SammenDbContext db, Guid facilitator)
    {
        (this.db, this.facilitator, today) = (db, facilitator, DanishTime.DateOf(now));
        People = Offer("a person's name", (text, index) => Person(FreeText.Required(OneLine(text), SammenUser.NameMaxLength), index));
        invitation = new Invitation(Guid.CreateVersion7(), new InvitedPerson("fremmed@demo.invalid", Role.Facilitator, null, null, SammenUser.DefaultCulture), People[0].Id, now);
        db.Add(invitation);
        Rounds = Offer("a round's name", (text, index) => new Round(
            new(OneLine(text), Round.DefaultPlaces, today, today, index == 0 ? today.AddDays(1) : today, today.AddMonths(9)), facilitator, now));
        var technologies = Offer("a project's technology", (text, index) => MakeProject(index, technology: text).Technology);
        var workplaces = Offer("a project's workplace", (text, index) => MakeProject(index, workplace: OneLine(text)).Workplace);
        var areas = Offer("a project's area", (text, index) => MakeProject(index, area: OneLine(text)).AreaWords!);
        var kinds = Offer("a project's kind of technology", (text, index) => MakeProject(index, kind: OneLine(text)).TechnologyKindWords!);
        Projects = Offer("a project's title", (text, index) => MakeProject(
            index, OneLine(text), technologies[index % technologies.Count], workplaces[index % workplaces.Count], areas[index % areas.Count],
            kinds[index % kinds.Count]));
        Reasons = Offer("a reason", MoveOn);
        Workshops = Offer("a workshop's title", (text, index) => MakeWorkshop(index, title: OneLine(text)));
        Places = Offer("a workshop's place", (text, index) => MakeWorkshop(index, place: OneLine(text)));
        Planned = new Workshop(Project, PlanOf(Workshops[1].Title, Places[1].Place, now.Date.AddDays(2).AddHours(MorningHour)) with { Kind = WorkshopKind.SharedLearning }, facilitator, now);
        Planned.Move(Project, Planned.StartsAt.AddMinutes(15), facilitator, now);
        db.Add(Planned);
        Points = Offer("a point of an agenda", (text, _) => FreeText.Required(OneLine(text), AgendaItem.TextMaxLength));
        Workshops[0].SetAgenda([.. Points.Take(Workshop.MostPoints).Select(text => new AgendaItem(1, null, text))], facilitator, now);
        Planned.SetAgenda([.. PlannedPoints.Select(text => new AgendaItem(1, CoreQuestion.CoreTask, text))], facilitator, now);
        foreach (var workshop in Workshops.Concat(Places))
        {
            workshop.Hold(facilitator, now);
        }

        Notes = Offer("a note", MakeNote);
        Revise();
        db.Add(new Note(
            SequentialGuid.Next(), Project, decided, workshop: null, new NoteContent("Vi svarer på det hele", NoteKind.Decision), facilitator, now.AddDays(-20)));
        Deleted = Offer("a deleted note", Delete);
        Lessons = Offer("what a lesson says", (text, index) => MakeLesson(text, index));
        Planned.GatherLessons([Lessons[1].Id], facilitator, now);
        Sentences = Offer("a word that goes with minutes", Send);
        FollowUps = Offer("a follow-up", (text, _) => MakeFollowUp(what: text));
        Responsible = Offer("who is responsible", (text, _) => MakeFollowUp(responsible: OneLine(text)));
        Applications = Offer("an application's technology", (text, _) => Apply(text));
        (draftKey, sentKey) = (SecretKey.Make(), SecretKey.Make());
        Applications[0].AddKey(sentKey, now);
        var draft = Fill(Applications[1].Technology!);
        draft.AddKey(draftKey, now);
        db.Add(draft);
    }

    /// <summary>How many of the texts each field took.</summary>
    public Dictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    public Project Project => Projects[0];

    public IReadOnlyList<SammenUser> People { get; }

    public IReadOnlyList<Round> Rounds { get; }

    public IReadOnlyList<Project> Projects { get; }

    public IReadOnlyList<string> Reasons { get; }

    public IReadOnlyList<Workshop> Workshops { get; }

    public IReadOnlyList<Workshop> Places { get; }

    public Workshop Planned { get; }

    /// <summary>Of agendas: the first in the first workshop, the last in the planned one.</summary>
    public IReadOnlyList<string> Points { get; }

    /// <summary>What went with the minutes of the first workshop, each sent a minute before the one ahead of it.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>All in the first workshop, in the order they were said; the last of each question has earlier wordings.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>All in the bin of the first project, the last deleted first.</summary>
    public IReadOnlyList<Note> Deleted { get; }

    /// <summary>All in the first project, written from its first note; the first waits for a leader, the others are released.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>What the agenda of the planned workshop holds before a lesson.</summary>
    public IEnumerable<string> PlannedPoints => Points.TakeLast(Workshop.MostPoints - 1);

    public IReadOnlyList<FollowUp> FollowUps { get; }

    public IReadOnlyList<FollowUp> Responsible { get; }

    /// <summary>All in the first round, waiting for an answer.</summary>
    public IReadOnlyList<Application> Applications { get; }

    public DemoPlaces Where => new(Project.Id, new DialogueCell(Phase.Design, CoreQuestion.CoreTask), Workshops[0].Id, Planned.Id, Rounds[0].Id, Addresses.Invitation(invitation.NewKey!))
    {
        SharedWorkshop = Planned.Id,
        ProposedLesson = Lessons[0].Id,
        DecidedCell = decided,
        OpenRound = Rounds[0].Id,
        Application = Applications[0].Id,
        DraftKey = draftKey,
        SentKey = sentKey,
    };

    public static async Task<HostileScene> AddAsync(string databaseFile)
    {
        var options = new DbContextOptionsBuilder<SqliteSammenDbContext>();
        options.UseSammenSqlite($"Data Source={databaseFile};Pooling=False;Default Timeout=20");
        await using var database = new SqliteSammenDbContext(options.Options);
        var scene = new HostileScene(database, (await database.Users.SingleAsync(user => user.Name == Visitor.Facilitator)).Id);
        await database.SaveChangesAsync();
        return scene;
    }

    private Lesson MakeLesson(string text, int index)
    {
        var content = new LessonContent(OneLine(text), text, text, LessonKind.WasHard, Notes[0].Phase, Notes[0].Question, TechnologyKind.Other, Area.Other);
        var lesson = new Lesson(SequentialGuid.Next(), Project, content, [Notes[0]], facilitator, now);
        lesson.Propose(facilitator, now);
        if (index > 0)
        {
            lesson.Release(lesson.TextNumber, lesson.Content, isNamed: true, facilitator, now);
        }

        return lesson;
    }

    /// <summary>A field of one line gets no other from a browser.</summary>
    private static string OneLine(string text) => FreeText.UnifyLineEnds(text).Replace('\n', ' ');

    /// <summary>Gives a field each of the texts; what the domain refuses is left out.</summary>
    private List<T> Offer<T>(string field, Func<string, int, T> write)
        where T : notnull
    {
        var written = new List<T>();
        foreach (var text in HostileTexts.All)
        {
            try
            {
                written.Add(write(text, written.Count));
            }
            catch (RuleBrokenException)
            {
                continue;
            }

            if (written[^1] is not string)
            {
                db.Add(written[^1]);
            }
        }

        Taken[field] = written.Count;
        return written;
    }

    private static SammenUser Person(string name, int index)
    {
        var email = $"{index}@hostile.invalid";
        return new SammenUser
        {
            Id = SequentialGuid.Next(),
            Name = name,
            Role = Role.Facilitator,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private Project MakeProject(int index, string title = "Titel", string technology = "Teknologi", string workplace = "Arbejdsplads", string area = "Område",
        string kind = "Slags")
    {
        var round = Rounds[index < ProjectsInFirstRound ? 0 : index % Rounds.Count];
        var plan = new ProjectPlan(
            title, technology, new(TechnologyKind.Other, kind), TechnologyAim.Introduced, DemoMunicipality, workplace, new(Area.Other, area), PhaseSet.All,
            today.AddDays(-30), today.AddMonths(6), LeaderHours: 10, EmployeeHours: 20);
        var project = new Project(round.Id, plan, Phase.Idea, facilitator, now.AddDays(-30));
        project.Assign(facilitator, facilitator, now);
        foreach (var person in People.Skip(index * NamesOfProject).Take(NamesOfProject))
        {
            project.Assign(person.Id, facilitator, now);
        }

        return project;
    }

    /// <summary>Back and forth, as often as there is a reason to.</summary>
    private string MoveOn(string reason, int index)
    {
        var project = Projects[index / ReasonsOfProject];
        project.MoveTo(project.CurrentPhase == Phase.Idea ? Phase.Design : Phase.Idea, today, facilitator, now, reason);
        return project.PhaseChanges[^1].Reason!;
    }

    private WorkshopPlan PlanOf(string title, string? place, DateTime startsAt)
        => new(title, WorkshopKind.Workshop, Phase.Design, startsAt, Minutes: 90, place, [facilitator, .. People.Take(NamesOfProject).Select(person => person.Id)]);

    private Workshop MakeWorkshop(int index, string title = "Aktivitet", string? place = null)
        => new(Project, PlanOf(title, place, now.AddDays(-1).AddMinutes(-index)), facilitator, now);

    /// <summary>First decisions, then concerns that they do not answer: the report holds both.</summary>
    private Note MakeNote(string text, int index)
    {
        var questions = DialogueCell.Questions;
        var kind = index < HostileTexts.All.Count / 2 ? NoteKind.Decision : NoteKind.Concern;
        return new Note(
            SequentialGuid.Next(), Project, new DialogueCell(Phase.Design, questions[index % questions.Count]), Workshops[0], new NoteContent(text, kind),
            People[index % NamesOfProject].Id, now.AddDays(-1).AddSeconds(index));
    }

    private Note Delete(string text, int index)
    {
        var note = new Note(SequentialGuid.Next(), Project, decided, workshop: null, new NoteContent(text, NoteKind.Idea), facilitator, now.AddDays(-2));
        note.Delete(facilitator, now.AddMinutes(-index));
        return note;
    }

    private void Revise()
    {
        var revised = Notes.TakeLast(DialogueCell.Questions.Count).ToList();
        foreach (var (text, index) in Notes.Select((note, index) => (note.Text, index)).ToList())
        {
            var note = revised[index % revised.Count];
            note.Edit(new NoteContent(text, note.Kind, IsNotCpr: true), facilitator, now.AddHours(-1).AddSeconds(index));
        }
    }

    private string Send(string text, int index)
    {
        var sent = new SentMinutes(SequentialGuid.Next(), Workshops[0], text, [1], [facilitator], facilitator, now.AddMinutes(-index));
        db.Add(sent);
        return sent.Sentence ?? throw new RuleBrokenException(Rule.TextMissing);
    }

    private FollowUp MakeFollowUp(string what = "Ring", string responsible = "Teamlederen")
        => new(Project, what, responsible, today.AddDays(1), note: null, facilitator, now);

    private Application Apply(string technology)
    {
        var application = Fill(technology);
        application.Submit(Rounds[0], now);
        return application;
    }

    private Application Fill(string technology)
    {
        var application = new Application(SequentialGuid.Next(), Rounds[0], new ContactPart("bente@demo.invalid", "Bente Vang", null), SammenUser.DefaultCulture, now);
        application.Fill(new WhoPart(DemoMunicipality, "Arbejdsplads", new(Area.Culture)), Rounds[0], now);
        application.Fill(new TechnologyPart(new(TechnologyKind.WelfareTechnology), technology, TechnologyAim.Bought, HasBegun: true, Phase.Design), Rounds[0], now);
        application.Fill(new HelpPart(PhaseSet.All), Rounds[0], now);
        application.Fill(new ConditionsPart("Birgitte Vest", "Centerchef", LeaderHours: 6, EmployeeHours: 20, PromisesToShare: true), Rounds[0], now);
        return application;
    }
}
