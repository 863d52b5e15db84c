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
    public void A_decision_that_names_it_answers_it(NoteKind kind)
    {
        var matter = Note(kind);

        Assert.Empty(Open(matter, Answering(matter)));
    }

    [Fact]
    public void A_later_decision_in_the_same_cell_that_does_not_name_it_answers_nothing()
    {
        var concern = Note(NoteKind.Concern);

        Assert.Equal([concern], Open(concern, Note(NoteKind.Decision, at: Later)));
    }

    [Fact]
    public void A_decision_in_another_phase_answers_what_it_names()
    {
        var concern = Note(NoteKind.Concern);

        Assert.Empty(Open(concern, Answering(concern, A.Cell() with { Phase = Phase.Decision })));
    }

    [Fact]
    public void A_decision_taken_before_answers_what_it_names()
    {
        var concern = Note(NoteKind.Concern, at: Later);

        Assert.Empty(Open(Answering(concern), concern));
    }

    [Fact]
    public void A_decision_answers_what_it_names_and_nothing_else()
    {
        var (first, second, third) = (Note(NoteKind.Concern), Note(NoteKind.Hardship), Note(NoteKind.Concern));

        Assert.Equal([second], Open(first, second, third, Answering([first, third])));
    }

    [Fact]
    public void One_of_two_decisions_is_enough_and_a_matter_both_name_is_counted_once()
    {
        var concern = Note(NoteKind.Concern);
        Note[] all = [concern, Answering(concern), Answering(concern)];

        Assert.Empty(Open(all));
        Assert.Equal(all, all.AsQueryable().WithOpenMatters().Select(weighed => weighed.Note));
    }

    [Fact]
    public void What_is_no_decision_any_more_answers_nothing_until_it_is_one_again()
    {
        var concern = Note(NoteKind.Concern);
        var decision = Answering(concern);

        decision.Edit(A.NoteContent(kind: NoteKind.Idea), A.Person(), Later);
        Assert.Equal([concern], Open(concern, decision));

        decision.Edit(A.NoteContent(kind: NoteKind.Decision), A.Person(), Later);
        Assert.Empty(Open(concern, decision));
    }

    [Fact]
    public void What_is_no_concern_any_more_is_not_open_and_stays_answered_when_it_is_one_again()
    {
        var concern = Note(NoteKind.Concern);
        var decision = Answering(concern);

        concern.Edit(A.NoteContent(kind: NoteKind.Insight), A.Person(), Later);
        Assert.Empty(Open(concern));

        concern.Edit(A.NoteContent(kind: NoteKind.Hardship), A.Person(), Later);
        Assert.Equal([concern], Open(concern));
        Assert.Empty(Open(concern, decision));
    }

    [Fact]
    public void What_is_moved_to_another_question_is_not_answered_until_both_are_about_the_same_again()
    {
        var concern = Note(NoteKind.Concern);
        var decision = Answering(concern);

        concern.MoveTo(CoreQuestion.Involvement, A.Person(), Later);
        Assert.Equal([concern], Open(concern, decision));

        decision.MoveTo(CoreQuestion.Involvement, A.Person(), Later);
        Assert.Empty(Open(concern, decision));
    }

    [Fact]
    public void A_decision_the_reader_may_not_see_answers_nothing_for_them()
    {
        var concern = Note(NoteKind.Concern);
        Note[] all = [concern, Answering(concern, visibility: NoteVisibility.Facilitators)];

        var seenByLeader = all.AsQueryable().Where(note => note.Visibility != NoteVisibility.Facilitators);

        Assert.Empty(all.AsQueryable().OpenMattersIn());
        Assert.Equal([concern], seenByLeader.OpenMattersIn());
    }

    [Fact]
    public void Seen_from_an_earlier_day_what_was_answered_later_is_open()
    {
        var concern = Note(NoteKind.Concern);
        Note[] all = [concern, Answering(concern)];

        Assert.Equal([concern], Open(Later));
        Assert.Empty(Open(Later.AddTicks(1)));

        List<Note> Open(DateTime before) => [.. all.AsQueryable().WithOpenMatters(before).Where(weighed => weighed.IsOpen).Select(weighed => weighed.Note)];
    }

    private static List<Note> Open(params Note[] notes) => [.. notes.AsQueryable().OpenMattersIn()];

    private Note Answering(Note matter, DialogueCell? cell = null, NoteVisibility visibility = NoteVisibility.Programme) => Answering([matter], cell, visibility);

    private Note Answering(IReadOnlyCollection<Note> matters, DialogueCell? cell = null, NoteVisibility visibility = NoteVisibility.Programme)
    {
        var decision = Note(NoteKind.Decision, cell, visibility: visibility);
        decision.Answer(matters, A.Person(), Later);
        return decision;
    }

    private Note Note(NoteKind kind, DialogueCell? cell = null, DateTime? at = null, NoteVisibility visibility = NoteVisibility.Programme)
        => A.Note(A.NoteContent(kind: kind) with { Visibility = visibility }, project, cell, at);
}
