using Bunit;
using Microsoft.JSInterop;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What was typed in a log and never kept: the start page leads back to it, and what can go nowhere goes.</summary>
public sealed class OnThisDeviceTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task What_stands_on_the_device_is_named_with_the_way_to_its_log()
    {
        var workshop = await App.AddWorkshopAsync(project, mette);
        var script = Keep(workshop.Id);

        var page = Open(Addresses.Start);

        var part = page.Part("Skrevet her, men ikke gemt");
        Assert.Equal(["Opstart · Skærme i hjemmeplejen"], part.QuerySelector("ul")!.Items(), StringComparer.Ordinal);
        Assert.Equal(Addresses.WorkshopLog(workshop.Id), part.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(Forgotten(script));
    }

    [Fact]
    public async Task What_stands_for_a_project_the_person_was_taken_off_goes()
    {
        var other = await App.AddProjectAsync([await App.AddFacilitatorAsync("Jonas Lind")]);
        var workshop = await App.AddWorkshopAsync(other, mette);
        var script = Keep(workshop.Id);

        var page = Open(Addresses.Start);

        Assert.DoesNotContain("Skrevet her", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Equal([workshop.Id], Forgotten(script));
    }

    [Fact]
    public async Task What_stands_for_a_closed_course_stays_unsaid_until_it_is_opened_again()
    {
        var workshop = await App.AddWorkshopAsync(project, mette);
        await App.CloseAsync(project, mette);
        var script = Keep(workshop.Id);

        var page = Open(Addresses.Start);

        Assert.DoesNotContain("Skrevet her", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Empty(Forgotten(script));
    }

    [Fact]
    public void Where_nothing_stands_nothing_is_asked_of_the_database()
    {
        var script = Keep();

        Open(Addresses.Start);

        Assert.Equal(mette.Id, Assert.Single(script.Invocations["keptFor"]).Arguments.Single());
        Assert.DoesNotContain("forget", script.Invocations.Select(call => call.Identifier), StringComparer.Ordinal);
    }

    [Fact]
    public void Where_the_script_does_not_come_through_the_start_page_is_whole_without_it()
    {
        JSInterop.SetupModule(WorkshopLogPage.Script).Setup<Guid[]>("keptFor", _ => true).SetException(new JSException("Failed to fetch"));

        Assert.Equal("Goddag, Mette", Open(Addresses.Start).Title());
    }

    [Fact]
    public async Task Nobody_but_a_facilitator_types_in_a_log()
    {
        await SignInAsync(Role.MunicipalLeader);

        Open(Addresses.Start);

        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier == "import");
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private BunitJSModuleInterop Keep(params Guid[] workshops)
    {
        var script = JSInterop.SetupModule(WorkshopLogPage.Script);
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<Guid[]>("keptFor", _ => true).SetResult(workshops);
        return script;
    }

    private static IEnumerable<Guid> Forgotten(BunitJSModuleInterop script)
        => (IEnumerable<Guid>)Assert.Single(script.Invocations["forget"]).Arguments[1]!;
}
