using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.People;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.FollowUps;

public sealed class FollowUpTests
{
    [Fact]
    public async Task A_follow_up_is_kept_with_the_note_it_came_from()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var note = await app.AddNoteAsync(project, mette);

        await (await app.AsAsync(mette)).Get<AddFollowUp>().HandleAsync(Input(project.Id, app) with { NoteId = note.Id }, default);

        var kept = await app.ReadAsync(db => db.FollowUps.SingleAsync());
        Assert.Equal((note.Id, mette.Id, app.Now), (kept.NoteId, kept.AddedById, kept.AddedAt));
        Assert.Equal(("Spørg leverandøren", "Teamlederen", app.Today), (kept.What, kept.Responsible, kept.Due));
        Assert.Equal(FollowUpState.Open, kept.State);
    }

    [Fact]
    public async Task Responsible_are_likely_the_projects_leaders_and_facilitators_and_whoever_was_before()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, elsewhere) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Anders"));
        var project = await app.AddProjectAsync([mette]);
        await app.AddProjectAsync([elsewhere]);
        var leader = await app.AddLeaderAsync();
        var desk = await app.AsAsync(mette);
        foreach (var who in new[] { "Teamlederen", "HR og TR", "Teamlederen", mette.Name })
        {
            await desk.Get<AddFollowUp>().HandleAsync(Input(project.Id, app) with { Responsible = who }, default);
        }

        var suggested = await desk.Get<FollowUpQueries>().SuggestResponsibleAsync(project.Id, default);

        Assert.Equal([leader.Name, mette.Name, "HR og TR", "Teamlederen"], [.. suggested.Take(2), .. suggested.Skip(2).Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Suggested_are_first_the_leaders_then_the_facilitators_by_name_then_whoever_was_responsible_the_latest_first()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, bo) = (await app.AddFacilitatorAsync("Mette"), await app.AddFacilitatorAsync("Bo"));
        var project = await app.AddProjectAsync([mette, bo]);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Et andet");
        await app.AddUserAsync(Role.MunicipalLeader, "Ærø fra nabokommunen", Builders.OtherMunicipality);
        await app.AddUserAsync(Role.MunicipalLeader, "Åse", Builders.OwnMunicipality);
        await app.AddUserAsync(Role.MunicipalLeader, "Ida", Builders.OwnMunicipality);
        await app.AddUserAsync(Role.ProgrammeManager, "Dorthe");
        var desk = await app.AsAsync(mette);
        foreach (var (where, who) in new[] { (project, "Zenia"), (project, "Anton"), (project, "Carl"), (project, "Zenia"), (other, "Ikke her") })
        {
            await desk.Get<AddFollowUp>().HandleAsync(Input(where.Id, app) with { Responsible = who }, default);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var suggested = await desk.Get<FollowUpQueries>().SuggestResponsibleAsync(project.Id, default);

        Assert.Equal(["Ida", "Åse", "Bo", "Mette", "Zenia", "Carl", "Anton"], suggested, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_same_follow_up_sent_again_is_kept_once_and_one_of_the_same_id_by_somebody_else_is_not_mistaken_for_it()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, bo) = (await app.AddFacilitatorAsync("Mette"), await app.AddFacilitatorAsync("Bo"));
        var project = await app.AddProjectAsync([mette, bo]);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Et andet");
        var (desk, bos) = (await app.AsAsync(mette), await app.AsAsync(bo));
        var input = Input(project.Id, app);

        await desk.Get<AddFollowUp>().HandleAsync(input, default);
        await desk.Get<AddFollowUp>().HandleAsync(input with { What = "Igen" }, default);

        Assert.Equal("Spørg leverandøren", (await app.ReadAsync(db => db.FollowUps.SingleAsync())).What);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => bos.Get<AddFollowUp>().HandleAsync(input, default));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => desk.Get<AddFollowUp>().HandleAsync(input with { ProjectId = other.Id }, default));
    }

    [Theory]
    [InlineData(null, Rule.TextMissing)]
    [InlineData(" ", Rule.TextMissing)]
    [InlineData(Written.WithCpr, Rule.CprNumberInText)]
    public async Task What_and_who_must_be_there_without_a_cpr_number(string? text, Rule rule)
    {
        await RefuseAsync(nameof(AddFollowUpInput.What), rule, [], input => input.What = text);
        await RefuseAsync(nameof(AddFollowUpInput.Responsible), rule, [], input => input.Responsible = text);
    }

    [Fact]
    public async Task What_and_who_have_a_limit()
    {
        await RefuseAsync(
            nameof(AddFollowUpInput.What), Rule.TextTooLong, [FollowUp.WhatMaxLength], input => input.What = Written.OfLength(FollowUp.WhatMaxLength + 1));
        await RefuseAsync(
            nameof(AddFollowUpInput.Responsible), Rule.TextTooLong, [FollowUp.ResponsibleMaxLength],
            input => input.Responsible = Written.OfLength(FollowUp.ResponsibleMaxLength + 1));
    }

    [Fact]
    public async Task A_due_date_must_be_there() => await RefuseAsync(nameof(AddFollowUpInput.Due), Rule.TextMissing, [], input => input.Due = null);

    [Fact]
    public async Task A_note_of_another_project_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var elsewhere = await app.AddNoteAsync(await app.AddProjectAsync([mette], Builders.OtherMunicipality), mette);
        var desk = await app.AsAsync(mette);

        await Refused.AsNotAvailableAsync(
            desk, () => desk.Get<AddFollowUp>().HandleAsync(Input(project.Id, app) with { NoteId = elsewhere.Id }, default));

        Assert.Equal(0, await app.ReadAsync(db => db.FollowUps.CountAsync()));
    }

    [Fact]
    public async Task A_leader_ticks_off_and_the_tick_is_signed_and_undone()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var followUp = await app.AddFollowUpAsync(await app.AddProjectAsync([mette]), mette);
        var leader = await app.AddLeaderAsync();
        var desk = await app.AsAsync(leader);

        await desk.Get<TickOffFollowUp>().HandleAsync(followUp.Id, default);
        var done = await app.FollowUpAsync(followUp.Id);
        Assert.Equal((FollowUpState.Done, leader.Id, app.Now), (done.State, done.ClosedById, done.ClosedAt));

        await desk.Get<ReopenFollowUp>().HandleAsync(followUp.Id, default);
        var open = await app.FollowUpAsync(followUp.Id);
        Assert.Equal((FollowUpState.Open, null, null), (open.State, open.ClosedById, open.ClosedAt));
    }

    [Fact]
    public async Task A_drop_is_signed_and_undone()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var followUp = await app.AddFollowUpAsync(await app.AddProjectAsync([mette]), mette);
        var desk = await app.AsAsync(mette);

        await desk.Get<DropFollowUp>().HandleAsync(followUp.Id, default);
        Assert.Equal(FollowUpState.Dropped, (await app.FollowUpAsync(followUp.Id)).State);

        await desk.Get<ReopenFollowUp>().HandleAsync(followUp.Id, default);
        Assert.Equal(FollowUpState.Open, (await app.FollowUpAsync(followUp.Id)).State);
    }

    [Fact]
    public async Task What_is_closed_is_not_closed_again()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var followUp = await app.AddFollowUpAsync(await app.AddProjectAsync([mette]), mette);
        var desk = await app.AsAsync(mette);
        await desk.Get<TickOffFollowUp>().HandleAsync(followUp.Id, default);

        await Refused.ByAsync(desk, Rule.FollowUpClosed, () => desk.Get<TickOffFollowUp>().HandleAsync(followUp.Id, default));
        await Refused.ByAsync(desk, Rule.FollowUpClosed, () => desk.Get<DropFollowUp>().HandleAsync(followUp.Id, default));

        Assert.Equal(FollowUpState.Done, (await app.FollowUpAsync(followUp.Id)).State);
    }

    [Fact]
    public async Task Overdue_is_open_and_due_before_today_in_Denmark()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddFollowUpAsync(project, mette, app.Today);
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1), "Forsinket");
        var closed = await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-2));
        var desk = await app.AsAsync(mette);
        await desk.Get<TickOffFollowUp>().HandleAsync(closed.Id, default);

        Assert.Equal(1, (await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows[0].Standing!.Overdue);
        var view = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);
        Assert.Equal(2, view!.OpenFollowUps);
        Assert.Equal("Forsinket", Assert.Single(view.FollowUps, followUp => followUp.IsOverdue).What);

        // Half past ten in the evening UTC is already tomorrow in Denmark.
        app.Clock.Advance(TimeSpan.FromHours(10.5));
        Assert.Equal(2, (await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows[0].Standing!.Overdue);
    }

    private static async Task RefuseAsync(string field, Rule rule, object[] data, Action<AddFollowUpInput> spoil)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        var input = Input(project.Id, app);
        spoil(input);

        await Refused.BesideAsync(desk, field, rule, data, () => desk.Get<AddFollowUp>().HandleAsync(input, default));

        Assert.Equal(0, await app.ReadAsync(db => db.FollowUps.CountAsync()));
    }

    private static AddFollowUpInput Input(Guid projectId, TestApp app)
        => new() { ProjectId = projectId, What = "Spørg leverandøren", Responsible = "Teamlederen", Due = app.Today };
}
