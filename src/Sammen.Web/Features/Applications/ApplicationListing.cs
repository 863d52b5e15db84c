using System.Globalization;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

/// <summary>What the table of a round's applications is sorted by.</summary>
public enum ApplicationOrder
{
    Submitted,
    Municipality,
    Area,
    Phase,
    Hours,
    Choice,
}

/// <summary>What the table of a round's applications is narrowed to.</summary>
public enum ApplicationStanding
{
    /// <summary>It waits for its answer.</summary>
    Waiting = 1,

    /// <summary>It waits, and the managers have not chosen what to answer.</summary>
    NotChosen = 2,

    /// <summary>Its applicant was asked something and can still answer.</summary>
    Asked = 3,

    Accepted = 4,
    Waitlisted = 5,
    Declined = 6,
    Withdrawn = 7,
}

/// <summary>Which page of which of a round's applications in which order. Kept in the address, so that it can be shared and gone back to.</summary>
/// <param name="Page">From 1.</param>
public sealed record ApplicationListing(
    int Page = 1,
    ApplicationOrder Order = ApplicationOrder.Submitted,
    bool Descending = false,
    ApplicationStanding? Standing = null,
    Area? Area = null,
    TechnologyKind? Kind = null)
{
    private static readonly Dictionary<ApplicationOrder, string> OrderWords = new()
    {
        [ApplicationOrder.Submitted] = "sendt",
        [ApplicationOrder.Municipality] = "kommune",
        [ApplicationOrder.Area] = "fagomraade",
        [ApplicationOrder.Phase] = "fase",
        [ApplicationOrder.Hours] = "timer",
        [ApplicationOrder.Choice] = "valg",
    };

    private static readonly Dictionary<ApplicationStanding, string> StandingWords = new()
    {
        [ApplicationStanding.Waiting] = "venter",
        [ApplicationStanding.NotChosen] = "uden-valg",
        [ApplicationStanding.Asked] = "spurgt",
        [ApplicationStanding.Accepted] = "optaget",
        [ApplicationStanding.Waitlisted] = "venteliste",
        [ApplicationStanding.Declined] = "afslaaet",
        [ApplicationStanding.Withdrawn] = "trukket",
    };

    public bool IsFiltered => Standing is not null || Area is not null || Kind is not null;

    /// <summary>Reads the words of an address. What cannot be read is as if it were not there.</summary>
    public static ApplicationListing Read(string? page, string? order, string? direction, string? standing, string? area, string? kind) => new(
        ListingWords.ReadPage(page),
        OrderWords.FirstOrDefault(entry => entry.Value == order).Key,
        direction == "ned",
        StandingWords.FirstOrDefault(entry => entry.Value == standing).Key is var found && found != default ? found : null,
        ReadNumber<Area>(area),
        ReadNumber<TechnologyKind>(kind));

    /// <summary>The same applications sorted by another column, from the start; the same column again turns the order round.</summary>
    public ApplicationListing SortedBy(ApplicationOrder order) => this with { Page = 1, Order = order, Descending = order == Order && !Descending };

    /// <summary>The address of this page of the table, on its round's page.</summary>
    public string ToAddress(Guid roundId) => ListingWords.ToAddress(
        Addresses.Round(roundId),
        ("sorter", Order == ApplicationOrder.Submitted ? null : OrderWords[Order]),
        ("retning", Descending ? "ned" : null),
        ("status", Standing is { } standing ? StandingWords[standing] : null),
        ("fagomraade", WriteNumber(Area)),
        ("teknologi", WriteNumber(Kind)),
        ("tilmeldinger", ListingWords.OfPage(Page)));

    private static TChoice? ReadNumber<TChoice>(string? word)
        where TChoice : struct, Enum
        => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined(typeof(TChoice), number)
            ? (TChoice)Enum.ToObject(typeof(TChoice), number)
            : null;

    private static string? WriteNumber<TChoice>(TChoice? choice)
        where TChoice : struct, Enum
        => choice is { } chosen ? Convert.ToInt32(chosen, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : null;
}
