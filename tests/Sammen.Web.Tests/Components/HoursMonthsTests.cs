using Bunit;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>Hours promised and used as a picture with its numbers.</summary>
public sealed class HoursMonthsTests : Screen
{
    private static readonly DateOnly Start = new(2026, 4, 1);

    [Fact]
    public void Each_month_has_a_column_as_high_as_what_was_used_and_a_line_where_that_is_set_aside()
    {
        var picture = Open(Of(3, (Start, 30), (new DateOnly(2026, 5, 7), 7.5m)), new DateOnly(2026, 5, 20));

        Assert.Equal("Ledere 37,5 af 60 timer brugt", picture.Find("figcaption").Words());
        Assert.Equal(["apr. 30 timer", "maj 7,5 timer", "jun. 0 timer"], picture.FindAll("li").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("--set-aside:66.67%", picture.Find("ol").GetAttribute("style"));
        Assert.Equal(["--used:100%", "--used:25%", "--used:0%"], picture.FindAll(".column").Select(column => column.GetAttribute("style")!), StringComparer.Ordinal);
        Assert.Equal("maj 7,5 timer", Assert.Single(picture.FindAll("li.is-now")).Words());
    }

    [Fact]
    public void Where_nothing_was_used_the_line_is_still_inside_the_picture()
        => Assert.Equal("--set-aside:80%", Open(Of(1), Start).Find("ol").GetAttribute("style"));

    [Fact]
    public void Months_that_are_counted_from_another_day_than_the_1st_say_so()
    {
        var picture = Open(MonthlyHours.Of(new DateOnly(2026, 4, 15), 2, 20, []), Start);

        Assert.Equal(["apr. 0 timer", "maj 0 timer"], picture.FindAll("li").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("Den stiplede linje er det, der er sat af: 20 timer om måneden, regnet fra den 15.", picture.Find("p").Words());
    }

    [Fact]
    public void What_is_far_off_is_said_in_plain_sentences()
        => Assert.Equal(
            "Den stiplede linje er det, der er sat af: 20 timer om måneden. Indtil nu er der brugt langt mindre tid, end der er sat af: 37 af 80 timer i de måneder, der er gået. "
            + "Under halvdelen: maj, juni. Mere end halvanden gang så meget: april. 5 timer lå uden for forløbet.",
            Open(Of(6, (Start, 31), (new DateOnly(2026, 6, 1), 6), (new DateOnly(2026, 3, 1), 5)), new DateOnly(2026, 8, 1)).Find("p").Words());

    [Fact]
    public void A_course_that_used_far_more_is_told_so()
        => Assert.Contains(
            "Indtil nu er der brugt langt mere tid, end der er sat af: 26 mod 20 timer i de måneder, der er gået.",
            Open(Of(2, (Start, 26)), new DateOnly(2026, 5, 1)).Find("p").Words(), StringComparison.Ordinal);

    [Fact]
    public void As_agreed_says_no_more_than_what_is_set_aside()
        => Assert.Equal("Den stiplede linje er det, der er sat af: 20 timer om måneden.", Open(Of(2, (Start, 20)), new DateOnly(2026, 5, 1)).Find("p").Words());

    private static MonthlyHours Of(int months, params (DateOnly On, decimal Hours)[] used) => MonthlyHours.Of(Start, months, 20, used);

    private IRenderedComponent<HoursMonths> Open(MonthlyHours hours, DateOnly today)
        => Render<HoursMonths>(parameters => parameters.Add(picture => picture.Who, "Ledere").Add(picture => picture.Hours, hours).Add(picture => picture.Today, today));
}
