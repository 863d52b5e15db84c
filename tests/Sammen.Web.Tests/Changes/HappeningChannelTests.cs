using Sammen.Domain.Happenings;
using Sammen.Web.Changes;

namespace Sammen.Web.Tests.Changes;

/// <summary>Who listens to a project hears what happens in it, until they stop.</summary>
public sealed class HappeningChannelTests
{
    private static readonly DateTime Noon = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    private readonly HappeningChannel channel = new();
    private readonly Guid project = Guid.NewGuid();

    [Fact]
    public void Everybody_who_listens_to_the_project_hears_it_and_nobody_else()
    {
        var heard = new List<string>();
        using var first = channel.Subscribe(project, (_, _) => heard.Add("first"));
        using var second = channel.Subscribe(project, (_, _) => heard.Add("second"));
        using var elsewhere = channel.Subscribe(Guid.NewGuid(), (_, _) => heard.Add("elsewhere"));

        Publish();

        Assert.Equal(["first", "second"], heard);
    }

    [Fact]
    public void Who_has_stopped_listening_hears_nothing_and_who_begins_again_does()
    {
        var heard = 0;
        channel.Subscribe(project, (_, _) => heard++).Dispose();
        Publish();
        Assert.Equal(0, heard);

        using var again = channel.Subscribe(project, (_, _) => heard++);
        Publish();
        Assert.Equal(1, heard);
    }

    [Fact]
    public void It_knows_when_something_last_happened()
    {
        Assert.Null(channel.LastIn(project));

        Publish();

        Assert.Equal(Noon, channel.LastIn(project));
        Assert.Null(channel.LastIn(Guid.NewGuid()));
    }

    private void Publish() => channel.Publish(new Happened(Guid.NewGuid(), new PhaseChanged(project), Guid.NewGuid(), Noon), origin: null);
}
