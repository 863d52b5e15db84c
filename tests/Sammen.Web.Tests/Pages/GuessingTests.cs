using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Features.Account;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Pages;

/// <summary>Somebody who guesses passwords gets nowhere, learns nothing, and keeps nobody out.</summary>
public sealed class GuessingTests : IDisposable
{
    private const string Password = "Ti trætte trolde tog toget";
    private const string Wrong = "Fire flade flyndere faldt";
    private const string SignInPath = "/konto/log-ind";

    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Of_eighty_parallel_guesses_five_are_looked_at()
    {
        // Guesses are let in again as time goes: here none does, however busy the machine.
        await using var still = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow))));
        var email = await AddAccountAsync(services: still.Services);
        using var client = still.CreateClient(new() { AllowAutoRedirect = false });
        var form = await FormAsync(client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => GuessAsync(client, form, email, Wrong)));

        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            Assert.InRange(answer.Wait, 1, 5);
            Assert.Contains("Vent ", answer.Problem, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/projekter?soeg=Ærø", "/projekter?soeg=%C3%86r%C3%B8")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    public async Task Who_signs_in_comes_to_where_they_wanted_in_this_house_and_nowhere_else(string wanted, string comes)
    {
        var email = await AddAccountAsync();
        using var client = await site.SignedOutAsync();
        using var answer = await PostAsync(
            client, $"{SignInPath}?retur={Uri.EscapeDataString(wanted)}", ("Input.Email", email), ("Input.Password", Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(comes, answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.OriginalString);
        Assert.NotEqual("evil.example", new Uri(client.BaseAddress!, answer.Headers.Location).Host, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_list_of_150_addresses_does_not_get_far_from_one_place()
    {
        using var client = await site.SignedOutAsync();
        var form = await FormAsync(client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(number => GuessAsync(client, form, $"nr{number}@fjordby.example", Wrong)));

        Assert.InRange(answers.Count(answer => answer.Status == HttpStatusCode.OK), 30, 40);
    }

    [Fact]
    public async Task Who_has_signed_in_with_a_browser_before_is_not_kept_out_by_what_strangers_do()
    {
        var email = await AddAccountAsync(Role.Administrator);
        using var own = await site.SignedOutAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await GuessAsync(own, await FormAsync(own), email, Password)).Status);
        using var stranger = await site.SignedOutAsync();
        var form = await FormAsync(stranger);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => GuessAsync(stranger, form, email, Wrong)));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(stranger, form, email, Password)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await GuessAsync(own, await FormAsync(own), email, Password)).Status);
    }

    [Fact]
    public async Task The_same_work_is_done_and_the_same_said_whether_or_not_there_is_an_account()
    {
        var hashes = new CountingHasher();
        await using var counting = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddScoped<IPasswordHasher<SammenUser>>(_ => hashes)));
        var existing = await AddAccountAsync(services: counting.Services);
        var closed = await AddAccountAsync(services: counting.Services, isClosed: true);
        var withoutPassword = await AddAccountAsync(services: counting.Services, password: null);
        using var client = counting.CreateClient(new() { AllowAutoRedirect = false });
        var form = await FormAsync(client);
        var said = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (email, password) in new[] { (existing, Wrong), (closed, Password), (withoutPassword, Password), ("findes-ikke@fjordby.example", Wrong) })
        {
            var before = hashes.Verified;
            var answer = await GuessAsync(client, form, email, password);
            said.Add($"{answer.Status} {answer.Problem}");
            Assert.Equal((email, 1), (email, hashes.Verified - before));
        }

        Assert.Single(said);
    }

    [Theory]
    [InlineData(255, 10)]
    [InlineData(10, 129)]
    public async Task A_field_longer_than_its_limit_is_refused_without_any_work(int email, int password)
    {
        var hashes = new CountingHasher();
        await using var counting = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddScoped<IPasswordHasher<SammenUser>>(_ => hashes)));
        using var client = counting.CreateClient(new() { AllowAutoRedirect = false });
        var page = await Site.ReadAsync(client, SignInPath);

        var answer = await GuessAsync(client, Fields(page), new string('e', email), new string('p', password));

        Assert.Equal((HttpStatusCode.OK, 0), (answer.Status, hashes.Verified));
        Assert.All(page.QuerySelectorAll("#email, #password"), field => Assert.NotNull(field.GetAttribute("maxlength")));
    }

    [Fact]
    public async Task A_password_is_never_written_back_into_a_page()
    {
        const string Secret = "hemmelig-og-forkert";
        using var client = await site.SignedOutAsync();
        using var signIn = await PostAsync(client, SignInPath, ("Input.Email", "a@b.example"), ("Input.Password", Secret));
        using var emailMissing = await PostAsync(client, SignInPath, ("Input.Email", ""), ("Input.Password", Secret));
        using var differ = await PostAsync(client, "/konto/adgangskode", ("Input.Password", Secret), ("Input.Repeated", Secret + "!"));
        using var used = await PostAsync(client, "/konto/adgangskode", ("Input.Password", Secret), ("Input.Repeated", Secret));

        foreach (var answer in new[] { signIn, emailMissing, differ, used })
        {
            var body = await answer.Content.ReadAsStringAsync();
            Assert.Contains("type=\"password\"", body, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_field_for_a_password_is_the_one_that_never_shows_it()
    {
        var fields = SourceTree.Files("src/Sammen.Web", ".razor", ".cs")
            .Where(file => file.Text.Contains("\"password\"", StringComparison.Ordinal) && file.Text.Contains("\"type\"", StringComparison.Ordinal)
                || file.Text.Contains("type=\"password\"", StringComparison.Ordinal))
            .Select(file => file.Name);

        Assert.Equal(["MyPage.razor", "PasswordInput.cs"], fields, StringComparer.Ordinal);

        // Those of a form that no page draws again: they are written out, and nothing is ever put in them.
        Assert.All(
            SourceTree.Files("src/Sammen.Web", "MyPage.razor").Single().Text.Split('\n').Where(line => line.Contains("type=\"password\"", StringComparison.Ordinal)),
            line => Assert.DoesNotContain("value=", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aaaaaaaaaaaa", "let at gætte")]
    [InlineData("prøveperson2026", "let at gætte")]
    [InlineData("kort", "mindst 12 tegn")]
    public async Task A_password_that_is_easy_to_guess_is_refused_in_words_and_the_link_still_works(string easy, string says)
    {
        var email = await AddAccountAsync(password: null);
        string path;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<SammenUser>>();
            var user = (await users.FindByEmailAsync(email))!;
            path = SetPasswordPage.LinkPath(user.Id, await users.GeneratePasswordResetTokenAsync(user));
        }

        using var client = await site.SignedOutAsync();
        using var refused = await PostAsync(client, path, ("Input.Password", easy), ("Input.Repeated", easy));
        using var saved = await PostAsync(client, path, ("Input.Password", Password), ("Input.Repeated", Password));

        Assert.Contains(says, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GuessAsync(client, await FormAsync(client), email, Password)).Status);
    }

    private static async Task<IReadOnlyList<(string, string)>> FormAsync(HttpClient client) => Fields(await Site.ReadAsync(client, SignInPath));

    private static IReadOnlyList<(string, string)> Fields(IDocument page)
        => [.. page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First(form => form.QuerySelector("[type=password]") is not null)
            .QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value))];

    private static async Task<(HttpStatusCode Status, string Problem, double Wait)> GuessAsync(
        HttpClient client, IReadOnlyList<(string, string)> form, string email, string password)
    {
        using var answer = await client.PostAsync(SignInPath, Site.Form([.. form, ("Input.Email", email), ("Input.Password", password)]));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, page.QuerySelector("#password-problem")?.TextContent ?? "", answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string, string)[] typed)
        => await client.PostAsync(path, Site.Form([.. Fields(await Site.ReadAsync(client, path)), .. typed]));

    private async Task<string> AddAccountAsync(Role role = Role.Facilitator, IServiceProvider? services = null, string? password = Password, bool isClosed = false)
    {
        var email = $"{Guid.NewGuid():N}@fjordby.example";
        await using var scope = (services ?? site.Services).CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SammenUser>>();
        var user = new SammenUser { Id = SequentialGuid.Next(), UserName = email, Email = email, Name = "Prøve Prøveperson", Role = role };
        Assert.True((password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password)).Succeeded);
        if (isClosed)
        {
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
            (await db.Users.SingleAsync(account => account.Id == user.Id)).Close(DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        }

        return email;
    }

    private sealed class CountingHasher : IPasswordHasher<SammenUser>
    {
        private readonly PasswordHasher<SammenUser> hasher = new();

        public int Verified { get; private set; }

        public string HashPassword(SammenUser user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(SammenUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
