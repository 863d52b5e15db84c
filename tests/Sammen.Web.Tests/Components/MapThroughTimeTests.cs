using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The dialogue map as it was on each day it changed.</summary>
public sealed class MapThroughTimeTests : Screen
{
    private static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.CoreTask);

    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public void It_opens_on_today()
    {
        var page = OpenMap();

        Assert.Equal("som det så ud 4. maj 2026 · 1 af 4 drøftet", Told(page));
        Assert.Contains("Idéfasen, Kerneopgave: afklaret, 2 notater", page.Find("#dialogkort").Words(), StringComparison.Ordinal);
        Assert.Equal((null, "true"), (page.Button("◂ Tidligere").GetAttribute("aria-disabled"), page.Button("Senere ▸").GetAttribute("aria-disabled")));
        var slider = page.Find("input[type=range]");
        Assert.Equal(("0", "3", "3", "4. maj 2026"), (slider.GetAttribute("min"), slider.GetAttribute("max"), slider.GetAttribute("value"), slider.GetAttribute("aria-valuetext")));
    }

    [Fact]
    public async Task A_step_back_shows_the_day_before_with_its_notes_and_a_step_on_shows_today_again()
    {
        var page = OpenMap();

        await page.Press("◂ Tidligere");
        Assert.Equal("som det så ud 24. apr. 2026 · 1 af 4 drøftet", Told(page));
        Assert.Contains("Idéfasen, Kerneopgave: afklaret, 1 notat", page.Find("#dialogkort").Words(), StringComparison.Ordinal);
        await page.Press("◂ Tidligere");
        Assert.Equal("som det så ud 14. apr. 2026 · 1 af 4 drøftet", Told(page));
        Assert.Contains("Idéfasen, Kerneopgave: drøftet, 0 notater", page.Find("#dialogkort").Words(), StringComparison.Ordinal);
        Assert.Equal("14. apr. 2026", page.Find("input[type=range]").GetAttribute("aria-valuetext"));

        await page.Press("Senere ▸");
        await page.Press("Senere ▸");
        Assert.Equal("som det så ud 4. maj 2026 · 1 af 4 drøftet", Told(page));
        Assert.Contains("Idéfasen, Kerneopgave: afklaret, 2 notater", page.Find("#dialogkort").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slider_goes_to_any_day_and_neither_end_is_passed()
    {
        var page = OpenMap();

        await page.Find("input[type=range]").ChangeAsync(new() { Value = "0" });
        Assert.Equal("som det så ud 1. feb. 2026 · 0 af 4 drøftet", Told(page));
        Assert.Equal(("true", null), (page.Button("◂ Tidligere").GetAttribute("aria-disabled"), page.Button("Senere ▸").GetAttribute("aria-disabled")));
        await page.Press("◂ Tidligere");
        Assert.Equal("som det så ud 1. feb. 2026 · 0 af 4 drøftet", Told(page));

        await page.Find("input[type=range]").ChangeAsync(new() { Value = "3" });
        await page.Press("Senere ▸");
        Assert.Equal("som det så ud 4. maj 2026 · 1 af 4 drøftet", Told(page));
    }

    [Fact]
    public async Task A_late_answer_for_a_day_that_was_left_is_not_shown()
    {
        var page = OpenMap();
        Line.Hold();
        var first = page.Press("◂ Tidligere");
        Assert.Equal("som det så ud 4. maj 2026 · 1 af 4 drøftet", Told(page));

        await page.Find("input[type=range]").ChangeAsync(new() { Value = "3" });
        Line.LetGo();
        await first;

        Assert.Equal("som det så ud 4. maj 2026 · 1 af 4 drøftet", Told(page));
    }

    [Fact]
    public async Task An_earlier_day_stays_chosen_while_others_work_and_today_is_todays()
    {
        var page = OpenMap();
        await page.Press("◂ Tidligere");

        await SomebodyWritesAsync();
        page.WaitForAssertion(() => Assert.Contains("Endnu en ting", page.Part("Besluttet 1").Words(), StringComparison.Ordinal));
        Assert.Equal("som det så ud 24. apr. 2026 · 1 af 4 drøftet", Told(page));

        await page.Press("Senere ▸");
        Assert.Contains("Idéfasen, Kerneopgave: afklaret, 3 notater", page.Find("#dialogkort").Words(), StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea));
        var assessment = new Assessment(project, Cell);
        assessment.Assess(AssessmentLevel.Discussed, mette.Id, App.Now.AddDays(-20));
        assessment.Assess(AssessmentLevel.Clarified, mette.Id, App.Now.AddDays(-10));
        await App.AddAsync(assessment);
        await App.AddNoteAsync(project, mette, at: App.Now.AddDays(-11));
        await App.AddNoteAsync(project, mette);
        await SignInAsync(mette);
    }

    private static string Told(IRenderedComponent<Routes> page) => page.Find("#dialogkort [role=status]").Words();

    private IRenderedComponent<Routes> OpenMap() => Open(Addresses.Dashboard(project.Id));

    private async Task SomebodyWritesAsync()
    {
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single().Assign(jonas.Id, mette.Id, App.Now));
        await (await App.AsAsync(jonas)).Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = project.Id, Phase = Phase.Idea, Question = CoreQuestion.CoreTask, Text = "Endnu en ting", Kind = NoteKind.Decision }, default);
    }
}
