using Bunit;
using Microsoft.JSInterop;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What was written on this device and never kept. The words stay on the device; the page says only which of them can still go anywhere.</summary>
public sealed class OnThisDeviceTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public void There_is_a_place_for_it_that_is_hidden_until_the_device_has_something_to_show()
    {
        Hold(project.Id);

        var page = Open(Addresses.Start);

        var part = page.Part("Skrevet her, men ikke gemt");
        Assert.True(part.HasAttribute("hidden"));
        Assert.Empty(part.QuerySelector("ul")!.Children);
        Assert.True(page.Find("[data-written-by-others]").HasAttribute("hidden"));
        Assert.Empty(JSInterop.Invocations["sammenWriting.forgetProjects"]);
    }

    [Fact]
    public async Task What_stands_for_a_project_the_person_was_taken_off_goes()
    {
        var other = await App.AddProjectAsync([await App.AddFacilitatorAsync("Jonas Lind")]);
        Hold(project.Id, other.Id);

        Open(Addresses.Start);

        Assert.Equal([other.Id], Forgotten());
    }

    [Fact]
    public async Task What_stands_for_a_closed_course_stays()
    {
        await App.CloseAsync(project, mette);
        Hold(project.Id);

        Open(Addresses.Start);

        Assert.Empty(JSInterop.Invocations["sammenWriting.forgetProjects"]);
    }

    [Fact]
    public void Where_nothing_stands_nothing_is_asked_of_the_database()
    {
        Open(Addresses.Start);

        Assert.Single(JSInterop.Invocations["sammenWriting.projects"]);
        Assert.Empty(JSInterop.Invocations["sammenWriting.forgetProjects"]);
    }

    [Fact]
    public void Where_the_script_does_not_come_through_the_start_page_is_whole_without_it()
    {
        JSInterop.Setup<Guid[]>("sammenWriting.projects").SetException(new JSException("Failed to fetch"));

        Assert.Equal("Goddag, Mette", Open(Addresses.Start).Title());
    }

    [Fact]
    public async Task A_leader_writes_too()
    {
        await SignInAsync(Role.MunicipalLeader);

        Open(Addresses.Start);

        Assert.Single(JSInterop.Invocations["sammenWriting.projects"]);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private void Hold(params Guid[] projects) => JSInterop.Setup<Guid[]>("sammenWriting.projects").SetResult(projects);

    private IEnumerable<Guid> Forgotten() => (IEnumerable<Guid>)Assert.Single(JSInterop.Invocations["sammenWriting.forgetProjects"]).Arguments[0]!;
}
