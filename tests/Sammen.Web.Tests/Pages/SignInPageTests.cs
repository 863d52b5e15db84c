using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>The page one signs in on, as a browser without a circuit meets it.</summary>
public sealed class SignInPageTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/konto/log-ind";
    private const string Password = "Kaffe-og-kage-kl-9";

    [Fact]
    public async Task Each_field_has_its_label_its_problem_and_what_the_browser_may_fill_in()
    {
        using var client = await site.SignedOutAsync();
        var page = await Site.ReadAsync(client, Path);

        Assert.Equal("Log ind · Sammen", page.Title);
        Assert.Equal("Log ind", page.QuerySelector("h1")!.Words());
        Assert.Equal(("E-mail", "username", "email-problem"), Field(page, "email"));
        Assert.Equal(("Adgangskode", "current-password", "password-problem"), Field(page, "password"));
        Assert.Equal("Log ind", page.QuerySelector("main form button")!.Words());
        Assert.Empty(page.QuerySelectorAll("main section [role=status]"));
    }

    [Theory]
    [InlineData("", "", "Skriv jeres e-mail.", "Skriv adgangskoden.")]
    [InlineData("  ", Password, "Skriv jeres e-mail.", "")]
    [InlineData("a@b.example", "", "", "Skriv adgangskoden.")]
    [InlineData("a@b.example", Password, "", "E-mail og adgangskode passer ikke sammen. Prøv igen.")]
    public async Task What_is_missing_or_wrong_is_told_beside_its_field_and_the_address_stays(string email, string password, string emailProblem, string passwordProblem)
    {
        using var client = await site.SignedOutAsync();

        using var answer = await PostAsync(client, Path, email, password);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal((emailProblem, passwordProblem), (page.QuerySelector("#email-problem")!.Words(), page.QuerySelector("#password-problem")!.Words()));
        Assert.Equal(email, ((IHtmlInputElement)page.QuerySelector("#email")!).Value);
        Assert.Equal("", ((IHtmlInputElement)page.QuerySelector("#password")!).Value);
    }

    [Theory]
    [InlineData("", Addresses.Start)]
    [InlineData("?retur=%2Fsammenligning", Addresses.Comparison)]
    [InlineData("?retur=https%3A%2F%2Fevil.example", "/")]
    public async Task Who_signs_in_comes_to_where_they_were_going_and_to_no_other_site(string query, string to)
    {
        using var client = await site.SignedOutAsync();

        using var answer = await PostAsync(client, Path + query, $"  {await AddAccountAsync()} ", Password);

        Assert.Equal((HttpStatusCode.Redirect, to), (answer.StatusCode, answer.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_password_that_was_just_saved_is_said_to_be()
    {
        using var client = await site.SignedOutAsync();

        Assert.Equal("Adgangskoden er gemt. Log ind med den.", (await Site.ReadAsync(client, $"{Path}?gemt=true")).QuerySelector("main section [role=status]")!.Words());
    }

    [Fact]
    public async Task Each_demo_persona_is_a_button_with_name_role_and_municipality_that_keeps_the_way_on()
    {
        using var client = await site.SignedOutAsync();
        var page = await Site.ReadAsync(client, $"{Path}?retur=%2Fsammenligning");

        var personas = page.QuerySelectorAll("section[aria-labelledby=demo] button").Select(OnScreen.Words).ToList();
        Assert.Contains("Mette KroghFacilitator", personas, StringComparer.Ordinal);
        Assert.Contains(personas, persona => persona.StartsWith("Lise HolmLeder i kommunen, ", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("section[aria-labelledby=demo] form"), form =>
        {
            Assert.Equal("/konto/demo", form.GetAttribute("action"));
            Assert.Equal(Addresses.Comparison, form.QuerySelector("[name=retur]")!.GetAttribute("value"));
            Assert.True(Guid.TryParse(form.QuerySelector("[name=persona]")!.GetAttribute("value"), out _));
        });
    }

    private static (string Label, string? Fills, string? Problem) Field(IDocument page, string id)
    {
        var field = page.QuerySelector($"#{id}")!;
        return (page.QuerySelector($"label[for={id}]")!.Words(), field.GetAttribute("autocomplete"), field.GetAttribute("aria-describedby"));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string email, string password)
    {
        var form = (await Site.ReadAsync(client, path)).QuerySelectorAll("main form").First(found => found.QuerySelector("[type=password]") is not null);
        var hidden = Site.HiddenIn(form);
        return await client.PostAsync(path, Site.Form([.. hidden, ("Input.Email", email), ("Input.Password", password)]));
    }

    private async Task<string> AddAccountAsync()
    {
        var email = $"{Guid.NewGuid():N}@fjordby.example";
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SammenUser>>();
        var user = new SammenUser { Id = SequentialGuid.Next(), UserName = email, Email = email, Name = "Prøve Prøveperson", Role = Role.ProgrammeManager };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        return email;
    }
}
