using System.Net;
using AngleSharp.Html.Dom;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>Signing out ends the sign-in on the server, wherever its cookie has got to.</summary>
public sealed class SignOutTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_cookie_copied_before_opens_no_page_and_fetches_no_report_afterwards()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedOutAsync();
        using var signIn = await Site.SignInAsync(client, Site.Leader, Addresses.Projects);
        using var thief = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", signIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        string[] paths = [Addresses.Projects, Addresses.Report(places.ProjectId)];
        foreach (var path in paths)
        {
            using var before = await thief.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        await SignOutAsync(client);

        foreach (var path in paths)
        {
            using var after = await thief.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
            Assert.Contains("/konto/log-ind", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_person_stays_signed_in_at_another_browser()
    {
        using var office = await site.SignedInAsync(Site.Leader);
        using var home = await site.SignedInAsync(Site.Leader);

        await SignOutAsync(office);

        using var answer = await home.GetAsync(Addresses.Projects);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_sign_in_before_it()
    {
        using var client = await site.SignedOutAsync();
        using var first = await Site.SignInAsync(client, Site.Leader, Addresses.Projects);
        using var old = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        old.DefaultRequestHeaders.Add("Cookie", first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

        using var second = await Site.SignInAsync(client, Site.Facilitator, Addresses.Projects);

        using var answer = await old.GetAsync(Addresses.Projects);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task SignOutAsync(HttpClient client)
    {
        var page = await Site.ReadAsync(client, Addresses.Projects);
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(form => form.GetAttribute("action") == "/konto/log-ud");
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));
        using var answer = await client.PostAsync("/konto/log-ud", Site.Form([.. fields]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
