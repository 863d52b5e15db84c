using Bunit;
using Sammen.Domain.Municipalities;
using Sammen.Web.Features.Start;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The next workshop and those after it, for who logs and for who reads.</summary>
public sealed class ComingListTests : Screen
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Only_who_logs_is_led_to_the_log(bool mayLog, int links)
    {
        var list = Show(mayLog, Workshop("Opstart", isToday: true));

        Assert.Equal(links, list.FindAll("a.primary").Count);
        Assert.Empty(list.FindAll("ul"));
    }

    [Fact]
    public void One_of_another_day_is_dated_and_has_its_clock_below()
    {
        var list = Show(mayLog: true, Workshop("Opstart", isToday: false), Workshop("Fælles læring", isToday: false));

        Assert.Equal("4. maj14.00", list.Find(".when").TextContent);
        Assert.Equal("Opstart Skærme · Fjordby (demo) · Rådhuset", list.Find(".what").Words());
        Assert.Equal("4. maj 2026 kl. 14.00 · Fælles læring Skærme · Fjordby (demo)", list.Find("li").Words());
    }

    private static ComingWorkshop Workshop(string title, bool isToday)
        => new(Guid.NewGuid(), title, TestApp.Noon.UtcDateTime, 120, "Rådhuset", Guid.NewGuid(), "Skærme", [new MunicipalityName("Fjordby", "Fjordby Kommune", IsDemo: true)], isToday);

    private IRenderedComponent<ComingList> Show(bool mayLog, params ComingWorkshop[] workshops)
        => Render<ComingList>(parameters => parameters.Add(list => list.Workshops, workshops).Add(list => list.MayLog, mayLog));
}
