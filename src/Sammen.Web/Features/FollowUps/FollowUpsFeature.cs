namespace Sammen.Web.Features.FollowUps;

internal static class FollowUpsFeature
{
    public static void AddFollowUpsFeature(this IServiceCollection services)
        => services
            .AddScoped<FollowUpQueries>()
            .AddScoped<AddFollowUp>()
            .AddScoped<ChangeFollowUp>()
            .AddScoped<TickOffFollowUp>()
            .AddScoped<DropFollowUp>()
            .AddScoped<ReopenFollowUp>();
}
