using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Lessons;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Lessons;

/// <summary>Whatever is done to a lesson, in whatever order and by whomever: others read nothing that a leader has not let them read.</summary>
public class LessonStateTests
{
    private static readonly Guid Facilitator = A.Person();
    private static readonly Guid Leader = A.Person();

    private enum Verb
    {
        Write = 0,
        Propose = 1,
        TakeBack = 2,
        Refuse = 3,
        ReleaseAsRead = 4,
        ReleaseEdited = 5,
        ReleaseStale = 6,
        Withdraw = 7,
        DeleteSource = 8,
        RestoreSource = 9,
    }

    [Fact]
    public void Others_read_only_the_very_text_that_a_leader_released_last_and_nothing_after_a_withdrawal()
        => Prop.ForAll(Ways, way =>
        {
            LessonContent? expected = null;
            var lesson = A.Lesson();
            foreach (var (verb, step) in way.Select((verb, step) => (verb, step)))
            {
                var read = (lesson.TextNumber, lesson.Content);
                var done = Do(lesson, verb, step);
                expected = verb switch
                {
                    Verb.ReleaseAsRead when done => read.Content,
                    Verb.ReleaseEdited when done => Wording(step),
                    Verb.Withdraw when done => null,
                    _ => expected,
                };

                Assert.Equal(expected, lesson.Standing?.Content);
                Assert.True(lesson.Standing is null || lesson.Standing.ReleasedById == Leader);
                Assert.False(done && verb == Verb.ReleaseStale);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_state_says_what_stands_and_one_release_at_most_does()
        => Prop.ForAll(Ways, way =>
        {
            var lesson = A.Lesson();
            foreach (var (verb, step) in way.Select((verb, step) => (verb, step)))
            {
                Do(lesson, verb, step);

                Assert.InRange(lesson.Releases.Count(release => release.EndedAt is null), 0, 1);
                Assert.Equal(Enumerable.Range(1, lesson.Releases.Count), lesson.Releases.Select(release => release.Number));
                Assert.True(lesson.State != LessonState.Released || (lesson.Standing?.Content == lesson.Content && lesson.Standing.TextNumber == lesson.TextNumber));
                Assert.True(lesson.State != LessonState.Withdrawn || lesson.Standing is null);
                Assert.True(lesson.Refusal is null || lesson.State is LessonState.Private or LessonState.Withdrawn);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_refused_by_a_rule_changes_nothing()
        => Prop.ForAll(Ways, way =>
        {
            var lesson = A.Lesson();
            foreach (var (verb, step) in way.Select((verb, step) => (verb, step)))
            {
                var before = Picture(lesson);
                if (!Do(lesson, verb, step))
                {
                    Assert.Equal(before, Picture(lesson));
                }
            }
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<Verb[]> Ways => Gen.Choose(0, 9).Select(number => (Verb)number).ListOf().Select(verbs => verbs.ToArray()).ToArbitrary();

    private static LessonContent Wording(int step) => A.LessonContent() with { Title = $"Ordlyd {step}" };

    private static (LessonState, int, LessonContent, int, LessonContent?, string?) Picture(Lesson lesson)
        => (lesson.State, lesson.TextNumber, lesson.Content, lesson.Releases.Count, lesson.Standing?.Content, lesson.Refusal);

    /// <returns>Whether the rules allowed it.</returns>
    private static bool Do(Lesson lesson, Verb verb, int step)
    {
        var at = A.Moment.AddMinutes(step);
        try
        {
            switch (verb)
            {
                case Verb.Write:
                    lesson.Write(Wording(step), Facilitator, at);
                    break;
                case Verb.Propose:
                    lesson.Propose(Facilitator, at);
                    break;
                case Verb.TakeBack:
                    lesson.TakeBack(Facilitator, at);
                    break;
                case Verb.Refuse:
                    lesson.Refuse("Ikke endnu", Leader, at);
                    break;
                case Verb.ReleaseAsRead:
                    lesson.Release(lesson.TextNumber, lesson.Content, isNamed: true, Leader, at);
                    break;
                case Verb.ReleaseEdited:
                    lesson.Release(lesson.TextNumber, Wording(step), isNamed: false, Leader, at);
                    break;
                case Verb.ReleaseStale:
                    lesson.Release(lesson.TextNumber - 1, Wording(step), isNamed: true, Leader, at);
                    break;
                case Verb.Withdraw:
                    lesson.Withdraw(Leader, at);
                    break;
                case Verb.DeleteSource:
                    lesson.Sources[0].Note.Delete(Facilitator, at);
                    break;
                default:
                    lesson.Sources[0].Note.Restore(Facilitator, at);
                    break;
            }

            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
