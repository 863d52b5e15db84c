using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Something valid in the database to start from. A test says only what it is about.</summary>
internal static class Builders
{
    public const string OwnMunicipality = "751";
    public const string OtherMunicipality = "461";

    private static readonly DateOnly CourseStart = new(2026, 2, 1);
    private static readonly DateOnly CourseEnd = new(2026, 10, 31);

    public static async Task<Municipality> AddMunicipalityAsync(this TestApp app, string code = OwnMunicipality, string? name = null)
        => await app.ReadAsync(db => db.Municipalities.SingleOrDefaultAsync(found => found.Code == code))
            ?? await app.AddAsync(new Municipality(code, name ?? $"Kommune {code}"));

    public static Task<SammenUser> AddFacilitatorAsync(this TestApp app, string name = "Mette Krogh", Guid id = default)
        => app.AddUserAsync(Role.Facilitator, name, id: id);

    public static async Task<SammenUser> AddLeaderAsync(this TestApp app, string municipalityCode = OwnMunicipality)
    {
        await app.AddMunicipalityAsync(municipalityCode);
        return await app.AddUserAsync(Role.MunicipalLeader, "Lise Holm", municipalityCode);
    }

    public static Task<SammenUser> AddUserAsync(this TestApp app, Role role, string name = "Dorthe Palm", string? municipalityCode = null, Guid id = default)
    {
        var email = $"{Guid.NewGuid():N}@test.invalid";
        return app.AddAsync(new SammenUser
        {
            Id = id == default ? SequentialGuid.Next() : id,
            Name = name,
            Role = role,
            MunicipalityCode = municipalityCode,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = Written.PasswordHash,
        });
    }

    /// <summary>Somebody is invited as a facilitator unless told otherwise; the key is known to the object alone.</summary>
    public static Task<Invitation> AddInvitationAsync(this TestApp app, SammenUser by, string? email = null, Role role = Role.Facilitator, string? municipalityCode = null)
        => app.AddAsync(new Invitation(
            SequentialGuid.Next(), new InvitedPerson(email ?? $"{Guid.NewGuid():N}@fjordby.example", role, municipalityCode, ProjectId: null, "da-DK"), by.Id, app.Now));

    /// <summary>A round over the courses of <see cref="AddProjectAsync"/>, with four places.</summary>
    public static async Task<Round> AddRoundAsync(this TestApp app, string name = "Runde 1", int year = 2026, int places = Round.DefaultPlaces, Guid id = default)
    {
        var opener = await app.ReadAsync(db => db.Users.OrderBy(user => user.Id).FirstOrDefaultAsync()) ?? await app.AddUserAsync(Role.ProgrammeManager);
        var plan = new RoundPlan(name, places, new DateOnly(year, 1, 1), new DateOnly(year, 1, 15), new DateOnly(year, 2, 1), new DateOnly(year, 10, 31));
        return await app.AddAsync(new Round(plan, opener.Id, app.Now.AddDays(-200), id));
    }

    /// <summary>A project in its first supported phase, with these facilitators. Supports every phase unless told otherwise.</summary>
    public static async Task<Project> AddProjectAsync(
        this TestApp app, IReadOnlyList<SammenUser> facilitators, string municipalityCode = OwnMunicipality, string title = "Skærme i hjemmeplejen",
        PhaseSet? supports = null, Round? round = null, Listed<Area>? area = null, Guid id = default)
    {
        await app.AddMunicipalityAsync(municipalityCode);
        round ??= await app.AddRoundAsync();
        var phases = supports ?? PhaseSet.All;
        var plan = new ProjectPlan(
            title, "Videoopkald", new(TechnologyKind.CommunicationAndScreenContact), TechnologyAim.Introduced, municipalityCode, "Hjemmeplejen Nord",
            area ?? new(Area.ElderlyAndHealth), phases, CourseStart, CourseEnd, LeaderHours: 11.11m, EmployeeHours: 33.33m);
        var signer = facilitators.Count > 0 ? facilitators[0] : await app.AddFacilitatorAsync();
        var project = new Project(round.Id, plan, phases.First(), signer.Id, app.Now.AddDays(-90), id);
        foreach (var facilitator in facilitators)
        {
            project.Assign(facilitator.Id, signer.Id, app.Now);
        }

        return await app.AddAsync(project);
    }

    /// <summary>What is agreed about it.</summary>
    public static ProjectPlan Plan(this Project project) => new(
        project.Title, project.Technology, new(project.TechnologyKind, project.TechnologyKindWords), project.Aim, project.MunicipalityCode, project.Workplace,
        new(project.Area, project.AreaWords), project.SupportedPhases, project.CourseStart, project.CourseEnd, project.LeaderHoursAMonth, project.EmployeeHoursAMonth);

    /// <summary>What is decided about it.</summary>
    public static RoundPlan Plan(this Round round) => new(round.Name, round.Places, round.ApplicationDeadline, round.AnswerBy, round.FirstDay, round.LastDay);

    /// <summary>Its course is closed from now on.</summary>
    public static Task CloseAsync(this TestApp app, Project project, SammenUser by) => app.ReadAsync(async db =>
    {
        (await db.Projects.SingleAsync(found => found.Id == project.Id)).Close(by.Id, app.Now);
        return await db.SaveChangesAsync();
    });

    public static Task<Project> ProjectAsync(this TestApp app, Guid id)
        => app.ReadAsync(db => db.Projects.Include(project => project.Facilitators).Include(project => project.PhaseChanges).SingleAsync(project => project.Id == id));

    public static Task<Workshop> AddWorkshopAsync(
        this TestApp app, Project project, SammenUser facilitator, DateTime? startsAt = null, string title = "Opstart", Guid id = default, Phase? phase = null)
        => app.AddAsync(new Workshop(project, new WorkshopPlan(
            title, WorkshopKind.Workshop, phase ?? project.SupportedPhases.First(), startsAt ?? app.Now, Minutes: 120, "Rådhuset, lokale 2", [facilitator.Id]), facilitator.Id, app.Now, id));

    /// <summary>What learns together, as one project plans it.</summary>
    public static Task<Workshop> AddSharedAsync(this TestApp app, Project project, SammenUser facilitator, DateTime? startsAt = null)
        => app.AddAsync(new Workshop(project, new WorkshopPlan(
            "Det svære på bordet", WorkshopKind.SharedLearning, project.UsualPhase, startsAt ?? app.Now, Minutes: 180, "Multihuset, sal 2", [facilitator.Id]), facilitator.Id, app.Now));

    public static Task<Note> AddNoteAsync(
        this TestApp app, Project project, SammenUser author, string text = "Hvem skal borgeren ringe til?",
        NoteVisibility visibility = NoteVisibility.Programme, Workshop? workshop = null, NoteKind kind = NoteKind.Insight,
        CoreQuestion question = CoreQuestion.CoreTask, Phase? phase = null, DateTime? at = null, Guid id = default)
        => app.AddAsync(new Note(
            id == default ? SequentialGuid.Next() : id, project, new DialogueCell(phase ?? project.SupportedPhases.First(), question), workshop,
            new NoteContent(text, kind, visibility), author.Id, at ?? app.Now));

    public static Task<Assessment> AssessAsync(this TestApp app, Project project, SammenUser by, DialogueCell cell, AssessmentLevel level, DateTime? at = null)
    {
        var assessment = new Assessment(project, cell);
        assessment.Assess(level, by.Id, at ?? app.Now);
        return app.AddAsync(assessment);
    }

    public static Task<FollowUp> AddFollowUpAsync(
        this TestApp app, Project project, SammenUser by, DateOnly? due = null, string what = "Spørg leverandøren", DateTime? at = null, Guid id = default)
        => app.AddAsync(new FollowUp(project, what, "Teamlederen", due ?? app.Today.AddDays(7), note: null, by.Id, at ?? app.Now, id));

    /// <summary>Two hours of leaders and six of employees, outside any workshop.</summary>
    public static Task<Preparation> PrepareAsync(this TestApp app, Project project, SammenUser by, DateOnly? on = null, string what = "Læste materialet")
        => app.AddAsync(new Preparation(SequentialGuid.Next(), project, on ?? app.Today, new HoursUsed(2, 6), what, by.Id, app.Now));

    /// <summary>Another version of the public texts.</summary>
    /// <param name="withCall">With the call to municipalities as a file.</param>
    public static async Task<PublicTexts> WritePublicTextsAsync(this TestApp app, SammenUser by, PublicTextsContent content, bool withCall = false)
    {
        var before = await app.ReadAsync(db => db.PublicTexts.AsNoTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync());
        var file = withCall ? await app.AddAsync(new CallFile(SequentialGuid.Next(), "Indbydelse.pdf", Written.Pdf, by.Id, app.Now)) : null;
        return await app.AddAsync(new PublicTexts(SequentialGuid.Next(), before, content with { CallFileId = file?.Id ?? content.CallFileId }, by.Id, app.Now));
    }

    public static Task<Note> NoteAsync(this TestApp app, Guid id)
        => app.ReadAsync(db => db.Notes.IgnoreQueryFilters().Include(note => note.Revisions).SingleAsync(note => note.Id == id));

    public static Task<Workshop> WorkshopAsync(this TestApp app, Guid id)
        => app.ReadAsync(db => db.Workshops.Include(workshop => workshop.Facilitators).SingleAsync(workshop => workshop.Id == id));

    public static Task<FollowUp> FollowUpAsync(this TestApp app, Guid id) => app.ReadAsync(db => db.FollowUps.SingleAsync(followUp => followUp.Id == id));
}
