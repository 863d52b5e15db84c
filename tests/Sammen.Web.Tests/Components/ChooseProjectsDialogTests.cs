using Bunit;
using MudBlazor;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChooseProjectsDialogTests : Screen
{
    private readonly List<Project> projects = [];

    [Fact]
    public async Task Those_compared_now_are_chosen_and_the_others_can_be_added()
    {
        var (screen, _) = await OpenAsync(3, chosen: 2);

        Assert.Equal("Vælg projekter", screen.Find("h2").Words());
        Assert.Equal(["By 1 Projekt 1 Fjern", "By 2 Projekt 2 Fjern"], Chosen(screen), StringComparer.Ordinal);
        Assert.Equal(["By 3 Projekt 3 Runde 1 Tilføj"], Found(screen), StringComparer.Ordinal);
        Assert.NotNull(screen.Button("Sammenlign 2 projekter"));
    }

    [Fact]
    public async Task What_is_added_and_removed_moves_and_is_said()
    {
        var (screen, answer) = await OpenAsync(3, chosen: 2);

        await screen.Press("Tilføj Projekt 3");
        Assert.Equal("Projekt 3 er tilføjet: 3 af 6. Ingen flere projekter passer til søgningen.", screen.Find("[role=status]").Words());
        Assert.Equal(3, Chosen(screen).Count());
        Assert.Empty(Found(screen));

        await screen.Press("Fjern Projekt 1");
        Assert.Equal("Projekt 1 er fjernet: 2 af 6.", screen.Find("[role=status]").Words());
        Assert.Equal(["By 1 Projekt 1 Runde 1 Tilføj"], Found(screen), StringComparer.Ordinal);

        await screen.Press("Sammenlign 2 projekter");
        Assert.Equal([projects[1].Id, projects[2].Id], ((ComparisonChoice)(await answer).Data!).ProjectIds);
    }

    [Fact]
    public async Task One_project_is_no_comparison()
    {
        var (screen, answer) = await OpenAsync(2, chosen: 2);

        await screen.Press("Fjern Projekt 1");

        Assert.True(screen.Button("Sammenlign 1 projekt").HasAttribute("disabled"));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task Six_is_as_many_as_there_is_room_for()
    {
        var (screen, _) = await OpenAsync(7, chosen: 6);
        Assert.Contains("Der er plads til 6. Fjern et for at tilføje et andet.", screen.Find("[role=status]").Words(), StringComparison.Ordinal);

        await screen.Press("Tilføj Projekt 7");
        Assert.Equal(6, Chosen(screen).Count());

        await screen.Press("Fjern Projekt 1");
        await screen.Press("Tilføj Projekt 7");
        Assert.Equal("By 7 Projekt 7 Fjern", Chosen(screen).Last());
    }

    [Fact]
    public async Task A_word_finds_those_it_stands_in_and_a_word_that_finds_nothing_is_told()
    {
        var (screen, _) = await OpenAsync(4, chosen: 2);

        await screen.Field("Søg efter kommune, projekt eller fagområde").InputAsync(new() { Value = "by 4" });
        Assert.Equal(["By 4 Projekt 4 Runde 1 Tilføj"], Found(screen), StringComparer.Ordinal);

        await screen.Field("Søg efter kommune, projekt eller fagområde").InputAsync(new() { Value = "findes ikke" });
        Assert.Empty(Found(screen));
        Assert.Equal("Ingen flere projekter passer til søgningen.", screen.Find("[role=status]").Words());
    }

    [Fact]
    public async Task A_late_answer_to_what_was_typed_before_is_no_answer()
    {
        var (screen, _) = await OpenAsync(4, chosen: 2);
        Line.Hold();
        var early = screen.Field("Søg efter kommune, projekt eller fagområde").InputAsync(new() { Value = "by 3" });
        var late = screen.Field("Søg efter kommune, projekt eller fagområde").InputAsync(new() { Value = "by 4" });
        Line.LetGo();
        await early;
        await late;

        Assert.Equal(["By 4 Projekt 4 Runde 1 Tilføj"], Found(screen), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_has_changed_the_choice_is_asked_before_it_is_thrown_away_and_who_has_not_is_not()
    {
        var (screen, answer) = await OpenAsync(3, chosen: 2);
        await screen.Press("Tilføj Projekt 3");
        await screen.Press("Annuller");
        Assert.NotEmpty(screen.FindAll("[role=alertdialog]"));
        Assert.False(answer.IsCompleted);
        await screen.Press("Skriv videre");

        await screen.Press("Fjern Projekt 3");
        await screen.Press("Annuller");

        Assert.True((await answer).Canceled);
    }

    [Fact]
    public async Task One_project_in_place_of_another_is_a_change_too()
    {
        var (screen, answer) = await OpenAsync(3, chosen: 2);
        await screen.Press("Fjern Projekt 2");
        await screen.Press("Tilføj Projekt 3");

        await screen.Press("Annuller");

        Assert.NotEmpty(screen.FindAll("[role=alertdialog]"));
        Assert.False(answer.IsCompleted);
    }

    private static IEnumerable<string> Chosen(IRenderedComponent<MudDialogProvider> screen) => screen.Find("[aria-label='Valgte projekter']").Items();

    private static IEnumerable<string> Found(IRenderedComponent<MudDialogProvider> screen) => screen.Find("[aria-label='Fundne projekter']").Items();

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(int count, int chosen)
    {
        var round = await App.AddRoundAsync();
        for (var number = 1; number <= count; number++)
        {
            await App.AddAsync(new Municipality($"90{number}", $"By {number}"));
            projects.Add(await App.AddProjectAsync([], $"90{number}", $"Projekt {number}", round: round));
        }

        await SignInAsync(Role.ProgrammeManager);
        IReadOnlyList<ProjectChoice> now = [.. projects.Take(chosen).Select((project, index) => new ProjectChoice(project.Id, project.Title, new MunicipalityName($"By {index + 1}", $"By {index + 1} Kommune", IsDemo: false), "Runde 1"))];
        return Open(new DialogParameters<ChooseProjectsDialog> { { dialog => dialog.Chosen, now } });
    }
}
