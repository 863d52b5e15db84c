using Microsoft.AspNetCore.Diagnostics;

namespace Sammen.Web.Shared;

/// <summary>How a page answers a key in its address that opens nothing, or nothing any more.</summary>
internal static class GoneAnswer
{
    /// <summary>Said by the page itself, in its own words; the framework would not let it answer "not found".</summary>
    public static void AnswerGone(this HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status410Gone;
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
    }
}
