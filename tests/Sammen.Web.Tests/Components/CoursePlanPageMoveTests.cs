using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Moving an activity where the plan is, taking it back, and reading who moved what.</summary>
public sealed class CoursePlanPageMoveTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task One_that_is_moved_says_where_to_and_is_put_back_with_undo()
    {
        var workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        var page = OpenPlan();

        var moving = page.Press("Flyt Opstart");
        page.Dialog();
        await page.Press("En uge efter");
        await page.Submit("[role=dialog] form");
        await moving;

        Assert.Equal((Severity.Success, "»Opstart« er flyttet til tor. 14. maj 2026."), Said.Single());
        Assert.Equal("Tor. 14. maj 2026 kl. 14.00–16.00", Assert.Single(page.Find("table").Rows())[1]);

        await page.Press("Fortryd");

        Assert.Equal(["Flyt Opstart"], page.Find("table").QuerySelectorAll("button").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(workshop.StartsAt, (await App.WorkshopAsync(workshop.Id)).StartsAt);
    }

    [Fact]
    public async Task Only_what_is_planned_is_moved_and_only_by_who_plans_here()
    {
        var held = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(-3), "Afholdt");
        await App.ChangeAsync(db => db.Attach(held).Entity.Hold(mette.Id, App.Now));
        await App.AddWorkshopAsync(project, mette);

        Assert.Equal(["Flyt Opstart"], OpenPlan().Find("table").QuerySelectorAll("button").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_the_plan_moves_nothing_in_it_and_reads_what_was_moved()
    {
        var workshop = await App.AddWorkshopAsync(project, mette);
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Move(project, App.Now.AddDays(7), mette.Id, App.Now));
        await SignInAsync(await App.AddLeaderAsync());

        var page = OpenPlan();
        Assert.Empty(page.Find("table").QuerySelectorAll("button"));
        var reading = page.Press("Flytninger");

        Assert.Equal(["Opstart Fra 4. maj 2026 kl. 14.00 til 11. maj 2026 kl. 14.00 Mette Krogh · 4. maj 2026 kl. 14.00"], page.Dialog().Items(), StringComparer.Ordinal);
        await page.Press("Luk");
        await reading;
    }

    [Fact]
    public async Task Nothing_is_said_of_moves_where_nothing_was_moved()
    {
        await App.AddWorkshopAsync(project, mette);

        Assert.DoesNotContain("Flytninger", OpenPlan().Find("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_moved_on_meanwhile_is_not_taken_back()
    {
        var workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        var page = OpenPlan();
        var moving = page.Press("Flyt Opstart");
        page.Dialog();
        await page.Press("En dag efter");
        await page.Submit("[role=dialog] form");
        await moving;
        var theirs = App.Now.AddDays(20);
        await App.ChangeAsync(db => db.Workshops.Single().Move(project, theirs, mette.Id, App.Now));

        await page.Press("Fortryd");

        Assert.Equal(theirs, (await App.WorkshopAsync(workshop.Id)).StartsAt);
        Assert.Equal(Severity.Error, Said.Last().Severity);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private IRenderedComponent<Routes> OpenPlan() => Open(Addresses.Workshops(project.Id));
}
