namespace Sammen.Domain.Rounds;

/// <summary>A round (runde) of the programme: a few municipalities that get help over the same months.</summary>
public sealed class Round : Entity
{
    public const int NameMaxLength = 100;
    public const int DefaultPlaces = 4;

    private Round()
    {
    }

    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.NoPlaces"/>, <see cref="Rule.EndBeforeStart"/>, <see cref="Rule.LongerThanNineMonths"/> or
    /// <see cref="Rule.DeadlineAfterFirstDay"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public Round(string name, DateOnly applicationDeadline, DateOnly firstDay, DateOnly lastDay, int places = DefaultPlaces)
    {
        Name = FreeText.Required(name, NameMaxLength);
        Places = places >= 1 ? places : throw new RuleBrokenException(Rule.NoPlaces);
        CoursePeriod.Require(firstDay, lastDay);
        SensibleDate.Require(applicationDeadline);
        ApplicationDeadline = applicationDeadline <= firstDay ? applicationDeadline : throw new RuleBrokenException(Rule.DeadlineAfterFirstDay);
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    public string Name { get; private set; } = "";

    /// <summary>How many municipalities the round has room for.</summary>
    public int Places { get; private set; }

    public DateOnly ApplicationDeadline { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>At most nine months after the first day.</summary>
    public DateOnly LastDay { get; private set; }
}
