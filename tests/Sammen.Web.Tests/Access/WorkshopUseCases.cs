using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The rows of the access table that are about workshops and their minutes.</summary>
internal static class WorkshopUseCases
{
    private const Role F = Role.Facilitator;
    private const Role L = Role.MunicipalLeader;
    private const Role P = Role.ProgrammeManager;

    private static readonly TimeOnly Nine = new(9, 0);
    private static readonly TimeOnly Ten = new(10, 0);

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("WorkshopQueries.FindCoursePlanAsync", [F, L, P], [P], async (desk, scene) =>
            await desk.Get<WorkshopQueries>().FindCoursePlanAsync(scene.ProjectId, WorkshopQueries.WorkshopsPerPage, default)),

        new("WorkshopQueries.FindAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<WorkshopQueries>().FindAsync(scene.WorkshopId, default)),
        new("CalendarQueries.FindAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<CalendarQueries>().FindAsync(scene.WorkshopId, default)),
        new("MinutesQueries.FindAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<MinutesQueries>().FindAsync(scene.WorkshopId, default)),
        new("SentMinutesQueries.FindAsync", [F, L], [], async (desk, scene) =>
            (await desk.Get<SentMinutesQueries>().FindAsync(scene.HeldWorkshopId, default))?.Sent is { Count: > 0 } sent ? sent : UseCase.Nothing),
        new("SentMinutesQueries.FindFileAsync", [F, L], [], async (desk, scene) => await desk.Get<SentMinutesQueries>().FindFileAsync(scene.SentMinutesId, default)),
        new("SentMinutesQueries.ListPeopleAsync", [F], [], async (desk, scene) =>
            (await desk.Get<SentMinutesQueries>().ListPeopleAsync(scene.ProjectId, default)) is { Count: > 0 } people ? people : UseCase.Nothing),
        new("SendMinutes.HandleAsync", [F], [], async (desk, scene) => await UseCases.DoneAsync(desk.Get<SendMinutes>().HandleAsync(await MinutesAsync(desk, scene), default))),
        new("PlanWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<PlanWorkshop>().HandleAsync(
            new PlanWorkshopInput
            {
                ProjectId = scene.ProjectId, Title = "Opstart", Phase = Phase.Idea, Date = Scene.Day, Start = Nine, End = Ten,
                FacilitatorIds = new HashSet<Guid> { scene.FacilitatorId },
            },
            default))),
        new("TakeOverProposal.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<TakeOverProposal>().HandleAsync(NewProposal(scene), default))),
        new("ChangeWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<ChangeWorkshop>().HandleAsync(
            ChangeWorkshopInput.Open(scene.WorkshopId, scene.Seen.Plan) with
            {
                Title = "Ny titel", Date = Scene.Day, Start = Nine, End = Ten, FacilitatorIds = new HashSet<Guid> { scene.FacilitatorId },
            },
            default))),
        new("SetAgenda.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<SetAgenda>().HandleAsync(
            new() { WorkshopId = scene.WorkshopId, Opened = scene.Seen.Agenda, Items = [new() { Minutes = 10, Text = "Velkommen" }] }, default))),
        new("GatherLessons.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<GatherLessons>().HandleAsync(
            new(scene.WorkshopId, [scene.ReleasedLessonId]), default))),
        new("MoveWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<MoveWorkshop>().HandleAsync(
            new() { WorkshopId = scene.WorkshopId, From = scene.Seen.Plan.StartsAt, Date = Scene.Day.AddDays(1) }, default))),
        new("MoveQueries.FindClashesAsync", [F], [], async (desk, scene) =>
            await desk.Get<MoveQueries>().FindClashesAsync(scene.WorkshopId, scene.Seen.Plan.StartsAt, default)),
        new("MoveQueries.ListAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<MoveQueries>().ListAsync(scene.ProjectId, MoveQueries.MovesPerPage, default)) is { Total: > 0 } moves ? moves : UseCase.Nothing),
        new("SharedPlanQueries.ListBesidesAsync", [F], [], async (desk, scene) =>
            Second(await desk.Get<SharedPlanQueries>().ListBesidesAsync(scene.ProjectId, default), scene)),
        new("SharedPlanQueries.ListInRoundAsync", [P], [P], async (desk, scene) =>
            Second(await desk.Get<SharedPlanQueries>().ListInRoundAsync(scene.RoundId, default), scene)),
        new("SharedPlanQueries.ListJoiningAsync", [F, P], [P], async (desk, scene) =>
            Second(await desk.Get<SharedPlanQueries>().ListJoiningAsync(scene.WorkshopId, default), scene)),
        new("PlanSharedWorkshop.HandleAsync", [F, P], [P], (desk, scene) => UseCases.DoneAsync(desk.Get<PlanSharedWorkshop>().HandleAsync(Shared(scene), default))),
        new("JoinSharedPlan.HandleAsync", [F, P], [P], (desk, scene) => UseCases.DoneAsync(desk.Get<JoinSharedPlan>().HandleAsync(
            new() { WorkshopId = scene.SharedWorkshopId, ProjectIds = new HashSet<Guid> { scene.SecondProjectId } }, default))),
        new("CancelSharedPlan.HandleAsync", [F, P], [P], (desk, scene) => UseCases.DoneAsync(desk.Get<CancelSharedPlan>().HandleAsync(scene.SharedWorkshopId, default))),
        new("InviteToWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<InviteToWorkshop>().HandleAsync(scene.WorkshopId, default))),
        new("HoldWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<HoldWorkshop>().HandleAsync(scene.WorkshopId, default))),
        new("ReopenWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<ReopenWorkshop>().HandleAsync(scene.HeldWorkshopId, default))),
        new("CancelWorkshop.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<CancelWorkshop>().HandleAsync(scene.WorkshopId, default))),
        new("RecordAttendance.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RecordAttendance>().HandleAsync(
            new(scene.WorkshopId, HeadChange.Step(AttendanceGroup.Employees, 1)), default))),

        new("AddPreparation.HandleAsync", [F, L], [], (desk, scene) => UseCases.DoneAsync(desk.Get<AddPreparation>().HandleAsync(Prepared(scene), default))),
        new("RemovePreparation.HandleAsync", [F, L], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RemovePreparation>().HandleAsync(scene.PreparationId, default))),
        new("RestorePreparation.HandleAsync", [F, L], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RestorePreparation>().HandleAsync(scene.RemovedPreparationId, default))),
    ];

    /// <summary>Time spent on the scene's project.</summary>
    public static AddPreparationInput Prepared(Scene scene) => new() { ProjectId = scene.ProjectId, On = Scene.Day, What = "Læste materialet", EmployeeHours = 3 };

    /// <summary>An activity of both of the scene's projects.</summary>
    public static PlanSharedWorkshopInput Shared(Scene scene) => new()
    {
        Title = "Det svære på bordet",
        Date = Scene.Day,
        Start = Nine,
        End = Ten,
        ProjectIds = new HashSet<Guid> { scene.ProjectId, scene.SecondProjectId },
    };

    /// <summary>The minutes as who sends them sees them, to the scene's facilitator; somebody who sees none makes some up.</summary>
    public static async Task<SendMinutesInput> MinutesAsync(Desk desk, Scene scene) => new()
    {
        LookedAt = await desk.Get<MinutesQueries>().FindAsync(scene.WorkshopId, default) ?? new MinutesView(
            scene.WorkshopId, scene.ProjectId, "Skærme", "Opstart", WorkshopKind.Workshop, Phase.Idea, scene.Seen.Plan.StartsAt, 120, null, WorkshopState.Planned,
            Attendance.None, [], [], [], 1, [], 0, null, Scene.Day),
        ReceiverIds = new HashSet<Guid> { scene.FacilitatorId },
    };

    /// <summary>For a phase of the project that has no workshop.</summary>
    public static TakeOverProposalInput NewProposal(Scene scene) => new()
    {
        ProjectId = scene.ProjectId,
        Workshops = [new() { Phase = Phase.Design, Kind = WorkshopKind.Workshop, Title = "Designet", Date = Scene.Day.AddDays(7) }],
    };

    /// <summary>Whether the second project of the scene is offered.</summary>
    private static string Second(IReadOnlyList<SharingProject> offered, Scene scene)
        => offered.Any(project => project.Id == scene.SecondProjectId) ? UseCase.Done : UseCase.Nothing;
}
