using System.Globalization;

namespace Sammen.Web.Tests.Localization;

/// <summary>Reads the screens in one language until it is disposed. A culture follows its own test only.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;
    private readonly CultureInfo beforeOnScreen = CultureInfo.CurrentUICulture;

    private Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public static Culture Danish() => new("da-DK");

    public static Culture English() => new("en-GB");

    public void Dispose()
    {
        CultureInfo.CurrentCulture = before;
        CultureInfo.CurrentUICulture = beforeOnScreen;
    }
}
