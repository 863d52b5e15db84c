using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A shared activity on the page of one of its parts.</summary>
public sealed class SharedSectionTests : Screen
{
    private const string AgendaButton = "Lav en dagsorden";

    private SammenUser mette = null!;
    private Project project = null!;
    private Project other = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task Who_has_all_of_it_sees_the_others_as_links_and_does_for_all_what_is_for_all()
    {
        await JoinAsync(mette);
        var page = OpenPart();

        Assert.Equal($"Fælles med Kommune {Builders.OtherMunicipality} · Robotter Tag flere med Aflys for alle", SectionOf(page));
        Assert.Equal(Addresses.Workshop((await PartAsync(other)).Id), page.Link($"Kommune {Builders.OtherMunicipality}").GetAttribute("href"));
        Assert.Contains(AgendaButton, page.Buttons(), StringComparer.Ordinal);

        var pressed = page.Press("Aflys for alle");
        Assert.Contains("Hvor den allerede er afholdt, bliver den ved med at være det.", page.Dialog().Words(), StringComparison.Ordinal);
        await page.InvokeAsync(() => page.FindAll("[role=dialog] button").Single(button => button.Words() == "Aflys for alle").ClickAsync(new()));
        await pressed;

        Assert.Equal((Severity.Success, "Aktiviteten er aflyst for alle."), Assert.Single(Said));
        Assert.Equal([WorkshopState.Cancelled, WorkshopState.Cancelled], new[] { await PartAsync(project), await PartAsync(other) }.Select(part => part.State));
    }

    [Fact]
    public async Task Who_leaves_is_told_that_the_others_go_on()
    {
        await JoinAsync(mette);
        var page = OpenPart();

        var pressed = page.Press("Meld fra");
        Assert.Contains("det, der er logget, bliver. De andre fortsætter.", page.Dialog().Words(), StringComparison.Ordinal);
        await page.InvokeAsync(() => page.FindAll("[role=dialog] button").Single(button => button.Words() == "Meld fra").ClickAsync(new()));
        await pressed;

        Assert.Equal((Severity.Success, "Projektet er meldt fra."), Assert.Single(Said));
        Assert.Equal((WorkshopState.Cancelled, WorkshopState.Planned), ((await PartAsync(project)).State, (await PartAsync(other)).State));
    }

    [Fact]
    public async Task Who_has_only_a_part_of_it_reads_the_others_names_and_is_offered_their_own_alone()
    {
        await JoinAsync(await App.AddFacilitatorAsync("Jonas Lind"));
        var page = OpenPart();

        Assert.Equal($"Fælles med Kommune {Builders.OtherMunicipality}", SectionOf(page));
        Assert.DoesNotContain("Robotter", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(AgendaButton, page.Buttons(), StringComparer.Ordinal);
        Assert.Contains("Meld fra", page.Buttons(), StringComparer.Ordinal);

        var pressed = page.Press("Ret");
        var form = page.Dialog();
        Assert.Contains($"Fælles med Kommune {Builders.OtherMunicipality}. Navn, dato, tid og sted ændres af programlederne", form.Words(), StringComparison.Ordinal);
        Assert.Equal(["Fase", "Facilitatorer"], form.QuerySelectorAll(".field > label:not(.check), legend").Select(OnScreen.Words), StringComparer.Ordinal);
        await page.InvokeAsync(() => page.FindAll("[role=dialog] button").Single(button => button.Words() == "Annuller").ClickAsync(new()));
        await pressed;
    }

    [Fact]
    public async Task A_leader_reads_the_names_and_a_programme_manager_plans()
    {
        await JoinAsync(mette);
        await SignInAsync(await App.AddLeaderAsync());
        var read = OpenPart();
        Assert.Equal($"Fælles med Kommune {Builders.OtherMunicipality}", SectionOf(read));
        Assert.Empty(read.Buttons().Intersect(["Ret", "Meld fra", "Tag flere med", "Aflys for alle"], StringComparer.Ordinal));

        await SignInAsync(Role.ProgrammeManager);
        var planned = OpenPart();
        Assert.Equal(
            ["Aflys for alle", "Meld fra", "Ret", "Tag flere med"],
            planned.Buttons().Intersect(["Ret", "Meld fra", "Tag flere med", "Aflys for alle", "Markér som afholdt", "Send indkaldelse"], StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void While_nobody_else_takes_part_it_says_so_and_is_cancelled_like_any_other()
    {
        var page = OpenPart();

        Assert.Equal("Fælles med Kun dette projekt er med endnu. Tag flere med", SectionOf(page));
        Assert.Contains("Aflys", page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_one_projects_only_has_no_such_section()
    {
        var own = await App.AddWorkshopAsync(project, mette);

        Assert.Empty(Open(Addresses.Workshop(own.Id)).FindAll("section[aria-labelledby=faelles]"));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddSharedAsync(project, mette, App.Now.AddDays(7));
        await SignInAsync(mette);
    }

    private async Task JoinAsync(SammenUser facilitator)
    {
        other = await App.AddProjectAsync([facilitator], Builders.OtherMunicipality, "Robotter");
        var manager = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager));
        await manager.Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = workshop.Id, ProjectIds = new HashSet<Guid> { other.Id } }, default);
    }

    private Task<Workshop> PartAsync(Project of) => App.ReadAsync(db => db.Workshops.AsNoTracking().SingleAsync(part => part.ProjectId == of.Id));

    private IRenderedComponent<Routes> OpenPart() => Open(Addresses.Workshop(workshop.Id));

    private static string SectionOf(IRenderedComponent<Routes> page) => page.Find("section[aria-labelledby=faelles]").Words();
}
