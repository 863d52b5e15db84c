using Sammen.Data;
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

        var person = role switch
        {
            Role.Facilitator => mette,
            Role.MunicipalLeader => await app.AddLeaderAsync(),
            _ => await app.AddUserAsync(role),
        };
        var desk = await app.AsAsync(person);
        var expected = visible.Split(',', StringSplitOptions.RemoveEmptyEntries);

        var cell = new DialogueCell(Phase.Idea, CoreQuestion.CoreTask);
        var read = await desk.Get<DialogueQueries>().ReadNotesAsync(project.Id, cell, DialogueQueries.NotesPerPage, default);
        Assert.Equal(expected, read.Rows.Select(note => note.Text).Reverse(), StringComparer.Ordinal);
        Assert.Equal(expected.Length, read.Total);

        var page = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);
        Assert.Equal(expected, page!.LatestNotes.Select(note => note.Text).Reverse(), StringComparer.Ordinal);
        Assert.Equal(expected.Length, page.Map[cell].Notes);

        var plan = await desk.Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default);
        Assert.All(plan!.Workshops, row => Assert.Equal(expected.Length, row.Notes));

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
}
