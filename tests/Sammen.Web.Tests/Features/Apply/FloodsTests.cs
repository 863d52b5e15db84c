using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using Sammen.Web.Features.Apply;
using Sammen.Web.Mail;
using Sammen.Web.Startup;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Apply;

/// <summary>A script is kept off, and an office of applicants is not.</summary>
public sealed class FloodsTests : IDisposable
{
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.7");

    private readonly Floods floods = new(new SammenSettings(default, "", "", DemoEnabled: false, PublicAddress: null, "", MailSettings.None, new ApplicationSettings(FromOneAddress: 40, ForOneEmail: 6, KeptForMonths: 12)));

    [Fact]
    public void Three_hundred_from_one_place_get_as_far_as_forty()
        => Assert.Equal(40, Enumerable.Range(0, 300).Count(number => floods.Admits($"a{number}@lyngsted.example", Office)));

    [Fact]
    public void One_address_gets_six_mails_however_it_is_written_and_wherever_it_is_asked_from()
        => Assert.Equal(6, Enumerable.Range(0, 50).Count(number => floods.Admits(number % 2 == 0 ? "Bente@lyngsted.example" : " bente@LYNGSTED.example ", IPAddress.Parse($"198.51.100.{number}"))));

    [Fact]
    public void One_who_floods_stops_nobody_elsewhere()
    {
        foreach (var number in Enumerable.Range(0, 300))
        {
            floods.Admits($"a{number}@lyngsted.example", Office);
        }

        Assert.True(floods.Admits("bente@lyngsted.example", IPAddress.Parse("203.0.113.5")));
    }

    [Fact]
    public void Nobody_fills_in_a_form_in_less_than_three_seconds_and_nobody_else_makes_its_stamp()
    {
        var clock = new FakeTimeProvider(TestApp.Noon);
        var stamps = new FormStamp(new EphemeralDataProtectionProvider(), clock);
        var stamp = stamps.Make();
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(stamps.IsOfAPerson(stamp));

        clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.True(stamps.IsOfAPerson(stamp));
        Assert.False(stamps.IsOfAPerson(null));
        Assert.False(stamps.IsOfAPerson("x"));
        Assert.False(stamps.IsOfAPerson(new FormStamp(new EphemeralDataProtectionProvider(), clock).Make()));
    }

    public void Dispose() => floods.Dispose();
}
