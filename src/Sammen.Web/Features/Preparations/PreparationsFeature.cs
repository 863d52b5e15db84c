namespace Sammen.Web.Features.Preparations;

internal static class PreparationsFeature
{
    public static void AddPreparationsFeature(this IServiceCollection services)
        => services.AddScoped<AddPreparation>().AddScoped<RemovePreparation>().AddScoped<RestorePreparation>();
}
