using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Mail;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>The same answer, and the same work, whether or not the address has an account.</summary>
public sealed class ForgottenPasswordPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer_for_the_same_commands()
    {
        using var client = await site.SignedOutAsync();
        await AskAsync(client, "warm@up.example");

        var known = await AskAsync(client, "mette.krogh@demo.invalid");
        var unknown = await AskAsync(client, "nobody@nowhere.example");

        Assert.Equal(known, unknown);
        Assert.EndsWith("/konto/glemt?sendt=true", known.Location, StringComparison.Ordinal);
        var asked = await Site.ReadAsync(client, known.Location!);
        Assert.Equal("Hvis adressen har en konto, er der nu en mail på vej til den.", asked.QuerySelector("[role=status]")!.Words());
        Assert.Equal(3, await site.InDatabaseAsync(db => db.Mails.CountAsync(mail => mail.Kind == MailKind.PasswordReset && mail.ReceiverId == null)));
    }

    [Fact]
    public async Task What_is_no_address_is_told_beside_the_field()
    {
        using var client = await site.SignedOutAsync();

        using var refused = await PostAsync(client, "mette");

        var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Equal("Skriv en e-mailadresse, fx navn@kommune.dk.", page.QuerySelector("#email-problem")!.Words());
        Assert.Equal("mette", ((IHtmlInputElement)page.QuerySelector("#email")!).Value);
    }

    [Fact]
    public async Task The_sign_in_page_leads_there()
    {
        using var client = await site.SignedOutAsync();

        Assert.Equal("Glemt adgangskoden?", (await Site.ReadAsync(client, "/konto/log-ind")).QuerySelector("main a[href='/konto/glemt']")!.Words());
    }

    private async Task<(string? Location, int Commands)> AskAsync(HttpClient client, string email)
    {
        var hidden = await HiddenAsync(client);
        var before = site.Commands.Count;
        using var answer = await client.PostAsync("/konto/glemt", Site.Form([.. hidden, ("Input.Email", email)]));
        return (answer.Headers.Location?.OriginalString, site.Commands.Count - before);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string email)
        => await client.PostAsync("/konto/glemt", Site.Form([.. await HiddenAsync(client), ("Input.Email", email)]));

    private static async Task<IEnumerable<(string, string)>> HiddenAsync(HttpClient client)
        => Site.HiddenIn((await Site.ReadAsync(client, "/konto/glemt")).QuerySelector("main form")!);
}
