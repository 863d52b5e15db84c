using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.DialogueMaps;

public class AssessmentTests
{
    [Fact]
    public void A_new_assessment_belongs_to_its_cell_and_is_not_discussed()
    {
        var project = A.Project();

        var assessment = new Assessment(project, new DialogueCell(Phase.Design, CoreQuestion.Competences));

        Assert.Equal((project.Id, Phase.Design, CoreQuestion.Competences), (assessment.ProjectId, assessment.Phase, assessment.Question));
        Assert.Equal(AssessmentLevel.NotDiscussed, assessment.Level);
        Assert.Empty(assessment.Changes);
    }

    [Fact]
    public void Only_cells_of_supported_phases_are_assessed()
        => Refused.By(
            Rule.PhaseOutsideCourse,
            () => _ = new Assessment(A.ProjectSupporting(Phase.Design), new DialogueCell(Phase.Idea, CoreQuestion.CoreTask)),
            Phase.Idea);

    [Fact]
    public void Every_change_is_dated_and_signed_also_the_way_back()
    {
        var (assessment, anna, bo) = (new Assessment(A.Project(), A.Cell()), A.Person(), A.Person());

        assessment.Assess(AssessmentLevel.Clarified, anna, A.Moment);
        assessment.Assess(AssessmentLevel.NotDiscussed, bo, A.Moment.AddDays(1));
        assessment.Assess(AssessmentLevel.Anchored, anna, A.Moment.AddDays(2));

        Assert.Equal(AssessmentLevel.Anchored, assessment.Level);
        Assert.Equal(
            [
                (AssessmentLevel.Clarified, anna, A.Moment),
                (AssessmentLevel.NotDiscussed, bo, A.Moment.AddDays(1)),
                (AssessmentLevel.Anchored, anna, A.Moment.AddDays(2)),
            ],
            assessment.Changes.Select(change => (change.Level, change.ById, change.At)));
    }

    [Fact]
    public void The_same_level_again_is_no_change()
    {
        var (assessment, anna) = (new Assessment(A.Project(), A.Cell()), A.Person());

        assessment.Assess(AssessmentLevel.Discussed, anna, A.Moment);
        assessment.Assess(AssessmentLevel.Discussed, A.Person(), A.Moment.AddDays(1));

        var change = Assert.Single(assessment.Changes);
        Assert.Equal((anna, A.Moment), (change.ById, change.At));
    }

    [Fact]
    public void Assessing_a_new_cell_as_not_discussed_is_no_change()
    {
        var assessment = new Assessment(A.Project(), A.Cell());

        assessment.Assess(AssessmentLevel.NotDiscussed, A.Person(), A.Moment);

        Assert.Empty(assessment.Changes);
    }

    [Fact]
    public void A_history_keeps_its_order_when_the_clock_is_set_back()
    {
        var assessment = new Assessment(A.Project(), A.Cell());

        assessment.Assess(AssessmentLevel.Discussed, A.Person(), A.Moment);
        assessment.Assess(AssessmentLevel.Clarified, A.Person(), A.Moment.AddHours(1));
        assessment.Assess(AssessmentLevel.Anchored, A.Person(), A.Moment);

        Assert.Equal(
            [AssessmentLevel.Discussed, AssessmentLevel.Clarified, AssessmentLevel.Anchored],
            assessment.Changes.OrderBy(change => change.At).Select(change => change.Level));
        Assert.Equal(3, assessment.Changes.DistinctBy(change => change.At).Count());
    }
}
