using Sammen.Data.Identity;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>What the sender reads before the answers go out.</summary>
public sealed class AnswerQueriesTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser manager = null!;
    private Desk dorthe = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        manager = await app.AddUserAsync(Role.ProgrammeManager);
        dorthe = await app.AsAsync(manager);
        round = await app.AddRoundAsync();
    }

    [Fact]
    public async Task Those_accepted_come_first_then_the_waitlist_in_its_order_then_those_declined_each_by_municipality()
    {
        await app.AddMunicipalityAsync("901", "Fjordby");
        await app.AddMunicipalityAsync("902", "Lyngsted");
        var accepted = new[] { await app.ApplyAsync(round, "901", begin: 3), await app.ApplyAsync(round, "902", begin: 9), await app.ApplyAsync(round, "902", begin: 8) };
        var waiting = new[] { await app.ApplyAsync(round, "902"), await app.ApplyAsync(round, "901") };
        var declined = await app.ApplyAsync(round, "901");
        await app.ApplyAsync(round, "901");
        await dorthe.ChooseAsync(declined, ApplicationAnswer.Decline, "En grund");
        foreach (var application in waiting)
        {
            await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist);
        }

        foreach (var application in accepted.Reverse())
        {
            await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);
        }

        var view = await FindAsync();

        Assert.Equal<(Guid, ApplicationAnswer, int?)>(
            [
                (accepted[0].Id, ApplicationAnswer.Accept, null), (accepted[1].Id, ApplicationAnswer.Accept, null), (accepted[2].Id, ApplicationAnswer.Accept, null),
                (waiting[0].Id, ApplicationAnswer.Waitlist, 1), (waiting[1].Id, ApplicationAnswer.Waitlist, 2), (declined.Id, ApplicationAnswer.Decline, null),
            ],
            view.Rows.Select(row => (row.ApplicationId, row.Answer, row.WaitlistNumber)));
        Assert.Equal(("En grund", null), (view.Rows[^1].Reason, view.Rows[0].Reason));
        Assert.Equal((3, 0, 0), (view.Accepted, view.Taken, view.TooMany));
    }

    [Fact]
    public async Task What_was_withdrawn_or_is_of_another_round_is_not_sent_and_places_are_counted_in_the_round_itself()
    {
        var other = await app.AddRoundAsync("En anden");
        await app.AddProjectAsync([], round: other);
        await app.AddProjectAsync([], round: round);
        var (stays, withdrawn, elsewhere) = (await app.ApplyAsync(round), await app.ApplyAsync(round), await app.ApplyAsync(other));
        foreach (var application in (Application[])[stays, withdrawn, elsewhere])
        {
            await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);
        }

        await app.WithdrawAsync(withdrawn);

        var view = await FindAsync();

        Assert.Equal(stays.Id, Assert.Single(view.Rows).ApplicationId);
        Assert.Equal(("Runde 1", 4, 1, false), (view.Round, view.Places, view.Taken, view.IsClosed));
        Assert.Null(await dorthe.Get<AnswerQueries>().FindAsync(Guid.NewGuid(), default));
    }

    [Fact]
    public async Task Who_has_an_account_or_an_invitation_that_waits_is_not_invited_and_one_called_back_is()
    {
        await app.AddInvitationAsync(manager, "inviteret@x.example");
        var calledBack = await app.AddInvitationAsync(manager, "tilbage@x.example");
        await app.ChangeAsync(db => db.Attach(calledBack).Entity.CallBack(manager.Id, app.Now));
        var known = await app.AddFacilitatorAsync();
        foreach (var email in (string[])[known.Email!.ToUpperInvariant(), "Inviteret@x.example", "tilbage@x.example", "ny@x.example"])
        {
            await dorthe.ChooseAsync(await app.ApplyAsync(round, email: email), ApplicationAnswer.Accept);
        }

        var view = await FindAsync();

        Assert.Equal(["ny@x.example", "tilbage@x.example"], view.Rows.Where(row => !row.HasAccount).Select(row => row.Email).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(4, view.Rows.Count);
    }

    [Fact]
    public async Task A_no_can_point_to_the_next_deadline_of_another_round_that_is_open()
    {
        Assert.Null((await FindAsync()).NextDeadline);
        await app.AddOpenRoundAsync("Senere");
        var first = await AddRoundAsync("Først", app.Today.AddDays(3));
        var closed = await AddRoundAsync("Lukket", app.Today.AddDays(2));
        await app.ChangeAsync(db => db.Attach(closed).Entity.Close(manager.Id, app.Now));

        Assert.Equal(first.ApplicationDeadline, (await FindAsync()).NextDeadline);
        round = first;
        Assert.Equal(app.Today.AddDays(28), (await FindAsync()).NextDeadline);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<AnswersView> FindAsync() => (await dorthe.Get<AnswerQueries>().FindAsync(round.Id, default))!;

    private Task<Round> AddRoundAsync(string name, DateOnly deadline)
        => app.AddAsync(new Round(new RoundPlan(name, 4, deadline, deadline.AddDays(5), deadline.AddDays(9), deadline.AddDays(90)), manager.Id, app.Now.AddDays(-10)));
}
