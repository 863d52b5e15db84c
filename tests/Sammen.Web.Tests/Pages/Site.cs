using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sammen.Data;
using Sammen.Web.Mail;

namespace Sammen.Web.Tests.Pages;

/// <summary>The whole program in memory with the demo round, on a database file of its own.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    public const string Facilitator = "Mette Krogh";
    public const string Leader = "Lise Holm";
    public const string ProgrammeManager = "Dorthe Palm";
    public const string Administrator = "Asger Toft";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sammen-pages-");

    /// <summary>The value of <c>ASPNETCORE_ENVIRONMENT</c>.</summary>
    internal string EnvironmentName { get; init; } = Environments.Development;

    /// <summary>The value of <c>Public:Address</c>.</summary>
    internal string PublicAddress { get; init; } = "";

    internal CommandCounter Commands { get; } = new();

    public async Task<HttpClient> SignedOutAsync(string language = "da-DK")
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        (await client.PostAsync("/konto/sprog", Form(("sprog", language), ("retur", "/")))).Dispose();
        return client;
    }

    public async Task<HttpClient> SignedInAsync(string persona, string language = "da-DK")
    {
        var client = await SignedOutAsync(language);
        using var answer = await SignInAsync(client, persona, "/projekter");
        Assert.Equal("/projekter", answer.Headers.Location?.OriginalString);
        return client;
    }

    /// <summary>Presses the persona's button on the sign-in page.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string persona, string returnTo)
    {
        var page = await ReadAsync(client, "/konto/log-ind");
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(form => form.TextContent.Contains(persona, StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>()
            .Select(input => (input.Name!, input.Name == "retur" ? returnTo : input.Value));
        return await client.PostAsync("/konto/demo", Form([.. fields]));
    }

    public static async Task<IDocument> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>How many commands the database got for each page, read one after the other. A page that failed on its way is no answer.</summary>
    public async Task<IReadOnlyList<(string Path, int Commands)>> CountCommandsAsync(HttpClient client, IEnumerable<string> paths)
    {
        var counts = new List<(string, int)>();
        foreach (var path in paths)
        {
            var before = Commands.Count;
            var page = await ReadAsync(client, path);
            counts.Add((path, Commands.Count - before));
            Assert.NotNull(page.QuerySelector("h1"));
            Assert.Null(page.QuerySelector(".message-page"));
        }

        return counts;
    }

    /// <summary>What a form sends along unseen: its name, its token and what the page put in it.</summary>
    public static IEnumerable<(string Name, string Value)> HiddenIn(IParentNode form)
        => form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields)
        => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    /// <summary>Asks or changes the database past all access rules.</summary>
    public async Task<TAnswer> InDatabaseAsync<TAnswer>(Func<SammenDbContext, Task<TAnswer>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        return await ask(db);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
        => builder.UseEnvironment(EnvironmentName)
            .UseSetting("Public:Address", PublicAddress)
            .UseSetting("Data:Folder", folder.FullName)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal")
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal")
            .ConfigureServices(services =>
            {
                services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(Commands));

                // Mail is sent, and people are reminded, when a test says so: their questions would be counted among a page's.
                services.Remove(services.Single(service => service.ImplementationType == typeof(ReminderClock)));
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory?.Method.ReturnType == typeof(MailSender)));
            });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "sammen.db")};Foreign Keys=True;Default Timeout=5"))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }
}
