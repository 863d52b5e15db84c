using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Programme;

/// <summary>The public texts in memory: never old for long, never in anybody's way.</summary>
public sealed class PublicTextsNowTests
{
    private readonly Line line = new();
    private readonly SlowAnswers answers = new();

    [Fact]
    public async Task What_is_changed_here_is_read_at_once()
    {
        await using var app = await StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var desk = await app.AsAsync(dorthe);
        Assert.Null((await ReadAsync(app)).Said.PrintedCopies);

        await desk.Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(new PublicTextsContent()) with { PrintedCopies = "Nu" }, default);
        Assert.Equal("Nu", (await ReadAsync(app)).Said.PrintedCopies);

        await desk.Get<UploadCall>().HandleAsync(new UploadCallInput { Name = "Indbydelse.pdf", Content = Written.Pdf }, default);
        Assert.Equal(("Indbydelse", "/indbydelse"), ((await ReadAsync(app)).Call!.Name, (await ReadAsync(app)).CallAddress));
    }

    [Fact]
    public async Task What_another_node_changed_is_read_within_a_minute_and_the_database_is_not_asked_before()
    {
        await using var app = await StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        await ReadAsync(app);
        await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = "Fra en anden" });

        line.IsBroken = true;
        app.Clock.Advance(PublicTextsNow.Kept - TimeSpan.FromSeconds(1));
        Assert.Null((await ReadAsync(app)).Said.PrintedCopies);
        Assert.DoesNotContain("could not be read", app.Log.Text, StringComparison.Ordinal);

        line.IsBroken = false;
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Fra en anden", (await ReadAsync(app)).Said.PrintedCopies);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_leaves_what_was_known_and_is_left_alone_for_a_while()
    {
        await using var app = await StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = "Kendt" });
        await ReadAsync(app);
        app.Clock.Advance(PublicTextsNow.Kept);
        line.IsBroken = true;

        Assert.Equal("Kendt", (await ReadAsync(app)).Said.PrintedCopies);
        Assert.Contains("The public texts could not be read", app.Log.Text, StringComparison.Ordinal);

        line.IsBroken = false;
        await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = "Ny" });
        app.Clock.Advance(PublicTextsNow.LeftAlone - TimeSpan.FromSeconds(1));
        Assert.Equal("Kendt", (await ReadAsync(app)).Said.PrintedCopies);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Ny", (await ReadAsync(app)).Said.PrintedCopies);
    }

    [Fact]
    public async Task A_page_does_not_wait_for_a_database_that_takes_its_time()
    {
        await using var app = await StartAsync();
        line.Hold();

        Assert.Same(PublicTextsView.Nothing, await ReadAsync(app));

        line.LetGo();
    }

    [Fact]
    public async Task Many_pages_at_once_ask_once()
    {
        await using var app = await StartAsync();
        line.Hold();
        var readers = Enumerable.Range(0, 20).Select(_ => ReadAsync(app)).ToList();
        while (line.Waiting == 0)
        {
            await Task.Yield();
        }

        Assert.Equal(1, line.Waiting);
        line.LetGo();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task What_was_read_before_a_change_is_not_kept_beyond_it()
    {
        await using var app = await StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var desk = await app.AsAsync(dorthe);
        var letGo = answers.Hold();
        var before = ReadAsync(app);
        await answers.Held;
        await desk.Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(new PublicTextsContent()) with { PrintedCopies = "Nu" }, default);
        letGo();
        await before;

        Assert.Equal("Nu", (await ReadAsync(app)).Said.PrintedCopies);
    }

    [Fact]
    public void A_reader_gets_their_own_language_where_there_is_one_and_the_other_where_there_is_not()
    {
        var both = new PublicTextsView(new PublicTextsContent { PrintedCopies = "Skriv", EnglishPrintedCopies = "Write", PublicationLink = "https://da.example/" }, Call: null);
        var dorthe = new ProgrammeContact("Dorthe", "Programleder", "Manager", null, "12345678");
        using (Culture.Danish())
        {
            Assert.Equal(("Skriv", "https://da.example/", "Programleder"), (both.PrintedCopies, both.PublicationLink, PublicTextsView.RoleOf(dorthe)));
            Assert.Equal("Manager", PublicTextsView.RoleOf(dorthe with { Role = null }));
        }

        using (Culture.English())
        {
            Assert.Equal(("Write", "https://da.example/", "Manager"), (both.PrintedCopies, both.PublicationLink, PublicTextsView.RoleOf(dorthe)));
            Assert.Equal("Programleder", PublicTextsView.RoleOf(dorthe with { EnglishRole = null }));
        }
    }

    private static Task<PublicTextsView> ReadAsync(TestApp app) => app.Nobody().Get<PublicTextsNow>().ReadAsync();

    private Task<TestApp> StartAsync()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The line is broken between the program and SQLite.");
        return TestApp.StartAsync(services => services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(line, answers)));
    }

    /// <summary>Holds one answer, read already, back on its way.</summary>
    private sealed class SlowAnswers : DbCommandInterceptor
    {
        private readonly TaskCompletionSource held = new();
        private TaskCompletionSource? holding;

        public Task Held => held.Task;

        public Action Hold()
        {
            holding = new TaskCompletionSource();
            return holding.SetResult;
        }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref holding, null) is { } now)
            {
                held.SetResult();
                await now.Task;
            }

            return result;
        }
    }
}
