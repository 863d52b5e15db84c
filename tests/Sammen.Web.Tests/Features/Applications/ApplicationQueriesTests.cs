using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

public sealed class ApplicationQueriesTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk dorthe = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        round = await app.AddRoundAsync();
    }

    [Fact]
    public async Task A_row_says_what_the_choice_is_made_by()
    {
        var application = await app.ApplyAsync(round, phase: Phase.Design, help: PhaseSet.Of(Phase.Design, Phase.Procurement), late: true);
        await app.ApplyAsync(round, begin: 4);
        await app.ApplyAsync(round, Builders.OtherMunicipality, begin: 3);
        await app.ApplyAsync(await app.AddRoundAsync("En anden"), begin: 3);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist);

        var found = await ListAsync(new());

        Assert.Equal(3, found.Total);
        var row = found.Rows.Single(row => row.Id == application.Id);
        Assert.Equal(
            ("Kommune 751", "Sensorer i badeværelset", Area.ElderlyAndHealth, TechnologyKind.SensorsAndMonitoring, (Phase?)Phase.Design, "Bente Dahl", 4m, 12m),
            (row.Municipality.Brief, row.Technology, row.Area.Choice, row.Kind.Choice, row.Phase, row.Sponsor, row.LeaderHours, row.EmployeeHours));
        Assert.Equal([Phase.Design, Phase.Procurement], row.Help);
        Assert.Equal(
            (true, true, false, ApplicationState.Submitted, 2, (ApplicationAnswer?)ApplicationAnswer.Waitlist),
            (row.PromisesToShare, row.IsLate, row.IsTypedIn, row.State, row.OfMunicipality, row.Choice));
        Assert.Equal((1, 1), (found.Waitlist[application.Id], found.ToSend));
        Assert.Equal(1, found.Rows.Single(other => other.Municipality.Brief == "Kommune 461").OfMunicipality);
    }

    [Fact]
    public async Task A_question_is_open_until_its_day_is_over_or_it_is_answered()
    {
        var (open, past, replied) = (await app.ApplyAsync(round), await app.ApplyAsync(round), await app.ApplyAsync(round));
        foreach (var application in (Application[])[open, past, replied])
        {
            await dorthe.Get<AskApplicant>().HandleAsync(
                new AskApplicantInput { ApplicationId = application.Id, Text = "Hvem er med?", OpenUntil = application == past ? app.Today : app.Today.AddDays(9) }, default);
        }

        await ReplyAsync(replied);
        app.Clock.Advance(TimeSpan.FromDays(1));

        var rows = (await ListAsync(new())).Rows.ToDictionary(row => row.Id);
        Assert.Equal((true, false), (rows[open.Id].IsAsked, rows[open.Id].HasReplied));
        Assert.Equal((false, false), (rows[past.Id].IsAsked, rows[past.Id].HasReplied));
        Assert.Equal((false, true), (rows[replied.Id].IsAsked, rows[replied.Id].HasReplied));
        Assert.Equal([open.Id], (await ListAsync(new(Standing: ApplicationStanding.Asked))).Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task The_table_is_narrowed_by_state_area_and_kind()
    {
        var waiting = await app.ApplyAsync(round, area: Area.Culture, kind: TechnologyKind.RobotsAndAutomation);
        var chosen = await app.ApplyAsync(round);
        await dorthe.ChooseAsync(chosen, ApplicationAnswer.Accept);
        var withdrawn = await app.ApplyAsync(round);
        await app.WithdrawAsync(withdrawn);
        var other = await app.AddRoundAsync("En anden");
        var answered = new Dictionary<ApplicationStanding, Application>();
        foreach (var (standing, answer) in new[] { (ApplicationStanding.Accepted, ApplicationAnswer.Accept), (ApplicationStanding.Waitlisted, ApplicationAnswer.Waitlist), (ApplicationStanding.Declined, ApplicationAnswer.Decline) })
        {
            answered[standing] = await app.ApplyAsync(other);
            await dorthe.ChooseAsync(answered[standing], answer, "En grund");
        }

        await dorthe.SendAnswersAsync(other);

        await OnlyAsync(new(Standing: ApplicationStanding.Waiting), round, waiting, chosen);
        await OnlyAsync(new(Standing: ApplicationStanding.NotChosen), round, waiting);
        await OnlyAsync(new(Standing: ApplicationStanding.Withdrawn), round, withdrawn);
        await OnlyAsync(new(Area: Area.Culture), round, waiting);
        await OnlyAsync(new(Kind: TechnologyKind.SensorsAndMonitoring), round, chosen, withdrawn);
        foreach (var (standing, application) in answered)
        {
            await OnlyAsync(new(Standing: standing), other, application);
        }
    }

    [Fact]
    public async Task The_table_is_sorted_by_the_database_and_turned_round()
    {
        await app.AddMunicipalityAsync("901", "Åby");
        await app.AddMunicipalityAsync("902", "Bøgested");
        var first = await app.ApplyAsync(round, "901", area: Area.Culture, leaderHours: 10, employeeHours: 2, begin: 9);
        var second = await app.ApplyAsync(round, "902", area: Area.ElderlyAndHealth, phase: Phase.Procurement, leaderHours: 1, employeeHours: 9.5m, begin: 8);
        var third = await app.ApplyAsync(round, "902", area: Area.DayCare, phase: Phase.Idea, leaderHours: 100, employeeHours: 9, begin: 7);
        await dorthe.ChooseAsync(second, ApplicationAnswer.Decline);
        await dorthe.ChooseAsync(third, ApplicationAnswer.Accept);

        await InOrderAsync(ApplicationOrder.Submitted, first, second, third);
        await InOrderAsync(ApplicationOrder.Municipality, second, third, first);
        await InOrderAsync(ApplicationOrder.Area, second, third, first);
        await InOrderAsync(ApplicationOrder.Phase, first, third, second);
        await InOrderAsync(ApplicationOrder.Hours, second, first, third);
        await InOrderAsync(ApplicationOrder.Choice, first, third, second);
        Assert.Equal([third.Id, second.Id, first.Id], (await ListAsync(new(Descending: true))).Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task The_possible_round_is_of_those_chosen_and_not_withdrawn_whatever_the_table_shows()
    {
        await app.AddProjectAsync([], round: round);
        var (first, second, third) = (await app.ApplyAsync(round, help: PhaseSet.Of(Phase.Idea)), await app.ApplyAsync(round, area: Area.Culture), await app.ApplyAsync(round));
        foreach (var application in (Application[])[first, second, third])
        {
            await dorthe.ChooseAsync(application, ApplicationAnswer.Accept);
        }

        await app.WithdrawAsync(third);

        var found = await ListAsync(new(Area: Area.Employment));

        Assert.Empty(found.Rows);
        Assert.Equal((4, 1, 2, 2), (found.Picture.Places, found.Picture.Taken, found.Picture.Chosen, found.ToSend));
        Assert.Equal((2, 1), (found.Picture.Phases[Phase.Idea], found.Picture.Phases[Phase.Implementation]));
        Assert.Equal((1, 1, 0), (found.Picture.Areas[Area.Culture], found.Picture.Areas[Area.ElderlyAndHealth], found.Picture.Areas[Area.DayCare]));
        Assert.Equal((2, 8m, 24m), (found.Picture.Kinds[TechnologyKind.SensorsAndMonitoring], found.Picture.LeaderHours, found.Picture.EmployeeHours));
    }

    [Fact]
    public async Task A_draft_is_in_no_table_and_has_no_page()
    {
        var draft = await app.ApplyAsync(round, isSent: false);

        var found = await ListAsync(new());

        Assert.Equal((0, 0), (found.Total, found.Matching));
        Assert.Null(await FindAsync(draft));
    }

    [Fact]
    public async Task The_page_says_everything_and_what_was_said_before()
    {
        var application = await app.ApplyAsync(round, phase: Phase.Design);
        var at = application.SubmittedAt!.Value.AddHours(1);
        await ChangeAsync(application, new HelpPart(PhaseSet.Of(Phase.Design)), at);
        await ChangeAsync(application, new WhoPart(Builders.OwnMunicipality, "Hjemmeplejen Syd", new(Area.Culture)), at.AddHours(1));

        var view = (await FindAsync(application))!;

        Assert.Equal(("Kommune 751", "Hjemmeplejen Syd", Area.Culture), (view.Said.Municipality!.Brief, view.Said.Workplace, view.Said.Area!.Value.Choice));
        Assert.Equal((at.AddHours(1), "Runde 1", application.Reference), (view.SaidFrom, view.Round, view.Reference));
        Assert.Equal([(application.SubmittedAt.Value, at), (at, at.AddHours(1))], view.Versions.Select(version => (version.From, version.Until)));
        Assert.Equal((7, 1), (view.Versions[0].Said.Help.Count, view.Versions[1].Said.Help.Count));
        var words = dorthe.Get<ApplicationWords>();
        Assert.Equal(["Hjælp til faserne"], words.Changes(view.Versions[0].Said, view.Versions[1].Said).Select(change => change.Label), StringComparer.Ordinal);
        Assert.Equal(["Arbejdsplads", "Fagområde"], words.Changes(view.Versions[1].Said, view.Said).Select(change => change.Label), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Remarks_come_newest_last_and_no_more_than_a_hundred()
    {
        var application = await app.ApplyAsync(round);
        await app.ChangeAsync(db => db.ApplicationRemarks.AddRange(Enumerable.Range(0, 103).Select(number =>
            new ApplicationRemark(SequentialGuid.Next(), application.Id, $"Bemærkning {number}", PersonId(db), app.Now.AddMinutes(number)))));

        var view = (await FindAsync(application))!;

        Assert.Equal((100, 103, "Bemærkning 3", "Bemærkning 102"), (view.Remarks.Count, view.RemarksInAll, view.Remarks[0].Text, view.Remarks[^1].Text));
        Assert.Equal("Dorthe Palm", view.Remarks[0].WrittenBy);
    }

    [Fact]
    public async Task The_page_says_what_is_chosen_by_whom_and_what_was_answered()
    {
        var application = await app.ApplyAsync(round);
        Assert.Null((await FindAsync(application))!.Choice);
        await dorthe.ChooseAsync(application, ApplicationAnswer.Waitlist, "En grund");
        Assert.Equal(new ChoiceMade(ApplicationAnswer.Waitlist, 1, "En grund", "Dorthe Palm", app.Now), (await FindAsync(application))!.Choice);

        await dorthe.SendAnswersAsync(round);

        var view = (await FindAsync(application))!;
        Assert.Equal((new AnswerGiven(app.Now, "Dorthe Palm", "En grund"), (int?)1, ApplicationState.Waitlisted, true), (view.Answered, view.WaitlistNumber, view.State, view.CanBeChosen));
    }

    [Fact]
    public async Task The_next_and_the_previous_are_beside_it_in_the_same_round()
    {
        var applications = new[] { await app.ApplyAsync(round, begin: 9), await app.ApplyAsync(round, begin: 8), await app.ApplyAsync(round, begin: 7) };
        await app.ApplyAsync(await app.AddRoundAsync("En anden"), begin: 8);
        await app.ApplyAsync(round, begin: 8, isSent: false);

        var views = new List<(Guid?, Guid?)>();
        foreach (var application in applications)
        {
            var view = (await FindAsync(application))!;
            views.Add((view.Previous, view.Next));
        }

        Assert.Equal([(null, applications[1].Id), (applications[0].Id, applications[2].Id), (applications[1].Id, null)], views);
    }

    [Fact]
    public void An_address_says_which_page_of_the_table_and_what_cannot_be_read_is_left_out()
    {
        var listing = new ApplicationListing(3, ApplicationOrder.Hours, Descending: true, ApplicationStanding.NotChosen, Area.DayCare, TechnologyKind.Other);

        Assert.Equal($"/runder/{round.Id}?sorter=timer&retning=ned&status=uden-valg&fagomraade={(int)Area.DayCare}&teknologi={(int)TechnologyKind.Other}&tilmeldinger=3", listing.ToAddress(round.Id));
        Assert.Equal(listing, ApplicationListing.Read("3", "timer", "ned", "uden-valg", $"{(int)Area.DayCare}", $"{(int)TechnologyKind.Other}"));
        Assert.Equal(new ApplicationListing(), ApplicationListing.Read("x", "y", "op", "z", "999", "-1"));
        Assert.Equal(new ApplicationListing(1, ApplicationOrder.Hours, false, ApplicationStanding.NotChosen, Area.DayCare, TechnologyKind.Other), listing.SortedBy(ApplicationOrder.Hours));
    }

    private static Guid PersonId(SammenDbContext db) => db.Users.OrderBy(user => user.Id).First().Id;

    private async Task<ApplicationsInRound> ListAsync(ApplicationListing listing, Round? of = null) => (await dorthe.Get<ApplicationQueries>().ListAsync((of ?? round).Id, listing, default))!;

    private Task<ApplicationView?> FindAsync(Application application) => dorthe.Get<ApplicationQueries>().FindAsync(application.Id, default);

    private async Task OnlyAsync(ApplicationListing listing, Round of, params Application[] expected)
    {
        var found = await ListAsync(listing, of);
        Assert.Equal(expected.Select(application => application.Id).Order(), found.Rows.Select(row => row.Id).Order());
        Assert.Equal(expected.Length, found.Matching);
    }

    private async Task InOrderAsync(ApplicationOrder order, params Application[] expected)
        => Assert.Equal(expected.Select(application => application.Id), (await ListAsync(new(Order: order))).Rows.Select(row => row.Id));

    private Task<int> ReplyAsync(Application application) => app.ReadAsync(async db =>
    {
        var found = await db.Applications.Include(kept => kept.Questions).SingleAsync(kept => kept.Id == application.Id);
        found.Reply(found.Questions[0].Id, "Både ledere og medarbejdere", app.Now);
        return await db.SaveChangesAsync();
    });

    private Task<int> ChangeAsync(Application application, ApplicationPart part, DateTime at) => app.ReadAsync(async db =>
    {
        var found = await db.Applications.Include(kept => kept.Questions).Include(kept => kept.Versions).AsSplitQuery().SingleAsync(kept => kept.Id == application.Id);
        found.Fill(part, round, at);
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
