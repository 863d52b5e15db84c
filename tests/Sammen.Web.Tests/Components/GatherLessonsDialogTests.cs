using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Lessons are chosen for the agenda of what several learn together.</summary>
public sealed class GatherLessonsDialogTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task Those_of_the_round_are_offered_first_and_any_other_is_found_by_its_words()
    {
        await ReleaseAsync(project, "Spurgt for sent");
        await ReleaseAsync(await App.AddProjectAsync([mette], Builders.OtherMunicipality), "Robotten i døren");
        var (screen, answer) = await OpenDialogAsync();
        Assert.Equal(["Spurgt for sent"], Offered(screen), StringComparer.Ordinal);

        await screen.InvokeAsync(() => screen.Find("#lesson-search").InputAsync(new() { Value = "robotter" }));
        screen.WaitForAssertion(() => Assert.Equal(["Robotten i døren"], Offered(screen), StringComparer.Ordinal));
        await screen.Press("Tilføj Robotten i døren");
        Assert.Empty(Offered(screen));
        await screen.Press("Sæt 1 på dagsordenen");

        Assert.False((await answer).Canceled);
        Assert.Equal([null, "Robotten i døren"], (await ReadAsync()).Agenda.Select(item => item.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_can_be_taken_out_again_and_without_any_there_is_nothing_to_save()
    {
        await ReleaseAsync(project, "Spurgt for sent");
        var (screen, _) = await OpenDialogAsync();

        await screen.Press("Tilføj Spurgt for sent");
        await screen.Press("Fjern Spurgt for sent");

        Assert.Equal(["Spurgt for sent"], Offered(screen), StringComparer.Ordinal);
        Assert.Equal("true", screen.Button("Sæt 0 på dagsordenen").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task What_is_on_the_agenda_is_not_offered_and_where_nothing_is_left_it_says_what_to_do()
    {
        var lesson = await ReleaseAsync(project, "Spurgt for sent");
        await (await App.AsAsync(mette)).Get<GatherLessons>().HandleAsync(new(workshop.Id, [lesson]), default);
        var (screen, _) = await OpenDialogAsync();

        Assert.Empty(Offered(screen));
        Assert.Equal("Runden har ikke flere frigivne erfaringer. Søg i dem alle.", screen.Find(".mud-dialog [role=status]").Words());
    }

    [Fact]
    public async Task One_that_is_withdrawn_meanwhile_is_refused_in_words_and_the_others_stay_chosen()
    {
        var withdrawn = await ReleaseAsync(project, "Spurgt for sent");
        var (screen, answer) = await OpenDialogAsync();
        await screen.Press("Tilføj Spurgt for sent");
        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(withdrawn, default);

        await screen.Press("Sæt 1 på dagsordenen");

        Assert.Equal(["Erfaringen er ikke frigivet."], Said.Select(said => said.Text), StringComparer.Ordinal);
        Assert.False(answer.IsCompleted);
        Assert.Single(screen.FindAll("[aria-label='Valgte erfaringer'] li"));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddSharedAsync(project, mette, App.Now.AddDays(7));
        await (await App.AsAsync(mette)).Get<SetAgenda>().HandleAsync(new() { WorkshopId = workshop.Id, Items = [new() { Minutes = 10, Question = CoreQuestion.CoreTask }] }, default);
        await SignInAsync(mette);
    }

    private Task<Guid> ReleaseAsync(Project of, string title)
        => App.ReleaseLessonAsync(of, mette, lise, LessonBuilders.Content(title, happened: "Det gik for stærkt.", differently: "Spørg før."));

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenDialogAsync()
    {
        var seen = await ReadAsync();
        var opened = Open(new DialogParameters<GatherLessonsDialog> { { dialog => dialog.Activity, seen } });
        opened.Screen.WaitForState(() => opened.Screen.FindAll(".loading").Count == 0);
        return opened;
    }

    private async Task<WorkshopView> ReadAsync() => (await (await App.AsAsync(mette)).Get<WorkshopQueries>().FindAsync(workshop.Id, default))!;

    private static IEnumerable<string> Offered(IRenderedComponent<MudDialogProvider> screen)
        => screen.FindAll("#lesson-search").Count == 0 ? [] : screen.FindAll(".field ~ ul b").Select(OnScreen.Words);
}
