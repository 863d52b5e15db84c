using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What becomes of a workshop's page while it is open: what others do, where it turns next, and that it is left.</summary>
public sealed class WorkshopPageAliveTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task What_somebody_else_does_is_seen_without_a_press()
    {
        var page = OpenWorkshop();
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single().Assign(jonas.Id, mette.Id, App.Now));

        await (await App.AsAsync(jonas)).Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Set(AttendanceGroup.Leaders, 7)), default);

        page.WaitForAssertion(() => Assert.Equal("7", page.Field("Ledere").Value()));
    }

    [Fact]
    public async Task Another_workshop_in_the_same_place_is_another_page()
    {
        var other = await App.AddWorkshopAsync(project, mette, title: "En anden");
        var page = OpenWorkshop();
        Line.Hold();

        Navigation.NavigateTo(Addresses.Workshop(other.Id));
        Assert.Equal("Henter …", page.Find("main").Words());
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal("En anden", page.Title()));
    }

    [Fact]
    public void A_workshop_that_is_not_there_is_not_found()
    {
        Open(Addresses.Workshop(Guid.NewGuid()));

        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task A_page_that_is_left_calls_off_its_question()
    {
        Line.Hold();
        OpenWorkshop();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private IRenderedComponent<Routes> OpenWorkshop() => Open(Addresses.Workshop(workshop.Id));
}
