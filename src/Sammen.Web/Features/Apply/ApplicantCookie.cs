using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Apply;

/// <summary>Lets an application that was broken off be found again in the browser it was begun in: a key to it, which no script reads.</summary>
internal static class ApplicantCookie
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    public static string? Read(this HttpRequest request, SammenSettings settings) => request.Cookies[Name(settings)];

    public static void RememberApplication(this HttpResponse response, SammenSettings settings, string key)
        => response.Remember(Name(settings), key, Remembered);

    private static string Name(SammenSettings settings) => $"{settings.CookiePrefix}sammen.tilmelding";
}
