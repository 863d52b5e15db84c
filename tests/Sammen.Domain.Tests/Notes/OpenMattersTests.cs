using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Notes;

public class OpenMattersTests
{
    private static readonly DateTime Later = A.Moment.AddMinutes(1);

    private readonly Project project = A.Project();

    [Theory]
    [InlineData(NoteKind.Concern)]
    [InlineData(NoteKind.Hardship)]
    public void A_concern_or_a_hardship_is_an_open_matter(NoteKind kind)
    {
        var matter = Note(kind);

        Assert.Equal([matter], Open(matter));
    }

    [Theory]
    [InlineData(NoteKind.Insight)]
    [InlineData(NoteKind.Decision)]
    [InlineData(NoteKind.Idea)]
    public void No_other_note_is_an_open_matter(NoteKind kind) => Assert.Empty(Open(Note(kind)));

    [Theory]
    [InlineData(NoteKind.Concern)]
    [InlineData(NoteKind.Hardship)]
    public void A_later_decision_in_the_same_cell_answers_it(NoteKind kind)
        => Assert.Empty(Open(Note(kind), Note(NoteKind.Decision, at: Later)));

    [Fact]
    public void A_decision_taken_before_answers_nothing()
    {
        var concern = Note(NoteKind.Concern, at: Later);

        Assert.Equal([concern], Open(Note(NoteKind.Decision), concern));
    }

    [Fact]
    public void A_decision_at_the_same_moment_answers_nothing()
    {
        var concern = Note(NoteKind.Concern);

        Assert.Equal([concern], Open(concern, Note(NoteKind.Decision)));
    }

    [Fact]
    public void A_decision_in_another_phase_answers_nothing()
    {
        var concern = Note(NoteKind.Concern);

        Assert.Equal([concern], Open(concern, Note(NoteKind.Decision, A.Cell() with { Phase = Phase.Decision }, Later)));
    }

    [Fact]
    public void A_decision_on_another_question_answers_nothing()
    {
        var concern = Note(NoteKind.Concern);

        Assert.Equal([concern], Open(concern, Note(NoteKind.Decision, A.Cell() with { Question = CoreQuestion.Involvement }, Later)));
    }

    [Fact]
    public void A_decision_of_another_project_answers_nothing()
    {
        var concern = Note(NoteKind.Concern);
        var elsewhere = A.Note(A.NoteContent(kind: NoteKind.Decision), A.Project(), A.Cell(), Later);

        Assert.Equal([concern], Open(concern, elsewhere));
    }

    [Theory]
    [InlineData(NoteKind.Insight)]
    [InlineData(NoteKind.Idea)]
    [InlineData(NoteKind.Concern)]
    public void Only_a_decision_answers(NoteKind kind)
    {
        var concern = Note(NoteKind.Concern);

        Assert.Contains(concern, Open(concern, Note(kind, at: Later)));
    }

    [Fact]
    public void A_decision_answers_everything_before_it_and_nothing_after()
    {
        var (first, second, third) = (Note(NoteKind.Concern), Note(NoteKind.Hardship), Note(NoteKind.Concern, at: Later.AddMinutes(1)));

        Assert.Equal([third], Open(first, second, Note(NoteKind.Decision, at: Later), third));
    }

    [Fact]
    public void A_later_decision_answers_it_also_where_another_was_taken_before()
        => Assert.Empty(Open(Note(NoteKind.Decision, at: A.Moment.AddMinutes(-1)), Note(NoteKind.Concern), Note(NoteKind.Decision, at: Later)));

    [Fact]
    public void A_decision_the_reader_may_not_see_answers_nothing_for_them()
    {
        var concern = Note(NoteKind.Concern);
        Note[] all = [concern, Note(NoteKind.Decision, at: Later, visibility: NoteVisibility.Facilitators)];

        var seenByLeader = all.AsQueryable().Where(note => note.Visibility != NoteVisibility.Facilitators);

        Assert.Empty(all.AsQueryable().OpenMattersIn());
        Assert.Equal([concern], seenByLeader.OpenMattersIn());
    }

    private static List<Note> Open(params Note[] notes) => [.. notes.AsQueryable().OpenMattersIn()];

    private Note Note(NoteKind kind, DialogueCell? cell = null, DateTime? at = null, NoteVisibility visibility = NoteVisibility.Programme)
        => A.Note(A.NoteContent(kind: kind) with { Visibility = visibility }, project, cell, at);
}
