using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Components;
using Sammen.Web.Tests.Files;

namespace Sammen.Web.Tests.Pages;

/// <summary>The calendar's addresses as Outlook and its like ask for them.</summary>
public sealed class CalendarTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("da-DK", "Workshop i ")]
    [InlineData("en-GB", "Workshop in ")]
    public async Task A_subscription_is_read_without_signing_in_in_the_language_of_its_person(string culture, string words)
    {
        var key = await OpenAsync(Site.Facilitator, culture);
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync(Addresses.Calendar(key));
        var calendar = new CalendarText(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("PUBLISH", "2.0"), (calendar.Of("METHOD"), calendar.Of("VERSION")));
        Assert.Equal(("Sammen om ny teknologi", "VALUE=DURATION:PT1H"), (calendar.Of("X-WR-CALNAME"), calendar.Of("REFRESH-INTERVAL")));
        Assert.NotEmpty(calendar.Events);
        Assert.Contains(calendar.Events, one => one.Of("DESCRIPTION")!.StartsWith(words, StringComparison.Ordinal));
        Assert.Equal("private, no-cache", string.Join(", ", answer.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", ")).OrderDescending(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_what_has_is()
    {
        var key = await OpenAsync(Site.Leader);
        using var client = await site.SignedOutAsync();
        using var first = await client.GetAsync(Addresses.Calendar(key));
        var version = first.Headers.ETag!;
        Assert.False(version.IsWeak);

        using var same = await AskAsync(client, key, version);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());
        Assert.Equal(version, same.Headers.ETag);

        await site.InDatabaseAsync(async db =>
        {
            var coming = await db.Workshops.Where(workshop => workshop.State == WorkshopState.Planned && workshop.Project.MunicipalityCode == "901").FirstAsync();
            coming.Cancel(coming.ChangedById!.Value, DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        using var changed = await AskAsync(client, key, version);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(version, changed.Headers.ETag);
        Assert.Contains(new CalendarText(await changed.Content.ReadAsByteArrayAsync()).Events, one => one.Of("STATUS") == "CANCELLED");
    }

    [Fact]
    public async Task A_head_is_answered_without_the_file()
    {
        var key = await OpenAsync(Site.Facilitator);
        using var client = await site.SignedOutAsync();
        using var asked = new HttpRequestMessage(HttpMethod.Head, Addresses.Calendar(key));
        using var answer = await client.SendAsync(asked);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_ended_one_answers_as_one_that_never_was()
    {
        var ended = await OpenAsync(Site.Facilitator);
        await OpenAsync(Site.Facilitator);
        using var client = await site.SignedOutAsync();

        var never = await NotFoundAsync(client, Addresses.Calendar(SecretKey.Make()));

        Assert.Equal(never, await NotFoundAsync(client, Addresses.Calendar(ended)));
        Assert.Equal(never, await NotFoundAsync(client, Addresses.Calendar("ikke-en-noegle")));
    }

    [Theory]
    [InlineData(Site.Facilitator)]
    [InlineData(Site.Leader)]
    [InlineData(Site.ProgrammeManager)]
    public async Task A_workshop_is_passed_on_as_a_file_by_who_may_see_it(string persona)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(persona);
        using var answer = await client.GetAsync(Addresses.WorkshopInCalendar(places.WorkshopId));
        var calendar = new CalendarText(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal(places.WorkshopId.ToString(), Assert.Single(calendar.Events).Of("UID"));
        Assert.EndsWith(".ics", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Null(calendar.Of("REFRESH-INTERVAL"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_workshop_one_may_not_see_is_not_found_as_one_that_is_not()
    {
        var foreign = await site.InDatabaseAsync(db => db.Workshops.Where(workshop => workshop.Project.MunicipalityCode != "901").Select(workshop => workshop.Id).FirstAsync());
        using var client = await site.SignedInAsync(Site.Leader);

        Assert.Equal(await NotFoundAsync(client, Addresses.WorkshopInCalendar(Guid.NewGuid())), await NotFoundAsync(client, Addresses.WorkshopInCalendar(foreign)));
    }

    [Fact]
    public async Task On_ones_own_page_an_address_is_shown_when_it_is_made_and_once_only()
    {
        using var danish = Localization.Culture.Danish();
        using var client = await site.SignedInAsync("Torben Vang");
        using var made = await PressAsync(client, "kalender");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await made.Content.ReadAsStringAsync());
        var address = ((IHtmlInputElement)page.QuerySelector("#calendar-address")!).Value;

        Assert.StartsWith("BEGIN:VCALENDAR", await client.GetStringAsync(new Uri(address).AbsolutePath), StringComparison.Ordinal);
        Assert.Equal(address.Replace("http://", "webcal://", StringComparison.Ordinal), page.QuerySelector("a[href^=webcal]")!.GetAttribute("href"));
        var later = await Site.ReadAsync(client, Addresses.Me);
        Assert.Null(later.QuerySelector("#calendar-address"));
        Assert.Contains($"I har en kalenderadresse fra {Dates.Day(DateTime.UtcNow)}.", later.QuerySelector("section[aria-labelledby=kalender]")!.Words(), StringComparison.Ordinal);

        using var ended = await PressAsync(client, "kalender-slut");
        Assert.Equal("Kalenderadressen er lukket.", (await Site.ReadAsync(client, ended.Headers.Location!.OriginalString)).QuerySelector("main [role=status]")!.Words());
        using var gone = await client.GetAsync(new Uri(address).AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Who_has_no_projects_to_see_has_no_calendar()
    {
        using var client = await site.SignedInAsync(Site.Administrator);

        Assert.Null((await Site.ReadAsync(client, Addresses.Me)).QuerySelector("#kalender"));
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient client, string form)
    {
        var page = await Site.ReadAsync(client, Addresses.Me);
        var found = page.QuerySelectorAll("main form").Single(candidate => candidate.QuerySelector($"input[name=_handler][value={form}]") is not null);
        return await client.PostAsync(Addresses.Me, Site.Form([.. Site.HiddenIn(found)]));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string key, EntityTagHeaderValue known)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, Addresses.Calendar(key));
        asked.Headers.IfNoneMatch.Add(known);
        return await client.SendAsync(asked);
    }

    private static async Task<string> NotFoundAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return $"{page.Title}: {page.QuerySelector("main")!.TextContent}";
    }

    private Task<string> OpenAsync(string persona, string culture = "da-DK") => site.InDatabaseAsync(async db =>
    {
        var key = SecretKey.Make();
        var person = await db.Users.SingleAsync(user => user.Name == persona);
        person.OpenCalendar(key, DateTime.UtcNow);
        person.Culture = culture;
        await db.SaveChangesAsync();
        return key;
    });
}
