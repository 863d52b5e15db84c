namespace Sammen.Domain;

/// <summary>The programme's limit on how long a round or a course may last.</summary>
internal static class CoursePeriod
{
    private const int MaxMonths = 9;

    /// <exception cref="RuleBrokenException"><see cref="Rule.DateOutOfRange"/>, <see cref="Rule.EndBeforeStart"/> or <see cref="Rule.LongerThanNineMonths"/>.</exception>
    public static void Require(DateOnly start, DateOnly end)
    {
        SensibleDate.Require(start);
        if (end < start)
        {
            throw new RuleBrokenException(Rule.EndBeforeStart);
        }

        var lastAllowed = start.AddMonths(MaxMonths);
        if (end > lastAllowed)
        {
            throw new RuleBrokenException(Rule.LongerThanNineMonths, lastAllowed);
        }
    }
}
