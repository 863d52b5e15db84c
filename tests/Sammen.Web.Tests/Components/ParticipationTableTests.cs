using Bunit;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>Who took part: the newest first, groups nobody came of left out, heads and hours added up below.</summary>
public sealed class ParticipationTableTests : Screen
{
    private static readonly CourseWorkshop First = Held("Først", day: 1, minutes: 90, new Attendance(2, 6, 0, 0, 0, 2));
    private static readonly CourseWorkshop Second = Held("Så", day: 2, minutes: 120, new Attendance(1, 4, 0, 0, 0, 0));

    [Fact]
    public void Each_workshop_is_a_row_and_below_stand_the_sums()
    {
        var table = Table(First, Second).Find("table");

        Assert.Equal(["Aktivitet", "", "Ledere", "Medarbejdere", "Borgere", "I alt"], table.Rows("thead")[0], StringComparer.Ordinal);
        Assert.Equal(["Så 2. maj", "", "1", "4", "0", "5"], table.Rows()[0], StringComparer.Ordinal);
        Assert.Equal(["Først 1. maj", "", "2", "6", "2", "10"], table.Rows()[1], StringComparer.Ordinal);
        Assert.Equal(["Afholdte aktiviteter: 2, personer", "", "3", "10", "2", "15"], table.Rows("tfoot")[0], StringComparer.Ordinal);
        Assert.Equal(["Timer", "", "5", "17", "3", "25"], table.Rows("tfoot")[1], StringComparer.Ordinal);
        Assert.Equal([Addresses.Workshop(Second.Id), Addresses.Workshop(First.Id)], table.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_workshop_was_large_and_each_part_as_its_group()
    {
        var bars = Table(First, Second).FindAll("tbody [aria-hidden=true] > span");

        Assert.Equal(["width:50%", "width:100%"], bars.Select(bar => bar.GetAttribute("style")!), StringComparer.Ordinal);
        Assert.Equal(["flex-grow:1", "flex-grow:4"], bars[0].Children.Select(part => part.GetAttribute("style")!), StringComparer.Ordinal);
    }

    [Fact]
    public void Workshops_nobody_came_to_have_a_bar_of_no_length()
        => Assert.Equal("width:0%", Table(First with { Attendance = Attendance.None }).Find("tbody [aria-hidden=true] > span").GetAttribute("style"));

    [Fact]
    public void Without_workshops_it_says_so()
    {
        var table = Table();

        Assert.Equal("Der er ikke afholdt nogen aktiviteter endnu.", table.Find("p").Words());
        Assert.Empty(table.FindAll("table"));
    }

    private static CourseWorkshop Held(string title, int day, int minutes, Attendance attendance)
        => new(Guid.NewGuid(), Guid.NewGuid(), title, WorkshopKind.Workshop, Phase.Idea, new DateTime(2026, 5, day, 12, 0, 0, DateTimeKind.Utc), minutes, Place: null, WorkshopState.Held, IsComing: false, attendance);

    private IRenderedComponent<ParticipationTable> Table(params CourseWorkshop[] held) => Render<ParticipationTable>(parameters => parameters
        .Add(table => table.Held, held)
        .Add(table => table.Participation, new Participation([.. held.Select(workshop => (workshop.Minutes, workshop.Attendance))])));
}
