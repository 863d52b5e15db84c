using System.Globalization;

namespace Sammen.Web.Layout;

/// <summary>The two languages of the screens. Danish unless somebody chooses English.</summary>
internal static class ScreenCultures
{
    public static CultureInfo Danish { get; } = CultureInfo.GetCultureInfo("da-DK");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<CultureInfo> All { get; } = [Danish, English];

    /// <summary>The one the reader is not reading.</summary>
    public static CultureInfo Other => CultureInfo.CurrentUICulture.Name == Danish.Name ? English : Danish;
}
