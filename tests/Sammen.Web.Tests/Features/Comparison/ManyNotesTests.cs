using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Comparison;

/// <summary>More notes than are held at once.</summary>
public sealed class ManyNotesTests
{
    private const string OnePage = "LIMIT";

    [Theory]
    [InlineData(2_500, 50_000, 2_500, 3)]
    [InlineData(2_000, 50_000, 2_000, 3)]
    [InlineData(2_500, 1_200, 1_200, 2)]
    [InlineData(2_500, 1_000, 1_000, 1)]
    [InlineData(10, 50_000, 10, 1)]
    public async Task They_come_a_page_at_a_time_each_once_and_newest_first(int notes, int most, int expected, int pages)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "Counts SQLite's commands.");
        var sent = new SentCommands();
        await using var app = await TestApp.StartAsync(services => services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(sent)));
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);

        // Seven notes of every moment, so that a page ends in the middle of one.
        await app.ChangeAsync(db => db.Notes.AddRange(Enumerable.Range(0, notes).Select(number => new Note(
            SequentialGuid.Next(), project, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), workshop: null,
            new NoteContent($"Notat {number}", NoteKind.Insight), mette.Id, app.Now.AddSeconds(-(number / 7))))));
        var desk = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        var before = sent.Texts.Count;

        var read = await desk.Get<ComparisonQueries>().ReadNotesAsync([project.Id], most, default).ToListAsync();

        Assert.Equal(expected, read.Select(note => note.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(expected, read.Count);
        Assert.Equal(read.Select(note => note.LoggedAt).OrderDescending(), read.Select(note => note.LoggedAt));
        Assert.Equal(pages, sent.Texts.Skip(before).Count(text => text.Contains(OnePage, StringComparison.Ordinal) && text.Contains("\"Notes\"", StringComparison.Ordinal)));
    }
}
