using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>Between the moment somebody saw the answers and the moment they sent them, others did something.</summary>
public sealed class SendAnswersMeanwhileTests : IAsyncLifetime
{
    private const string Reason = "Fagområdet er dækket af to andre.";

    private readonly SomebodyElse other = new();
    private TestApp app = null!;
    private Desk dorthe = null!;
    private Desk henrik = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(other))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(other)));
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        henrik = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        round = await app.AddRoundAsync(places: 2);
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("chosen")]
    [InlineData("worded")]
    [InlineData("changed")]
    [InlineData("answered")]
    [InlineData("moved")]
    public async Task An_old_page_sends_nothing_else_than_it_showed(string meanwhile)
    {
        var (first, second) = (await app.ApplyAsync(round), await app.ApplyAsync(round, begin: 4));
        await dorthe.ChooseAsync(first, ApplicationAnswer.Waitlist, Reason);
        await dorthe.ChooseAsync(second, ApplicationAnswer.Waitlist, Reason);
        var form = await dorthe.OpenAnswersAsync(round);
        await DoAsync(meanwhile, first);

        var refused = await Assert.ThrowsAsync<ValidationException>(() => dorthe.Get<SendAnswers>().HandleAsync(form, default));

        Assert.Contains(refused.Errors, error => error.PropertyName == "Answers[0].Reason" && error.ErrorMessage.Length > 20);
        Assert.Equal(meanwhile == "answered" ? ApplicationState.Waitlisted : ApplicationState.Submitted, (await app.ApplicationAsync(second.Id)).State);
    }

    [Fact]
    public async Task Of_two_pages_of_one_manager_the_older_says_who_was_answered_from_the_newer_and_sends_the_rest_to_nobody()
    {
        var (both, one) = (await app.ApplyAsync(round), await app.ApplyAsync(round, begin: 4));
        await dorthe.ChooseAsync(both, ApplicationAnswer.Decline, Reason);
        var first = await dorthe.OpenAnswersAsync(round);
        await dorthe.ChooseAsync(one, ApplicationAnswer.Decline, Reason);
        var second = await dorthe.OpenAnswersAsync(round);
        await dorthe.Get<SendAnswers>().HandleAsync(first, default);

        var problem = Assert.Single((await Assert.ThrowsAsync<ValidationException>(() => dorthe.Get<SendAnswers>().HandleAsync(second, default))).Errors);

        Assert.Equal($"Answers[{second.Answers.Select(answer => answer.ApplicationId).ToList().IndexOf(both.Id)}].Reason", problem.PropertyName);
        Assert.Equal(Texts["AnsweredMeanwhile"], problem.ErrorMessage);
        Assert.Equal(ApplicationState.Submitted, (await app.ApplicationAsync(one.Id)).State);
    }

    [Fact]
    public async Task An_application_that_is_gone_is_said_to_be()
    {
        var form = new SendAnswersInput { RoundId = round.Id, Answers = [new AnswerToSend { ApplicationId = SequentialGuid.Next(), Answer = ApplicationAnswer.Accept }] };

        var problem = Assert.Single((await Assert.ThrowsAsync<ValidationException>(() => dorthe.Get<SendAnswers>().HandleAsync(form, default))).Errors);

        Assert.Equal(("Answers[0].Reason", Texts["GoneMeanwhile"].Value), (problem.PropertyName, problem.ErrorMessage));
        Assert.NotEmpty(problem.ErrorMessage);
    }

    [Fact]
    public async Task What_was_said_with_one_answer_does_not_stand_in_the_next()
    {
        var application = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist, Reason);
        await dorthe.SendAnswersAsync(round);

        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);

        Assert.Equal("", Assert.Single((await dorthe.OpenAnswersAsync(round)).Answers).Reason ?? "");
    }

    [Fact]
    public async Task Who_was_chosen_after_the_page_was_opened_is_not_sent_along()
    {
        var (shown, later) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(shown, ApplicationAnswer.Accept);
        var form = await dorthe.OpenAnswersAsync(round);
        await henrik.ChooseAsync(later, ApplicationAnswer.Decline, Reason);

        await dorthe.Get<SendAnswers>().HandleAsync(form, default);

        Assert.Equal(ApplicationState.Submitted, (await app.ApplicationAsync(later.Id)).State);
        Assert.Equal(ApplicationAnswer.Decline, (await app.ChoiceAsync(later))!.Answer);
    }

    [Fact]
    public async Task Places_that_went_meanwhile_are_not_given_again()
    {
        var (first, second) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(first, ApplicationAnswer.Accept);
        await dorthe.ChooseAsync(second, ApplicationAnswer.Accept);
        await app.AddProjectAsync([], round: round);

        await Refused.ByAsync(dorthe, Rule.MoreAcceptedThanPlaces, () => dorthe.SendAnswersAsync(round));

        Assert.Equal(1, await app.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Fact]
    public async Task A_project_made_by_hand_at_the_same_moment_takes_the_place()
    {
        round = await app.AddRoundAsync("Lille", places: 1);
        var application = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);
        var form = await dorthe.OpenAnswersAsync(round);
        var spare = await app.AddFacilitatorAsync();
        other.Saves = () => henrik.Get<Web.Features.Projects.MakeProject>().HandleAsync(
            Access.UseCases.NewProject(Access.Scene.Unknown() with { RoundId = round.Id, SpareFacilitatorId = spare.Id }), default);

        await Refused.ByAsync(dorthe, Rule.MoreAcceptedThanPlaces, () => dorthe.Get<SendAnswers>().HandleAsync(form, default));

        Assert.Equal(ApplicationState.Submitted, (await app.ApplicationAsync(application.Id)).State);
    }

    private IStringLocalizer<ApplicationsTexts> Texts => dorthe.Get<IStringLocalizer<ApplicationsTexts>>();

    private async Task DoAsync(string what, Application application)
    {
        switch (what)
        {
            case "withdrawn":
                await app.WithdrawAsync(application);
                break;
            case "chosen":
                await henrik.ChooseAsync(application, ApplicationAnswer.Decline);
                break;
            case "worded":
                await henrik.Get<WordAnswer>().HandleAsync(new WordAnswerInput { ApplicationId = application.Id, Reason = "En helt anden grund", Opened = Reason }, default);
                break;
            case "changed":
                await app.ReadAsync(async db =>
                {
                    var found = await db.Applications.Include(kept => kept.Questions).Include(kept => kept.Versions).AsSplitQuery().SingleAsync(kept => kept.Id == application.Id);
                    found.Fill(new HelpPart(PhaseSet.Of(Phase.Idea)), round, application.SubmittedAt!.Value);
                    return await db.SaveChangesAsync();
                });
                break;
            case "answered":
                await henrik.SendAnswersAsync(round);
                break;
            default:
                await henrik.Get<MoveOnWaitlist>().HandleAsync(new(application.Id, 2), default);
                break;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
