using Sammen.Web.Features.Comparison;

namespace Sammen.Web.Tests.Components;

/// <summary>The numbers at the ends of the lines can be read, wherever the lines end.</summary>
public sealed class CoverageChartTests
{
    private const double Highest = 14;
    private const double Lowest = 230;
    private const double Apart = 19;

    [Theory]
    [InlineData(Lowest)]
    [InlineData(Highest)]
    [InlineData(120)]
    public void Six_lines_that_end_in_one_place_have_six_marks_inside_the_picture(double height)
    {
        var heights = CoverageChart.KeepApart([.. Enumerable.Repeat((500.0, height), 6)]);

        Assert.All(heights, mark => Assert.InRange(mark, Highest, Lowest));
        Assert.All(heights.Order().Zip(heights.Order().Skip(1)), pair => Assert.True(pair.Second - pair.First >= Apart));
    }

    [Fact]
    public void Marks_that_do_not_touch_stay_where_they_are()
        => Assert.Equal([100, 200, 100], CoverageChart.KeepApart([(500, 100), (500, 200), (700, 100)]));

    [Fact]
    public void A_line_that_ends_where_another_ones_name_stands_gives_way_to_it()
        => Assert.Equal([100, 119], CoverageChart.KeepApart([(500, 100), (600, 101)]));
}
