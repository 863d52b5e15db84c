using Bunit;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class CourseTimelineTests : Screen
{
    // Ninety-one days: a quarter of a year from April to June.
    private static readonly DateOnly Start = new(2026, 4, 13);
    private static readonly DateOnly End = new(2026, 6, 20);
    private static readonly DateOnly Today = new(2026, 5, 4);

    [Fact]
    public void The_months_stand_side_by_side_each_as_wide_as_its_days_and_this_one_is_marked()
    {
        var months = Open().FindAll(".month");

        Assert.Equal(["apr.", "maj", "jun."], months.Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            ["left:0%;width:32.97%", "left:32.97%;width:34.07%", "left:67.03%;width:32.97%"], months.Select(month => month.GetAttribute("style")!), StringComparer.Ordinal);
        Assert.Equal("maj", Assert.Single(months, month => month.ClassList.Contains("is-now")).Words());
    }

    [Fact]
    public void A_course_over_new_year_says_the_year_it_comes_to()
        => Assert.Equal(
            ["nov.", "dec.", "jan. 2027"],
            Open(start: new DateOnly(2026, 11, 1), end: new DateOnly(2027, 1, 31)).FindAll(".month").Select(OnScreen.Words), StringComparer.Ordinal);

    [Fact]
    public void Today_is_a_line_where_it_is_and_none_when_the_course_is_over()
    {
        Assert.Equal("left:36.26%", Open().Find(".today").GetAttribute("style"));
        Assert.Empty(Open(today: new DateOnly(2026, 7, 1)).FindAll(".today"));
        Assert.Empty(Open(today: new DateOnly(2026, 3, 31)).FindAll(".today"));
    }

    [Fact]
    public void Phases_lie_over_their_days_and_say_where_they_stand()
    {
        var phases = Open(phases:
        [
            new(Phase.Design, PhaseStanding.Passed, Start, new DateOnly(2026, 5, 1)),
            new(Phase.Specification, PhaseStanding.Current, new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1)),
            new(Phase.Procurement, PhaseStanding.ToCome, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 21)),
        ]).FindAll("[aria-label=Faserne] li");

        Assert.Equal(["left:13.19%;width:19.78%", "left:32.97%;width:34.07%", "left:67.03%;width:21.98%"], phases.Select(phase => phase.GetAttribute("style")!), StringComparer.Ordinal);
        Assert.Equal(
            ["Designfasen, april, gennemført", "Specifikationsfasen, maj, her er vi nu", "Udbuds-/Indkøbsfasen, juni, kommer, tiden er et skøn"],
            phases.Select(phase => phase.QuerySelector(".visually-hidden")!.Words()), StringComparer.Ordinal);
    }

    [Fact]
    public void An_activity_leads_to_its_page_and_says_kind_day_and_who_came_or_when_it_begins()
    {
        var (held, planned) = (Activity("Opstart", 17, WorkshopState.Held, heads: 20), Activity("Tilbud og test", 60, kind: WorkshopKind.Sparring));

        var links = Open(workshops: [held, planned]).FindAll("ol a");

        Assert.Equal(
            ["Opstart Workshop 30. apr. · ✓ 20 20 til stede", "Tilbud og test Processparring 12. jun. 13.00"], links.Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal([Addresses.Workshop(held.Id), Addresses.Workshop(planned.Id)], links.Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public void Activities_that_would_lie_over_each_other_stand_in_rows()
        => Assert.Equal(
            ["grid-row:1;margin-left:13.19%", "grid-row:2;margin-left:15.38%", "grid-row:1;margin-left:27.47%", "grid-row:1;margin-left:85.71%", "grid-row:2;margin-left:73.91%"],
            Open(workshops: [Activity("1", 0), Activity("2", 2), Activity("3", 13), Activity("4", 66), Activity("5", 68)])
                .FindAll("ol li").Select(item => item.GetAttribute("style")!), StringComparer.Ordinal);

    [Fact]
    public void One_before_or_after_the_course_stands_at_the_edge_and_says_so()
    {
        var items = Open(workshops: [Activity("Før", -60), Activity("Midt i", 0), Activity("Efter", 300)]).FindAll("ol li");

        Assert.Equal([true, false, true], items.Select(item => item.Words().EndsWith("uden for forløbet", StringComparison.Ordinal)));
        Assert.Equal(["grid-row:1;margin-left:0%", "grid-row:2;margin-left:13.19%", "grid-row:1;margin-left:86%"], items.Select(item => item.GetAttribute("style")!), StringComparer.Ordinal);
    }

    [Fact]
    public void A_picture_that_does_not_hold_everything_says_so()
    {
        Assert.Contains("Billedet viser de første 1 aktiviteter.", Open(workshops: [Activity("1", 0)], isCut: true).Find("section").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Billedet viser", Open(workshops: [Activity("1", 0)]).Find("section").Words(), StringComparison.Ordinal);
    }

    private static PicturedWorkshop Activity(string title, int day, WorkshopState state = WorkshopState.Planned, int heads = 0, WorkshopKind kind = WorkshopKind.Workshop)
        => new(Guid.NewGuid(), title, kind, Start.AddDays(day).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc), state, heads);

    private IRenderedComponent<CourseTimeline> Open(
        DateOnly? start = null, DateOnly? end = null, DateOnly? today = null, IReadOnlyList<PhaseSpan>? phases = null, IReadOnlyList<PicturedWorkshop>? workshops = null, bool isCut = false)
        => Render<CourseTimeline>(parameters => parameters.Add(
            timeline => timeline.Picture, new CoursePicture(start ?? Start, end ?? End, today ?? Today, phases ?? [], workshops ?? [], isCut)));
}
