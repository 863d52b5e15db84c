using Microsoft.Playwright;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What a browser keeps of what was typed in it: the browser itself is asked.</summary>
internal static class Device
{
    /// <summary>What was typed up to a second before is promised; until then nothing is.</summary>
    /// <param name="typed">All that stands in the field.</param>
    public static Task WaitUntilKeptAsync(this IPage page, string typed) => page.WaitForFunctionAsync(
        """
        typed => new Promise(resolve => {
          const opening = indexedDB.open('sammen');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
            asking.onsuccess = () => {
              opening.result.close();
              resolve(asking.result.some(({ fields }) => Object.values(fields ?? {}).some(({ value }) => value === typed)));
            };
          };
        })
        """,
        typed);
}
