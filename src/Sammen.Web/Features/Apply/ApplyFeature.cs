namespace Sammen.Web.Features.Apply;

internal static class ApplyFeature
{
    public static void AddApplyFeature(this IServiceCollection services)
        => services
            .AddScoped<ApplicantQueries>()
            .AddScoped<BeginApplication>()
            .AddScoped<FillApplication>()
            .AddScoped<SubmitApplication>()
            .AddScoped<ReplyToQuestion>()
            .AddScoped<WithdrawApplication>()
            .AddScoped<UndoWithdrawal>()
            .AddSingleton<FormStamp>()
            .AddSingleton<Floods>();
}
