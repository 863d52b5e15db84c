using Sammen.Domain.Method;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>What the table of projects is sorted by.</summary>
public enum ProjectOrder
{
    Municipality,
    Title,
    Phase,
    Coverage,
    NextWorkshop,
    Overdue,
}

/// <summary>Which page of which projects in which order. Kept in the address, so that it can be shared and gone back to.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Word">Anywhere in title, municipality, workplace or area; <see langword="null"/> for all.</param>
public sealed record ProjectListing(
    int Page = 1, ProjectOrder Order = ProjectOrder.Municipality, bool Descending = false, string? Word = null, Phase? Phase = null, Guid? RoundId = null)
{
    private static readonly Dictionary<ProjectOrder, string> OrderWords = new()
    {
        [ProjectOrder.Municipality] = "kommune",
        [ProjectOrder.Title] = "projekt",
        [ProjectOrder.Phase] = "fase",
        [ProjectOrder.Coverage] = "droeftet",
        [ProjectOrder.NextWorkshop] = "aktivitet",
        [ProjectOrder.Overdue] = "overtid",
    };

    public bool IsFiltered => Word is not null || Phase is not null || RoundId is not null;

    /// <summary>Reads the words of an address. What cannot be read is as if it were not there.</summary>
    public static ProjectListing Read(string? page, string? order, string? direction, string? word, string? phase, string? round) => new(
        ListingWords.ReadPage(page),
        OrderWords.FirstOrDefault(entry => entry.Value == order).Key,
        direction == "ned",
        string.IsNullOrWhiteSpace(word) ? null : word.Trim(),
        Addresses.ReadPhase(phase),
        Guid.TryParse(round, out var id) ? id : null);

    /// <summary>The same projects sorted by another column, from the start; the same column again turns the order round.</summary>
    public ProjectListing SortedBy(ProjectOrder order) => this with { Page = 1, Order = order, Descending = order == Order && !Descending };

    /// <summary>The same for a reader who is shown names alone: what it cannot be ordered or narrowed by is left out.</summary>
    public ProjectListing OfNames()
        => this with { Order = Order == ProjectOrder.Title ? Order : ProjectOrder.Municipality, Phase = null, RoundId = null };

    /// <summary>The address of this page of the table.</summary>
    public string ToAddress() => ListingWords.ToAddress(
        Addresses.Projects,
        ("sorter", Order == ProjectOrder.Municipality ? null : OrderWords[Order]),
        ("retning", Descending ? "ned" : null),
        ("soeg", Word),
        ("fase", Phase is { } phase ? Addresses.WordOf(phase) : null),
        ("runde", RoundId?.ToString()),
        ("side", ListingWords.OfPage(Page)));
}
