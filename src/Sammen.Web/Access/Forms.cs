using Microsoft.AspNetCore.Antiforgery;

namespace Sammen.Web.Access;

/// <summary>Addresses that a form of ours is sent to.</summary>
internal static class Forms
{
    /// <summary>A group of such addresses. Each demands the token of our own page, whether or not it reads a field of the form.</summary>
    public static RouteGroupBuilder MapForms(this IEndpointRouteBuilder app) => app.MapGroup("").RequireToken();

    /// <summary>Demands the token of our own page of whatever changes something: in a field of the form, or in the header <c>RequestVerificationToken</c>.</summary>
    public static TBuilder RequireToken<TBuilder>(this TBuilder addresses)
        where TBuilder : IEndpointConventionBuilder
        => addresses.WithMetadata(new RequireAntiforgeryTokenAttribute());

    /// <summary>
    /// The framework looks at the token of what can send a form, and leaves it to whoever reads the form to mind; an address that reads none
    /// would not, and a delete it does not look at.
    /// </summary>
    public static void UseFormTokens(this IApplicationBuilder app)
    {
        app.UseAntiforgery();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true } || await IsFromOwnPageAsync(context))
            {
                await next(context);
                return;
            }

            // The page shown instead is no form, and is not to be refused as well.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        });
    }

    private static async Task<bool> IsFromOwnPageAsync(HttpContext context)
        => context.Features.Get<IAntiforgeryValidationFeature>() is { } looked
            ? looked.IsValid
            : await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
}
