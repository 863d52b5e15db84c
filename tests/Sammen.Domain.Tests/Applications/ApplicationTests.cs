using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Applications;

public class ApplicationTests
{
    private static readonly DateTime AfterDeadline = new(2026, 6, 2, 8, 0, 0, DateTimeKind.Utc);

    private readonly Round round = A.OpenRound();

    [Fact]
    public void It_begins_with_an_e_mail_address_and_nothing_else()
    {
        var application = A.Draft(round);

        Assert.Equal((ApplicationState.Draft, "bente@lyngsted.example", "BENTE@LYNGSTED.EXAMPLE"), (application.State, application.Email, application.NormalizedEmail));
        Assert.Equal(ApplicationStep.Contact, application.Content.NextStep);
        Assert.Equal((round.Id, "da-DK", A.Moment), (application.RoundId, application.Culture, application.BegunAt));
        Assert.Matches("^[A-Z3479]{4}-[A-Z3479]{4}$", application.Reference);
        Refused.By(Rule.EmailImpossible, () => Begin("bente"));
    }

    [Fact]
    public void It_begins_to_the_end_of_the_deadlines_Danish_day_and_not_after()
    {
        var lastMinute = DanishTime.ToUtc(round.ApplicationDeadline, new TimeOnly(23, 59));

        Assert.Equal(ApplicationState.Draft, A.Draft(round, lastMinute).State);
        Refused.By(Rule.RoundNotOpen, () => A.Draft(round, lastMinute.AddMinutes(1)));
        round.Close(A.Person(), A.Moment);
        Refused.By(Rule.RoundNotOpen, () => A.Draft(round));
    }

    [Fact]
    public void Each_step_is_kept_as_it_is_filled_in_and_the_next_is_the_first_that_lacks_something()
    {
        var application = A.Draft(round);
        var said = A.ApplicationContent();

        foreach (var (part, next) in said.Parts.Zip([ApplicationStep.Who, ApplicationStep.Technology, ApplicationStep.Help, ApplicationStep.Conditions, ApplicationStep.ReadThrough]))
        {
            application.Fill(part, round, A.Moment);
            Assert.Equal(next, application.Content.NextStep);
        }

        Assert.Equal(said, application.Content);
        Assert.Empty(application.Versions);
    }

    [Fact]
    public void A_whole_one_is_sent_once()
    {
        var application = A.FilledIn(round);

        application.Submit(round, A.Moment);
        application.Submit(round, A.Moment.AddHours(1));

        Assert.Equal((ApplicationState.Submitted, A.Moment, false), (application.State, application.SubmittedAt, application.IsLate));
        Refused.By(Rule.ApplicationIncomplete, () => A.Draft(round).Submit(round, A.Moment));
    }

    [Fact]
    public void One_begun_in_time_may_be_sent_late_and_says_so_until_the_round_begins()
    {
        var late = A.FilledIn(round);
        late.Submit(round, AfterDeadline);

        Assert.Equal((ApplicationState.Submitted, true), (late.State, late.IsLate));
        Refused.By(Rule.ApplicationNotOpen, () => A.FilledIn(round).Submit(round, DanishTime.ToUtc(round.FirstDay, TimeOnly.MinValue)));
    }

    [Fact]
    public void A_sent_one_is_changed_until_the_deadline_and_what_it_said_before_is_kept()
    {
        var application = A.Submitted(round);
        var before = application.Content;

        application.Fill(new HelpPart(PhaseSet.All), round, A.Moment.AddHours(1));
        application.Fill(new HelpPart(PhaseSet.All), round, A.Moment.AddHours(2));
        application.Fill(before.Help, round, A.Moment.AddHours(3));

        Assert.Equal([(1, before, A.Moment), (2, before.With(new HelpPart(PhaseSet.All)), A.Moment.AddHours(1))], application.Versions.Select(version => (version.Number, version.Content, version.SaidFrom)));
        Refused.By(Rule.ApplicationIncomplete, () => application.Fill(new HelpPart(PhaseSet.Of()), round, A.Moment));
        Refused.By(Rule.ApplicationNotOpen, () => application.Fill(new HelpPart(PhaseSet.All), round, AfterDeadline));
        Assert.Equal(before, application.Content);
    }

    [Fact]
    public void A_question_opens_a_sent_one_until_the_end_of_its_day_or_its_answer()
    {
        var application = A.Submitted(round);
        var question = Guid.CreateVersion7();
        application.Ask(question, " Hvor mange borgere? ", new DateOnly(2026, 6, 3), A.Person(), AfterDeadline);
        Assert.True(application.MayChange(round, new DateOnly(2026, 6, 3)));
        Assert.False(application.MayChange(round, new DateOnly(2026, 6, 4)));

        application.Reply(question, "Tolv", AfterDeadline);
        application.Reply(question, "Tretten", AfterDeadline);

        Assert.Equal(("Hvor mange borgere?", "Tolv", AfterDeadline), (application.Questions[0].Text, application.Questions[0].Answer, application.Questions[0].AnsweredAt));
        Assert.False(application.MayChange(round, new DateOnly(2026, 6, 3)));
        Refused.By(Rule.QuestionDayPast, () => application.Ask(Guid.CreateVersion7(), "Og?", new DateOnly(2026, 6, 1), A.Person(), AfterDeadline));
        Refused.By(Rule.ApplicationNotOpen, () => application.Reply(Guid.CreateVersion7(), "Tolv", AfterDeadline));
        Refused.By(Rule.ApplicationAnswered, () => A.Draft(round).Ask(Guid.CreateVersion7(), "Og?", A.Day, A.Person(), A.Moment));
    }

    [Fact]
    public void A_yes_comes_with_its_project_and_all_else_with_a_reason()
    {
        var (by, project) = (A.Person(), Guid.CreateVersion7());
        var yes = A.Submitted(round);
        yes.Answer(ApplicationAnswer.Accept, null, null, project, by, A.Moment);
        Assert.Equal((ApplicationState.Accepted, project, by, A.Moment), (yes.State, yes.ProjectId, yes.AnsweredById, yes.AnsweredAt));

        var waits = A.Submitted(round);
        waits.Answer(ApplicationAnswer.Waitlist, " Tæt på ", 2, null, by, A.Moment);
        Assert.Equal((ApplicationState.Waitlisted, "Tæt på", 2), (waits.State, waits.AnswerReason, waits.WaitlistNumber));

        Refused.By(Rule.TextMissing, () => A.Submitted(round).Answer(ApplicationAnswer.Decline, " ", null, null, by, A.Moment));
        Refused.By(Rule.UnknownChoice, () => A.Submitted(round).Answer(ApplicationAnswer.Accept, null, null, null, by, A.Moment));
        Refused.By(Rule.UnknownChoice, () => A.Submitted(round).Answer(ApplicationAnswer.Waitlist, "Tæt på", null, null, by, A.Moment));
        Refused.By(Rule.UnknownChoice, () => A.Submitted(round).Answer(ApplicationAnswer.Decline, "Nej", 1, null, by, A.Moment));
        Refused.By(Rule.UnknownChoice, () => A.Submitted(round).Answer((ApplicationAnswer)9, "Nej", null, null, by, A.Moment));
    }

    [Fact]
    public void One_on_the_waitlist_is_answered_once_more_and_any_other_only_once()
    {
        var waits = A.Submitted(round);
        waits.Answer(ApplicationAnswer.Waitlist, "Tæt på", 1, null, A.Person(), A.Moment);
        Refused.By(Rule.ApplicationAnswered, () => waits.Answer(ApplicationAnswer.Waitlist, "Stadig", 1, null, A.Person(), A.Moment));
        waits.Answer(ApplicationAnswer.Accept, null, null, Guid.CreateVersion7(), A.Person(), A.Moment);
        Assert.Equal((ApplicationState.Accepted, null), (waits.State, waits.WaitlistNumber));

        Refused.By(Rule.ApplicationAnswered, () => waits.Answer(ApplicationAnswer.Decline, "Alligevel ikke", null, null, A.Person(), A.Moment));
        Refused.By(Rule.ApplicationAnswered, () => A.Draft(round).Answer(ApplicationAnswer.Decline, "Nej", null, null, A.Person(), A.Moment));
    }

    [Fact]
    public void A_withdrawn_one_is_not_answered_and_comes_back_within_a_minute()
    {
        var application = A.Submitted(round);
        application.Withdraw(A.Moment);
        application.Withdraw(A.Moment.AddSeconds(30));
        Assert.Equal((ApplicationState.Withdrawn, ApplicationState.Submitted, A.Moment), (application.State, application.WithdrawnFrom, application.WithdrawnAt));
        Refused.By(Rule.ApplicationWithdrawn, () => application.Answer(ApplicationAnswer.Decline, "Nej", null, null, A.Person(), A.Moment));
        Refused.By(Rule.UndoTooLate, () => application.UndoWithdrawal(A.Moment.AddSeconds(61)));

        application.UndoWithdrawal(A.Moment.AddSeconds(60));
        application.UndoWithdrawal(A.Moment.AddHours(1));

        Assert.Equal((ApplicationState.Submitted, null, null), (application.State, application.WithdrawnFrom, application.WithdrawnAt));
    }

    [Fact]
    public void One_that_came_by_telephone_is_sent_when_it_is_typed_in_and_is_marked()
    {
        var by = A.Person();
        var application = TypeIn(A.ApplicationContent(), by, AfterDeadline);

        Assert.Equal((ApplicationState.Submitted, by, true), (application.State, application.TypedInById, application.IsLate));
        Refused.By(Rule.ApplicationIncomplete, () => TypeIn(A.ApplicationContent() with { Help = new HelpPart(PhaseSet.Of()) }, by));
        round.Close(by, A.Moment);
        Refused.By(Rule.RoundClosed, () => TypeIn(A.ApplicationContent(), by), A.Day);
    }

    [Fact]
    public void All_its_keys_open_it_and_nothing_of_a_key_is_kept()
    {
        var application = A.Draft(round);
        var (first, second) = (SecretKey.Make(), SecretKey.Make());

        application.AddKey(first, A.Moment);
        application.AddKey(second, A.Moment);
        application.AddKey(first, A.Moment.AddHours(1));

        Assert.Equal([SecretKey.HashOf(first), SecretKey.HashOf(second)], application.Keys.Select(key => key.Hash), StringComparer.Ordinal);
        Assert.True(application.IsOpenedBy(second));
        Assert.False(application.IsOpenedBy(SecretKey.Make()));
    }

    [Fact]
    public void A_choice_is_changed_freely_and_only_a_place_on_the_waitlist_has_a_number()
    {
        var application = A.Submitted(round);
        var choice = new ApplicationChoice(application, A.Person(), A.Moment);
        choice.Choose(ApplicationAnswer.Waitlist, 2, A.Person(), A.Moment);
        Assert.Equal((application.Id, round.Id, ApplicationAnswer.Waitlist, 2), (choice.Id, choice.RoundId, choice.Answer, choice.WaitlistNumber));
        choice.Choose(null, null, A.Person(), A.Moment);
        choice.Word(" Tak for jeres tilmelding ", A.Person(), A.Moment);

        Assert.Equal((null, null, "Tak for jeres tilmelding"), (choice.Answer, choice.WaitlistNumber, choice.Reason));
        Refused.By(Rule.UnknownChoice, () => choice.Choose(ApplicationAnswer.Waitlist, null, A.Person(), A.Moment));
        Refused.By(Rule.UnknownChoice, () => choice.Choose(ApplicationAnswer.Accept, 1, A.Person(), A.Moment));
        Refused.By(Rule.UnknownChoice, () => choice.Choose((ApplicationAnswer)9, null, A.Person(), A.Moment));
        Refused.By(Rule.CprNumberInText, () => choice.Word(Texts.WithCprNumber, A.Person(), A.Moment));
    }

    [Fact]
    public void A_remark_is_a_text_of_its_writers()
    {
        var (by, about) = (A.Person(), Guid.CreateVersion7());
        var remark = Remark(" Stærk ledelse ");

        Assert.Equal((about, "Stærk ledelse", by, A.Moment), (remark.ApplicationId, remark.Text, remark.WrittenById, remark.WrittenAt));
        Refused.By(Rule.TextTooLong, () => Remark(Texts.OfLength(2001)), 2000);

        ApplicationRemark Remark(string text) => new(Guid.CreateVersion7(), about, text, by, A.Moment);
    }

    [Fact]
    public void A_project_whose_municipality_withdraws_is_closed_and_comes_back_only_by_the_municipality()
    {
        var project = A.Project();
        project.Withdraw(A.Moment);
        project.Withdraw(A.Moment.AddHours(1));
        Assert.Equal((A.Moment, null, A.Moment), (project.ClosedAt, project.ClosedById, project.WithdrawnAt));
        Refused.By(Rule.ProjectWithdrawn, () => project.Reopen(A.Person(), A.Moment));

        project.UndoWithdrawal(A.Moment);
        Assert.Equal((null, null), (project.ClosedAt, project.WithdrawnAt));

        var closed = A.Project();
        closed.Close(A.Person(), A.Moment.AddDays(-1));
        closed.Withdraw(A.Moment);
        closed.UndoWithdrawal(A.Moment);
        Assert.Equal((A.Moment.AddDays(-1), null), (closed.ClosedAt, closed.WithdrawnAt));
    }

    private Application Begin(string email) => new(Guid.CreateVersion7(), round, new ContactPart(email, null, null), "da-DK", A.Moment);

    private Application TypeIn(ApplicationContent content, Guid by, DateTime? at = null) => new(Guid.CreateVersion7(), round, content, "da-DK", by, at ?? A.Moment);
}
