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

    private static async Task<(Desk First, Desk Second, FollowUp FollowUp)> AddFollowUpOfTwoAsync(TestApp app)
    {
        SammenUser[] people = [await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind")];
        return (await app.AsAsync(people[0]), await app.AsAsync(people[1]), await app.AddFollowUpAsync(await app.AddProjectAsync(people), people[0]));
    }
}
