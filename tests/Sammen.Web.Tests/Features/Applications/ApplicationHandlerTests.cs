using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>What the managers write: words of the answer, remarks, questions, and applications that came by telephone.</summary>
public sealed class ApplicationHandlerTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk dorthe = null!;
    private Desk henrik = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        henrik = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        round = await app.AddRoundAsync();
        await app.AddMunicipalityAsync();
    }

    [Fact]
    public async Task The_reason_is_worded_before_anything_is_chosen_and_taken_out_again()
    {
        var application = await app.ApplyAsync(round);

        await WordAsync(dorthe, application, "  Fagområdet er dækket. ");
        Assert.Equal((null, "Fagområdet er dækket."), ((await app.ChoiceAsync(application))!.Answer, (await app.ChoiceAsync(application))!.Reason));
        await WordAsync(dorthe, application, "", "Fagområdet er dækket.");

        Assert.Null((await app.ChoiceAsync(application))!.Reason);
    }

    [Fact]
    public async Task Two_managers_who_word_the_same_answer_do_not_overwrite_each_other()
    {
        var application = await app.ApplyAsync(round);
        await WordAsync(dorthe, application, "Den ene grund");

        await Assert.ThrowsAsync<ConcurrentEditException>(() => WordAsync(henrik, application, "Den anden grund"));
        await WordAsync(henrik, application, "Den ene grund");

        Assert.Equal("Den ene grund", (await app.ChoiceAsync(application))!.Reason);
        Assert.Equal(1, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task A_reason_is_neither_too_long_nor_about_a_citizen()
    {
        var application = await app.ApplyAsync(round);

        await Refused.BesideAsync(dorthe, "Reason", Rule.CprNumberInText, () => WordAsync(dorthe, application, Written.WithCpr));
        await Refused.BesideAsync(
            dorthe, "Reason", Rule.TextTooLong, [ApplicationChoice.ReasonMaxLength], () => WordAsync(dorthe, application, Written.OfLength(ApplicationChoice.ReasonMaxLength + 1)));
    }

    [Fact]
    public async Task A_remark_is_signed_and_written_about_any_application_that_is_sent()
    {
        var application = await app.ApplyAsync(round);
        await app.WithdrawAsync(application);

        await dorthe.Get<WriteRemark>().HandleAsync(new WriteRemarkInput { ApplicationId = application.Id, Text = "Ring til dem" }, default);

        var remark = await app.ReadAsync(db => db.ApplicationRemarks.SingleAsync());
        Assert.Equal((application.Id, "Ring til dem", app.Now), (remark.ApplicationId, remark.Text, remark.WrittenAt));
        await Refused.BesideAsync(dorthe, "Text", Rule.TextMissing, () => dorthe.Get<WriteRemark>().HandleAsync(new WriteRemarkInput { ApplicationId = application.Id }, default));
    }

    [Fact]
    public async Task A_draft_is_nobody_elses_to_choose_for_remark_on_or_ask()
    {
        var draft = await app.ApplyAsync(round, isSent: false);

        await Refused.AsNotAvailableAsync(dorthe, () => dorthe.ChooseAsync(draft, ApplicationAnswer.Decline));
        await Refused.AsNotAvailableAsync(dorthe, () => WordAsync(dorthe, draft, "En grund"));
        await Refused.AsNotAvailableAsync(dorthe, () => dorthe.Get<WriteRemark>().HandleAsync(new WriteRemarkInput { ApplicationId = draft.Id, Text = "Ring til dem" }, default));
        await Refused.AsNotAvailableAsync(dorthe, () => AskAsync(draft, app.Today));
    }

    [Fact]
    public async Task A_question_opens_the_application_until_its_day_is_over()
    {
        var application = await app.ApplyAsync(round);

        await AskAsync(application, app.Today);

        var question = Assert.Single((await app.ApplicationAsync(application.Id)).Questions);
        Assert.Equal(("Hvem er med?", app.Today), (question.Text, question.OpenUntil));
        Assert.Equal(["ApplicantAsked"], await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_question_needs_words_and_a_day_to_come_and_an_application_that_waits()
    {
        var application = await app.ApplyAsync(round);

        await Refused.ByAsync(dorthe, Rule.QuestionDayPast, () => AskAsync(application, app.Today.AddDays(-1)));
        await Refused.BesideAsync(dorthe, "OpenUntil", Rule.TextMissing, () => AskAsync(application, null));
        await Refused.BesideAsync(dorthe, "Text", Rule.TextMissing, () => AskAsync(application, app.Today, " "));
        await dorthe.ChooseAsync(application, ApplicationAnswer.Decline, "Fagområdet er dækket.");
        await dorthe.SendAnswersAsync(round);
        await Refused.ByAsync(dorthe, Rule.ApplicationAnswered, () => AskAsync(application, app.Today));
    }

    [Fact]
    public async Task What_came_by_telephone_is_kept_as_sent_and_marked_as_late()
    {
        var id = await dorthe.Get<TypeInApplication>().HandleAsync(TypedIn(), default);

        var application = await app.ApplicationAsync(id);
        Assert.Equal((ApplicationState.Submitted, true, (DateTime?)app.Now), (application.State, application.IsLate, application.SubmittedAt));
        Assert.NotNull(application.TypedInById);
        Assert.Equal(TypedIn().ToContent(Builders.OwnMunicipality), application.Content);
        Assert.Equal(["ApplicationSubmitted"], await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).ToListAsync()));
    }

    [Fact]
    public async Task The_same_form_typed_in_twice_is_one_application()
    {
        var input = TypedIn();
        await dorthe.Get<TypeInApplication>().HandleAsync(input, default);
        await dorthe.Get<TypeInApplication>().HandleAsync(input, default);

        Assert.Equal(1, await app.ReadAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task Each_missing_thing_is_told_beside_its_field()
    {
        var type = dorthe.Get<TypeInApplication>();
        var empty = new TypeInApplicationInput { RoundId = round.Id, HasBegun = true, Area = Area.Other, Kind = TechnologyKind.Other };

        var invalid = await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => type.HandleAsync(empty, default));

        Assert.Equal(
            [
                "Aim", "AreaWords", "ContactName", "Email", "EmployeeHours", "Help", "KindWords", "LeaderHours", "Municipality", "Phase", "PromisesToShare", "SponsorName",
                "SponsorTitle", "Technology", "Workplace",
            ],
            invalid.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(invalid.Errors, error => Assert.Contains(" ", error.ErrorMessage, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_municipality_that_is_none_and_a_closed_round_are_refused()
    {
        await Refused.ByAsync(dorthe, Rule.MunicipalityMissing, () => dorthe.Get<TypeInApplication>().HandleAsync(TypedIn() with { Municipality = "Andeby" }, default));
        await dorthe.Get<CloseRound>().HandleAsync(round.Id, default);
        await Refused.ByAsync(dorthe, Rule.RoundClosed, () => dorthe.Get<TypeInApplication>().HandleAsync(TypedIn(), default));
    }

    [Fact]
    public async Task What_a_form_sends_again_after_a_lost_answer_is_kept_once_and_the_next_form_is_another()
    {
        var application = await app.ApplyAsync(round);
        var remark = new WriteRemarkInput { ApplicationId = application.Id, Text = "Ring til dem" };
        var question = new AskApplicantInput { ApplicationId = application.Id, Text = "Hvem er med?", OpenUntil = app.Today };
        foreach (var _ in Enumerable.Range(1, 2))
        {
            await dorthe.Get<WriteRemark>().HandleAsync(remark, default);
            await dorthe.Get<AskApplicant>().HandleAsync(question, default);
        }

        Assert.Equal(2, await app.ReadAsync(db => db.Happenings.CountAsync()));
        await dorthe.Get<WriteRemark>().HandleAsync(new WriteRemarkInput { ApplicationId = application.Id, Text = "De ringer selv" }, default);
        await AskAsync(application, app.Today, "Og hvornår?");
        await dorthe.Get<TypeInApplication>().HandleAsync(TypedIn(), default);
        await dorthe.Get<TypeInApplication>().HandleAsync(TypedIn(), default);

        Assert.Equal(2, await app.ReadAsync(db => db.ApplicationRemarks.CountAsync()));
        Assert.Equal(2, (await app.ApplicationAsync(application.Id)).Questions.Count);
        Assert.Equal(3, await app.ReadAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task Where_nothing_is_worded_nothing_is_kept()
    {
        var application = await app.ApplyAsync(round);

        await WordAsync(dorthe, application, " ");

        Assert.Null(await app.ChoiceAsync(application));
        Assert.Equal(0, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task What_will_not_do_in_one_that_is_typed_in_is_told_beside_its_field()
    {
        var tooLong = Written.OfLength(Application.NameMaxLength + Project.WorkplaceMaxLength + Project.TechnologyMaxLength + Project.AreaMaxLength);
        await BesideAsync("Telephone", TypedIn() with { Telephone = "ring" });
        await BesideAsync("ContactName", TypedIn() with { ContactName = tooLong });
        await BesideAsync("Workplace", TypedIn() with { Workplace = tooLong });
        await BesideAsync("Technology", TypedIn() with { Technology = tooLong });
        await BesideAsync("SponsorName", TypedIn() with { SponsorName = tooLong });
        await BesideAsync("SponsorTitle", TypedIn() with { SponsorTitle = tooLong });
        await BesideAsync("Area", TypedIn() with { Area = (Area)77 });
        await BesideAsync("Kind", TypedIn() with { Kind = (TechnologyKind)77 });
        await BesideAsync("Phase", TypedIn() with { Phase = (Phase)9 });
        await BesideAsync("LeaderHours", TypedIn() with { LeaderHours = -1 });
        await BesideAsync("EmployeeHours", TypedIn() with { EmployeeHours = 100_000 });

        await dorthe.Get<TypeInApplication>().HandleAsync(TypedIn() with { Telephone = null, HasBegun = false, Phase = (Phase)9 }, default);

        var kept = await app.ReadAsync(db => db.Applications.SingleAsync());
        Assert.Equal((false, null, null), (kept.HasBegun, kept.Phase, kept.ContactTelephone));

        async Task BesideAsync(string field, TypeInApplicationInput input)
        {
            var invalid = await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => dorthe.Get<TypeInApplication>().HandleAsync(input, default));
            Assert.Equal(field, Assert.Single(invalid.Errors).PropertyName);
        }
    }

    private TypeInApplicationInput TypedIn() => Access.ApplicationUseCases.TypedIn(round.Id) with { HasBegun = true, Phase = Phase.Design };

    private static Task WordAsync(Desk desk, Application application, string reason, string? opened = null)
        => desk.Get<WordAnswer>().HandleAsync(new WordAnswerInput { ApplicationId = application.Id, Reason = reason, Opened = opened }, default);

    private Task AskAsync(Application application, DateOnly? until, string text = "Hvem er med?")
        => dorthe.Get<AskApplicant>().HandleAsync(new AskApplicantInput { ApplicationId = application.Id, Text = text, OpenUntil = until }, default);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
