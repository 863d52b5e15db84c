using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

/// <summary>Several at one shared plan at the same moment: one is told, nothing is lost, and every project sees the same.</summary>
public sealed class SharedPlanTogetherTests : SharedPlanScene
{
    [Fact]
    public async Task Of_two_who_move_it_at_once_from_different_parts_one_is_told_and_all_parts_agree()
    {
        await PlanAsync(Dorthe, First, Second);
        var (a, b) = (await PartAsync(First), await PartAsync(Second));
        var (one, other) = (await App.AsAsync(Mette), await App.AsAsync(Dorthe));

        Exception?[] ends = await Task.WhenAll(
            EndAsync(one.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = a.Id, From = Noon, Date = Day.AddDays(7) }, default)),
            EndAsync(other.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = b.Id, From = Noon, Date = Day.AddDays(14) }, default)));

        Assert.IsType<ConcurrentEditException>(Assert.Single(ends, end => end is not null));
        var stands = Assert.Single((await PartsAsync()).Select(part => part.StartsAt).Distinct());
        Assert.Equal(ends[0] is null ? Noon.AddDays(7) : Noon.AddDays(14), stands);
    }

    [Fact]
    public async Task Who_joins_while_it_is_moved_comes_where_it_was_moved_to()
    {
        await PlanAsync(Dorthe, First);
        var part = await PartAsync(First);
        var (one, other) = (await App.AsAsync(Mette), await App.AsAsync(Dorthe));

        await Task.WhenAll(
            one.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = part.Id, From = Noon, Date = Day.AddDays(7) }, default),
            other.Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = part.Id, ProjectIds = new HashSet<Guid> { Second.Id, JonasOwn.Id } }, default));

        var parts = await PartsAsync();
        Assert.Equal(3, parts.Count);
        Assert.Equal(Noon.AddDays(7), Assert.Single(parts.Select(joined => joined.StartsAt).Distinct()));
    }

    [Fact]
    public async Task A_move_meets_a_change_of_the_title_in_another_part_and_both_are_kept()
    {
        await PlanAsync(Dorthe, First, Second);
        var (a, b) = (await PartAsync(First), await PartAsync(Second));
        var (one, other) = (await App.AsAsync(Mette), await App.AsAsync(Dorthe));

        await Task.WhenAll(
            one.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = a.Id, From = Noon, Date = Day.AddDays(7) }, default),
            other.Get<ChangeWorkshop>().HandleAsync(b.Open() with { Title = "Nyt navn" }, default));

        Assert.All(await PartsAsync(), part => Assert.Equal((Noon.AddDays(7), "Nyt navn"), (part.StartsAt, part.Title)));
    }

    private static async Task<Exception?> EndAsync(Task change) => await Record.ExceptionAsync(() => change);
}
