using Bunit;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChangePhaseDialogTests : Screen
{
    private Project project = null!;

    [Fact]
    public async Task It_says_where_the_project_is_and_proposes_the_next_phase_today()
    {
        var (screen, _) = await OpenAsync(Phase.Idea);

        Assert.Equal("Skift fase", screen.Find("h2").Words());
        Assert.Equal("Projektet er i Idéfasen.", screen.Find("[role=dialog] p").Words());
        Assert.Equal(
            [
                "Beslutningsfasen (uden for forløbet)", "Designfasen", "Specifikationsfasen (uden for forløbet)", "Udbuds-/Indkøbsfasen (uden for forløbet)",
                "Udviklingsfasen (uden for forløbet)", "Implementeringsfasen (uden for forløbet)",
            ],
            screen.Field("Ny fase").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(("Decision", "man. 4. maj 2026"), (screen.Field("Ny fase").Value(), screen.Field("Dato for skiftet").Value()));
        Assert.Empty(screen.FindAll("textarea"));
    }

    [Fact]
    public async Task After_the_last_phase_comes_the_one_before_it_and_that_needs_a_reason()
    {
        var (screen, _) = await OpenAsync(Phase.Implementation);

        Assert.Equal("Development", screen.Field("Ny fase").Value());
        Assert.NotNull(screen.Field("Hvorfor?"));
    }

    [Fact]
    public async Task A_step_is_recorded_and_answered_with_the_new_phase()
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await screen.Type("Dato for skiftet", "1. maj");

        await screen.Submit();

        Assert.Equal(Phase.Decision, (await answer).Data);
        var kept = await KeptAsync();
        Assert.Equal((Phase.Idea, Phase.Decision, new DateOnly(2026, 5, 1), null), (kept.From, kept.To, kept.On, kept.Reason));
    }

    [Fact]
    public async Task A_leap_asks_why_refuses_silence_and_keeps_the_answer()
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await screen.Type("Ny fase", nameof(Phase.Design));
        await screen.Submit();
        Assert.Equal("Skriv hvorfor, når I går tilbage eller springer en fase over.", screen.Problem("Hvorfor?"));
        Assert.False(answer.IsCompleted);

        await screen.Type("Hvorfor?", "Det er besluttet for længst");
        await screen.Submit();

        Assert.Equal(Phase.Design, (await answer).Data);
        Assert.Equal("Det er besluttet for længst", (await KeptAsync()).Reason);
    }

    [Theory]
    [InlineData("5. maj 2026", "Et faseskift registreres, når det er sket. Vælg i dag eller tidligere.")]
    [InlineData("31. jan. 2026", "Det seneste faseskift var 1. feb. 2026. Vælg den dag eller senere.")]
    [InlineData("31-02-26", "Det kan ikke læses som en dato. Skriv for eksempel 4. maj 2026.")]
    [InlineData("", "Skriv noget her.")]
    public async Task A_day_that_cannot_be_is_told_beside_the_field(string typed, string problem)
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await screen.Type("Dato for skiftet", typed);

        await screen.Submit();

        Assert.Equal(problem, screen.Problem("Dato for skiftet"));
        Assert.False(answer.IsCompleted);
        Assert.Null((await KeptAsync()).From);
    }

    [Fact]
    public async Task Who_was_overtaken_by_somebody_else_is_told()
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await App.ReadAsync(async db =>
        {
            var moved = db.Projects.Single(found => found.Id == project.Id);
            await db.Entry(moved).Collection(found => found.PhaseChanges).LoadAsync();
            moved.MoveTo(Phase.Decision, App.Today, Person.Id, App.Now, reason: null);
            return await db.SaveChangesAsync();
        });

        await screen.Submit();

        Assert.Equal("Nogen har rettet det samme imens. Genindlæs siden for at se det nyeste.", screen.Alerts());
        Assert.False(answer.IsCompleted);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(Phase from)
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
        return Open(new DialogParameters<ChangePhaseDialog>
        {
            { dialog => dialog.ProjectId, project.Id }, { dialog => dialog.From, from }, { dialog => dialog.SupportedPhases, [Phase.Idea, Phase.Design] },
        });
    }

    private Task<PhaseChange> KeptAsync() => App.ReadAsync(db => Task.FromResult(db.PhaseChanges.Where(change => change.ProjectId == project.Id).AsEnumerable().OrderBy(change => change.RecordedAt).Last()));
}
