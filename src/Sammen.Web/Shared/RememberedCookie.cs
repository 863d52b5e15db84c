namespace Sammen.Web.Shared;

/// <summary>A cookie that a page of ours reads again, and no script does.</summary>
internal static class RememberedCookie
{
    public static void Remember(this HttpResponse response, string cookie, string value, TimeSpan keptFor)
        => response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = keptFor,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
        });
}
