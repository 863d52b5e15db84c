using Sammen.Domain.Method;

namespace Sammen.Domain.Tests.Method;

public class DialogueCellTests
{
    [Fact]
    public void The_seven_phases_come_in_the_order_of_the_method()
        => Assert.Equal(
            [Phase.Idea, Phase.Decision, Phase.Design, Phase.Specification, Phase.Procurement, Phase.Development, Phase.Implementation],
            DialogueCell.Phases);

    [Fact]
    public void The_four_questions_come_in_the_order_they_are_asked()
        => Assert.Equal(
            [CoreQuestion.CoreTask, CoreQuestion.DailyWork, CoreQuestion.Competences, CoreQuestion.Involvement],
            DialogueCell.Questions);

    [Fact]
    public void Seven_phases_and_four_questions_make_28_different_cells()
    {
        Assert.Equal(28, DialogueCell.All.Count);
        Assert.Equal(28, DialogueCell.All.Distinct().Count());
    }

    [Fact]
    public void Cells_come_phase_by_phase_and_within_a_phase_question_by_question()
        => Assert.Equal(DialogueCell.All.OrderBy(cell => cell.Phase).ThenBy(cell => cell.Question), DialogueCell.All);
}
