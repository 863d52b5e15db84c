using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Programme;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The note, the follow-up and the workshop of a scene as a person sees them.</summary>
internal sealed record Seen(NoteContent Note, string What, WorkshopPlan Plan)
{
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>What the lessons of the scene say, and in which wording.</summary>
    public LessonContent Lesson { get; init; } = LessonBuilders.Content();

    public int LessonTextNumber { get; init; } = 1;

    public RoundPlan Round { get; init; } = new("Runde 1", 4, Scene.Day, Scene.Day, Scene.Day, Scene.Day);

    public ProjectPlan Project { get; init; } = new(
        "Skærme", "Videoopkald", new(TechnologyKind.WelfareTechnology), TechnologyAim.Bought, Builders.OwnMunicipality, "Hjemmeplejen", new(Area.Culture), PhaseSet.All,
        Scene.Day, Scene.Day, LeaderHours: 1, EmployeeHours: 1);
}

/// <summary>The ids a use case is asked about.</summary>
internal sealed record Scene(Guid ProjectId, Guid WorkshopId, Guid NoteId, Guid DeletedNoteId, Guid FollowUpId, Guid ClosedFollowUpId, Guid FacilitatorId)
{
    public static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.CoreTask);
    public static readonly CoreQuestion MatterQuestion = CoreQuestion.Involvement;
    public static readonly DateOnly Day = DateOnly.FromDateTime(TestApp.Noon.UtcDateTime);

    /// <summary>What stands in the forms that change something, as they open.</summary>
    public Seen Seen { get; init; } = new(
        new NoteContent("En senere ordlyd", NoteKind.Insight), "Spørg leverandøren",
        new WorkshopPlan("Opstart", WorkshopKind.Workshop, Phase.Idea, TestApp.Noon.UtcDateTime, Minutes: 120, "Rådhuset, lokale 2", []));

    /// <summary>A second project of the same municipality, facilitator and round.</summary>
    public Guid SecondProjectId { get; init; }

    /// <summary>A second workshop of the project, which was held.</summary>
    public Guid HeldWorkshopId { get; init; } = SequentialGuid.Next();

    /// <summary>The minutes of it, which were sent.</summary>
    public Guid SentMinutesId { get; init; } = SequentialGuid.Next();

    /// <summary>What the project would learn together with others; nobody has joined it yet.</summary>
    public Guid SharedWorkshopId { get; init; } = SequentialGuid.Next();

    /// <summary>Time spent outside the workshops of the first project.</summary>
    public Guid PreparationId { get; init; } = SequentialGuid.Next();

    /// <summary>Such time that was taken back.</summary>
    public Guid RemovedPreparationId { get; init; } = SequentialGuid.Next();

    /// <summary>A lesson of the project that its facilitators keep for themselves.</summary>
    public Guid LessonId { get; init; } = SequentialGuid.Next();

    /// <summary>The note it was written from.</summary>
    public Guid LessonNoteId { get; init; } = SequentialGuid.Next();

    /// <summary>One that waits for a leader.</summary>
    public Guid ProposedLessonId { get; init; } = SequentialGuid.Next();

    /// <summary>One that others read.</summary>
    public Guid ReleasedLessonId { get; init; } = SequentialGuid.Next();

    /// <summary>The call to municipalities, as a file.</summary>
    public Guid CallFileId { get; init; }

    /// <summary>The round of the first project.</summary>
    public Guid RoundId { get; init; }

    /// <summary>A third one, whose course is closed.</summary>
    public Guid ClosedProjectId { get; init; }

    /// <summary>A facilitator who is assigned to none of them.</summary>
    public Guid SpareFacilitatorId { get; init; } = SequentialGuid.Next();

    /// <summary>An earlier wording of the note.</summary>
    public Guid RevisionId { get; init; } = SequentialGuid.Next();

    /// <summary>A decision in the first project that answers nothing yet.</summary>
    public Guid DecisionId { get; init; } = SequentialGuid.Next();

    /// <summary>A concern on the same question, in another phase.</summary>
    public Guid MatterId { get; init; } = SequentialGuid.Next();

    /// <summary>Something its facilitator has typed about the second project, and not saved.</summary>
    public Guid DraftId { get; init; } = SequentialGuid.Next();

    /// <summary>Somebody is invited, and nobody has accepted yet.</summary>
    public Guid InvitationId { get; init; }

    public string InvitationKey { get; init; } = SecretKey.Make();

    /// <summary>A deactivated account.</summary>
    public Guid ClosedAccountId { get; init; }

    /// <summary>A mail that did not go out.</summary>
    public Guid MailId { get; init; }

    /// <summary>Opens the calendar of its facilitator.</summary>
    public string CalendarKey { get; init; } = SecretKey.Make();

    /// <summary>Opens an application that is filled in and not sent.</summary>
    public string DraftKey { get; init; } = SecretKey.Make();

    /// <summary>Opens an application that was sent, and that is asked something.</summary>
    public string SentKey { get; init; } = SecretKey.Make();

    /// <summary>What it is asked.</summary>
    public Guid QuestionId { get; init; } = SequentialGuid.Next();

    /// <summary>Opens an application that was withdrawn a moment ago.</summary>
    public string WithdrawnKey { get; init; } = SecretKey.Make();

    /// <summary>An application that waits for its answer; nothing is chosen for it.</summary>
    public Guid ApplicationId { get; init; }

    /// <summary>One that is chosen to be accepted.</summary>
    public Guid AcceptedId { get; init; }

    /// <summary>The second of two that are chosen for the waitlist.</summary>
    public Guid WaitlistedId { get; init; }

    /// <summary>The two projects side by side.</summary>
    public ComparisonChoice Beside => new([ProjectId, SecondProjectId], null);

    /// <summary>Ids that name nothing.</summary>
    public static Scene Unknown() => new(
        SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next())
    {
        SecondProjectId = SequentialGuid.Next(),
        CallFileId = SequentialGuid.Next(),
        RoundId = SequentialGuid.Next(),
        ClosedProjectId = SequentialGuid.Next(),
        InvitationId = SequentialGuid.Next(),
        ClosedAccountId = SequentialGuid.Next(),
        MailId = SequentialGuid.Next(),
        ApplicationId = SequentialGuid.Next(),
        AcceptedId = SequentialGuid.Next(),
        WaitlistedId = SequentialGuid.Next(),
    };

    /// <summary>A project with one of everything, run by this facilitator.</summary>
    public static async Task<Scene> AddAsync(TestApp app, Sammen.Data.Identity.SammenUser facilitator, string municipalityCode)
    {
        var project = await app.AddProjectAsync([facilitator], municipalityCode);
        var workshop = await app.AddWorkshopAsync(project, facilitator, app.Now.AddDays(7));
        var note = await app.AddNoteAsync(project, facilitator, workshop: workshop);
        var edited = await app.AddNoteAsync(project, facilitator);
        var decision = await app.AddNoteAsync(project, facilitator, kind: NoteKind.Decision, question: MatterQuestion);
        var matter = await app.AddNoteAsync(project, facilitator, kind: NoteKind.Concern, question: MatterQuestion, phase: Phase.Design);
        var followUp = await app.AddFollowUpAsync(project, facilitator);
        var closed = await app.AddFollowUpAsync(project, facilitator);
        await app.ChangeAsync(db =>
        {
            db.Attach(note).Entity.Edit(new NoteContent("En senere ordlyd", NoteKind.Insight), facilitator.Id, app.Now);
            db.Attach(edited).Entity.Delete(facilitator.Id, app.Now);
            db.Attach(closed).Entity.TickOff(facilitator.Id, app.Now);
            db.Attach(workshop).Entity.Move(project, app.Now, facilitator.Id, app.Now);
        });
        var round = await app.ReadAsync(db => db.Rounds.SingleAsync(found => found.Id == project.RoundId));
        var second = await app.AddProjectAsync([facilitator], municipalityCode, "Et projekt til", round: round);
        var shared = await app.AddSharedAsync(project, facilitator, app.Now.AddDays(8));
        var held = await app.AddWorkshopAsync(project, facilitator);
        await app.ChangeAsync(db => db.Attach(held).Entity.Hold(facilitator.Id, app.Now));
        var over = await app.AddProjectAsync([facilitator], municipalityCode, "Et, der er slut");
        await app.CloseAsync(over, facilitator);
        var spare = await app.AddFacilitatorAsync("Ellen Friis");
        var invitation = await app.AddInvitationAsync(facilitator);
        var closedAccount = await app.AddFacilitatorAsync("Carl Nymark");
        await app.ChangeAsync(db => db.Attach(closedAccount).Entity.Close(app.Now));
        var mail = new OutgoingMail(MailKind.PasswordChanged, facilitator.Email!, facilitator.Id, facilitator.Id, "da-DK", protectedKey: null, app.Now);
        mail.GiveUp(MailProblem.AddressRefused, 550, app.Now);
        await app.AddAsync(mail);
        var open = await app.AddOpenRoundAsync();
        var (_, draftKey) = await app.AddDraftAsync(open);
        var (asked, sentKey) = await app.AddSubmittedAsync(open);
        var question = SequentialGuid.Next();
        await app.ChangeAsync(db => db.Attach(asked).Entity.Ask(question, "Hvor mange borgere?", Day.AddDays(7), facilitator.Id, app.Now));
        var (withdrawn, withdrawnKey) = await app.AddSubmittedAsync(open);
        await app.ChangeAsync(db => db.Attach(withdrawn).Entity.Withdraw(app.Now.AddMinutes(3)));
        var removed = await app.PrepareAsync(project, facilitator);
        await app.ChangeAsync(db => db.Attach(removed).Entity.Remove(facilitator.Id, app.Now));
        var leader = await app.AddLeaderAsync(municipalityCode);
        var source = await app.AddNoteAsync(project, facilitator);
        var scene = new Scene(project.Id, workshop.Id, note.Id, edited.Id, followUp.Id, closed.Id, facilitator.Id)
        {
            RevisionId = await app.ReadAsync(db => db.NoteRevisions.Where(revision => revision.NoteId == note.Id).Select(revision => revision.Id).SingleAsync()),
            DecisionId = decision.Id,
            MatterId = matter.Id,
            DraftKey = draftKey,
            SentKey = sentKey,
            QuestionId = question,
            WithdrawnKey = withdrawnKey,
            SecondProjectId = second.Id,
            HeldWorkshopId = held.Id,
            SharedWorkshopId = shared.Id,
            PreparationId = (await app.PrepareAsync(project, facilitator)).Id,
            RemovedPreparationId = removed.Id,
            SentMinutesId = (await app.AddAsync(new SentMinutes(SequentialGuid.Next(), held, sentence: null, Written.Pdf, [facilitator.Id], facilitator.Id, app.Now))).Id,
            DraftId = (await app.AddDraftAsync(facilitator.Id, second.Id)).Id,
            LessonId = await app.WriteLessonAsync(project, facilitator, noteIds: [source.Id]),
            LessonNoteId = source.Id,
            ProposedLessonId = await app.ProposeLessonAsync(project, facilitator, noteIds: [source.Id]),
            ReleasedLessonId = await app.ReleaseLessonAsync(project, facilitator, leader),
            RoundId = round.Id,
            ClosedProjectId = over.Id,
            SpareFacilitatorId = spare.Id,
            InvitationId = invitation.Id,
            InvitationKey = invitation.NewKey!,
            ClosedAccountId = closedAccount.Id,
            MailId = mail.Id,
            CallFileId = (await app.WritePublicTextsAsync(facilitator, new PublicTextsContent { PublicationLink = "https://www.publikation.example/" }, withCall: true)).CallFileId!.Value,
        };
        await app.ChangeAsync(db => db.Attach(facilitator).Entity.OpenCalendar(scene.CalendarKey, app.Now));
        scene = await AddApplicationsAsync(app, scene, round, facilitator, municipalityCode);
        return scene with { Seen = scene.Seen with { Round = round.Plan(), Project = project.Plan() } };
    }

    private static async Task<Scene> AddApplicationsAsync(TestApp app, Scene scene, Round round, Sammen.Data.Identity.SammenUser by, string municipalityCode)
    {
        var plain = await app.ApplyAsync(round, municipalityCode);
        (Application Application, ApplicationAnswer Answer, int? Number)[] chosen =
        [
            (await app.ApplyAsync(round, municipalityCode), ApplicationAnswer.Accept, null),
            (await app.ApplyAsync(round, municipalityCode), ApplicationAnswer.Waitlist, 1),
            (await app.ApplyAsync(round, municipalityCode), ApplicationAnswer.Waitlist, 2),
        ];
        await app.ChangeAsync(db => db.ApplicationChoices.AddRange(chosen.Select(one =>
        {
            var choice = new ApplicationChoice(one.Application, by.Id, app.Now);
            choice.Choose(one.Answer, one.Number, by.Id, app.Now);
            return choice;
        })));
        return scene with
        {
            ApplicationId = plain.Id,
            AcceptedId = chosen[0].Application.Id,
            WaitlistedId = chosen[2].Application.Id,
        };
    }
}
