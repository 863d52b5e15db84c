namespace Sammen.Domain.Workshops;

public enum WorkshopState
{
    Planned = 1,
    Held = 2,
    Cancelled = 3,
}
