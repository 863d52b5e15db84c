using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Apply;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Me;
using Sammen.Web.Features.Municipalities;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Programme;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.RoundYear;
using Sammen.Web.Features.Start;
using Sammen.Web.Features.UnsentMail;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>
/// The access table of the product, one row a method. A new query or handler without a row here fails a test; so does a row that
/// names nothing. The T-SQL check asks the same rows.
/// </summary>
internal static class UseCases
{
    private const Role F = Role.Facilitator;
    private const Role L = Role.MunicipalLeader;
    private const Role P = Role.ProgrammeManager;
    private const Role A = Role.Administrator;

    private const string Password = "Kaffe-og-kage-kl-9";

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("AccountQueries.ListPersonasAsync", [F, L, P, A], [F, L, P, A], async (desk, _) => await desk.Get<AccountQueries>().ListPersonasAsync(default))
            { IsForStrangers = true },
        new("AccountQueries.FindInvitationAsync", [F, L, P, A], [F, L, P, A], async (desk, scene) => await desk.Get<AccountQueries>().FindInvitationAsync(scene.InvitationKey, default))
            { IsForStrangers = true },
        new("AcceptInvitation.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<AcceptInvitation>().HandleAsync(
            new AcceptInvitationInput { Key = scene.InvitationKey, Name = "Lise Holm", Password = Password, Culture = "da-DK" }, default)))
            { IsForStrangers = true, MakesAccount = true },
        new("ApplicantQueries.ListMunicipalitiesAsync", [F, L, P, A], [F, L, P, A], async (desk, _) => await desk.Get<ApplicantQueries>().ListMunicipalitiesAsync(default))
            { IsForStrangers = true },
        new("ApplicantQueries.FindMunicipalityAsync", [F, L, P, A], [F, L, P, A], async (desk, _) => await desk.Get<ApplicantQueries>().FindMunicipalityAsync($"Kommune {Builders.OwnMunicipality}", default))
            { IsForStrangers = true },
        new("ApplicantQueries.FindAsync", [F, L, P, A], [F, L, P, A], async (desk, scene) => await desk.Get<ApplicantQueries>().FindAsync(scene.SentKey, default))
            { IsForStrangers = true },
        new("BeginApplication.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => DoneAsync(
            desk.Get<BeginApplication>().HandleAsync(new BeginApplicationInput { Email = Applicants.Email, Name = "Bente Vang" }, default)))
            { IsForStrangers = true, IsByApplicant = true },
        new("FillApplication.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<FillApplication>().HandleAsync(
            scene.DraftKey, new ApplicantInput { Email = "bente@lyngsted.example", Name = "Bente Vang Holm" }, default)))
            { IsForStrangers = true, IsByApplicant = true },
        new("SubmitApplication.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<SubmitApplication>().HandleAsync(scene.DraftKey, default)))
            { IsForStrangers = true, IsByApplicant = true },
        new("ReplyToQuestion.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<ReplyToQuestion>().HandleAsync(
            scene.SentKey, new ReplyToQuestionInput { QuestionId = scene.QuestionId, Text = "Tolv" }, default)))
            { IsForStrangers = true, IsByApplicant = true },
        new("WithdrawApplication.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<WithdrawApplication>().HandleAsync(scene.SentKey, default)))
            { IsForStrangers = true, IsByApplicant = true },
        new("UndoWithdrawal.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<UndoWithdrawal>().HandleAsync(scene.WithdrawnKey, default)))
            { IsForStrangers = true, IsByApplicant = true },
        new("AskForPassword.AskAsync", [F, L, P, A], [F, L, P, A], (desk, scene) => DoneAsync(desk.Get<AskForPassword>().AskAsync(
            new AskForPasswordInput { Email = $"{scene.InvitationId:N}@fjordby.example" }, default)))
            { IsForStrangers = true },
        new("ChoosePassword.HandleAsync", [F, L, P, A], [F, L, P, A], async (desk, scene) =>
        {
            var users = desk.Get<UserManager<SammenUser>>();
            var token = await users.FindByIdAsync(scene.FacilitatorId.ToString()) is { } user ? await users.GeneratePasswordResetTokenAsync(user) : null;
            return await DoneAsync(desk.Get<ChoosePassword>().HandleAsync(
                new ChoosePasswordInput { UserId = scene.FacilitatorId, Token = token, Password = Password, Repeated = Password }, default));
        })
            { IsForStrangers = true },

        new("StartQueries.FindAsync", [F, L, P, A], [P, A], async (desk, scene) =>
            (await desk.Get<StartQueries>().FindAsync(default)) is var view && (view.Reader == Role.Administrator || view.Projects.Any(card => card.Id == scene.ProjectId))
                ? view : UseCase.Nothing),

        // One's own account, whosever project it is.
        new("MeQueries.FindAsync", [F, L, P, A], [F, L, P, A], async (desk, _) =>
            (await desk.Get<MeQueries>().FindAsync(TestApp.Noon.UtcDateTime, default))?.Email),
        new("ChangeMyName.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => DoneAsync(desk.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "Et andet navn" }, default))),
        new("ChooseMyLanguage.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => DoneAsync(desk.Get<ChooseMyLanguage>().HandleAsync("en-GB", default))),

        new("ChooseMyMail.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => DoneAsync(desk.Get<ChooseMyMail>().HandleAsync([MailKind.ProjectClosed], default))),

        new("RenewCalendarAddress.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => DoneAsync(desk.Get<RenewCalendarAddress>().HandleAsync(default))),
        new("EndCalendarAddress.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => DoneAsync(desk.Get<EndCalendarAddress>().HandleAsync(default))),
        new("CalendarQueries.FindByKeyAsync", [F, L, P, A], [F, L, P, A], async (desk, scene) =>
            (await desk.Get<CalendarQueries>().FindByKeyAsync(scene.CalendarKey, default))?.Workshops.FirstOrDefault(workshop => workshop.Id == scene.WorkshopId))
            { IsForStrangers = true },

        // Asked a second time they find nobody signed in.
        new("ChangeMyPassword.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => OnceAsync(() => desk.Get<ChangeMyPassword>().HandleAsync(
            new ChangeMyPasswordInput { Old = Written.Password, Password = Password, Repeated = Password }, default))),
        new("SignOutEverywhere.HandleAsync", [F, L, P, A], [F, L, P, A], (desk, _) => OnceAsync(() => desk.Get<SignOutEverywhere>().HandleAsync(default))),

        // People and mail: the programme's, whosever project it is.
        new("MunicipalityQueries.SuggestAsync", [F, L, P, A], [F, L, P, A], async (desk, _) =>
            (await desk.Get<MunicipalityQueries>().SuggestAsync(default)) is { Count: > 0 } names ? names : UseCase.Nothing),
        new("PeopleQueries.ListAsync", [P, A], [P, A], async (desk, scene) =>
            (await desk.Get<PeopleQueries>().ListAsync(new PeopleListing(), default)).Rows.FirstOrDefault(row => row.Id == scene.FacilitatorId)),
        new("PeopleQueries.ListInvitationsAsync", [P, A], [P, A], async (desk, scene) =>
            (await desk.Get<PeopleQueries>().ListInvitationsAsync(new PeopleListing(), default)).Rows.FirstOrDefault(row => row.Id == scene.InvitationId)),
        new("UnsentMailQueries.ListAsync", [A], [A], async (desk, scene) =>
            (await desk.Get<UnsentMailQueries>().ListAsync(1, default)).Rows.FirstOrDefault(row => row.Id == scene.MailId)),
        new("InvitePerson.HandleAsync", [P, A], [P, A], (desk, scene) => DoneAsync(desk.Get<InvitePerson>().HandleAsync(
            new InvitePersonInput { Email = $"{Guid.NewGuid():N}@fjordby.example", Role = Role.Facilitator }, default))),
        new("SendInvitationAgain.HandleAsync", [P, A], [P, A], (desk, scene) => DoneAsync(desk.Get<SendInvitationAgain>().HandleAsync(scene.InvitationId, default))),
        new("TakeInvitationLink.HandleAsync", [P, A], [P, A], (desk, scene) => DoneAsync(desk.Get<TakeInvitationLink>().HandleAsync(scene.InvitationId, default))),
        new("CallBackInvitation.HandleAsync", [P, A], [P, A], (desk, scene) => DoneAsync(desk.Get<CallBackInvitation>().HandleAsync(scene.InvitationId, default))),
        new("CloseAccount.HandleAsync", [A], [A], (desk, scene) => DoneAsync(desk.Get<CloseAccount>().HandleAsync(scene.SpareFacilitatorId, default))),
        new("ReopenAccount.HandleAsync", [A], [A], (desk, scene) => DoneAsync(desk.Get<ReopenAccount>().HandleAsync(scene.ClosedAccountId, default))),
        new("SendMailAgain.HandleAsync", [A], [A], (desk, scene) => DoneAsync(desk.Get<SendMailAgain>().HandleAsync(scene.MailId, default))),

        // An administrator sees that a project is there, by name, and nothing of how it stands.
        new("ProjectQueries.ListAsync", [F, L, P, A], [P, A], async (desk, scene) =>
            (await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows.FirstOrDefault(row => row.Id == scene.ProjectId)),
        new("ProjectQueries.FindAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<ProjectQueries>().FindAsync(scene.ProjectId, default)),
        new("WorkshopLogQueries.FindAsync", [F], [], async (desk, scene) => await desk.Get<WorkshopLogQueries>().FindAsync(scene.WorkshopId, default)),
        new("WorkshopLogQueries.FindSinceLastTimeAsync", [F], [], async (desk, scene) =>
            await desk.Get<WorkshopLogQueries>().FindSinceLastTimeAsync(scene.ProjectId, default) is { IsNothing: false } due ? due : UseCase.Nothing),
        new("WorkshopLogQueries.FindEmptyAsync", [F], [], async (desk, scene) => await desk.Get<WorkshopLogQueries>().FindEmptyAsync(scene.WorkshopId, default)),

        new("DashboardQueries.FindAsync", [F, L, P], [P], async (desk, scene) =>
            await desk.Get<DashboardQueries>().FindAsync(scene.ProjectId, DashboardQueries.OnScreen, default)),
        new("DashboardQueries.CountNotesAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<DashboardQueries>().CountNotesAsync(scene.ProjectId, Scene.Day, default)) is { Count: > 0 } tallies ? tallies : UseCase.Nothing),

        // The scene's project beside a second one of the same municipality.
        new("ComparisonQueries.FindAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<ComparisonQueries>().FindAsync(scene.Beside, default)) is { Problem: null } view ? view : UseCase.Nothing),
        new("ComparisonQueries.ReadAcrossAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<ComparisonQueries>().ReadAcrossAsync(scene.Beside, Scene.Cell, new NoteFilter(NoteKind.Insight, "ordlyd"), default)) is { Problem: null } view
                ? view : UseCase.Nothing),
        new("ComparisonQueries.ReadNotesAsync", [F, L, P], [P], async (desk, scene) =>
            await desk.Get<ComparisonQueries>().ReadNotesAsync([scene.ProjectId], 10, default).FirstOrDefaultAsync() ?? (object)UseCase.Nothing),
        new("ComparisonQueries.SearchAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<ComparisonQueries>().SearchAsync("hjemmeplejen", default)).FirstOrDefault(choice => choice.Id == scene.ProjectId)),

        new("RoundQueries.ListAsync", [P], [P], async (desk, scene) =>
            (await desk.Get<RoundQueries>().ListAsync(new RoundListing(), default)) is { Total: > 0 } rounds ? rounds : UseCase.Nothing),
        new("RoundYearQueries.FindAsync", [P], [P], async (desk, scene) => await desk.Get<RoundYearQueries>().FindAsync(scene.RoundId, default)),
        new("RoundQueries.FindAsync", [P], [P], async (desk, scene) => await desk.Get<RoundQueries>().FindAsync(scene.RoundId, 1, default)),
        new("OpenRound.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<OpenRound>().HandleAsync(NewRound(), default))),
        new("ChangeRound.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<ChangeRound>().HandleAsync(
            ChangeRoundInput.Open(scene.RoundId, scene.Seen.Round) with { Name = "Et nyt navn" }, default))),
        new("CloseRound.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<CloseRound>().HandleAsync(scene.RoundId, default))),

        // Applications: the managers' alone, whosever municipality it is.
        .. ApplicationUseCases.All,

        .. DraftUseCases.All,

        new("ProjectFormQueries.ReadChoicesAsync", [P], [P], async (desk, scene) => await desk.Get<ProjectFormQueries>().ReadChoicesAsync(default)),
        new("ProjectFormQueries.FindAsync", [P, F], [P], async (desk, scene) => await desk.Get<ProjectFormQueries>().FindAsync(scene.ProjectId, default)),
        new("ProjectFormQueries.FindPeopleAsync", [P], [P], async (desk, scene) => await desk.Get<ProjectFormQueries>().FindPeopleAsync(scene.ProjectId, default)),
        new("MakeProject.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<MakeProject>().HandleAsync(NewProject(scene), default))),
        new("ChangeProject.HandleAsync", [P, F], [P], (desk, scene) => DoneAsync(desk.Get<ChangeProject>().HandleAsync(
            ChangeProjectInput.Open(scene.ProjectId, scene.Seen.Project) with { SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Design) }, default))),
        new("CloseProject.HandleAsync", [F], [], (desk, scene) => DoneAsync(desk.Get<CloseProject>().HandleAsync(scene.ProjectId, default))),
        new("ReopenProject.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<ReopenProject>().HandleAsync(scene.ClosedProjectId, default))),
        new("AssignFacilitator.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<AssignFacilitator>().HandleAsync(
            new(scene.ProjectId, scene.SpareFacilitatorId), default))),
        new("TakeOffFacilitator.HandleAsync", [P], [P], (desk, scene) => DoneAsync(desk.Get<TakeOffFacilitator>().HandleAsync(
            new(scene.ProjectId, scene.FacilitatorId), default))),

        .. NoteUseCases.All,
        .. WorkshopUseCases.All,
        .. LessonUseCases.All,
        new("MoveToPhase.HandleAsync", [F], [], (desk, scene) => DoneAsync(desk.Get<MoveToPhase>().HandleAsync(
            new MoveToPhaseInput { ProjectId = scene.ProjectId, From = Phase.Idea, To = Phase.Decision, On = Scene.Day }, default))),

        new("ProgrammeQueries.FindAsync", [P, A], [P, A], async (desk, _) => await desk.Get<ProgrammeQueries>().FindAsync(ProgrammeQueries.VersionsPerPage, default)),
        new("ChangePublicTexts.HandleAsync", [P, A], [P, A], (desk, _) => DoneAsync(desk.Get<ChangePublicTexts>().HandleAsync(
            ChangePublicTextsInput.Open(new PublicTextsContent()) with { PrintedCopies = "Skriv til os." }, default))),
        new("UploadCall.HandleAsync", [P, A], [P, A], (desk, _) => DoneAsync(desk.Get<UploadCall>().HandleAsync(
            new UploadCallInput { Name = "Indbydelse.pdf", Content = Written.Pdf }, default))),
        new("RemoveCall.HandleAsync", [P, A], [P, A], (desk, scene) => DoneAsync(desk.Get<RemoveCall>().HandleAsync(scene.CallFileId, default))),

        new("FollowUpQueries.SuggestResponsibleAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<FollowUpQueries>().SuggestResponsibleAsync(scene.ProjectId, default)) is { Count: > 0 } suggested ? suggested : UseCase.Nothing),
        new("FollowUpQueries.ListPeopleAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<FollowUpQueries>().ListPeopleAsync(scene.ProjectId, default)) is { Count: > 0 } people ? people : UseCase.Nothing),
        new("AddFollowUp.HandleAsync", [F], [], (desk, scene) => DoneAsync(desk.Get<AddFollowUp>().HandleAsync(
            new AddFollowUpInput { ProjectId = scene.ProjectId, NoteId = scene.NoteId, What = "Spørg", Responsible = "Teamlederen", Due = Scene.Day }, default))),
        new("ChangeFollowUp.HandleAsync", [F], [], (desk, scene) => DoneAsync(desk.Get<ChangeFollowUp>().HandleAsync(
            ChangeFollowUpInput.Open(scene.FollowUpId, scene.Seen.What, "Teamlederen", null, Scene.Day) with { What = "Spørg igen" }, default))),
        new("TickOffFollowUp.HandleAsync", [F, L], [], (desk, scene) => DoneAsync(desk.Get<TickOffFollowUp>().HandleAsync(scene.FollowUpId, default))),
        new("ReopenFollowUp.HandleAsync", [F, L], [], (desk, scene) => DoneAsync(desk.Get<ReopenFollowUp>().HandleAsync(scene.ClosedFollowUpId, default))),
        new("DropFollowUp.HandleAsync", [F], [], (desk, scene) => DoneAsync(desk.Get<DropFollowUp>().HandleAsync(scene.FollowUpId, default))),
    ];

    /// <summary>A round that keeps every rule.</summary>
    public static OpenRoundInput NewRound() => new()
    {
        Name = "Runde 2",
        ApplicationDeadline = Scene.Day,
        AnswerBy = Scene.Day,
        FirstDay = Scene.Day,
        LastDay = Scene.Day.AddMonths(9),
    };

    /// <summary>A project that keeps every rule, in the scene's round.</summary>
    public static MakeProjectInput NewProject(Scene scene) => new()
    {
        RoundId = scene.RoundId,
        Municipality = $"Kommune {Builders.OwnMunicipality}",
        Title = "Badeværelset",
        Technology = "Sensorer i badeværelset",
        Kind = TechnologyKind.SensorsAndMonitoring,
        Aim = TechnologyAim.Bought,
        Workplace = "Bofællesskabet",
        Area = Area.DisabilityAndSocial,
        CourseStart = Scene.Day,
        CourseEnd = Scene.Day,
        LeaderHours = 7.5m,
        EmployeeHours = 20,
        FacilitatorIds = new HashSet<Guid> { scene.SpareFacilitatorId },
    };

    /// <summary>Who is signed out by it has done it.</summary>
    private static async Task<object?> OnceAsync(Func<Task> handle)
    {
        try
        {
            await handle();
        }
        catch (SignedOutException)
        {
            // Asked a second time.
        }

        return UseCase.Done;
    }

    internal static async Task<object?> DoneAsync(Task handled)
    {
        await handled;
        return UseCase.Done;
    }
}
