using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Projects;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A course is closed, or a facilitator taken off it, while people look at it and write in it.</summary>
public sealed class ClosedCourseScreensTests : Screen
{
    private const string Closed = "Forløbet blev lukket 4. maj 2026. I kan læse det hele, men der kan ikke skrives.";

    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task A_facilitator_closes_it_after_being_asked_and_nothing_is_offered_any_more()
    {
        var page = Open(Addresses.Project(project.Id));

        var closing = page.Press("Luk forløbet");
        Assert.StartsWith("Der er stadig planlagt aktiviteter", page.Dialog().QuerySelector("p")!.Words(), StringComparison.Ordinal);
        await page.Dialog().QuerySelectorAll("button").Single(button => button.Words() == "Luk forløbet").ClickAsync(new());
        await closing;

        Assert.Equal((Severity.Success, "Forløbet er lukket."), Assert.Single(Said));
        Assert.Empty(page.Buttons());
        Assert.Contains("Forløbet blev lukket 4. maj 2026 af Mette Krogh. I kan læse det hele, men der kan ikke skrives.", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Log næste workshop");
    }

    [Fact]
    public async Task A_programme_manager_opens_it_again()
    {
        await App.CloseAsync(project, mette);
        await SignInAsync(Role.ProgrammeManager);
        var page = Open(Addresses.Project(project.Id));
        Assert.Equal(["Åbn forløbet igen"], page.Buttons(), StringComparer.Ordinal);

        await page.Press("Åbn forløbet igen");

        Assert.Equal((Severity.Success, "Forløbet er åbent igen."), Assert.Single(Said));
        Assert.Equal(["Ret projektet", "Facilitatorer på projektet"], page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_change_of_what_is_agreed_is_said_and_read_again()
    {
        await SignInAsync(Role.ProgrammeManager);
        var page = Open(Addresses.Project(project.Id));

        var changing = page.Press("Ret projektet");
        page.Dialog();
        await page.Type("Projektets navn", "Nyt navn");
        await page.Find("[role=dialog] form").SubmitAsync();
        await changing;

        Assert.Equal((Severity.Success, "Projektet er rettet."), Assert.Single(Said));
        Assert.Equal("Nyt navn", page.Title());
    }

    [Fact]
    public async Task A_change_asked_for_just_as_it_was_closed_is_refused_in_words()
    {
        await SignInAsync(Role.ProgrammeManager);
        var page = Open(Addresses.Project(project.Id));
        await App.CloseAsync(project, mette);

        await page.Press("Ret projektet");

        Assert.Equal(Severity.Error, Assert.Single(Said).Severity);
    }

    [Fact]
    public async Task The_plan_the_workshop_the_cell_and_the_dashboard_say_so_and_offer_nothing()
    {
        await App.AddNoteAsync(project, mette);
        await App.CloseAsync(project, mette);

        foreach (var address in new[]
        {
            Addresses.Workshops(project.Id), Addresses.Workshop(workshop.Id), Addresses.Cell(project.Id, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask)),
            Addresses.Dashboard(project.Id),
        })
        {
            var page = Open(address);
            page.WaitForAssertion(() => Assert.Contains(Closed, page.Find("main").Words(), StringComparison.Ordinal));
            Assert.DoesNotContain(page.Buttons(), button => button is "Planlæg aktivitet" or "Ret" or "Aflys" or "Afslut" or "Gem");
            Assert.Empty(page.FindAll("main form textarea"));
            await DisposeComponentsAsync();
        }
    }

    [Fact]
    public async Task The_log_of_a_closed_course_is_not_opened_for_writing()
    {
        await App.CloseAsync(project, mette);

        var page = Open(Addresses.WorkshopLog(workshop.Id));

        Assert.Contains(Closed, page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("main textarea, main input, main button"));
        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier == "import");
    }

    [Fact]
    public async Task What_is_typed_in_the_log_when_it_is_closed_stays_in_its_lane_with_the_reason()
    {
        var page = OpenLog();
        await CloseByJonasAsync();

        page.WaitForAssertion(() => Assert.Contains(Closed, page.Find("main").Words(), StringComparison.Ordinal));
        Assert.Equal(4, page.FindAll("main textarea").Count);
        Assert.Contains("Det, I har skrevet og ikke sendt, står stadig i felterne", page.Alerts(), StringComparison.Ordinal);
        Assert.DoesNotContain("Afslut workshop", page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_is_taken_off_while_logging_sees_nothing_of_it_any_more_and_keeps_what_they_typed()
    {
        await App.AddNoteAsync(project, mette, "Sagt før", workshop: workshop);
        var page = OpenLog();
        var dorthe = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager));

        await dorthe.Get<TakeOffFacilitator>().HandleAsync(new(project.Id, mette.Id), default);

        page.WaitForAssertion(() => Assert.Contains("I er ikke længere facilitator på projektet", page.Alerts(), StringComparison.Ordinal));
        Assert.False(IsNotFound);
        Assert.DoesNotContain("Sagt før", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("main textarea").Count);
    }

    [Fact]
    public async Task A_note_half_written_in_a_cell_stays_when_the_course_is_closed()
    {
        var page = Open(Addresses.Cell(project.Id, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask)));
        await page.Type("Hvad blev der sagt?", "Halvt skrevet");
        await CloseByJonasAsync();
        page.WaitForAssertion(() => Assert.Contains(Closed, page.Find("main").Words(), StringComparison.Ordinal));

        await page.Submit("main form");

        Assert.StartsWith("Forløbet blev lukket 4. maj 2026, så der kan ikke skrives i det.", page.Alerts(), StringComparison.Ordinal);
        Assert.Equal("Halvt skrevet", page.Field("Hvad blev der sagt?").Value());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        await SignInAsync(mette);
    }

    private async Task CloseByJonasAsync()
    {
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single().Assign(jonas.Id, mette.Id, App.Now));
        await (await App.AsAsync(jonas)).Get<CloseProject>().HandleAsync(project.Id, default);
    }

    private IRenderedComponent<Routes> OpenLog() => Open(Addresses.WorkshopLog(workshop.Id));
}
