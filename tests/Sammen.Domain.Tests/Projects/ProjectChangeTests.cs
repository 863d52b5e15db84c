using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Projects;

public class ProjectChangeTests
{
    private static readonly ProjectPlan Plan = A.ProjectPlan();
    private static readonly Round InRound = A.Round();

    [Fact]
    public void What_is_agreed_anew_is_kept_and_the_municipality_stays()
    {
        var project = A.Project();
        var wanted = new ProjectPlan(
            "Nyt navn", "Ny teknologi", new(TechnologyKind.Other, "Noget nyt"), TechnologyAim.Developed, "902", "Et andet sted", new(Area.Other, "Et nyt område"),
            PhaseSet.Of(Phase.Design), A.CourseStart.AddDays(1), A.CourseEnd.AddDays(-1), LeaderHours: 7.5m, EmployeeHours: 20);

        Change(project, wanted);

        Assert.Equal(("Nyt navn", "Ny teknologi", "Et andet sted"), (project.Title, project.Technology, project.Workplace));
        Assert.Equal((TechnologyKind.Other, "Noget nyt", TechnologyAim.Developed), (project.TechnologyKind, project.TechnologyKindWords, project.Aim));
        Assert.Equal((Area.Other, "Et nyt område"), (project.Area, project.AreaWords));
        Assert.Equal(PhaseSet.Of(Phase.Design), project.SupportedPhases);
        Assert.Equal((A.CourseStart.AddDays(1), A.CourseEnd.AddDays(-1)), (project.CourseStart, project.CourseEnd));
        Assert.Equal((7.5m, 20m), (project.LeaderHoursAMonth, project.EmployeeHoursAMonth));
        Assert.Equal("901", project.MunicipalityCode);
    }

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var project = A.Project();

        Refused.By(Rule.HoursMissing, () => Change(project, Plan with { Title = "Nyt navn", EmployeeHours = 0 }));
        Refused.By(Rule.NoSupportedPhase, () => Change(project, Plan with { Title = "Nyt navn", SupportedPhases = PhaseSet.Of() }));
        Refused.By(Rule.LongerThanNineMonths, () => Change(project, Plan with { Title = "Nyt navn", CourseStart = A.CourseStart, CourseEnd = A.CourseStart.AddMonths(9).AddDays(1) }, A.Round(A.RoundPlan() with { FirstDay = A.CourseStart.AddDays(20), LastDay = A.CourseStart.AddMonths(9).AddDays(1) })), A.CourseStart.AddMonths(9));
        Refused.By(Rule.UnknownChoice, () => Change(project, Plan with { Title = "Nyt navn", Aim = null }));

        Assert.Equal(Plan.Title, project.Title);
    }

    [Fact]
    public void A_course_that_changes_its_days_stays_within_its_round()
    {
        var project = A.Project();

        Refused.By(Rule.CourseStartsOutsideRound, () => Change(project, Plan with { CourseStart = A.CourseStart.AddDays(-1) }), A.CourseStart, A.CourseEnd);
        Refused.By(Rule.CourseEndsOutsideRound, () => Change(project, Plan with { CourseEnd = A.CourseEnd.AddDays(1) }), A.CourseStart, A.CourseEnd);
    }

    [Fact]
    public void A_course_that_lay_outside_its_round_before_can_be_changed_in_everything_else()
    {
        var project = A.Project();
        var elsewhere = A.Round(A.RoundPlan() with { FirstDay = A.CourseStart.AddDays(20), LastDay = A.CourseEnd.AddDays(-20) });

        Change(project, Plan with { Title = "Nyt navn" }, elsewhere);

        Assert.Equal("Nyt navn", project.Title);
    }

    [Fact]
    public void A_phase_in_use_stays_in_the_course()
    {
        var project = A.ProjectSupporting(Phase.Idea, Phase.Design);

        Refused.By(
            Rule.PhaseInUse,
            () => project.Change(Plan with { SupportedPhases = PhaseSet.Of(Phase.Idea) }, InRound, PhaseSet.Of(Phase.Design), A.Person(), A.Moment),
            Phase.Design);

        project.Change(Plan with { SupportedPhases = PhaseSet.Of(Phase.Design, Phase.Procurement) }, InRound, PhaseSet.Of(Phase.Design), A.Person(), A.Moment);
        Assert.Equal(PhaseSet.Of(Phase.Design, Phase.Procurement), project.SupportedPhases);
    }

    [Fact]
    public void A_course_without_any_phase_is_told_so_and_not_which_phase_is_in_use()
        => Refused.By(
            Rule.NoSupportedPhase,
            () => A.ProjectSupporting(Phase.Design).Change(Plan with { SupportedPhases = PhaseSet.Of() }, InRound, PhaseSet.Of(Phase.Design), A.Person(), A.Moment));

    [Fact]
    public void What_nobody_has_said_of_a_project_from_before_the_lists_may_stay_unsaid()
    {
        var unsaid = Plan with { Kind = default };
        var project = A.Project(unsaid);

        Change(project, unsaid with { Title = "Nyt navn" });

        Assert.Equal(("Nyt navn", default(TechnologyKind)), (project.Title, project.TechnologyKind));
        Refused.By(Rule.UnknownChoice, () => Change(A.Project(), Plan with { Kind = default }));
    }

    [Fact]
    public void A_phase_that_lay_outside_already_may_stay_outside_whatever_it_holds()
    {
        var project = A.ProjectSupporting(Phase.Idea);

        project.Change(Plan with { Title = "Nyt navn", SupportedPhases = PhaseSet.Of(Phase.Idea) }, InRound, PhaseSet.Of(Phase.Design), A.Person(), A.Moment);

        Assert.Equal("Nyt navn", project.Title);
    }

    [Fact]
    public void A_closed_course_is_not_changed_moved_on_or_given_other_people()
    {
        var (project, anna) = (A.Project(), A.Person());
        project.Close(A.Person(), A.Moment);

        Refused.By(Rule.ProjectClosed, () => project.RequireRunning(), A.Day);
        Refused.By(Rule.ProjectClosed, () => Change(project, Plan), A.Day);
        Refused.By(Rule.ProjectClosed, () => project.MoveTo(Phase.Decision, A.Day, anna, A.Moment, reason: null), A.Day);
        Refused.By(Rule.ProjectClosed, () => project.Assign(anna, anna, A.Moment), A.Day);
        Refused.By(Rule.ProjectClosed, () => project.TakeOff(anna, anna, A.Moment), A.Day);
        Refused.By(Rule.ProjectClosed, () => project.Close(anna, A.Moment), A.Day);
    }

    [Fact]
    public void A_course_is_closed_to_the_date_clocks_in_Denmark_show()
    {
        var project = A.Project();

        project.Close(A.Person(), new DateTime(2026, 5, 3, 22, 30, 0, DateTimeKind.Utc));

        Refused.By(Rule.ProjectClosed, () => project.RequireRunning(), new DateOnly(2026, 5, 4));
    }

    [Fact]
    public void A_closed_course_keeps_who_closed_it_until_it_is_opened_again()
    {
        var (project, by) = (A.Project(), A.Person());

        project.Close(by, A.Moment);
        Assert.Equal((by, A.Moment), (project.ClosedById, project.ClosedAt));

        project.Reopen(A.Person(), A.Moment);
        Assert.Equal((null, null), (project.ClosedById, project.ClosedAt));
        project.RequireRunning();
    }

    [Fact]
    public void Somebody_who_is_taken_off_is_a_facilitator_of_the_project_no_more()
    {
        var (project, anna, bo) = (A.Project(), A.Person(), A.Person());
        project.Assign(anna, A.Person(), A.Moment);
        project.Assign(bo, A.Person(), A.Moment);

        project.TakeOff(anna, A.Person(), A.Moment);
        project.TakeOff(A.Person(), A.Person(), A.Moment);

        Assert.Equal([bo], project.Facilitators.Select(facilitator => facilitator.UserId));
    }

    private static void Change(Project project, ProjectPlan plan, Round? round = null) => project.Change(plan, round ?? InRound, PhaseSet.Of(), A.Person(), A.Moment);
}
