using System.Globalization;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests;

/// <summary>What a first visit weighs, as the published program sends it and a browser that has never been here asks for it.</summary>
public class WeightTests(PublishedSammen sammen) : IClassFixture<PublishedSammen>
{
    // Bytes over the wire: heads and bodies of every answer, what scripts fetch included.
    private const int PageForEveryone = 60_000;
    private const int FirstPageSignedIn = 150_000;

    [Theory]
    [InlineData("/")]
    [InlineData(Addresses.Prompts)]
    [InlineData(Addresses.Apply)]
    public async Task A_first_visit_to_a_page_for_everyone_weighs_at_most_60_KB(string path)
        => AssertWeighsAtMost(PageForEveryone, await LoadAsync(path, persona: null));

    [Theory]
    [InlineData(Visitor.Facilitator)]
    [InlineData(Visitor.ProgrammeManager)]
    public async Task The_first_page_of_who_signs_in_weighs_at_most_150_KB(string persona)
        => AssertWeighsAtMost(FirstPageSignedIn, await LoadAsync(Addresses.Projects, persona));

    [Theory]
    [InlineData("/", null)]
    [InlineData(Addresses.Apply, null)]
    [InlineData(Addresses.Projects, Visitor.Facilitator)]
    public async Task Every_file_a_page_loads_comes_compressed_and_is_kept_for_good(string path, string? persona)
    {
        // Pages and what the circuit asks have no ending.
        var files = (await LoadAsync(path, persona)).Where(answer => Path.HasExtension(answer.Path)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.True(file.Encoding == "br", $"{file} is not compressed.");
            Assert.True(file.Cache == "max-age=31536000, immutable", $"{file} is kept by '{file.Cache}'.");
        });
    }

    private static void AssertWeighsAtMost(int bytes, IReadOnlyList<Answer> answers)
    {
        var sum = answers.Sum(answer => answer.Bytes);
        var list = string.Create(CultureInfo.InvariantCulture, $"{sum} bytes:\n{string.Join('\n', answers.OrderByDescending(answer => answer.Bytes))}");
        TestContext.Current.SendDiagnosticMessage(list);
        Assert.True(sum <= bytes, list);
    }

    /// <summary>Everything a browser fetches for a page, until nothing more comes.</summary>
    private async Task<IReadOnlyList<Answer>> LoadAsync(string path, string? persona)
    {
        await using var browser = await sammen.OpenBrowserAsync(persona);
        var page = await browser.NewPageAsync();
        var finished = new List<IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);

        var answer = await page.GotoAsync(sammen.Process.Address + path);
        Assert.Equal((200, sammen.Process.Address + path), (answer!.Status, page.Url));
        if (persona is not null)
        {
            await Assertions.Expect(page.Locator("main[data-live]")).ToBeVisibleAsync();
        }

        // A browser without a window asks for no icon by itself.
        await page.EvaluateAsync("() => fetch(document.querySelector('link[rel=icon]').href).then(icon => icon.text())");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var named = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('link[href], script[src], img[src]')].map(part => part.href || part.src)");
        Assert.Empty(named.Except(finished.Select(request => request.Url), StringComparer.Ordinal));
        return await Task.WhenAll(finished.Select(ReadAsync));
    }

    private static async Task<Answer> ReadAsync(IRequest request)
    {
        var answer = (await request.ResponseAsync())!;
        var sizes = await request.SizesAsync();
        var headers = await answer.AllHeadersAsync();
        return new Answer(
            new Uri(request.Url).AbsolutePath,
            headers.GetValueOrDefault("content-encoding", ""),
            headers.GetValueOrDefault("cache-control", ""),
            sizes.ResponseHeadersSize + sizes.ResponseBodySize);
    }

    private sealed record Answer(string Path, string Encoding, string Cache, int Bytes);
}
