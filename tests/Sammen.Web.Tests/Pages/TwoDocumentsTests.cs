using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using MudBlazor.Utilities;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Pages;

/// <summary>A page is in one of two documents: with the library and a circuit, or with our own style sheet alone. The colours are the theme's in both.</summary>
public sealed partial class TwoDocumentsTests(Site site) : IClassFixture<Site>
{
    /// <summary>The address of every page that opens no circuit, and one that does not exist.</summary>
    public static TheoryData<string> PublicPages =>
    [
        .. typeof(App).Assembly.GetTypes()
            .Where(page => page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null && page.GetCustomAttribute<AuthorizeAttribute>() is null)
            .SelectMany(page => page.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Where(address => !address.Contains('{', StringComparison.Ordinal)),
        "/findes-ikke",
    ];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task A_page_without_a_circuit_has_nothing_of_the_library_and_no_script_but_the_one_that_keeps_an_applicants_typing(string address)
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        var page = new HtmlParser().ParseDocument(text);

        Assert.NotNull(page.QuerySelector("main h1"));
        Assert.Equal(address == Addresses.Apply ? ["typing"] : [], page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!.Split('.')[0]), StringComparer.Ordinal);
        Assert.DoesNotContain("mud-", text, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("link[href]"), link => Assert.Matches(@"^(app|Sammen\.Web|favicon|prompts)\.", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_page_with_a_circuit_has_the_library()
    {
        using var client = await site.SignedInAsync(Site.Facilitator);
        var page = await Site.ReadAsync(client, Addresses.Projects);

        Assert.Contains(page.QuerySelectorAll("link[href]"), link => link.GetAttribute("href")!.Contains("MudBlazor", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("script[src]"), script => script.GetAttribute("src")!.Contains("blazor.web", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_documents_have_the_themes_colours_light_and_dark()
    {
        using var signedIn = await site.SignedInAsync(Site.Facilitator);
        using var signedOut = await site.SignedOutAsync();
        var sheets = new[] { StyleIn(await Site.ReadAsync(signedOut, "/")), StyleIn(await Site.ReadAsync(signedIn, Addresses.Projects)) };

        Assert.Equal(sheets[0], sheets[1]);
        Assert.Contains($"--ground:{Hex(SammenTheme.Theme.PaletteLight.Background)};", sheets[0], StringComparison.Ordinal);
        Assert.Contains($"--ground:{Hex(SammenTheme.Theme.PaletteDark.Background)};", sheets[0][sheets[0].IndexOf("dark", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_variable_a_style_sheet_reads_is_set_by_the_theme_a_sheet_or_a_component()
    {
        var sheets = SourceTree.Files("src/Sammen.Web", ".css");
        var set = SourceTree.Files("src/Sammen.Web", ".css", ".razor", ".cs").Select(file => file.Text).Append(ThemeVariables.Style.Value)
            .SelectMany(text => SetVariable().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var read = sheets.SelectMany(file => ReadVariable().Matches(file.Text)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(read.Count > 20);
        Assert.Empty(read.Except(set, StringComparer.Ordinal));
    }

    private static string StyleIn(IDocument page) => page.QuerySelector("head style")!.TextContent;

    private static string Hex(MudColor colour) => colour.ToString(MudColorOutputFormats.Hex);

    [GeneratedRegex(@"(?<name>--[a-z0-9-]+)\s*:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetVariable();

    [GeneratedRegex(@"var\((?<name>--[a-z0-9-]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadVariable();
}
