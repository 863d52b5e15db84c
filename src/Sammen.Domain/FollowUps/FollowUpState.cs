namespace Sammen.Domain.FollowUps;

public enum FollowUpState
{
    Open = 1,
    Done = 2,
    Dropped = 3,
}
