using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>One activity: what was planned, who came, what was said, and how it ends.</summary>
public sealed class WorkshopPageTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task The_head_and_the_facts_say_what_was_planned()
    {
        await RecordAsync(new Attendance(2, 3, 0, 0, 0, 0));

        var page = OpenWorkshop();

        Assert.Equal("Opstart", page.Title());
        Assert.Equal("Man. 4. maj 2026 kl. 14.00–16.00 · Rådhuset, lokale 2 · Idéfasen", page.Find("h1 + p").Words());
        Assert.Equal(Addresses.WorkshopInCalendar(workshop.Id), page.Find("a[download]").GetAttribute("href"));
        Assert.Equal(["Status Planlagt senest ændret 4. maj 2026 af Mette Krogh", "Type Workshop", "Facilitatorer Mette Krogh", "Til stede 5 personer"], Facts(page), StringComparer.Ordinal);
        var crumb = page.Find("nav[aria-label=Projekter]");
        Assert.Equal("Skærme i hjemmeplejen / Aktiviteter", crumb.Words());
        Assert.Equal([Addresses.Project(project.Id), Addresses.Workshops(project.Id)], crumb.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_cancelled_it_and_when_is_told_to_every_reader_and_one_head_is_one_person()
    {
        await RecordAsync(new Attendance(1, 0, 0, 0, 0, 0));
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(jonas.Id, App.Now.AddDays(1)));
        await SignInAsync(Role.MunicipalLeader);

        var page = OpenWorkshop();

        var facts = Facts(page).ToList();
        Assert.Equal(("Status Aflyst 5. maj 2026 af Jonas Lind", "Til stede 1 person"), (facts[0], facts[^1]));
        Assert.Empty(page.FindAll("a[download]"));
    }

    [Fact]
    public async Task Each_point_of_the_agenda_says_when_how_long_and_what()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.SetAgenda(
            [new(15, null, "Velkommen"), new(90, CoreQuestion.CoreTask, "Hvem skal borgeren ringe til?"), new(45, CoreQuestion.Involvement, null)], mette.Id, App.Now));

        var agenda = OpenWorkshop().Find("section[aria-labelledby=agenda]");

        Assert.Equal(
            ["14.00 15 min. Velkommen", "14.15 90 min. Kerneopgave Hvem skal borgeren ringe til?", "15.45 45 min. Inddragelse Hvordan skal vi samarbejde om implementering?"],
            agenda.Items(), StringComparer.Ordinal);
        Assert.Equal("Dagsordenen er 30 minutter længere end aktiviteten.", agenda.QuerySelector(".late")!.Words());
        Assert.Equal("Ret dagsordenen", agenda.QuerySelector("button")!.Words());
    }

    [Fact]
    public async Task Where_there_is_no_agenda_it_says_so_and_only_who_plans_here_makes_one()
    {
        Assert.Equal("Dagsorden Der er ingen dagsorden endnu. Lav en dagsorden", OpenWorkshop().Find("section[aria-labelledby=agenda]").Words());
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, App.Now));

        Assert.Equal("Dagsorden Der er ingen dagsorden endnu.", OpenWorkshop().Find("section[aria-labelledby=agenda]").Words());
    }

    [Fact]
    public async Task Where_it_is_not_known_who_changed_it_nobody_is_named()
    {
        await App.ReadAsync(db => db.Workshops.ExecuteUpdateAsync(change => change.SetProperty(row => row.ChangedById, (Guid?)null).SetProperty(row => row.ChangedAt, (DateTime?)null)));

        Assert.Equal("Status Planlagt", Facts(OpenWorkshop()).First());
    }

    [Fact]
    public void A_facilitator_changes_cancels_holds_and_logs_a_planned_one()
    {
        var page = OpenWorkshop();

        Assert.Equal(["Ret", "Aflys", "Markér som afholdt"], page.Buttons().Take(3), StringComparer.Ordinal);
        Assert.Equal(Addresses.WorkshopLog(workshop.Id), page.Link("Åbn loggen").GetAttribute("href"));
    }

    [Fact]
    public async Task One_that_was_held_is_neither_cancelled_nor_held_again()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Hold(mette.Id, App.Now));

        var page = OpenWorkshop();

        Assert.Equal(["Ret", "Ikke afholdt alligevel"], page.Buttons().Take(2), StringComparer.Ordinal);
        Assert.DoesNotContain(page.Buttons(), button => button is "Aflys" or "Markér som afholdt");
        Assert.NotNull(page.Link("Åbn loggen"));
        Assert.StartsWith("Status Afholdt", Facts(page).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_it_was_held_is_taken_back_with_one_press()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Hold(mette.Id, App.Now));
        var page = OpenWorkshop();

        await page.Press("Ikke afholdt alligevel");

        Assert.Equal((Severity.Success, "Aktiviteten er planlagt igen."), Assert.Single(Said));
        Assert.Equal(WorkshopState.Planned, (await App.WorkshopAsync(workshop.Id)).State);
        Assert.StartsWith("Status Planlagt", Facts(page).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_cancelled_is_left_as_it_is()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, App.Now));

        var page = OpenWorkshop();

        Assert.Empty(page.Buttons());
        Assert.Empty(page.FindAll("main input"));
        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Åbn loggen");
        Assert.StartsWith("Status Aflyst", Facts(page).First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.MunicipalLeader)]
    [InlineData(Role.ProgrammeManager)]
    public async Task A_reader_reads_who_came_and_changes_nothing(Role role)
    {
        await RecordAsync(new Attendance(1, 2, 3, 4, 5, 6));
        await App.AddNoteAsync(project, mette, workshop: workshop);
        await SignInAsync(role);

        var page = OpenWorkshop();

        Assert.Empty(page.FindAll("main button, main input"));
        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Åbn loggen");
        Assert.Equal(
            ["Ledere", "1", "Medarbejdere", "2", "TR/AMR", "3", "IT", "4", "Leverandører", "5", "Borgere", "6"],
            page.Part("Til stede").QuerySelectorAll("dt, dd").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_was_said_stands_under_its_question_in_the_order_it_was_said()
    {
        await App.AddNoteAsync(project, mette, "Om inddragelse", workshop: workshop, question: CoreQuestion.Involvement);
        await App.AddNoteAsync(project, mette, "Det andet", workshop: workshop, at: App.Now.AddMinutes(1));
        await App.AddNoteAsync(project, mette, "Det første", workshop: workshop);

        var said = OpenWorkshop().Part("Det blev sagt");

        Assert.Equal(["Kerneopgave", "Det første", "Det andet", "Inddragelse", "Om inddragelse"], said.QuerySelectorAll("h3, li p").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Contains("14.00 · Mette Krogh", said.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_said_it_says_so()
        => Assert.Equal("Det blev sagt Der er ikke skrevet noget i denne aktivitet.", OpenWorkshop().Part("Det blev sagt").Words());

    [Fact]
    public async Task A_note_that_was_deleted_keeps_its_place_under_its_question()
    {
        await App.AddNoteAsync(project, mette, "Om inddragelse", workshop: workshop, question: CoreQuestion.Involvement);
        var page = OpenWorkshop();

        await page.Press("Slet notatet: Om inddragelse");
        await page.Press("Flere: Ledere");
        Assert.Contains("Notatet er slettet.", page.Part("Det blev sagt").Words(), StringComparison.Ordinal);

        await page.Press("Fortryd");
        Assert.Contains("Inddragelse Indsigt Om inddragelse", page.Part("Det blev sagt").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_hold_is_asked_first_said_and_read_again()
    {
        await RecordAsync(new Attendance(2, 3, 0, 0, 0, 0));
        var page = OpenWorkshop();

        var holding = page.Press("Markér som afholdt");
        Assert.Equal("Er aktiviteten afholdt?", page.Dialog().QuerySelector("h2")!.Words());
        Assert.Equal("5 personer er talt med som til stede. I kan stadig rette tallene og skrive notater bagefter.", page.Dialog().QuerySelector("p")!.Words());
        await page.Find("[role=dialog] button:last-of-type").ClickAsync(new());
        await holding;

        Assert.Equal((Severity.Success, "Aktiviteten er afholdt."), Assert.Single(Said));
        Assert.StartsWith("Status Afholdt", Facts(page).First(), StringComparison.Ordinal);
        Assert.Equal(WorkshopState.Held, (await App.WorkshopAsync(workshop.Id)).State);
    }

    [Fact]
    public async Task To_cancel_is_asked_first_said_and_read_again()
    {
        var page = OpenWorkshop();

        var cancelling = page.Press("Aflys");
        Assert.Equal("Aflys aktiviteten?", page.Dialog().QuerySelector("h2")!.Words());
        Assert.Equal("Den bliver stående i planen som aflyst. Der kan ikke skrives mere i den.", page.Dialog().QuerySelector("p")!.Words());
        await page.FindAll("[role=dialog] button").Single(button => button.Words() == "Aflys").ClickAsync(new());
        await cancelling;

        Assert.Equal((Severity.Success, "Aktiviteten er aflyst."), Assert.Single(Said));
        Assert.StartsWith("Status Aflyst", Facts(page).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_thinks_better_of_it_changes_nothing()
    {
        var page = OpenWorkshop();

        var cancelling = page.Press("Aflys");
        page.Dialog();
        await page.Press("Annuller");
        await cancelling;

        Assert.Empty(Said);
        Assert.Equal(WorkshopState.Planned, (await App.WorkshopAsync(workshop.Id)).State);
    }

    [Fact]
    public async Task What_may_not_be_is_said_and_may_be_tried_again()
    {
        workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        var page = OpenWorkshop();

        for (var time = 1; time < 3; time++)
        {
            var holding = page.Press("Markér som afholdt");
            await page.Dialog().QuerySelectorAll("button").Single(button => button.Words() == "Markér som afholdt").ClickAsync(new());
            await holding;
        }

        Assert.All(Said, said => Assert.Equal((Severity.Error, "Aktiviteten ligger 7. maj 2026 og kan først afsluttes den dag."), said));
        Assert.StartsWith("Status Planlagt", Facts(page).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_plan_is_said_and_read_again()
    {
        var page = OpenWorkshop();

        var changing = page.Press("Ret");
        Assert.Equal("Ret: Opstart", page.Dialog().QuerySelector("h2")!.Words());
        await page.Type("Titel", "Ny titel");
        await page.Submit("[role=dialog] form");
        await changing;

        Assert.Equal((Severity.Success, "Ændringen er gemt."), Assert.Single(Said));
        Assert.Equal("Ny titel", page.Title());
    }

    [Fact]
    public async Task Heads_are_counted_and_read_again()
    {
        var page = OpenWorkshop();

        await page.Press("Flere: Ledere");
        await page.Type("Medarbejdere", "4");

        Assert.Equal("Til stede 5 personer", Facts(page).Last());
        Assert.Equal((1, 4), ((await App.WorkshopAsync(workshop.Id)).Attendance.Leaders, (await App.WorkshopAsync(workshop.Id)).Attendance.Employees));
    }

    [Fact]
    public async Task A_count_that_could_not_be_kept_is_said_and_taken_back()
    {
        var page = OpenWorkshop();
        Line.IsBroken = true;

        await page.Press("Flere: Ledere");

        Assert.StartsWith("Det kunne ikke gemmes lige nu.", Assert.Single(Said).Text, StringComparison.Ordinal);
        Assert.Equal("0", page.Field("Ledere").Value());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private static IEnumerable<string> Facts(IRenderedComponent<Routes> page)
        => page.FindAll("main section")[0].Children.Select(fact => string.Join(" ", fact.Children.Select(OnScreen.Words)));

    private IRenderedComponent<Routes> OpenWorkshop() => Open(Addresses.Workshop(workshop.Id));

    private Task RecordAsync(Attendance attendance) => App.ChangeAsync(db => db.Attach(workshop).Entity.Record(attendance, mette.Id, App.Now));
}
