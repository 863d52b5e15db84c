using Microsoft.Playwright;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A person at a screen: one browser context, in one language and appearance.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public const string Facilitator = "Mette Krogh";
    public const string Leader = "Lise Holm";
    public const string ProgrammeManager = "Dorthe Palm";
    public const string Administrator = "Asger Toft";

    private readonly IBrowserContext context;
    private readonly string address;
    private string? persona;

    private Visitor(IBrowserContext context, IPage page, string address) => (this.context, Page, this.address) = (context, page, address);

    public IPage Page { get; }

    public static async Task<Visitor> OpenAsync(
        IBrowser browser, string address, int width = 1440, int height = 900, string culture = "da-DK", bool dark = false)
    {
        var opened = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = culture,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await opened.AddCookiesAsync(
        [
            new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={culture}|uic={culture}"), Url = address },
            new Cookie { Name = "sammen.udseende", Value = dark ? "dark" : "light", Url = address },
        ]);
        return new Visitor(opened, await opened.NewPageAsync(), address);
    }

    /// <summary>A second tab of the same browser: the same person, signed in once.</summary>
    public async Task<Visitor> OpenTabAsync() => new(context, await context.NewPageAsync(), address) { persona = persona };

    /// <summary>Signs in with one click on the demo page.</summary>
    public async Task SignInAsync(string persona)
    {
        await Page.GotoAsync($"{address}/konto/log-ind?retur={Uri.EscapeDataString(Addresses.Projects)}");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = persona }).ClickAsync();
        await Page.WaitForURLAsync("**/projekter");
    }

    /// <summary>Signs in as this persona unless it is who sits here already; signed out when <see langword="null"/>.</summary>
    public async Task BeAsync(string? who)
    {
        if (who == persona)
        {
            return;
        }

        persona = who;
        await (who is null ? context.ClearCookiesAsync(new() { Name = ".AspNetCore.Identity.Application" }) : SignInAsync(who));
    }

    /// <summary>Opens a page and waits until what is pressed on it counts.</summary>
    public async Task OpenPageAsync(string path, bool isStatic)
    {
        await Page.GotoAsync(address + path);
        await Assertions.Expect(Page.Locator("h1")).ToBeVisibleAsync();
        if (!isStatic)
        {
            await WaitUntilLiveAsync();
        }
    }

    /// <summary>Opens a page and waits until it is interactive.</summary>
    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(address + path);
        await Assertions.Expect(Page.Locator("h1")).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Waits until the page's circuit answers: a button pressed before does nothing.</summary>
    public Task WaitUntilLiveAsync() => WaitUntilLiveAsync(Page);

    /// <inheritdoc cref="WaitUntilLiveAsync()"/>
    public static Task WaitUntilLiveAsync(IPage page) => Assertions.Expect(page.Locator("main[data-live]")).ToBeVisibleAsync();

    /// <summary>The address of a page that is one link away from another, found by the link's words.</summary>
    public async Task<string> FindPathAsync(string from, string linkText)
    {
        await GoToAsync(from);
        var link = Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = linkText }).First;
        return new Uri(new Uri(address), await link.GetAttributeAsync("href")).AbsolutePath;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
