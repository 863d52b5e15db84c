namespace Sammen.Domain.Projects;

/// <summary>Hours set aside, agreed by the month and shown for the whole course.</summary>
public static class CourseHours
{
    /// <summary>More than anybody sets aside in a month.</summary>
    public const decimal MostAMonth = 9_999m;

    /// <summary>Hours a month are kept with so many decimals: enough for any whole total to come out again.</summary>
    public const int Decimals = 2;

    /// <summary>Hours a month as they are kept.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.HoursMissing"/> or <see cref="Rule.HoursTooMany"/>.</exception>
    public static decimal Require(decimal aMonth)
    {
        if (aMonth > MostAMonth)
        {
            throw new RuleBrokenException(Rule.HoursTooMany, MostAMonth);
        }

        var kept = Kept(aMonth);
        return kept > 0 ? kept : throw new RuleBrokenException(Rule.HoursMissing);
    }

    /// <summary>Hours with as many decimals as are kept.</summary>
    internal static decimal Kept(decimal hours) => decimal.Round(hours, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Hours over the whole course, in whole hours: a month times the months the course touches.</summary>
    public static int InAll(decimal aMonth, DateOnly courseStart, DateOnly courseEnd)
        => OverMonths(aMonth, CourseMonth.On(courseStart, courseStart, courseEnd).Of);

    /// <summary>Hours over so many months, in whole hours.</summary>
    public static int OverMonths(decimal aMonth, int months) => (int)decimal.Round(aMonth * months, MidpointRounding.AwayFromZero);
}
