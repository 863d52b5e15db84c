using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.RoundYear;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.RoundYear;

/// <summary>What a round's year is read from.</summary>
public sealed class RoundYearQueriesTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser jonas = null!;
    private SammenUser dorthe = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        (mette, jonas, dorthe) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"), await app.AddUserAsync(Role.ProgrammeManager));
        round = await app.AddRoundAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_holds_the_rounds_projects_by_municipality_and_what_they_do_in_order_but_not_what_was_cancelled()
    {
        var late = await app.AddProjectAsync([mette], "760", "Sensorer", round: round);
        var early = await app.AddProjectAsync([mette, jonas], "461", "Robotter", round: round);
        await app.AddWorkshopAsync(await app.AddProjectAsync([mette], title: "I en anden runde"), mette);
        var second = await app.AddWorkshopAsync(late, mette, app.Now.AddDays(2), "Den anden");
        var first = await app.AddWorkshopAsync(early, jonas, app.Now.AddDays(1), "Den første");
        var cancelled = await app.AddWorkshopAsync(early, jonas, app.Now.AddDays(3), "Aflyst");
        await (await app.AsAsync(jonas)).Get<CancelWorkshop>().HandleAsync(cancelled.Id, default);
        await app.CloseAsync(late, mette);

        var view = (await ReadAsync())!;

        Assert.Equal(("Runde 1", 2, false, app.Today), (view.Round, view.TotalProjects, view.IsCut, view.Today));
        Assert.Equal([(early.Id, null), (late.Id, app.Today)], view.Projects.Select(project => (project.Id, project.ClosedOn)));
        Assert.Equal(
            [(first.Id, "Den første", early.Id, "Jonas Lind"), (second.Id, "Den anden", late.Id, "Mette Krogh")],
            view.Workshops.Select(workshop => (workshop.Id, workshop.Title, workshop.ProjectId, Assert.Single(workshop.Facilitators).Name)));
    }

    [Fact]
    public async Task A_round_with_more_projects_than_can_be_looked_at_shows_the_first_and_says_how_many_there_are()
    {
        for (var number = 0; number <= RoundYearQueries.MostProjects; number++)
        {
            await app.AddProjectAsync([mette], title: $"Projekt {number:000}", round: round);
        }

        var view = (await ReadAsync())!;

        Assert.Equal((RoundYearQueries.MostProjects, RoundYearQueries.MostProjects + 1), (view.Projects.Count, view.TotalProjects));
        Assert.Equal("Projekt 099", view.Projects[^1].Title);
    }

    private async Task<RoundYearView?> ReadAsync() => await (await app.AsAsync(dorthe)).Get<RoundYearQueries>().FindAsync(round.Id, default);
}
