namespace Sammen.Domain.Workshops;

/// <summary>How hours used stand against hours set aside.</summary>
public enum HoursStanding
{
    /// <summary>Near enough that nothing has to be said.</summary>
    AsAgreed = 1,
    FarBelow = 2,
    FarAbove = 3,
}
