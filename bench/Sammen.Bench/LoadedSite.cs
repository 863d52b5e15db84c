using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Seed;

namespace Sammen.Bench;

/// <summary>The real program on Kestrel, on a free port of this machine, with a database that holds a load.</summary>
internal sealed class LoadedSite : WebApplicationFactory<Program>
{
    private readonly string folder;
    private readonly LoadSize size;
    private readonly CommandRecorder recorder = new();
    private readonly PlainEndpoints endpoints = new();

    private LoadedSite(string folder, LoadSize size)
    {
        this.folder = folder;
        this.size = size;
        UseKestrel();
    }

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{size.Notes:N0} notes in {size.Projects:N0} projects");

    /// <summary>Starts on the database of an earlier run, or makes one.</summary>
    public static async Task<LoadedSite> StartAsync(string parentFolder, LoadSize size)
    {
        var site = new LoadedSite(Path.Combine(parentFolder, string.Create(CultureInfo.InvariantCulture, $"{size.Projects}-projects-{size.Notes}-notes")), size);
        await site.StartAsync();
        return site;
    }

    /// <summary>Opens the page and its hand-written counterpart once.</summary>
    public async Task<Contest> PrepareAsync(BenchPage page)
    {
        var client = await SignedInAsync(page.Reader);
        var address = page.Address(new BenchPlaces(await FirstProjectsAsync(), await RoundOfAsync(ApplicationLoad.Few), await RoundOfAsync(ApplicationLoad.Many), await RoundOfProjectsAsync()));

        // The first time, Entity Framework compiles its queries and the pages are set up: not what a page usually sends.
        await client.GetByteArrayAsync(address);
        byte[] body = [];
        var commands = await recorder.RecordAsync(async () => body = await client.GetByteArrayAsync(address));
        var answer = new PlainAnswer(commands, body);
        var connection = await InDatabaseAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        return new Contest(page, this, client, address, endpoints.Add(answer, connection), answer);
    }

    /// <summary>Makes the workbook, reads it as it comes without keeping it, and says how many bytes it has.</summary>
    public async Task<Func<Task<long>>> PrepareWorkbookAsync()
    {
        var client = await SignedInAsync(BenchPage.ProgrammeManager);
        var address = $"/sammenligning/excel?{string.Join('&', (await FirstProjectsAsync()).Select(project => $"projekt={project}"))}";
        return async () =>
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            await (await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
            return answer.Content.Headers.ContentLength ?? 0;
        };
    }

    /// <summary>So many people's calendar addresses, each with <see cref="CalendarLoad.Workshops"/> activities behind it.</summary>
    public async Task<IReadOnlyList<string>> PrepareCalendarsAsync(int people)
    {
        var project = (await FirstProjectsAsync())[0];
        var keys = await InDatabaseAsync(db => CalendarLoad.AddAsync(db, project, people, TimeProvider.System.GetUtcNow().UtcDateTime));
        return [.. keys.Select(key => $"/kalender/{key}.ics")];
    }

    /// <summary>So many released lessons of the load's projects, and somebody who looks for them.</summary>
    public async Task<HttpClient> PrepareLessonsAsync(int lessons)
    {
        var projects = await FirstProjectsAsync();
        await InDatabaseAsync(async db =>
        {
            await LessonLoad.AddAsync(db, projects, lessons, TimeProvider.System.GetUtcNow().UtcDateTime);
            return true;
        });
        return await SignedInAsync(BenchPage.ProgrammeManager);
    }

    /// <summary>A client that has not signed in, with as many connections as it needs.</summary>
    public HttpClient Stranger() => new() { BaseAddress = Address };

    private Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private Task<List<Guid>> FirstProjectsAsync() => InDatabaseAsync(db => db.Projects
        .Where(project => project.Round.Name.StartsWith(LoadSeed.RoundPrefix))
        .OrderBy(project => project.Title)
        .Select(project => project.Id)
        .Take(BenchPage.ProjectsNeeded)
        .ToListAsync());

    private Task<Guid> RoundOfProjectsAsync() => InDatabaseAsync(db => db.Projects
        .Where(project => project.Round.Name.StartsWith(LoadSeed.RoundPrefix))
        .OrderBy(project => project.Title)
        .Select(project => project.RoundId)
        .FirstAsync());

    private Task<Guid> RoundOfAsync(int applications) => InDatabaseAsync(db => db.Rounds
        .Where(round => round.Name == ApplicationLoad.NameOf(applications))
        .Select(round => round.Id)
        .SingleAsync());

    private async Task StartAsync()
    {
        var finished = Path.Combine(folder, "finished");
        var isFinished = File.Exists(finished);
        if (!isFinished && Directory.Exists(folder))
        {
            // What a seeding that was stopped half-way left behind.
            Directory.Delete(folder, recursive: true);
        }

        StartServer();
        if (!isFinished)
        {
            await SeedAsync();
            await File.WriteAllTextAsync(finished, "");
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
        => builder.UseEnvironment("Development")

            // Where the build put the product's appsettings.json; left to itself the factory asks the current folder.
            .UseContentRoot(AppContext.BaseDirectory)
            .UseSetting("Data:Folder", folder)
            .UseSetting("urls", "http://127.0.0.1:0")

            // Standard output is for the report.
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning")
            .ConfigureServices(services => services
                .AddSingleton<IStartupFilter>(endpoints)
                .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(recorder)));

    private async Task SeedAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var begun = clock.GetTimestamp();
        await LoadSeed.ApplyAsync(
            contexts, size, clock, notes => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {notes:N0}")), CancellationToken.None);
        await InDatabaseAsync(async db =>
        {
            await ApplicationLoad.AddAsync(db, clock.GetUtcNow().UtcDateTime);
            return true;
        });
        await InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: seeded in {clock.GetElapsedTime(begun).TotalSeconds:N0} s"));
    }

    /// <summary>A client with one connection of its own, kept open.</summary>
    private async Task<HttpClient> SignedInAsync(string persona)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1, PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan })
        {
            BaseAddress = Address,
        };
        (await client.GetAsync(PlainEndpoints.SignInAddress(persona))).EnsureSuccessStatusCode().Dispose();
        return client;
    }

    private async Task<TAnswer> InDatabaseAsync<TAnswer>(Func<SammenDbContext, Task<TAnswer>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        return await ask(db);
    }
}
