using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Web.Shared;

namespace Sammen.Web.Access;

/// <summary>
/// Addresses that a script of ours calls while a page stays where it is. They answer with JSON or with nothing, never with a page and never
/// with the way to one: what was typed is still on the device, and the script has to know from the status alone what became of it.
/// </summary>
internal static class Scripts
{
    /// <summary>A group of such addresses, for who is signed in. What changes something demands the token of our own page.</summary>
    /// <param name="largestRequest">Bytes.</param>
    public static RouteGroupBuilder MapScripts(this IEndpointRouteBuilder app, int largestRequest)
    {
        var scripts = app.MapGroup("").RequireAuthorization().RequireToken().WithMetadata(new ScriptMetadata(largestRequest));
        scripts.AddEndpointFilter((invocation, next) =>
        {
            invocation.HttpContext.TellWhoAsks();
            return next(invocation);
        });
        return scripts;
    }

    /// <summary>Answers for whatever fails on the way to such an address, before it is known who asks as well.</summary>
    public static void UseScriptAnswers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ScriptMetadata>() is null)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await AnswerAsync(context, failure);
        }
    });

    private static async Task AnswerAsync(HttpContext context, Exception failure)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusOf(failure);
        if (context.Response.StatusCode >= StatusCodes.Status409Conflict && failure is not BadHttpRequestException)
        {
            await context.Response.WriteAsJsonAsync(new ScriptProblem(context.RequestServices.GetRequiredService<FailureWording>().DescribeAny(failure)));
        }
    }

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException unreadable => unreadable.StatusCode,
        SignedOutException => StatusCodes.Status401Unauthorized,
        NotAvailableException => StatusCodes.Status404NotFound,
        ConcurrentEditException => StatusCodes.Status409Conflict,
        ValidationException or RuleBrokenException => StatusCodes.Status422UnprocessableEntity,
        _ when failure.IsDatabaseFailure() && !failure.IsRefusedBySchema() => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private sealed class ScriptMetadata(int largestRequest) : IRequestSizeLimitMetadata, ISkipStatusCodePagesMetadata, IDisableCookieRedirectMetadata
    {
        public long? MaxRequestBodySize => largestRequest;
    }
}

/// <summary>Why something was not done.</summary>
/// <param name="Problem">In the reader's language.</param>
internal sealed record ScriptProblem(string Problem);
