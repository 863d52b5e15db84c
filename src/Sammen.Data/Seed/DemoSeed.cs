using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Seed;

/// <summary>
/// The demo round: four invented municipalities with their projects, made through the same rules as real ones and dated
/// relative to the day of seeding. For Development only.
/// </summary>
public sealed class DemoSeed
{
    private const string FilePrefix = "Sammen.Data.Seed.Demo.";
    private const int MorningHour = 9;
    private const int DaysToPrepare = 7; // How long before a workshop its agenda is made.

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly SammenDbContext db;
    private readonly DateTime now;
    private readonly DateOnly today;
    private readonly IReadOnlyDictionary<string, SammenUser> people = DemoPersonas.Create();
    private readonly List<(DemoNote Demo, Note Note)> written = [];
    private readonly List<Workshop> shared = []; // As the first of several projects has it.

    private DemoSeed(SammenDbContext db, TimeProvider clock)
    {
        this.db = db;
        now = clock.GetUtcNow().UtcDateTime;
        today = DanishTime.Today(clock);
    }

    /// <summary>Adds the demo round once; a database that has its personas is left alone.</summary>
    public static async Task ApplyAsync(SammenDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(user => user.IsDemo, ct))
        {
            new DemoSeed(db, clock).AddRound();
            await db.SaveChangesAsync(ct);
        }
    }

    private void AddRound()
    {
        db.Users.AddRange(people.Values);
        var projects = ReadProjects().ToList();
        var firstDay = today.AddDays(-projects.Max(project => project.CourseStartDaysAgo));
        var plan = new RoundPlan($"Demorunde {today.Year}", Round.DefaultPlaces, firstDay.AddMonths(-2), firstDay.AddMonths(-1), firstDay, firstDay.AddMonths(9));
        var round = new Round(plan, Id("kl"), DanishTime.ToUtc(firstDay.AddMonths(-4), new TimeOnly(MorningHour, 0)));
        db.Rounds.Add(round);
        DemoPublicTexts.AddTo(db, people["kl"], now);
        var made = projects.ConvertAll(project => Add(project, round));
        new DemoLessons(db, Id, Morning).Gather(projects, shared);
        var applications = new DemoApplications(db, now, Id("kl"), Id("oao"));
        applications.AddAnswered(round, made[0]);
        applications.AddOpen(AddOpenRound());
        AddInvitations();
    }

    /// <summary>One that takes applications, so that there is something to apply for and to make projects in.</summary>
    private Round AddOpenRound()
    {
        var firstDay = today.AddMonths(3);
        var plan = new RoundPlan("Kommende demorunde", Round.DefaultPlaces, today.AddMonths(1), today.AddMonths(2), firstDay, firstDay.AddMonths(9));
        var round = new Round(plan, Id("oao"), Morning(daysAgo: 7));
        db.Rounds.Add(round);
        return round;
    }

    /// <summary>One in each state: waiting, too old, called back, and used by somebody of the demo.</summary>
    private void AddInvitations()
    {
        Invite("bodil.frost", Role.MunicipalLeader, daysAgo: 2, municipalityCode: "902");
        Invite("carl.nymark", Role.Facilitator, daysAgo: 20);
        Invite("grethe.bro", Role.Facilitator, daysAgo: 30).CallBack(Id("oao"), Morning(29));
        Invite("jonas.lind", Role.Facilitator, daysAgo: 40).Use(Id("jonas"), Morning(38));
    }

    private Invitation Invite(string mailbox, Role role, int daysAgo, string? municipalityCode = null)
    {
        var person = new InvitedPerson($"{mailbox}@demo.invalid", role, municipalityCode, ProjectId: null, SammenUser.DefaultCulture);
        var invitation = new Invitation(SequentialGuid.Next(), person, Id("kl"), Morning(daysAgo));
        db.Invitations.Add(invitation);
        return invitation;
    }

    private Project Add(DemoProject demo, Round round)
    {
        db.Municipalities.Add(new Municipality(demo.Municipality.Code, demo.Municipality.Name, isDemo: true));
        var plan = new ProjectPlan(
            demo.Title, demo.Technology, new(demo.TechnologyKind), demo.Aim, demo.Municipality.Code, demo.Workplace, new(demo.Area, demo.AreaWords),
            PhaseSet.Of(demo.SupportedPhases), today.AddDays(-demo.CourseStartDaysAgo), today.AddDays(demo.CourseEndInDays), demo.LeaderHoursAMonth,
            demo.EmployeeHoursAMonth);

        // On one day the four stand at different points of courses of nine months: no single round could hold them, so nobody asks it to.
        var project = new Project(round.Id, plan, demo.StartPhase, Id("kl"), Morning(demo.CourseStartDaysAgo));
        db.Projects.Add(project);
        foreach (var facilitator in demo.Facilitators)
        {
            project.Assign(Id(facilitator), Id("kl"), Morning(demo.CourseStartDaysAgo));
        }

        foreach (var change in demo.PhaseChanges)
        {
            var on = today.AddDays(-change.DaysAgo);
            project.MoveTo(change.To, on, Id(change.By), Morning(change.DaysAgo), change.Reason);
        }

        var assessments = new Dictionary<DialogueCell, Assessment>();
        foreach (var workshop in demo.Workshops)
        {
            Add(workshop, project, assessments);
        }

        if (demo.Proposal is { } proposal)
        {
            TakeOver(proposal, demo, project);
        }

        db.Preparations.AddRange((demo.Preparations ?? []).Select(spent => new Preparation(
            SequentialGuid.Next(), project, today.AddDays(-spent.DaysAgo), new HoursUsed(spent.LeaderHours, spent.EmployeeHours), spent.What, Id(spent.By), Morning(spent.DaysAgo))));
        foreach (var note in demo.Notes)
        {
            Add(note, project, new DialogueCell(note.Phase, note.Question), workshop: null, Morning(note.DaysAgo));
        }

        AddAnswers(project);
        new DemoLessons(db, Id, Morning).AddTo(project, demo, [.. written.Where(one => one.Note.ProjectId == project.Id).Select(one => one.Note)]);
        foreach (var followUp in demo.FollowUps)
        {
            Add(followUp, project, note: null, Id(demo.Facilitators[0]), Morning(followUp.DaysAgo));
        }

        return project;
    }

    private void Add(DemoWorkshop demo, Project project, Dictionary<DialogueCell, Assessment> assessments)
    {
        if (shared.Find(workshop => workshop.Title == demo.Title) is { } like)
        {
            db.Workshops.AddRange(like.SharedPlan!.Join(like, [project], Id("kl"), Morning(DaysToPrepare)));
            return;
        }

        var startsAt = DanishTime.ToUtc(today.AddDays(demo.DaysFromToday), demo.Time);
        var endsAt = startsAt.AddMinutes(demo.Minutes);
        var facilitators = demo.Facilitators.Select(Id).ToList();
        var plan = new WorkshopPlan(demo.Title, demo.Kind, demo.Phase, startsAt, demo.Minutes, demo.Place, facilitators);
        var moves = demo.Moves ?? [];
        var workshop = moves.Count == 0
            ? new Workshop(project, plan, facilitators[0], startsAt < now ? startsAt : now)
            : new Workshop(project, plan with { StartsAt = Began(moves[0]) }, facilitators[0], Morning(today.DayNumber - project.CourseStart.DayNumber));
        db.Workshops.Add(workshop);
        shared.AddRange(workshop.SharedPlan is null ? [] : [workshop]);
        for (var index = 0; index < moves.Count; index++)
        {
            workshop.Move(project, index + 1 < moves.Count ? Began(moves[index + 1]) : startsAt, Id(moves[index].By), Morning(moves[index].DaysAgo));
        }

        workshop.SetAgenda(demo.Agenda ?? [], facilitators[0], Morning(Math.Max(1, DaysToPrepare - demo.DaysFromToday)));
        db.WorkshopGuests.AddRange((demo.Guests ?? []).Select(guest => new WorkshopGuest(workshop, Id(guest), facilitators[0], Morning(1))));
        foreach (var note in demo.Notes ?? [])
        {
            Add(note, project, new DialogueCell(demo.Phase, note.Question), workshop, startsAt.AddMinutes(note.Minute));
        }

        foreach (var demoAssessment in demo.Assessments ?? [])
        {
            var cell = new DialogueCell(demoAssessment.Phase ?? demo.Phase, demoAssessment.Question);
            if (!assessments.TryGetValue(cell, out var assessment))
            {
                assessments[cell] = assessment = new Assessment(project, cell);
                db.Assessments.Add(assessment);
            }

            assessment.Assess(demoAssessment.Level, facilitators[0], endsAt);
        }

        if (demo.State == WorkshopState.Held)
        {
            workshop.Record(demo.Attendance, facilitators[0], endsAt);
            workshop.Hold(facilitators[0], endsAt);
        }
        else if (demo.State == WorkshopState.Cancelled)
        {
            workshop.Cancel(facilitators[0], startsAt < now ? startsAt : now);
        }

        DateTime Began(DemoMove move) => DanishTime.ToUtc(today.AddDays(move.FromDaysFromToday), demo.Time);
    }

    /// <summary>The rest of a course as its first proposal lays it, with what was changed of it.</summary>
    private void TakeOver(DemoProposal proposal, DemoProject demo, Project project)
    {
        var planned = demo.Workshops.Where(workshop => workshop.State != WorkshopState.Cancelled).Select(workshop => new WorkshopDay(workshop.Phase, today.AddDays(workshop.DaysFromToday)));
        var basis = new ProposalBasis(project.SupportedPhases, project.CurrentPhase, project.CourseStart, project.CourseEnd, today, [.. planned]);
        var left = proposal.Workshops.ToList();
        foreach (var proposed in CourseProposal.For(basis))
        {
            if (left.Find(workshop => workshop.Phase == proposed.Phase) is not { } taken)
            {
                continue;
            }

            left.Remove(taken);
            var startsAt = DanishTime.ToUtc(proposed.On, CourseProposal.UsualStart);
            var minutes = CourseProposal.UsualMinutes(proposed.Kind);
            var workshop = new Workshop(project, new WorkshopPlan(taken.Title, proposed.Kind, proposed.Phase, startsAt, minutes, Place: null, [Id(proposal.By)]), Id(proposal.By), Morning(daysAgo: 2));
            workshop.SetAgenda(
                [.. AgendaTemplate.For(proposed.Kind, minutes).Select(point => new AgendaItem(point.Minutes, point.Question, point.Question is null ? proposal.Parts[point.Part] : null))],
                Id(proposal.By),
                Morning(daysAgo: 2));
            if (taken.MovedByDays is { } days)
            {
                workshop.Move(project, startsAt.AddDays(days), Id(proposal.By), Morning(daysAgo: 1));
            }

            db.Workshops.Add(workshop);
        }
    }

    private void Add(DemoNote demo, Project project, DialogueCell cell, Workshop? workshop, DateTime at)
    {
        var content = new NoteContent(demo.EditedFrom ?? demo.Text, demo.Kind, demo.Visibility);
        var note = new Note(SequentialGuid.Next(), project, cell, workshop, content, Id(demo.By), at);
        if (demo.EditedFrom is not null)
        {
            note.Edit(content with { Text = demo.Text }, Id(demo.By), at.AddHours(3));
        }

        db.Notes.Add(note);
        written.Add((demo, note));
        if (demo.FollowUp is not null)
        {
            Add(demo.FollowUp, project, note, Id(demo.By), at);
        }
    }

    private void AddAnswers(Project project)
    {
        var ofProject = written.FindAll(one => one.Note.ProjectId == project.Id);
        foreach (var (demo, note) in ofProject)
        {
            var answered = (demo.Answers ?? []).Select(begins => ofProject.Single(one => one.Note.Text.StartsWith(begins, StringComparison.Ordinal)).Note);
            note.Answer([.. answered], note.AuthorId, note.LoggedAt);
            note.LookAgain(project, demo.LookAgainInDays is { } days ? today.AddDays(days) : null, note.AuthorId, note.LoggedAt);
        }
    }

    private void Add(DemoFollowUp demo, Project project, Note? note, Guid byId, DateTime at)
    {
        var followUp = new FollowUp(project, demo.What, demo.Responsible, today.AddDays(demo.DueInDays), note, byId, at, responsibleId: demo.Person is { } person ? Id(person) : null);
        if (demo.State == FollowUpState.Done)
        {
            followUp.TickOff(byId, at.AddDays(5));
        }
        else if (demo.State == FollowUpState.Dropped)
        {
            followUp.Drop(byId, at.AddDays(5));
        }

        db.FollowUps.Add(followUp);
    }

    private static IEnumerable<DemoProject> ReadProjects()
    {
        var assembly = typeof(DemoSeed).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(FilePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            yield return JsonSerializer.Deserialize<DemoProject>(stream, Json)!;
        }
    }

    private Guid Id(string person) => people[person].Id;

    /// <summary>Nine in the morning, Danish time, that many days ago; never later than now.</summary>
    private DateTime Morning(int daysAgo)
    {
        var morning = DanishTime.ToUtc(today.AddDays(-daysAgo), new TimeOnly(MorningHour, 0));
        return morning < now ? morning : now;
    }
}
