using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The activities of a course: what comes first, then what has been.</summary>
public sealed class CoursePlanPageTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task A_row_says_what_when_in_which_phase_how_it_stands_who_came_and_how_much_was_said()
    {
        var held = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(-3), "Afholdt");
        await App.ChangeAsync(db =>
        {
            var workshop = db.Attach(held).Entity;
            workshop.Record(new Attendance(1, 2, 3, 4, 5, 6), mette.Id, App.Now);
            workshop.Hold(mette.Id, App.Now);
        });
        await App.AddNoteAsync(project, mette, workshop: held);
        await App.AddNoteAsync(project, mette, workshop: held);

        var page = OpenPlan();

        Assert.Equal("Aktiviteter", page.Title());
        Assert.Equal(["Titel", "Hvornår", "Fase", "Status", "Til stede", "Notater", "Handlinger"], page.Find("table").Rows("thead")[0], StringComparer.Ordinal);
        Assert.Equal(
            ["AfholdtWorkshop · Rådhuset, lokale 2", "Fre. 1. maj 2026 kl. 14.00–16.00", "Idé", "Afholdt", "21", "2", ""], Assert.Single(page.Find("table").Rows()), StringComparer.Ordinal);
        Assert.Equal(Addresses.Workshop(held.Id), page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task Heads_are_told_only_of_what_took_place()
    {
        await App.AddWorkshopAsync(project, mette);

        Assert.Equal(["Planlagt", "–", "0"], Assert.Single(OpenPlan().Find("table").Rows())[3..6], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Planned_ones_stand_first_the_next_on_top_and_then_the_others_newest_first()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(9), "Senere");
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3), "Snart");
        var older = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(-9), "Ældst");
        var newer = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(-3), "Nyere");
        await App.ChangeAsync(db =>
        {
            db.Attach(older).Entity.Hold(mette.Id, App.Now);
            db.Attach(newer).Entity.Cancel(mette.Id, App.Now);
        });

        var rows = OpenPlan().Find("table").Rows();

        Assert.Equal(["Snart", "Senere", "Nyere", "Ældst"], rows.Select(row => row[0].Split("Workshop")[0]), StringComparer.Ordinal);
        Assert.Equal(["Planlagt", "Planlagt", "Aflyst", "Afholdt"], rows.Select(row => row[3]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_course_stands_as_a_picture_above_and_its_hours_below_the_list()
    {
        await App.AddWorkshopAsync(project, mette);

        var page = OpenPlan();

        Assert.Equal("februar – oktober 2026", page.Find("h1 + p").Words());
        Assert.StartsWith("Opstart", page.Find("[aria-label='Forløbet måned for måned'] ol a").Words(), StringComparison.Ordinal);
        Assert.StartsWith("Medarbejdere, TR/AMR og IT 0 af 300 timer brugt", page.Part("Timer måned for måned").QuerySelector("figcaption")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_back_leads_to_the_project()
    {
        var crumb = OpenPlan().Find("nav[aria-label=Projekter]");

        Assert.Equal("Projekter / Skærme i hjemmeplejen", crumb.Words());
        Assert.Equal([Addresses.Projects, Addresses.Project(project.Id)], crumb.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(Role.MunicipalLeader)]
    [InlineData(Role.ProgrammeManager)]
    public async Task A_reader_plans_nothing(Role role)
    {
        await SignInAsync(role);

        var page = OpenPlan();

        Assert.Empty(page.Buttons());
        Assert.Equal("Der er ikke planlagt noget endnu.", page.Find("main .empty").Words());
    }

    [Fact]
    public async Task A_new_activity_stands_in_the_plan_at_once()
    {
        var page = OpenPlan();
        Assert.Equal(["Planlæg aktivitet", "Se forslaget", "Ikke nu"], page.Buttons(), StringComparer.Ordinal);

        var planning = page.Press("Planlæg aktivitet");
        page.Dialog();
        await page.Type("Titel", "Opstart");
        await page.Type("Dato", "24-06-26");
        await page.Submit("[role=dialog] form");
        await planning;

        Assert.Equal((Severity.Success, "Aktiviteten er planlagt."), Assert.Single(Said));
        Assert.StartsWith("Opstart", Assert.Single(page.Find("table").Rows())[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_was_left_plans_nothing()
    {
        var page = OpenPlan();

        var planning = page.Press("Planlæg aktivitet");
        page.Dialog();
        await page.Press("Annuller");
        await planning;

        Assert.Empty(Said);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task More_are_shown_when_asked_for_until_all_are()
    {
        await ManyAsync(WorkshopQueries.WorkshopsPerPage + 1);
        var page = OpenPlan();
        Assert.Equal(WorkshopQueries.WorkshopsPerPage, page.Find("table").Rows().Count);
        Assert.Equal("Vis flere 25 af 26 vist", page.Find(".pager").Words());

        await page.Press("Vis flere");

        Assert.Equal(WorkshopQueries.WorkshopsPerPage + 1, page.Find("table").Rows().Count);
        Assert.Equal("26 af 26 vist", page.Find(".pager").Words());
        Assert.DoesNotContain("Vis flere", page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task More_that_cannot_be_read_is_told_beside_the_button_and_asked_for_again_is_no_more_than_was_asked_for()
    {
        await ManyAsync((2 * WorkshopQueries.WorkshopsPerPage) + 1);
        var page = OpenPlan();
        Line.IsBroken = true;
        await page.Press("Vis flere");
        Assert.Equal("Det kunne ikke hentes lige nu. Prøv igen.", page.Find("main [role=alert]").Words());

        Line.IsBroken = false;
        await page.Press("Vis flere");

        Assert.Equal("Vis flere 50 af 51 vist", page.Find(".pager").Words());
    }

    [Fact]
    public async Task A_full_page_offers_no_more()
    {
        await ManyAsync(WorkshopQueries.WorkshopsPerPage);

        Assert.DoesNotContain("vist", OpenPlan().Find("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phases_without_a_workshop_are_named_and_what_could_be_planned_is_planned_from_there()
    {
        project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(1));
        var page = OpenPlan();
        Assert.Equal("Forslag Ingen aktiviteter endnu: Design. Vi foreslår 2. Se forslaget Ikke nu", page.Find(".proposal-band").Words());

        var seeing = page.Press("Se forslaget");
        page.Dialog();
        await page.Submit("[role=dialog] form");
        await seeing;

        Assert.Equal(3, page.Find("table").Rows().Count);
        Assert.Empty(page.FindAll(".proposal-band"));
        Assert.Equal((Severity.Success, "2 aktiviteter er planlagt."), Said.Single());
    }

    [Fact]
    public void Not_now_leaves_the_proposal_until_the_page_is_opened_again()
    {
        var page = OpenPlan();

        page.Find(".proposal-band .link").Click();

        Assert.Empty(page.FindAll(".proposal-band"));
    }

    [Fact]
    public async Task Who_plans_nothing_here_is_proposed_nothing()
    {
        await SignInAsync(await App.AddLeaderAsync());

        Assert.Empty(OpenPlan().FindAll(".proposal-band"));
    }

    [Fact]
    public async Task What_somebody_else_plans_is_seen_without_a_press()
    {
        var page = OpenPlan();
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single().Assign(jonas.Id, mette.Id, App.Now));

        await (await App.AsAsync(jonas)).Get<PlanWorkshop>().HandleAsync(
            new PlanWorkshopInput
            {
                ProjectId = project.Id,
                Title = "Jonas' workshop",
                Phase = Phase.Idea,
                Date = App.Today.AddDays(1),
                Start = new TimeOnly(9, 0),
                End = new TimeOnly(10, 0),
                FacilitatorIds = new HashSet<Guid> { jonas.Id },
            },
            default);

        page.WaitForAssertion(() => Assert.StartsWith("Jonas' workshop", Assert.Single(page.Find("table").Rows())[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plan_of_another_project_in_the_same_place_is_another_page()
    {
        var other = await App.AddProjectAsync([mette], title: "Et andet projekt");
        await App.AddWorkshopAsync(project, mette, title: "Den førstes");
        var page = OpenPlan();
        Line.Hold();

        Navigation.NavigateTo(Addresses.Workshops(other.Id));
        Assert.Equal("Henter …", page.Find("main").Words());
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal("Projekter / Et andet projekt", page.Find("nav[aria-label=Projekter]").Words()));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void A_plan_that_is_not_there_is_not_found()
    {
        Open(Addresses.Workshops(Guid.NewGuid()));

        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task A_page_that_is_left_calls_off_its_question()
    {
        Line.Hold();
        OpenPlan();

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

    private IRenderedComponent<Routes> OpenPlan() => Open(Addresses.Workshops(project.Id));

    private async Task ManyAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await App.AddWorkshopAsync(project, mette, App.Now.AddDays(number));
        }
    }
}
