using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Sammen.Web.Access;

/// <summary>Every answer but the files that are the same for all says that no browser or proxy may keep it.</summary>
internal sealed class NobodyElseKeeps(RequestDelegate next)
{
    private const string NoStore = "no-store";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            // Decided last: a page, a file or an error may have been made on the way, and some set a weaker rule.
            if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                context.Response.Headers[HeaderNames.CacheControl] = NoStore;
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
