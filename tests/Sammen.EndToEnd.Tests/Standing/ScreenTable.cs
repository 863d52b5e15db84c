using Microsoft.Playwright;
using Sammen.Domain.Applications;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Apply;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Landing;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Features.Me;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Features.Programme;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Prompts;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.RoundYear;
using Sammen.Web.Features.Start;
using Sammen.Web.Features.UnsentMail;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests.Standing;

/// <summary>Every page and dialog, for the checks that all of them go through.</summary>
internal static class ScreenTable
{
    public static IReadOnlyList<Screen> Pages { get; } =
    [
        new(typeof(LandingPage), Persona: null, _ => "/"),
        new(typeof(PromptsPage), Persona: null, _ => Addresses.Prompts),
        new(typeof(SignInPage), Persona: null, _ => "/konto/log-ind"),
        new(typeof(SetPasswordPage), Persona: null, _ => "/konto/adgangskode"),
        new(typeof(AccessibilityPage), Persona: null, _ => Addresses.Accessibility),
        new(typeof(ForgottenPasswordPage), Persona: null, _ => Addresses.ForgottenPassword),
        new(typeof(InvitationPage), Persona: null, places => places.InvitationPath),
        new(typeof(ApplyPage), Persona: null, _ => Addresses.Apply),
        new(typeof(ApplicationStepPage), Persona: null, places => Addresses.Step(places.DraftKey, ApplicationStep.Technology)),
        new(typeof(ApplicantPage), Persona: null, places => Addresses.Applicant(places.SentKey)),
        new(typeof(StartPage), Visitor.Facilitator, _ => Addresses.Start),
        new(typeof(PeoplePage), Visitor.Administrator, _ => Addresses.People),
        new(typeof(InvitationsPage), Visitor.ProgrammeManager, _ => Addresses.Invitations),
        new(typeof(UnsentMailPage), Visitor.Administrator, _ => Addresses.Mail),
        new(typeof(ErrorPage), Persona: null, _ => "/fejl"),
        new(typeof(NotFoundPage), Persona: null, _ => "/findes-ikke"),
        new(typeof(NoAccessPage), Visitor.Facilitator, _ => "/konto/ingen-adgang"),
        new(typeof(ProjectPage), Visitor.Facilitator, places => Addresses.Project(places.Project)),
        new(typeof(CellPage), Visitor.Facilitator, places => places.RevisedCellPath),
        new(typeof(CoursePlanPage), Visitor.Facilitator, places => Addresses.Workshops(places.Project)),
        new(typeof(WorkshopPage), Visitor.Facilitator, places => Addresses.Workshop(places.HeldWorkshop)),
        new(typeof(MinutesPage), Visitor.Leader, places => Addresses.WorkshopMinutes(places.HeldWorkshop)),
        new(typeof(WorkshopLogPage), Visitor.Facilitator, places => Addresses.WorkshopLog(places.HeldWorkshop)),
        new(typeof(WorkshopLogShellPage), Visitor.Facilitator, places => Addresses.WorkshopLogShell(places.PlannedWorkshop)),
        new(typeof(DashboardPage), Visitor.Leader, places => Addresses.Dashboard(places.Project)),
        new(typeof(ProjectsPage), Visitor.ProgrammeManager, _ => Addresses.Projects),
        new(typeof(RoundsPage), Visitor.ProgrammeManager, _ => Addresses.Rounds),
        new(typeof(RoundPage), Visitor.ProgrammeManager, places => Addresses.Round(places.Round)),
        new(typeof(RoundYearPage), Visitor.ProgrammeManager, places => Addresses.RoundYear(places.Round)),
        new(typeof(LessonsPage), Visitor.Leader, _ => Addresses.Lessons),
        new(typeof(ProjectLessonsPage), Visitor.Facilitator, places => Addresses.LessonsOf(places.Project)),
        new(typeof(LessonPage), Visitor.Leader, places => Addresses.Lesson(places.ProposedLesson)),
        new(typeof(ApplicationPage), Visitor.ProgrammeManager, places => Addresses.Application(places.Application)),
        new(typeof(AnswersPage), Visitor.ProgrammeManager, places => Addresses.Answers(places.OpenRound)),
        new(typeof(ComparisonPage), Visitor.ProgrammeManager, _ => Addresses.Comparison),
        new(typeof(CrossReadingPage), Visitor.ProgrammeManager, places => Addresses.CrossReading(places.RevisedCell)),
        new(typeof(MyPage), Visitor.Facilitator, _ => Addresses.Me),
        new(typeof(PublicTextsPage), Visitor.ProgrammeManager, _ => Addresses.PublicTexts),
    ];

    public static IReadOnlyList<Screen> Dialogs { get; } =
    [
        new(typeof(ChangePhaseDialog), Visitor.Facilitator, places => Addresses.Project(places.Project), "^(Skift fase|Change phase)$", ChooseNextAsync),
        new(typeof(AddFollowUpDialog), Visitor.Facilitator, places => Addresses.Project(places.Project), @"^\+ (Ny opfølgning|New follow-up)$", TypeAsync),
        new(typeof(ChangeFollowUpDialog), Visitor.Facilitator, places => Addresses.Project(places.Project), "^(Ret|Edit): ", TypeAsync),
        new(typeof(EditNoteDialog), Visitor.Facilitator, places => places.RevisedCellPath, "^(Ret notatet|Edit the note)", TypeAsync),
        new(typeof(DecideDialog), Visitor.Facilitator, places => Addresses.WorkshopLog(places.PlannedWorkshop), "^(Besvar med en beslutning|Answer with a decision): ", TypeAsync,
            Before: page => page.Locator("#due-matters").EvaluateAsync("panel => { if (!panel.matches(':popover-open')) panel.showPopover(); }")),
        new(typeof(AnswersDialog), Visitor.Facilitator, places => places.DecidedCellPath, "^(Svar på bekymringer|Answer concerns)", TypeAsync),
        new(typeof(NoteRevisionsDialog), Visitor.Facilitator, places => places.RevisedCellPath, "tidligere version|earlier version"),
        new(typeof(BinDialog), Visitor.Facilitator, places => Addresses.Project(places.Project), "^(Slettede notater|Deleted notes)$"),
        new(typeof(PlanWorkshopDialog), Visitor.Facilitator, places => Addresses.Workshops(places.Project), "^(Planlæg aktivitet|Plan an activity)$", TypeAsync),
        new(typeof(PlanSharedWorkshopDialog), Visitor.ProgrammeManager, places => Addresses.RoundYear(places.Round), "^(Planlæg fælles aktivitet|Plan a shared activity)$", TypeAsync),
        new(typeof(JoinSharedPlanDialog), Visitor.ProgrammeManager, places => Addresses.Workshop(places.SharedWorkshop), "^(Tag flere med|Bring others in)$"),
        new(typeof(MoveWorkshopDialog), Visitor.Facilitator, places => Addresses.Workshops(places.Project), "^(Flyt|Move) ", TypeAsync),
        new(typeof(PlanHistoryDialog), Visitor.Facilitator, places => Addresses.Workshops(places.Project), "^(Flytninger|Moves)$"),
        new(typeof(ProposalDialog), Visitor.Facilitator, places => Addresses.Workshops(places.Project), "^(Se forslaget|See the proposal)$", TypeAsync),
        new(typeof(ChangeWorkshopDialog), Visitor.Facilitator, places => Addresses.Workshop(places.PlannedWorkshop), "^(Ret|Change)$", TypeAsync),
        new(typeof(AgendaDialog), Visitor.Facilitator, places => Addresses.Workshop(places.PlannedWorkshop), "^(Ret dagsordenen|Edit the agenda)$", dialog => dialog.Locator("#point-1-text").FillAsync("Halvt skrevet")),
        new(typeof(GatherLessonsDialog), Visitor.ProgrammeManager, places => Addresses.Workshop(places.SharedWorkshop), "^(Tag erfaringer med|Bring lessons along)$", dialog => dialog.Locator("[aria-label='Erfaringer fra runden'] button, [aria-label='Lessons from the round'] button").First.ClickAsync()),
        new(typeof(AddPreparationDialog), Visitor.Leader, places => Addresses.Dashboard(places.Project), @"^\+ (Ny forberedelse|New preparation)$", TypeAsync),
        new(typeof(SendMinutesDialog), Visitor.Facilitator, places => Addresses.WorkshopMinutes(places.HeldWorkshop), "^(Send referatet|Send the minutes)$", dialog => dialog.Locator("#minutes-sentence").FillAsync("Halvt skrevet")),
        new(typeof(ConfirmDialog), Visitor.Facilitator, places => Addresses.Workshop(places.PlannedWorkshop), "^(Aflys|Cancel)"),
        new(typeof(WriteLessonDialog), Visitor.Facilitator, places => places.RevisedCellPath, "^(Skriv en erfaring|Write a lesson)", TypeAsync),
        new(typeof(RewriteLessonDialog), Visitor.Facilitator, places => Addresses.Lesson(places.ProposedLesson), "^(Ret|Edit)$", TypeAsync),
        new(typeof(RefuseLessonDialog), Visitor.Leader, places => Addresses.Lesson(places.ProposedLesson), "^(Sig nej …|Say no …)$", TypeAsync),
        new(typeof(OpenRoundDialog), Visitor.ProgrammeManager, _ => Addresses.Rounds, "^(Åbn en runde|Open a round)$", TypeAsync),
        new(typeof(ChangeRoundDialog), Visitor.ProgrammeManager, places => Addresses.Round(places.Round), "^(Ret runden|Edit the round)$", TypeAsync),
        new(typeof(TypeInApplicationDialog), Visitor.ProgrammeManager, places => Addresses.Round(places.OpenRound), "^(Skriv en tilmelding ind|Type in an application)$", TypeAsync),
        new(typeof(AskApplicantDialog), Visitor.ProgrammeManager, places => Addresses.Application(places.Application), "^(Stil et spørgsmål|Ask a question)$", TypeAsync),
        new(typeof(MakeProjectDialog), Visitor.ProgrammeManager, _ => Addresses.Projects, "^(Nyt projekt|New project)$", TypeTechnologyAsync),
        new(typeof(ChangeProjectDialog), Visitor.ProgrammeManager, places => Addresses.Project(places.Project), "^(Ret projektet|Edit the project)$", TypeAsync),
        new(typeof(ProjectPeopleDialog), Visitor.ProgrammeManager, places => Addresses.Project(places.Project), "^(Facilitatorer på projektet|Facilitators of the project)$"),
        new(typeof(InvitePersonDialog), Visitor.ProgrammeManager, _ => Addresses.People, "^(Inviter|Invite)$", TypeAsync),
        new(typeof(InvitationLinkDialog), Visitor.ProgrammeManager, _ => Addresses.Invitations, "^(Nyt link|New link)", Then: "^(Nyt link|New link)$"),
        new(typeof(ChooseProjectsDialog), Visitor.ProgrammeManager, _ => Addresses.Comparison, "^(Vælg projekter|Choose projects)$", RemoveOneAsync),
        new(typeof(ChangePublicTextsDialog), Visitor.ProgrammeManager, _ => Addresses.PublicTexts, "^(Ret|Edit)$", TypeAsync),
        new(typeof(UploadCallDialog), Visitor.ProgrammeManager, _ => Addresses.PublicTexts, "^(Læg en fil op|Upload a file)$", ChooseFileAsync),
    ];

    public static IReadOnlyList<Screen> All { get; } = [.. Pages, .. Dialogs];

    public static TheoryData<string> NamesOf(IEnumerable<Screen> screens) => [.. screens.Select(screen => screen.Name)];

    /// <summary>All of them at night; with each commit only those that stand for the rest.</summary>
    public static TheoryData<string> NamesOf(IEnumerable<Screen> screens, params Type[] eachCommit)
        => NamesOf(screens.Where(screen => Nightly.IsNow || eachCommit.Contains(screen.Component)));

    public static Screen Find(string name) => All.Single(screen => screen.Name == name);

    /// <summary>Chooses a file as a person does: not in the instant between the field being seen and the field listening, which on a slow line is long.</summary>
    public static async Task ChooseFileAsync(ILocator dialog)
    {
        var field = dialog.Locator("input[type=file]");
        await field.WaitForAsync();
        await field.Page.WaitForFunctionAsync("field => field._blazorInputFileNextFileId !== undefined", await field.ElementHandleAsync());
        await field.SetInputFilesAsync(new FilePayload { Name = "Indbydelse.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7"u8] });
    }

    private static Task TypeAsync(ILocator dialog) => dialog.GetByRole(AriaRole.Textbox).First.PressSequentiallyAsync("Halvt skrevet");

    private static async Task TypeTechnologyAsync(ILocator dialog)
    {
        await dialog.Locator("#project-technology").PressSequentiallyAsync("Halvt skrevet");

        // The title follows it when it is left: a dialog is not compared with itself before that has come.
        await dialog.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(dialog.Locator("#project-title")).ToHaveAttributeAsync("placeholder", "Halvt skrevet");
    }

    private static async Task ChooseNextAsync(ILocator dialog) => await dialog.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Index = 4 });

    private static async Task RemoveOneAsync(ILocator dialog)
    {
        var chosen = dialog.GetByRole(AriaRole.List).First.GetByRole(AriaRole.Listitem);
        var before = await chosen.CountAsync();
        await chosen.First.GetByRole(AriaRole.Button).ClickAsync();

        // What the dialog holds is compared with what it holds later: not before the answer is there.
        await Assertions.Expect(chosen).ToHaveCountAsync(before - 1);
    }
}
