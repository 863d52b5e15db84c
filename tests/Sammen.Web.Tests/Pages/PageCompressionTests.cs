using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>Pages are compressed where their length betrays nothing (decision 0021), and what that rests on holds.</summary>
public sealed class PageCompressionTests(Site site) : IClassFixture<Site>
{
    private const string TokenMarker = "name=\"__RequestVerificationToken\" value=\"";
    private const string StateMarker = "<!--Blazor-Server-Component-State:";

    // Of what is encrypted: past the head, which says with which key.
    private const int Head = 40;

    /// <summary>Who asks, what the browser says of where the question comes from, and how the page is sent.</summary>
    public static TheoryData<string?, string?, string?> Askers => new()
    {
        { Site.Facilitator, "same-origin", "br" },
        { Site.Facilitator, "none", "br" },
        { Site.Facilitator, "cross-site", null },
        { Site.Facilitator, "same-site", null },
        { Site.Facilitator, null, null },
        { null, "cross-site", "br" },
        { null, null, "br" },
    };

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_page_of_who_is_signed_in_is_compressed_when_no_other_site_can_have_asked_for_it(string? persona, string? askedFrom, string? encoding)
    {
        using var client = persona is null ? await site.SignedOutAsync() : await site.SignedInAsync(persona);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br, zstd");
        if (askedFrom is not null)
        {
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", askedFrom);
        }

        using var answer = await client.GetAsync(persona is null ? "/" : Addresses.Projects);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task A_page_is_sent_as_it_is_to_who_cannot_unpack_it()
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync("/");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_forms_token_and_what_a_page_hands_to_its_circuit_are_never_the_same_twice()
    {
        using var client = await site.SignedInAsync(Site.Facilitator);
        var (first, second) = (await client.GetStringAsync(Addresses.Projects), await client.GetStringAsync(Addresses.Projects));

        Assert.All((string[])[TokenMarker, StateMarker], marker => Assert.False(After(first, marker).StartsWith(After(second, marker)[..50], StringComparison.Ordinal), marker));
    }

    [Fact]
    public async Task Danish_letters_are_sent_as_they_are_and_what_HTML_reserves_is_escaped()
    {
        using var client = await site.SignedInAsync(Site.Facilitator);
        var page = await client.GetStringAsync($"{Addresses.Projects}?soeg={Uri.EscapeDataString("<b>Ærøskøbing\"")}");

        Assert.Contains("&lt;b&gt;Ærøskøbing&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ærøskøbing", page, StringComparison.Ordinal);
    }

    /// <summary>What follows the marker and its head.</summary>
    private static string After(string page, string marker)
    {
        var start = page.IndexOf(marker, StringComparison.Ordinal);
        Assert.True(start >= 0, marker);
        return page[(start + marker.Length + Head)..];
    }
}
