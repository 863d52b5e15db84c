using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain.Applications;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Apply;
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
using Sammen.Web.Shared;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features;

/// <summary>The database kept what was sent, and its answer was lost on the way.</summary>
public sealed class KeptOnceTests
{
    private static readonly DialogueCell Cell = Scene.Cell;

    /// <summary>Everything that adds a row, as a press that can be repeated: the form and its id are the same.</summary>
    private static readonly Dictionary<string, Func<Desk, Scene, Func<Task>>> Presses = new(StringComparer.Ordinal)
    {
        ["LogNote.HandleAsync"] = (desk, scene) => Press(
            new LogNoteInput { ProjectId = scene.ProjectId, Phase = Cell.Phase, Question = Cell.Question, Text = Written.Fine }, desk.Get<LogNote>().HandleAsync),
        ["NoteKeeper.KeepAsync"] = (desk, scene) =>
        {
            var id = SequentialGuid.Next();
            var typed = new TypedNote(scene.ProjectId, scene.WorkshopId, Cell.Phase.ToString(), nameof(CoreQuestion.CoreTask), nameof(NoteKind.Insight), Written.Fine);
            return async () =>
            {
                if (await desk.Get<NoteKeeper>().KeepAsync(id, typed, default) is not null)
                {
                    throw new LostAnswerException();
                }
            };
        },
        ["EditNote.HandleAsync"] = (desk, scene) => Press(
            EditNoteInput.Open(scene.NoteId, Scene.Cell.Question, scene.Seen.Note) with { Kind = NoteKind.Idea, Visibility = NoteVisibility.Municipality, Text = Written.Fine },
            desk.Get<EditNote>().HandleAsync),
        ["RestoreWording.HandleAsync"] = (desk, scene) => () => desk.Get<RestoreWording>().HandleAsync(scene.NoteId, scene.RevisionId, default),
        ["AnswerMatters.HandleAsync"] = (desk, scene) => Press(NoteUseCases.Answering(scene), desk.Get<AnswerMatters>().HandleAsync),
        ["AssessCell.HandleAsync"] = (desk, scene) => Press(
            new AssessCellInput(scene.ProjectId, Cell.Phase, Cell.Question, AssessmentLevel.Clarified), desk.Get<AssessCell>().HandleAsync),
        ["MoveToPhase.HandleAsync"] = (desk, scene) => Press(
            new MoveToPhaseInput { ProjectId = scene.ProjectId, From = Phase.Idea, To = Phase.Decision, On = Scene.Day }, desk.Get<MoveToPhase>().HandleAsync),
        ["PlanWorkshop.HandleAsync"] = (desk, scene) => Press(
            new PlanWorkshopInput
            {
                ProjectId = scene.ProjectId,
                Title = "Opstart",
                Phase = Phase.Idea,
                Date = Scene.Day,
                Start = new TimeOnly(9, 0),
                End = new TimeOnly(10, 0),
                FacilitatorIds = new HashSet<Guid> { scene.FacilitatorId },
            },
            desk.Get<PlanWorkshop>().HandleAsync),
        ["ChangeWorkshop.HandleAsync"] = (desk, scene) => Press(
            ChangeWorkshopInput.Open(scene.WorkshopId, scene.Seen.Plan) with { Date = Scene.Day.AddDays(1), FacilitatorIds = new HashSet<Guid> { scene.FacilitatorId } },
            desk.Get<ChangeWorkshop>().HandleAsync),
        ["SetAgenda.HandleAsync"] = (desk, scene) => Press(
            new SetAgendaInput { WorkshopId = scene.WorkshopId, Items = [new() { Minutes = 10, Text = "Velkommen" }] }, desk.Get<SetAgenda>().HandleAsync),
        ["GatherLessons.HandleAsync"] = (desk, scene) => Press(
            new GatherLessonsInput(scene.WorkshopId, [scene.ReleasedLessonId]), desk.Get<GatherLessons>().HandleAsync),
        ["MoveWorkshop.HandleAsync"] = (desk, scene) => Press(
            new MoveWorkshopInput { WorkshopId = scene.WorkshopId, From = scene.Seen.Plan.StartsAt, Date = Scene.Day.AddDays(1) }, desk.Get<MoveWorkshop>().HandleAsync),
        ["SendMinutes.HandleAsync"] = (desk, scene) =>
        {
            SendMinutesInput? form = null;
            return async () => await desk.Get<SendMinutes>().HandleAsync(form ??= await WorkshopUseCases.MinutesAsync(desk, scene), default);
        },
        ["AddPreparation.HandleAsync"] = (desk, scene) => Press(WorkshopUseCases.Prepared(scene), desk.Get<AddPreparation>().HandleAsync),
        ["WriteLesson.HandleAsync"] = (desk, scene) => Press(LessonUseCases.Written(scene), desk.Get<WriteLesson>().HandleAsync),
        ["ReleaseLesson.HandleAsync"] = (desk, scene) => Press(
            ReleaseLessonInput.Open(scene.ProposedLessonId, 1, LessonBuilders.Content(), isNamed: true), desk.Get<ReleaseLesson>().HandleAsync),
        ["MarkUseful.HandleAsync"] = (desk, scene) => Press(scene.ReleasedLessonId, (id, ct) => desk.Get<MarkUseful>().HandleAsync(id, isUseful: true, ct)),
        ["PlanSharedWorkshop.HandleAsync"] = (desk, scene) => Press(WorkshopUseCases.Shared(scene), desk.Get<PlanSharedWorkshop>().HandleAsync),
        ["JoinSharedPlan.HandleAsync"] = (desk, scene) => Press(
            new JoinSharedPlanInput { WorkshopId = scene.SharedWorkshopId, ProjectIds = new HashSet<Guid> { scene.SecondProjectId } }, desk.Get<JoinSharedPlan>().HandleAsync),
        ["TakeOverProposal.HandleAsync"] = (desk, scene) => Press(WorkshopUseCases.NewProposal(scene), desk.Get<TakeOverProposal>().HandleAsync),
        ["OpenRound.HandleAsync"] = (desk, _) => Press(UseCases.NewRound(), desk.Get<OpenRound>().HandleAsync),
        ["MakeProject.HandleAsync"] = (desk, scene) => Press(UseCases.NewProject(scene), desk.Get<MakeProject>().HandleAsync),
        ["ChooseAnswer.HandleAsync"] = (desk, scene) => Press(new ChooseAnswerInput(scene.ApplicationId, ApplicationAnswer.Accept), desk.Get<ChooseAnswer>().HandleAsync),
        ["WordAnswer.HandleAsync"] = (desk, scene) => Press(new WordAnswerInput { ApplicationId = scene.ApplicationId, Reason = Written.Fine }, desk.Get<WordAnswer>().HandleAsync),
        ["WriteRemark.HandleAsync"] = (desk, scene) => Press(ApplicationUseCases.Remark(scene), desk.Get<WriteRemark>().HandleAsync),
        ["AskApplicant.HandleAsync"] = (desk, scene) => Press(ApplicationUseCases.Question(scene), desk.Get<AskApplicant>().HandleAsync),
        ["SendAnswers.HandleAsync"] = (desk, scene) => Press(ApplicationUseCases.Answers(scene), desk.Get<SendAnswers>().HandleAsync),
        ["TypeInApplication.HandleAsync"] = (desk, scene) => Press(ApplicationUseCases.TypedIn(scene.RoundId), desk.Get<TypeInApplication>().HandleAsync),
        ["AssignFacilitator.HandleAsync"] = (desk, scene) => Press(
            new AssignFacilitatorInput(scene.ProjectId, scene.SpareFacilitatorId), desk.Get<AssignFacilitator>().HandleAsync),
        ["AddFollowUp.HandleAsync"] = (desk, scene) => Press(
            new AddFollowUpInput { ProjectId = scene.ProjectId, What = "Spørg", Responsible = "Teamlederen", Due = Scene.Day }, desk.Get<AddFollowUp>().HandleAsync),
        ["InvitePerson.HandleAsync"] = (desk, _) => Press(new InvitePersonInput { Email = "lise@fjordby.example", Role = Role.Facilitator }, desk.Get<InvitePerson>().HandleAsync),
        ["ChangePublicTexts.HandleAsync"] = (desk, _) => Press(
            ChangePublicTextsInput.Open(new PublicTextsContent()) with { PrintedCopies = Written.Fine }, desk.Get<ChangePublicTexts>().HandleAsync),
        ["BeginApplication.HandleAsync"] = (desk, _) => Press(new BeginApplicationInput { Email = Applicants.Email, Name = "Bente Vang" }, desk.Get<BeginApplication>().HandleAsync),
        ["SubmitApplication.HandleAsync"] = (desk, scene) => Press(scene.DraftKey, desk.Get<SubmitApplication>().HandleAsync),
        ["WithdrawApplication.HandleAsync"] = (desk, scene) => Press(scene.SentKey, desk.Get<WithdrawApplication>().HandleAsync),
        ["UploadCall.HandleAsync"] = (desk, _) => Press(new UploadCallInput { Name = "Indbydelse.pdf", Content = Written.Pdf }, desk.Get<UploadCall>().HandleAsync),
        ["RemoveCall.HandleAsync"] = (desk, scene) => Press(scene.CallFileId, desk.Get<RemoveCall>().HandleAsync),
        ["ChooseMyMail.HandleAsync"] = (desk, _) => Press<IReadOnlyCollection<MailKind>>([MailKind.ProjectClosed], desk.Get<ChooseMyMail>().HandleAsync),
        ["InviteToWorkshop.HandleAsync"] = (desk, scene) => Press(scene.WorkshopId, desk.Get<InviteToWorkshop>().HandleAsync),
    };

    public static TheoryData<string> Writing => new(UseCases.All.Where(useCase => useCase.Writes).Select(useCase => useCase.Name));

    public static TheoryData<string> Adding => new(Presses.Keys);

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task A_save_whose_answer_is_lost_has_succeeded_and_one_that_adds_rows_stands_in_the_table_of_presses(string name)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The line is broken between the program and SQLite.");
        var useCase = UseCases.All.Single(row => row.Name == name);
        var undisturbed = await RunAsync(useCase, losing: 0, again: false);

        Assert.True(undisturbed.Done);
        Assert.Equal(undisturbed, await RunAsync(useCase, losing: 1, again: false));
        Assert.Equal(undisturbed, await RunAsync(useCase, losing: 1, again: true));

        // What happened is a row of its own, and who is taken off takes a row along. That somebody types is nothing that happened.
        Assert.InRange(undisturbed.Added, name == "TakeOffFacilitator.HandleAsync" || useCase.IsTyping ? 0 : 1, int.MaxValue);
        Assert.True(undisturbed.Added <= 1 || useCase.MakesAccount || Presses.ContainsKey(name), $"{name} adds rows and is not among the presses.");
    }

    [Theory]
    [MemberData(nameof(Adding))]
    public async Task Pressing_again_when_the_database_is_back_keeps_it_once_and_is_told_as_kept(string name)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The line is broken between the program and SQLite.");
        var line = new LostAnswers { StaysBroken = true };
        await using var stage = await Stage.StartAsync(Through(line, again: false));
        var (app, mette, scene, _) = stage;
        var desk = await app.AsAsync(await UseCases.All.Single(row => row.Name == name).PersonAsync(app, mette));
        var press = Presses[name](desk, scene);
        var before = await CountRowsAsync(app);
        line.Losing = 1;

        var failure = await Assert.ThrowsAnyAsync<Exception>(press);
        Assert.NotNull(desk.Told(failure));
        line.IsBroken = false;
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        var kept = await CountRowsAsync(app);
        await press();

        Assert.True(kept > before);
        Assert.Equal(kept, await CountRowsAsync(app));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_step_whose_answer_is_lost_counts_one_head_whatever_others_count_meanwhile(bool othersCount)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The line is broken between the program and SQLite.");
        var line = new LostAnswers();
        await using var app = await TestApp.StartAsync(Through(line, again: true));
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var workshop = await app.AddWorkshopAsync(await app.AddProjectAsync([mette, jonas]), mette);
        var (desk, other) = (await app.AsAsync(mette), await app.AsAsync(jonas));
        line.Meanwhile = othersCount ? () => CountAsync(other, AttendanceGroup.Citizens) : null;
        line.Losing = 1;

        var failure = await Record.ExceptionAsync(() => CountAsync(desk, AttendanceGroup.Leaders));

        var attendance = (await app.WorkshopAsync(workshop.Id)).Attendance;
        Assert.Equal((1, othersCount ? 1 : 0), (attendance.Leaders, attendance.Citizens));
        Assert.Equal(1, line.Lost);
        Assert.Null(failure);

        Task CountAsync(Desk at, AttendanceGroup group) => at.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Step(group, 1)), default);
    }

    [Fact]
    public async Task An_id_in_use_elsewhere_keeps_nothing_and_tells_nothing()
    {
        await using var stage = await Stage.StartAsync();
        var (app, mette, scene, other) = stage;
        var desk = await app.AsAsync(mette);
        var before = await CountRowsAsync(app);

        foreach (var taken in new Func<Task>[]
        {
            () => desk.Get<AddFollowUp>().HandleAsync(
                new() { FollowUpId = other.FollowUpId, ProjectId = scene.ProjectId, What = "Spørg", Responsible = "Teamlederen", Due = Scene.Day }, default),
            () => desk.Get<PlanWorkshop>().HandleAsync(
                new()
                {
                    WorkshopId = other.WorkshopId, ProjectId = scene.ProjectId, Title = "Opstart", Phase = Phase.Idea, Date = Scene.Day,
                    Start = new TimeOnly(9, 0), End = new TimeOnly(10, 0), FacilitatorIds = new HashSet<Guid> { scene.FacilitatorId },
                },
                default),
            () => desk.Get<LogNote>().HandleAsync(
                new() { NoteId = other.NoteId, ProjectId = scene.ProjectId, Phase = Cell.Phase, Question = Cell.Question, Text = Written.Fine }, default),
        })
        {
            var failure = await Assert.ThrowsAsync<DbUpdateException>(taken);
            Assert.Equal(desk.Get<IStringLocalizer<SharedTexts>>()["NotSaved"], desk.Get<FailureWording>().DescribeAny(failure));
        }

        Assert.Equal(before, await CountRowsAsync(app));
    }

    private static Func<Task> Press<TInput>(TInput input, Func<TInput, CancellationToken, Task> handle) => () => handle(input, default);

    private static Action<IServiceCollection> Through(LostAnswers line, bool again)
        => services => services.ConfigureDbContext<SqliteSammenDbContext>(options =>
        {
            options.AddInterceptors(line);
            if (again)
            {
                options.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new SendAgain(dependencies)));
            }
        });

    private static async Task<(bool Done, int Added)> RunAsync(UseCase useCase, int losing, bool again)
    {
        var line = new LostAnswers();
        await using var stage = await Stage.StartAsync(Through(line, again));
        var (app, mette, scene, _) = stage;
        var desk = await app.AsAsync(await useCase.PersonAsync(app, mette));
        var before = await CountRowsAsync(app);
        line.Losing = losing;
        var done = await useCase.Ask(desk, scene) is UseCase.Done;
        Assert.Equal(losing, line.Lost);
        return (done, await CountRowsAsync(app) - before);
    }

    // Who is told of it by mail is another matter.
    private static Task<int> CountRowsAsync(TestApp app) => app.ReadAsync(db =>
    {
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Where(table => table != "Mails").Distinct(StringComparer.Ordinal);
        var counts = string.Join(" + ", tables.Select(table => $"(SELECT COUNT(*) FROM \"{table}\")"));
        var sql = $"SELECT {counts} AS Value";
        return db.Database.SqlQueryRaw<int>(sql).SingleAsync();
    });
}
