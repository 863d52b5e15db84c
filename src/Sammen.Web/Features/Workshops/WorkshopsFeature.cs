namespace Sammen.Web.Features.Workshops;

internal static class WorkshopsFeature
{
    public static void AddWorkshopsFeature(this IServiceCollection services)
        => services
            .AddScoped<WorkshopQueries>()
            .AddScoped<SharedPlanQueries>()
            .AddScoped<PlanWorkshop>()
            .AddScoped<TakeOverProposal>()
            .AddScoped<PlanSharedWorkshop>()
            .AddScoped<JoinSharedPlan>()
            .AddScoped<CancelSharedPlan>()
            .AddScoped<ChangeWorkshop>()
            .AddScoped<UsualAgenda>()
            .AddScoped<SetAgenda>()
            .AddScoped<GatherLessons>()
            .AddScoped<MoveQueries>()
            .AddScoped<MoveWorkshop>()
            .AddScoped<InviteToWorkshop>()
            .AddScoped<HoldWorkshop>()
            .AddScoped<ReopenWorkshop>()
            .AddScoped<CancelWorkshop>()
            .AddScoped<RecordAttendance>();
}
