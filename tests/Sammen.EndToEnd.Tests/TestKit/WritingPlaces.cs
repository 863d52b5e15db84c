using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Me;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Features.Programme;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Features.Workshops;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A form that keeps what is typed in it, and the way to its field. Who writes there, and where it opens, <see cref="ScreenTable"/> knows.</summary>
/// <param name="Source">The component it is written in.</param>
/// <param name="Field">Where one types.</param>
/// <param name="On">The page it is part of; <see langword="null"/> when it is a dialog or a page itself.</param>
/// <param name="Before">What is chosen first, where the field is not there without.</param>
internal sealed record WritingPlace(Type Source, string Field, Type? On = null, Func<IPage, Task>? Before = null)
{
    public Screen Screen => ScreenTable.Find((On ?? Source).Name);
}

/// <summary>Every place of writing.</summary>
internal static class WritingPlaces
{
    public static IReadOnlyList<WritingPlace> All { get; } =
    [
        new(typeof(Lane), "[data-lane=CoreTask] [data-text]", typeof(WorkshopLogPage)),
        new(typeof(CellPage), "#note-text"),
        new(typeof(EditNoteDialog), "#edit-text"),
        new(typeof(AnswersDialog), "#look-again"),
        new(typeof(DecideDialog), "#decide-text"),
        new(typeof(AddFollowUpDialog), "#follow-up-responsible"),
        new(typeof(ChangeFollowUpDialog), "#follow-up-what"),
        new(typeof(PlanWorkshopDialog), "#workshop-title"),
        new(typeof(PlanSharedWorkshopDialog), "#workshop-title"),
        new(typeof(MoveWorkshopDialog), "#move-date"),
        new(typeof(AgendaDialog), "#point-1-text"),
        new(typeof(AddPreparationDialog), "#preparation-what"),
        new(typeof(SendMinutesDialog), "#minutes-sentence"),
        new(typeof(WriteLessonDialog), "#lesson-title"),
        new(typeof(RewriteLessonDialog), "#lesson-differently"),
        new(typeof(RefuseLessonDialog), "#lesson-reason"),
        new(typeof(LessonDecision), "#lesson-title", typeof(LessonPage)),
        new(typeof(ProposalDialog), "#proposed-0-title"),
        new(typeof(ChangeWorkshopDialog), "#workshop-place"),
        new(typeof(ChangePhaseDialog), "#phase-reason", Before: page => page.Locator("#new-phase").SelectOptionAsync(new SelectOptionValue { Index = 0 })),
        new(typeof(ChangeProjectDialog), "#project-technology"),
        new(typeof(MakeProjectDialog), "#project-workplace"),
        new(typeof(OpenRoundDialog), "#round-name"),
        new(typeof(ChangeRoundDialog), "#round-name"),
        new(typeof(TypeInApplicationDialog), "#application-contact"),
        new(typeof(AskApplicantDialog), "#ask-text"),
        new(typeof(ChoiceBlock), "#answer-reason", typeof(ApplicationPage)),
        new(typeof(RemarkBlock), "#remark-text", typeof(ApplicationPage)),
        new(typeof(AnswersPage), "[id^=reason-]"),
        new(typeof(InvitePersonDialog), "#invite-email"),
        new(typeof(ChangePublicTextsDialog), "#printed-copies"),
    ];

    /// <summary>Without a circuit, which the faults are about: a test of its own (<see cref="DraftTests"/>).</summary>
    public static IReadOnlyList<Type> WithoutCircuit { get; } = [typeof(MyPage)];

    /// <summary>A file is chosen there, or projects are ticked, and nothing is typed: no page can put a file back, and it is still where it was taken from.</summary>
    public static IReadOnlyList<Type> NothingIsTyped { get; } = [typeof(UploadCallDialog), typeof(JoinSharedPlanDialog)];
}
