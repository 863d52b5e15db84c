namespace Sammen.Web.Features.Applications;

internal static class ApplicationsFeature
{
    public static void AddApplicationsFeature(this IServiceCollection services)
        => services
            .AddScoped<ApplicationQueries>()
            .AddScoped<AnswerQueries>()
            .AddScoped<ApplicationWords>()
            .AddScoped<ChooseAnswer>()
            .AddScoped<MoveOnWaitlist>()
            .AddScoped<WordAnswer>()
            .AddScoped<WriteRemark>()
            .AddScoped<AskApplicant>()
            .AddScoped<SendAnswers>()
            .AddScoped<TypeInApplication>();
}
