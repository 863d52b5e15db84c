using Sammen.Domain;

namespace Sammen.Web.Startup;

/// <summary>How many applications may be begun, and how long they are kept. docs/operations.md lists the settings with their defaults.</summary>
/// <param name="FromOneAddress">In a day from one address, behind which a whole municipality may sit.</param>
/// <param name="ForOneEmail">In a day for one e-mail address, which gets a mail for each.</param>
/// <param name="KeptForMonths">After the answer; one that became a project at least for as long as its course runs.</param>
public sealed record ApplicationSettings(int FromOneAddress, int ForOneEmail, int KeptForMonths)
{
    private const int DefaultFromOneAddress = 40;
    private const int DefaultForOneEmail = 6;
    private const int DefaultKeptForMonths = 12;
    private const int Most = 100_000;
    private const int MostMonths = 120;

    /// <summary>Those that ended before this moment, UTC, have had their time: whole Danish days, so that what is shown in the morning is what goes that day.</summary>
    /// <param name="today">Danish date.</param>
    public DateTime EndedBefore(DateOnly today) => DanishTime.ToUtc(today.AddMonths(-KeptForMonths), TimeOnly.MinValue);

    /// <summary>The first day on which one that ended on a day has had its time. Danish dates.</summary>
    public DateOnly RemovedOn(DateOnly ended)
    {
        var day = ended.AddMonths(KeptForMonths).AddDays(1);

        // A day that is not in the month before counts as its last: from the 29th to the 31st of March, the 28th of February is a month ago.
        while (day.AddMonths(-KeptForMonths) <= ended)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <exception cref="StartupException">A value is impossible.</exception>
    public static ApplicationSettings Read(IConfiguration configuration)
        => new(
            NumberSetting.Read(configuration, "Applications:FromOneAddress", DefaultFromOneAddress, Most),
            NumberSetting.Read(configuration, "Applications:ForOneEmail", DefaultForOneEmail, Most),
            NumberSetting.Read(configuration, "Applications:KeptForMonths", DefaultKeptForMonths, MostMonths));
}
