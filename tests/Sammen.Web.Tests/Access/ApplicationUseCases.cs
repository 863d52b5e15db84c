using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The rows of the access table about applications: they are for programme managers, with what these say of them, and for no other role.</summary>
internal static class ApplicationUseCases
{
    private static readonly Role[] Managers = [Role.ProgrammeManager];

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("ApplicationQueries.ListAsync", Managers, Managers, async (desk, scene) =>
            (await desk.Get<ApplicationQueries>().ListAsync(scene.RoundId, new ApplicationListing(), default))?.Rows.FirstOrDefault(row => row.Id == scene.ApplicationId)),
        new("ApplicationQueries.FindAsync", Managers, Managers, async (desk, scene) => await desk.Get<ApplicationQueries>().FindAsync(scene.ApplicationId, default)),
        new("AnswerQueries.FindAsync", Managers, Managers, async (desk, scene) => await desk.Get<AnswerQueries>().FindAsync(scene.RoundId, default)),
        new("CountQueries.FindTotalsAsync", Managers, Managers, async (desk, scene) => await desk.Get<CountQueries>().FindTotalsAsync(scene.RoundId, default)),
        new("CountQueries.FindPastTheirTimeAsync", Managers, Managers, async (desk, _) =>
            await desk.Get<CountQueries>().FindPastTheirTimeAsync(Registrations.Settings.Applications, default)),
        new("ChooseAnswer.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<ChooseAnswer>().HandleAsync(
            new(scene.ApplicationId, ApplicationAnswer.Accept), default))),
        new("MoveOnWaitlist.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<MoveOnWaitlist>().HandleAsync(
            new(scene.WaitlistedId, 1), default))),
        new("WordAnswer.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<WordAnswer>().HandleAsync(
            new WordAnswerInput { ApplicationId = scene.ApplicationId, Reason = Written.Fine }, default))),
        new("WriteRemark.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<WriteRemark>().HandleAsync(Remark(scene), default))),
        new("AskApplicant.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<AskApplicant>().HandleAsync(Question(scene), default))),
        new("SendAnswers.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<SendAnswers>().HandleAsync(Answers(scene), default))),
        new("TypeInApplication.HandleAsync", Managers, Managers, (desk, scene) => UseCases.DoneAsync(desk.Get<TypeInApplication>().HandleAsync(TypedIn(scene.RoundId), default))),
    ];

    public static WriteRemarkInput Remark(Scene scene) => new() { ApplicationId = scene.ApplicationId, Text = Written.Fine };

    public static AskApplicantInput Question(Scene scene) => new() { ApplicationId = scene.ApplicationId, Text = "Hvem er med?", OpenUntil = Scene.Day };

    /// <summary>A yes, as it is chosen in the scene.</summary>
    public static SendAnswersInput Answers(Scene scene) => new()
    {
        RoundId = scene.RoundId,
        Answers = [new AnswerToSend { ApplicationId = scene.AcceptedId, Answer = ApplicationAnswer.Accept, Reason = "x" }],
    };

    /// <summary>An application that keeps every rule.</summary>
    public static TypeInApplicationInput TypedIn(Guid roundId) => new()
    {
        RoundId = roundId,
        Email = "lise@fjordby.example",
        ContactName = "Lise Holm",
        Telephone = "12345678",
        Municipality = $"Kommune {Builders.OwnMunicipality}",
        Workplace = "Bofællesskabet",
        Area = Area.DisabilityAndSocial,
        Kind = TechnologyKind.SensorsAndMonitoring,
        Technology = "Sensorer i badeværelset",
        Aim = TechnologyAim.Bought,
        Help = PhaseSet.Of(Phase.Idea, Phase.Design),
        SponsorName = "Bente Dahl",
        SponsorTitle = "Direktør",
        LeaderHours = 7.5m,
        EmployeeHours = 20,
        PromisesToShare = true,
    };
}
