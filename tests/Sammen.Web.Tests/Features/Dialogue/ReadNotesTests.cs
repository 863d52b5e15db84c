using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

/// <summary>A link to a note leads to it, however many newer ones its cell has.</summary>
public sealed class ReadNotesTests
{
    private static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.CoreTask);

    [Fact]
    public async Task A_cell_shows_its_newest_notes_and_says_how_many_there_are()
    {
        await using var scene = await Scene.OfAsync(30);

        var notes = await scene.ReadAsync(upTo: null);

        Assert.Equal((DialogueQueries.NotesPerPage, 30), (notes.Rows.Count, notes.Total));
        Assert.Equal(scene.Notes[^1].Id, notes.Rows[0].Id);
    }

    [Fact]
    public async Task A_note_one_was_led_to_is_among_them_and_is_the_last_that_is_read()
    {
        await using var scene = await Scene.OfAsync(40);
        var sought = scene.Notes[5].Id;

        var notes = await scene.ReadAsync(sought);

        Assert.Equal((35, sought), (notes.Rows.Count, notes.Rows[^1].Id));
    }

    [Fact]
    public async Task Among_notes_of_the_same_moment_it_is_found_too()
    {
        await using var scene = await Scene.OfAsync(40, TimeSpan.Zero);

        foreach (var sought in scene.Notes)
        {
            Assert.Contains((await scene.ReadAsync(sought.Id)).Rows, row => row.Id == sought.Id);
        }
    }

    [Fact]
    public async Task A_note_the_reader_may_not_see_and_one_that_does_not_exist_change_nothing()
    {
        await using var scene = await Scene.OfAsync(30);
        var hidden = await scene.AddOldestAsync(NoteVisibility.Facilitators);
        var leader = await scene.App.AddLeaderAsync();

        Assert.Equal(DialogueQueries.NotesPerPage, (await scene.ReadAsync(hidden.Id, leader)).Rows.Count);
        Assert.Equal(DialogueQueries.NotesPerPage, (await scene.ReadAsync(Guid.NewGuid())).Rows.Count);
        Assert.Equal(31, (await scene.ReadAsync(hidden.Id)).Rows.Count);
    }

    private sealed class Scene(TestApp app, SammenUser mette, Project project) : IAsyncDisposable
    {
        private readonly DateTime first = app.Now;

        public TestApp App => app;

        /// <summary>Oldest first.</summary>
        public List<Note> Notes { get; } = [];

        public static async Task<Scene> OfAsync(int notes, TimeSpan? apart = null)
        {
            var app = await TestApp.StartAsync();
            var mette = await app.AddFacilitatorAsync();
            var scene = new Scene(app, mette, await app.AddProjectAsync([mette]));
            for (var number = 0; number < notes; number++)
            {
                scene.Notes.Add(await scene.AddAsync(scene.first + (number * (apart ?? TimeSpan.FromMinutes(1))), NoteVisibility.Programme));
            }

            return scene;
        }

        public Task<Note> AddOldestAsync(NoteVisibility visibility) => AddAsync(first.AddHours(-1), visibility);

        public async Task<CellNotes> ReadAsync(Guid? upTo, SammenUser? reader = null)
            => await (await app.AsAsync(reader ?? mette)).Get<DialogueQueries>()
                .ReadNotesAsync(project.Id, Cell, DialogueQueries.NotesPerPage, default, upTo);

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task<Note> AddAsync(DateTime at, NoteVisibility visibility)
            => app.AddAsync(new Note(
                SequentialGuid.Next(), project, Cell, workshop: null, new NoteContent("Hvem ringer man til?", NoteKind.Insight, visibility), mette.Id, at));
    }
}
