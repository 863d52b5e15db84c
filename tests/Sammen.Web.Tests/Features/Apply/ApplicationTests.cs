using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Features.Apply;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Apply;

/// <summary>What an applicant does, whom a key lets in.</summary>
public sealed class ApplicationTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Round round = null!;
    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        await app.AddMunicipalityAsync(name: "Lyngsted");
        round = await app.AddOpenRoundAsync();
        desk = app.Nobody();
    }

    [Fact]
    public async Task Beginning_one_sends_its_link_in_the_same_save_and_gives_the_browser_a_key()
    {
        var key = await BeginAsync();

        var begun = await app.ReadAsync(db => db.Applications.Include(kept => kept.Keys).SingleAsync());
        Assert.Equal((ApplicationState.Draft, round.Id, Applicants.Email, "Bente Vang"), (begun.State, begun.RoundId, begun.Email, begun.ContactName));
        var mail = Assert.Single(await MailsAsync());
        Assert.Equal((MailKind.ApplicationBegun, Applicants.Email, begun.Id), (mail.Kind, mail.Address, mail.SubjectId));
        Assert.Equal(2, begun.Keys.Count);
        Assert.Equal(begun.Id, (await desk.Get<ApplicantQueries>().FindAsync(key, default))!.Id);
        var happening = await app.ReadAsync(db => db.Happenings.SingleAsync());
        Assert.Equal(("ApplicationBegun", null, begun.Id), (happening.Kind, happening.ById, happening.SubjectId));
    }

    [Fact]
    public async Task The_same_form_twice_begins_one_and_somebody_elses_begins_none()
    {
        var input = new BeginApplicationInput { Email = Applicants.Email, Name = "Bente Vang" };
        await desk.Get<BeginApplication>().HandleAsync(input, default);
        await desk.Get<BeginApplication>().HandleAsync(input, default);

        Assert.Equal(input.ApplicationId, Assert.Single(await app.ReadAsync(db => db.Applications.ToListAsync())).Id);
        Assert.Single(await MailsAsync());
        Assert.Equal(input.ApplicationId, (await ViewAsync(input.Key!)).Id);
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<BeginApplication>().HandleAsync(input with { Key = SecretKey.Make() }, default));
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<BeginApplication>().HandleAsync(input with { ApplicationId = SequentialGuid.Next(), Key = "1" }, default));
    }

    [Fact]
    public async Task Without_an_open_round_none_begins()
    {
        await app.ChangeAsync(db => db.Attach(round).Entity.Close(round.OpenedById!.Value, app.Now));

        await Refused.ByAsync(desk, Rule.RoundNotOpen, () => BeginAsync());
    }

    [Fact]
    public async Task Filled_in_step_by_step_it_is_whole_and_is_sent_once()
    {
        var key = await BeginAsync();
        await FillAllAsync(key);
        Assert.Equal(ApplicationStep.ReadThrough, (await ViewAsync(key)).Content.NextStep);

        await desk.Get<SubmitApplication>().HandleAsync(key, default);
        await desk.Get<SubmitApplication>().HandleAsync(key, default);

        var view = await ViewAsync(key);
        Assert.Equal((ApplicationState.Submitted, app.Now, false), (view.State, view.SubmittedAt, view.IsLate));
        Assert.Equal(Applicants.Content(), view.Content);
        Assert.Equal([MailKind.ApplicationBegun, MailKind.ApplicationReceived], (await MailsAsync()).Select(mail => mail.Kind));
    }

    [Fact]
    public async Task A_step_is_checked_when_it_is_left_forwards_and_may_lack_anything_on_the_way_back()
    {
        var key = await BeginAsync();
        var problems = (await Assert.ThrowsAsync<ValidationException>(() => FillAsync(key, new WhoInput { Area = "Other" }))).Errors;
        Assert.Equal(
            [("Municipality", "Vælg jeres kommune"), ("Workplace", "Skriv, hvilken arbejdsplads det er"), ("AreaWords", "Skriv, hvilket fagområde det er")],
            problems.Select(problem => (problem.PropertyName, problem.ErrorMessage)));

        await FillAsync(key, new WhoInput { Workplace = "Hjemmeplejen Syd", Area = "Other", Way = StepInput.Back });

        Assert.Equal(new WhoPart(null, "Hjemmeplejen Syd", new(Area.Other)), (await ViewAsync(key)).Content.Who);
    }

    [Fact]
    public async Task A_municipality_that_is_none_of_them_is_refused_beside_its_field_with_all_else_that_is_wrong()
    {
        var key = await BeginAsync();

        var problems = (await Assert.ThrowsAsync<ValidationException>(() => FillAsync(key, new WhoInput { Municipality = "Atlantis", Workplace = "", Area = "Culture" }))).Errors;

        Assert.Equal(["Municipality", "Workplace"], problems.Select(problem => problem.PropertyName), StringComparer.Ordinal);
        await Assert.ThrowsAsync<ValidationException>(() => FillAsync(key, new WhoInput { Municipality = "Atlantis", Way = StepInput.Back }));
    }

    [Fact]
    public async Task What_a_sent_one_says_is_changed_until_the_deadline_and_told_as_a_change()
    {
        var (_, key) = await app.AddSubmittedAsync(round);
        await FillAsync(key, new HelpInput { Phases = Ticked(Phase.Idea) });
        app.Clock.Advance(TimeSpan.FromHours(1));
        await FillAsync(key, new HelpInput { Phases = Ticked(Phase.Idea, Phase.Decision) });

        var view = await ViewAsync(key);
        Assert.Equal(PhaseSet.Of(Phase.Idea, Phase.Decision), view.Content.Help.Phases);
        Assert.Equal([app.Now, app.Now.AddHours(-1)], view.Changes);
        Assert.Equal(["ApplicationChanged", "ApplicationChanged"], await app.ReadAsync(db => db.Happenings.Select(happening => happening.Kind).ToListAsync()), StringComparer.Ordinal);
        var versions = await app.ReadAsync(db => db.Set<ApplicationVersion>().OrderBy(version => version.Number).ToListAsync());
        Assert.Equal([Applicants.Content().Help, new HelpPart(PhaseSet.Of(Phase.Idea))], versions.Select(version => version.Content.Help));
        Assert.Equal(Applicants.Content(), versions[0].Content);

        app.Clock.Advance(TimeSpan.FromDays(40));
        await Refused.ByAsync(desk, Rule.ApplicationNotOpen, () => FillAsync(key, new HelpInput { Phases = Ticked(Phase.Design) }));
    }

    [Fact]
    public async Task One_begun_in_time_and_sent_after_the_deadline_is_late()
    {
        var (_, key) = await app.AddDraftAsync(round);
        app.Clock.Advance(TimeSpan.FromDays(30));

        await FillAsync(key, new HelpInput { Phases = Ticked(Phase.Idea) });
        await desk.Get<SubmitApplication>().HandleAsync(key, default);

        Assert.True((await ViewAsync(key)).IsLate);
    }

    [Fact]
    public async Task Another_e_mail_address_gets_the_link()
    {
        var key = await BeginAsync();

        await FillAsync(key, new ApplicantInput { Email = "bv@lyngsted.example", Name = "Bente Vang" });
        await FillAsync(key, new ApplicantInput { Email = "BV@lyngsted.example", Name = "Bente Vang" });

        Assert.Equal([Applicants.Email, "bv@lyngsted.example"], (await MailsAsync()).Select(mail => mail.Address), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_once_and_only_by_who_was_asked()
    {
        var (application, key) = await app.AddSubmittedAsync(round);
        var (_, othersKey) = await app.AddSubmittedAsync(round);
        var question = SequentialGuid.Next();
        await app.ChangeAsync(db => db.Attach(application).Entity.Ask(question, "Hvor mange borgere?", app.Today.AddDays(3), round.OpenedById!.Value, app.Now));

        await Refused.ByAsync(desk, Rule.ApplicationNotOpen, () => ReplyAsync(othersKey, question, "Femten"));
        await ReplyAsync(key, question, "Tolv");
        await ReplyAsync(key, question, "Tretten");

        Assert.Equal("Tolv", Assert.Single((await ViewAsync(key)).Questions).Answer);
        Assert.Equal("ApplicantReplied", Assert.Single(await app.ReadAsync(db => db.Happenings.Select(happening => happening.Kind).ToListAsync())));
    }

    [Fact]
    public async Task Withdrawing_is_undone_within_a_minute_and_not_after()
    {
        var (_, key) = await app.AddSubmittedAsync(round);
        await desk.Get<WithdrawApplication>().HandleAsync(key, default);
        Assert.True((await ViewAsync(key)).MayUndoWithdrawal);
        await desk.Get<UndoWithdrawal>().HandleAsync(key, default);
        Assert.Equal(ApplicationState.Submitted, (await ViewAsync(key)).State);

        await desk.Get<WithdrawApplication>().HandleAsync(key, default);
        app.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.False((await ViewAsync(key)).MayUndoWithdrawal);
        await Refused.ByAsync(desk, Rule.UndoTooLate, () => desk.Get<UndoWithdrawal>().HandleAsync(key, default));
        Assert.Equal([MailKind.ApplicationWithdrawn, MailKind.ApplicationWithdrawn], (await MailsAsync()).Select(mail => mail.Kind));
    }

    [Fact]
    public async Task Withdrawing_after_a_yes_closes_the_project_and_gives_its_place_up_until_it_is_undone()
    {
        var (key, project) = await AcceptAsync();

        await desk.Get<WithdrawApplication>().HandleAsync(key, default);
        Assert.Equal((app.Now, app.Now), await app.ReadAsync(db => db.Projects.Select(kept => new ValueTuple<DateTime?, DateTime?>(kept.ClosedAt, kept.WithdrawnAt)).SingleAsync()));
        Assert.Equal(1, await LeftAsync());
        await desk.Get<UndoWithdrawal>().HandleAsync(key, default);

        Assert.Null((await app.ProjectAsync(project.Id)).ClosedAt);
        Assert.Equal(0, await LeftAsync());
        Assert.Equal(
            ["ApplicationWithdrawn", "ProjectClosed", "ApplicationWithdrawalUndone", "ProjectReopened"],
            await app.ReadAsync(db => db.Happenings.OrderBy(happening => happening.Position).Select(happening => happening.Kind).ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Once_the_place_is_given_away_the_withdrawal_stays()
    {
        var (key, _) = await AcceptAsync();
        await desk.Get<WithdrawApplication>().HandleAsync(key, default);
        await app.AddProjectAsync([], title: "Fik pladsen", round: round);

        await Refused.ByAsync(desk, Rule.RoundFull, () => desk.Get<UndoWithdrawal>().HandleAsync(key, default));

        Assert.Equal(ApplicationState.Withdrawn, (await ViewAsync(key)).State);
    }

    [Fact]
    public async Task A_key_that_opens_nothing_does_nothing()
    {
        var guess = SecretKey.Make();
        await app.AddSubmittedAsync(round);

        Assert.Null(await desk.Get<ApplicantQueries>().FindAsync(guess, default));
        Assert.Null(await desk.Get<ApplicantQueries>().FindAsync("", default));
        Assert.Null(await desk.Get<ApplicantQueries>().FindAsync(null, default));
        Func<Task>[] asks =
        [
            () => FillAsync(guess, new HelpInput { Phases = Ticked(Phase.Idea) }), () => desk.Get<SubmitApplication>().HandleAsync(guess, default),
            () => ReplyAsync(guess, Guid.NewGuid(), "Tolv"), () => desk.Get<WithdrawApplication>().HandleAsync(guess, default), () => desk.Get<UndoWithdrawal>().HandleAsync(guess, default),
        ];
        foreach (var ask in asks)
        {
            await Assert.ThrowsAsync<NotAvailableException>(ask);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<string> BeginAsync()
    {
        var input = new BeginApplicationInput { Email = Applicants.Email, Name = "Bente Vang", Telephone = "12 34 56 78" };
        await desk.Get<BeginApplication>().HandleAsync(input, default);
        return input.Key!;
    }

    private Task FillAsync(string key, StepInput input) => desk.Get<FillApplication>().HandleAsync(key, input, default);

    private async Task FillAllAsync(string key)
    {
        await FillAsync(key, new WhoInput { Municipality = "lyngsted", Workplace = "Hjemmeplejen Syd", Area = "ElderlyAndHealth" });
        await FillAsync(key, new TechnologyInput
        {
            Words = "Skærmbesøg om aftenen",
            Kind = "CommunicationAndScreenContact",
            Aim = "Introduced",
            HasBegun = TechnologyInput.Yes,
            Phase = "Design",
        });
        await FillAsync(key, new HelpInput { Phases = Ticked(Phase.Design, Phase.Implementation) });
        await FillAsync(key, new ConditionsInput { SponsorName = "Birgitte Vest", SponsorTitle = "Centerchef", LeaderHours = "6", EmployeeHours = "20,5", PromisesToShare = true });
    }

    private Task ReplyAsync(string key, Guid question, string text) => desk.Get<ReplyToQuestion>().HandleAsync(key, new ReplyToQuestionInput { QuestionId = question, Text = text }, default);

    private async Task<ApplicantView> ViewAsync(string key) => (await desk.Get<ApplicantQueries>().FindAsync(key, default))!;

    private Task<List<OutgoingMail>> MailsAsync() => app.ReadAsync(db => db.Mails.Where(mail => mail.ReceiverId == null).OrderBy(mail => mail.Kind).ThenBy(mail => mail.Address).ToListAsync());

    private async Task<int> LeftAsync() => (await desk.Get<PublicRounds>().FindAsync(default)).Open!.Left;

    /// <summary>With the round's only place.</summary>
    private async Task<(string Key, Project Project)> AcceptAsync()
    {
        var by = round.OpenedById!.Value;
        await app.ChangeAsync(db => db.Attach(round).Entity.Change(
            new(round.Name, 1, round.ApplicationDeadline, round.AnswerBy, round.FirstDay, round.LastDay), new RoundHolds(0, null, null), by, app.Now));
        var (application, key) = await app.AddSubmittedAsync(round);
        var project = await app.AddAsync(new Project(
            round.Id,
            new("Skærmbesøg", "Skærmbesøg", new(TechnologyKind.WelfareTechnology), TechnologyAim.Bought, Builders.OwnMunicipality, "Hjemmeplejen", new(Area.Culture), PhaseSet.All,
                round.FirstDay, round.FirstDay.AddDays(100), LeaderHours: 1, EmployeeHours: 1),
            Phase.Idea, by, app.Now));
        await app.ChangeAsync(db => db.Attach(application).Entity.Answer(ApplicationAnswer.Accept, null, null, project.Id, by, app.Now));
        return (key, project);
    }

    private static Dictionary<string, string?> Ticked(params Phase[] phases) => phases.ToDictionary(phase => phase.ToString(), _ => (string?)"on", StringComparer.Ordinal);
}
