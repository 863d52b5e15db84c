using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.RoundYear;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.RoundYear;

/// <summary>What stands out in a round's year: who is in two places, and where nothing happens.</summary>
public sealed class YearTableTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestApp.Noon.UtcDateTime);
    private static readonly YearFacilitator Mette = new(Guid.NewGuid(), "Mette Krogh");
    private static readonly YearFacilitator Jonas = new(Guid.NewGuid(), "Jonas Lind");
    private static readonly YearProject Fjordby = Project("Fjordby", new(2026, 2, 1), new(2026, 5, 31));
    private static readonly YearProject Havnsoe = Project("Havnsø", new(2026, 4, 15), new(2026, 7, 2));

    [Fact]
    public void The_months_are_those_of_all_courses_and_of_what_lies_outside_them()
    {
        Assert.Equal([2, 3, 4, 5, 6, 7], Table().Months.Select(month => month.Month));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Table(At(Fjordby, 2026, 1, 31)).Months.Select(month => month.Month));
        Assert.Equal(new DateOnly(2026, 9, 1), Table(At(Fjordby, 2026, 9, 1)).Months[^1]);
        Assert.Equal(24, Table(At(Fjordby, 2030, 9, 1)).Months.Count);
    }

    [Fact]
    public void An_activity_stands_in_its_danish_month()
    {
        // One minute past midnight on the first of May in Denmark.
        var workshop = At(Fjordby, 2026, 5, 1) with { StartsAt = new(2026, 4, 30, 22, 1, 0, DateTimeKind.Utc) };

        Assert.Equal([5], Table(workshop).RowsOfProjects()[0].Cells.Where(cell => cell.Marks.Count > 0).Select(cell => cell.Month.Month));
    }

    [Fact]
    public void A_month_is_empty_where_a_course_runs_and_nothing_happens()
    {
        var rows = Table(At(Fjordby, 2026, 3, 4), At(Havnsoe, 2026, 4, 20)).RowsOfProjects();

        Assert.Equal([2, 4, 5], EmptyOf(rows[0]));
        Assert.Equal([5, 6, 7], EmptyOf(rows[1]));
    }

    [Fact]
    public void After_a_course_was_closed_nothing_is_expected_of_it()
    {
        var closed = Fjordby with { ClosedOn = new(2026, 3, 10) };
        var view = View([closed], At(closed, 2026, 2, 4));

        Assert.Equal([3], EmptyOf(new YearTable(view).RowsOfProjects()[0]));
    }

    [Fact]
    public void Facilitators_have_their_rows_by_name_with_what_they_run_and_the_months_they_run_nothing_in()
    {
        var together = At(Fjordby, 2026, 3, 4, Jonas, Mette);
        var rows = Table(together, At(Havnsoe, 2026, 4, 20, Mette)).RowsOfFacilitators();

        Assert.Equal(["Jonas Lind", "Mette Krogh"], rows.Select(row => row.Facilitator!.Name), StringComparer.Ordinal);
        Assert.Equal([2, 4, 5, 6, 7], EmptyOf(rows[0]));
        Assert.Equal([2, 5, 6, 7], EmptyOf(rows[1]));
    }

    [Theory]
    [InlineData(-120, false)]
    [InlineData(-119, true)]
    [InlineData(0, true)]
    [InlineData(119, true)]
    [InlineData(120, false)]
    public void Somebody_is_in_two_places_where_two_of_theirs_overlap(int minutesLater, bool isClash)
    {
        var first = At(Fjordby, 2026, 5, 4);
        var second = At(Havnsoe, 2026, 5, 4) with { StartsAt = first.StartsAt.AddMinutes(minutesLater) };
        var table = Table(first, second);

        Assert.Equal(isClash ? [(Mette, second.Id)] : [], table.Clashes[first.Id].Select(clash => (clash.Facilitator, clash.Other.Id)));
        Assert.Equal(isClash ? [(Mette, first.Id)] : [], table.Clashes[second.Id].Select(clash => (clash.Facilitator, clash.Other.Id)));
        Assert.All(table.RowsOfProjects().SelectMany(row => row.Cells).SelectMany(cell => cell.Marks), mark => Assert.Equal(isClash, mark.IsClash));
    }

    [Fact]
    public void A_long_activity_meets_all_that_begin_while_it_lasts()
    {
        var all_day = At(Fjordby, 2026, 5, 4) with { Minutes = 480 };
        var table = Table(all_day, Later(60, 30), Later(120, 30), Later(500, 30));

        Assert.Equal(2, table.Clashes[all_day.Id].Count());

        YearWorkshop Later(int minutes, int length) => At(Havnsoe, 2026, 5, 4) with { StartsAt = all_day.StartsAt.AddMinutes(minutes), Minutes = length };
    }

    [Fact]
    public void Nobody_clashes_with_another_or_with_what_was_held_or_with_the_parts_of_one_shared_activity()
    {
        var plan = Guid.NewGuid();
        var (one, other) = (At(Fjordby, 2026, 5, 4) with { SharedPlanId = plan }, At(Havnsoe, 2026, 5, 4) with { SharedPlanId = plan });

        Assert.Empty(Table(At(Fjordby, 2026, 5, 4), At(Havnsoe, 2026, 5, 4, Jonas)).Clashes);
        Assert.Empty(Table(At(Fjordby, 2026, 5, 4), At(Havnsoe, 2026, 5, 4) with { State = WorkshopState.Held }).Clashes);
        Assert.Empty(Table(one, other).Clashes);
    }

    [Fact]
    public void A_shared_activity_is_one_and_stands_in_the_row_of_each_project_with_its_own_page()
    {
        var plan = Guid.NewGuid();
        var (one, other) = (At(Fjordby, 2026, 5, 4) with { SharedPlanId = plan }, At(Havnsoe, 2026, 5, 4, Jonas) with { SharedPlanId = plan });
        var table = Table(one, other);

        Assert.Equal([one.Id, other.Id], Assert.Single(table.Activities).Parts.Select(part => part.Id));
        Assert.Equal([one.Id, other.Id], table.RowsOfProjects().Select(row => Assert.Single(row.Cells.SelectMany(cell => cell.Marks)).WorkshopId));
        Assert.Equal([2, 2], [table.RowsOfFacilitators().Count, table.Activities[0].Facilitators.Count]);
    }

    [Fact]
    public void What_was_held_before_the_rest_was_moved_stands_by_itself()
    {
        var plan = Guid.NewGuid();
        var held = At(Fjordby, 2026, 5, 4) with { SharedPlanId = plan, State = WorkshopState.Held };
        var moved = At(Havnsoe, 2026, 5, 11) with { SharedPlanId = plan };

        Assert.Equal([(held.Id, WorkshopState.Held), (moved.Id, WorkshopState.Planned)], Table(held, moved).Activities.Select(activity => (activity.Id, activity.State)));
    }

    [Fact]
    public void A_round_without_projects_has_no_months() => Assert.Empty(new YearTable(View([])).Months);

    private static IEnumerable<int> EmptyOf(YearRow row) => row.Cells.Where(cell => cell.IsEmpty).Select(cell => cell.Month.Month);

    private static YearTable Table(params YearWorkshop[] workshops) => new(View([Fjordby, Havnsoe], workshops));

    private static RoundYearView View(IReadOnlyList<YearProject> projects, params YearWorkshop[] workshops)
        => new(Guid.NewGuid(), "Runde 1", ClosedOn: null, Today, projects, projects.Count, workshops, IsCut: false);

    private static YearProject Project(string municipality, DateOnly start, DateOnly end)
        => new(Guid.NewGuid(), "Skærme", new(municipality, $"{municipality} Kommune", IsDemo: false), start, end, ClosedOn: null);

    private static YearWorkshop At(YearProject project, int year, int month, int day, params YearFacilitator[] facilitators) => new(
        Guid.NewGuid(), project.Id, "Opstart", WorkshopKind.Workshop, WorkshopState.Planned, DanishTime.ToUtc(new(year, month, day), new(13, 0)), 120, SharedPlanId: null,
        facilitators.Length == 0 ? [Mette] : facilitators);
}
