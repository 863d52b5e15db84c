using System.Net;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Programme;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Pages;

/// <summary>What a stranger gets of the public texts: the call as a file, and the way to the accessibility statement.</summary>
public sealed class PublicCallTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_file_that_counts_is_given_to_everyone_to_keep_and_no_other()
    {
        using var client = await site.SignedOutAsync();
        await WriteAsync(file: null);
        using var none = await client.GetAsync(Addresses.Call);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        await WriteAsync("Den gamle.pdf");
        await WriteAsync("Indbydelse æøå 2027.pdf");
        using var answer = await client.GetAsync(Addresses.Call);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("Indbydelse æøå 2027, ", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Written.Pdf, await answer.Content.ReadAsByteArrayAsync());

        await WriteAsync(file: null);
        using var gone = await client.GetAsync(Addresses.Call);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_address_for_it_leads_to_the_accessibility_statement_or_says_that_there_is_none()
    {
        await using var fresh = new Site();
        using var client = await fresh.SignedOutAsync();
        await WriteAsync(fresh, file: null, new PublicTextsContent());
        using var missing = await client.GetAsync(Addresses.Accessibility);
        Assert.Equal(HttpStatusCode.OK, missing.StatusCode);
        Assert.Contains("Tilgængelighedserklæringen er ikke lagt ind endnu.", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await using var other = new Site();
        using var reader = await other.SignedOutAsync();
        await WriteAsync(other, file: null, new PublicTextsContent { AccessibilityLink = "https://was.example/sammen" });
        using var answer = await reader.GetAsync(Addresses.Accessibility);
        Assert.Equal((HttpStatusCode.Redirect, "https://was.example/sammen"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    private Task<int> WriteAsync(string? file) => WriteAsync(site, file, new PublicTextsContent());

    private static Task<int> WriteAsync(Site site, string? file, PublicTextsContent content) => site.InDatabaseAsync(async db =>
    {
        var by = await db.Users.Where(user => user.Name == Site.ProgrammeManager).Select(user => user.Id).SingleAsync();
        var before = await db.PublicTexts.OrderByDescending(version => version.Number).FirstOrDefaultAsync();
        var now = new DateTime(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);
        var call = file is null ? null : new CallFile(Guid.NewGuid(), file, Written.Pdf, by, now);
        if (call is not null)
        {
            db.CallFiles.Add(call);
        }

        db.PublicTexts.Add(new PublicTexts(Guid.NewGuid(), before, content with { CallFileId = call?.Id }, by, now));
        return await db.SaveChangesAsync();
    });
}
