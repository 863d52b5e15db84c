using Microsoft.AspNetCore.Antiforgery;

namespace Sammen.Web.Access;

/// <summary>Addresses that a form of ours is sent to.</summary>
internal static class Forms
{
    /// <summary>A group of such addresses. Each demands the token of our own page, whether or not it reads a field of the form.</summary>
    public static RouteGroupBuilder MapForms(this IEndpointRouteBuilder app) => app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute());

    /// <summary>The framework looks at the token and leaves it to whoever reads the form to mind; an address that reads none would not.</summary>
    public static void UseFormTokens(this IApplicationBuilder app)
    {
        app.UseAntiforgery();
        app.Use((context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
                || context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            {
                return next(context);
            }

            // The page shown instead is no form, and is not to be refused as well.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }
}
