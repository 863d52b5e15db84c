using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Changes;
using Sammen.Web.Features.Applications;
using Sammen.Web.Startup;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>Applications go when they have been kept long enough after their answer, and their numbers stay.</summary>
public sealed class RetentionTests
{
    private static readonly ApplicationSettings Settings = Registrations.Settings.Applications;

    [Fact]
    public async Task A_year_after_its_answer_an_application_goes_with_all_that_was_said_of_it()
    {
        await using var scene = await Scene.SetAsync();
        var (app, round, dorthe) = (scene.App, scene.Round, scene.Dorthe);
        var (declined, key) = await app.AddSubmittedAsync(round);
        var desk = await app.AsAsync(dorthe);
        await desk.Get<AskApplicant>().HandleAsync(new() { ApplicationId = declined.Id, Text = "Hvem er med?", OpenUntil = app.Today.AddDays(3) }, default);
        await desk.Get<WriteRemark>().HandleAsync(new() { ApplicationId = declined.Id, Text = "Ring til dem." }, default);
        await app.ChangeAsync(db => db.Applications.Include(one => one.Versions).Include(one => one.Questions).Single()
            .Fill(new WhoPart(Builders.OwnMunicipality, "Hjemmeplejen Øst", new(Area.Culture)), round, app.Now));
        await desk.ChooseAsync(declined, ApplicationAnswer.Decline, "Der var ikke plads.");
        await desk.SendAnswersAsync(round);
        var waiting = await app.ApplyAsync(round);

        await scene.SweepAfterAsync(days: 366);

        Assert.Equal([waiting.Id], await app.ReadAsync(db => db.Applications.Select(one => one.Id).ToListAsync()));
        Assert.Equal(1, await app.ReadAsync(db => db.Set<ApplicationKey>().CountAsync()));
        Assert.Equal((0, 0, 0, 0), (
            await app.ReadAsync(db => db.Set<ApplicationQuestion>().CountAsync()), await app.ReadAsync(db => db.Set<ApplicationVersion>().CountAsync()),
            await app.ReadAsync(db => db.ApplicationRemarks.CountAsync()), await app.ReadAsync(db => db.ApplicationChoices.CountAsync())));
        Assert.Null(await app.Nobody().Get<Web.Features.Apply.ApplicantQueries>().FindAsync(key, default));
    }

    [Fact]
    public async Task It_stays_the_whole_day_a_year_after_and_goes_the_day_after_that()
    {
        await using var scene = await Scene.SetAsync();
        await scene.EndAsync(ApplicationState.Declined);

        await scene.SweepAfterAsync(days: 365);
        Assert.Equal(1, await scene.App.ReadAsync(db => db.Applications.CountAsync()));

        await scene.SweepAfterAsync(days: 1);
        Assert.Equal(0, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task One_that_became_a_project_stays_until_the_course_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        var project = await scene.AcceptAsync();

        await scene.SweepAfterAsync(days: 400);
        Assert.Equal(1, await scene.App.ReadAsync(db => db.Applications.CountAsync()));

        await scene.App.ChangeAsync(db => db.Projects.Single(one => one.Id == project.Id).Close(scene.Dorthe.Id, scene.App.Now));
        await scene.SweepAfterAsync(days: 1);

        Assert.Equal(0, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
        Assert.Equal(1, await scene.App.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Theory]
    [InlineData(ApplicationState.Waitlisted)]
    [InlineData(ApplicationState.Declined)]
    [InlineData(ApplicationState.Withdrawn)]
    public async Task Whatever_the_answer_was_it_goes_and_is_counted_as_what_it_was(ApplicationState state)
    {
        await using var scene = await Scene.SetAsync();
        await scene.EndAsync(state);
        var before = await scene.NumbersAsync();

        await scene.SweepAfterAsync(days: 366);

        Assert.Equal(0, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
        var totals = (await scene.Desk.Get<CountQueries>().FindTotalsAsync(scene.Round.Id, default))!.Totals;
        Assert.Equal(
            (1, 1, 1), (totals.Of(CountedBy.Round, 0, state), totals.Of(CountedBy.Area, (int)Area.ElderlyAndHealth, state), totals.Of(CountedBy.Kind, (int)TechnologyKind.SensorsAndMonitoring, state)));
        Assert.Equal(before, await scene.NumbersAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_taken_back_is_kept_from_that_day_and_not_from_its_answer()
    {
        await using var scene = await Scene.SetAsync();
        var application = await scene.EndAsync(ApplicationState.Waitlisted);
        scene.App.Clock.Advance(TimeSpan.FromDays(100));
        await scene.App.WithdrawAsync(application);

        await scene.SweepAfterAsync(days: 300);

        Assert.Equal(1, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task The_numbers_of_a_round_are_the_same_before_between_and_after()
    {
        await using var scene = await Scene.SetAsync();
        await scene.EndAsync(ApplicationState.Declined);
        await scene.EndAsync(ApplicationState.Declined);
        scene.App.Clock.Advance(TimeSpan.FromDays(10));
        await scene.EndAsync(ApplicationState.Declined);
        await scene.EndAsync(ApplicationState.Withdrawn);
        var before = await scene.NumbersAsync();

        await scene.SweepAfterAsync(days: 357);
        Assert.Equal(2, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
        var between = await scene.NumbersAsync();
        await scene.SweepAfterAsync(days: 10);

        Assert.Equal(0, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
        Assert.Equal(before, between, StringComparer.Ordinal);
        Assert.Equal(before, await scene.NumbersAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Several_nodes_at_once_count_each_application_once()
    {
        await using var scene = await Scene.SetAsync();
        for (var number = 0; number < 20; number++)
        {
            await scene.EndAsync(ApplicationState.Declined);
        }

        scene.App.Clock.Advance(TimeSpan.FromDays(366));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Record.ExceptionAsync(scene.SweepAsync))));

        Assert.Equal(0, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
        Assert.Equal(20, (await scene.Desk.Get<CountQueries>().FindTotalsAsync(scene.Round.Id, default))!.Totals.Of(CountedBy.Round, 0));
    }

    [Fact]
    public async Task What_is_said_to_go_is_what_goes()
    {
        await using var scene = await Scene.SetAsync();
        var first = scene.App.Now;
        await scene.EndAsync(ApplicationState.Declined);
        scene.App.Clock.Advance(TimeSpan.FromDays(3));
        var second = scene.App.Now;
        await scene.EndAsync(ApplicationState.Withdrawn);
        await scene.AcceptAsync();
        await scene.App.ApplyAsync(scene.Round);
        Assert.Equal((0, scene.App.Today.AddDays(-3).AddYears(1).AddDays(1)), await scene.PastAsync());

        scene.App.Clock.Advance(TimeSpan.FromDays(366));

        var past = (await scene.Desk.Get<CountQueries>().FindPastTheirTimeAsync(Settings, default))!;
        Assert.Equal(new RoundPastItsTime(scene.Round.Id, scene.Round.Name, Applications: 2, first, second), Assert.Single(past.Rounds));
        await scene.SweepAsync();
        Assert.Equal(2, await scene.App.ReadAsync(db => db.Applications.CountAsync()));
        Assert.Equal((0, null), await scene.PastAsync());
    }

    [Theory]
    [InlineData("2025-03-04", 12)]
    [InlineData("2024-02-29", 12)]
    [InlineData("2026-01-31", 1)]
    [InlineData("2026-02-28", 1)]
    [InlineData("2026-10-25", 5)]
    public void The_day_it_is_said_to_go_is_the_first_on_which_it_does(string ended, int months)
    {
        var (day, kept) = (DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture), Settings with { KeptForMonths = months });
        var evening = Domain.DanishTime.ToUtc(day, new TimeOnly(23, 59));

        Assert.True(evening < kept.EndedBefore(kept.RemovedOn(day)));
        Assert.False(evening < kept.EndedBefore(kept.RemovedOn(day).AddDays(-1)));
    }

    private sealed class Scene(TestApp app, Round round, SammenUser dorthe, Desk desk) : IAsyncDisposable
    {
        public TestApp App => app;

        public Round Round => round;

        public SammenUser Dorthe => dorthe;

        public Desk Desk => desk;

        public static async Task<Scene> SetAsync()
        {
            var app = await TestApp.StartAsync();
            var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
            return new Scene(app, await app.AddOpenRoundAsync(), dorthe, await app.AsAsync(dorthe));
        }

        /// <summary>An application that was answered now, or taken back.</summary>
        public async Task<Application> EndAsync(ApplicationState state)
        {
            var application = await app.ApplyAsync(round);
            await app.ChangeAsync(db =>
            {
                var ending = db.Applications.Single(one => one.Id == application.Id);
                if (state == ApplicationState.Withdrawn)
                {
                    ending.Withdraw(app.Now);
                }
                else
                {
                    var isWaiting = state == ApplicationState.Waitlisted;
                    ending.Answer(
                        isWaiting ? ApplicationAnswer.Waitlist : ApplicationAnswer.Decline, "Der var ikke plads.", isWaiting ? 1 : null, projectId: null, dorthe.Id, app.Now);
                }
            });
            return application;
        }

        public async Task<Project> AcceptAsync()
        {
            var (application, project) = (await app.ApplyAsync(round), await app.AddProjectAsync([], round: round));
            await app.ChangeAsync(db => db.Applications.Single(one => one.Id == application.Id)
                .Answer(ApplicationAnswer.Accept, reason: null, waitlistNumber: null, project.Id, dorthe.Id, app.Now));
            return project;
        }

        public async Task SweepAfterAsync(int days)
        {
            app.Clock.Advance(TimeSpan.FromDays(days));
            await SweepAsync();
        }

        public async Task SweepAsync()
        {
            await using var db = await app.Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
            await DailySweeper.SweepAsync(db, Settings, app.Now, default);
        }

        /// <summary>How many would go now, and when the next do.</summary>
        public async Task<(int Now, DateOnly? NextOn)> PastAsync()
        {
            var past = (await desk.Get<CountQueries>().FindPastTheirTimeAsync(Settings, default))!;
            return (past.Rounds.Sum(one => one.Applications), past.NextOn);
        }

        /// <summary>All numbers of the round, line by line.</summary>
        public async Task<IReadOnlyList<string>> NumbersAsync()
        {
            var totals = (await desk.Get<CountQueries>().FindTotalsAsync(round.Id, default))!.Totals;
            return
            [
                .. Enum.GetValues<CountedBy>().SelectMany(counted => Enumerable.Range(0, 12).SelectMany(value => Enum.GetValues<ApplicationState>()
                    .Select(state => $"{counted} {value} {state} {totals.Of(counted, value, state)}"))),
            ];
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
