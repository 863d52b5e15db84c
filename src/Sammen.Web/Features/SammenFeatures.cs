using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Apply;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Drafts;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Me;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Features.Programme;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Prompts;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.RoundYear;
using Sammen.Web.Features.Start;
using Sammen.Web.Features.UnsentMail;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Mail;
using Sammen.Web.Startup;

namespace Sammen.Web.Features;

/// <summary>What the application can do, all of it: the program starts with it, and tests do the same things with it.</summary>
internal static class SammenFeatures
{
    public static IServiceCollection AddSammenFeatures(this IServiceCollection services, SammenSettings settings)
    {
        services.AddSammenAccess(settings);
        services.AddSammenScreens(settings);
        services.AddSammenHappenings();
        services.AddSammenMail(settings);
        services.AddAccountFeature();
        services.AddRoundsFeature();
        services.AddRoundYearFeature();
        services.AddApplyFeature();
        services.AddApplicationsFeature();
        services.AddStartFeature();
        services.AddPeopleFeature();
        services.AddUnsentMailFeature();
        services.AddProjectsFeature();
        services.AddDialogueFeature();
        services.AddPromptsFeature();
        services.AddProgrammeFeature();
        services.AddMeFeature();
        services.AddWorkshopsFeature();
        services.AddWorkshopLogFeature();
        services.AddWorkshopMinutesFeature();
        services.AddCalendarsFeature();
        services.AddFollowUpsFeature();
        services.AddPreparationsFeature();
        services.AddDraftsFeature();
        services.AddLessonsFeature();
        services.AddDashboardFeature();
        services.AddComparisonFeature();
        return services;
    }
}
