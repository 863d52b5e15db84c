using Microsoft.Extensions.Localization;
using Sammen.Domain.Applications;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Applications;

/// <summary>The counts of a round as a workbook: a row for all, a row a field of work, a row a kind of technology.</summary>
internal sealed class TotalsWorkbook(IStringLocalizer<ApplicationsTexts> texts, ApplicationWords applications, MethodWords words)
{
    private static readonly IReadOnlyList<ApplicationState> Ends =
        [ApplicationState.Accepted, ApplicationState.Waitlisted, ApplicationState.Declined, ApplicationState.Withdrawn, ApplicationState.Submitted];

    /// <summary>"Tilmeldinger i tal, Demorunde 2026".</summary>
    public string TitleOf(TotalsOfRound round) => texts["TotalsOf", round.Round];

    /// <param name="stream">Left open, at its end.</param>
    public async Task WriteAsync(TotalsOfRound round, Stream stream, CancellationToken ct)
    {
        using var file = new WorkbookFile(stream, TitleOf(round));
        var columns = new SheetColumns<CountedLine>()
            .Text(texts["CountedBy"], 22, line => applications.Of(line.By))
            .Text(texts["CountedWhat"], 40, line => line.Name)
            .Whole(texts["Applied"], line => round.Totals.Of(line.By, line.Value));
        foreach (var end in Ends)
        {
            columns.Whole(applications.Of(end), line => round.Totals.Of(line.By, line.Value, end));
        }

        await file.AddAsync(texts["Title"], frozenColumns: 2, columns, Lines(), ct);
    }

    private IEnumerable<CountedLine> Lines() =>
    [
        new(CountedBy.Round, 0, texts["AllOfThem"]),
        .. Enum.GetValues<Area>().Select(area => new CountedLine(CountedBy.Area, (int)area, words.Of(area))),
        .. Enum.GetValues<TechnologyKind>().Select(kind => new CountedLine(CountedBy.Kind, (int)kind, words.Of(kind))),
    ];

    private sealed record CountedLine(CountedBy By, int Value, string Name);
}
