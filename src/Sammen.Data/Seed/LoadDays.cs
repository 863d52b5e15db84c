using Sammen.Domain;

namespace Sammen.Data.Seed;

/// <summary>The days of an invented course, counted from 0, its first.</summary>
/// <param name="Begun">How many are over, today not counted.</param>
internal sealed record LoadDays(DateOnly First, int Begun, Random Random)
{
    private const int WorkdayMinutes = 8 * 60;
    private static readonly TimeOnly WorkdayStart = new(8, 0);

    public DateOnly Today => On(Begun);

    public DateOnly On(int day) => First.AddDays(day);

    /// <summary>Some time in the working hours of a day, UTC.</summary>
    public DateTime At(int day) => DanishTime.ToUtc(On(day), WorkdayStart.AddMinutes(Random.Next(WorkdayMinutes)));
}
