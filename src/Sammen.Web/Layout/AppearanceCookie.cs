using Sammen.Web.Startup;

namespace Sammen.Web.Layout;

/// <summary>Remembers light or dark, so that the first picture of a page is right.</summary>
internal static class AppearanceCookie
{
    public const string Dark = "dark";
    public const string Light = "light";

    public static string Name(SammenSettings settings) => $"{settings.CookiePrefix}sammen.udseende";
}
