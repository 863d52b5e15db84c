using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>Who was invited to a workshop.</summary>
public class WorkshopGuestTests
{
    [Fact]
    public void A_guest_is_somebody_invited_by_somebody_at_a_moment()
    {
        var (workshop, lise, mette) = (A.Workshop(), A.Person(), A.Person());

        var guest = new WorkshopGuest(workshop, lise, mette, A.Moment);

        Assert.Equal((workshop.Id, lise, mette, A.Moment), (guest.WorkshopId, guest.UserId, guest.InvitedById, guest.InvitedAt));
    }

    [Fact]
    public void Nobody_is_invited_to_what_will_not_take_place()
    {
        var cancelled = A.Workshop();
        cancelled.Cancel(A.Person(), A.Moment);

        Assert.Equal(Rule.WorkshopNotPlanned, Assert.Throws<RuleBrokenException>(() => new WorkshopGuest(cancelled, A.Person(), A.Person(), A.Moment)).Rule);
    }
}
