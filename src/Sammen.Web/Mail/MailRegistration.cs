using Sammen.Web.Startup;

namespace Sammen.Web.Mail;

internal static class MailRegistration
{
    public static void AddSammenMail(this IServiceCollection services, SammenSettings settings)
    {
        services.AddSingleton(settings.Mail).AddSingleton<MailBell>().AddSingleton<MailKeys>().AddSingleton<MailRows>().AddSingleton<OwnLinks>();
        services.AddScoped<MailWriter>().AddScoped<MailContents>().AddScoped<ApplicantMails>().AddScoped<WorkshopMails>().AddScoped<LessonMails>().AddScoped<ReminderMails>().AddScoped<AnswerWording>();
        if (settings.Mail.Folder is null)
        {
            services.AddSingleton<IMailDelivery, SmtpDelivery>();
        }
        else
        {
            services.AddSingleton<IMailDelivery, FolderDelivery>();
        }

        services.AddSingleton<ReminderRows>().AddHostedService<ReminderClock>();
        services.AddSingleton<MailSender>().AddHostedService(provider => provider.GetRequiredService<MailSender>());
    }
}
