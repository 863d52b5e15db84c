using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What others have learned comes to where one talks about the same: one line until somebody asks.</summary>
public sealed class LessonsNearTests : Screen
{
    private static readonly DialogueCell SamePhase = new(Phase.Design, CoreQuestion.CoreTask);
    private static readonly DialogueCell OtherPhase = new(Phase.Procurement, CoreQuestion.CoreTask);

    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Project other = null!;

    [Fact]
    public async Task Where_nobody_has_learned_anything_there_is_no_line()
    {
        await ReleaseAsync(other, "Et andet spørgsmål", new DialogueCell(Phase.Design, CoreQuestion.Involvement));
        await ReleaseAsync(other, "En anden teknologi i en anden fase", OtherPhase, TechnologyKind.RobotsAndAutomation);

        Assert.Empty(Lines(Open(Addresses.Cell(project.Id, SamePhase))));
    }

    [Fact]
    public async Task The_very_cell_comes_first_then_the_same_technology_and_the_own_municipalitys_last()
    {
        await ReleaseAsync(project, "Vores egen", SamePhase);
        await ReleaseAsync(other, "Samme teknologi", OtherPhase);
        await ReleaseAsync(other, "Samme felt", SamePhase, TechnologyKind.RobotsAndAutomation);
        var page = Open(Addresses.Cell(project.Id, SamePhase));
        Assert.Equal(["2 erfaringer fra andre om det her"], Lines(page), StringComparer.Ordinal);

        await page.Press("2 erfaringer fra andre om det her");

        Assert.Equal(["Samme felt", "Samme teknologi", "Vores egen"], page.FindAll("[aria-expanded=true] + ul a").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("/erfaringer?fase=design&spoergsmaal=kerneopgave", page.Link("Søg i alle erfaringer").GetAttribute("href"));
        await page.Press("2 erfaringer fra andre om det her");
        Assert.Empty(page.FindAll("[aria-expanded=true]"));
    }

    [Fact]
    public async Task The_plan_tells_of_the_phase_the_process_is_in_whatever_the_question()
    {
        await ReleaseAsync(other, "Om inddragelse", new DialogueCell(Phase.Idea, CoreQuestion.Involvement));

        Assert.Equal(["1 erfaring fra andre om det her"], Lines(Open(Addresses.Workshops(project.Id))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task In_the_log_each_lane_has_a_line_of_its_own_question_which_opens_where_it_stands()
    {
        var withdrawn = await ReleaseAsync(other, "Om kerneopgaven", new DialogueCell(Phase.Idea, CoreQuestion.CoreTask));
        await ReleaseAsync(other, "Om inddragelse", new DialogueCell(Phase.Idea, CoreQuestion.Involvement));
        var page = Open(Addresses.WorkshopLog((await App.AddWorkshopAsync(project, mette)).Id));
        Assert.Equal(["Kerneopgave", "Inddragelse"], page.FindAll("[data-lane]:has(.lane-near)").Select(OnScreen.Name), StringComparer.Ordinal);

        await page.InvokeAsync(() => page.Find("[data-lane=Involvement] .lane-near button").ClickAsync(new()));

        Assert.Equal(["Om inddragelse"], page.FindAll(".lane-near li a").Select(OnScreen.Words), StringComparer.Ordinal);
        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(withdrawn, default);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".lane-near")));
        Assert.Equal(["Om inddragelse"], page.FindAll(".lane-near li a").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Of_what_is_ones_own_alone_the_line_says_so()
    {
        await ReleaseAsync(project, "Vores egen", SamePhase);

        Assert.Equal(["1 egen erfaring om det her"], Lines(Open(Addresses.Cell(project.Id, SamePhase))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_from_the_line_and_from_the_open_list_at_once()
    {
        var id = await ReleaseAsync(other, "Den fortrudte", SamePhase);
        await ReleaseAsync(other, "Den, der står", SamePhase);
        var page = Open(Addresses.Cell(project.Id, SamePhase));
        await page.Press("2 erfaringer fra andre om det her");

        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(id, default);

        page.WaitForAssertion(() => Assert.Equal(["1 erfaring fra andre om det her"], Lines(page), StringComparer.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(["Den, der står"], page.FindAll("[aria-expanded=true] + ul a").Select(OnScreen.Words), StringComparer.Ordinal));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync(Builders.OtherMunicipality);
        project = await App.AddProjectAsync([mette]);
        other = await App.AddProjectAsync([await App.AddFacilitatorAsync("Jonas Lind")], Builders.OtherMunicipality);
        await SignInAsync(mette);
    }

    private Task<Guid> ReleaseAsync(Project of, string title, DialogueCell cell, TechnologyKind technology = TechnologyKind.CommunicationAndScreenContact)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        return App.ReleaseLessonAsync(of, mette, lise, LessonBuilders.Content(title, cell: cell, technology: technology));
    }

    private static IEnumerable<string> Lines(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page) => page.FindAll("main [aria-expanded].link").Select(OnScreen.Words);
}
