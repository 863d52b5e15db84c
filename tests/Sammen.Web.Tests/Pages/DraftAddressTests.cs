using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Drafts;
using Sammen.Web.Startup;

namespace Sammen.Web.Tests.Pages;

/// <summary>What a script is answered that sends what is typed: a status and JSON, and never a page.</summary>
public sealed class DraftAddressTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const string TokenHeader = "RequestVerificationToken";
    private static readonly DateTime Typed = new(2026, 5, 4, 12, 0, 0, 123, DateTimeKind.Utc);

    [Fact]
    public async Task What_is_sent_is_found_again_and_gone_when_it_is_discarded()
    {
        using var client = await WithTokenAsync();
        var (id, place) = (Guid.NewGuid(), $"/sted/{Guid.NewGuid()}");
        using var kept = await PutAsync(client, id, Draft("Vi taler om skærme", place));
        using var list = await client.GetAsync(Listed(place));
        using var document = JsonDocument.Parse(await list.Content.ReadAsStringAsync());
        using var discarded = await client.DeleteAsync($"{Address(id)}?skrevet={Typed:O}");
        using var again = await client.DeleteAsync(Address(id));

        var row = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(["id", "place", "fields", "typedAt"], row.EnumerateObject().Select(property => property.Name), StringComparer.Ordinal);
        Assert.Equal((id, place, "Vi taler om skærme"), (row.GetProperty("id").GetGuid(), row.GetProperty("place").GetString(), row.GetProperty("fields").GetProperty("text").GetString()));
        Assert.Equal("2026-05-04T12:00:00.123Z", row.GetProperty("typedAt").GetString());
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NoContent), (kept.StatusCode, discarded.StatusCode, again.StatusCode));
        Assert.All(new[] { kept, list, discarded }, answer => Assert.True(answer.Headers.CacheControl is { NoStore: true }));
        Assert.Equal("[]", await client.GetStringAsync(Listed(place)));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Who_is_not_signed_in_is_told_so_and_sent_nowhere(string method)
    {
        using var client = site.Client();
        using var answer = await SendAsync(client, method);

        await IsEmptyAsync(HttpStatusCode.Unauthorized, answer);
    }

    [Theory]
    [InlineData("PUT", null)]
    [InlineData("DELETE", null)]
    [InlineData("PUT", "et-andet")]
    [InlineData("DELETE", "et-andet")]
    public async Task Nothing_is_changed_without_the_token_of_the_page(string method, string? token)
    {
        using var client = await site.SignedInAsync();
        if (token is not null)
        {
            client.DefaultRequestHeaders.Add(TokenHeader, token);
        }

        using var answer = await SendAsync(client, method);

        await IsEmptyAsync(HttpStatusCode.BadRequest, answer);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_is_taken_from_another_page(string method)
    {
        using var client = await WithTokenAsync();
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var answer = await SendAsync(client, method);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_project_one_may_not_see_and_one_that_is_not_there_are_answered_alike()
    {
        using var client = await WithTokenAsync();
        var foreign = (await Places.FindAsync(site.Site)).ForeignProjectId;
        foreach (var projectId in new[] { foreign, Guid.NewGuid() })
        {
            using var answer = await PutAsync(client, Guid.NewGuid(), Draft("Vi taler", projectId: projectId));
            await IsEmptyAsync(HttpStatusCode.NotFound, answer);
        }
    }

    [Theory]
    [InlineData("da-DK", "ser ud til at indeholde et CPR-nummer")]
    [InlineData("en-GB", "seems to hold a CPR number")]
    public async Task A_CPR_number_is_refused_in_the_language_of_the_reader(string language, string words)
    {
        using var client = await WithTokenAsync(language);
        using var answer = await PutAsync(client, Guid.NewGuid(), Draft("Fru Hansen, 010190-1234"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await ProblemAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_kept_is_refused_and_more_than_is_read_is_not_read()
    {
        using var client = await WithTokenAsync();
        using var large = await PutAsync(client, Guid.NewGuid(), Draft(new string('x', 65 * 1024)));
        using var tooLarge = await PutAsync(client, Guid.NewGuid(), Draft(new string('x', 130 * 1024)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, large.StatusCode);
        Assert.Contains("64 KB", await ProblemAsync(large), StringComparison.Ordinal);
        await IsEmptyAsync(HttpStatusCode.RequestEntityTooLarge, tooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"place\":\"/log\",\"fields\":{}}")]
    [InlineData("{\"place\":\"/log\",\"fields\":{\"a\":1},\"typedAt\":\"2026-05-04T12:00:00Z\"}")]
    [InlineData("{\"place\":\"/log\",\"fields\":null,\"typedAt\":\"2026-05-04T12:00:00Z\"}")]
    [InlineData("{\"place\":\"/log\",\"fields\":{},\"typedAt\":\"i går\"}")]
    public async Task What_cannot_be_read_is_no_draft(string body)
    {
        using var client = await WithTokenAsync();
        using var answer = await PutAsync(client, Guid.NewGuid(), body);

        await IsEmptyAsync(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_busy_database_is_told_in_words_and_the_same_request_succeeds_afterwards()
    {
        using var client = await WithTokenAsync();
        var (id, place) = (Guid.NewGuid(), $"/sted/{Guid.NewGuid()}");
        await using (var other = new SqliteConnection($"{site.Services.GetRequiredService<SammenSettings>().ConnectionString};Pooling=False"))
        {
            await other.OpenAsync();
            await using var busy = other.BeginTransaction(deferred: false);
            using var answer = await PutAsync(client, id, Draft("Vi taler", place));

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("kunne ikke gemmes", await ProblemAsync(answer), StringComparison.Ordinal);
        }

        using var kept = await PutAsync(client, id, Draft("Vi taler", place));
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Contains("Vi taler", await client.GetStringAsync(Listed(place)), StringComparison.Ordinal);
    }

    private static string Address(Guid id) => $"{DraftsFeature.Address}/{id}";

    private static string Listed(string place) => $"{DraftsFeature.Address}?sted={Uri.EscapeDataString(place)}";

    private static string Draft(string text, string place = "/aktiviteter/1/log CoreTask", Guid? projectId = null)
        => JsonSerializer.Serialize(new { place, projectId, fields = new { Text = text }, typedAt = Typed }, JsonSerializerOptions.Web);

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, Guid id, string body)
        => client.PutAsync(Address(id), new StringContent(body, Encoding.UTF8, "application/json"));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method) => method switch
    {
        "GET" => client.GetAsync(DraftsFeature.Address),
        "PUT" => PutAsync(client, Guid.NewGuid(), Draft("Vi taler")),
        _ => client.DeleteAsync(Address(Guid.NewGuid())),
    };

    private static async Task<string> ProblemAsync(HttpResponseMessage answer)
        => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("problem").GetString()!;

    private static async Task IsEmptyAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal((status, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpClient> WithTokenAsync(string language = "da-DK")
    {
        var client = await site.SignedInAsync();
        (await client.PostAsync("/konto/sprog", Site.Form(("sprog", language), ("retur", "/")))).Dispose();
        client.DefaultRequestHeaders.Add(TokenHeader, (await client.GetFromJsonAsync<FormToken>(AccountFeature.TokenAddress))!.Token);
        return client;
    }
}
