using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Features.Start;
using Sammen.Web.Mail;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Lessons;

/// <summary>Every reader, every state, every output: what of a lesson reaches whom. Each wording is known by a word that stands nowhere else.</summary>
public sealed class LessonReadersTests : IAsyncLifetime
{
    private const string First = "blåregn";
    private const string Second = "guldregn";
    private const string Municipality = "Kommune 751";
    private const string ProjectTitle = "Nattens skærme";
    private const string Reason = "rødgran";

    private MailServer server = null!;
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Project other = null!;

    public enum Reader
    {
        OwnFacilitator,
        OtherFacilitator,
        OwnLeader,
        OtherLeader,
        Manager,
        Administrator,
    }

    public enum State
    {
        Private,
        Proposed,
        TakenBack,
        Refused,
        ReleasedNamed,
        ReleasedUnnamed,
        ReleasedAndProposedAnew,
        ReleasedAndRefusedAnew,
        ReleasedAnew,
        Withdrawn,
        WithdrawnWhileProposedAnew,
        WithdrawnAndProposedAgain,
    }

    public static TheoryData<Reader, State> Everything => new(from reader in Enum.GetValues<Reader>() from state in Enum.GetValues<State>() select (reader, state));

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        mette = await app.AddFacilitatorAsync();
        lise = await app.AddLeaderAsync();
        project = await app.AddProjectAsync([mette], title: ProjectTitle);
        other = await app.AddProjectAsync([await app.AddFacilitatorAsync("Jonas Lind")], Builders.OtherMunicipality);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task What_of_a_lesson_reaches_whom(Reader reader, State state)
    {
        var lessonId = await MakeAsync(state);
        var person = await PersonAsync(reader);
        var desk = await app.AsAsync(person);

        var page = await desk.Get<LessonQueries>().FindAsync(lessonId, default);
        var hits = await Task.WhenAll(new[] { First, Second, null }.Select(words => SearchAsync(desk, words)));
        var all = await desk.Get<LessonLibraryQueries>().ReadAllAsync(new LessonSearch(), default);
        object?[] outputs =
        [
            page,
            await desk.Get<LessonQueries>().FindOfProjectAsync(project.Id, default),
            all,
            hits,
            await desk.Get<LessonLibraryQueries>().ReadNearAsync(Seen(reader).Id, Phase.Idea, CoreQuestion.CoreTask, default),
            await desk.Get<StartQueries>().FindAsync(default),
            await MailAsync(person),
        ];

        // The wordings.
        var reached = string.Join('\n', outputs.Select(output => JsonSerializer.Serialize(output, Readable)));
        var expected = WordingsFor(reader, state);
        Assert.Equal(expected.Contains(First), reached.Contains(First, StringComparison.Ordinal));
        Assert.Equal(expected.Contains(Second), reached.Contains(Second, StringComparison.Ordinal));

        // The counts: of others nothing but what is released.
        var read = ReadByOthers(state) is not null && reader != Reader.Administrator ? 1 : 0;
        Assert.Equal((read, read), (all.Total, hits[^1].Total));
        Assert.Equal(ReadByOthers(state) == First ? read : 0, hits[0].Total);
        Assert.Equal(ReadByOthers(state) == Second ? read : 0, hits[1].Total);
        var near = await desk.Get<LessonLibraryQueries>().CountNearAsync(Seen(reader).Id, Phase.Idea, default);
        Assert.Equal(read, near.Questions.Sum(question => question.OfOthers + question.Own));

        // Whose it is, where it is released without names; and why a leader said no.
        if (state == State.ReleasedUnnamed && !IsOwn(reader))
        {
            var shown = string.Join('\n', outputs.Take(5).Select(output => JsonSerializer.Serialize(output, Readable)));
            Assert.DoesNotContain(Municipality, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(ProjectTitle, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(project.Id.ToString(), shown, StringComparison.Ordinal);
        }

        Assert.Equal(reader == Reader.OwnFacilitator && state is State.Refused or State.ReleasedAndRefusedAnew, reached.Contains(Reason, StringComparison.Ordinal));

        // Of one that was withdrawn others are told that, and of one that never was released nothing at all.
        var isWithdrawn = state is State.Withdrawn or State.WithdrawnWhileProposedAnew or State.WithdrawnAndProposedAgain;
        Assert.Equal(reader != Reader.Administrator && (expected.Count > 0 || isWithdrawn), page is not null);
        Assert.Equal(isWithdrawn && !IsOwn(reader) && reader != Reader.Administrator, page is { Released: null, Own: null });
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsOwn(Reader reader) => reader is Reader.OwnFacilitator or Reader.OwnLeader;

    /// <summary>The table of the product: the municipality's own read the wording at hand, a leader not before it is proposed; everybody else what is released.</summary>
    private static HashSet<string> WordingsFor(Reader reader, State state)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (ReadByOthers(state) is { } released && reader != Reader.Administrator)
        {
            seen.Add(released);
        }

        var (atHand, isPrivate) = AtHand(state);
        if (reader == Reader.OwnFacilitator || (reader == Reader.OwnLeader && !isPrivate))
        {
            seen.Add(atHand);
        }

        return seen;
    }

    private static string? ReadByOthers(State state) => state switch
    {
        State.ReleasedNamed or State.ReleasedUnnamed or State.ReleasedAndProposedAnew or State.ReleasedAndRefusedAnew => First,
        State.ReleasedAnew => Second,
        _ => null,
    };

    private static (string Wording, bool IsPrivate) AtHand(State state) => state switch
    {
        State.Private or State.TakenBack or State.Refused => (First, true),
        State.ReleasedAndRefusedAnew => (Second, true),
        State.ReleasedAndProposedAnew or State.ReleasedAnew or State.WithdrawnWhileProposedAnew or State.WithdrawnAndProposedAgain => (Second, false),
        _ => (First, false),
    };

    private static async Task<LessonsFound> SearchAsync(Desk desk, string? words)
        => await desk.Get<LessonLibraryQueries>().SearchAsync(new LessonListing(1, new LessonSearch(words)), default);

    private Project Seen(Reader reader) => IsOwn(reader) || reader == Reader.Manager ? project : other;

    private async Task<SammenUser> PersonAsync(Reader reader) => reader switch
    {
        Reader.OwnFacilitator => mette,
        Reader.OwnLeader => lise,
        Reader.OtherFacilitator => await app.ReadAsync(db => db.FindAsync<SammenUser>(other.Facilitators[0].UserId).AsTask()) ?? throw new InvalidOperationException(),
        Reader.OtherLeader => await app.AddLeaderAsync(Builders.OtherMunicipality),
        Reader.Manager => await app.AddUserAsync(Role.ProgrammeManager),
        _ => await app.AddUserAsync(Role.Administrator),
    };

    private async Task<string> MailAsync(SammenUser person)
    {
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        return string.Join('\n', server.Received.Where(mail => mail.To.Mailboxes.Single().Address == person.Email).Select(mail => mail.TextBody));
    }

    private async Task<Guid> MakeAsync(State state)
    {
        var (writer, leader) = (await app.AsAsync(mette), await app.AsAsync(lise));
        var lessonId = await app.WriteLessonAsync(project, mette, LessonBuilders.Content(First, First, First));
        if (state == State.Private)
        {
            return lessonId;
        }

        await ProposeAsync();
        switch (state)
        {
            case State.Proposed:
                break;
            case State.TakenBack:
                await writer.Get<TakeBackLesson>().HandleAsync(lessonId, default);
                break;
            case State.Refused:
                await RefuseAsync();
                break;
            default:
                await ReleaseAsync(First, isNamed: state != State.ReleasedUnnamed);
                await GoOnAsync();
                break;
        }

        return lessonId;

        async Task GoOnAsync()
        {
            if (state is State.ReleasedAndProposedAnew or State.ReleasedAndRefusedAnew or State.ReleasedAnew or State.WithdrawnWhileProposedAnew)
            {
                await RewriteAsync();
            }

            if (state == State.ReleasedAndRefusedAnew)
            {
                await RefuseAsync();
            }

            if (state == State.ReleasedAnew)
            {
                await ReleaseAsync(Second, isNamed: true);
            }

            if (state is State.Withdrawn or State.WithdrawnWhileProposedAnew or State.WithdrawnAndProposedAgain)
            {
                await leader.Get<WithdrawLesson>().HandleAsync(lessonId, default);
            }

            if (state == State.WithdrawnAndProposedAgain)
            {
                await RewriteAsync();
                await ProposeAsync();
            }
        }

        Task ProposeAsync() => writer.Get<ProposeLesson>().HandleAsync(lessonId, default);

        Task RefuseAsync() => leader.Get<RefuseLesson>().HandleAsync(new RefuseLessonInput { LessonId = lessonId, Reason = Reason }, default);

        async Task RewriteAsync()
        {
            var own = (await writer.Get<LessonQueries>().FindAsync(lessonId, default))!.Own!;
            var input = RewriteLessonInput.Open(lessonId, own.Content, [.. own.Sources.Select(source => source.Id)]);
            (input.Title, input.Happened, input.Differently) = (Second, Second, Second);
            await writer.Get<RewriteLesson>().HandleAsync(input, default);
        }

        async Task ReleaseAsync(string wording, bool isNamed)
        {
            var own = (await leader.Get<LessonQueries>().FindAsync(lessonId, default))!.Own!;
            Assert.Equal(wording, own.Content.Title);
            await leader.Get<ReleaseLesson>().HandleAsync(ReleaseLessonInput.Open(lessonId, own.TextNumber, own.Content, isNamed), default);
        }
    }
}
