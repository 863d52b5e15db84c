using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sammen.Web.Features.Apply;

namespace Sammen.Web.Tests.Pages;

/// <summary>Somebody who applies with a browser without scripts.</summary>
internal sealed class ApplicantOfSite(Site site)
{
    public static readonly (string, string)[] Who = [("Input.Municipality", "Fjordby"), ("Input.Workplace", "Hjemmeplejen Syd"), ("Input.Area", "ElderlyAndHealth"), ("Input.AreaWords", "")];

    public static readonly (string, string)[] Technology =
    [
        ("Input.Words", "Skærmbesøg"), ("Input.Kind", "WelfareTechnology"), ("Input.KindWords", ""), ("Input.Aim", "Bought"), ("Input.HasBegun", "ja"), ("Input.Phase", "Design"),
    ];

    public static readonly (string, string)[] Conditions =
    [
        ("Input.SponsorName", "Birgitte Vest"), ("Input.SponsorTitle", "Centerchef"), ("Input.EmployeeHours", "20,5"), ("Input.LeaderHours", "6"), ("Input.PromisesToShare", "true"),
    ];

    /// <summary>One of their own: one address is sent few mails a day.</summary>
    public string Email { get; } = $"{Guid.NewGuid():N}@fjordby.example";

    public async Task<string> SubmittedAsync(HttpClient client)
    {
        var path = await GoOnAsync(client, await BeginAsync(client), Who);
        path = await GoOnAsync(client, path, Technology);
        path = await GoOnAsync(client, path, ("Input.Phases[Design]", "on"));
        path = await GoOnAsync(client, path, Conditions);
        using var sent = await PostAsync(client, path, []);
        return sent.Headers.Location!.OriginalString;
    }

    /// <summary>A form that was made a while ago.</summary>
    public string Stamp() => new FormStamp(site.Services.GetRequiredService<IDataProtectionProvider>(), new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(-1))).Make();

    public async Task<string> BeginAsync(HttpClient client, string? typed = null)
    {
        var page = await Site.ReadAsync(client, "/tilmelding");
        var hidden = Site.HiddenIn(page.QuerySelector("main form")!).Where(field => field.Name != "Input.Stamp");
        using var begun = await client.PostAsync("/tilmelding", Site.Form([
            .. hidden, ("Input.Stamp", Stamp()), ("Input.Email", typed ?? Email), ("Input.Name", "Bente Vang"), ("Input.Telephone", ""), ("Input.Website", ""), ("Input.Way", "frem")]));
        return begun.Headers.Location!.OriginalString;
    }

    public static async Task<string> GoOnAsync(HttpClient client, string path, params (string, string)[] typed)
    {
        using var kept = await PostAsync(client, path, [.. typed, ("Input.Way", "frem")]);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        return kept.Headers.Location!.OriginalString;
    }

    public static async Task<IDocument> RefusedAsync(HttpClient client, string path, (string, string)[] typed)
    {
        using var refused = await PostAsync(client, path, [.. typed, ("Input.Way", "frem")]);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        return new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, (string, string)[] typed, string form = "form")
    {
        var page = await Site.ReadAsync(client, path);
        return await client.PostAsync(path, Site.Form([.. Site.HiddenIn(page.QuerySelector($"main {form}")!), .. typed]));
    }

    public static async Task<string> MainAsync(HttpResponseMessage answer)
        => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main")!.InnerHtml;

    public static string Value(IDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
}
