using Sammen.Domain.People;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

/// <summary>What the page of a project shows, among neighbours, and in which order.</summary>
public sealed class ProjectPageQueriesTests
{
    [Fact]
    public async Task Its_open_follow_ups_come_by_due_date_then_as_they_were_added_then_by_key_and_are_counted()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        var (yesterday, tomorrow) = (app.Today.AddDays(-1), app.Today.AddDays(1));
        await app.AddFollowUpAsync(project, mette, tomorrow, "Fjerde", id: Keys.Of(1));
        await app.AddFollowUpAsync(project, mette, tomorrow, "Tredje", app.Now.AddHours(-1), Keys.Of(3));
        await app.AddFollowUpAsync(project, mette, tomorrow, "Anden", app.Now.AddHours(-1), Keys.Of(2));
        await app.AddFollowUpAsync(project, mette, yesterday, "Først", id: Keys.Of(9));
        for (var number = 1; number <= 5; number++)
        {
            await app.AddFollowUpAsync(project, mette, tomorrow.AddDays(number), $"Senere {number}");
        }

        var done = await app.AddFollowUpAsync(project, mette, yesterday, "Gjort");
        await app.AddFollowUpAsync(other, mette, yesterday, "Et andet sted");
        var desk = await app.AsAsync(mette);
        await desk.Get<TickOffFollowUp>().HandleAsync(done.Id, default);

        var view = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!;

        Assert.Equal(
            ["Først", "Anden", "Tredje", "Fjerde", "Senere 1", "Senere 2", "Senere 3", "Senere 4"], view.FollowUps.Select(row => row.What), StringComparer.Ordinal);
        Assert.Equal(9, view.OpenFollowUps);
    }

    [Fact]
    public async Task Its_next_workshop_is_its_own_first_to_come_and_of_two_at_one_time_the_first_by_title_then_by_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        var tomorrow = app.Now.AddDays(1);
        await app.AddWorkshopAsync(project, mette, tomorrow.AddDays(8), "Afslutning", Keys.Of(1));
        await app.AddWorkshopAsync(project, mette, tomorrow, "Kravene", Keys.Of(4));
        await app.AddWorkshopAsync(project, mette, tomorrow, "Kravene", Keys.Of(3));
        await app.AddWorkshopAsync(project, mette, tomorrow, "Opstart", Keys.Of(2));
        await app.AddWorkshopAsync(other, mette, app.Now.AddHours(1), "Et andet sted");

        var view = (await (await app.AsAsync(mette)).Get<ProjectQueries>().FindAsync(project.Id, default))!;

        Assert.Equal((Keys.Of(3), "Kravene", tomorrow), (view.NextWorkshop!.Id, view.NextWorkshop.Title, view.NextWorkshop.StartsAt));
    }

    [Fact]
    public async Task Its_people_come_by_role_name_and_key_and_its_latest_notes_newest_first_those_of_one_moment_by_key()
    {
        await using var app = await TestApp.StartAsync();
        var carl = await app.AddFacilitatorAsync("Carl", Keys.Of(7));
        var (lateBo, bo) = (await app.AddFacilitatorAsync("Bo", Keys.Of(9)), await app.AddFacilitatorAsync("Bo", Keys.Of(8)));
        var leader = await app.AddLeaderAsync();
        await app.AddLeaderAsync(Builders.OtherMunicipality);
        await app.AddFacilitatorAsync("Ane");
        var project = await app.AddProjectAsync([carl, lateBo, bo]);
        var other = await app.AddProjectAsync([carl], title: "Et andet");
        foreach (var (key, minutesAgo) in new[] { (1, 2), (2, 2), (4, 1), (3, 1), (5, 1), (6, 0) })
        {
            await app.AddNoteAsync(project, carl, $"Notat {key}", at: app.Now.AddMinutes(-minutesAgo), id: Keys.Of(key));
        }

        await app.AddNoteAsync(other, carl, "Et andet sted");

        var view = (await (await app.AsAsync(carl)).Get<ProjectQueries>().FindAsync(project.Id, default))!;

        Assert.Equal(
            [(bo.Id, Role.Facilitator), (lateBo.Id, Role.Facilitator), (carl.Id, Role.Facilitator), (leader.Id, Role.MunicipalLeader)],
            view.People.Select(person => (person.Id, person.Role)));
        Assert.Equal(["Notat 6", "Notat 5", "Notat 4", "Notat 3", "Notat 2"], view.LatestNotes.Select(note => note.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddProjectAsync([mette]);

        Assert.Null(await (await app.AsAsync(mette)).Get<ProjectQueries>().FindAsync(Guid.NewGuid(), default));
    }
}
