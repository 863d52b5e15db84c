using System.Globalization;

namespace Sammen.Web.Layout;

/// <summary>The two languages of the screens. Danish unless somebody chooses English.</summary>
internal static class ScreenCultures
{
    public static CultureInfo Danish { get; } = CultureInfo.GetCultureInfo("da-DK");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<CultureInfo> All { get; } = [Danish, English];

    public static CultureInfo Of(ScreenLanguage language) => language == ScreenLanguage.English ? English : Danish;

    /// <summary>The one the reader is not reading.</summary>
    public static CultureInfo Other => CultureInfo.CurrentUICulture.Name == Danish.Name ? English : Danish;
}

/// <summary>A language of the screens, and of mail.</summary>
public enum ScreenLanguage
{
    Danish = 1,
    English = 2,
}
