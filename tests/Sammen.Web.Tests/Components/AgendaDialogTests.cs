using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The points of an agenda as they are written.</summary>
public sealed class AgendaDialogTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task The_template_of_the_kind_fills_just_the_minutes_of_the_activity_with_what_can_be_read_aloud()
    {
        var (screen, answer) = await OpenAsync();
        Assert.Equal("Der er ingen punkter endnu. Begynd med skabelonen for Workshop", screen.Find("form p").Words());

        await screen.Press("Begynd med skabelonen for Workshop");

        Assert.Equal(["", "CoreTask", "DailyWork", "Competences", "Involvement", ""], screen.FindAll("[id$=-question]").Select(field => field.Value() ?? ""), StringComparer.Ordinal);
        Assert.Equal("120 af aktivitetens 120 minutter", screen.Find("form > p[role=status]").Words());
        await screen.Submit();
        Assert.False((await answer).Canceled);
        var kept = await KeptAsync();
        Assert.Equal(120, kept.Sum(item => item.Minutes));
        Assert.Equal("Velkommen: hvem er her, og hvad skal vi nå?", kept[0].Text);
        Assert.All(kept, item => Assert.NotNull(item.Text));
    }

    [Fact]
    public async Task Points_are_added_moved_and_removed_and_what_is_too_long_is_said_and_kept_all_the_same()
    {
        await App.ChangeAsync(db => db.Attach(workshop).Entity.SetAgenda([new(10, null, "Velkommen"), new(30, CoreQuestion.CoreTask, null), new(20, null, "Kaffe")], mette.Id, App.Now));
        var (screen, answer) = await OpenAsync();
        await screen.Press("Flyt op: punkt 2");
        await screen.Press("Fjern: punkt 3");
        await screen.Press("+ Nyt punkt");
        await screen.Find("#point-3-question").ChangeAsync(new() { Value = nameof(CoreQuestion.Involvement) });
        await screen.Find("#point-3-minutes").ChangeAsync(new() { Value = "90" });

        Assert.Equal("130 minutter, flere end aktivitetens 120", screen.Find("form > p[role=status]").Words());
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal([new(30, CoreQuestion.CoreTask, null), new(10, null, "Velkommen"), new AgendaItem(90, CoreQuestion.Involvement, null)], await KeptAsync());
    }

    [Theory]
    [InlineData("#point-1-minutes", "0", "Et punkt tager fra 1 til 720 minutter.")]
    [InlineData("#point-1-minutes", "", "Skriv noget her.")]
    [InlineData("#point-1-text", "", "Skriv noget her.")]
    public async Task What_makes_no_point_is_told_beside_its_field_and_nothing_is_kept(string field, string typed, string problem)
    {
        var (screen, answer) = await OpenAsync();
        await screen.Press("+ Nyt punkt");
        await screen.Find("#point-1-minutes").ChangeAsync(new() { Value = "15" });
        await screen.Find(field).ChangeAsync(new() { Value = typed });

        await screen.Submit();

        Assert.Equal(problem, screen.Find($"{field}-problem").Words());
        Assert.False(answer.IsCompleted);
        Assert.Empty(await KeptAsync());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private async Task<IReadOnlyList<AgendaItem>> KeptAsync() => (await (await App.AsAsync(mette)).Get<WorkshopQueries>().FindAsync(workshop.Id, default))!.Agenda;

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync()
    {
        var view = (await (await App.AsAsync(mette)).Get<WorkshopQueries>().FindAsync(workshop.Id, default))!;
        return Open(new DialogParameters<AgendaDialog> { { dialog => dialog.Workshop, view } });
    }
}
