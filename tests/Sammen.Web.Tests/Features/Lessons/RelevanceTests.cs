using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Lessons;

/// <summary>What people write in the search and what must come first of two hundred lessons: <c>LessonQueries.json</c> says why.</summary>
public sealed class RelevanceTests(RelevanceTests.Library library) : IClassFixture<RelevanceTests.Library>
{
    public static TheoryData<string> Queries => [.. Library.Queries.Select(query => query.Words)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task What_fits_best_comes_first(string words)
    {
        var expected = Library.Queries.Single(query => query.Words == words).First;

        var found = await library.SearchAsync(words);

        Assert.NotEmpty(found);
        Assert.Contains(found[0], expected, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("inddragelse", "inddrage")]
    [InlineData("inddragelse", "inddraget")]
    [InlineData("plejehjemmene", "plejehjem")]
    [InlineData("nattevagterne", "nattevagt")]
    [InlineData("SENSORERNE", "sensor")]
    public async Task A_word_finds_the_same_in_whatever_form_it_is_asked_for(string asked, string other)
    {
        var found = await library.SearchAsync(asked);

        Assert.NotEmpty(found);
        Assert.Equal(await library.SearchAsync(other), found);
    }

    [Fact]
    public void There_are_two_hundred_lessons_and_forty_searches() => Assert.Equal((200, 40), (Library.Lessons.Count, Library.Queries.Count));

    public sealed record WrittenLesson(
        string Key, string Title, string Happened, string Differently, LessonKind Kind, Phase Phase, CoreQuestion Question, TechnologyKind Technology, Area Area);

    public sealed record WrittenQuery(string Words, IReadOnlyList<string> First, string Why);

    /// <summary>The lessons, released in one application for all tests of the class.</summary>
    public sealed class Library : IAsyncLifetime
    {
        private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        private readonly Dictionary<Guid, string> keys = [];
        private TestApp app = null!;
        private Desk desk = null!;

        public static IReadOnlyList<WrittenLesson> Lessons { get; } = Read<WrittenLesson>("LessonLibrary");

        public static IReadOnlyList<WrittenQuery> Queries { get; } = Read<WrittenQuery>("LessonQueries");

        public async ValueTask InitializeAsync()
        {
            app = await TestApp.StartAsync();
            var mette = await app.AddFacilitatorAsync();
            var lise = await app.AddLeaderAsync();
            var project = await app.AddProjectAsync([mette]);
            var note = await app.AddNoteAsync(project, mette);
            await app.ReadAsync(db => ReleaseAllAsync(db, project.Id, note.Id, mette, lise));
            desk = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        public async Task<IReadOnlyList<string>> SearchAsync(string words)
            => [.. (await desk.Get<LessonLibraryQueries>().SearchAsync(new LessonListing(1, new LessonSearch(words)), default)).Rows.Select(row => keys[row.Id])];

        private async Task<int> ReleaseAllAsync(SammenDbContext db, Guid projectId, Guid noteId, SammenUser facilitator, SammenUser leader)
        {
            var project = await db.Projects.SingleAsync(found => found.Id == projectId);
            var note = await db.Notes.SingleAsync(found => found.Id == noteId);
            foreach (var written in Lessons)
            {
                var content = new LessonContent(
                    written.Title, written.Happened, written.Differently, written.Kind, written.Phase, written.Question, written.Technology, written.Area);
                var lesson = new Lesson(SequentialGuid.Next(), project, content, [note], facilitator.Id, app.Now);
                lesson.Propose(facilitator.Id, app.Now);
                lesson.Release(1, content, isNamed: true, leader.Id, app.Now);
                keys.Add(lesson.Id, written.Key);
                db.Lessons.Add(lesson);
            }

            return await db.SaveChangesAsync();
        }

        private static List<T> Read<T>(string name)
        {
            using var file = typeof(RelevanceTests).Assembly.GetManifestResourceStream(typeof(RelevanceTests), $"{name}.json")!;
            return JsonSerializer.Deserialize<List<T>>(file, Json)!;
        }
    }
}
