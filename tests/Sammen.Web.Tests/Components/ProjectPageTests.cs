using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The project's own page: what it shows whom, what its buttons do, and that it stays true.</summary>
public sealed class ProjectPageTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task The_head_says_which_project_it_is_and_how_far_the_course_has_come()
    {
        await App.AddAsync(new Municipality("901", "Birkelund", isDemo: true));
        project = await App.AddProjectAsync([mette], "901");

        var page = await OpenAsync();

        Assert.Equal("Skærme i hjemmeplejen", page.Title());
        Assert.Equal("Projekter / Birkelund Kommune (demo)", page.Find("nav[aria-label=Projekter]").Words());
        Assert.Equal(Addresses.Projects, page.Find("nav[aria-label=Projekter] a").GetAttribute("href"));
        Assert.Equal("Birkelund Kommune (demo) · Ældre og sundhed · forløb februar – oktober 2026 · måned 4 af 9", page.Find("h1 + p").Words());
    }

    [Fact]
    public async Task A_course_to_come_says_when_it_begins()
    {
        App.Clock.AdjustTime(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        project = await App.AddProjectAsync([mette]);

        Assert.EndsWith("· begynder 1. feb. 2026", (await OpenAsync()).Find("h1 + p").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_is_offered_all_there_is_to_do()
    {
        var workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));

        var page = await OpenAsync();

        Assert.Equal(["Luk forløbet", "Ret datoer og faser", "Skift fase", "Slettede notater", "+ Ny opfølgning"], page.Buttons(), StringComparer.Ordinal);
        Assert.Equal(Addresses.Dashboard(project.Id), page.Link("Overblik").GetAttribute("href"));
        Assert.Equal(Addresses.Workshops(project.Id), page.Link("Aktiviteter").GetAttribute("href"));
        Assert.Equal(Addresses.WorkshopLog(workshop.Id), page.Link("Log næste workshop").GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_planned_workshop_there_is_none_to_log()
    {
        var page = await OpenAsync();

        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Log næste workshop");
        Assert.Equal("Ikke planlagt", page.Part("Næste aktivitet").QuerySelector("p")!.Words());
    }

    [Theory]
    [InlineData(Role.MunicipalLeader, true)]
    [InlineData(Role.ProgrammeManager, false, "Ret projektet", "Facilitatorer på projektet")]
    public async Task Readers_change_nothing_but_what_is_theirs_to_tick_off_or_to_agree(Role role, bool ticksOff, params string[] buttons)
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        await App.AddFollowUpAsync(project, mette);

        var page = await OpenAsync(role == Role.MunicipalLeader ? await App.AddLeaderAsync() : await App.AddUserAsync(role));

        Assert.Equal(buttons, page.Buttons(), StringComparer.Ordinal);
        Assert.Equal(ticksOff ? 1 : 0, page.FindAll("main input[type=checkbox]").Count);
        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Log næste workshop");
        Assert.Equal(
            "Der er ikke skrevet noget endnu. Noterne kommer her, når facilitatorerne har logget en workshop.", page.Part("Senest sagt").QuerySelector("p")!.Words());
    }

    [Fact]
    public async Task A_manager_invites_somebody_without_an_account_to_the_project()
    {
        var page = await OpenAsync(await App.AddUserAsync(Role.ProgrammeManager));
        var inviting = page.Press("Facilitatorer på projektet");
        page.Dialog();
        await page.Press("Inviter en, der ikke har en konto");
        page.WaitForElement("#invite-email");
        await page.Type("E-mail", "bo@fjordby.example");
        await page.Submit();
        await inviting;

        Assert.Equal(
            (Severity.Success, "bo@fjordby.example er inviteret og bliver facilitator på projektet, når invitationen er brugt."), Assert.Single(Said));
        Assert.Equal(project.Id, await App.ReadAsync(db => db.Invitations.Select(invitation => invitation.ProjectId).SingleAsync()));
    }

    [Fact]
    public async Task A_facilitator_without_notes_is_told_where_to_write_the_first()
        => Assert.Equal(
            "Der er ikke skrevet noget endnu. Vælg et felt i dialogkortet, eller log en workshop.", (await OpenAsync()).Part("Senest sagt").QuerySelector("p")!.Words());

    [Fact]
    public async Task The_five_newest_notes_stand_there_newest_first_each_with_the_way_to_it()
    {
        var workshop = await App.AddWorkshopAsync(project, mette);
        for (var number = 1; number < 7; number++)
        {
            await App.AddNoteAsync(project, mette, $"Nummer {number}", at: App.Now.AddMinutes(number), workshop: workshop, kind: NoteKind.Concern);
        }

        var notes = (await OpenAsync()).Part("Senest sagt");

        Assert.Equal(["Nummer 6", "Nummer 5", "Nummer 4", "Nummer 3", "Nummer 2"], notes.QuerySelectorAll("li p").Select(OnScreen.Words), StringComparer.Ordinal);
        var first = notes.QuerySelector("li")!;
        Assert.Equal("Bekymring Kerneopgave · Idé Nummer 6 Mette Krogh · 4. maj 2026· Opstart", first.Words());
        var newest = await App.ReadAsync(db => Task.FromResult(db.Notes.Single(note => note.Text == "Nummer 6")));
        Assert.Equal(
            [Addresses.Note(project.Id, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), newest.Id), Addresses.Workshop(workshop.Id)],
            first.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_next_workshop_is_the_first_planned_one()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(9), "Senere");
        var next = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3), "Snart");

        var part = (await OpenAsync()).Part("Næste aktivitet");

        Assert.Equal("Næste aktivitet Snart Workshop · Tor. 7. maj 2026 kl. 14.00–16.00 · Rådhuset, lokale 2", part.Words());
        Assert.Equal(Addresses.Workshop(next.Id), part.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_many_follow_ups_eight_are_shown_and_the_number_of_all_is_told()
    {
        for (var number = 0; number < 9; number++)
        {
            await App.AddFollowUpAsync(project, mette, App.Today.AddDays(number), $"Opgave {number}");
        }

        var part = (await OpenAsync()).Part("Opfølgning");

        Assert.Equal(8, part.QuerySelectorAll("li").Length);
        Assert.Equal("Der er 9 åbne i alt.", part.QuerySelector(":scope > p")!.Words());
    }

    [Fact]
    public async Task Where_all_follow_ups_are_shown_their_number_is_not_told()
    {
        await App.AddFollowUpAsync(project, mette);

        Assert.DoesNotContain("åbne i alt", (await OpenAsync()).Part("Opfølgning").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_tells_the_newest_step_first_with_by_whom_and_why()
    {
        await MoveAsync(Phase.Decision, reason: null);
        await MoveAsync(Phase.Idea, "Ledelsen skiftede");

        var page = await OpenAsync();

        Assert.Equal(
            [
                "Tilbage fra Beslutningsfasen til Idéfasen Ledelsen skiftede 4. maj 2026 · Mette Krogh",
                "Fra Idéfasen til Beslutningsfasen 4. maj 2026 · Mette Krogh",
                "Forløbet begyndte i Idéfasen 1. feb. 2026 · Mette Krogh",
            ],
            page.Part("Faseskift").Items(), StringComparer.Ordinal);
        var track = page.FindAll("ol[aria-label=Faser] > li");
        Assert.Equal("step", track[0].GetAttribute("aria-current"));
        Assert.Contains("gik tilbage herfra 1 gang", track[1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_and_facts_are_those_of_the_project()
    {
        await App.AddLeaderAsync();

        var part = (await OpenAsync()).Part("Mennesker");

        Assert.Equal(["Mette Krogh Facilitator", "Lise Holm Leder i kommunen"], part.Items(), StringComparer.Ordinal);
        Assert.Equal(
            [
                "Teknologi", "Videoopkald", "Slags teknologi", "Digital kommunikation og skærmkontakt · Tages i brug", "Arbejdsplads", "Hjemmeplejen Nord", "Runde", "Runde 1",
                "Timer sat af", "ledere 100, medarbejdere 300",
            ],
            part.QuerySelectorAll("dt, dd").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(Role.ProgrammeManager, true)]
    [InlineData(Role.MunicipalLeader, false)]
    public async Task Only_a_programme_manager_is_told_how_many_notes_were_marked_as_holding_no_CPR_number(Role role, bool isTold)
    {
        await App.AddAsync(new Note(
            SequentialGuid.Next(), project, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), workshop: null,
            new NoteContent("Sagen om 0101701234 er svær", NoteKind.Insight, IsNotCpr: true), mette.Id, App.Now));

        var facts = (await OpenAsync(role == Role.MunicipalLeader ? await App.AddLeaderAsync() : await App.AddUserAsync(role))).Part("Mennesker").QuerySelector("dl")!.Words();

        Assert.Equal(isTold, facts.EndsWith("Notater mærket »ikke et CPR-nummer« 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_map_counts_what_the_reader_may_read()
    {
        await App.AssessAsync(project, mette, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), AssessmentLevel.Discussed);
        await App.AddNoteAsync(project, mette, visibility: NoteVisibility.Facilitators, kind: NoteKind.Concern);
        await App.AddNoteAsync(project, mette);

        Assert.Contains("Idéfasen, Kerneopgave: drøftet, 2 notater, 1 åben bekymring eller noget svært", (await OpenAsync()).Part("Dialogkortet").Words(), StringComparison.Ordinal);
        await DisposeComponentsAsync();
        Assert.Contains("Idéfasen, Kerneopgave: drøftet, 1 notat", (await OpenAsync(await App.AddLeaderAsync())).Part("Dialogkortet").Words(), StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
    }

    private async Task<IRenderedComponent<Routes>> OpenAsync(SammenUser? reader = null)
    {
        await SignInAsync(reader ?? mette);
        return Open(Addresses.Project(project.Id));
    }

    private Task<int> MoveAsync(Phase to, string? reason) => App.ReadAsync(async db =>
    {
        var moved = db.Projects.Single(found => found.Id == project.Id);
        await db.Entry(moved).Collection(found => found.PhaseChanges).LoadAsync();
        moved.MoveTo(to, App.Today, mette.Id, App.Now, reason);
        return await db.SaveChangesAsync();
    });
}
