namespace Sammen.Web.Features.Dialogue;

internal static class DialogueFeature
{
    public static void AddDialogueFeature(this IServiceCollection services)
        => services
            .AddScoped<DialogueQueries>()
            .AddScoped<LogNote>()
            .AddScoped<EditNote>()
            .AddScoped<DeleteNote>()
            .AddScoped<RestoreNote>()
            .AddScoped<RestoreWording>()
            .AddScoped<AnswerMatters>()
            .AddScoped<AssessCell>()
            .AddScoped<Guidance>();
}
