using Bunit;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What stands in for the log where there is no line.</summary>
public sealed class WorkshopLogShellPageTests : Screen
{
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public void It_has_the_questions_the_prompts_and_the_fields_of_the_log_and_none_of_what_was_said()
    {
        var shell = OpenShell();

        Assert.Equal("Opstart", shell.Title());
        Assert.Equal(["Kerneopgave", "Opgaveløsning", "Kompetenceudvikling", "Inddragelse"], shell.FindAll("section h2").Select(OnScreen.Name), StringComparer.Ordinal);
        Assert.All(DialogueCell.Questions, question => Assert.NotNull(shell.Find($"[data-lane={question}] [data-lane-entry][data-keeps={question}] [data-text]")));
        Assert.Equal("Det, der er sagt i dag, kan læses igen, når forbindelsen er tilbage.", shell.Find(".room-strip").Words());
        Assert.DoesNotContain("Fra før", shell.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Sagt tidligere", shell.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen har sagt noget", shell.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_nothing_to_press_that_needs_the_line_and_knows_the_log_it_stands_in_for()
    {
        var shell = OpenShell();

        var log = shell.Find("[data-log]");
        Assert.Equal((Addresses.WorkshopLog(workshop.Id), null), (log.GetAttribute("data-shell-of"), log.GetAttribute("data-shell")));
        Assert.Equal((project.Id.ToString(), workshop.Id.ToString()), (log.GetAttribute("data-project"), log.GetAttribute("data-workshop")));
        Assert.All(shell.FindAll("main button, [data-lane] button, .lane-tabs button").Where(button => button.Closest("form") is null), button => Assert.True(button.HasAttribute("data-local")));
        Assert.Empty(shell.FindAll(".room-narrow, .attendance, .segments"));
    }

    [Fact]
    public void The_log_says_where_it_is()
        => Assert.Equal(Addresses.WorkshopLogShell(workshop.Id), Open(Addresses.WorkshopLog(workshop.Id)).Find("[data-log]").GetAttribute("data-shell"));

    [Fact]
    public async Task There_is_none_where_nothing_can_be_written()
    {
        await (await App.AsAsync(Person)).Get<CancelWorkshop>().HandleAsync(workshop.Id, default);

        OpenShell();

        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task There_is_none_of_somebody_elses_log()
    {
        await SignInAsync(await App.AddFacilitatorAsync("Jonas Lind"));

        OpenShell();

        Assert.True(IsNotFound);
    }

    protected override async Task ReadyAsync()
    {
        var mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await App.AddNoteAsync(project, mette, "Fra før");
        await App.AddNoteAsync(project, mette, "Fra før, i dag", workshop: workshop);
        await SignInAsync(mette);
    }

    private IRenderedComponent<WorkshopLogShellPage> OpenShell() => Render<WorkshopLogShellPage>(page => page.Add(shell => shell.WorkshopId, workshop.Id));
}
