using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Notes;

/// <summary>A note's earlier wordings, and its way to another question.</summary>
public class NoteAfterwardsTests
{
    private static readonly DateTime Later = A.Moment.AddHours(2);

    [Fact]
    public void An_earlier_wording_keeps_who_might_read_it_when_the_note_is_opened_to_more()
    {
        var note = A.Note(A.NoteContent("Lise lytter ikke") with { Visibility = NoteVisibility.Facilitators });

        note.Edit(A.NoteContent("Ledelsen mangler tid") with { Visibility = NoteVisibility.Programme }, A.Person(), Later);
        note.Edit(A.NoteContent("Ledelsen mangler tid og ro") with { Visibility = NoteVisibility.Programme }, A.Person(), Later);

        Assert.Equal([NoteVisibility.Facilitators, NoteVisibility.Programme], note.Revisions.Select(revision => revision.Visibility));
    }

    [Fact]
    public void An_earlier_wording_is_taken_up_again_with_its_kind_and_signed_and_the_present_one_is_kept()
    {
        var (note, bo) = (A.Note(A.NoteContent("Første", NoteKind.Concern)), A.Person());
        note.Edit(A.NoteContent("Anden", NoteKind.Idea), A.Person(), Later);

        note.TakeUp(note.Revisions[0], bo, Later.AddHours(1));

        Assert.Equal(("Første", NoteKind.Concern, bo, Later.AddHours(1)), (note.Text, note.Kind, note.WrittenById, note.WrittenAt));
        Assert.Equal(["Første", "Anden"], note.Revisions.Select(revision => revision.Text), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(NoteVisibility.Facilitators, NoteVisibility.Programme, NoteVisibility.Facilitators)]
    [InlineData(NoteVisibility.Programme, NoteVisibility.Municipality, NoteVisibility.Municipality)]
    [InlineData(NoteVisibility.Municipality, NoteVisibility.Municipality, NoteVisibility.Municipality)]
    public void A_wording_that_is_taken_up_again_is_read_by_the_narrower_of_the_two_circles(NoteVisibility then, NoteVisibility now, NoteVisibility kept)
    {
        var note = A.Note(A.NoteContent("Lise lytter ikke") with { Visibility = then });
        note.Edit(A.NoteContent("Ledelsen mangler tid") with { Visibility = now }, A.Person(), Later);

        note.TakeUp(note.Revisions[0], A.Person(), Later);

        Assert.Equal(kept, note.Visibility);
    }

    [Fact]
    public void Who_takes_up_a_wording_with_a_marked_number_signs_the_mark()
    {
        var (note, by) = (A.Note(A.NoteContent("Nummeret er 1003388394") with { IsNotCpr = true }), A.Person());
        note.Edit(A.NoteContent("Nummeret står i brevet"), A.Person(), Later);

        note.TakeUp(note.Revisions[0], by, Later);

        Assert.Equal(("Nummeret er 1003388394", by), (note.Text, note.NotCprById));
    }

    [Fact]
    public void A_note_is_moved_to_another_question_in_its_phase_and_its_words_stay_as_they_are()
    {
        var (note, by) = (A.Note(), A.Person());
        var (phase, writer) = (note.Phase, note.WrittenById);

        note.MoveTo(CoreQuestion.Involvement, by, Later);

        Assert.Equal((phase, CoreQuestion.Involvement), (note.Phase, note.Question));
        Assert.Equal((by, Later), (note.ChangedById, note.ChangedAt));
        Assert.Equal((writer, A.Moment), (note.WrittenById, note.WrittenAt));
        Assert.Empty(note.Revisions);
    }

    [Fact]
    public void A_note_that_is_moved_to_where_it_is_keeps_its_signature()
    {
        var note = A.Note();
        var before = (note.ChangedById, note.ChangedAt);

        note.MoveTo(note.Question, A.Person(), Later);

        Assert.Equal(before, (note.ChangedById, note.ChangedAt));
        Refused.By(Rule.UnknownChoice, () => note.MoveTo((CoreQuestion)9, A.Person(), Later));
    }
}
