using MudBlazor;

namespace Sammen.Web.Layout;

/// <summary>Colours of both documents (<see cref="ThemeVariables"/>), type and corners of MudBlazor's parts. The questions' hues live in <c>wwwroot/app.css</c>.</summary>
internal static class SammenTheme
{
    private static readonly string[] SystemFonts = ["system-ui", "Segoe UI", "Roboto", "Liberation Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0B4F5C",
            Background = "#FAF8F4",
            Surface = "#FFFFFF",
            TextPrimary = "#1D2A30",
            TextSecondary = "#54646C",
            Divider = "#DED9CF",
            LinesDefault = "#DED9CF",
            LinesInputs = "#8B867B",
            Error = "#A3271F",
            Success = "#2B6B44",
            Info = "#0B4F5C",
            Warning = "#7A4A00",
            ActionDefault = "#1D2A30",
            ActionDisabled = "#6B7780",
            ActionDisabledBackground = "#ECE8DF",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8CCAD6",
            PrimaryContrastText = "#0C2227",
            Background = "#141B1F",
            Surface = "#1C262B",
            TextPrimary = "#EDF1F2",
            TextSecondary = "#B2BEC4",
            Divider = "#36444B",
            LinesDefault = "#36444B",
            LinesInputs = "#7F9098",
            Error = "#FF9C92",
            ErrorContrastText = "#0C2227",
            Success = "#8FD0A6",
            SuccessContrastText = "#0C2227",
            Info = "#8CCAD6",
            InfoContrastText = "#0C2227",
            Warning = "#F0C36D",
            WarningContrastText = "#0C2227",
            ActionDefault = "#EDF1F2",
            ActionDisabled = "#93A1A8",
            ActionDisabledBackground = "#2A363C",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFonts, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = SystemFonts, FontSize = "1rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = SystemFonts, FontSize = "1rem", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = SystemFonts, FontSize = "0.9375rem", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = SystemFonts, FontSize = "1.25rem", FontWeight = "650", LetterSpacing = "normal" },
        },
    };
}
