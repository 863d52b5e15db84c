using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests;

/// <summary>A number that names no phase, question, kind or level is refused wherever it comes in.</summary>
public class UnknownChoiceTests
{
    private const int Unknown = 33;

    [Fact]
    public void A_project_does_not_start_in_or_move_to_an_unknown_phase()
    {
        Refused.By(Rule.UnknownChoice, () => A.Project(startPhase: (Phase)Unknown));
        Refused.By(Rule.UnknownChoice, () => A.Project().MoveTo((Phase)Unknown, A.Day, A.Person(), A.Moment, reason: "Derfor"));
    }

    [Fact]
    public void A_project_has_a_known_area_kind_of_technology_and_aim()
    {
        Refused.By(Rule.UnknownChoice, () => A.Project(A.ProjectPlan() with { Area = new((Area)Unknown) }));
        Refused.By(Rule.UnknownChoice, () => A.Project(A.ProjectPlan() with { Kind = new((TechnologyKind)Unknown) }));
        Refused.By(Rule.UnknownChoice, () => A.Project(A.ProjectPlan() with { Aim = (TechnologyAim)Unknown }));
        Refused.By(Rule.UnknownChoice, () => A.Project(A.ProjectPlan() with { Aim = null }));
    }

    [Fact]
    public void A_lesson_has_a_known_kind_phase_question_kind_of_technology_and_area()
    {
        Refused.By(Rule.UnknownChoice, () => A.Lesson(A.LessonContent() with { Kind = (LessonKind)Unknown }));
        Refused.By(Rule.UnknownChoice, () => A.Lesson(A.LessonContent() with { Phase = (Phase)Unknown }));
        Refused.By(Rule.UnknownChoice, () => A.Lesson(A.LessonContent() with { Question = (CoreQuestion)Unknown }));
        Refused.By(Rule.UnknownChoice, () => A.Lesson(A.LessonContent() with { TechnologyKind = (TechnologyKind)Unknown }));
        Refused.By(Rule.UnknownChoice, () => A.Lesson(A.LessonContent() with { Area = (Area)Unknown }));
    }

    [Fact]
    public void A_note_has_a_known_phase_question_kind_and_visibility()
    {
        Refused.By(Rule.UnknownChoice, () => A.Note(cell: new DialogueCell((Phase)Unknown, CoreQuestion.CoreTask)));
        Refused.By(Rule.UnknownChoice, () => A.Note(cell: new DialogueCell(Phase.Idea, (CoreQuestion)Unknown)));
        Refused.By(Rule.UnknownChoice, () => A.Note(A.NoteContent() with { Kind = (NoteKind)Unknown }));
        Refused.By(Rule.UnknownChoice, () => A.Note(A.NoteContent() with { Visibility = (NoteVisibility)Unknown }));
    }

    [Fact]
    public void An_edit_to_an_unknown_kind_changes_nothing()
    {
        var note = A.Note(A.NoteContent("Før"));

        Refused.By(Rule.UnknownChoice, () => note.Edit(new NoteContent("Efter", (NoteKind)Unknown), A.Person(), A.Moment));
        Assert.Equal("Før", note.Text);
        Assert.Empty(note.Revisions);
    }

    [Fact]
    public void A_workshop_has_a_known_kind()
        => Refused.By(Rule.UnknownChoice, () => A.Workshop(A.WorkshopPlan() with { Kind = (WorkshopKind)Unknown }));

    [Fact]
    public void A_cell_is_assessed_at_a_known_level()
    {
        var assessment = new Assessment(A.Project(), A.Cell());

        Refused.By(Rule.UnknownChoice, () => assessment.Assess((AssessmentLevel)Unknown, A.Person(), A.Moment));
        Assert.Empty(assessment.Changes);
    }
}
