using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Applications;

internal static class ApplicationsFeature
{
    public static void AddApplicationsFeature(this IServiceCollection services)
        => services
            .AddScoped<ApplicationQueries>()
            .AddScoped<AnswerQueries>()
            .AddScoped<CountQueries>()
            .AddScoped<TotalsWorkbook>()
            .AddScoped<ApplicationWords>()
            .AddScoped<ChooseAnswer>()
            .AddScoped<MoveOnWaitlist>()
            .AddScoped<WordAnswer>()
            .AddScoped<WriteRemark>()
            .AddScoped<AskApplicant>()
            .AddScoped<SendAnswers>()
            .AddScoped<TypeInApplication>();

    public static void MapApplications(this WebApplication app)
        => app.MapDownloads(nameof(Role.ProgrammeManager)).MapGet($"{Addresses.Rounds}/{{roundId:guid}}/tal", AnswerTotalsAsync);

    private static async Task<IResult> AnswerTotalsAsync(Guid roundId, CountQueries queries, TotalsWorkbook workbook, CancellationToken ct)
        => await queries.FindTotalsAsync(roundId, ct) is { } round
            ? await WorkbookAnswer.OfAsync(workbook.TitleOf(round), round.Today, file => workbook.WriteAsync(round, file, ct))
            : Results.NotFound();
}
