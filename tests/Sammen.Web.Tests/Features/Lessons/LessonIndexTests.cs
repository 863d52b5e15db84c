using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Lessons;

/// <summary>The search never answers with what is no longer there: not right after, not after a restart, not on a node that knew of it.</summary>
public sealed class LessonIndexTests : IAsyncLifetime
{
    private const string Word = "blåregn";
    private const string Newer = "guldregn";

    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        mette = await app.AddFacilitatorAsync();
        lise = await app.AddLeaderAsync();
        project = await app.AddProjectAsync([mette]);
        desk = await app.AsAsync(mette);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_is_withdrawn_is_found_by_no_search_after_it_whoever_had_it_in_memory()
    {
        using var otherNode = new LessonIndex();
        var lesson = await app.ReleaseLessonAsync(project, mette, lise, LessonBuilders.Content(Word));
        Assert.Equal([1, 1], await CountsAsync(Word, desk.Get<LessonIndex>(), otherNode));

        await (await app.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(lesson, default);

        using var restarted = new LessonIndex();
        Assert.Equal([0, 0, 0], await CountsAsync(Word, desk.Get<LessonIndex>(), otherNode, restarted));
        Assert.Equal([0, 0, 0], await CountsAsync(null, desk.Get<LessonIndex>(), otherNode, restarted));
    }

    [Fact]
    public async Task What_is_released_anew_is_found_by_its_new_words_alone()
    {
        using var otherNode = new LessonIndex();
        var lesson = await app.ReleaseLessonAsync(project, mette, lise, LessonBuilders.Content(Word, Word, Word));
        Assert.Equal([1, 1], await CountsAsync(Word, desk.Get<LessonIndex>(), otherNode));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.ChangeLessonAsync(lesson, written => written.Release(written.TextNumber, LessonBuilders.Content(Newer, Newer, Newer), isNamed: true, lise.Id, app.Now));

        using var restarted = new LessonIndex();
        Assert.Equal([0, 0, 0], await CountsAsync(Word, desk.Get<LessonIndex>(), otherNode, restarted));
        Assert.Equal([1, 1, 1], await CountsAsync(Newer, desk.Get<LessonIndex>(), otherNode, restarted));
    }

    /// <summary>What is counted where; as many are shown.</summary>
    private async Task<IReadOnlyList<int>> CountsAsync(string? words, params LessonIndex[] nodes)
    {
        var counts = new List<int>();
        foreach (var node in nodes)
        {
            var found = await new LessonLibraryQueries(desk.Get<Readings>(), node).SearchAsync(new LessonListing(1, new LessonSearch(words)), default);
            Assert.Equal(found.Total, found.Rows.Count);
            counts.Add(found.Total);
        }

        return counts;
    }
}
