using System.Collections.Concurrent;
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

    private const string SessionCookie = "sammen.session";

    // Who has signed in to which program, by the cookie of their session: it costs two pages, and has tests of its own.
    private static readonly ConcurrentDictionary<(string Program, string Persona), string> Sessions = new();

    private readonly IBrowserContext context;
    private readonly string address;
    private readonly string program;
    private string? persona;

    private Visitor(IBrowserContext context, IPage page, string address, string program)
        => (this.context, Page, this.address, this.program) = (context, page, address, program);

    public IPage Page { get; }

    /// <summary>Somebody whose line is slow; they come to it signed in, over a quick one.</summary>
    public static Task<Visitor> OpenAsync(IBrowser browser, SlowLine line, bool meetsOwnDrafts = false)
        => OpenAsync(browser, line.Address, program: line.Program, meetsOwnDrafts: meetsOwnDrafts);

    /// <param name="program">The program's own address, where another one leads to it.</param>
    /// <param name="meetsOwnDrafts">Many tests are the same few people at once: only one that is about it meets what that person has begun on another device.</param>
    /// <param name="byTouch">On a screen that is touched, as a tablet or a phone is.</param>
    public static async Task<Visitor> OpenAsync(
        IBrowser browser, string address, int width = 1440, int height = 900, string culture = "da-DK", bool dark = false, string? program = null, bool meetsOwnDrafts = false,
        bool byTouch = false)
    {
        var opened = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = culture,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = byTouch,
            IsMobile = byTouch,
        });
        await opened.AddCookiesAsync(
        [
            new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={culture}|uic={culture}"), Url = address },
            new Cookie { Name = "sammen.udseende", Value = dark ? "dark" : "light", Url = address },
        ]);
        if (!meetsOwnDrafts)
        {
            await opened.AddInitScriptAsync(
                """
                const asked = window.fetch;
                window.fetch = (address, how) => !String(address).startsWith('/kladder') ? asked(address, how)
                  : Promise.resolve(how?.method === 'GET' ? new Response('[]') : new Response(null, { status: 204 }));
                """);
        }

        return new Visitor(opened, await opened.NewPageAsync(), address, program ?? address);
    }

    /// <summary>A second tab of the same browser: the same person, signed in once.</summary>
    public async Task<Visitor> OpenTabAsync() => new(context, await context.NewPageAsync(), address, program) { persona = persona };

    /// <summary>Signs in with one click on the demo page.</summary>
    public async Task SignInAsync(string persona)
    {
        await Page.GotoAsync($"{program}/konto/log-ind?retur={Uri.EscapeDataString(Addresses.Projects)}");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = persona }).ClickAsync();
        await Page.WaitForURLAsync("**/projekter");
    }

    /// <summary>Presses the way out in the account's menu; what is not saved may be asked about first.</summary>
    public async Task PressSignOutAsync()
    {
        var inRoom = Page.Locator("[popovertarget=room-more]");
        if (await inRoom.IsVisibleAsync())
        {
            await inRoom.ClickAsync();
        }
        else
        {
            await Page.Locator("details.account").EvaluateAsync("account => { account.open = true; }");
        }

        await Page.Locator("form[action='/konto/log-ud'] button:visible").ClickAsync();
    }

    /// <summary>
    /// Makes it this persona who sits here, in the session of whoever was it first in this program; nobody signed in when <see langword="null"/>.
    /// For who signs in or out themselves there is <see cref="SignInAsync"/>.
    /// </summary>
    public async Task BeAsync(string? who)
    {
        if (who == persona)
        {
            return;
        }

        // Signing in anew would end the session that others go on in.
        await context.ClearCookiesAsync(new() { Name = SessionCookie });
        persona = who;
        if (who is null)
        {
            return;
        }

        if (Sessions.TryGetValue((program, who), out var session))
        {
            await context.AddCookiesAsync([new Cookie { Name = SessionCookie, Value = session, Url = program, HttpOnly = true }]);
        }
        else
        {
            await SignInAsync(who);
            Sessions[(program, who)] = (await context.CookiesAsync()).Single(cookie => cookie.Name == SessionCookie).Value;
        }
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
