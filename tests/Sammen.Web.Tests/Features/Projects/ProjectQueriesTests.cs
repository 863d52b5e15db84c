using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

public sealed class ProjectQueriesTests
{
    [Fact]
    public async Task Projects_come_in_Danish_order_of_municipality_a_page_at_a_time()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("461", "Odense");
        await app.AddMunicipalityAsync("751", "Aarhus");
        await app.AddMunicipalityAsync("101", "Ærø");
        foreach (var code in new[] { "751", "101", "461" })
        {
            await app.AddProjectAsync([mette], code);
        }

        for (var number = 0; number < ProjectQueries.PageSize; number++)
        {
            await app.AddProjectAsync([mette], "461", $"Projekt {number:00}");
        }

        var queries = (await app.AsAsync(mette)).Get<ProjectQueries>();
        var first = await queries.ListAsync(new ProjectListing(), default);
        var second = await queries.ListAsync(new ProjectListing(Page: 2), default);

        Assert.Equal((ProjectQueries.PageSize + 3, ProjectQueries.PageSize, 3), (first.Total, first.Rows.Count, second.Rows.Count));
        Assert.All(first.Rows, row => Assert.Equal("Odense", row.Municipality.Brief));
        Assert.Equal(["Odense", "Ærø", "Aarhus"], second.Rows.Select(row => row.Municipality.Brief), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_next_workshop_is_the_first_planned_one_to_come()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3));
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(9));
        var cancelled = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(1));
        var next = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(4));
        var desk = await app.AsAsync(mette);
        await desk.Get<CancelWorkshop>().HandleAsync(cancelled.Id, default);

        var row = Assert.Single((await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows);

        Assert.Equal(next.StartsAt, row.Standing!.NextWorkshopAt);
        Assert.Equal(DateTimeKind.Utc, row.Standing!.NextWorkshopAt!.Value.Kind);
    }

    [Fact]
    public async Task The_project_page_shows_its_people_its_latest_notes_and_its_open_follow_ups()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var leader = await app.AddLeaderAsync();
        await app.AddLeaderAsync(Builders.OtherMunicipality);
        var project = await app.AddProjectAsync([mette]);
        for (var number = 1; number <= 6; number++)
        {
            await app.AddNoteAsync(project, mette, $"Notat {number}");
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await app.AddFollowUpAsync(project, mette);
        var view = await (await app.AsAsync(leader)).Get<ProjectQueries>().FindAsync(project.Id, default);

        Assert.Equal(
            [new PersonRow(mette.Id, mette.Name, Role.Facilitator), new PersonRow(leader.Id, leader.Name, Role.MunicipalLeader)], view!.People);
        Assert.Equal(["Notat 6", "Notat 5", "Notat 4", "Notat 3", "Notat 2"], view.LatestNotes.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal("Spørg leverandøren", Assert.Single(view.FollowUps).What);
        Assert.Equal((false, true), (view.MayEdit, view.MayTickOff));
        Assert.Equal(6, Assert.Single(view.Map.Cells).Notes);
    }

    [Fact]
    public async Task A_programme_manager_sees_how_many_notes_they_may_read_are_marked_as_no_CPR_number_and_nobody_else_does()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddNoteAsync(project, mette, "Et notat uden tal");
        foreach (var visibility in new[] { NoteVisibility.Programme, NoteVisibility.Programme, NoteVisibility.Facilitators })
        {
            await app.AddAsync(new Note(
                SequentialGuid.Next(), project, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), workshop: null,
                new NoteContent("Sag 0101201234 er sendt", NoteKind.Insight, visibility, IsNotCpr: true), mette.Id, app.Now));
        }

        async Task<int?> CountSeenByAsync(SammenUser reader) => (await (await app.AsAsync(reader)).Get<ProjectQueries>().FindAsync(project.Id, default))!.NotCprMarks;

        Assert.Equal(2, await CountSeenByAsync(await app.AddUserAsync(Role.ProgrammeManager)));
        Assert.Null(await CountSeenByAsync(mette));
        Assert.Null(await CountSeenByAsync(await app.AddLeaderAsync()));
    }
}
