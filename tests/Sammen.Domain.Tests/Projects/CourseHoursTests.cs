using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Projects;

public class CourseHoursTests
{
    [Theory]
    [InlineData(10, 90)]
    [InlineData(7.5, 68)]
    [InlineData(0.05, 0)]
    [InlineData(0.06, 1)]
    public void Hours_in_all_are_those_of_every_month_in_whole_hours(double aMonth, int inAll)
        => Assert.Equal(inAll, CourseHours.InAll((decimal)aMonth, A.CourseStart, A.CourseEnd));

    [Fact]
    public void A_course_within_a_month_has_the_hours_of_one()
        => Assert.Equal(12, CourseHours.InAll(12, A.CourseStart, A.CourseStart.AddDays(3)));

    [Fact]
    public void Every_whole_total_comes_out_again_of_the_hours_a_month_it_is_divided_into()
    {
        for (var months = 1; months <= 9; months++)
        {
            var end = A.CourseStart.AddMonths(months);
            for (var total = 1; total <= 500; total++)
            {
                Assert.Equal(total, CourseHours.InAll(CourseHours.Require((decimal)total / months), A.CourseStart, end));
            }
        }
    }
}
