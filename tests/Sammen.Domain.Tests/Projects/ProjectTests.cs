using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Projects;

public class ProjectTests
{
    public static TheoryData<Phase> Phases => [.. Enum.GetValues<Phase>()];

    [Fact]
    public void A_project_keeps_what_was_agreed()
    {
        var (round, plan) = (Guid.CreateVersion7(), A.ProjectPlan() with { Title = " Skærme ", SupportedPhases = PhaseSet.Of(Phase.Design) });

        var project = new Project(round, plan, Phase.Idea, A.Person(), A.Moment);

        Assert.Equal(round, project.RoundId);
        Assert.Equal("Skærme", project.Title);
        Assert.Equal(plan.Technology, project.Technology);
        Assert.Equal(plan.MunicipalityCode, project.MunicipalityCode);
        Assert.Equal(plan.Workplace, project.Workplace);
        Assert.Equal((plan.Area.Choice, plan.Area.OwnWords), (project.Area, project.AreaWords));
        Assert.Equal((plan.Kind.Choice, plan.Kind.OwnWords), (project.TechnologyKind, project.TechnologyKindWords));
        Assert.Equal(plan.Aim, project.Aim);
        Assert.Equal(plan.SupportedPhases, project.SupportedPhases);
        Assert.Equal((plan.CourseStart, plan.CourseEnd), (project.CourseStart, project.CourseEnd));
        Assert.Equal((plan.LeaderHours, plan.EmployeeHours), (project.LeaderHoursAMonth, project.EmployeeHoursAMonth));
        Assert.Empty(project.Facilitators);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_project_may_start_in_any_phase(Phase start) => Assert.Equal(start, A.Project(startPhase: start).CurrentPhase);

    [Fact]
    public void A_project_may_start_in_a_phase_the_course_does_not_support()
        => Assert.Equal(
            Phase.Procurement,
            A.Project(A.ProjectPlan() with { SupportedPhases = PhaseSet.Of(Phase.Implementation) }, Phase.Procurement).CurrentPhase);

    [Fact]
    public void The_phase_a_course_began_in_is_the_first_entry_of_its_history()
    {
        var by = A.Person();

        var project = new Project(Guid.CreateVersion7(), A.ProjectPlan(), Phase.Design, by, A.Moment);

        var start = Assert.Single(project.PhaseChanges);
        Assert.Null(start.From);
        Assert.Equal(Phase.Design, start.To);
        Assert.Equal(A.CourseStart, start.On);
        Assert.Equal((by, A.Moment), (start.ById, start.RecordedAt));
        Assert.Null(start.Reason);
    }

    [Fact]
    public void A_course_supports_at_least_one_phase()
        => Refused.By(Rule.NoSupportedPhase, () => A.Project(A.ProjectPlan() with { SupportedPhases = PhaseSet.Of() }));

    [Fact]
    public void A_course_does_not_end_before_it_begins()
        => Refused.By(Rule.EndBeforeStart, () => A.Project(A.ProjectPlan() with { CourseEnd = A.CourseStart.AddDays(-1) }));

    [Theory]
    [InlineData(2026, 2, 1, 2026, 11, 1)]
    [InlineData(2026, 5, 31, 2027, 2, 28)] // no 31 February: the last day of that month
    public void A_course_lasts_nine_months_at_most(int year, int month, int day, int lastYear, int lastMonth, int lastDay)
    {
        var last = new DateOnly(lastYear, lastMonth, lastDay);
        var plan = A.ProjectPlan() with { CourseStart = new DateOnly(year, month, day) };

        Assert.Equal(last, A.Project(plan with { CourseEnd = last }).CourseEnd);
        Refused.By(Rule.LongerThanNineMonths, () => A.Project(plan with { CourseEnd = last.AddDays(1) }), last);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.004)]
    public void Hours_are_set_aside_for_leaders_and_for_employees(double hours)
    {
        Refused.By(Rule.HoursMissing, () => A.Project(A.ProjectPlan() with { LeaderHours = (decimal)hours }));
        Refused.By(Rule.HoursMissing, () => A.Project(A.ProjectPlan() with { EmployeeHours = (decimal)hours }));
    }

    [Fact]
    public void Half_an_hour_a_month_is_hours_set_aside_and_hundredths_are_kept()
    {
        var project = A.Project(A.ProjectPlan() with { LeaderHours = 0.5m, EmployeeHours = 7.785m });

        Assert.Equal((0.5m, 7.79m), (project.LeaderHoursAMonth, project.EmployeeHoursAMonth));
    }

    [Fact]
    public void Nobody_sets_more_hours_aside_than_there_are()
    {
        Assert.Equal(CourseHours.MostAMonth, A.Project(A.ProjectPlan() with { LeaderHours = CourseHours.MostAMonth }).LeaderHoursAMonth);
        Refused.By(Rule.HoursTooMany, () => A.Project(A.ProjectPlan() with { EmployeeHours = CourseHours.MostAMonth + 0.01m }), CourseHours.MostAMonth);
    }

    [Fact]
    public void Own_words_stand_only_with_other()
    {
        var listed = A.Project(A.ProjectPlan() with { Area = new(Area.Culture, "Noget andet"), Kind = new(TechnologyKind.RobotsAndAutomation, "Noget tredje") });
        var other = A.Project(A.ProjectPlan() with { Kind = new(TechnologyKind.Other, " Et eksoskelet ") });

        Assert.Equal((null, null), (listed.AreaWords, listed.TechnologyKindWords));
        Assert.Equal("Et eksoskelet", other.TechnologyKindWords);
        Refused.By(Rule.TextMissing, () => A.Project(A.ProjectPlan() with { Kind = new(TechnologyKind.Other) }));
    }

    [Theory]
    [InlineData(nameof(ProjectPlan.Title))]
    [InlineData(nameof(ProjectPlan.Technology))]
    [InlineData(nameof(ProjectPlan.Workplace))]
    [InlineData(nameof(ProjectPlan.Area))]
    [InlineData(nameof(ProjectPlan.Kind))]
    public void Every_text_about_a_project_must_be_there_and_names_no_citizen(string field)
    {
        Refused.By(Rule.TextMissing, () => A.Project(PlanWith(field, Texts.Blank)));
        Refused.By(Rule.CprNumberInText, () => A.Project(PlanWith(field, Texts.WithCprNumber)));
    }

    [Theory]
    [InlineData(nameof(ProjectPlan.Title), Project.TitleMaxLength)]
    [InlineData(nameof(ProjectPlan.Technology), Project.TechnologyMaxLength)]
    [InlineData(nameof(ProjectPlan.Workplace), Project.WorkplaceMaxLength)]
    [InlineData(nameof(ProjectPlan.Area), Project.AreaMaxLength)]
    [InlineData(nameof(ProjectPlan.Kind), Project.TechnologyKindMaxLength)]
    public void Every_text_about_a_project_has_a_limit(string field, int limit)
    {
        A.Project(PlanWith(field, Texts.OfLength(limit)));

        Refused.By(Rule.TextTooLong, () => A.Project(PlanWith(field, Texts.OfLength(limit + 1))), limit);
    }

    [Fact]
    public void A_facilitator_assigned_twice_is_assigned_once()
    {
        var (project, anna, bo) = (A.Project(), A.Person(), A.Person());

        project.Assign(anna, A.Person(), A.Moment);
        project.Assign(bo, A.Person(), A.Moment);
        project.Assign(anna, A.Person(), A.Moment);

        Assert.Equal([anna, bo], project.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void Only_the_supported_phases_belong_to_the_course(Phase phase)
    {
        A.ProjectSupporting(phase).RequireInCourse(phase);

        var others = A.ProjectSupporting([.. Enum.GetValues<Phase>().Where(other => other != phase)]);
        Refused.By(Rule.PhaseOutsideCourse, () => others.RequireInCourse(phase), phase);
    }

    private static ProjectPlan PlanWith(string field, string text) => field switch
    {
        nameof(ProjectPlan.Title) => A.ProjectPlan() with { Title = text },
        nameof(ProjectPlan.Technology) => A.ProjectPlan() with { Technology = text },
        nameof(ProjectPlan.Workplace) => A.ProjectPlan() with { Workplace = text },
        nameof(ProjectPlan.Area) => A.ProjectPlan() with { Area = new(Area.Other, text) },
        nameof(ProjectPlan.Kind) => A.ProjectPlan() with { Kind = new(TechnologyKind.Other, text) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a text of a project plan."),
    };
}
