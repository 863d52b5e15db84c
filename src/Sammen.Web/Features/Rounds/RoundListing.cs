using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

/// <summary>What the table of rounds is sorted by.</summary>
public enum RoundOrder
{
    Days,
    Name,
    Deadline,
    Projects,
    Standing,
}

/// <summary>Which page of the rounds in which order. Kept in the address, so that it can be shared and gone back to.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Turned">The other way round than the column is read by itself: days newest first, the others from the start.</param>
public sealed record RoundListing(int Page = 1, RoundOrder Order = RoundOrder.Days, bool Turned = false)
{
    private static readonly Dictionary<RoundOrder, string> OrderWords = new()
    {
        [RoundOrder.Days] = "dage",
        [RoundOrder.Name] = "navn",
        [RoundOrder.Deadline] = "frist",
        [RoundOrder.Projects] = "projekter",
        [RoundOrder.Standing] = "status",
    };

    public bool Descending => Turned != (Order is RoundOrder.Days or RoundOrder.Deadline);

    /// <summary>Reads the words of an address. What cannot be read is as if it were not there.</summary>
    public static RoundListing Read(string? page, string? order, string? direction) => new(
        ListingWords.ReadPage(page),
        OrderWords.FirstOrDefault(entry => entry.Value == order).Key,
        direction == "omvendt");

    /// <summary>The rounds sorted by another column, from the start; the same column again turns the order round.</summary>
    public RoundListing SortedBy(RoundOrder order) => new(Order: order, Turned: order == Order && !Turned);

    /// <summary>The address of this page of the table.</summary>
    public string ToAddress() => ListingWords.ToAddress(
        Addresses.Rounds,
        ("sorter", Order == RoundOrder.Days ? null : OrderWords[Order]),
        ("retning", Turned ? "omvendt" : null),
        ("side", ListingWords.OfPage(Page)));
}
