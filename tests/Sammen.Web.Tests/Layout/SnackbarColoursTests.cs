using MudBlazor;
using MudBlazor.Utilities;
using Sammen.Web.Layout;

namespace Sammen.Web.Tests.Layout;

/// <summary>What a snackbar says can be read, light and dark: it comes and goes too fast for the checks of pages.</summary>
public sealed class SnackbarColoursTests
{
    [Theory]
    [InlineData(false, Severity.Error)]
    [InlineData(false, Severity.Info)]
    [InlineData(false, Severity.Success)]
    [InlineData(false, Severity.Warning)]
    [InlineData(true, Severity.Error)]
    [InlineData(true, Severity.Info)]
    [InlineData(true, Severity.Success)]
    [InlineData(true, Severity.Warning)]
    public void Its_words_stand_out_by_what_WCAG_asks(bool dark, Severity severity)
    {
        Palette palette = dark ? SammenTheme.Theme.PaletteDark : SammenTheme.Theme.PaletteLight;
        var (ground, words) = severity switch
        {
            Severity.Error => (palette.Error, palette.ErrorContrastText),
            Severity.Info => (palette.Info, palette.InfoContrastText),
            Severity.Warning => (palette.Warning, palette.WarningContrastText),
            _ => (palette.Success, palette.SuccessContrastText),
        };

        Assert.InRange(Contrast(ground, words), 4.5, 21);
    }

    private static double Contrast(MudColor one, MudColor other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(MudColor colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
