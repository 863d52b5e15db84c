namespace Sammen.Domain.Projects;

/// <summary>Month <paramref name="Number"/> of <paramref name="Of"/> of a course: "måned 8 af 9".</summary>
/// <param name="Number">1 in the first month; 0 before the course begins; never above <paramref name="Of"/>.</param>
public readonly record struct CourseMonth(int Number, int Of)
{
    public static CourseMonth On(DateOnly today, DateOnly courseStart, DateOnly courseEnd)
    {
        // A course from the 1st to the 1st nine months later is nine months long, not ten.
        var of = courseEnd > courseStart ? MonthsBegun(courseStart, courseEnd.AddDays(-1)) : 1;
        return new CourseMonth(today < courseStart ? 0 : Math.Min(MonthsBegun(courseStart, today), of), of);
    }

    private static int MonthsBegun(DateOnly from, DateOnly to)
    {
        var months = 0;
        while (from.AddMonths(months) <= to)
        {
            months++;
        }

        return months;
    }
}
