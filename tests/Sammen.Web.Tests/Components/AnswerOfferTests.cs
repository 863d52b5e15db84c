using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Right after a decision is logged in a cell: does it answer one of the open concerns?</summary>
public sealed class AnswerOfferTests : Screen
{
    private const string Offer = "Svarer den på en af de åbne bekymringer om spørgsmålet?";

    private static readonly DialogueCell Cell = new(Phase.Design, CoreQuestion.DailyWork);

    private Project project = null!;

    [Fact]
    public async Task It_is_offered_and_one_press_leads_to_the_concerns_of_every_phase()
    {
        var concern = await App.AddNoteAsync(project, Person, "Natten bliver travl", kind: NoteKind.Concern, question: Cell.Question, phase: Phase.Idea);
        var page = Open(Addresses.Cell(project.Id, Cell));
        await LogAsync(page, "Beslutning");
        Assert.Contains(Offer, page.Find("main").Words(), StringComparison.Ordinal);

        var dialogs = page.FindComponent<MudDialogProvider>();
        var asking = page.Press("Vis dem");
        dialogs.Dialog();
        await dialogs.Field("Bekymring Natten bliver travl Idéfasen").ChangeAsync(new() { Value = true });
        await dialogs.Submit("[role=dialog] form");
        await asking;

        Assert.Equal(concern.Id, await App.ReadAsync(db => db.Answers.Select(answer => answer.MatterId).SingleAsync()));
        Assert.DoesNotContain(Offer, page.Find("main").Words(), StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Svarer på:Natten bliver travl (Idéfasen)", page.Part("Det er sagt").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_gone_by_one_press_and_comes_with_the_next_decision()
    {
        await App.AddNoteAsync(project, Person, kind: NoteKind.Concern, question: Cell.Question, phase: Phase.Idea);
        var page = Open(Addresses.Cell(project.Id, Cell));
        await LogAsync(page, "Beslutning");

        await page.Press("Nej");
        Assert.DoesNotContain(Offer, page.Find("main").Words(), StringComparison.Ordinal);

        await LogAsync(page, "Beslutning");
        Assert.Contains(Offer, page.Find("main").Words(), StringComparison.Ordinal);
        await LogAsync(page, "Indsigt");
        Assert.DoesNotContain(Offer, page.Find("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Beslutning", CoreQuestion.Involvement)]
    [InlineData("Bekymring", CoreQuestion.DailyWork)]
    public async Task It_is_offered_after_a_decision_alone_and_where_something_is_open_on_its_question(string kind, CoreQuestion question)
    {
        await App.AddNoteAsync(project, Person, kind: NoteKind.Concern, question: question, phase: Phase.Idea);
        var page = Open(Addresses.Cell(project.Id, Cell));

        await LogAsync(page, kind);

        Assert.DoesNotContain(Offer, page.Find("main").Words(), StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
    }

    private async Task LogAsync(IRenderedComponent<Routes> page, string kind)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.Type("Hvad blev der sagt?", $"{kind} om natten");
        await page.FindAll("main label").Single(label => label.QuerySelector("input[type=radio]") is not null && label.Words() == kind).QuerySelector("input")!.ChangeAsync(new() { Value = "on" });
        await page.Submit("main form");
    }
}
