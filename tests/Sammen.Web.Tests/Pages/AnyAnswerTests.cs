using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>What holds of every answer, whatever kind it is.</summary>
public sealed class AnyAnswerTests(Site site) : IClassFixture<Site>
{
    private const string Public = "https://sammen.example.dk";

    private static readonly string[] OpenForms = ["/konto/sprog", "/konto/udseende"];

    /// <summary>One answer of each kind: page, form, redirect, unknown, forbidden, refused, file, machine's, and a style sheet.</summary>
    public static TheoryData<string, string, HttpStatusCode> Kinds => new()
    {
        { "GET", "/", HttpStatusCode.OK },
        { "GET", "/konto/log-ind", HttpStatusCode.OK },
        { "GET", "/konto/adgangskode", HttpStatusCode.OK },
        { "GET", "/projekter", HttpStatusCode.Redirect },
        { "GET", "/findes-ikke", HttpStatusCode.NotFound },
        { "GET", "/findes-ikke.css", HttpStatusCode.NotFound },
        { "GET", "/fejl", HttpStatusCode.OK },
        { "POST", "/konto/log-ud", HttpStatusCode.BadRequest },
        { "POST", "/konto/demo", HttpStatusCode.BadRequest },
        { "POST", "/konto/sprog", HttpStatusCode.Redirect },
        { "DELETE", "/projekter", HttpStatusCode.MethodNotAllowed },
        { "POST", "/_blazor/negotiate", HttpStatusCode.Forbidden },
        { "GET", "/health/live", HttpStatusCode.OK },
        { "GET", "/app.css", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_answer_carries_the_security_headers(string method, string path, HttpStatusCode status)
    {
        using var client = await site.SignedOutAsync();
        using var answer = await SendAsync(client, method, path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal(path == "/konto/adgangskode" ? "strict-origin" : "same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Equal(path == "/app.css", answer.Headers.CacheControl is not { NoStore: true });
    }

    [Theory]
    [InlineData(Site.Facilitator)]
    [InlineData(Site.ProgrammeManager)]
    public async Task Nothing_personal_is_kept_by_a_browser_or_on_the_way(string persona)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(persona);

        foreach (var path in places.ProjectPages.Concat([Addresses.Projects, Addresses.Report(places.ProjectId), Addresses.Project(Guid.NewGuid()), "/", "/konto/ingen-adgang"]))
        {
            using var answer = await client.GetAsync(path);
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, path);
        }
    }

    [Fact]
    public void Every_address_but_the_files_everybody_gets_is_kept_by_nobody_and_every_form_asks_for_its_token()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var forms = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST", StringComparer.Ordinal) == true
            && endpoint.RoutePattern.RawText is { } path
            && !path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)
            && !path.StartsWith("/fejl", StringComparison.Ordinal)).ToList();

        Assert.True(forms.Count > 5);
        Assert.All(
            forms.Where(form => !OpenForms.Contains(form.RoutePattern.RawText, StringComparer.Ordinal)),
            form => Assert.True(form.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }, form.RoutePattern.RawText));
    }

    [Fact]
    public async Task A_page_elsewhere_signs_nobody_out()
    {
        using var client = await site.SignedInAsync(Site.Leader);
        using var refused = await client.PostAsync("/konto/log-ud", Site.Form());
        using var after = await client.GetAsync(Addresses.Projects);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("genindlæs", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("/projekter?soeg=Ærø", "/projekter?soeg=%C3%86r%C3%B8")]
    [InlineData("/projekter?soeg=a b", "/projekter?soeg=a%20b")]
    [InlineData("/projekter?soeg=%C3%A6", "/projekter?soeg=%C3%A6")]
    [InlineData("/\U0001F642#æ", "/%F0%9F%99%82#%C3%A6")]
    [InlineData("/\u2028", "/%E2%80%A8")]
    public void A_return_address_with_any_letter_is_one_a_header_can_hold(string typed, string sent)
        => Assert.Equal(sent, ScreensRegistration.LocalPath(typed));

    [Fact]
    public async Task Every_form_returns_to_an_address_with_Danish_letters()
    {
        const string Typed = "/projekter?soeg=Ærø";
        const string Sent = "/projekter?soeg=%C3%86r%C3%B8";
        using var client = await site.SignedOutAsync();
        using var language = await client.PostAsync("/konto/sprog", Site.Form(("sprog", "da-DK"), ("retur", Typed)));
        using var appearance = await client.PostAsync("/konto/udseende", Site.Form(("udseende", "dark"), ("retur", Typed)));
        using var signIn = await Site.SignInAsync(client, Site.Leader, Typed);

        Assert.All(new[] { language, appearance, signIn }, answer => Assert.Equal(Sent, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Outside_Development_every_cookie_is_secure_and_of_this_host_alone_and_answers_ask_for_HTTPS()
    {
        using var production = new Site { EnvironmentName = Environments.Production, PublicAddress = Public };
        using var client = production.CreateClient(new() { BaseAddress = new Uri("http://sammen.example.dk"), AllowAutoRedirect = false });
        using var page = await client.GetAsync("/konto/log-ind");
        using var language = await client.PostAsync("/konto/sprog", Site.Form(("sprog", "en-GB")));
        using var appearance = await client.PostAsync("/konto/udseende", Site.Form(("udseende", "dark")));
        var cookies = new[] { page, language, appearance }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Equal(3, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        });
        Assert.Contains("max-age", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sammen.example.dk", "/", HttpStatusCode.OK)]
    [InlineData("SAMMEN.example.dk:443", "/", HttpStatusCode.OK)]
    [InlineData("evil.example", "/", HttpStatusCode.BadRequest)]
    [InlineData("sammen.example.dk.evil.example", "/", HttpStatusCode.BadRequest)]
    [InlineData("sammen.example.dk:8080", "/", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.7:8080", "/health/live", HttpStatusCode.OK)]
    public async Task In_Production_only_the_public_address_is_answered(string host, string path, HttpStatusCode status)
    {
        using var production = new Site { EnvironmentName = Environments.Production, PublicAddress = Public };
        using var client = production.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = Site.Form(("retur", "/"));
        }

        return client.SendAsync(request);
    }
}
