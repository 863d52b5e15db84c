using Sammen.Web.Changes;

namespace Sammen.Web.Tests.Changes;

/// <summary>Who is at a place knows who else is, as they come and go.</summary>
public sealed class PresenceTests
{
    private readonly Presence presence = new();
    private readonly Guid log = Guid.NewGuid();
    private readonly PresentPerson mette = new(Guid.NewGuid(), "Mette Krogh");
    private readonly PresentPerson jonas = new(Guid.NewGuid(), "Jonas Lind");

    [Fact]
    public void Everybody_else_is_there_in_the_order_they_came_and_oneself_is_not()
    {
        using var first = Enter(jonas);
        using var second = Enter(mette);
        using var third = Enter(new PresentPerson(Guid.NewGuid(), "Ellen Friis"));

        Assert.Equal(["Jonas Lind", "Ellen Friis"], presence.OthersAt(log, mette.Id).Select(person => person.Name), StringComparer.Ordinal);
        Assert.Empty(presence.OthersAt(Guid.NewGuid(), mette.Id));
    }

    [Fact]
    public void Somebody_in_two_tabs_is_there_once_until_the_last_is_closed()
    {
        using var first = Enter(jonas);
        var second = Enter(jonas);

        Assert.Equal([jonas], presence.OthersAt(log, mette.Id));
        second.Dispose();
        Assert.Equal([jonas], presence.OthersAt(log, mette.Id));
        first.Dispose();
        Assert.Empty(presence.OthersAt(log, mette.Id));
    }

    [Fact]
    public void Those_who_are_there_are_told_of_each_who_comes_and_goes_and_who_has_gone_is_told_nothing()
    {
        var told = 0;
        var stay = Enter(mette, () => told++);
        var other = Enter(jonas);
        Assert.Equal(1, told);
        other.Dispose();
        other.Dispose();
        Assert.Equal(2, told);

        stay.Dispose();
        using var again = Enter(jonas);
        Assert.Equal(2, told);
    }

    private IDisposable Enter(PresentPerson person, Action? moved = null) => presence.Enter(log, person, moved ?? (() => { }));
}
