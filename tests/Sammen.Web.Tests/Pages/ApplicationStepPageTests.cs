using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Applications;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>One step of an application after the other.</summary>
public sealed class ApplicationStepPageTests(Site site) : IClassFixture<Site>
{
    private readonly ApplicantOfSite applicant = new(site);

    [Fact]
    public async Task Each_step_says_how_far_one_is_and_going_back_loses_nothing()
    {
        using var client = await site.SignedOutAsync();
        var path = await applicant.BeginAsync(client, "bente.vang@fjordby.example");
        var page = await Site.ReadAsync(client, path);
        Assert.StartsWith("Trin 2 af 6", page.QuerySelector("main p")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Linket i mailen til b***@fjordby.example", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        using var back = await ApplicantOfSite.PostAsync(client, path, [("Input.Municipality", ""), ("Input.Workplace", "Halvt udfyldt"), ("Input.Area", ""), ("Input.AreaWords", ""), ("Input.Way", "tilbage")]);

        Assert.EndsWith("/kontakt", back.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Halvt udfyldt", ((IHtmlInputElement)(await Site.ReadAsync(client, path)).QuerySelector("#felt-workplace")!).Value);
    }

    [Fact]
    public async Task What_is_wrong_stands_in_a_list_that_leads_to_each_field_and_beside_it_and_what_was_typed_stays()
    {
        using var client = await site.SignedOutAsync();
        var path = await applicant.BeginAsync(client);

        var page = await ApplicantOfSite.RefusedAsync(client, path, [("Input.Municipality", "Atlantis"), ("Input.Workplace", ""), ("Input.Area", "Other"), ("Input.AreaWords", "Ring til 010170-1234")]);

        var problems = page.QuerySelectorAll("[role=alert] li a").OfType<IHtmlAnchorElement>().ToList();
        Assert.Equal("3 felter mangler eller kan ikke bruges", page.QuerySelector("[role=alert] b")!.Words());
        Assert.True(page.QuerySelector("[role=alert]")!.HasAttribute("autofocus"));
        Assert.All(problems, problem => Assert.NotNull(page.GetElementById(problem.Hash[1..])));
        Assert.Equal(problems.Select(OnScreen.Words), page.QuerySelectorAll(".validation-message").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(("Atlantis", "Ring til 010170-1234"), (ApplicantOfSite.Value(page, "felt-municipality"), ApplicantOfSite.Value(page, "felt-areawords")));
        Assert.Equal("Other", page.QuerySelectorAll("#felt-area option[selected]").Single().GetAttribute("value"));
    }

    [Fact]
    public async Task A_guessed_key_and_one_whose_application_is_gone_get_the_same_answer_and_say_where_to_begin()
    {
        using var client = await site.SignedOutAsync();
        var path = await applicant.BeginAsync(client);
        var priv = path[..path.LastIndexOf('/')];
        await site.InDatabaseAsync(async db =>
        {
            await db.Set<ApplicationKey>().ExecuteDeleteAsync();
            return await db.SaveChangesAsync();
        });

        foreach (var (gone, guess) in new[] { (priv, $"/tilmelding/{new string('x', 43)}"), (path, $"/tilmelding/{new string('x', 43)}/hvem"), (path, $"{priv}/andet") })
        {
            using var was = await client.GetAsync(gone);
            using var never = await client.GetAsync(guess);
            Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (was.StatusCode, never.StatusCode));
            Assert.Equal(await ApplicantOfSite.MainAsync(never), await ApplicantOfSite.MainAsync(was));
            Assert.Contains("Linket åbner ikke noget", await ApplicantOfSite.MainAsync(was), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Opening_a_page_changes_nothing_and_its_key_is_sent_on_to_nobody()
    {
        using var client = await site.SignedOutAsync();
        var path = await applicant.BeginAsync(client);
        var before = await site.InDatabaseAsync(db => db.Happenings.CountAsync());
        foreach (var page in new[] { path, path[..path.LastIndexOf('/')], $"{path[..path.LastIndexOf('/')]}/laes-igennem" })
        {
            using var got = await client.GetAsync(page);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, page));
            Assert.Equal((HttpStatusCode.OK, "strict-origin"), (got.StatusCode, got.Headers.GetValues("Referrer-Policy").Single()));
        }

        Assert.Equal(before, await site.InDatabaseAsync(db => db.Happenings.CountAsync()));
    }
}
