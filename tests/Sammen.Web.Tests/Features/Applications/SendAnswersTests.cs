using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>What was chosen becomes answers, projects and invitations, together or not at all.</summary>
public sealed class SendAnswersTests : IAsyncLifetime
{
    private const string Reason = "Fagområdet er dækket af to andre.";

    private TestApp app = null!;
    private SammenUser manager = null!;
    private Desk dorthe = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        manager = await app.AddUserAsync(Role.ProgrammeManager);
        dorthe = await app.AsAsync(manager);
        round = await app.AddRoundAsync(places: 2);
    }

    [Fact]
    public async Task A_yes_makes_the_project_as_the_application_says_and_invites_the_contact()
    {
        var application = await app.ApplyAsync(
            round, technology: "Sensorer", email: "lise@fjordby.example", area: Area.Other, kind: TechnologyKind.Other, help: PhaseSet.Of(Phase.Design, Phase.Procurement),
            phase: Phase.Decision, leaderHours: 4.5m, employeeHours: 20);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);

        await dorthe.SendAnswersAsync(round);

        var answered = await app.ApplicationAsync(application.Id);
        Assert.Equal((ApplicationState.Accepted, manager.Id, (DateTime?)app.Now), (answered.State, answered.AnsweredById, answered.AnsweredAt));
        var project = await app.ProjectAsync(answered.ProjectId!.Value);
        Assert.Equal(
            new ProjectPlan(
                "Sensorer", "Sensorer", new(TechnologyKind.Other, "Et eksoskelet"), TechnologyAim.Bought, Builders.OwnMunicipality, "Hjemmeplejen Nord",
                new(Area.Other, "Redning"), PhaseSet.Of(Phase.Design, Phase.Procurement), round.FirstDay, round.LastDay, 4.5m, 20),
            project.Plan());
        Assert.Equal((round.Id, Phase.Decision), (project.RoundId, project.CurrentPhase));
        var invitation = await app.ReadAsync(db => db.Invitations.SingleAsync());
        Assert.Equal(("lise@fjordby.example", Role.MunicipalLeader, Builders.OwnMunicipality), (invitation.Email, invitation.Role, invitation.MunicipalityCode));
        Assert.Equal(
            ["ApplicationAnswered", "ApplicationChosen", "PersonInvited", "ProjectMade"],
            await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).OrderBy(kind => kind).ToListAsync()));
        Assert.Null((await app.ChoiceAsync(application))!.Answer);
    }

    [Fact]
    public async Task A_process_that_has_not_begun_starts_with_the_idea_and_a_long_text_is_cut_to_a_title()
    {
        var words = string.Concat(Enumerable.Repeat("🏠", Project.TitleMaxLength));
        var application = await app.ApplyAsync(round, technology: "x" + words[..(Project.TechnologyMaxLength - 2)]);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);

        await dorthe.SendAnswersAsync(round);

        var project = await app.ProjectAsync((await app.ApplicationAsync(application.Id)).ProjectId!.Value);
        Assert.Equal(Phase.Idea, project.CurrentPhase);
        Assert.Equal(Project.TitleMaxLength - 1, project.Title.Length);
        Assert.EndsWith("🏠", project.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_the_waitlist_and_a_no_are_told_with_their_reason()
    {
        var (waiting, declined) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(waiting, ApplicationAnswer.Waitlist, "Der var ikke plads.");
        await dorthe.ChooseAsync(declined, ApplicationAnswer.Decline, Reason);

        await dorthe.SendAnswersAsync(round);

        waiting = await app.ApplicationAsync(waiting.Id);
        Assert.Equal((ApplicationState.Waitlisted, (int?)1, "Der var ikke plads."), (waiting.State, waiting.WaitlistNumber, waiting.AnswerReason));
        declined = await app.ApplicationAsync(declined.Id);
        Assert.Equal((ApplicationState.Declined, Reason), (declined.State, declined.AnswerReason));
        Assert.False(await app.ReadAsync(db => db.Projects.AnyAsync()));
        Assert.False(await app.ReadAsync(db => db.Invitations.AnyAsync()));
    }

    [Fact]
    public async Task Without_a_reason_a_no_is_refused_beside_it_and_nothing_at_all_is_sent()
    {
        var (accepted, declined) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(accepted, ApplicationAnswer.Accept);
        await dorthe.ChooseAsync(declined, ApplicationAnswer.Decline);

        await Refused.BesideAsync(dorthe, "Answers[1].Reason", Rule.TextMissing, () => dorthe.SendAnswersAsync(round));

        Assert.Equal(ApplicationState.Submitted, (await app.ApplicationAsync(accepted.Id)).State);
    }

    [Fact]
    public async Task What_was_worded_on_the_page_is_what_is_sent()
    {
        var declined = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(declined, ApplicationAnswer.Decline, Reason);
        var form = await dorthe.OpenAnswersAsync(round);
        form.Answers[0].Reason = "Prøv igen til næste runde.";

        await dorthe.Get<SendAnswers>().HandleAsync(form, default);

        Assert.Equal("Prøv igen til næste runde.", (await app.ApplicationAsync(declined.Id)).AnswerReason);
    }

    [Fact]
    public async Task A_closed_round_sends_a_no_and_makes_no_project()
    {
        var (accepted, declined) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(accepted, ApplicationAnswer.Accept);
        await dorthe.Get<CloseRound>().HandleAsync(round.Id, default);
        await Refused.ByAsync(dorthe, Rule.RoundClosed, () => dorthe.SendAnswersAsync(round));
        await dorthe.ChooseAsync(accepted, null);
        await dorthe.ChooseAsync(declined, ApplicationAnswer.Decline, Reason);

        await dorthe.SendAnswersAsync(round);

        Assert.Equal(ApplicationState.Declined, (await app.ApplicationAsync(declined.Id)).State);
    }

    [Fact]
    public async Task The_same_form_sent_twice_answers_once()
    {
        foreach (var answer in (ApplicationAnswer[])[ApplicationAnswer.Accept, ApplicationAnswer.Waitlist, ApplicationAnswer.Decline])
        {
            await dorthe.ChooseAsync(await app.ApplyAsync(round), answer, Reason);
        }

        var form = await dorthe.OpenAnswersAsync(round);
        await dorthe.Get<SendAnswers>().HandleAsync(form, default);
        var happenings = await app.ReadAsync(db => db.Happenings.CountAsync());

        await dorthe.Get<SendAnswers>().HandleAsync(form, default);

        Assert.Equal(happenings, await app.ReadAsync(db => db.Happenings.CountAsync()));
        Assert.Equal(1, await app.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Fact]
    public async Task A_form_without_answers_and_one_about_what_is_not_in_the_round_send_nothing()
    {
        var elsewhere = await app.ApplyAsync(await app.AddRoundAsync("En anden"));
        await dorthe.ChooseAsync(elsewhere, ApplicationAnswer.Accept);
        var form = await dorthe.OpenAnswersAsync(round);
        await Refused.BesideAsync(dorthe, "Answers", Rule.UnknownChoice, () => dorthe.Get<SendAnswers>().HandleAsync(form, default));

        form.Answers.Add(new AnswerToSend { ApplicationId = elsewhere.Id, Answer = ApplicationAnswer.Accept });
        var refused = await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => dorthe.Get<SendAnswers>().HandleAsync(form, default));

        Assert.Equal("Answers[0].Reason", Assert.Single(refused.Errors).PropertyName);
        Assert.Equal(ApplicationState.Submitted, (await app.ApplicationAsync(elsewhere.Id)).State);
    }

    [Theory]
    [InlineData(Role.Facilitator, null)]
    [InlineData(Role.MunicipalLeader, Builders.OtherMunicipality)]
    public async Task An_address_with_another_account_does_not_stop_the_answers_and_is_not_invited(Role role, string? municipalityCode)
    {
        await app.AddMunicipalityAsync(Builders.OtherMunicipality);
        var known = await app.AddUserAsync(role, "Kendt i forvejen", municipalityCode);
        var application = await app.ApplyAsync(round, email: known.Email);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);
        Assert.True((await dorthe.Get<AnswerQueries>().FindAsync(round.Id, default))!.Rows.Single().HasAccount);

        await dorthe.SendAnswersAsync(round);

        Assert.Equal(ApplicationState.Accepted, (await app.ApplicationAsync(application.Id)).State);
        Assert.False(await app.ReadAsync(db => db.Invitations.AnyAsync()));
    }

    [Fact]
    public async Task One_contact_of_two_accepted_applications_is_invited_once_and_who_is_on_the_way_not_again()
    {
        await app.AddMunicipalityAsync();
        await app.AddInvitationAsync(manager, "ane@fjordby.example", Role.MunicipalLeader, Builders.OwnMunicipality);
        round = await app.AddRoundAsync("Stor");
        foreach (var email in (string[])["lise@fjordby.example", " Lise@Fjordby.example", "ane@fjordby.example"])
        {
            await dorthe.ChooseAsync(await app.ApplyAsync(round, email: email), ApplicationAnswer.Accept);
        }

        await dorthe.SendAnswersAsync(round);

        Assert.Equal(3, await app.ReadAsync(db => db.Projects.CountAsync()));
        Assert.Equal(["ANE@FJORDBY.EXAMPLE", "LISE@FJORDBY.EXAMPLE"], await app.ReadAsync(db => db.Invitations.Select(row => row.NormalizedEmail).OrderBy(email => email).ToListAsync()));
    }

    [Fact]
    public async Task Who_waited_and_gets_the_free_place_is_answered_once_more()
    {
        round = await app.AddRoundAsync("Lille", places: 1);
        var (first, waiting) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
        await dorthe.ChooseAsync(first, ApplicationAnswer.Accept);
        await dorthe.ChooseAsync(waiting, ApplicationAnswer.Waitlist, Reason);
        await dorthe.SendAnswersAsync(round);
        await app.WithdrawAsync(first);

        await dorthe.ChooseAsync(waiting, ApplicationAnswer.Accept);
        await dorthe.SendAnswersAsync(round);

        Assert.Equal((ApplicationState.Accepted, (int?)null), ((await app.ApplicationAsync(waiting.Id)).State, (await app.ApplicationAsync(waiting.Id)).WaitlistNumber));
        Assert.Equal(1, await app.ReadAsync(db => db.Projects.Where(Project.HasPlace).CountAsync()));
    }

    [Fact]
    public async Task Where_one_on_the_waitlist_withdraws_the_others_are_told_numbers_without_a_gap()
    {
        var applications = new[] { await app.ApplyAsync(round), await app.ApplyAsync(round), await app.ApplyAsync(round) };
        foreach (var application in applications)
        {
            await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist, Reason);
        }

        await app.WithdrawAsync(applications[1]);
        await dorthe.SendAnswersAsync(round);

        Assert.Equal((1, 2), ((await app.ApplicationAsync(applications[0].Id)).WaitlistNumber, (await app.ApplicationAsync(applications[2].Id)).WaitlistNumber));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
