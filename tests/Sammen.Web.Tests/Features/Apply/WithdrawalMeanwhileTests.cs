using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Apply;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Apply;

/// <summary>Between the moment an applicant undid their withdrawal and the moment it was kept, somebody else took the place.</summary>
public sealed class WithdrawalMeanwhileTests
{
    [Fact]
    public async Task A_project_made_at_the_same_moment_takes_the_place_and_the_withdrawal_stays()
    {
        var other = new SomebodyElse();
        await using var app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(other))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(other)));
        var round = await app.AddOpenRoundAsync(places: 1);
        var manager = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        var applicant = app.Nobody();
        var (application, key) = await app.AddSubmittedAsync(round);
        await manager.ChooseAsync(application, ApplicationAnswer.Accept);
        await manager.SendAnswersAsync(round);
        await applicant.Get<WithdrawApplication>().HandleAsync(key, default);
        var spare = await app.AddFacilitatorAsync();
        var byHand = UseCases.NewProject(Scene.Unknown() with { RoundId = round.Id, SpareFacilitatorId = spare.Id });
        byHand.CourseStart = round.FirstDay;
        byHand.CourseEnd = round.LastDay;
        other.Saves = () => manager.Get<MakeProject>().HandleAsync(byHand, default);

        await Refused.ByAsync(applicant, Rule.RoundFull, () => applicant.Get<UndoWithdrawal>().HandleAsync(key, default));

        Assert.Equal(ApplicationState.Withdrawn, (await app.ApplicationAsync(application.Id)).State);
        Assert.Equal("Badeværelset", await app.ReadAsync(db => db.Projects.Where(Project.HasPlace).Select(project => project.Title).SingleAsync()));
    }
}
