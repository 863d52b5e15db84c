using Sammen.Web.Features.Municipalities;

namespace Sammen.Web.Features.People;

internal static class PeopleFeature
{
    /// <summary>Who looks after people: the pages show each of them their part.</summary>
    public const string Readers = $"{nameof(Domain.People.Role.Administrator)},{nameof(Domain.People.Role.ProgrammeManager)}";

    public static void AddPeopleFeature(this IServiceCollection services) => services
        .AddScoped<PeopleQueries>().AddScoped<MunicipalityQueries>()
        .AddScoped<InvitePerson>().AddScoped<SendInvitationAgain>().AddScoped<TakeInvitationLink>().AddScoped<CallBackInvitation>()
        .AddScoped<CloseAccount>().AddScoped<ReopenAccount>();
}
