using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The leader's page: what its figures say, where they lead, and that it stays true while one ticks off and others work.</summary>
public sealed class DashboardPageTests : Screen
{
    private static readonly DialogueCell IdeaTask = new(Phase.Idea, CoreQuestion.CoreTask);

    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task The_head_says_which_project_how_far_it_has_come_and_what_is_next()
    {
        await App.AddAsync(new Municipality("901", "Birkelund", isDemo: true));
        project = await App.AddProjectAsync([mette], "901");
        var next = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(9));
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(-1));

        var page = OpenDashboard();

        Assert.Equal("Skærme i hjemmeplejen: overblik", page.Title());
        Assert.Equal("Birkelund Kommune (demo) · Måned 4 af 9 · Næste aktivitet: Workshop (7. maj 2026 kl. 14.00)", page.Find("h1 + p").Words());
        Assert.Equal(Addresses.Workshop(next.Id), page.Find("h1 + p a").GetAttribute("href"));
        Assert.Equal(
            [Addresses.Projects, Addresses.Project(project.Id)], page.FindAll("nav[aria-label=Projekter] a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Equal(Addresses.Report(project.Id), page.Link("Hent Word-rapport").GetAttribute("href"));
        Assert.True(page.Button("Udskriv").HasAttribute("data-print"));
    }

    [Theory]
    [InlineData(2026, 5, "Kommune 751 Kommune · Måned 4 af 9 · Ingen aktivitet planlagt")]
    [InlineData(2026, 1, "Kommune 751 Kommune · Begynder 1. feb. 2026 · Ingen aktivitet planlagt")]
    [InlineData(2026, 11, "Kommune 751 Kommune · Forløbet sluttede 31. okt. 2026 · Ingen aktivitet planlagt")]
    public async Task Before_and_after_a_course_it_says_so(int year, int month, string words)
    {
        App.Clock.AdjustTime(new DateTimeOffset(year, month, 15, 12, 0, 0, TimeSpan.Zero));
        await SignInAsync(mette);

        Assert.Equal(words, OpenDashboard().Find("h1 + p").Words());
    }

    [Fact]
    public async Task Five_figures_in_the_singular_each_lead_to_what_they_count()
    {
        foreach (var question in DialogueCell.Questions.Take(3))
        {
            await App.AssessAsync(project, mette, new DialogueCell(Phase.Idea, question), question == CoreQuestion.CoreTask ? AssessmentLevel.Clarified : AssessmentLevel.Discussed);
        }

        await App.AddNoteAsync(project, mette, kind: NoteKind.Concern);
        await App.AddFollowUpAsync(project, mette, App.Today.AddDays(-1));

        var page = OpenDashboard();

        Assert.Equal(
            [
                "38 % af felterne er drøftet · 3 af 8", "13 % er afklaret · 1 af 8", "1 hul i den nuværende og de tidligere faser",
                "1 bekymring eller vanskelighed uden svar", "1 opfølgning er over tid",
            ],
            Figures(page).Select(figure => figure.Words), StringComparer.Ordinal);
        Assert.Equal(["dialogkort", "dialogkort", "mangler", "aabne", "opfoelgning"], Figures(page).Select(figure => figure.Href.Split('#')[1]), StringComparer.Ordinal);
        Assert.All(Figures(page), figure =>
        {
            Assert.StartsWith($"{Addresses.Dashboard(project.Id)}#", figure.Href, StringComparison.Ordinal);
            Assert.NotNull(page.Find($"#{figure.Href.Split('#')[1]}"));
        });
    }

    [Fact]
    public async Task And_in_the_plural()
    {
        await App.AddNoteAsync(project, mette, kind: NoteKind.Concern);
        await App.AddNoteAsync(project, mette, kind: NoteKind.Hardship);

        Assert.Equal(
            [
                "0 % af felterne er drøftet · 0 af 8", "0 % er afklaret · 0 af 8", "4 huller i den nuværende og de tidligere faser",
                "2 bekymringer og vanskeligheder uden svar", "0 opfølgninger er over tid",
            ],
            Figures(OpenDashboard()).Select(figure => figure.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Hours_stand_month_by_month_for_employees_and_for_leaders()
    {
        await HeldAsync(minutes: 90, new Attendance(2, 6, 1, 1, 3, 2));

        var months = OpenDashboard().Part("Timer måned for måned").QuerySelectorAll("figure");

        Assert.Equal(
            ["Medarbejdere, TR/AMR og IT 12 af 300 timer brugt", "Ledere 3 af 100 timer brugt"], months.Select(who => who.QuerySelector("figcaption")!.Words()), StringComparer.Ordinal);
        Assert.Equal(["feb. 0 timer", "mar. 0 timer", "apr. 12 timer", "maj 0 timer"], months[0].Items().Take(4), StringComparer.Ordinal);
        Assert.Equal(["feb. 0 timer", "mar. 0 timer", "apr. 3 timer", "maj 0 timer"], months[1].Items().Take(4), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Hours_used_stand_beside_those_set_aside()
    {
        await HeldAsync(minutes: 90, new Attendance(2, 6, 1, 1, 3, 2));

        var hours = OpenDashboard().Part("Timer brugt");
        Assert.Equal(["Medarbejdere, TR/AMR og IT 12 af 300 timer", "Ledere 3 af 100 timer"], hours.Items(), StringComparer.Ordinal);
        Assert.Equal(["width:4%", "width:3%"], hours.QuerySelectorAll("i").Select(bar => bar.GetAttribute("style")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_was_kept_is_counted_off_at_once_and_counted_again_when_it_is_undone()
    {
        await App.AddFollowUpAsync(project, mette, App.Today.AddDays(-1), "Den sene");
        await App.AddFollowUpAsync(project, mette, App.Today.AddDays(-2), "Den senere");
        await App.AddFollowUpAsync(project, mette, what: "Den rettidige");
        await SignInAsync(Role.MunicipalLeader);
        var page = OpenDashboard();

        await page.Field("Gjort: Den sene").ChangeAsync(new() { Value = true });
        Assert.Equal("1 opfølgning er over tid", Figures(page).Last().Words);
        await page.Field("Gjort: Den rettidige").ChangeAsync(new() { Value = true });
        Assert.Equal("1 opfølgning er over tid", Figures(page).Last().Words);

        await page.FindAll("button").First(button => button.Words() == "Fortryd").ClickAsync(new());
        Assert.Equal("2 opfølgninger er over tid", Figures(page).Last().Words);
    }

    [Fact]
    public async Task A_leader_ticks_off_and_changes_nothing_else()
    {
        await App.AddFollowUpAsync(project, mette);
        await SignInAsync(Role.MunicipalLeader);
        Assert.Single(OpenDashboard().FindAll("main input[type=checkbox]"));
        await DisposeComponentsAsync();

        await SignInAsync(await App.AddUserAsync(Role.ProgrammeManager));
        var page = OpenDashboard();
        Assert.Empty(page.FindAll("main input[type=checkbox]"));
        Assert.Equal(["Udskriv", "◂ Tidligere", "Senere ▸"], page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Decisions_and_open_matters_are_quoted_newest_first_with_the_way_to_them()
    {
        var old = await App.AddNoteAsync(project, mette, "Vi køber", kind: NoteKind.Decision);
        await App.AddNoteAsync(project, mette, "Vi venter", kind: NoteKind.Decision, at: App.Now.AddDays(1));
        await App.AddNoteAsync(project, mette, "Hvem ringer?", kind: NoteKind.Concern, question: CoreQuestion.Involvement);

        var page = OpenDashboard();

        var decisions = page.Part("Besluttet 2");
        Assert.Equal(["Kerneopgave · Idé 5. maj 2026 Vi venter", "Kerneopgave · Idé 4. maj 2026 Vi køber"], decisions.Items(), StringComparer.Ordinal);
        Assert.Equal(Addresses.Note(project.Id, IdeaTask, old.Id), decisions.QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Equal(["BekymringInddragelse · Idé 4. maj 2026 Hvem ringer?"], page.Part("Bekymringer og vanskeligheder uden svar 1").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_project_in_which_nothing_has_happened_says_so_everywhere()
    {
        var page = OpenDashboard();

        Assert.Equal("Der er ikke logget nogen beslutninger endnu.", page.Part("Besluttet 0").QuerySelector("p")!.Words());
        Assert.Equal(
            "Ingen bekymringer eller vanskeligheder venter på en beslutning.", page.Part("Bekymringer og vanskeligheder uden svar 0").QuerySelector("p")!.Words());
        Assert.Equal("Hvem har været med Der er ikke afholdt nogen aktiviteter endnu.", page.Part("Hvem har været med").Words());
        Assert.Contains("Der er ingen åbne opfølgninger.", page.Part("Opfølgning").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_a_long_list_is_shown_when_asked_for_and_stays_shown_when_it_is_read_again()
    {
        for (var number = 1; number < 10; number++)
        {
            await App.AddFollowUpAsync(project, mette, App.Today.AddDays(number), $"Opgave {number}");
            await App.AddNoteAsync(project, mette, $"Beslutning {number}", kind: NoteKind.Decision, at: App.Now.AddMinutes(number));
        }

        var page = OpenDashboard();
        Assert.Equal((8, 6), (page.Part("Opfølgning").QuerySelectorAll("li").Length, page.Part("Besluttet 9").QuerySelectorAll("li").Length));
        Assert.EndsWith("Vis alle 9 Her står de første 6 af 9. Alle er med i Word-rapporten.", page.Part("Besluttet 9").Words(), StringComparison.Ordinal);

        await page.Part("Besluttet 9").QuerySelectorAll("button").Single().ClickAsync(new());

        Assert.Equal((9, 9), (page.Part("Opfølgning").QuerySelectorAll("li").Length, page.Part("Besluttet 9").QuerySelectorAll("li").Length));
        Assert.EndsWith("Alle 9 vises.", page.Part("Besluttet 9").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("vises", page.Part("Bekymringer og vanskeligheder uden svar 0").Words(), StringComparison.Ordinal);
        await SomebodyWritesAsync("Beslutning 10", NoteKind.Decision);
        page.WaitForAssertion(() => Assert.EndsWith("Alle 10 vises.", page.Part("Besluttet 10").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_that_cannot_be_read_is_told_beside_the_button_which_can_be_pressed_again()
    {
        for (var number = 1; number < 8; number++)
        {
            await App.AddNoteAsync(project, mette, $"Beslutning {number}", kind: NoteKind.Decision);
        }

        var page = OpenDashboard();
        Line.IsBroken = true;
        await page.Press("Vis alle 7");
        Assert.Equal("Det kunne ikke hentes lige nu. Prøv igen.", page.Part("Besluttet 7").QuerySelector("[role=alert]")!.Words());
        Assert.Equal(6, page.Part("Besluttet 7").QuerySelectorAll("li").Length);

        Line.IsBroken = false;
        await page.Press("Vis alle 7");
        Assert.EndsWith("Alle 7 vises.", page.Part("Besluttet 7").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_does_is_seen_without_a_press()
    {
        var page = OpenDashboard();

        await SomebodyWritesAsync("Hvem ringer?", NoteKind.Concern);

        page.WaitForAssertion(() => Assert.Contains("Hvem ringer?", page.Part("Bekymringer og vanskeligheder uden svar 1").Words(), StringComparison.Ordinal));
        Assert.Equal("1 bekymring eller vanskelighed uden svar", Figures(page)[3].Words);
    }

    [Fact]
    public async Task Another_project_in_the_same_place_is_another_page()
    {
        var other = await App.AddProjectAsync([mette], title: "Et andet projekt");
        var page = OpenDashboard();
        Line.Hold();

        Navigation.NavigateTo(Addresses.Dashboard(other.Id));
        Assert.Equal("Henter …", page.Find("main").Words());
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal("Et andet projekt: overblik", page.Title()));
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_not_found_and_the_question_of_a_page_that_is_left_is_called_off()
    {
        Open(Addresses.Dashboard(Guid.NewGuid()));
        Assert.True(IsNotFound);
        await DisposeComponentsAsync();
        Line.Hold();
        OpenDashboard();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Decision));
        await SignInAsync(mette);
    }

    private static List<(string Words, string Href)> Figures(IRenderedComponent<Routes> page)
        => [.. page.FindAll("main a[href*='/overblik#']").Where(link => link.Children is [{ LocalName: "b" }, ..]).Select(link => (string.Join(" ", link.Children.Select(OnScreen.Words)).Trim(), link.GetAttribute("href")!))];

    private IRenderedComponent<Routes> OpenDashboard() => Open(Addresses.Dashboard(project.Id));

    private async Task HeldAsync(int minutes, Attendance attendance)
    {
        var workshop = new Workshop(project, new WorkshopPlan("Møde", WorkshopKind.Workshop, Phase.Idea, App.Now.AddDays(-9), minutes, Place: null, [mette.Id]), mette.Id, App.Now);
        workshop.Record(attendance, mette.Id, App.Now);
        workshop.Hold(mette.Id, App.Now);
        await App.AddAsync(workshop);
    }

    private async Task SomebodyWritesAsync(string text, NoteKind kind)
    {
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single(found => found.Id == project.Id).Assign(jonas.Id, mette.Id, App.Now));
        await (await App.AsAsync(jonas)).Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = project.Id, Phase = Phase.Idea, Question = CoreQuestion.CoreTask, Text = text, Kind = kind }, default);
    }
}
