using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Notes;

public class NoteTests
{
    private static readonly DateTime Later = A.Moment.AddHours(2);

    [Fact]
    public void A_note_keeps_where_it_belongs_what_was_said_and_who_wrote_it_when()
    {
        var (id, by, project) = (Guid.CreateVersion7(), A.Person(), A.Project());
        var workshop = A.Workshop(project: project);
        var content = new NoteContent("  Vi **savner** tid ", NoteKind.Hardship, NoteVisibility.Municipality);

        var note = new Note(id, project, new DialogueCell(Phase.Design, CoreQuestion.DailyWork), workshop, content, by, A.Moment);

        Assert.Equal(id, note.Id);
        Assert.Equal((project.Id, workshop.Id), (note.ProjectId, note.WorkshopId));
        Assert.Equal((Phase.Design, CoreQuestion.DailyWork), (note.Phase, note.Question));
        Assert.Equal("Vi **savner** tid", note.Text);
        Assert.Equal((NoteKind.Hardship, NoteVisibility.Municipality), (note.Kind, note.Visibility));
        Assert.Equal((by, A.Moment), (note.AuthorId, note.LoggedAt));
        Assert.Equal((by, A.Moment), (note.WrittenById, note.WrittenAt));
        Assert.Null(note.DeletedAt);
        Assert.Empty(note.Revisions);
    }

    [Fact]
    public void A_note_may_be_written_outside_a_workshop() => Assert.Null(A.Note().WorkshopId);

    [Fact]
    public void A_note_is_seen_by_the_programme_unless_somebody_chooses_otherwise()
        => Assert.Equal(NoteVisibility.Programme, A.Note(new NoteContent("Ny idé", NoteKind.Idea)).Visibility);

    [Fact]
    public void A_note_has_one_character_at_least()
    {
        Assert.Equal("!", A.Note(A.NoteContent("!")).Text);
        Refused.By(Rule.TextMissing, () => A.Note(A.NoteContent(Texts.Blank)));
    }

    [Fact]
    public void A_note_has_4000_characters_at_most()
    {
        Assert.Equal(4000, A.Note(A.NoteContent(Texts.OfLength(4000))).Text.Length);
        Refused.By(Rule.TextTooLong, () => A.Note(A.NoteContent(Texts.OfLength(4001))), 4000);
    }

    [Fact]
    public void A_note_is_about_work_and_names_no_citizen()
        => Refused.By(Rule.CprNumberInText, () => A.Note(A.NoteContent(Texts.WithCprNumber)));

    [Fact]
    public void A_note_belongs_to_a_phase_the_course_supports()
        => Refused.By(
            Rule.PhaseOutsideCourse,
            () => A.Note(project: A.ProjectSupporting(Phase.Design), cell: new DialogueCell(Phase.Idea, CoreQuestion.CoreTask)),
            Phase.Idea);

    [Fact]
    public void Nothing_is_logged_on_a_cancelled_workshop()
    {
        var project = A.Project();
        var workshop = A.CancelledWorkshop(project);

        Refused.By(
            Rule.WorkshopCancelled,
            () => _ = new Note(Guid.CreateVersion7(), project, A.Cell(), workshop, A.NoteContent(), A.Person(), A.Moment));
    }

    [Fact]
    public void Notes_may_be_logged_after_a_workshop_was_held()
    {
        var project = A.Project();
        var workshop = A.HeldWorkshop(project);

        var note = new Note(Guid.CreateVersion7(), project, A.Cell(), workshop, A.NoteContent(), A.Person(), A.Moment);

        Assert.Equal(workshop.Id, note.WorkshopId);
    }

    [Fact]
    public void An_edit_keeps_the_text_before_it_with_who_wrote_it_and_when()
    {
        var (note, bo, carl) = (A.Note(A.NoteContent("Første", NoteKind.Concern)), A.Person(), A.Person());

        note.Edit(A.NoteContent(" Anden ", NoteKind.Idea), bo, Later);
        note.Edit(A.NoteContent("Tredje", NoteKind.Decision), carl, Later.AddHours(1));

        Assert.Equal(("Tredje", NoteKind.Decision, carl, Later.AddHours(1)), (note.Text, note.Kind, note.WrittenById, note.WrittenAt));
        Assert.Equal(
            [("Første", NoteKind.Concern, note.AuthorId, A.Moment), ("Anden", NoteKind.Idea, bo, Later)],
            note.Revisions.Select(revision => (revision.Text, revision.Kind, revision.WrittenById, revision.WrittenAt)));
    }

    [Fact]
    public void An_edit_changes_neither_the_author_nor_the_place_of_the_note_in_the_order()
    {
        var note = A.Note();
        var author = note.AuthorId;

        note.Edit(A.NoteContent("Nu med andre ord"), A.Person(), Later);

        Assert.Equal((author, A.Moment), (note.AuthorId, note.LoggedAt));
    }

    [Fact]
    public void A_change_of_kind_alone_is_an_edit()
    {
        var note = A.Note(A.NoteContent("Det tager tid", NoteKind.Concern));

        note.Edit(A.NoteContent("Det tager tid", NoteKind.Hardship), A.Person(), Later);

        Assert.Equal(NoteKind.Hardship, note.Kind);
        Assert.Equal(NoteKind.Concern, Assert.Single(note.Revisions).Kind);
    }

    [Fact]
    public void The_same_words_again_are_no_edit()
    {
        var note = A.Note(A.NoteContent("Det tager tid"));
        var author = note.WrittenById;

        note.Edit(A.NoteContent(" Det tager tid "), A.Person(), Later);

        Assert.Empty(note.Revisions);
        Assert.Equal((author, A.Moment), (note.WrittenById, note.WrittenAt));
    }

    [Fact]
    public void Who_may_read_a_note_changes_without_a_revision_of_its_words()
    {
        var note = A.Note();

        note.Edit(A.NoteContent(note.Text) with { Visibility = NoteVisibility.Facilitators }, A.Person(), Later);

        Assert.Equal(NoteVisibility.Facilitators, note.Visibility);
        Assert.Empty(note.Revisions);
    }

    [Fact]
    public void An_edit_follows_the_rules_of_a_new_note()
    {
        var note = A.Note();

        Refused.By(Rule.TextMissing, () => note.Edit(A.NoteContent(Texts.Blank), A.Person(), Later));
        Refused.By(Rule.TextTooLong, () => note.Edit(A.NoteContent(Texts.OfLength(4001)), A.Person(), Later), 4000);
        Refused.By(Rule.CprNumberInText, () => note.Edit(A.NoteContent(Texts.WithCprNumber), A.Person(), Later));
    }

    [Fact]
    public void A_refused_edit_leaves_the_note_as_it_was()
    {
        var note = A.Note(A.NoteContent("Det tager tid", NoteKind.Concern));
        var refused = new NoteContent(Texts.WithCprNumber, NoteKind.Idea, NoteVisibility.Facilitators);

        Refused.By(Rule.CprNumberInText, () => note.Edit(refused, A.Person(), Later));

        Assert.Equal(("Det tager tid", NoteKind.Concern, NoteVisibility.Programme), (note.Text, note.Kind, note.Visibility));
        Assert.Empty(note.Revisions);
    }

    [Fact]
    public void A_deletion_is_dated_and_signed_and_keeps_the_text()
    {
        var (note, by) = (A.Note(A.NoteContent("Det tager tid")), A.Person());

        note.Delete(by, Later);

        Assert.Equal((Later, by), (note.DeletedAt, note.DeletedById));
        Assert.Equal("Det tager tid", note.Text);
    }

    [Fact]
    public void A_deletion_can_be_undone()
    {
        var note = A.Note();
        note.Edit(A.NoteContent("Nu med andre ord"), A.Person(), Later);
        note.Delete(A.Person(), Later);

        note.Restore(A.Person(), A.Moment);

        Assert.Null(note.DeletedAt);
        Assert.Null(note.DeletedById);
        Assert.Equal("Nu med andre ord", note.Text);
        Assert.Single(note.Revisions);
    }

    [Fact]
    public void The_mark_that_a_number_is_no_CPR_number_is_signed_by_who_set_it()
    {
        var (author, editor) = (A.Person(), A.Person());
        var content = A.NoteContent("Nummeret er 1003388394") with { IsNotCpr = true };
        var note = new Note(Guid.CreateVersion7(), A.Project(), A.Cell(), workshop: null, content, author, A.Moment);

        Assert.Equal(author, note.NotCprById);
        note.Edit(content with { Kind = NoteKind.Idea }, editor, Later);
        Assert.Equal(author, note.NotCprById);
        note.Edit(content with { Text = "Nummeret er 1003388395" }, editor, Later);
        Assert.Equal(editor, note.NotCprById);
    }

    [Fact]
    public void A_mark_on_a_text_without_such_a_number_is_not_kept()
    {
        var note = A.Note(A.NoteContent("Nummeret er P-nr. 1003388394") with { IsNotCpr = true });

        Assert.Null(note.NotCprById);
    }

    [Fact]
    public void A_mark_goes_with_the_number_it_was_about()
    {
        var note = A.Note(A.NoteContent("Nummeret er 1003388394") with { IsNotCpr = true });

        note.Edit(A.NoteContent("Nummeret står i brevet"), A.Person(), Later);

        Assert.Null(note.NotCprById);
    }

    [Fact]
    public void Without_the_mark_ten_digits_that_could_be_a_CPR_number_are_refused_when_logging_and_when_editing()
    {
        var note = A.Note();

        Refused.By(Rule.CprNumberPossible, () => A.Note(A.NoteContent("Nummeret er 1003388394")));
        Refused.By(Rule.CprNumberPossible, () => note.Edit(A.NoteContent("Nummeret er 1003388394"), A.Person(), Later));
        Assert.Empty(note.Revisions);
    }
}
