using Sammen.Domain.Projects;

namespace Sammen.Domain.Workshops;

/// <summary>
/// Hours of one group, leaders or employees, by the months of a course, against what is set aside each month. A month runs from the day the course
/// began on to the day before the same day a month later: those are the months hours are set aside for.
/// </summary>
/// <param name="Outside">Used before the course began or after it ended.</param>
/// <param name="AMonth">Set aside each month.</param>
public sealed record MonthlyHours(IReadOnlyList<MonthOfHours> Months, decimal Outside, decimal AMonth)
{
    /// <summary>A single month is far off below half, or above one and a half times, what is set aside.</summary>
    private const decimal MonthMayDiffer = 0.5m;

    /// <summary>A course is far off a quarter below or above: months make up for each other.</summary>
    private const decimal CourseMayDiffer = 0.25m;

    public decimal Used => Months.Sum(month => month.Used) + Outside;

    /// <summary>Set aside over the whole course, in whole hours.</summary>
    public int SetAside => CourseHours.OverMonths(AMonth, Months.Count);

    /// <param name="start">First day of the course, Danish date.</param>
    /// <param name="months">How many the course has.</param>
    /// <param name="used">The hours of each workshop held and each preparation, by its Danish date.</param>
    public static MonthlyHours Of(DateOnly start, int months, decimal aMonth, IReadOnlyCollection<(DateOnly On, decimal Hours)> used)
    {
        decimal Between(DateOnly first, DateOnly next) => used.Where(spent => spent.On >= first && spent.On < next).Sum(spent => spent.Hours);
        return new MonthlyHours(
            [
                .. Enumerable.Range(0, months)
                    .Select(month => (First: start.AddMonths(month), Next: start.AddMonths(month + 1)))
                    .Select(month => new MonthOfHours(month.First, month.Next.AddDays(-1), Between(month.First, month.Next))),
            ],
            used.Sum(spent => spent.Hours) - Between(start, start.AddMonths(months)),
            aMonth);
    }

    /// <summary>A month that is not over yet says nothing, and a quiet July is as it should be.</summary>
    /// <param name="today">Danish date.</param>
    public HoursStanding StandingOf(MonthOfHours month, DateOnly today)
    {
        var standing = month.Last < today ? Compare(month.Used, AMonth, MonthMayDiffer) : HoursStanding.AsAgreed;
        return standing == HoursStanding.FarBelow && month.First.Month == WorkingDays.HolidayMonth ? HoursStanding.AsAgreed : standing;
    }

    /// <summary>Of the months that are over, together.</summary>
    /// <param name="today">Danish date.</param>
    public HoursStanding StandingOn(DateOnly today)
    {
        var over = Over(today).ToList();
        return Compare(over.Sum(month => month.Used), AMonth * over.Count, CourseMayDiffer);
    }

    public IEnumerable<MonthOfHours> Over(DateOnly today) => Months.Where(month => month.Last < today);

    private static HoursStanding Compare(decimal used, decimal setAside, decimal mayDiffer)
    {
        if (used < setAside * (1 - mayDiffer))
        {
            return HoursStanding.FarBelow;
        }

        return used > setAside * (1 + mayDiffer) ? HoursStanding.FarAbove : HoursStanding.AsAgreed;
    }
}

/// <param name="First">First day, Danish date.</param>
/// <param name="Last">Last day, Danish date.</param>
/// <param name="Used">Hours.</param>
public sealed record MonthOfHours(DateOnly First, DateOnly Last, decimal Used);
