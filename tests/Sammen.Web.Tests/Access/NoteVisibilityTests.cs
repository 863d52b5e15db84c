using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>Who reads a note: on every page that shows or counts notes.</summary>
public sealed class NoteVisibilityTests
{
    [Theory]
    [InlineData(Role.Facilitator, "Facilitators,Municipality,Programme")]
    [InlineData(Role.MunicipalLeader, "Municipality,Programme")]
    [InlineData(Role.ProgrammeManager, "Programme")]
    [InlineData(Role.Administrator, "")]
    public async Task A_role_reads_and_counts_its_own_notes_only(Role role, string visible)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var ids = new Dictionary<NoteVisibility, Guid>();
        foreach (var visibility in Enum.GetValues<NoteVisibility>())
        {
            ids[visibility] = (await app.AddNoteAsync(project, mette, visibility.ToString(), visibility, workshop)).Id;
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var desk = await app.AsAsync(await PersonAsync(app, role, mette));
        var expected = visible.Split(',', StringSplitOptions.RemoveEmptyEntries);

        var cell = new DialogueCell(Phase.Idea, CoreQuestion.CoreTask);
        var read = await desk.Get<DialogueQueries>().ReadNotesAsync(project.Id, cell, DialogueQueries.NotesPerPage, default);
        Assert.Equal(expected, read.Rows.Select(note => note.Text).Reverse(), StringComparer.Ordinal);
        Assert.Equal(expected.Length, read.Total);

        var page = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);
        Assert.Equal(expected, (page?.LatestNotes ?? []).Select(note => note.Text).Reverse(), StringComparer.Ordinal);
        Assert.Equal(expected.Length, page?.Map[cell].Notes ?? 0);

        var plan = await desk.Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default);
        Assert.All(plan?.Workshops ?? [], row => Assert.Equal(expected.Length, row.Notes));

        var one = await desk.Get<WorkshopQueries>().FindAsync(workshop.Id, default);
        Assert.Equal(expected, (one?.Notes ?? []).Select(note => note.Text), StringComparer.Ordinal);

        foreach (var (visibility, id) in ids)
        {
            var found = await desk.Get<DialogueQueries>().FindNoteAsync(id, default);
            Assert.Equal(expected.Contains(visibility.ToString(), StringComparer.Ordinal), found is not null);
        }
    }

    [Fact]
    public async Task Open_matters_are_counted_among_the_notes_one_may_read()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var cell = new DialogueCell(Phase.Idea, CoreQuestion.CoreTask);
        await AddConcernAsync(app, project, cell, mette.Id, NoteVisibility.Facilitators);
        await AddConcernAsync(app, project, cell, mette.Id, NoteVisibility.Municipality);

        var leader = await (await app.AsAsync(await app.AddLeaderAsync())).Get<ProjectQueries>().FindAsync(project.Id, default);
        var facilitator = await (await app.AsAsync(mette)).Get<ProjectQueries>().FindAsync(project.Id, default);

        Assert.Equal((1, 2), (leader!.Map[cell].OpenMatters, facilitator!.Map[cell].OpenMatters));
    }

    private static Task<Note> AddConcernAsync(TestApp app, Project project, DialogueCell cell, Guid byId, NoteVisibility visibility)
        => app.AddAsync(new Note(
            SequentialGuid.Next(), project, cell, workshop: null, new NoteContent("En bekymring", NoteKind.Concern, visibility), byId, app.Now));

    [Theory]
    [InlineData(Role.Facilitator, "Lise lytter ikke|Ledelsen lytter ikke|Der mangler tid")]
    [InlineData(Role.MunicipalLeader, "Ledelsen lytter ikke|Der mangler tid")]
    [InlineData(Role.ProgrammeManager, "Der mangler tid")]
    [InlineData(Role.Administrator, "")]
    public async Task An_earlier_wording_is_read_and_counted_by_those_who_might_read_it_while_it_stood(Role role, string earlier)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var note = await app.AddNoteAsync(project, mette, "Lise lytter ikke", NoteVisibility.Facilitators);
        foreach (var (text, visibility) in new[]
        {
            ("Ledelsen lytter ikke", NoteVisibility.Municipality), ("Der mangler tid", NoteVisibility.Programme), ("Der mangler tid og ro", NoteVisibility.Programme),
        })
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.ChangeAsync(db => db.Attach(note).Entity.Edit(new NoteContent(text, NoteKind.Insight, visibility), mette.Id, app.Now));
        }

        var desk = await app.AsAsync(await PersonAsync(app, role, mette));
        var expected = earlier.Split('|', StringSplitOptions.RemoveEmptyEntries);

        var revisions = (await desk.Get<DialogueQueries>().FindWordingsAsync(note.Id, default))?.Earlier ?? [];
        var row = await desk.Get<DialogueQueries>().FindNoteAsync(note.Id, default);

        Assert.Equal(expected, revisions.Select(revision => revision.Text).Reverse(), StringComparer.Ordinal);
        Assert.Equal(expected.Length, row?.EarlierVersions ?? 0);
    }

    [Fact]
    public async Task A_note_that_is_closed_to_a_reader_takes_its_earlier_wordings_along()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var note = await app.AddNoteAsync(project, mette, "Åbent for alle");
        await app.ChangeAsync(db => db.Attach(note).Entity.Edit(new NoteContent("Kun for os", NoteKind.Insight, NoteVisibility.Facilitators), mette.Id, app.Now));

        var desk = await app.AsAsync(await app.AddLeaderAsync());

        Assert.Null(await desk.Get<DialogueQueries>().FindWordingsAsync(note.Id, default));
    }

    [Fact]
    public async Task An_administrator_is_shown_what_projects_are_called_and_nothing_of_how_they_stand_in_whatever_order()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var first = await app.AddProjectAsync([mette], title: "Alarm");
        var second = await app.AddProjectAsync([mette], title: "Briller");
        await app.AddFollowUpAsync(second, mette, app.Today.AddDays(-3));
        var desk = await app.AsAsync(await app.AddUserAsync(Role.Administrator));
        var queries = desk.Get<ProjectQueries>();

        foreach (var order in Enum.GetValues<ProjectOrder>().Where(order => order != ProjectOrder.Title))
        {
            var listed = await queries.ListAsync(new ProjectListing(Order: order, Descending: true, Phase: Phase.Procurement), default);

            Assert.Equal([first.Id, second.Id], listed.Rows.Select(row => row.Id));
            Assert.All(listed.Rows, row => Assert.Null(row.Standing));
            Assert.Empty(listed.Rounds);
        }

        Assert.Empty((await queries.ListAsync(new ProjectListing(Word: "Hjemmeplejen Nord"), default)).Rows);
        Assert.Equal(second.Id, Assert.Single((await queries.ListAsync(new ProjectListing(Word: "brille"), default)).Rows).Id);
    }

    private static async Task<SammenUser> PersonAsync(TestApp app, Role role, SammenUser facilitator) => role switch
    {
        Role.Facilitator => facilitator,
        Role.MunicipalLeader => await app.AddLeaderAsync(),
        _ => await app.AddUserAsync(role),
    };
}
