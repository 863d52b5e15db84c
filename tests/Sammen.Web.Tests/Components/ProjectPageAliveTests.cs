using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What becomes of the project's page while it is open: what one does on it, what others do, and where it turns next.</summary>
public sealed class ProjectPageAliveTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task A_change_of_phase_is_said_and_read_again()
    {
        var page = OpenPage();

        var changing = page.Press("Skift fase");
        Assert.Equal("Projektet er i Idéfasen.", page.Dialog().QuerySelector("p")!.Words());
        await page.Find("[role=dialog] form").SubmitAsync();
        await changing;

        Assert.Equal("Projektet er nu i Beslutningsfasen.", Assert.Single(Said).Text);
        Assert.StartsWith("Fra Idéfasen til Beslutningsfasen", page.Part("Faseskift").Items().First(), StringComparison.Ordinal);
        Assert.Equal("step", page.FindAll("ol[aria-label=Faser] > li")[1].GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_dialog_that_was_left_changes_and_says_nothing()
    {
        var page = OpenPage();

        var changing = page.Press("Skift fase");
        page.Dialog();
        await page.Press("Annuller");
        await changing;

        Assert.Empty(Said);
        Assert.Single(page.Part("Faseskift").Items());
    }

    [Fact]
    public async Task A_new_follow_up_stands_in_the_list_at_once()
    {
        var page = OpenPage();

        var adding = page.Press("+ Ny opfølgning");
        page.Dialog();
        await page.Type("Hvad skal gøres?", "Ring til leverandøren");
        await page.Type("Hvem gør det?", "Teamlederen");
        await page.Find("[role=dialog] form").SubmitAsync();
        await adding;

        Assert.Contains("Ring til leverandøren", page.Part("Opfølgning").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_does_is_seen_without_a_press()
    {
        var page = OpenPage();
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single(found => found.Id == project.Id).Assign(jonas.Id, mette.Id, App.Now));

        await (await App.AsAsync(jonas)).Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = project.Id, Phase = Phase.Idea, Question = CoreQuestion.CoreTask, Text = "Sagt af en anden" }, default);

        page.WaitForAssertion(() => Assert.Contains("Sagt af en anden", page.Part("Senest sagt").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_project_in_the_same_place_is_another_page()
    {
        var other = await App.AddProjectAsync([mette], title: "Et andet projekt");
        var page = OpenPage();
        Line.Hold();

        Navigation.NavigateTo(Addresses.Project(other.Id));
        Assert.Equal("Henter …", page.Find("main [role=status]").Words());
        Assert.DoesNotContain("Skærme", page.Find("main").Words(), StringComparison.Ordinal);
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal("Et andet projekt", page.Title()));
    }

    [Fact]
    public async Task A_project_that_is_not_there_or_not_theirs_is_not_found()
    {
        project = await App.AddProjectAsync([await App.AddFacilitatorAsync("Jonas Lind")]);

        OpenPage();

        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task A_page_that_is_left_calls_off_its_question()
    {
        Line.Hold();
        var page = OpenPage();
        Assert.Equal("Henter …", page.Find("main [role=status]").Words());

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.Project(project.Id));
}
