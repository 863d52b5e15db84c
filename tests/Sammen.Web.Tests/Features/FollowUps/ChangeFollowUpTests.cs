using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.FollowUps;

public sealed class ChangeFollowUpTests
{
    [Fact]
    public async Task Two_people_who_change_different_fields_of_what_both_have_open_both_stand()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second, followUp) = await AddFollowUpOfTwoAsync(app);

        await first.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { Due = app.Today.AddDays(30) }, default);
        await second.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { Responsible = "Lederen" }, default);
        await first.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { What = "Ring til leverandøren" }, default);

        var changed = await app.FollowUpAsync(followUp.Id);
        Assert.Equal(("Ring til leverandøren", "Lederen", app.Today.AddDays(30)), (changed.What, changed.Responsible, changed.Due));
    }

    [Fact]
    public async Task The_second_of_two_who_change_the_same_field_is_told_and_nothing_of_theirs_is_half_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second, followUp) = await AddFollowUpOfTwoAsync(app);
        await first.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { Due = app.Today.AddDays(30) }, default);

        var told = await Assert.ThrowsAsync<ConcurrentEditException>(
            () => second.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { Due = app.Today.AddDays(40), What = "Ring" }, default));

        Assert.NotNull(second.Told(told));
        var kept = await app.FollowUpAsync(followUp.Id);
        Assert.Equal((followUp.What, app.Today.AddDays(30)), (kept.What, kept.Due));
    }

    [Fact]
    public async Task What_a_new_follow_up_may_not_be_a_changed_one_may_not_become()
    {
        await using var app = await TestApp.StartAsync();
        var (desk, _, followUp) = await AddFollowUpOfTwoAsync(app);

        await RefuseAsync(nameof(FollowUpInput.What), Rule.TextMissing, followUp.Open() with { What = " " });
        await RefuseAsync(nameof(FollowUpInput.Responsible), Rule.CprNumberInText, followUp.Open() with { Responsible = Written.WithCpr });
        await RefuseAsync(nameof(FollowUpInput.Due), Rule.TextMissing, followUp.Open() with { Due = null });

        Assert.Equal(1, (await app.FollowUpAsync(followUp.Id)).Version);

        Task RefuseAsync(string field, Rule rule, ChangeFollowUpInput input)
            => Refused.BesideAsync(desk, field, rule, () => desk.Get<ChangeFollowUp>().HandleAsync(input, default));
    }

    [Fact]
    public async Task Only_somebody_on_the_project_with_an_open_account_is_named()
    {
        await using var app = await TestApp.StartAsync();
        var (desk, _, followUp) = await AddFollowUpOfTwoAsync(app);
        var elsewhere = await app.AddFacilitatorAsync("Ellen Friis");
        var otherLeader = await app.AddLeaderAsync(Builders.OtherMunicipality);
        var lise = await app.AddLeaderAsync();
        await app.ChangeAsync(db => db.Attach(lise).Entity.Close(app.Now));

        foreach (var nobody in new[] { elsewhere.Id, otherLeader.Id, lise.Id, Guid.NewGuid() })
        {
            await Refused.ByAsync(desk, Rule.PersonNotOnProject, () => desk.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { ResponsibleId = nobody }, default));
            await Refused.ByAsync(desk, Rule.PersonNotOnProject, () => desk.Get<AddFollowUp>().HandleAsync(
                new() { ProjectId = followUp.ProjectId, What = "Spørg", Due = app.Today, ResponsibleId = nobody }, default));
        }

        Assert.Null((await app.FollowUpAsync(followUp.Id)).ResponsibleId);
    }

    [Fact]
    public async Task Words_that_are_only_the_name_of_who_was_named_follow_when_another_is()
    {
        await using var app = await TestApp.StartAsync();
        var (desk, _, followUp) = await AddFollowUpOfTwoAsync(app);
        var (mette, jonas) = await app.ReadAsync(async db => (await db.Users.SingleAsync(user => user.Name == "Mette Krogh"), await db.Users.SingleAsync(user => user.Name == "Jonas Lind")));

        await desk.Get<ChangeFollowUp>().HandleAsync(followUp.Open() with { Responsible = "", ResponsibleId = mette.Id }, default);
        Assert.Equal((mette.Name, mette.Id), await KeptAsync());

        await desk.Get<ChangeFollowUp>().HandleAsync((await app.FollowUpAsync(followUp.Id)).Open() with { ResponsibleId = jonas.Id }, default);
        Assert.Equal((jonas.Name, jonas.Id), await KeptAsync());

        await desk.Get<ChangeFollowUp>().HandleAsync((await app.FollowUpAsync(followUp.Id)).Open() with { Responsible = "Teamlederen", ResponsibleId = mette.Id }, default);
        Assert.Equal(("Teamlederen", mette.Id), await KeptAsync());

        async Task<(string, Guid)> KeptAsync() => await app.FollowUpAsync(followUp.Id) is var kept ? (kept.Responsible, kept.ResponsibleId!.Value) : default;
    }

    private static async Task<(Desk First, Desk Second, FollowUp FollowUp)> AddFollowUpOfTwoAsync(TestApp app)
    {
        SammenUser[] people = [await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind")];
        return (await app.AsAsync(people[0]), await app.AsAsync(people[1]), await app.AddFollowUpAsync(await app.AddProjectAsync(people), people[0]));
    }
}
