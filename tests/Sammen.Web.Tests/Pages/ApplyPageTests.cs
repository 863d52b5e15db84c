using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Web.Features.Apply;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>Applying by forms alone, as a browser without scripts does.</summary>
public sealed class ApplyPageTests(Site site) : IClassFixture<Site>
{
    private static readonly (string, string)[] Who = [("Input.Municipality", "Fjordby"), ("Input.Workplace", "Hjemmeplejen Syd"), ("Input.Area", "ElderlyAndHealth"), ("Input.AreaWords", "")];

    private static readonly (string, string)[] Technology =
    [
        ("Input.Words", "Skærmbesøg"), ("Input.Kind", "WelfareTechnology"), ("Input.KindWords", ""), ("Input.Aim", "Bought"), ("Input.HasBegun", "ja"), ("Input.Phase", "Design"),
    ];

    private static readonly (string, string)[] Conditions =
    [
        ("Input.SponsorName", "Birgitte Vest"), ("Input.SponsorTitle", "Centerchef"), ("Input.EmployeeHours", "20,5"), ("Input.LeaderHours", "6"), ("Input.PromisesToShare", "true"),
    ];

    // One address is sent few mails a day.
    private readonly string email = $"{Guid.NewGuid():N}@fjordby.example";

    [Fact]
    public async Task From_the_first_step_to_the_receipt()
    {
        using var client = await site.SignedOutAsync();
        var path = await BeginAsync(client);
        Assert.EndsWith("/hvem", path, StringComparison.Ordinal);

        path = await GoOnAsync(client, path, Who);
        Assert.EndsWith("/teknologien", path, StringComparison.Ordinal);
        path = await GoOnAsync(client, path, Technology);
        Assert.EndsWith("/hjaelp", path, StringComparison.Ordinal);
        path = await GoOnAsync(client, path, ("Input.Phases[Design]", "on"), ("Input.Phases[Implementation]", "on"));
        Assert.EndsWith("/betingelser", path, StringComparison.Ordinal);
        path = await GoOnAsync(client, path, Conditions);
        Assert.EndsWith("/laes-igennem", path, StringComparison.Ordinal);
        var read = await Site.ReadAsync(client, path);
        Assert.Contains("Birgitte Vest, Centerchef", read.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Den, der står bag i ledelsen, er nævnt ved navn", read.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        using var sent = await PostAsync(client, path, []);

        var receipt = await Site.ReadAsync(client, sent.Headers.Location!.OriginalString);
        Assert.Equal("Tilmeldingen er sendt", receipt.QuerySelector("h1")!.Words());
        Assert.Matches("^Kommende demorunde · nummer [A-Z0-9]{4}-[A-Z0-9]{4}$", receipt.QuerySelector("main p")!.Words());
        Assert.Equal("3. Design, 7. Implementering", receipt.QuerySelectorAll("dd").Select(OnScreen.Words).Single(said => said.Contains("Design,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_step_says_how_far_one_is_and_going_back_loses_nothing()
    {
        using var client = await site.SignedOutAsync();
        var path = await BeginAsync(client, "bente.vang@fjordby.example");
        var page = await Site.ReadAsync(client, path);
        Assert.StartsWith("Trin 2 af 6", page.QuerySelector("main p")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Linket i mailen til b***@fjordby.example", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        using var back = await PostAsync(client, path, [("Input.Municipality", ""), ("Input.Workplace", "Halvt udfyldt"), ("Input.Area", ""), ("Input.AreaWords", ""), ("Input.Way", "tilbage")]);

        Assert.EndsWith("/kontakt", back.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Halvt udfyldt", ((IHtmlInputElement)(await Site.ReadAsync(client, path)).QuerySelector("#felt-workplace")!).Value);
    }

    [Fact]
    public async Task What_is_wrong_stands_in_a_list_that_leads_to_each_field_and_beside_it_and_what_was_typed_stays()
    {
        using var client = await site.SignedOutAsync();
        var path = await BeginAsync(client);

        var page = await RefusedAsync(client, path, [("Input.Municipality", "Atlantis"), ("Input.Workplace", ""), ("Input.Area", "Other"), ("Input.AreaWords", "Ring til 010170-1234")]);

        var problems = page.QuerySelectorAll("[role=alert] li a").OfType<IHtmlAnchorElement>().ToList();
        Assert.Equal("3 felter mangler eller kan ikke bruges", page.QuerySelector("[role=alert] b")!.Words());
        Assert.True(page.QuerySelector("[role=alert]")!.HasAttribute("autofocus"));
        Assert.All(problems, problem => Assert.NotNull(page.GetElementById(problem.Hash[1..])));
        Assert.Equal(problems.Select(OnScreen.Words), page.QuerySelectorAll(".validation-message").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(("Atlantis", "Ring til 010170-1234"), (Value(page, "felt-municipality"), Value(page, "felt-areawords")));
        Assert.Equal("Other", page.QuerySelectorAll("#felt-area option[selected]").Single().GetAttribute("value"));
    }

    [Fact]
    public async Task One_broken_off_is_found_again_in_the_same_browser_and_by_the_link_elsewhere()
    {
        using var client = await site.SignedOutAsync();
        var path = await GoOnAsync(client, await BeginAsync(client), Who);

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
        (string, string)[] typed = [("Input.Email", email), ("Input.Name", "Bente Vang"), ("Input.Telephone", ""), .. Site.HiddenIn(page.QuerySelector("main form")!)];

        using var fast = await client.PostAsync("/tilmelding", Site.Form([.. typed, ("Input.Website", "")]));
        using var trapped = await client.PostAsync("/tilmelding", Site.Form([.. typed.Where(field => field.Item1 != "Input.Stamp"), ("Input.Stamp", Stamp()), ("Input.Website", "https://x.example")]));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (fast.StatusCode, trapped.StatusCode));
        Assert.Contains("Tryk Fortsæt igen.", await fast.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await site.InDatabaseAsync(db => db.Applications.AnyAsync(application => application.Email == email)));
    }

    [Fact]
    public async Task A_guessed_key_and_one_whose_application_is_gone_get_the_same_answer_and_say_where_to_begin()
    {
        using var client = await site.SignedOutAsync();
        var path = await BeginAsync(client);
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
            Assert.Equal(await MainAsync(never), await MainAsync(was));
            Assert.Contains("Linket åbner ikke noget", await MainAsync(was), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Opening_a_page_changes_nothing_and_its_key_is_sent_on_to_nobody()
    {
        using var client = await site.SignedOutAsync();
        var path = await BeginAsync(client);
        var before = await site.InDatabaseAsync(db => db.Happenings.CountAsync());
        foreach (var page in new[] { path, path[..path.LastIndexOf('/')], $"{path[..path.LastIndexOf('/')]}/laes-igennem" })
        {
            using var got = await client.GetAsync(page);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, page));
            Assert.Equal((HttpStatusCode.OK, "strict-origin"), (got.StatusCode, got.Headers.GetValues("Referrer-Policy").Single()));
        }

        Assert.Equal(before, await site.InDatabaseAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task A_sent_one_is_withdrawn_and_brought_back_from_its_own_page()
    {
        using var client = await site.SignedOutAsync();
        var priv = await SubmittedAsync(client);

        using var withdrawn = await PostAsync(client, priv, [], form: "form[action]:has(button:not(.primary))");
        Assert.Equal("Tilmeldingen er trukket tilbage", (await Site.ReadAsync(client, priv)).QuerySelector("h1")!.Words());
        using var undone = await PostAsync(client, priv, []);

        Assert.Equal("Tilmeldingen er sendt", (await Site.ReadAsync(client, priv)).QuerySelector("h1")!.Words());
    }

    [Fact]
    public async Task A_question_stands_on_the_private_page_with_a_field_to_answer_in()
    {
        using var client = await site.SignedOutAsync();
        var priv = await SubmittedAsync(client);
        await site.InDatabaseAsync(async db =>
        {
            var application = await db.Applications.OrderByDescending(kept => kept.BegunAt).Include(kept => kept.Questions).FirstAsync(kept => kept.State == ApplicationState.Submitted && kept.Email == email);
            var by = await db.Users.Select(user => user.Id).FirstAsync();
            application.Ask(SequentialGuid.Next(), "Hvor mange borgere?", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5), by, DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Hvor mange borgere?", (await Site.ReadAsync(client, priv)).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        using var empty = await PostAsync(client, priv, [("Reply", " ")]);
        Assert.Equal("Skriv noget her.", new HtmlParser().ParseDocument(await empty.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.Words());
        using var replied = await PostAsync(client, priv, [("Reply", "Tolv borgere")]);

        Assert.Contains("Jeres svar Tolv borgere", (await Site.ReadAsync(client, priv)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    private async Task<string> SubmittedAsync(HttpClient client)
    {
        var path = await GoOnAsync(client, await BeginAsync(client), Who);
        path = await GoOnAsync(client, path, Technology);
        path = await GoOnAsync(client, path, ("Input.Phases[Design]", "on"));
        path = await GoOnAsync(client, path, Conditions);
        using var sent = await PostAsync(client, path, []);
        return sent.Headers.Location!.OriginalString;
    }

    /// <summary>A form that was made a while ago.</summary>
    private string Stamp() => new FormStamp(site.Services.GetRequiredService<IDataProtectionProvider>(), new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(-1))).Make();

    private async Task<string> BeginAsync(HttpClient client, string? typed = null)
    {
        var page = await Site.ReadAsync(client, "/tilmelding");
        var hidden = Site.HiddenIn(page.QuerySelector("main form")!).Where(field => field.Name != "Input.Stamp");
        using var begun = await client.PostAsync("/tilmelding", Site.Form([
            .. hidden, ("Input.Stamp", Stamp()), ("Input.Email", typed ?? email), ("Input.Name", "Bente Vang"), ("Input.Telephone", ""), ("Input.Website", ""), ("Input.Way", "frem")]));
        return begun.Headers.Location!.OriginalString;
    }

    private static async Task<string> GoOnAsync(HttpClient client, string path, params (string, string)[] typed)
    {
        using var kept = await PostAsync(client, path, [.. typed, ("Input.Way", "frem")]);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        return kept.Headers.Location!.OriginalString;
    }

    private static async Task<IDocument> RefusedAsync(HttpClient client, string path, (string, string)[] typed)
    {
        using var refused = await PostAsync(client, path, [.. typed, ("Input.Way", "frem")]);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        return new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, (string, string)[] typed, string form = "form")
    {
        var page = await Site.ReadAsync(client, path);
        return await client.PostAsync(path, Site.Form([.. Site.HiddenIn(page.QuerySelector($"main {form}")!), .. typed]));
    }

    private static async Task<string> MainAsync(HttpResponseMessage answer)
        => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main")!.InnerHtml;

    private static string Value(IDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
}
