namespace Sammen.Data.Mail;

/// <summary>A morning on which people were reminded of what is due. There is one a day, whichever node came first.</summary>
/// <param name="day">Danish date.</param>
/// <param name="at">When it was done, UTC.</param>
public sealed class ReminderMorning(DateOnly day, DateTime at)
{
    public DateOnly Day { get; private set; } = day;

    public DateTime At { get; private set; } = at;
}
