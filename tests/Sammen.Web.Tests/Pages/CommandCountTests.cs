using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>No page asks the database more often because there is more in it.</summary>
public sealed class CommandCountTests(Site site) : IClassFixture<Site>
{
    private const int Tenfold = 10;
    private const int ManyProjects = 99;
    private const int ManyRounds = 50;
    private const int Few = 10;

    // Above what a workshop's page shows at once.
    private const int NotesInWorkshop = 310;

    [Fact]
    public async Task A_pages_number_of_commands_stays_when_everything_grows_tenfold()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(Site.Facilitator);
        (string Path, int Most)[] pages =
        [
            (Addresses.Projects, 2),
            (Addresses.Project(places.ProjectId), 8),
            (Addresses.Dashboard(places.ProjectId), 5),
            (Addresses.Cell(places.ProjectId, places.Cell), 7),
            (Addresses.Workshops(places.ProjectId), 8),
            (Addresses.Workshop(places.WorkshopId), 7),
            (Addresses.WorkshopMinutes(places.WorkshopId), 10),
            (Addresses.WorkshopLog(places.WorkshopId), 13),
            (Addresses.WorkshopLogShell(places.WorkshopId), 1),
        ];

        var before = await site.CountCommandsAsync(client, pages.Select(page => page.Path));
        await GrowAsync(places);
        var after = await site.CountCommandsAsync(client, pages.Select(page => page.Path));

        Assert.All(pages.Zip(before), page => Assert.InRange(page.Second.Commands, 1, page.First.Most));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task A_course_asks_as_often_about_500_activities_as_about_5()
    {
        var places = await Places.FindAsync(site);
        var (course, workshop) = await AddCourseAsync(places);
        using var client = await site.SignedInAsync(Site.Facilitator);
        string[] pages =
        [
            Addresses.Project(course), Addresses.Dashboard(course), Addresses.Workshops(course), Addresses.Workshop(workshop), Addresses.WorkshopMinutes(workshop),
            Addresses.WorkshopLog(workshop), Addresses.Start,
        ];
        await AddWorkshopsAsync(course, workshop, 4);
        var before = await site.CountCommandsAsync(client, pages);

        await AddWorkshopsAsync(course, workshop, 495);

        Assert.Equal(before, await site.CountCommandsAsync(client, pages));
    }

    [Fact]
    public async Task The_managers_pages_ask_as_often_about_fifty_rounds_and_hundreds_of_projects()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(Site.ProgrammeManager);
        var round = await site.InDatabaseAsync(db => db.Projects.Where(project => project.Id == places.ProjectId).Select(project => project.RoundId).SingleAsync());
        (string Path, int Most)[] pages = [(Addresses.Rounds, 2), (Addresses.Round(round), 8), (Addresses.Projects, 3)];

        var before = await site.CountCommandsAsync(client, pages.Select(page => page.Path));
        await site.InDatabaseAsync(async db =>
        {
            var project = await db.Projects.SingleAsync(found => found.Id == places.ProjectId);
            var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
            AddProjects(db, project, facilitator.Id, ManyProjects, TimeProvider.System.GetUtcNow().UtcDateTime, "Y");
            foreach (var number in Enumerable.Range(1, ManyRounds))
            {
                var day = new DateOnly(2000 + number, 1, 1);
                db.Rounds.Add(new Round(new($"Runde {number}", 4, day, day, day, day.AddMonths(9)), facilitator.Id, project.ChangedAt!.Value));
            }

            return await db.SaveChangesAsync();
        });
        var after = await site.CountCommandsAsync(client, pages.Select(page => page.Path));

        Assert.All(pages.Zip(before), page => Assert.InRange(page.Second.Commands, 1, page.First.Most));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Start_pages_people_and_mail_ask_as_often_about_ten_as_about_five_hundred()
    {
        var places = await Places.FindAsync(site);
        (string Persona, string Path, int Most)[] pages =
        [
            (Site.Facilitator, Addresses.Start, 9), (Site.Leader, Addresses.Start, 7), (Site.ProgrammeManager, Addresses.Start, 13), (Site.Administrator, Addresses.Start, 3),
            (Site.Administrator, Addresses.People, 2), (Site.Administrator, Addresses.Invitations, 2), (Site.Administrator, Addresses.Mail, 2), (Site.Facilitator, Addresses.Me, 3),
        ];

        // More than a list on the start page shows, so that both times there are more to count.
        await AddPeopleAsync(places, Few, "A");
        var before = await CountAsync();
        foreach (var letter in (string[])["B", "C", "D", "E", "F"])
        {
            await AddPeopleAsync(places, ManyProjects, letter);
        }

        var after = await CountAsync();

        Assert.All(pages.Zip(before), page => Assert.InRange(page.Second.Commands, 1, page.First.Most));
        Assert.Equal(before, after);

        async Task<IReadOnlyList<(string Path, int Commands)>> CountAsync()
        {
            var counts = new List<(string, int)>();
            foreach (var (persona, path, _) in pages)
            {
                using var client = await site.SignedInAsync(persona);
                counts.AddRange(await site.CountCommandsAsync(client, [path]));
            }

            return counts;
        }
    }

    [Theory]
    [InlineData("/", 2)]
    [InlineData(Addresses.Prompts, 0)]
    [InlineData("/konto/log-ind", 1)]
    public async Task A_page_for_everyone_asks_little(string path, int most)
    {
        using var client = await site.SignedOutAsync();

        Assert.InRange(Assert.Single(await site.CountCommandsAsync(client, [path])).Commands, 0, most);
    }

    /// <summary>So many projects, people, unused invitations, mails that were given up and overdue follow-ups.</summary>
    private Task<int> AddPeopleAsync(Places places, int count, string letter) => site.InDatabaseAsync(async db =>
    {
        var project = await db.Projects.SingleAsync(found => found.Id == places.ProjectId);
        var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        AddProjects(db, project, facilitator.Id, count, now, letter);
        foreach (var number in Enumerable.Range(0, count))
        {
            var email = $"{letter}{number}@prøveby.example";
            db.Users.Add(new SammenUser
            {
                Id = SequentialGuid.Next(),
                Name = $"Person {letter}{number}",
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                Role = Role.Facilitator,
            });
            var invited = new InvitedPerson($"i{email}", Role.Facilitator, MunicipalityCode: null, ProjectId: null, "da-DK");
            db.Invitations.Add(new Invitation(SequentialGuid.Next(), invited, facilitator.Id, now.AddDays(-30)));
            var mail = new OutgoingMail(MailKind.Invitation, email, receiverId: null, Guid.Empty, "da-DK", protectedKey: null, now);
            mail.GiveUp(MailProblem.NoServer, serverCode: null, now);
            db.Mails.Add(mail);
            db.FollowUps.Add(new FollowUp(project, $"Opgave {number}", "Ingen", new DateOnly(2026, 1, 1), null, facilitator.Id, now));
        }

        return await db.SaveChangesAsync();
    });

    private Task<int> GrowAsync(Places places) => site.InDatabaseAsync(async db =>
    {
        var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
        var project = await db.Projects.SingleAsync(found => found.Id == places.ProjectId);
        var workshop = await db.Workshops.SingleAsync(found => found.Id == places.WorkshopId);
        var now = workshop.StartsAt;
        foreach (var number in Enumerable.Range(0, Tenfold * await db.Workshops.CountAsync(found => found.ProjectId == project.Id)))
        {
            var plan = new WorkshopPlan($"Møde {number}", WorkshopKind.Workshop, project.SupportedPhases.First(), now.AddDays(number), 60, null, [facilitator.Id]);
            db.Workshops.Add(new Workshop(project, plan, facilitator.Id, now));
            db.FollowUps.Add(new FollowUp(project, $"Opgave {number}", "Ingen", new DateOnly(2026, 1, 1), null, facilitator.Id, now));
        }

        var notes = Math.Max(NotesInWorkshop, Tenfold * await db.Notes.CountAsync(note => note.ProjectId == project.Id));
        foreach (var number in Enumerable.Range(0, notes))
        {
            var content = new NoteContent($"Notat {number}", NoteKind.Concern, NoteVisibility.Programme);
            db.Notes.Add(new Note(SequentialGuid.Next(), project, places.Cell, workshop, content, facilitator.Id, now));
        }

        AddProjects(db, project, facilitator.Id, Tenfold * await db.Projects.CountAsync(), now);
        return await db.SaveChangesAsync();
    });

    /// <summary>A course with one workshop that was held, in which somebody said something.</summary>
    private Task<(Guid Course, Guid Workshop)> AddCourseAsync(Places places) => site.InDatabaseAsync(async db =>
    {
        var like = await db.Projects.SingleAsync(found => found.Id == places.ProjectId);
        var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        AddProjects(db, like, facilitator.Id, count: 1, now, "Q");
        var project = db.Projects.Local.Single(made => made.Id != like.Id);
        var workshop = new Workshop(project, new("Det første møde", WorkshopKind.Workshop, Phase.Idea, now, 60, null, [facilitator.Id]), facilitator.Id, now);
        db.Add(workshop);
        db.Add(new Note(SequentialGuid.Next(), project, new(Phase.Idea, CoreQuestion.CoreTask), workshop, new NoteContent("Sagt", NoteKind.Concern), facilitator.Id, now));
        await db.SaveChangesAsync();
        return (project.Id, workshop.Id);
    });

    /// <summary>So many more workshops, each with an agenda, a move and preparation for it, and minutes of the first that were sent.</summary>
    private Task<int> AddWorkshopsAsync(Guid course, Guid first, int count) => site.InDatabaseAsync(async db =>
    {
        var project = await db.Projects.SingleAsync(found => found.Id == course);
        var sent = await db.Workshops.SingleAsync(found => found.Id == first);
        var facilitator = await db.Users.SingleAsync(user => user.Name == Site.Facilitator);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var number in Enumerable.Range(0, count))
        {
            var plan = new WorkshopPlan($"Møde {number}", WorkshopKind.Workshop, Phase.Idea, now.AddMinutes(number), 60, null, [facilitator.Id]);
            var workshop = new Workshop(project, plan, facilitator.Id, now);
            workshop.SetAgenda([new(60, CoreQuestion.CoreTask, null)], facilitator.Id, now);
            workshop.Move(project, plan.StartsAt.AddDays(1), facilitator.Id, now);
            db.AddRange(
                workshop,
                new Preparation(SequentialGuid.Next(), project, DanishTime.DateOf(now), new HoursUsed(1, 1), "Læste", facilitator.Id, now),
                new SentMinutes(SequentialGuid.Next(), sent, "Tak", [1], [facilitator.Id], facilitator.Id, now));
        }

        return await db.SaveChangesAsync();
    });

    private static void AddProjects(SammenDbContext db, Project like, Guid facilitatorId, int count, DateTime now, string letter = "X")
    {
        foreach (var number in Enumerable.Range(0, count))
        {
            var code = $"{letter}{number:00}";
            db.Municipalities.Add(new Municipality(code, $"Prøveby {number}", isDemo: true));
            var plan = new ProjectPlan(
                $"Projekt {number}", "Prøve", new(TechnologyKind.WelfareTechnology), TechnologyAim.Bought, code, "Prøvehuset", new(Area.Culture),
                PhaseSet.Of([Phase.Idea, Phase.Design]), like.CourseStart, like.CourseEnd, 10, 20);
            var project = new Project(like.RoundId, plan, Phase.Idea, facilitatorId, now);
            project.Assign(facilitatorId, facilitatorId, project.ChangedAt!.Value);
            db.Projects.Add(project);
        }
    }
}
