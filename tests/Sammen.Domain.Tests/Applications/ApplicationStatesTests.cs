using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Applications;

/// <summary>No sequence of actions, in any order, by anybody, at any time against the days of the round, leads to what is forbidden.</summary>
public class ApplicationStatesTests
{
    private const int Sequences = 3000;

    public enum Act
    {
        FillOne, FillAll, EmptyOne, Submit, Ask, Reply, Accept, Waitlist, Decline, Withdraw, Undo, CloseRound, WaitSeconds, WaitDays, WaitWeeks,
    }

    private static readonly HashSet<(ApplicationState, ApplicationState, Act)> Ways =
    [
        (ApplicationState.Draft, ApplicationState.Submitted, Act.Submit),
        (ApplicationState.Submitted, ApplicationState.Accepted, Act.Accept),
        (ApplicationState.Submitted, ApplicationState.Waitlisted, Act.Waitlist),
        (ApplicationState.Submitted, ApplicationState.Declined, Act.Decline),
        (ApplicationState.Waitlisted, ApplicationState.Accepted, Act.Accept),
        (ApplicationState.Waitlisted, ApplicationState.Declined, Act.Decline),
        .. Enum.GetValues<ApplicationState>().Where(state => state != ApplicationState.Withdrawn)
            .SelectMany(state => new[] { (state, ApplicationState.Withdrawn, Act.Withdraw), (ApplicationState.Withdrawn, state, Act.Undo) }),
    ];

    [Fact]
    public void Whatever_anybody_does_in_whatever_order()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Sequences),
            Prop.ForAll(Gen.Elements(Enum.GetValues<Act>()).ArrayOf(24).ToArbitrary(), acts => new Course().Take(acts)));

    /// <summary>One application through one sequence. It begins filled in or not, by the first act.</summary>
    private sealed class Course
    {
        private readonly Round round = A.OpenRound();
        private readonly Application application;
        private DateTime now = A.Moment;

        public Course() => application = A.Draft(round);

        public void Take(Act[] acts)
        {
            foreach (var act in acts)
            {
                var (state, content, versions, withdrawnAt, mayChange) = (application.State, application.Content, application.Versions.Count, application.WithdrawnAt, MayChangeByTheBook());
                var refused = !TryDo(act);

                if (state != application.State)
                {
                    Assert.False(refused);
                    Assert.Contains((state, application.State, act), Ways);
                }

                if (content != application.Content)
                {
                    Assert.False(refused);
                    Assert.True(mayChange);
                    Assert.Equal(state == ApplicationState.Submitted ? versions + 1 : versions, application.Versions.Count);
                    Assert.True(state == ApplicationState.Draft || application.Versions[^1].Content == content);
                }

                if (act == Act.Undo && state == ApplicationState.Withdrawn && application.State != ApplicationState.Withdrawn)
                {
                    Assert.True(now - withdrawnAt <= TimeSpan.FromMinutes(1));
                }

                HoldsTogether();
            }
        }

        private void HoldsTogether()
        {
            var last = application.State == ApplicationState.Withdrawn ? application.WithdrawnFrom!.Value : application.State;
            var isSent = last != ApplicationState.Draft;
            Assert.Equal(isSent, application.SubmittedAt is not null);
            Assert.True(!isSent || application.Content.IsWhole);
            Assert.Equal(isSent && DanishTime.DateOf(application.SubmittedAt!.Value) > round.ApplicationDeadline, application.IsLate);
            Assert.Equal(last == ApplicationState.Accepted, application.ProjectId is not null);
            Assert.Equal(last == ApplicationState.Waitlisted, application.WaitlistNumber is not null);
            Assert.True(last is not (ApplicationState.Waitlisted or ApplicationState.Declined) || application.AnswerReason is not null);
            Assert.Equal(application.State == ApplicationState.Withdrawn, application.WithdrawnAt is not null);
        }

        /// <summary>As the product says it, and not as the code does.</summary>
        private bool MayChangeByTheBook()
        {
            var today = DanishTime.DateOf(now);
            return application.State switch
            {
                ApplicationState.Draft => round.ClosedAt is null && today < round.FirstDay,
                ApplicationState.Submitted => round.ClosedAt is null
                    && (today <= round.ApplicationDeadline || application.Questions.Any(question => question.Answer is null && today <= question.OpenUntil)),
                _ => false,
            };
        }

        private bool TryDo(Act act)
        {
            try
            {
                Do(act);
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        }

        private void Do(Act act)
        {
            var said = A.ApplicationContent();
            switch (act)
            {
                case Act.FillOne:
                    application.Fill(new HelpPart(PhaseSet.Of((Phase)(1 + (application.HelpWantedIn.Bits % 7)))), round, now);
                    break;
                case Act.FillAll:
                    foreach (var part in said.Parts)
                    {
                        application.Fill(part, round, now);
                    }

                    break;
                case Act.EmptyOne:
                    application.Fill(said.Conditions with { SponsorName = null }, round, now);
                    break;
                case Act.Submit:
                    application.Submit(round, now);
                    break;
                case Act.Ask:
                    application.Ask(Guid.CreateVersion7(), "Hvor mange?", DanishTime.DateOf(now).AddDays(5), A.Person(), now);
                    break;
                case Act.Reply:
                    application.Reply(application.Questions is [.., var last] ? last.Id : Guid.Empty, "Tolv", now);
                    break;
                case Act.Accept:
                    application.Answer(ApplicationAnswer.Accept, null, null, Guid.CreateVersion7(), A.Person(), now);
                    break;
                case Act.Waitlist:
                    application.Answer(ApplicationAnswer.Waitlist, "Tæt på", 1, null, A.Person(), now);
                    break;
                case Act.Decline:
                    application.Answer(ApplicationAnswer.Decline, "Ikke nu", null, null, A.Person(), now);
                    break;
                case Act.Withdraw:
                    application.Withdraw(now);
                    break;
                case Act.Undo:
                    application.UndoWithdrawal(now);
                    break;
                case Act.CloseRound:
                    round.Close(A.Person(), now);
                    break;
                case Act.WaitSeconds:
                    now = now.AddSeconds(40);
                    break;
                case Act.WaitDays:
                    now = now.AddDays(3);
                    break;
                case Act.WaitWeeks:
                    now = now.AddDays(17);
                    break;
            }
        }
    }
}
