using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

/// <summary>A decision is said to answer concerns and hardships, by one person or two at once.</summary>
public sealed class AnswerMattersTests : IAsyncDisposable
{
    private readonly SomebodyElse other = new();
    private TestApp app = null!;
    private SammenUser mette = null!;
    private Project project = null!;
    private Note decision = null!;
    private Desk desk = null!;
    private Desk colleague = null!;

    [Fact]
    public async Task It_keeps_what_is_answered_in_whatever_phase_with_who_said_so_and_when_and_the_day_to_look_again()
    {
        await StartAsync();
        var (near, far) = (await SayAsync(NoteKind.Concern), await SayAsync(NoteKind.Hardship, Phase.Design));
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await AnswerAsync(Open([]) with { MatterIds = Set(near, far), LookAgainOn = app.Today.AddDays(30) });

        Assert.Equal(Set(near, far), await AnsweredAsync());
        Assert.All(await app.ReadAsync(db => db.Answers.ToListAsync()), answer => Assert.Equal((mette.Id, app.Now, false), (answer.ById, answer.At, answer.CarriedOver)));
        var kept = await app.NoteAsync(decision.Id);
        Assert.Equal((app.Today.AddDays(30), mette.Id, app.Now), (kept.LookAgainOn, kept.ChangedById, kept.ChangedAt));
        Assert.Empty(kept.Revisions);
    }

    [Fact]
    public async Task What_is_unticked_is_taken_back_and_what_is_left_alone_stays()
    {
        await StartAsync();
        var (first, second) = (await SayAsync(NoteKind.Concern), await SayAsync(NoteKind.Concern));
        await AnswerAsync(Open([]) with { MatterIds = Set(first, second) });

        await AnswerAsync(Open([first, second]) with { MatterIds = Set(second) });

        Assert.Equal(Set(second), await AnsweredAsync());
        Assert.Equal([first.Id], (await desk.Get<DialogueQueries>().ReadOpenMattersAsync(project.Id, CoreQuestion.CoreTask, default)).Select(matter => matter.Id));
    }

    [Fact]
    public async Task Two_people_who_tick_different_concerns_at_the_same_moment_both_stand()
    {
        await StartAsync();
        var (first, second, third) = (await SayAsync(NoteKind.Concern), await SayAsync(NoteKind.Concern), await SayAsync(NoteKind.Hardship));
        await AnswerAsync(Open([]) with { MatterIds = Set(third) });
        other.Saves = () => AnswerAsync(Open([third]) with { MatterIds = Set(second, third), LookAgainOn = app.Today }, colleague);

        await AnswerAsync(Open([third]) with { MatterIds = Set(first) });

        Assert.Equal(Set(first, second), await AnsweredAsync());
        Assert.Equal(app.Today, (await app.NoteAsync(decision.Id)).LookAgainOn);
    }

    [Fact]
    public async Task Two_people_who_tick_the_same_one_have_said_it_once()
    {
        await StartAsync();
        var concern = await SayAsync(NoteKind.Concern);
        other.Saves = () => AnswerAsync(Open([]) with { MatterIds = Set(concern) }, colleague);

        await AnswerAsync(Open([]) with { MatterIds = Set(concern) });
        await AnswerAsync(Open([]) with { MatterIds = Set(concern) });

        Assert.Equal(Set(concern), await AnsweredAsync());
        Assert.Equal(1, await app.ReadAsync(db => db.Happenings.CountAsync(row => row.Kind == "DecisionAnswered")));
    }

    [Fact]
    public async Task The_second_of_two_people_who_set_different_days_is_told_and_nothing_of_theirs_is_kept()
    {
        await StartAsync();
        var concern = await SayAsync(NoteKind.Concern);
        await AnswerAsync(Open([]) with { LookAgainOn = app.Today }, colleague);

        await Assert.ThrowsAsync<ConcurrentEditException>(() => AnswerAsync(Open([]) with { MatterIds = Set(concern), LookAgainOn = app.Today.AddDays(1) }));

        Assert.Empty(await AnsweredAsync());
        Assert.Equal(app.Today, (await app.NoteAsync(decision.Id)).LookAgainOn);
    }

    [Fact]
    public async Task Only_a_decision_answers_and_only_a_concern_or_a_hardship_on_its_question_is_answered()
    {
        await StartAsync();
        var (concern, idea) = (await SayAsync(NoteKind.Concern), await SayAsync(NoteKind.Idea));
        var elsewhere = await app.AddNoteAsync(project, mette, kind: NoteKind.Concern, question: CoreQuestion.Involvement);

        await Refused.ByAsync(desk, Rule.NotAMatter, () => AnswerAsync(Open([]) with { MatterIds = Set(concern, idea) }));
        await Refused.ByAsync(desk, Rule.OtherQuestion, () => AnswerAsync(Open([]) with { MatterIds = Set(elsewhere) }));
        await Refused.ByAsync(desk, Rule.NotADecision, () => AnswerAsync(AnswerMattersInput.Open(idea.Id, [], null) with { MatterIds = Set(concern) }));

        Assert.Empty(await app.ReadAsync(db => db.Answers.ToListAsync()));
    }

    [Fact]
    public async Task What_was_said_in_another_project_is_not_there_to_be_answered()
    {
        await StartAsync();
        var second = await app.AddProjectAsync([mette], title: "Et projekt til");
        var concern = await app.AddNoteAsync(second, mette, kind: NoteKind.Concern);

        await Refused.AsNotAvailableAsync(desk, () => AnswerAsync(Open([]) with { MatterIds = Set(concern) }));

        Assert.Empty(await AnsweredAsync());
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    public async Task A_day_that_was_mistyped_is_refused_beside_the_field(int year)
    {
        await StartAsync();

        await Refused.BesideAsync(
            desk, nameof(AnswerMattersInput.LookAgainOn), Rule.DateOutOfRange, [SensibleDate.First, SensibleDate.Last],
            () => AnswerAsync(Open([]) with { LookAgainOn = new DateOnly(year, 6, 1) }));
    }

    [Fact]
    public async Task A_day_far_from_the_course_is_refused_and_nothing_is_kept()
    {
        await StartAsync();
        var concern = await SayAsync(NoteKind.Concern);

        await Refused.ByAsync(desk, Rule.DateOutOfRange, () => AnswerAsync(Open([]) with { MatterIds = Set(concern), LookAgainOn = new DateOnly(2090, 1, 1) }));

        Assert.Empty(await AnsweredAsync());
    }

    [Fact]
    public async Task Nothing_is_answered_in_a_closed_course()
    {
        await StartAsync();
        var concern = await SayAsync(NoteKind.Concern);
        await app.CloseAsync(project, mette);

        await Refused.ByAsync(desk, Rule.ProjectClosed, () => AnswerAsync(Open([]) with { MatterIds = Set(concern) }));
    }

    [Fact]
    public async Task A_decision_that_is_deleted_or_no_decision_any_more_answers_nothing_and_answers_again_when_it_is_back()
    {
        await StartAsync();
        var concern = await SayAsync(NoteKind.Concern);
        await AnswerAsync(Open([]) with { MatterIds = Set(concern) });
        Assert.Empty(await OpenAsync());

        await desk.Get<DeleteNote>().HandleAsync(decision.Id, default);
        Assert.Equal([concern.Id], await OpenAsync());
        await desk.Get<RestoreNote>().HandleAsync(decision.Id, default);
        Assert.Empty(await OpenAsync());

        var content = new NoteContent(decision.Text, NoteKind.Decision);
        await desk.Get<EditNote>().HandleAsync(EditNoteInput.Open(decision.Id, decision.Question, content) with { Kind = NoteKind.Idea }, default);
        Assert.Equal([concern.Id], await OpenAsync());
        Assert.Null(await desk.Get<DialogueQueries>().FindAnswersAsync(decision.Id, default));
        await desk.Get<EditNote>().HandleAsync(EditNoteInput.Open(decision.Id, decision.Question, content with { Kind = NoteKind.Idea }) with { Kind = NoteKind.Decision }, default);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task A_concern_that_is_deleted_while_somebody_ticks_it_is_answered_when_it_is_brought_back()
    {
        await StartAsync();
        var concern = await SayAsync(NoteKind.Concern);
        await desk.Get<DeleteNote>().HandleAsync(concern.Id, default);

        await AnswerAsync(Open([]) with { MatterIds = Set(concern) });
        await AnswerAsync(Open([]) with { MatterIds = Set(concern) });
        Assert.Empty((await desk.Get<DialogueQueries>().FindAnswersAsync(decision.Id, default))!.Matters);
        await desk.Get<RestoreNote>().HandleAsync(concern.Id, default);

        Assert.Empty(await OpenAsync());
        Assert.True(Assert.Single((await desk.Get<DialogueQueries>().FindAnswersAsync(decision.Id, default))!.Matters).IsAnswered);
    }

    [Fact]
    public async Task The_form_offers_what_it_answers_and_then_the_open_ones_of_all_phases_the_newest_first()
    {
        await StartAsync();
        var notes = new List<Note>();
        foreach (var phase in (Phase[])[Phase.Idea, Phase.Design, Phase.Idea, Phase.Procurement])
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            notes.Add(await SayAsync(NoteKind.Concern, phase));
        }

        var answeredElsewhere = await SayAsync(NoteKind.Concern);
        var another = await SayAsync(NoteKind.Decision);
        await AnswerAsync(AnswerMattersInput.Open(another.Id, [], null) with { MatterIds = Set(answeredElsewhere) });
        await AnswerAsync(Open([]) with { MatterIds = Set(notes[1]), LookAgainOn = app.Today });

        var view = await desk.Get<DialogueQueries>().FindAnswersAsync(decision.Id, default);

        Assert.Equal([(notes[1].Id, true), (notes[3].Id, false), (notes[2].Id, false), (notes[0].Id, false)], view!.Matters.Select(matter => (matter.Id, matter.IsAnswered)));
        Assert.Equal((Phase.Procurement, app.Today), (view.Matters[1].Phase, view.LookAgainOn));
    }

    [Fact]
    public async Task At_most_the_newest_are_offered()
    {
        await StartAsync();
        await app.ReadAsync(async db =>
        {
            db.Notes.AddRange(Enumerable.Range(0, DialogueQueries.MattersOffered + 1).Select(number => new Note(
                SequentialGuid.Next(), project, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), workshop: null, new NoteContent($"Nr. {number}", NoteKind.Concern), mette.Id,
                app.Now.AddMinutes(number))));
            return await db.SaveChangesAsync();
        });

        var offered = await desk.Get<DialogueQueries>().ReadOpenMattersAsync(project.Id, CoreQuestion.CoreTask, default);

        Assert.Equal((DialogueQueries.MattersOffered, $"Nr. {DialogueQueries.MattersOffered}"), (offered.Count, offered[0].Text));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private static HashSet<Guid> Set(params IEnumerable<Note> notes) => [.. notes.Select(note => note.Id)];

    private async Task StartAsync()
    {
        app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(other))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(other)));
        mette = await app.AddFacilitatorAsync();
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        project = await app.AddProjectAsync([mette, jonas]);
        decision = await SayAsync(NoteKind.Decision);
        (desk, colleague) = (await app.AsAsync(mette), await app.AsAsync(jonas));
    }

    private Task<Note> SayAsync(NoteKind kind, Phase phase = Phase.Idea) => app.AddNoteAsync(project, mette, kind: kind, phase: phase);

    private AnswerMattersInput Open(IEnumerable<Note> seen) => AnswerMattersInput.Open(decision.Id, seen.Select(note => note.Id), null);

    private Task AnswerAsync(AnswerMattersInput input, Desk? by = null) => (by ?? desk).Get<AnswerMatters>().HandleAsync(input, default);

    private async Task<HashSet<Guid>> AnsweredAsync()
        => [.. await app.ReadAsync(db => db.Answers.IgnoreQueryFilters().Where(answer => answer.DecisionId == decision.Id).Select(answer => answer.MatterId).ToListAsync())];

    private async Task<IEnumerable<Guid>> OpenAsync()
        => (await desk.Get<DialogueQueries>().ReadOpenMattersAsync(project.Id, CoreQuestion.CoreTask, default)).Select(matter => matter.Id);
}
