using Microsoft.Extensions.Localization;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

/// <summary>What an application says and how far it has come, in the reader's language.</summary>
public sealed class ApplicationWords(IStringLocalizer<ApplicationsTexts> texts, MethodWords words, MunicipalityWords municipalities)
{
    public string Of(ApplicationState state) => texts[$"State_{state}"];

    public string Of(ApplicationStanding standing) => texts[$"Standing_{standing}"];

    public string Of(ApplicationOrder order) => texts[$"Order_{order}"];

    /// <summary>The verb on the button that chooses it.</summary>
    public string Of(ApplicationAnswer answer) => texts[$"Answer_{answer}"];

    /// <summary>What a line of a round's numbers counts by.</summary>
    public string Of(CountedBy by) => texts[$"CountedBy_{by}"];

    /// <summary>The phases, by name; all of them in two words.</summary>
    public string Phases(IReadOnlyList<Phase> phases)
        => phases.Count == DialogueCell.Phases.Count ? texts["EveryPhase"] : words.List([.. phases.Select(phase => words.Brief(phase))]);

    /// <summary>Everything it says, line by line, in the order it is asked; empty where nothing was said.</summary>
    public IReadOnlyList<(string Label, string Said)> Lines(ApplicationSaid said) =>
    [
        (texts["Email"], said.Email),
        (texts["ContactName"], said.ContactName ?? ""),
        (texts["Telephone"], said.Telephone ?? ""),
        (texts["Municipality"], said.Municipality is { } municipality ? municipalities.InFull(municipality) : ""),
        (texts["Workplace"], said.Workplace ?? ""),
        (texts["Area"], said.Area is { } area ? words.Of(area) : ""),
        (texts["Kind"], said.Kind is { } kind ? words.Of(kind) : ""),
        (texts["Technology"], said.Technology ?? ""),
        (texts["Aim"], said.Aim is { } aim ? words.Of(aim) : ""),
        (texts["ProcessPhase"], said.Phase is { } phase ? words.Of(phase) : said.HasBegun == false ? texts["NotBegun"] : ""),
        (texts["Help"], Phases(said.Help)),
        (texts["Sponsor"], string.Join(", ", new[] { said.SponsorName, said.SponsorTitle }.OfType<string>())),
        (texts["LeaderHours"], said.LeaderHours is { } leaders ? Numbers.Hours(leaders) : ""),
        (texts["EmployeeHours"], said.EmployeeHours is { } employees ? Numbers.Hours(employees) : ""),
        (texts["Promise"], texts[said.PromisesToShare ? "Promised" : "NotPromised"]),
    ];

    /// <summary>The lines in which two versions differ, as they were before.</summary>
    public IReadOnlyList<(string Label, string Before, string After)> Changes(ApplicationSaid before, ApplicationSaid after)
        => [.. Lines(before).Zip(Lines(after), (old, now) => (old.Label, old.Said, now.Said)).Where(line => line.Item2 != line.Item3)];
}
