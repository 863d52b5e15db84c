using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

/// <summary>Two facilitators, of whom one has two projects, the other two, one of them both; and who runs the programme.</summary>
public abstract class SharedPlanScene : IAsyncLifetime
{
    protected static readonly DateTime Noon = TestApp.Noon.UtcDateTime;
    protected static readonly DateOnly Day = DateOnly.FromDateTime(Noon);

    internal TestApp App { get; private set; } = null!;

    internal SammenUser Mette { get; private set; } = null!;

    internal SammenUser Jonas { get; private set; } = null!;

    internal SammenUser Dorthe { get; private set; } = null!;

    /// <summary>Mette's.</summary>
    internal Project First { get; private set; } = null!;

    /// <summary>Both facilitators'.</summary>
    internal Project Second { get; private set; } = null!;

    /// <summary>Jonas', which supports the design phase alone.</summary>
    internal Project JonasOwn { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        (Mette, Jonas, Dorthe) = (await App.AddFacilitatorAsync(), await App.AddFacilitatorAsync("Jonas Lind"), await App.AddUserAsync(Role.ProgrammeManager, "Dorthe Palm"));
        var round = await App.AddRoundAsync();
        First = await App.AddProjectAsync([Mette], round: round);
        Second = await App.AddProjectAsync([Mette, Jonas], Builders.OtherMunicipality, "Robotter", round: round);
        JonasOwn = await App.AddProjectAsync([Jonas], "760", "Sensorer", PhaseSet.Of(Phase.Design), round);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task PlanAsync(SammenUser by, params Project[] projects) => await (await App.AsAsync(by)).Get<PlanSharedWorkshop>().HandleAsync(
        new()
        {
            Title = "Det svære",
            Date = Day,
            Start = TimeOnly.FromDateTime(DanishTime.FromUtc(Noon)),
            End = new(17, 0),
            Place = "Multihuset",
            ProjectIds = projects.Select(project => project.Id).ToHashSet(),
        },
        default);

    internal async Task MoveAsync(SammenUser by, Project project, int days)
    {
        var part = await PartAsync(project);
        await (await App.AsAsync(by)).Get<MoveWorkshop>().HandleAsync(
            new() { WorkshopId = part.Id, From = part.StartsAt, Date = DanishTime.DateOf(part.StartsAt).AddDays(days) }, default);
    }

    internal async Task<Workshop> PartAsync(Project project) => (await PartsAsync()).Single(part => part.ProjectId == project.Id && part.SharedPlanId is not null);

    /// <summary>All that is planned, in the order of the projects.</summary>
    internal async Task<List<Workshop>> PartsAsync()
    {
        Guid[] order = [First.Id, Second.Id, JonasOwn.Id];
        var workshops = await App.ReadAsync(db => db.Workshops.AsNoTracking().Include(workshop => workshop.Facilitators).Include(workshop => workshop.Agenda).ToListAsync());
        return [.. workshops.OrderBy(workshop => Array.IndexOf(order, workshop.ProjectId))];
    }
}
