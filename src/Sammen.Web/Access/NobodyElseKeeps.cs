using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Sammen.Web.Access;

/// <summary>
/// Every answer but the files that are the same for all says that no browser or proxy may keep it. What is asked for again and again by the
/// same reader may be kept by that reader, to ask whether it has changed.
/// </summary>
internal sealed class NobodyElseKeeps(RequestDelegate next)
{
    private const string NoStore = "no-store";
    private const string AskEachTime = "private, no-cache";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            // Decided last: a page, a file or an error may have been made on the way, and some set a weaker rule.
            var metadata = context.GetEndpoint()?.Metadata;
            if (metadata?.GetMetadata<StaticAssetDescriptor>() is null)
            {
                context.Response.Headers[HeaderNames.CacheControl] = metadata?.GetMetadata<AskedAgain>() is null ? NoStore : AskEachTime;
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Marks an address whose one reader asks again and again, and says which version they have.</summary>
    internal sealed class AskedAgain;
}
