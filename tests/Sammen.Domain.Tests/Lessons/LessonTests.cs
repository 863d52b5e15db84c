using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Lessons;

public class LessonTests
{
    private static readonly Guid Anna = A.Person();
    private static readonly Guid Lise = A.Person();
    private static readonly DateTime Later = A.Moment.AddHours(3);

    private static readonly LessonContent Other = A.LessonContent() with { Happened = "Vi skrev det hele om." };

    [Fact]
    public void A_new_lesson_is_its_facilitators_own()
    {
        var lesson = A.Lesson();

        Assert.Equal((LessonState.Private, 1, A.LessonContent()), (lesson.State, lesson.TextNumber, lesson.Content));
        Assert.Null(lesson.Standing);
        Assert.Null(lesson.ProposedAt);
        Assert.Single(lesson.Sources);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ring til 010190-1234")]
    [InlineData("Nummeret er 1003388394")]
    public void Nothing_empty_and_no_CPR_number_is_written_in_any_part_of_it(string text)
    {
        Assert.All(
            [A.LessonContent() with { Title = text }, A.LessonContent() with { Happened = text }, A.LessonContent() with { Differently = text }],
            content => Assert.Throws<RuleBrokenException>(() => A.Lesson(content)));
    }

    [Fact]
    public void Each_part_has_its_limit_and_what_fits_is_kept_as_typed()
    {
        var (title, text) = (new string('å', Lesson.TitleMaxLength), new string('å', Lesson.TextMaxLength));

        Assert.Equal((title, text, text), Texts(A.Lesson(A.LessonContent() with { Title = title, Happened = text, Differently = text })));
        Refused.By(Rule.TextTooLong, () => A.Lesson(A.LessonContent() with { Title = title + "å" }), Lesson.TitleMaxLength);
        Refused.By(Rule.TextTooLong, () => A.Lesson(A.LessonContent() with { Happened = text + "å" }), Lesson.TextMaxLength);
        Refused.By(Rule.TextTooLong, () => A.Lesson(A.LessonContent() with { Differently = text + "å" }), Lesson.TextMaxLength);
        Assert.Equal(("En titel", "Ét", "To"), Texts(A.Lesson(A.LessonContent() with { Title = " En titel ", Happened = "Ét\r\n", Differently = "\tTo" })));

        static (string, string, string) Texts(Lesson lesson) => (lesson.Title, lesson.Happened, lesson.Differently);
    }

    [Fact]
    public void It_is_about_a_phase_of_its_course()
        => Refused.By(Rule.PhaseOutsideCourse, () => A.Lesson(A.LessonContent() with { Phase = Phase.Design }, A.ProjectSupporting(Phase.Idea)), Phase.Design);

    [Fact]
    public void It_is_written_from_notes_of_its_own_project_from_one_to_as_many_as_anybody_uses()
    {
        var project = A.Project();
        var many = Enumerable.Range(0, Lesson.MostSources).Select(_ => A.Note(project: project)).ToList();

        Assert.Equal(Lesson.MostSources, A.Lesson(project: project, notes: many).Sources.Count);
        Refused.By(Rule.LessonSources, () => A.Lesson(project: project, notes: [.. many, A.Note(project: project)]), Lesson.MostSources);
        Refused.By(Rule.LessonSources, () => A.Lesson(project: project, notes: []), Lesson.MostSources);
        Refused.By(Rule.LessonSources, () => A.Lesson(project: project, notes: [A.Note()]), Lesson.MostSources);
    }

    [Theory]
    [InlineData(NoteVisibility.Programme, true)]
    [InlineData(NoteVisibility.Municipality, true)]
    [InlineData(NoteVisibility.Facilitators, false)]
    public void What_the_leaders_may_not_read_is_no_source(NoteVisibility visibility, bool isSource)
    {
        var note = A.Note(new NoteContent("Det svære", NoteKind.Hardship, visibility));

        Assert.Equal(isSource, Lesson.IsSource(note));
        note.Delete(Anna, Later);
        Assert.False(Lesson.IsSource(note));
    }

    [Fact]
    public void A_source_that_was_deleted_or_narrowed_since_holds_the_proposal_up_until_it_is_taken_out()
    {
        var project = A.Project();
        Note[] notes = [A.Note(project: project), A.Note(project: project)];
        var lesson = A.Lesson(project: project, notes: notes);
        notes[0].Edit(new NoteContent("Kun for os", NoteKind.Insight, NoteVisibility.Facilitators), Anna, Later);

        Refused.By(Rule.LessonSourceGone, () => lesson.Propose(Anna, Later));
        Assert.Equal(LessonState.Private, lesson.State);

        lesson.WriteFrom([notes[1]], Anna, Later);
        lesson.Propose(Anna, Later);

        Assert.Equal([notes[1].Id], lesson.Sources.Select(source => source.NoteId));
        Assert.Equal((LessonState.Proposed, Anna, Later), (lesson.State, lesson.ProposedById, lesson.ProposedAt));
    }

    [Fact]
    public void A_source_that_is_gone_holds_a_new_proposal_after_a_release_up_and_the_text_stays_as_it_was()
    {
        var lesson = A.ReleasedLesson();
        lesson.Sources[0].Note.Delete(Anna, Later);

        Refused.By(Rule.LessonSourceGone, () => lesson.Write(Other, Anna, Later));

        Assert.Equal((LessonState.Released, 1, A.LessonContent()), (lesson.State, lesson.TextNumber, lesson.Content));
    }

    [Fact]
    public void A_leader_says_no_with_a_reason_and_the_next_proposal_takes_it_away()
    {
        var lesson = A.ProposedLesson();

        Refused.By(Rule.TextMissing, () => lesson.Refuse(" ", Lise, Later));
        Assert.Equal(LessonState.Proposed, lesson.State);
        lesson.Refuse("Personalet skal høre det først", Lise, Later);

        Assert.Equal((LessonState.Private, "Personalet skal høre det først", Lise, Later), (lesson.State, lesson.Refusal, lesson.RefusedById, lesson.RefusedAt));
        lesson.Propose(Anna, Later);
        Assert.Equal((LessonState.Proposed, null, null, null), (lesson.State, lesson.Refusal, lesson.RefusedById, lesson.RefusedAt));
    }

    [Fact]
    public void Only_what_waits_is_refused_or_taken_back()
    {
        foreach (var lesson in new[] { A.Lesson(), A.ReleasedLesson() })
        {
            Refused.By(Rule.LessonNotProposed, () => lesson.Refuse("Nej", Lise, Later));
            Refused.By(Rule.LessonNotProposed, () => lesson.TakeBack(Anna, Later));
        }

        Refused.By(Rule.LessonNotProposed, () => A.Lesson().Release(1, A.LessonContent(), isNamed: true, Lise, Later));
    }

    [Fact]
    public void What_a_leader_releases_is_the_text_before_them_with_what_they_edited()
    {
        var lesson = A.ProposedLesson();

        lesson.Release(1, Other, isNamed: false, Lise, Later);

        var release = Assert.Single(lesson.Releases);
        Assert.Equal((Other, 2, false, Lise, Later), (release.Content, release.TextNumber, release.IsNamed, release.ReleasedById, release.ReleasedAt));
        Assert.Equal((LessonState.Released, Other, 2, Lise, release), (lesson.State, lesson.Content, lesson.TextNumber, lesson.WrittenById, lesson.Standing));
    }

    [Fact]
    public void A_text_that_was_written_anew_meanwhile_is_not_released_unread()
    {
        var lesson = A.ProposedLesson();
        lesson.Write(Other, Anna, Later);

        Refused.By(Rule.LessonTextChanged, () => lesson.Release(1, A.LessonContent(), isNamed: true, Lise, Later));
        Assert.Equal((LessonState.Proposed, 2, Anna, Later), (lesson.State, lesson.TextNumber, lesson.WrittenById, lesson.WrittenAt));
        Assert.Empty(lesson.Releases);

        lesson.Release(2, lesson.Content, isNamed: true, Lise, Later);
        Assert.Equal(Other, lesson.Standing!.Content);
    }

    [Fact]
    public void An_edit_after_release_is_a_new_proposal_while_what_was_released_stands()
    {
        var lesson = A.ReleasedLesson();

        lesson.Write(Other, Anna, Later);

        Assert.Equal((LessonState.Proposed, Anna, Later, Other), (lesson.State, lesson.ProposedById, lesson.ProposedAt, lesson.Content));
        Assert.Equal(A.LessonContent(), lesson.Standing!.Content);
        lesson.Refuse("Den gamle er bedre", Lise, Later);
        Assert.Equal((LessonState.Private, A.LessonContent()), (lesson.State, lesson.Standing.Content));
    }

    [Fact]
    public void A_newer_release_takes_the_place_of_the_one_before_which_is_kept()
    {
        var lesson = A.ReleasedLesson();
        lesson.Write(Other, Anna, Later);

        lesson.Release(2, Other, isNamed: false, Lise, Later.AddHours(1));

        Assert.Equal([(1, Lise, Later.AddHours(1)), (2, null, (DateTime?)null)], lesson.Releases.Select(release => (release.Number, release.EndedById, release.EndedAt)));
        Assert.Equal((2, Other, false), (lesson.Standing!.Number, lesson.Standing.Content, lesson.Standing.IsNamed));
    }

    [Fact]
    public void What_is_released_gets_its_name_taken_off_or_other_words_by_a_leader_and_the_same_again_is_no_change()
    {
        var lesson = A.ReleasedLesson(isNamed: true);

        lesson.Release(1, lesson.Content, isNamed: true, Lise, Later);
        Assert.Single(lesson.Releases);

        lesson.Release(1, lesson.Content, isNamed: false, Lise, Later);
        Assert.Equal((2, 1, false), (lesson.Releases.Count, lesson.TextNumber, lesson.Standing!.IsNamed));
        lesson.Release(1, Other, isNamed: false, Lise, Later);
        Assert.Equal((3, 2, Other), (lesson.Releases.Count, lesson.TextNumber, lesson.Standing!.Content));
    }

    [Fact]
    public void A_withdrawal_leaves_nothing_for_others_whatever_waits_and_only_what_is_released_is_withdrawn()
    {
        var lesson = A.ReleasedLesson();
        lesson.Write(Other, Anna, Later);

        lesson.Withdraw(Lise, Later);

        Assert.Equal((LessonState.Withdrawn, null), (lesson.State, lesson.Standing));
        Assert.Equal((Lise, Later), (lesson.Releases[0].EndedById, lesson.Releases[0].EndedAt));
        Refused.By(Rule.LessonNotReleased, () => lesson.Withdraw(Lise, Later));
        Refused.By(Rule.LessonNotReleased, () => A.ProposedLesson().Withdraw(Lise, Later));
        Refused.By(Rule.LessonNotProposed, () => lesson.Release(2, Other, isNamed: true, Lise, Later));
    }

    [Fact]
    public void What_was_withdrawn_can_be_proposed_again()
    {
        var lesson = A.ReleasedLesson();
        lesson.Withdraw(Lise, Later);

        lesson.Write(Other, Anna, Later);
        Assert.Equal(LessonState.Withdrawn, lesson.State);
        lesson.Propose(Anna, Later);

        Assert.Equal((LessonState.Proposed, null), (lesson.State, lesson.Standing));
    }

    [Fact]
    public void In_a_closed_course_a_lesson_stands_and_is_decided()
    {
        var lesson = A.ProposedLesson();
        lesson.Project.Close(Anna, Later);

        lesson.Release(1, lesson.Content, isNamed: true, Lise, Later);
        Assert.NotNull(lesson.Standing);
        lesson.Withdraw(Lise, Later);
        Assert.Null(lesson.Standing);
    }
}
