using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.FollowUps;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Start;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Start;

/// <summary>What waits for a person: what they can do something about, and nothing else.</summary>
public sealed class WaitingTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser mette = null!;

    private DateTime Midnight => DanishTime.ToUtc(app.Today, TimeOnly.MinValue);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        mette = await app.AddFacilitatorAsync();
    }

    [Fact]
    public async Task The_oldest_comes_first_eight_are_shown_and_all_are_counted()
    {
        var project = await app.AddProjectAsync([mette]);
        foreach (var days in Enumerable.Range(1, 10))
        {
            await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-days), $"For {days:00} dage siden");
        }

        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-9).AddHours(1), "Et hold for 9 dage siden");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-20), "Et hold for 20 dage siden");

        var view = await FindAsync(mette);

        Assert.Equal(
            ["Et hold for 20 dage siden", "For 10 dage siden", "For 09 dage siden", "Et hold for 9 dage siden", "For 08 dage siden", "For 07 dage siden", "For 06 dage siden", "For 05 dage siden"],
            view.Waiting.Select(matter => matter.Words), StringComparer.Ordinal);
        Assert.Equal((Waits.WorkshopNotClosed, app.Today.AddDays(-20), project.Title), (view.Waiting[0].Why, view.Waiting[0].Since, view.Waiting[0].Project));
        Assert.Equal((Waits.FollowUpOverdue, project.Id, app.Today.AddDays(-10)), (view.Waiting[1].Why, view.Waiting[1].Subject, view.Waiting[1].Since));
        Assert.Equal(10 + 2 + 1, view.WaitingTotal);
    }

    [Fact]
    public async Task What_names_the_reader_comes_first_a_week_before_it_is_due_and_only_to_them()
    {
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        var project = await app.AddProjectAsync([mette, jonas]);
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(40));
        await AddAsync("Alles, for længst", -30, null);
        await AddAsync("Min, snart", 7, mette.Id);
        await AddAsync("Min, om lidt længere", 8, mette.Id);
        await AddAsync("Min, i går", -1, mette.Id);
        await AddAsync("Jonas', snart", 1, jonas.Id);

        Assert.Equal(
            [(Waits.MyFollowUpOverdue, "Min, i går"), (Waits.MyFollowUpDue, "Min, snart"), (Waits.FollowUpOverdue, "Alles, for længst")],
            (await FindAsync(mette)).Waiting.Select(matter => (matter.Why, matter.Words)));
        Assert.Equal(
            [(Waits.MyFollowUpDue, "Jonas', snart"), (Waits.FollowUpOverdue, "Alles, for længst"), (Waits.FollowUpOverdue, "Min, i går")],
            (await FindAsync(jonas)).Waiting.Select(matter => (matter.Why, matter.Words)));
        Assert.Equal(3, (await FindAsync(mette)).WaitingTotal);

        Task AddAsync(string what, int dueInDays, Guid? responsibleId)
            => app.AddAsync(new FollowUp(project, what, "Ordene", app.Today.AddDays(dueInDays), note: null, mette.Id, app.Now, responsibleId: responsibleId));
    }

    [Fact]
    public async Task Of_many_workshops_nobody_has_closed_the_oldest_are_shown()
    {
        var project = await app.AddProjectAsync([mette]);
        foreach (var days in Enumerable.Range(1, 9))
        {
            await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-days), $"For {days} dage siden");
        }

        var waiting = (await FindAsync(mette)).Waiting;

        Assert.Equal(Enumerable.Range(2, 8).Reverse().Select(days => $"For {days} dage siden"), waiting.Select(matter => matter.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nothing_waits_on_its_own_day_nor_when_somebody_has_said_what_became_of_it()
    {
        var project = await app.AddProjectAsync([mette]);
        await app.AddWorkshopAsync(project, mette, Midnight, "I dag");
        await app.AddFollowUpAsync(project, mette, app.Today, "I dag");
        var (held, cancelled) = (await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3)), await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3)));
        var done = await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-3));
        await app.ChangeAsync(db =>
        {
            db.Attach(held).Entity.Hold(mette.Id, app.Now);
            db.Attach(cancelled).Entity.Cancel(mette.Id, app.Now);
            db.Attach(done).Entity.TickOff(mette.Id, app.Now);
        });
        Assert.Equal((0, 0), await CountAsync(mette));

        await app.AddWorkshopAsync(project, mette, Midnight.AddMinutes(-1), "I går aftes");

        Assert.Equal("I går aftes", Assert.Single((await FindAsync(mette)).Waiting).Words);
    }

    [Fact]
    public async Task Nothing_waits_in_a_course_that_is_closed()
    {
        var project = await app.AddProjectAsync([mette]);
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-3));
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3));
        Assert.Equal((3, 3), await CountAsync(mette));

        await app.CloseAsync(project, mette);

        Assert.Equal((0, 0), await CountAsync(mette));
    }

    [Fact]
    public async Task A_running_course_without_a_workshop_to_come_waits_for_one_until_its_last_day_is_over()
    {
        var (last, first) = (await app.AddProjectAsync([mette], title: "B"), await app.AddProjectAsync([mette], title: "A"));
        await app.AddWorkshopAsync(await app.AddProjectAsync([mette], title: "Planlagt"), mette, app.Now.AddDays(40));
        await EndAsync(last, app.Today);
        await EndAsync(await app.AddProjectAsync([mette], title: "Forbi"), app.Today.AddDays(-1));

        Assert.Equal([(Waits.NoNextWorkshop, first.Id), (Waits.NoNextWorkshop, last.Id)], (await FindAsync(mette)).Waiting.Select(matter => (matter.Why, matter.Subject)));
    }

    [Fact]
    public async Task A_leader_is_told_of_follow_ups_alone_and_of_how_many_there_are()
    {
        var lise = await app.AddLeaderAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3));
        foreach (var days in Enumerable.Range(1, 9))
        {
            await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-days), $"For {days} dage siden");
        }

        var view = await FindAsync(lise);

        Assert.All(view.Waiting, matter => Assert.Equal(Waits.FollowUpOverdue, matter.Why));
        Assert.Equal((8, 9, "For 9 dage siden"), (view.Waiting.Count, view.WaitingTotal, view.Waiting[0].Words));
    }

    [Fact]
    public async Task A_manager_is_told_of_rounds_that_owe_answers_then_of_those_that_are_over_then_of_projects_and_invitations()
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var (over, overAndClosed) = (await app.AddRoundAsync("Forbi", 2024), await app.AddRoundAsync("Forbi og lukket", 2023));
        await app.ChangeAsync(db => db.Attach(overAndClosed).Entity.Close(dorthe.Id, app.Now));
        var older = await app.AddRoundAsync("Forbi før", 2022);
        var awaited = await app.AddRoundAsync("Skylder svar", 2026);
        await app.ApplyAsync(awaited);
        var project = await app.AddProjectAsync([], title: "Uden nogen", round: awaited);
        var (second, first) = (await app.AddInvitationAsync(dorthe, "b@x.example"), await InviteEarlierAsync(dorthe, "a@x.example"));

        var view = await FindAsync(dorthe);

        Assert.Equal<(Waits, Guid, DateOnly?)>(
            [
                (Waits.RoundAnswers, awaited.Id, new DateOnly(2026, 1, 15)), (Waits.RoundOver, older.Id, new DateOnly(2022, 10, 31)), (Waits.RoundOver, over.Id, new DateOnly(2024, 10, 31)),
                (Waits.NoFacilitator, project.Id, null), (Waits.InvitationUnused, first.Id, app.Today.AddDays(-2)), (Waits.InvitationUnused, second.Id, app.Today),
            ],
            view.Waiting.Select(matter => (matter.Why, matter.Subject, matter.Since)));
        Assert.Equal(6, view.WaitingTotal);
    }

    [Fact]
    public async Task A_round_is_over_the_day_after_its_last_and_owes_answers_on_the_day_itself()
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        await AddRoundAsync("Slutter i dag", answerBy: app.Today.AddDays(-100), last: app.Today);
        await AddRoundAsync("Sluttede i går", answerBy: app.Today.AddDays(-100), last: app.Today.AddDays(-1));
        var today = await AddRoundAsync("Svar i dag", answerBy: app.Today, last: app.Today.AddDays(100));
        var tomorrow = await AddRoundAsync("Svar i morgen", answerBy: app.Today.AddDays(1), last: app.Today.AddDays(100));
        await app.ApplyAsync(today);
        await app.ApplyAsync(tomorrow);
        await app.ApplyAsync(today, isSent: false);

        Assert.Equal(
            [(Waits.RoundAnswers, "Svar i dag"), (Waits.RoundOver, "Sluttede i går")], (await FindAsync(dorthe)).Waiting.Select(matter => (matter.Why, matter.Words)));
    }

    [Fact]
    public async Task A_project_lacks_first_a_facilitator_then_a_leader_then_a_workshop_to_come()
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        await app.AddLeaderAsync();
        await app.AddMunicipalityAsync(Builders.OtherMunicipality);
        var nothing = await app.AddProjectAsync([mette], title: "Mangler intet");
        await app.AddWorkshopAsync(nothing, mette, app.Now.AddDays(40));
        await app.AddWorkshopAsync(await app.AddProjectAsync([mette], title: "Mangler heller intet"), mette, app.Now.AddDays(40));
        await EndAsync(await app.AddProjectAsync([mette], title: "Er forbi"), app.Today.AddDays(-1));
        await EndAsync(await app.AddProjectAsync([mette], title: "C Slutter i dag"), app.Today);
        await app.AddProjectAsync([mette], title: "A Uden møde");
        await app.AddProjectAsync([mette], Builders.OtherMunicipality, "B Uden leder");
        await app.AddProjectAsync([], Builders.OtherMunicipality, "Z Uden nogen");
        await app.CloseAsync(await app.AddProjectAsync([], title: "Lukket"), dorthe);

        Assert.Equal(
            [
                (Waits.NoFacilitator, "Z Uden nogen"), (Waits.NoLeader, "B Uden leder"), (Waits.NoNextWorkshop, "A Uden møde"), (Waits.NoNextWorkshop, "C Slutter i dag"),
            ],
            (await FindAsync(dorthe)).Waiting.Select(matter => (matter.Why, matter.Words)));
    }

    [Fact]
    public async Task A_leader_whose_account_is_closed_leads_nothing()
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var lise = await app.AddLeaderAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(4));
        Assert.Empty((await FindAsync(dorthe)).Waiting);

        await app.ChangeAsync(db => db.Attach(lise).Entity.Close(app.Now));

        var matter = Assert.Single((await FindAsync(dorthe)).Waiting);
        Assert.Equal((Waits.NoLeader, project.Id), (matter.Why, matter.Subject));
    }

    [Fact]
    public async Task A_place_that_was_given_up_is_proposed_in_its_own_round_and_while_the_round_is_open()
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var desk = await app.AsAsync(dorthe);
        var (round, accepted, waiting) = await WaitlistAsync(desk, "Lille", places: 1);
        var (_, acceptedThere, waitingThere) = await WaitlistAsync(desk, "En anden", places: 1);
        await WaitlistAsync(desk, "Med plads, som ingen har opgivet", places: 4);

        await app.WithdrawAsync(accepted);
        var proposed = Assert.Single((await FindAsync(dorthe)).Waiting, matter => matter.Why == Waits.FreePlace);
        Assert.Equal((waiting.Id, "Venter", "Lille"), (proposed.Subject, proposed.Words, proposed.Project));

        await app.WithdrawAsync(acceptedThere);
        Assert.Equal([waiting.Id, waitingThere.Id], await ProposedAsync(dorthe));

        await app.ChangeAsync(db => db.Rounds.Single(found => found.Id == round.Id).Close(dorthe.Id, app.Now));
        Assert.Equal([waitingThere.Id], await ProposedAsync(dorthe));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<StartView> FindAsync(SammenUser reader) => await (await app.AsAsync(reader)).Get<StartQueries>().FindAsync(default);

    private async Task<(int Shown, int Total)> CountAsync(SammenUser reader)
    {
        var view = await FindAsync(reader);
        return (view.Waiting.Count, view.WaitingTotal);
    }

    private async Task<IEnumerable<Guid>> ProposedAsync(SammenUser reader)
        => (await FindAsync(reader)).Waiting.Where(matter => matter.Why == Waits.FreePlace).Select(matter => matter.Subject);

    /// <summary>A round, a minute after the one before, that has answered one yes and put one on its waitlist.</summary>
    private async Task<(Round Round, Application Accepted, Application Waiting)> WaitlistAsync(Desk desk, string name, int places)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var round = await app.AddRoundAsync(name, places: places);
        var (accepted, waiting) = (await app.ApplyAsync(round, technology: "Fik plads"), await app.ApplyAsync(round, technology: "Venter"));
        await desk.ChooseAsync(accepted, ApplicationAnswer.Accept);
        await desk.ChooseAsync(waiting, ApplicationAnswer.Waitlist, "En grund");
        await desk.SendAnswersAsync(round);
        return (round, accepted, waiting);
    }

    private Task EndAsync(Project project, DateOnly on)
        => app.ChangeAsync(db => db.Entry(db.Projects.Single(found => found.Id == project.Id)).Property(found => found.CourseEnd).CurrentValue = on);

    private Task<Round> AddRoundAsync(string name, DateOnly answerBy, DateOnly last)
        => app.AddAsync(new Round(new RoundPlan(name, 4, answerBy.AddDays(-7), answerBy, answerBy.AddDays(1), last), mette.Id, app.Now.AddDays(-200)));

    private Task<Invitation> InviteEarlierAsync(SammenUser by, string email)
        => app.AddAsync(new Invitation(SequentialGuid.Next(), new InvitedPerson(email, Role.Facilitator, null, null, "da-DK"), by.Id, app.Now.AddDays(-2)));
}
