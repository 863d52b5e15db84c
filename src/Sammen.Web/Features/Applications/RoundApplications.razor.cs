using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Sammen.Web.Features.Applications;

/// <summary>The applications of a round, where its managers choose together.</summary>
public sealed partial class RoundApplications
{
    private static readonly IReadOnlyList<(ApplicationOrder Order, string Heading)> Columns =
    [
        (ApplicationOrder.Municipality, "MunicipalityColumn"),
        (ApplicationOrder.Phase, "HelpColumn"),
        (ApplicationOrder.Hours, "ConditionsColumn"),
        (ApplicationOrder.Choice, "ChoiceColumn"),
    ];

    private static readonly RenderFragment Tick = builder => builder.AddMarkupContent(0, "<span aria-hidden=\"true\">✓</span>");

    [Parameter, EditorRequired]
    public Guid RoundId { get; set; }

    /// <summary>A closed round takes no applications; what was sent before is still answered.</summary>
    [Parameter, EditorRequired]
    public bool IsClosed { get; set; }

    [Parameter, EditorRequired]
    public ApplicationsInRound Found { get; set; } = null!;

    /// <summary>Something was chosen or typed in.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    private int FirstNumber => Found.Waitlist.Count == 0 ? 1 : Found.Waitlist.Values.Min();

    private int? NumberOf(ApplicationRow row) => Found.Waitlist.TryGetValue(row.Id, out var number) ? number : row.WaitlistNumber;

    /// <summary>What is particular about it, in a few words each.</summary>
    private List<string> MarksOf(ApplicationRow row)
    {
        var marks = new List<string>();
        if (row.IsLate)
        {
            marks.Add(T["Late"]);
        }

        if (row.IsTypedIn)
        {
            marks.Add(T["TypedIn"]);
        }

        if (row.OfMunicipality > 1)
        {
            marks.Add(T["OfMunicipality", row.OfMunicipality]);
        }

        if (row.IsAsked)
        {
            marks.Add(T["Asked"]);
        }

        if (row.HasReplied)
        {
            marks.Add(T["Replied"]);
        }

        return marks;
    }

    private async Task TypeInAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<TypeInApplicationDialog> { { typing => typing.RoundId, RoundId } }) is { Canceled: false })
        {
            Snackbar.Add(T["TypedInNow"], Severity.Success);
            await OnChanged.InvokeAsync();
        }
    }
}
