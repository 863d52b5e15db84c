using Microsoft.Extensions.Localization;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Shared;

/// <summary>What is worth saying of the hours promised and used, in the reader's language.</summary>
public sealed class HoursWords(IStringLocalizer<SharedTexts> texts)
{
    /// <summary>What is set aside, and from which day months are counted where that is not the 1st.</summary>
    public string SetAside(MonthlyHours hours)
        => hours.Months[0].First.Day is not 1 and var day
            ? texts["HoursSetAsideFrom", Numbers.Hours(hours.AMonth), day]
            : texts["HoursSetAside", Numbers.Hours(hours.AMonth)];

    /// <summary>Nothing where the hours are as agreed.</summary>
    /// <param name="today">Danish date.</param>
    public IEnumerable<string> SentencesOn(MonthlyHours hours, DateOnly today)
    {
        var over = hours.Over(today).ToList();
        if (hours.StandingOn(today) is not HoursStanding.AsAgreed and var standing)
        {
            yield return texts[standing == HoursStanding.FarBelow ? "HoursFarBelow" : "HoursFarAbove", Numbers.Hours(over.Sum(month => month.Used)), Numbers.Hours(hours.AMonth * over.Count)];
        }

        foreach (var far in over.GroupBy(month => hours.StandingOf(month, today)).Where(months => months.Key != HoursStanding.AsAgreed).OrderBy(months => months.Key))
        {
            yield return texts[far.Key == HoursStanding.FarBelow ? "MonthsFarBelow" : "MonthsFarAbove", string.Join(", ", far.Select(month => Dates.Months(month.First, month.First)))];
        }

        if (hours.Outside > 0)
        {
            yield return texts["HoursOutside", Numbers.Hours(hours.Outside)];
        }
    }
}
