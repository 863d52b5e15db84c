namespace Sammen.Domain.Workshops;

/// <summary>How many took part in a workshop, by group: heads, never names.</summary>
/// <param name="Representatives">Union and working-environment representatives (TR and AMR).</param>
/// <param name="It">IT and digitalisation.</param>
public sealed record Attendance(int Leaders, int Employees, int Representatives, int It, int Suppliers, int Citizens)
{
    public const int MaxPerGroup = 500;

    public static Attendance None { get; } = new(0, 0, 0, 0, 0, 0);

    public int Total => Leaders + Employees + Representatives + It + Suppliers + Citizens;

    /// <summary>Those whose time counts against the hours set aside for employees: the municipality's own staff who are not leaders.</summary>
    public int OwnEmployees => Employees + Representatives + It;

    /// <exception cref="RuleBrokenException"><see cref="Rule.AttendanceOutOfRange"/>.</exception>
    public Attendance RequireInRange()
        => new[] { Leaders, Employees, Representatives, It, Suppliers, Citizens }.All(heads => heads is >= 0 and <= MaxPerGroup)
            ? this
            : throw new RuleBrokenException(Rule.AttendanceOutOfRange, MaxPerGroup);
}
