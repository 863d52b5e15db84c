using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

/// <summary>Who runs a project comes and goes; what they wrote stays.</summary>
public sealed class ProjectPeopleTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk dorthe = null!;
    private SammenUser mette = null!;
    private SammenUser jonas = null!;
    private Project project = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        project = await app.AddProjectAsync([mette]);
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
    }

    [Fact]
    public async Task Somebody_assigned_sees_the_project_and_is_told_of_by_name()
    {
        await AssignAsync(jonas.Id);

        Assert.NotNull(await (await app.AsAsync(jonas)).Get<ProjectQueries>().FindAsync(project.Id, default));
        var happening = await app.ReadAsync(db => db.Happenings.SingleAsync());
        Assert.Equal(("FacilitatorAssigned", project.Id, jonas.Id), (happening.Kind, happening.ProjectId, happening.SubjectId));
    }

    [Fact]
    public async Task What_somebody_had_typed_about_it_goes_when_they_are_taken_off_and_nothing_else_does()
    {
        await AssignAsync(jonas.Id);
        var second = await app.AddProjectAsync([jonas]);
        await app.AddDraftAsync(jonas.Id, project.Id);
        Guid[] kept = [(await app.AddDraftAsync(jonas.Id, second.Id)).Id, (await app.AddDraftAsync(jonas.Id)).Id, (await app.AddDraftAsync(mette.Id, project.Id)).Id];

        await dorthe.Get<TakeOffFacilitator>().HandleAsync(new(project.Id, jonas.Id), default);

        Assert.Equal(kept.Order(), (await app.ReadAsync(db => db.Drafts.Select(draft => draft.Id).ToListAsync())).Order());
    }

    [Fact]
    public async Task Somebody_assigned_twice_is_assigned_once_and_told_of_once()
    {
        await AssignAsync(jonas.Id);
        await AssignAsync(jonas.Id);

        Assert.Equal(1, await app.ReadAsync(db => db.Happenings.CountAsync()));
        Assert.Equal(2, (await app.ProjectAsync(project.Id)).Facilitators.Count);
    }

    [Fact]
    public async Task Only_a_facilitator_with_an_open_account_is_assigned()
    {
        await app.ChangeAsync(db => db.Attach(jonas).Entity.Close(app.Now));

        await Refused.ByAsync(dorthe, Rule.UnknownChoice, () => AssignAsync(jonas.Id));
        await Refused.ByAsync(dorthe, Rule.UnknownChoice, () => AssignAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task Somebody_taken_off_sees_the_project_no_more_and_what_they_wrote_stays()
    {
        var note = await app.AddNoteAsync(project, mette);
        var desk = await app.AsAsync(mette);

        await TakeOffAsync(mette.Id);

        Assert.Null(await desk.Get<ProjectQueries>().FindAsync(project.Id, default));
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<MoveToPhase>().HandleAsync(
            new() { ProjectId = project.Id, From = project.CurrentPhase, To = project.CurrentPhase + 1, On = app.Today }, default));
        Assert.Equal(mette.Id, (await app.NoteAsync(note.Id)).AuthorId);
        var happening = await app.ReadAsync(db => db.Happenings.SingleAsync());
        Assert.Equal(("FacilitatorTakenOff", mette.Id), (happening.Kind, happening.SubjectId));
    }

    [Fact]
    public async Task What_is_planned_goes_on_with_the_others_and_the_only_one_stays_until_another_takes_over()
    {
        await AssignAsync(jonas.Id);
        var (alone, together) = (await app.AddWorkshopAsync(project, mette, title: "Alene"), await AddTogetherAsync());

        await TakeOffAsync(mette.Id);

        Assert.Equal([mette.Id], (await app.WorkshopAsync(alone.Id)).Facilitators.Select(facilitator => facilitator.UserId));
        Assert.Equal([jonas.Id], (await app.WorkshopAsync(together.Id)).Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public async Task What_they_run_in_another_project_goes_on_with_them()
    {
        var other = await app.AddProjectAsync([mette, jonas], title: "Et andet");
        var workshop = await app.AddAsync(new Workshop(
            other, new WorkshopPlan("Sammen", WorkshopKind.Workshop, other.SupportedPhases.First(), app.Now, 60, null, [mette.Id, jonas.Id]), mette.Id, app.Now));
        await AssignAsync(jonas.Id);

        await TakeOffAsync(mette.Id);

        Assert.Equal(
            new[] { mette.Id, jonas.Id }.Order(), (await app.WorkshopAsync(workshop.Id)).Facilitators.Select(facilitator => facilitator.UserId).Order());
        Assert.Equal(2, (await app.ProjectAsync(other.Id)).Facilitators.Count);
    }

    [Fact]
    public async Task Who_is_assigned_invited_and_needed_is_said_of_this_project_and_of_no_other()
    {
        var other = await app.AddProjectAsync([jonas], title: "Et andet");
        await app.AddWorkshopAsync(other, mette, title: "I det andet");
        await InviteAsync("her@x.example", project);
        await InviteAsync("der@x.example", other);
        var calledBack = await InviteAsync("tilbage@x.example", project);
        await app.ChangeAsync(db => db.Attach(calledBack).Entity.CallBack(mette.Id, app.Now));

        var people = await dorthe.Get<ProjectFormQueries>().FindPeopleAsync(project.Id, default);

        var assigned = Assert.Single(people!.Assigned);
        Assert.Equal((mette.Id, 0), (assigned.Id, assigned.AloneInAll));
        Assert.Equal([jonas.Id], people.Others.Select(person => person.Id));
        Assert.Equal(["her@x.example"], people.Invited, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Before_somebody_is_taken_off_it_is_known_what_they_run_alone()
    {
        await AssignAsync(jonas.Id);
        foreach (var number in Enumerable.Range(1, 4))
        {
            await app.AddWorkshopAsync(project, mette, app.Now.AddDays(number), $"Alene {number}");
        }

        await AddTogetherAsync();

        var people = await dorthe.Get<ProjectFormQueries>().FindPeopleAsync(project.Id, default);

        Assert.Equal(["Jonas Lind", "Mette Krogh"], people!.Assigned.Select(person => person.Name), StringComparer.Ordinal);
        Assert.Equal((0, 4), (people.Assigned[0].AloneInAll, people.Assigned[1].AloneInAll));
        Assert.Equal(["Alene 1", "Alene 2", "Alene 3"], people.Assigned[1].AloneOn, StringComparer.Ordinal);
        Assert.Empty(people.Others);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<Workshop> AddTogetherAsync() => app.AddAsync(new Workshop(
        project, new WorkshopPlan("Sammen", WorkshopKind.Workshop, project.SupportedPhases.First(), app.Now, 60, null, [mette.Id, jonas.Id]), mette.Id, app.Now));

    private Task<Invitation> InviteAsync(string email, Project to) => app.AddAsync(new Invitation(
        SequentialGuid.Next(), new InvitedPerson(email, Role.Facilitator, null, to.Id, "da-DK"), mette.Id, app.Now));

    private Task AssignAsync(Guid id) => dorthe.Get<AssignFacilitator>().HandleAsync(new(project.Id, id), default);

    private Task TakeOffAsync(Guid id) => dorthe.Get<TakeOffFacilitator>().HandleAsync(new(project.Id, id), default);
}
