using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class WorkshopTests
{
    [Fact]
    public void A_workshop_keeps_its_plan_and_starts_as_planned_with_nobody_counted()
    {
        var (project, anna, bo) = (A.Project(), A.Person(), A.Person());
        var plan = new WorkshopPlan(" Sparring ", WorkshopKind.Sparring, Phase.Design, A.Moment, 90, " Teams ", [anna, bo]);

        var workshop = new Workshop(project, plan, A.Person(), A.Moment);

        Assert.Equal(project.Id, workshop.ProjectId);
        Assert.Equal(("Sparring", WorkshopKind.Sparring, Phase.Design), (workshop.Title, workshop.Kind, workshop.Phase));
        Assert.Equal((A.Moment, 90, "Teams"), (workshop.StartsAt, workshop.Minutes, workshop.Place));
        Assert.Equal([anna, bo], workshop.Facilitators.Select(facilitator => facilitator.UserId));
        Assert.Equal(WorkshopState.Planned, workshop.State);
        Assert.Equal(Attendance.None, workshop.Attendance);
    }

    [Fact]
    public void The_place_may_be_left_open() => Assert.Null(A.Workshop(A.WorkshopPlan() with { Place = Texts.Blank }).Place);

    [Fact]
    public void A_workshop_belongs_to_a_phase_the_course_supports()
        => Refused.By(
            Rule.PhaseOutsideCourse,
            () => A.Workshop(A.WorkshopPlan() with { Phase = Phase.Idea }, A.ProjectSupporting(Phase.Design)),
            Phase.Idea);

    [Theory]
    [InlineData(15)]
    [InlineData(720)]
    public void A_workshop_lasts_from_a_quarter_of_an_hour_to_twelve_hours(int minutes)
        => Assert.Equal(minutes, A.Workshop(A.WorkshopPlan() with { Minutes = minutes }).Minutes);

    [Theory]
    [InlineData(-60)]
    [InlineData(14)]
    [InlineData(721)]
    public void A_workshop_lasts_neither_shorter_nor_longer(int minutes)
        => Refused.By(Rule.WorkshopLength, () => A.Workshop(A.WorkshopPlan() with { Minutes = minutes }), 15, 720);

    [Fact]
    public void A_workshop_has_at_least_one_facilitator()
        => Refused.By(Rule.WorkshopWithoutFacilitator, () => A.Workshop(A.WorkshopPlan() with { FacilitatorIds = [] }));

    [Fact]
    public void A_facilitator_named_twice_is_there_once()
    {
        var anna = A.Person();

        var workshop = A.Workshop(A.WorkshopPlan() with { FacilitatorIds = [anna, anna] });

        Assert.Equal(anna, Assert.Single(workshop.Facilitators).UserId);
    }

    [Fact]
    public void The_title_must_be_there_within_its_limit_naming_no_citizen()
    {
        Refused.By(Rule.TextMissing, () => A.Workshop(A.WorkshopPlan() with { Title = Texts.Blank }));
        Refused.By(
            Rule.TextTooLong,
            () => A.Workshop(A.WorkshopPlan() with { Title = Texts.OfLength(Workshop.TitleMaxLength + 1) }),
            Workshop.TitleMaxLength);
        Refused.By(Rule.CprNumberInText, () => A.Workshop(A.WorkshopPlan() with { Title = Texts.WithCprNumber }));
    }

    [Fact]
    public void The_place_has_a_limit_and_names_no_citizen()
    {
        Refused.By(
            Rule.TextTooLong,
            () => A.Workshop(A.WorkshopPlan() with { Place = Texts.OfLength(Workshop.PlaceMaxLength + 1) }),
            Workshop.PlaceMaxLength);
        Refused.By(Rule.CprNumberInText, () => A.Workshop(A.WorkshopPlan() with { Place = Texts.WithCprNumber }));
    }

    [Fact]
    public void The_plan_may_be_changed_and_facilitators_come_go_and_stay()
    {
        var (project, anna, bo, carl) = (A.Project(), A.Person(), A.Person(), A.Person());
        var workshop = A.Workshop(A.WorkshopPlan() with { FacilitatorIds = [anna, bo] }, project);
        var staying = workshop.Facilitators[1];

        workshop.Change(project, new WorkshopPlan("Nyt", WorkshopKind.Teaching, Phase.Decision, A.Moment.AddDays(1), 60, Place: null, [bo, carl]), A.Person(), A.Moment);

        Assert.Equal(("Nyt", WorkshopKind.Teaching, Phase.Decision), (workshop.Title, workshop.Kind, workshop.Phase));
        Assert.Equal((A.Moment.AddDays(1), 60, null), (workshop.StartsAt, workshop.Minutes, workshop.Place));
        Assert.Equal([bo, carl], workshop.Facilitators.Select(facilitator => facilitator.UserId));
        Assert.Same(staying, workshop.Facilitators[0]);
    }

    [Fact]
    public void A_change_of_plan_follows_the_rules_of_a_new_plan()
    {
        var project = A.ProjectSupporting(Phase.Idea);
        var workshop = A.Workshop(project: project);

        Refused.By(Rule.PhaseOutsideCourse, () => workshop.Change(project, A.WorkshopPlan() with { Phase = Phase.Design }, A.Person(), A.Moment), Phase.Design);
        Refused.By(Rule.WorkshopLength, () => workshop.Change(project, A.WorkshopPlan() with { Minutes = 14 }, A.Person(), A.Moment), 15, 720);
        Refused.By(Rule.WorkshopWithoutFacilitator, () => workshop.Change(project, A.WorkshopPlan() with { FacilitatorIds = [] }, A.Person(), A.Moment));
        Refused.By(Rule.TextMissing, () => workshop.Change(project, A.WorkshopPlan() with { Title = "" }, A.Person(), A.Moment));
    }

    [Fact]
    public void A_refused_change_of_plan_leaves_the_workshop_as_it_was()
    {
        var project = A.Project();
        var workshop = A.Workshop(A.WorkshopPlan() with { Title = "Opstart" }, project);

        Refused.By(
            Rule.CprNumberInText,
            () => workshop.Change(project, A.WorkshopPlan() with { Title = "Afslutning", Place = Texts.WithCprNumber }, A.Person(), A.Moment));

        Assert.Equal("Opstart", workshop.Title);
    }

    [Fact]
    public void Who_is_taken_off_the_project_leaves_what_is_planned_to_the_others()
    {
        var (anna, bo) = (A.Person(), A.Person());
        var workshop = A.Workshop(A.WorkshopPlan() with { FacilitatorIds = [anna, bo] });

        workshop.TakeOff(anna, A.Person(), A.Moment);

        Assert.Equal([bo], workshop.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public void The_only_facilitator_stays_in_the_plan_until_another_takes_over()
    {
        var anna = A.Person();
        var workshop = A.Workshop(A.WorkshopPlan() with { FacilitatorIds = [anna] });

        workshop.TakeOff(anna, A.Person(), A.Moment);

        Assert.Equal([anna], workshop.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public void A_workshop_that_was_held_keeps_who_held_it()
    {
        var (anna, bo) = (A.Person(), A.Person());
        var workshop = A.Workshop(A.WorkshopPlan() with { FacilitatorIds = [anna, bo] });
        workshop.Hold(anna, A.Moment);

        workshop.TakeOff(anna, A.Person(), A.Moment);

        Assert.Equal([anna, bo], workshop.Facilitators.Select(facilitator => facilitator.UserId));
    }
}
