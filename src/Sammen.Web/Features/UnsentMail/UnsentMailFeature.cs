namespace Sammen.Web.Features.UnsentMail;

internal static class UnsentMailFeature
{
    public static void AddUnsentMailFeature(this IServiceCollection services) => services.AddScoped<UnsentMailQueries>().AddScoped<SendMailAgain>();
}
