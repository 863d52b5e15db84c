using Microsoft.AspNetCore.Components;
using MudBlazor;
using MudBlazor.Utilities;

namespace Sammen.Web.Layout;

/// <summary>The theme's colours as variables of a style sheet, for both documents. MudBlazor writes its own for its parts, from the same theme.</summary>
internal static class ThemeVariables
{
    private static readonly Variable[] Variables =
    [
        new("ground", "mud-palette-background", palette => palette.Background),
        new("paper", "mud-palette-surface", palette => palette.Surface),
        new("ink", "mud-palette-text-primary", palette => palette.TextPrimary),
        new("soft", "mud-palette-text-secondary", palette => palette.TextSecondary),
        new("line", "mud-palette-divider", palette => palette.Divider),
        new("field-line", "mud-palette-lines-inputs", palette => palette.LinesInputs),
        new("petrol", "mud-palette-primary", palette => palette.Primary),
        new("petrol-ink", "mud-palette-primary-text", palette => palette.PrimaryContrastText),
        new("red", "mud-palette-error", palette => palette.Error),
        new("green", "mud-palette-success", palette => palette.Success),
    ];

    /// <summary>What our style sheets read. On paper a page is light, whatever the screen was.</summary>
    public static MarkupString Style { get; } = new(
        $"<style>:root{{{Written(SammenTheme.Theme.PaletteLight, variable => variable.Name)}}}"
        + $"@media screen{{[data-theme=dark]{{{Written(SammenTheme.Theme.PaletteDark, variable => variable.Name)}}}}}</style>");

    /// <summary>The same for the library's parts, which would be printed as dark as they are shown.</summary>
    public static MarkupString LibraryOnPaper { get; } = new(
        $"<style>@media print{{html{{{Written(SammenTheme.Theme.PaletteLight, variable => variable.LibraryName, "!important")}}}}}</style>");

    private static string Written(Palette palette, Func<Variable, string> name, string importance = "")
        => string.Concat(Variables.Select(variable => $"--{name(variable)}:{variable.Colour(palette).ToString(MudColorOutputFormats.Hex)}{importance};"));

    /// <param name="LibraryName">What MudBlazor's style sheet calls the same colour.</param>
    private sealed record Variable(string Name, string LibraryName, Func<Palette, MudColor> Colour);
}
