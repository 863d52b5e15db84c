using Bunit;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What a workshop opens with: open follow-ups, concerns no decision has answered, decisions whose date to look again has come.</summary>
public sealed class SinceLastTimeTests : Screen
{
    private const string Strip = "[aria-label='Siden sidst']";

    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task It_counts_what_is_due_in_the_whole_project_and_nothing_that_is_settled_or_not_due_yet()
    {
        await DueAsync();
        var closed = await App.AddFollowUpAsync(project, mette);
        await App.ChangeAsync(db => db.Attach(closed).Entity.TickOff(mette.Id, App.Now));
        var later = await App.AddNoteAsync(project, mette, "Ses på senere", kind: NoteKind.Decision);
        await App.ChangeAsync(db => db.Attach(later).Entity.LookAgain(project, App.Today.AddDays(1), mette.Id, App.Now));
        await App.AddNoteAsync(project, mette, "Bare en indsigt");

        var strip = OpenLog().Find(Strip);

        Assert.Equal(["2 opfølgninger", "2 bekymringer", "1 beslutning"], strip.QuerySelectorAll(":scope > span > button").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_due_there_is_no_line() => Assert.Empty(OpenLog().FindAll(Strip));

    [Fact]
    public async Task It_is_put_away_with_one_press()
    {
        await DueAsync();
        var page = OpenLog();

        await page.Press("Skjul");

        Assert.Empty(page.FindAll(Strip));
    }

    [Fact]
    public async Task A_follow_up_is_ticked_off_from_there_and_counted_no_longer()
    {
        await DueAsync();
        var page = OpenLog();

        await page.Find("#due-follow-ups input[type=checkbox]").ChangeAsync(new() { Value = true });

        page.WaitForAssertion(() => Assert.Equal("1 opfølgning", page.Find("[popovertarget=due-follow-ups]").Words()));
        Assert.Contains("Fortryd", page.Find("#due-follow-ups").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ticked_off_is_taken_back_in_the_bar_also_when_nothing_is_due_any_more()
    {
        var followUp = await App.AddFollowUpAsync(project, mette);
        var page = OpenLog();
        await page.Find("#due-follow-ups input[type=checkbox]").ChangeAsync(new() { Value = true });
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(Strip)));

        await page.Press("Fortryd: opfølgningen »Spørg leverandøren«");

        page.WaitForAssertion(() => Assert.Equal("1 opfølgning", page.Find("[popovertarget=due-follow-ups]").Words()));
        Assert.Equal(FollowUpState.Open, await App.ReadAsync(db => db.FollowUps.Where(kept => kept.Id == followUp.Id).Select(kept => kept.State).SingleAsync()));
        Assert.DoesNotContain("Fortryd: ", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ticked_off_and_brought_back_in_its_list_is_not_offered_to_be_taken_back_in_the_bar()
    {
        await DueAsync();
        var page = OpenLog();
        await page.Find("#due-follow-ups input[type=checkbox]").ChangeAsync(new() { Value = true });
        page.WaitForAssertion(() => Assert.Contains("Fortryd: opfølgningen", page.Markup, StringComparison.Ordinal));

        await page.Find("#due-follow-ups").QuerySelectorAll("button").Single(button => button.Words() == "Fortryd").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("2 opfølgninger", page.Find("[popovertarget=due-follow-ups]").Words()));
        page.WaitForAssertion(() => Assert.DoesNotContain("Fortryd: opfølgningen", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_concern_is_answered_by_a_decision_from_there_and_is_gone()
    {
        await DueAsync();
        var page = OpenLog();

        var deciding = page.Press("Besvar med en beslutning: Hvem lærer de nye op?");
        page.Dialog();
        await page.Type("Hvad blev besluttet?", "Nattevagten gør.");
        await page.Submit("[role=dialog] form");
        await deciding;

        page.WaitForAssertion(() => Assert.Equal("1 bekymring", page.Find("[popovertarget=due-matters]").Words()));
        Assert.Contains("Nattevagten gør.", page.Part("Kompetenceudvikling").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_is_looked_at_again_gets_another_date_and_is_due_no_longer()
    {
        await DueAsync();
        var page = OpenLog();

        var looking = page.Press("Se på den igen: Vi prøver i en måned");
        page.Dialog();
        await page.Type("Se på den igen (kan være tom)", "4. juni 2026");
        await page.Submit("[role=dialog] form");
        await looking;

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[popovertarget=due-decisions]")));
    }

    [Fact]
    public async Task A_decision_one_has_just_logged_is_offered_to_answer_what_is_open_on_its_question_and_one_from_before_is_not()
    {
        await App.AddNoteAsync(project, mette, "Hvem lærer de nye op?", kind: NoteKind.Concern, question: CoreQuestion.Competences);
        await App.AddNoteAsync(project, mette, "Besluttet før", workshop: workshop, kind: NoteKind.Decision, question: CoreQuestion.Competences);
        var page = OpenLog();
        Assert.DoesNotContain("Svarer den på", page.Part("Kompetenceudvikling").Words(), StringComparison.Ordinal);

        await (await App.AsAsync(mette)).Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = project.Id, WorkshopId = workshop.Id, Phase = Phase.Idea, Question = CoreQuestion.Competences, Kind = NoteKind.Decision, Text = "Vi gør det selv" }, default);
        page.WaitForAssertion(() => Assert.Contains("Svarer den på en af de åbne bekymringer om spørgsmålet?", page.Part("Kompetenceudvikling").Words(), StringComparison.Ordinal));

        await page.Press("Nej");
        Assert.DoesNotContain("Svarer den på", page.Part("Kompetenceudvikling").Words(), StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private async Task DueAsync()
    {
        await App.AddFollowUpAsync(project, mette);
        await App.AddFollowUpAsync(project, mette);
        await App.AddNoteAsync(project, mette, "Hvem lærer de nye op?", kind: NoteKind.Concern, question: CoreQuestion.Competences);
        await App.AddNoteAsync(project, mette, "Ingen har tid", kind: NoteKind.Hardship, question: CoreQuestion.DailyWork, phase: Phase.Design);
        var trial = await App.AddNoteAsync(project, mette, "Vi prøver i en måned", kind: NoteKind.Decision);
        await App.ChangeAsync(db => db.Attach(trial).Entity.LookAgain(project, App.Today, mette.Id, App.Now));
    }

    private IRenderedComponent<Routes> OpenLog() => Open(Addresses.WorkshopLog(workshop.Id));
}
