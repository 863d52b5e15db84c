using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What was moved in a plan, by whom and when.</summary>
public sealed class PlanHistoryDialogTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task Each_move_says_what_from_when_to_when_who_and_when_newest_first()
    {
        var workshop = await App.AddWorkshopAsync(project, mette);
        await App.ChangeAsync(db =>
        {
            var kept = db.Attach(workshop).Entity;
            kept.Move(project, App.Now.AddDays(7), mette.Id, App.Now);
            kept.Move(project, App.Now.AddDays(8), mette.Id, App.Now.AddMinutes(5));
        });

        var screen = Show();

        Assert.Equal("Flytninger", screen.Find("h2").Words());
        Assert.Equal(
            [
                "Opstart Fra 11. maj 2026 kl. 14.00 til 12. maj 2026 kl. 14.00 Mette Krogh · 4. maj 2026 kl. 14.05",
                "Opstart Fra 4. maj 2026 kl. 14.00 til 11. maj 2026 kl. 14.00 Mette Krogh · 4. maj 2026 kl. 14.00",
            ],
            screen.Find("[role=dialog]").Items(), StringComparer.Ordinal);
        Assert.Equal(Addresses.Workshop(workshop.Id), screen.Find("li a").GetAttribute("href"));
    }

    [Fact]
    public async Task More_are_shown_when_asked_for()
    {
        var workshop = await App.AddWorkshopAsync(project, mette);
        await App.ChangeAsync(db =>
        {
            var kept = db.Attach(workshop).Entity;
            for (var day = 1; day <= MoveQueries.MovesPerPage + 1; day++)
            {
                kept.Move(project, App.Now.AddDays(day), mette.Id, App.Now.AddMinutes(day));
            }
        });
        var screen = Show();
        Assert.Equal("Vis flere 25 af 26 vist", screen.Find(".pager").Words());

        await screen.Press("Vis flere");

        Assert.Equal(26, screen.FindAll("li").Count);
        Assert.Equal("26 af 26 vist", screen.Find(".pager").Words());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private IRenderedComponent<MudDialogProvider> Show()
        => Open(new DialogParameters<PlanHistoryDialog> { { dialog => dialog.ProjectId, project.Id } }).Screen;
}
