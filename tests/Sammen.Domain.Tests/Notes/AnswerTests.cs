using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Notes;

/// <summary>A decision names what it answers, and when it is looked at again.</summary>
public class AnswerTests
{
    private static readonly Guid Anna = A.Person();
    private static readonly DateTime Later = A.Moment.AddHours(3);

    private readonly Project project = A.Project();

    [Fact]
    public void A_decision_names_what_it_answers_with_who_said_so_and_when()
    {
        var (decision, concern, hardship) = (Note(NoteKind.Decision), Note(NoteKind.Concern), Note(NoteKind.Hardship, A.Cell() with { Phase = Phase.Design }));

        decision.Answer([concern, hardship], Anna, Later);

        Assert.Equal([concern.Id, hardship.Id], decision.Answers.Select(answer => answer.MatterId));
        Assert.All(decision.Answers, answer => Assert.Equal((decision.Id, Anna, Later, false), (answer.DecisionId, answer.ById, answer.At, answer.CarriedOver)));
        Assert.Equal((Anna, Later), (decision.ChangedById, decision.ChangedAt));
    }

    [Fact]
    public void What_is_answered_already_keeps_who_said_so_and_when()
    {
        var (decision, concern, other) = (Note(NoteKind.Decision), Note(NoteKind.Concern), Note(NoteKind.Concern));
        decision.Answer([concern], Anna, Later);

        decision.Answer([concern], A.Person(), Later.AddHours(1));
        Assert.Equal((Anna, Later), (decision.ChangedById, decision.ChangedAt));
        decision.Answer([concern, other], A.Person(), Later.AddHours(1));

        Assert.Equal([(concern.Id, Later), (other.Id, Later.AddHours(1))], decision.Answers.Select(answer => (answer.MatterId, answer.At)));
    }

    [Theory]
    [InlineData(NoteKind.Insight)]
    [InlineData(NoteKind.Concern)]
    [InlineData(NoteKind.Hardship)]
    [InlineData(NoteKind.Idea)]
    public void Only_a_decision_answers_and_is_looked_at_again(NoteKind kind)
    {
        var note = Note(kind);

        Assert.Equal(Rule.NotADecision, Broken(() => note.Answer([Note(NoteKind.Concern)], Anna, Later)));
        Assert.Equal(Rule.NotADecision, Broken(() => note.LookAgain(project, A.Day, Anna, Later)));
        Assert.Empty(note.Answers);
        Assert.Null(note.LookAgainOn);
    }

    [Theory]
    [InlineData(NoteKind.Insight)]
    [InlineData(NoteKind.Decision)]
    [InlineData(NoteKind.Idea)]
    public void Only_a_concern_or_a_hardship_is_answered(NoteKind kind)
    {
        var decision = Note(NoteKind.Decision);

        Assert.Equal(Rule.NotAMatter, Broken(() => decision.Answer([Note(NoteKind.Concern), Note(kind)], Anna, Later)));
        Assert.Empty(decision.Answers);
    }

    [Fact]
    public void What_was_said_about_another_question_or_in_another_project_is_not_answered()
    {
        var decision = Note(NoteKind.Decision);

        Assert.Equal(Rule.OtherQuestion, Broken(() => decision.Answer([Note(NoteKind.Concern, A.Cell() with { Question = CoreQuestion.Involvement })], Anna, Later)));
        Assert.Equal(Rule.OtherQuestion, Broken(() => decision.Answer([A.Note(A.NoteContent(kind: NoteKind.Concern), A.Project(), A.Cell())], Anna, Later)));
        Assert.Empty(decision.Answers);
    }

    [Fact]
    public void What_it_does_not_answer_after_all_is_taken_back_and_the_rest_stays()
    {
        var (decision, concern, other) = (Note(NoteKind.Decision), Note(NoteKind.Concern), Note(NoteKind.Concern));
        decision.Answer([concern, other], A.Person(), A.Moment);

        decision.TakeBack([concern.Id, A.Person()], Anna, Later);
        decision.TakeBack([concern.Id], A.Person(), Later.AddHours(1));

        Assert.Equal([other.Id], decision.Answers.Select(answer => answer.MatterId));
        Assert.Equal((Anna, Later), (decision.ChangedById, decision.ChangedAt));
    }

    [Fact]
    public void A_decision_is_looked_at_again_on_a_day_near_the_course_until_the_day_is_taken_away()
    {
        var decision = Note(NoteKind.Decision);

        decision.LookAgain(project, A.CourseEnd.AddYears(2), Anna, Later);
        Assert.Equal((A.CourseEnd.AddYears(2), Anna, Later), (decision.LookAgainOn, decision.ChangedById, decision.ChangedAt));
        Assert.Equal(Rule.DateOutOfRange, Broken(() => decision.LookAgain(project, A.CourseEnd.AddYears(2).AddDays(1), Anna, Later)));
        decision.LookAgain(project, A.CourseEnd.AddYears(2), A.Person(), Later.AddHours(1));
        Assert.Equal((Anna, Later), (decision.ChangedById, decision.ChangedAt));

        decision.LookAgain(project, null, Anna, Later.AddHours(2));
        Assert.Equal((null, Later.AddHours(2)), (decision.LookAgainOn, decision.ChangedAt));
    }

    [Fact]
    public void What_became_something_else_than_a_decision_can_still_have_its_answers_and_its_day_taken_away()
    {
        var (decision, concern) = (Note(NoteKind.Decision), Note(NoteKind.Concern));
        decision.Answer([concern], Anna, Later);
        decision.LookAgain(project, A.Day, Anna, Later);
        decision.Edit(A.NoteContent(kind: NoteKind.Idea), Anna, Later);

        decision.TakeBack([concern.Id], Anna, Later);
        decision.LookAgain(project, null, Anna, Later);

        Assert.Empty(decision.Answers);
        Assert.Null(decision.LookAgainOn);
    }

    [Theory]
    [InlineData(NoteVisibility.Programme, NoteVisibility.Municipality, false, NoteVisibility.Municipality)]
    [InlineData(NoteVisibility.Municipality, NoteVisibility.Programme, false, NoteVisibility.Municipality)]
    [InlineData(NoteVisibility.Programme, NoteVisibility.Facilitators, false, NoteVisibility.Facilitators)]
    [InlineData(NoteVisibility.Programme, NoteVisibility.Facilitators, true, NoteVisibility.Programme)]
    [InlineData(NoteVisibility.Facilitators, NoteVisibility.Programme, true, NoteVisibility.Facilitators)]
    public void That_it_answers_is_known_to_who_may_read_both_and_its_day_to_who_may_read_the_decision(
        NoteVisibility decides, NoteVisibility fears, bool day, NoteVisibility readers)
    {
        var (decision, concern) = (Note(NoteKind.Decision, visibility: decides), Note(NoteKind.Concern, visibility: fears));

        Assert.Equal((project.Id, decision.Id, readers), Told(new DecisionAnswered(decision, [concern], day)));
    }

    [Fact]
    public void Of_several_it_is_known_to_who_may_read_the_widest()
        => Assert.Equal(
            NoteVisibility.Municipality,
            new DecisionAnswered(
                Note(NoteKind.Decision), [Note(NoteKind.Concern, visibility: NoteVisibility.Facilitators), Note(NoteKind.Concern, visibility: NoteVisibility.Municipality)], day: false).Readers);

    private static (Guid Project, Guid Subject, NoteVisibility Readers) Told(DecisionAnswered happened) => (happened.ProjectId, happened.SubjectId, happened.Readers);

    private static Rule Broken(Action verb) => Assert.Throws<RuleBrokenException>(verb).Rule;

    private Note Note(NoteKind kind, DialogueCell? cell = null, NoteVisibility visibility = NoteVisibility.Programme)
        => A.Note(A.NoteContent(kind: kind) with { Visibility = visibility }, project, cell);
}
