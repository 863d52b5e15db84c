using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Apply;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Apply;

/// <summary>What an applicant reads, and what is told of one that was never sent.</summary>
public sealed class ApplicantQueriesTests : IAsyncLifetime
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
    public async Task Municipalities_to_choose_among_come_by_name_and_no_invented_one_is_among_them()
    {
        await app.AddMunicipalityAsync(Builders.OtherMunicipality, "Fjordby");
        await app.AddAsync(new Municipality("901", "Andeby", isDemo: true));

        Assert.Equal(["Fjordby", "Lyngsted"], await desk.Get<ApplicantQueries>().ListMunicipalitiesAsync(default), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_round_counts_as_past_when_its_deadline_is_over_and_the_next_open_one_is_named()
    {
        var (_, key) = await app.AddSubmittedAsync(round);
        var view = await ViewAsync(key);
        Assert.Equal(new RoundOfApplicant(round.Name, round.ApplicationDeadline, round.AnswerBy, round.FirstDay, round.LastDay, IsPast: false), view.Round);
        Assert.Null(view.NextDeadline);
        Assert.Equal(("Lyngsted", true), (view.Municipality!.Brief, view.MayChange));

        app.Clock.Advance(TimeSpan.FromDays(28));
        Assert.False((await ViewAsync(key)).Round.IsPast);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var next = await app.AddOpenRoundAsync("Runde 5");

        view = await ViewAsync(key);
        Assert.Equal((true, false, next.ApplicationDeadline), (view.Round.IsPast, view.MayChange, view.NextDeadline));
    }

    [Fact]
    public async Task It_says_when_it_was_kept_last_from_the_moment_it_was_begun()
    {
        var input = new BeginApplicationInput { Email = Applicants.Email, Name = "Bente Vang" };
        await desk.Get<BeginApplication>().HandleAsync(input, default);
        Assert.Equal((app.Now, null, null), ((await ViewAsync(input.Key!)).SavedAt, (await ViewAsync(input.Key!)).SubmittedAt, (await ViewAsync(input.Key!)).Municipality));

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.Get<FillApplication>().HandleAsync(input.Key!, new WhoInput { Workplace = "Hjemmeplejen Syd", Way = StepInput.Back }, default);

        Assert.Equal(app.Now, (await ViewAsync(input.Key!)).SavedAt);
    }

    [Fact]
    public async Task Every_change_since_it_was_sent_is_listed_from_the_newest_and_the_sending_itself_is_none()
    {
        var (_, key) = await app.AddSubmittedAsync(round);
        Assert.Empty((await ViewAsync(key)).Changes);

        var changed = new List<DateTime>();
        foreach (var phase in new[] { Phase.Idea, Phase.Decision, Phase.Design })
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await desk.Get<FillApplication>().HandleAsync(key, new HelpInput { Phases = { [$"{phase}"] = "on" } }, default);
            changed.Insert(0, app.Now);
        }

        Assert.Equal(changed, (await ViewAsync(key)).Changes);
    }

    [Fact]
    public async Task Questions_come_in_the_order_they_were_asked_and_are_open_until_answered_or_too_late()
    {
        var (application, key) = await app.AddSubmittedAsync(round);
        var ids = new[] { SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next() };
        await app.ChangeAsync(db =>
        {
            var asked = db.Attach(application).Entity;
            asked.Ask(ids[2], "Den første", app.Today.AddDays(3), round.OpenedById!.Value, app.Now.AddMinutes(1));
            asked.Ask(ids[1], "Den anden", app.Today, round.OpenedById!.Value, app.Now.AddMinutes(2));
            asked.Ask(ids[0], "Den tredje", app.Today.AddDays(3), round.OpenedById!.Value, app.Now.AddMinutes(3));
        });
        await desk.Get<ReplyToQuestion>().HandleAsync(key, new ReplyToQuestionInput { QuestionId = ids[2], Text = "Tolv" }, default);
        Assert.Equal([("Den første", false), ("Den anden", true), ("Den tredje", true)], (await ViewAsync(key)).Questions.Select(question => (question.Text, question.IsOpen)));

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([false, false, true], (await ViewAsync(key)).Questions.Select(question => question.IsOpen));

        await desk.Get<WithdrawApplication>().HandleAsync(key, default);
        Assert.All((await ViewAsync(key)).Questions, question => Assert.False(question.IsOpen));
    }

    [Fact]
    public async Task An_application_begins_in_the_open_round_whose_deadline_comes_first()
    {
        var by = round.OpenedById!.Value;
        var sooner = await app.AddAsync(new Round(
            new RoundPlan("Før", 4, app.Today, app.Today.AddDays(3), app.Today.AddDays(9), app.Today.AddDays(90)), by, app.Now));
        await app.AddAsync(new Round(
            new RoundPlan("Forbi", 4, app.Today.AddDays(-1), app.Today.AddDays(3), app.Today.AddDays(9), app.Today.AddDays(90)), by, app.Now));
        var input = new BeginApplicationInput { Email = Applicants.Email, Name = "Bente Vang" };

        await desk.Get<BeginApplication>().HandleAsync(input, default);

        Assert.Equal(sooner.Id, (await app.ReadAsync(db => db.Applications.SingleAsync())).RoundId);
    }

    [Fact]
    public async Task A_first_step_that_will_not_do_is_refused_beside_its_fields_and_begins_nothing()
    {
        var input = new BeginApplicationInput { Email = Applicants.Email, Name = " ", Telephone = "ring" };

        var problems = (await Assert.ThrowsAsync<ValidationException>(() => desk.Get<BeginApplication>().HandleAsync(input, default))).Errors;

        Assert.Equal(["Name", "Telephone"], problems.Select(problem => problem.PropertyName), StringComparer.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Applications.AnyAsync()));
    }

    [Fact]
    public async Task A_reply_that_says_nothing_is_refused_beside_its_field()
    {
        var (_, key) = await app.AddSubmittedAsync(round);

        var problems = (await Assert.ThrowsAsync<ValidationException>(() => desk.Get<ReplyToQuestion>().HandleAsync(key, new ReplyToQuestionInput { Text = " " }, default))).Errors;

        Assert.Equal("Text", Assert.Single(problems).PropertyName);
    }

    [Fact]
    public async Task What_is_done_to_a_draft_is_told_as_done_to_a_draft()
    {
        var (_, key) = await app.AddDraftAsync(round);

        await desk.Get<FillApplication>().HandleAsync(key, new HelpInput { Phases = { [nameof(Phase.Idea)] = "on" } }, default);
        await desk.Get<WithdrawApplication>().HandleAsync(key, default);
        await desk.Get<UndoWithdrawal>().HandleAsync(key, default);

        Assert.Equal(
            ["ApplicationDraftChanged", "ApplicationDraftWithdrawn", "ApplicationDraftChanged"],
            await app.ReadAsync(db => db.Happenings.OrderBy(happening => happening.Position).Select(happening => happening.Kind).ToListAsync()), StringComparer.Ordinal);
        Assert.Equal(ApplicationState.Draft, (await ViewAsync(key)).State);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<ApplicantView> ViewAsync(string key) => (await desk.Get<ApplicantQueries>().FindAsync(key, default))!;
}
