using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.WorkshopLog;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.Standing;

/// <summary>A page, or a dialog on it, and the way to it.</summary>
/// <param name="Component">The page's or the dialog's own component.</param>
/// <param name="Persona">Who looks; nobody signed in when <see langword="null"/>.</param>
/// <param name="Path">The address of the page.</param>
/// <param name="Opener">For a dialog: the words, in either language, on the button that opens it.</param>
/// <param name="Change">For a dialog: how something is changed in it; <see langword="null"/> when nothing can be.</param>
/// <param name="Before">For a dialog: what shows its button.</param>
/// <param name="Then">For a dialog that another one leads to: the words on the button in that one.</param>
internal sealed record Screen(Type Component, string? Persona, Func<DemoPlaces, string> Path, string? Opener = null, Func<ILocator, Task>? Change = null, string? Then = null, Func<IPage, Task>? Before = null)
{
    // The log's shell makes room for the log as soon as it hears that there is a line.
    private const string NeverHears =
        """
        if (location.pathname.endsWith('/uden-linje')) {
          const asked = window.fetch;
          window.fetch = (address, how) => address === '/health/live' ? new Promise(() => {}) : asked(address, how);
        }
        """;

    public string Name => Component.Name;

    /// <summary>Drawn once by the server, without a circuit.</summary>
    public bool IsStatic => Component.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null;

    public static ILocator DialogOn(IPage page) => page.Locator(".mud-dialog[role=dialog]");

    /// <summary>Shows the button where it is not in sight from the beginning. Shown already, it stays.</summary>
    public Task ShowOpenerAsync(IPage page) => Before?.Invoke(page) ?? Task.CompletedTask;

    public ILocator OpenerOn(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Opener!) }).First;

    /// <summary>Signs in if need be, opens the page, waits until it answers, and opens the dialog.</summary>
    public async Task OpenAsync(Visitor visitor, DemoPlaces places)
    {
        await visitor.BeAsync(Persona);
        if (Component == typeof(WorkshopLogShellPage))
        {
            await visitor.Page.AddInitScriptAsync(NeverHears);
        }

        await visitor.OpenPageAsync(Path(places), IsStatic);
        if (Opener is not null)
        {
            await ShowOpenerAsync(visitor.Page);
            await OpenerOn(visitor.Page).ClickAsync();
            if (Then is not null)
            {
                await DialogOn(visitor.Page).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Then) }).ClickAsync();
                await Expect(DialogOn(visitor.Page).GetByRole(AriaRole.Textbox)).ToBeVisibleAsync();
            }

            await Expect(DialogOn(visitor.Page)).ToBeVisibleAsync();
            await Expect(DialogOn(visitor.Page).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        }
    }
}
