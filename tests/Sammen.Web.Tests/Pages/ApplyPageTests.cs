using System.Net;
using Microsoft.EntityFrameworkCore;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>Where a municipality applies, by forms alone, as a browser without scripts does.</summary>
public sealed class ApplyPageTests(Site site) : IClassFixture<Site>
{
    private readonly ApplicantOfSite applicant = new(site);

    [Fact]
    public async Task From_the_first_step_to_the_receipt()
    {
        using var client = await site.SignedOutAsync();
        var path = await applicant.BeginAsync(client);
        Assert.EndsWith("/hvem", path, StringComparison.Ordinal);

        path = await ApplicantOfSite.GoOnAsync(client, path, ApplicantOfSite.Who);
        Assert.EndsWith("/teknologien", path, StringComparison.Ordinal);
        path = await ApplicantOfSite.GoOnAsync(client, path, ApplicantOfSite.Technology);
        Assert.EndsWith("/hjaelp", path, StringComparison.Ordinal);
        path = await ApplicantOfSite.GoOnAsync(client, path, ("Input.Phases[Design]", "on"), ("Input.Phases[Implementation]", "on"));
        Assert.EndsWith("/betingelser", path, StringComparison.Ordinal);
        path = await ApplicantOfSite.GoOnAsync(client, path, ApplicantOfSite.Conditions);
        Assert.EndsWith("/laes-igennem", path, StringComparison.Ordinal);
        var read = await Site.ReadAsync(client, path);
        Assert.Contains("Birgitte Vest, Centerchef", read.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Den, der står bag i ledelsen, er nævnt ved navn", read.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        using var sent = await ApplicantOfSite.PostAsync(client, path, []);

        var receipt = await Site.ReadAsync(client, sent.Headers.Location!.OriginalString);
        Assert.Equal("Tilmeldingen er sendt", receipt.QuerySelector("h1")!.Words());
        Assert.Matches("^Kommende demorunde · nummer [A-Z0-9]{4}-[A-Z0-9]{4}$", receipt.QuerySelector("main p")!.Words());
        Assert.Equal("3. Design, 7. Implementering", receipt.QuerySelectorAll("dd").Select(OnScreen.Words).Single(said => said.Contains("Design,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_broken_off_is_found_again_in_the_same_browser_and_by_the_link_elsewhere()
    {
        using var client = await site.SignedOutAsync();
        var path = await ApplicantOfSite.GoOnAsync(client, await applicant.BeginAsync(client), ApplicantOfSite.Who);

        var again = await Site.ReadAsync(client, "/tilmelding");
        using var elsewhere = await site.SignedOutAsync();
        var byLink = await Site.ReadAsync(elsewhere, path[..path.LastIndexOf('/')]);

        Assert.EndsWith(again.QuerySelectorAll("a").Single(link => link.Words() == "Fortsæt tilmeldingen").GetAttribute("href")!, path, StringComparison.Ordinal);
        Assert.Equal("Tilmeldingen er ikke sendt endnu", byLink.QuerySelector("h1")!.Words());
        Assert.EndsWith(byLink.QuerySelectorAll("a").Single(link => link.Words() == "Fortsæt tilmeldingen").GetAttribute("href")!, path, StringComparison.Ordinal);
        Assert.DoesNotContain("I er gået i gang", (await Site.ReadAsync(elsewhere, "/tilmelding")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_fills_in_everything_or_is_too_fast_begins_nothing_and_a_person_presses_once_more()
    {
        using var client = await site.SignedOutAsync();
        var page = await Site.ReadAsync(client, "/tilmelding");
        (string, string)[] typed = [("Input.Email", applicant.Email), ("Input.Name", "Bente Vang"), ("Input.Telephone", ""), .. Site.HiddenIn(page.QuerySelector("main form")!)];

        using var fast = await client.PostAsync("/tilmelding", Site.Form([.. typed, ("Input.Website", "")]));
        using var trapped = await client.PostAsync("/tilmelding", Site.Form([.. typed.Where(field => field.Item1 != "Input.Stamp"), ("Input.Stamp", applicant.Stamp()), ("Input.Website", "https://x.example")]));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (fast.StatusCode, trapped.StatusCode));
        Assert.Contains("Tryk Fortsæt igen.", await fast.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await site.InDatabaseAsync(db => db.Applications.AnyAsync(application => application.Email == applicant.Email)));
    }
}
