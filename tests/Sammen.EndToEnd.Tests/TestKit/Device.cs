using Microsoft.Playwright;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What a browser keeps of what was typed in it: the browser itself is asked.</summary>
internal static class Device
{
    /// <summary>What was typed up to a second before is promised; until then nothing is.</summary>
    /// <param name="typed">All that stands in the field.</param>
    public static Task WaitUntilKeptAsync(this IPage page, string typed) => page.WaitForYesAsync(Asking("drafts.some(holds)"), typed);

    /// <summary>Until the log that is open can be answered by its shell.</summary>
    public static Task WaitUntilShellIsKeptAsync(this IPage page)
        => page.WaitForYesAsync("path => caches.match(path).then(Boolean)", new Uri(page.Url).AbsolutePath);

    public static Task WaitUntilGoneAsync(this IPage page, string typed) => page.WaitForYesAsync(Asking("!drafts.some(holds)"), typed);

    /// <summary>Asks something that the browser answers later, until it says yes. Playwright itself takes the promise of an answer for one.</summary>
    /// <param name="question">A function that gives a promise.</param>
    public static Task WaitForYesAsync(this IPage page, string question, string about = "")
    {
        // Another question's yes is none to this one.
        var answer = $"answer-{Guid.NewGuid():N}";
        return page.WaitForFunctionAsync(
            $$"""about => { ({{question}})(about).then(is => { window['{{answer}}'] = is; }); return window['{{answer}}'] === true; }""", about, new() { PollingInterval = 50 });
    }

    /// <summary>As if what is kept had been typed some days earlier.</summary>
    public static Task AgeDraftsAsync(this IPage page, int days) => page.EvaluateAsync(
        """
        days => new Promise(resolve => {
          const opening = indexedDB.open('sammen');
          opening.onsuccess = () => {
            const changing = opening.result.transaction('drafts', 'readwrite');
            const drafts = changing.objectStore('drafts');
            drafts.getAll().onsuccess = ({ target }) => target.result.forEach(draft => drafts.put({ ...draft, at: draft.at - days * 24 * 60 * 60 * 1000 }));
            changing.oncomplete = () => { opening.result.close(); resolve(); };
          };
        })
        """,
        days);

    /// <summary>What there is of what was typed on the page, for a test that misses some: on the device, on the server, in offers, not sent, and which tabs are open.</summary>
    public static Task<string> DescribeTypedAsync(this IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          const answerOf = asked => new Promise(resolve => { asked.onsuccess = () => resolve(asked.result); asked.onerror = () => resolve(null); });
          const database = await answerOf(indexedDB.open('sammen'));
          const device = database && await answerOf(database.transaction('drafts').objectStore('drafts').getAll());
          const waiting = database && await answerOf(database.transaction('notes').objectStore('notes').getAll());
          database?.close();
          const unsent = [...document.querySelectorAll('[data-unsent], #line')].map(place => place.innerText).filter(Boolean);
          const server = await fetch(`/kladder?sted=${encodeURIComponent(`${location.pathname} `)}`).then(answer => answer.text(), String);
          const { held, pending } = await navigator.locks.query();
          const offers = [...document.querySelectorAll('[data-offers], [data-page-offers]')].map(place => place.textContent).filter(Boolean);
          const isShell = document.querySelector('[data-shell-of]') !== null;
          return JSON.stringify({ device, waiting, unsent, server, offers, isSignedOut: window.sammenWriting?.isSignedOut, hasCircuitScript: Boolean(window.Blazor), isLive: document.querySelector('main[data-live]') !== null, isShell, now: Date.now(), held, pending }, null, 1);
        }
        """);

    private static string Asking(string answer) =>
        $$"""
        typed => new Promise(resolve => {
          const holds = ({ fields }) => Object.values(fields ?? {}).some(({ value }) => value === typed);
          const opening = indexedDB.open('sammen');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
            asking.onsuccess = () => {
              const drafts = asking.result;
              opening.result.close();
              resolve({{answer}});
            };
          };
        })
        """;
}
