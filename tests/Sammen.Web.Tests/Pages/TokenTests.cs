using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Me;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>The token a page gets without being read anew, and that nothing is changed without one.</summary>
public sealed class TokenTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Who_is_signed_in_gets_the_token_their_forms_are_sent_with_and_learns_whose_it_is()
    {
        using var client = await site.SignedInAsync(Site.Leader);
        using var answer = await client.GetAsync(AccountFeature.TokenAddress);
        var token = (await answer.Content.ReadFromJsonAsync<FormToken>())!;
        using var asField = await client.PostAsync(MeFeature.MailForm, Site.Form(("__RequestVerificationToken", token.Token)));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token.Token);
        using var asHeader = await client.PostAsync(MeFeature.MailForm, Site.Form(("mail", "")));

        Assert.Equal(await site.InDatabaseAsync(db => db.Users.Where(user => user.Name == Site.Leader).Select(user => user.Id).SingleAsync()), token.User);
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (asField.StatusCode, asHeader.StatusCode));
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_none_and_no_page_instead()
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync(AccountFeature.TokenAddress);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task The_token_of_somebody_else_is_none()
    {
        using var other = await site.SignedInAsync(Site.Leader);
        var token = (await other.GetFromJsonAsync<FormToken>(AccountFeature.TokenAddress))!;
        using var client = await site.SignedInAsync(Site.Facilitator);
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token.Token);
        using var refused = await client.PostAsync(MeFeature.MailForm, Site.Form(("mail", "")));
        using var after = await client.GetAsync(Addresses.Me);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
