using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>One lesson, from the draft to the withdrawal, as each of those it concerns sees it.</summary>
public sealed class LessonPageTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;

    [Fact]
    public async Task Its_facilitator_proposes_it_and_takes_it_back()
    {
        var id = await App.WriteLessonAsync(project, mette);
        await SignInAsync(mette);
        var page = Open(Addresses.Lesson(id));
        Assert.StartsWith("Kladde Kun facilitatorerne kan læse den.", page.Find(".standing").Words(), StringComparison.Ordinal);
        Assert.Equal(["Ret", "Foreslå for lederne"], page.Buttons(), StringComparer.Ordinal);

        await page.Press("Foreslå for lederne");

        Assert.Equal(LessonState.Proposed, (await App.LessonAsync(id)).State);
        Assert.StartsWith("Venter på lederne", page.Find(".standing").Words(), StringComparison.Ordinal);
        await page.Press("Tag forslaget tilbage");
        Assert.Equal(LessonState.Private, (await App.LessonAsync(id)).State);
        Assert.StartsWith("Kladde", page.Find(".standing").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_facilitator_is_warned_of_names_places_and_of_what_is_for_facilitators_only_and_a_leader_never_of_the_last()
    {
        await App.AddNoteAsync(project, mette, "To af vagterne vil helst slippe for skærmen om natten", Domain.Notes.NoteVisibility.Facilitators);
        var content = LessonBuilders.Content(happened: "Mette sagde, at to af vagterne vil helst slippe for skærmen om natten i Hjemmeplejen Nord.");
        var id = await App.ProposeLessonAsync(project, mette, content);

        await SignInAsync(mette);
        Assert.Equal(
            ["Teksten nævner Mette Krogh. Kan det siges uden navn?", "Teksten nævner Hjemmeplejen Nord, så man kan se, hvor det er.", "Noget af det ligner et notat, der kun er for facilitatorer."],
            Open(Addresses.Lesson(id)).FindAll(".care li").Select(OnScreen.Words), StringComparer.Ordinal);

        await SignInAsync(lise);
        Assert.Equal(
            ["Teksten nævner Mette Krogh. Kan det siges uden navn?", "Teksten nævner Hjemmeplejen Nord, så man kan se, hvor det er."],
            Open(Addresses.Lesson(id)).FindAll(".care li").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_gone_is_told_to_the_writer_and_holds_the_proposal_up()
    {
        var note = await App.AddNoteAsync(project, mette);
        var id = await App.WriteLessonAsync(project, mette, noteIds: [note.Id]);
        await App.ChangeAsync(db => db.Attach(note).Entity.Delete(mette.Id, App.Now));
        await SignInAsync(mette);
        var page = Open(Addresses.Lesson(id));

        await page.Press("Foreslå for lederne");

        Assert.Contains("Et notat, den er skrevet ud fra, er slettet", page.Find(".standing .problem").Words(), StringComparison.Ordinal);
        Assert.Equal(Severity.Error, Assert.Single(Said).Severity);
        Assert.Equal(LessonState.Private, (await App.LessonAsync(id)).State);
    }

    [Fact]
    public async Task A_leader_edits_what_would_leave_sees_it_as_others_will_and_releases_that_very_text()
    {
        var id = await App.ProposeLessonAsync(project, mette);
        await SignInAsync(lise);
        var page = Open(Addresses.Lesson(id));
        Assert.Contains("En kommune", page.Find(".preview").Words(), StringComparison.Ordinal);
        await page.Type("Titel", "Spørg nattevagten først");
        await page.Find("input[name=lesson-naming]:not([checked])").ChangeAsync(new() { Value = "on" });
        Assert.Contains("Spørg nattevagten først", page.Find(".preview").Words(), StringComparison.Ordinal);
        Assert.Contains("Kommune 751", page.Find(".preview").Words(), StringComparison.Ordinal);

        await page.Submit("main form");

        var release = Assert.Single((await App.LessonAsync(id)).Releases);
        Assert.Equal(("Spørg nattevagten først", true, lise.Id, 2), (release.Title, release.IsNamed, release.ReleasedById, release.TextNumber));
        Assert.Empty(page.FindAll("main form"));
        Assert.Equal(["Udskriv", "Træk tilbage", "Ret og frigiv igen"], page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_somebody_wrote_anew_while_a_leader_read_is_shown_and_asked_again_and_what_the_leader_typed_stays()
    {
        var id = await App.ProposeLessonAsync(project, mette);
        await SignInAsync(lise);
        var page = Open(Addresses.Lesson(id));
        await page.Type("Titel", "Lederens titel");
        await App.ChangeLessonAsync(id, lesson => lesson.Write(lesson.Content with { Happened = "Nattevagten blev slet ikke spurgt." }, mette.Id, App.Now));

        await page.Submit("main form");

        Assert.Empty((await App.LessonAsync(id)).Releases);
        Assert.StartsWith("Teksten er skrevet om, mens I læste.", page.Alerts(), StringComparison.Ordinal);
        Assert.Contains("slet ikke", page.Find(".problem ins").Words() + page.Find(".problem").Words(), StringComparison.Ordinal);
        await page.Submit("main form");
        var release = Assert.Single((await App.LessonAsync(id)).Releases);
        Assert.Equal(("Lederens titel", "Nattevagten blev slet ikke spurgt."), (release.Title, release.Happened));
    }

    [Fact]
    public async Task Of_two_leaders_who_decide_at_once_the_second_is_told_and_nothing_is_changed()
    {
        var id = await App.ProposeLessonAsync(project, mette);
        await SignInAsync(lise);
        var page = Open(Addresses.Lesson(id));
        var other = await App.AsAsync(await App.AddLeaderAsync());
        await other.Get<RefuseLesson>().HandleAsync(new RefuseLessonInput { LessonId = id, Reason = "Ikke endnu" }, default);

        // What the other one refused is nobody's to decide any more: the page says that it is gone.
        page.WaitForState(() => IsNotFound);
        Assert.Empty((await App.LessonAsync(id)).Releases);
    }

    [Fact]
    public async Task A_reader_elsewhere_says_that_it_is_useful_once_and_takes_it_back_and_the_releasing_municipality_sees_it()
    {
        var id = await App.ReleaseLessonAsync(project, mette, lise, isNamed: false);
        await SignInAsync(await App.AddLeaderAsync(Builders.OtherMunicipality));
        var page = Open(Addresses.Lesson(id));
        Assert.DoesNotContain("751", page.Find("main").Words(), StringComparison.Ordinal);

        await page.Press("Nyttig for os");

        Assert.Equal("1 har haft nytte af den", page.Find(".useful").Words());
        Assert.Equal(1, await App.ReadAsync(db => db.LessonUses.CountAsync()));
        await page.Press("✓ Nyttig for os");
        Assert.Equal(0, await App.ReadAsync(db => db.LessonUses.CountAsync()));
        await page.Press("Nyttig for os");

        await SignInAsync(lise);
        var own = Open(Addresses.Lesson(id));
        Assert.Equal("1 har haft nytte af den", own.Find(".useful").Words());
        Assert.DoesNotContain("Nyttig for os", own.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_takes_it_off_the_screen_of_a_reader_elsewhere_at_once()
    {
        var id = await App.ReleaseLessonAsync(project, mette, lise);
        await SignInAsync(await App.AddLeaderAsync(Builders.OtherMunicipality));
        var page = Open(Addresses.Lesson(id));
        Assert.Equal(LessonBuilders.Title, page.Title());

        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(id, default);

        page.WaitForAssertion(() => Assert.Equal("Erfaringen er trukket tilbage", page.Title()));
        Assert.DoesNotContain("nattevagten", page.Find("main").Words(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_leader_withdraws_after_being_told_what_cannot_be_called_back_and_no_leaves_it()
    {
        var id = await App.ReleaseLessonAsync(project, mette, lise);
        await SignInAsync(lise);
        var page = Open(Addresses.Lesson(id));

        var pressed = page.Button("Træk tilbage").ClickAsync(new());
        Assert.Contains("Filer og udskrifter", page.Dialog().Words(), StringComparison.Ordinal);
        await page.FindAll("[role=dialog] button").Single(button => button.Words() == "Træk tilbage").ClickAsync(new());
        await pressed;

        Assert.Null((await App.LessonAsync(id)).Standing);
        Assert.StartsWith("Trukket tilbage", page.Find(".standing").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_may_withdraw_only_where_nobody_leads()
    {
        var id = await App.ReleaseLessonAsync(project, mette, lise);
        await SignInAsync(await App.AddUserAsync(Role.ProgrammeManager));
        Assert.DoesNotContain("Træk tilbage", Open(Addresses.Lesson(id)).Buttons(), StringComparer.Ordinal);

        await App.ChangeAsync(db => db.Attach(lise).Entity.Close(App.Now));

        Assert.Contains("Træk tilbage", Open(Addresses.Lesson(id)).Buttons(), StringComparer.Ordinal);
        await (await App.AsAsync(Person)).Get<WithdrawLesson>().HandleAsync(id, default);
        Assert.Null((await App.LessonAsync(id)).Standing);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_of_what_is_not_released()
    {
        var id = await App.ProposeLessonAsync(project, mette);
        await SignInAsync(await App.AddLeaderAsync(Builders.OtherMunicipality));

        Open(Addresses.Lesson(id));

        Assert.True(IsNotFound);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        project = await App.AddProjectAsync([mette]);
    }
}
