using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>One's own page, as a browser without a circuit meets it.</summary>
public sealed class MyPageTests : IDisposable
{
    private const string Password = "Kaffe-og-kage-kl-9";
    private const string NewPassword = "Regnvejr-i-november-7";

    // Each test has its own: only so many sign in from one place.
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task It_says_who_one_is_and_which_sign_in_this_is()
    {
        var email = await AddAccountAsync();
        using var other = await SignedInAsync(email);
        using var client = await SignedInAsync(email);

        var page = await Site.ReadAsync(client, Addresses.Me);

        Assert.Equal("Min side", page.QuerySelector("h1")!.Words());
        Assert.Equal($"{email} · Programleder", page.QuerySelector(".subtitle")!.Words());
        Assert.Equal(["Jeres navn", "Sprog og udseende", "Adgangskode", "Mail til jer", "Min kalender", "Logget ind lige nu"], page.QuerySelectorAll("main h2").Select(OnScreen.Words), StringComparer.Ordinal);
        var signIns = page.QuerySelectorAll("main li").Select(OnScreen.Words).ToList();
        Assert.Equal(2, signIns.Count);
        Assert.Single(signIns, signIn => signIn.EndsWith("· her", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("header .account a"), link => link.GetAttribute("href") == Addresses.Me);
    }

    [Fact]
    public async Task A_new_name_stands_in_the_head_at_once_and_the_sign_in_goes_on()
    {
        var email = await AddAccountAsync();
        using var client = await SignedInAsync(email);
        using var saved = await PostAsync(client, "navn", ("Name.Name", "Åse Øst"));
        Assert.Equal((HttpStatusCode.Redirect, $"{Addresses.Me}?gemt=navn"), (saved.StatusCode, PathOf(saved)));

        var page = await Site.ReadAsync(client, $"{Addresses.Me}?gemt=navn");

        Assert.Equal("Navnet er gemt.", page.QuerySelector("main [role=status]")!.Words());
        Assert.Equal("Åse Øst", ((IHtmlInputElement)page.QuerySelector("#my-name")!).Value);
        Assert.EndsWith("Åse Øst", page.QuerySelector("header .account summary")!.Words(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main li"));
    }

    [Fact]
    public async Task A_name_that_is_none_is_told_beside_the_field_and_stays_in_it()
    {
        using var client = await SignedInAsync(await AddAccountAsync());
        using var refused = await PostAsync(client, "navn", ("Name.Name", new string('x', 101)));

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.NotEmpty(page.QuerySelector("#my-name-problem")!.Words());
        Assert.Equal(new string('x', 101), ((IHtmlInputElement)page.QuerySelector("#my-name")!).Value);
    }

    [Fact]
    public async Task A_new_password_is_signed_in_with_from_now_on_here_and_nowhere_else()
    {
        var email = await AddAccountAsync();
        using var other = await SignedInAsync(email);
        using var client = await SignedInAsync(email);

        using var saved = await ChoosePasswordAsync(client, Password, NewPassword, NewPassword);

        Assert.Equal((HttpStatusCode.Redirect, $"{Addresses.Me}?gemt=adgangskode"), (saved.StatusCode, PathOf(saved)));
        Assert.Equal("Adgangskoden er skiftet. I er logget ud alle andre steder.", (await Site.ReadAsync(client, PathOf(saved))).QuerySelector("main [role=status]")!.Words());
        using var elsewhere = await other.GetAsync(Addresses.Me);
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);
        using var again = await SignedInAsync(email, NewPassword);
    }

    [Theory]
    [InlineData("forkert", NewPassword, NewPassword, "old-problem", "Det er ikke den nuværende adgangskode.")]
    [InlineData(Password, "kort", "kort", "new-problem", null)]
    [InlineData(Password, "password1234", "password1234", "new-problem", null)]
    [InlineData(Password, NewPassword, "noget andet", "repeat-problem", null)]
    public async Task What_is_wrong_with_a_password_is_told_beside_its_field(string old, string wanted, string repeated, string field, string? said)
    {
        using var client = await SignedInAsync(await AddAccountAsync());

        using var refused = await ChoosePasswordAsync(client, old, wanted, repeated);
        var page = await Site.ReadAsync(client, PathOf(refused));

        var problems = page.QuerySelectorAll("section[aria-labelledby=adgangskode] .field-problem").Where(problem => problem.Words().Length > 0).ToList();
        Assert.Equal(field, Assert.Single(problems).Id);
        Assert.True(said is null || problems[0].Words() == said);
        Assert.Equal(["true"], page.QuerySelectorAll("[aria-invalid]").Select(input => input.GetAttribute("aria-invalid")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Guessing_the_old_password_is_slowed_down()
    {
        using var client = await SignedInAsync(await AddAccountAsync());
        var told = "";
        for (var guess = 0; guess < 8; guess++)
        {
            using var answer = await ChoosePasswordAsync(client, $"gæt {guess}", NewPassword, NewPassword);
            told = PathOf(answer);
        }

        Assert.Equal("Det er for mange forsøg. Vent lidt, og prøv igen.", (await Site.ReadAsync(client, told)).QuerySelector("#old-problem")!.Words());
    }

    [Theory]
    [InlineData("noget")]
    [InlineData("99")]
    public async Task What_somebody_writes_into_the_address_is_told_to_nobody(string failed)
    {
        using var client = await SignedInAsync(await AddAccountAsync());

        Assert.All((await Site.ReadAsync(client, $"{Addresses.Me}?fejl={failed}")).QuerySelectorAll("main .field-problem"), problem => Assert.Empty(problem.Words()));
    }

    [Theory]
    [InlineData("/konto/ny-adgangskode")]
    [InlineData("/konto/log-ud-alle")]
    [InlineData("/konto/mail")]
    public async Task A_form_from_elsewhere_changes_nothing(string path)
    {
        using var client = await SignedInAsync(await AddAccountAsync());
        using var refused = await client.PostAsync(path, Site.Form(("gammel", Password), ("ny", NewPassword), ("igen", NewPassword)));
        using var still = await client.GetAsync(Addresses.Me);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, still.StatusCode));
    }

    [Fact]
    public async Task Signing_out_everywhere_leaves_nobody_signed_in()
    {
        var email = await AddAccountAsync();
        using var other = await SignedInAsync(email);
        using var client = await SignedInAsync(email);
        using var done = await SendAsync(client, "/konto/log-ud-alle");
        Assert.Equal((HttpStatusCode.Redirect, "/konto/log-ind"), (done.StatusCode, PathOf(done)));

        foreach (var browser in new[] { client, other })
        {
            using var answer = await browser.GetAsync(Addresses.Me);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_language_follows_the_person_to_a_new_device_and_a_device_that_has_one_keeps_it()
    {
        var email = await AddAccountAsync();
        using var client = await SignedInAsync(email);
        (await client.PostAsync("/konto/sprog", Site.Form(("sprog", "en-GB"), ("retur", Addresses.Me)))).Dispose();
        Assert.Equal("My page", (await Site.ReadAsync(client, Addresses.Me)).QuerySelector("h1")!.Words());
        Assert.Equal("en-GB", await site.InDatabaseAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.Culture).SingleAsync()));

        using var fresh = site.CreateClient(new() { AllowAutoRedirect = false });
        (await SignInAsync(fresh, email, Password)).Dispose();
        Assert.Equal("My page", (await Site.ReadAsync(fresh, Addresses.Me)).QuerySelector("h1")!.Words());

        using var danish = await SignedInAsync(email);
        Assert.Equal("Min side", (await Site.ReadAsync(danish, Addresses.Me)).QuerySelector("h1")!.Words());
    }

    [Fact]
    public async Task Mail_one_can_do_without_is_chosen_with_ticks_that_stand_where_they_were_left()
    {
        var email = await AddAccountAsync(Role.Facilitator);
        using var client = await SignedInAsync(email);
        using var saved = await SendAsync(client, "/konto/mail", ("mail", "FacilitatorAssigned"), ("mail", "ProjectClosed"), ("mail", "noget andet"));
        Assert.Equal((HttpStatusCode.Redirect, $"{Addresses.Me}?gemt=mail"), (saved.StatusCode, PathOf(saved)));

        var page = await Site.ReadAsync(client, PathOf(saved));

        Assert.Equal("Valget er gemt.", page.QuerySelector("main [role=status]")!.Words());
        Assert.Equal(
            ["Når I bliver facilitator på et projekt", "Når et forløb bliver afsluttet"],
            page.QuerySelectorAll("section[aria-labelledby=mail] label").Where(label => label.QuerySelector("input[checked]") is not null).Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll("section[aria-labelledby=mail] [type=checkbox]").Length);

        using var none = await SendAsync(client, "/konto/mail");
        Assert.Empty((await Site.ReadAsync(client, PathOf(none))).QuerySelectorAll("section[aria-labelledby=mail] input[checked]"));
    }

    [Theory]
    [InlineData("MailNotSaved", "Valget kunne ikke gemmes lige nu. Prøv igen om lidt.")]
    [InlineData("NotSaved", "Adgangskoden kunne ikke skiftes lige nu. Prøv igen om lidt.")]
    public async Task What_could_not_be_saved_is_told(string failed, string said)
    {
        using var client = await SignedInAsync(await AddAccountAsync());

        Assert.Equal(said, (await Site.ReadAsync(client, $"{Addresses.Me}?fejl={failed}")).QuerySelector("main [role=alert]")!.Words());
    }

    [Fact]
    public async Task The_look_is_chosen_here_too()
    {
        using var client = await SignedInAsync(await AddAccountAsync());
        (await client.PostAsync("/konto/udseende", Site.Form(("udseende", "dark"), ("retur", Addresses.Me)))).Dispose();

        var page = await Site.ReadAsync(client, Addresses.Me);

        Assert.Equal(("dark", "dark"), (page.DocumentElement.GetAttribute("data-theme"), ((IHtmlSelectElement)page.QuerySelector("#my-look")!).Value));
    }

    [Fact]
    public async Task A_persona_without_a_password_has_none_to_change()
    {
        using var client = await site.SignedInAsync(Site.Leader);
        var page = await Site.ReadAsync(client, Addresses.Me);

        Assert.Equal(["Jeres navn", "Sprog og udseende", "Mail til jer", "Min kalender", "Logget ind lige nu"], page.QuerySelectorAll("main h2").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_signs_in_first()
    {
        using var client = await site.SignedOutAsync();
        using var answer = await client.GetAsync(Addresses.Me);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string PathOf(HttpResponseMessage answer) => new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery;

    /// <summary>Fills in one of the page's forms and presses its button.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string form, params (string Name, string Value)[] typed)
    {
        var page = await Site.ReadAsync(client, Addresses.Me);
        var found = page.QuerySelectorAll("main form").Single(candidate => candidate.QuerySelector($"input[name=_handler][value={form}]") is not null);
        var hidden = Site.HiddenIn(found);
        return await client.PostAsync(Addresses.Me, Site.Form([.. hidden, .. typed]));
    }

    private static Task<HttpResponseMessage> ChoosePasswordAsync(HttpClient client, string old, string wanted, string repeated)
        => SendAsync(client, "/konto/ny-adgangskode", ("gammel", old), ("ny", wanted), ("igen", repeated));

    /// <summary>The same for a form with an address of its own.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string action, params (string Name, string Value)[] typed)
    {
        var page = await Site.ReadAsync(client, Addresses.Me);
        var hidden = Site.HiddenIn(page.QuerySelector($"main form[action='{action}']")!);
        return await client.PostAsync(action, Site.Form([.. hidden, .. typed]));
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password)
    {
        var form = (await Site.ReadAsync(client, "/konto/log-ind")).QuerySelectorAll("main form").First(found => found.QuerySelector("[type=password]") is not null);
        var hidden = Site.HiddenIn(form);
        return await client.PostAsync("/konto/log-ind", Site.Form([.. hidden, ("Input.Email", email), ("Input.Password", password)]));
    }

    private async Task<HttpClient> SignedInAsync(string email, string password = Password)
    {
        var client = await site.SignedOutAsync();
        using var answer = await SignInAsync(client, email, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private async Task<string> AddAccountAsync(Role role = Role.ProgrammeManager)
    {
        var email = $"{Guid.NewGuid():N}@fjordby.example";
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SammenUser>>();
        var user = new SammenUser { Id = SequentialGuid.Next(), UserName = email, Email = email, Name = "Prøve Prøveperson", Role = role };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        return email;
    }
}
