using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Projects;

public class ProjectFacilitatorTests
{
    [Fact]
    public void Who_is_not_assigned_to_a_project_runs_none_of_its_workshops()
        => Refused.By(Rule.UnknownChoice, () => A.Project().RequireFacilitators([A.Person()]));

    [Fact]
    public void Whoever_is_assigned_runs_workshops_and_is_no_cover_for_one_who_is_not()
    {
        var (project, anna, bo) = (A.Project(), A.Person(), A.Person());
        project.Assign(anna, A.Person(), A.Moment);
        project.Assign(bo, A.Person(), A.Moment);

        project.RequireFacilitators([anna, bo]);
        Refused.By(Rule.UnknownChoice, () => project.RequireFacilitators([anna, A.Person()]));
    }

    [Fact]
    public void A_question_about_nobody_is_refused_to_nobody() => Assert.Null(Record.Exception(() => A.Project().RequireFacilitators([])));
}
