using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Web.Features.Account;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>Where a one-time link leads.</summary>
public sealed class SetPasswordPageTests(Site site) : IClassFixture<Site>
{
    private const string Password = "Kaffe-og-kage-kl-9";

    [Fact]
    public async Task Each_field_has_its_label_its_problem_and_what_the_browser_may_fill_in()
    {
        using var client = await site.SignedOutAsync();
        var page = await Site.ReadAsync(client, await LinkAsync());

        Assert.Equal("Vælg adgangskode · Sammen", page.Title);
        Assert.Equal("Linket virker én gang. Vælg en adgangskode på mindst 12 tegn.", page.QuerySelector("h1 + p")!.Words());
        Assert.Equal(("Ny adgangskode", "new-password", "new-problem"), Field(page, "new-password"));
        Assert.Equal(("Gentag adgangskoden", "new-password", "repeat-problem"), Field(page, "repeat-password"));
        Assert.Equal("Vælg adgangskode", page.QuerySelector("main button")!.Words());
    }

    [Theory]
    [InlineData("", "", "Adgangskoden skal være på mindst 12 tegn.", "")]
    [InlineData("kort", "kort", "Adgangskoden skal være på mindst 12 tegn.", "")]
    [InlineData(Password, Password + "!", "", "De to adgangskoder er ikke ens.")]
    [InlineData("adgangskode123", "adgangskode123", "Den adgangskode er let at gætte: almindelige ord, navne, årstal og rækker af tal eller bogstaver. Vælg fx fire ord, der ikke hører sammen.", "")]
    public async Task What_will_not_do_is_told_beside_its_field_and_the_link_still_works(string password, string repeated, string problem, string repeatProblem)
    {
        using var client = await site.SignedOutAsync();
        var link = await LinkAsync();

        using var refused = await PostAsync(client, link, password, repeated);
        var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Equal((problem, repeatProblem), (page.QuerySelector("#new-problem")!.Words(), page.QuerySelector("#repeat-problem")!.Words()));

        using var saved = await PostAsync(client, link, Password, Password);
        Assert.EndsWith("/konto/log-ind?gemt=true", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_too_long_is_told()
    {
        using var client = await site.SignedOutAsync();
        using var answer = await PostAsync(client, await LinkAsync(), new string('x', 129), new string('x', 129));

        Assert.Equal("Adgangskoden må højst have 128 tegn.", new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("#new-problem")!.Words());
    }

    [Theory]
    [InlineData("used")]
    [InlineData("unknown")]
    [InlineData("cut")]
    [InlineData("none")]
    public async Task A_link_that_is_used_unknown_or_broken_looks_the_same(string what)
    {
        using var client = await site.SignedOutAsync();
        var link = await LinkAsync();
        if (what == "used")
        {
            using var first = await PostAsync(client, link, Password, Password);
        }

        var asked = what switch
        {
            "used" => link,
            "unknown" => SetPasswordPage.LinkPath(Guid.NewGuid(), "nothing"),
            "cut" => link[..^7] + "*",
            _ => "/konto/adgangskode",
        };
        using var answer = await PostAsync(client, asked, Password + "!", Password + "!");

        Assert.Equal("Linket er brugt eller for gammelt. Bed om et nyt.", new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("#new-problem")!.Words());
    }

    private static (string Label, string? Fills, string? Problem) Field(IDocument page, string id)
    {
        var field = page.QuerySelector($"#{id}")!;
        return (page.QuerySelector($"label[for={id}]")!.Words(), field.GetAttribute("autocomplete"), field.GetAttribute("aria-describedby"));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string password, string repeated)
    {
        var hidden = Site.HiddenIn((await Site.ReadAsync(client, path)).QuerySelector("main form")!);
        return await client.PostAsync(path, Site.Form([.. hidden, ("Input.Password", password), ("Input.Repeated", repeated)]));
    }

    private async Task<string> LinkAsync()
    {
        var email = $"{Guid.NewGuid():N}@fjordby.example";
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SammenUser>>();
        var user = new SammenUser { Id = SequentialGuid.Next(), UserName = email, Email = email, Name = "Prøve Prøveperson" };
        Assert.True((await users.CreateAsync(user)).Succeeded);
        return SetPasswordPage.LinkPath(user.Id, await users.GeneratePasswordResetTokenAsync(user));
    }
}
