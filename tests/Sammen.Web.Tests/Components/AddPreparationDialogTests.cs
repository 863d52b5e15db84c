using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Time spent outside the workshops as it is written down.</summary>
public sealed class AddPreparationDialogTests : Screen
{
    private Project project = null!;

    [Fact]
    public async Task It_is_today_until_another_day_is_chosen_and_hours_of_one_group_are_enough()
    {
        var (screen, answer) = OpenIt();
        await screen.Find("#preparation-what").ChangeAsync(new() { Value = "Læste materialet" });
        await screen.Find("#preparation-employees").ChangeAsync(new() { Value = "7,5" });

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.ReadAsync(db => db.Preparations.SingleAsync());
        Assert.Equal((App.Today, "Læste materialet", new HoursUsed(0, 7.5m)), (kept.On, kept.What, kept.Used));
    }

    [Theory]
    [InlineData("#preparation-employees", "", "Timetallet skal være over nul.")]
    [InlineData("#preparation-employees", "10000", "Mellem 0 og 500 timer.")]
    [InlineData("#preparation-what", "", "Skriv noget her.")]
    [InlineData("#preparation-on", "05-05-26", "Forberedelse skrives ned, når den er gjort. Vælg i dag eller tidligere.")]
    public async Task What_makes_no_preparation_is_told_beside_its_field_and_nothing_is_kept(string field, string typed, string problem)
    {
        var (screen, answer) = OpenIt();
        await screen.Find("#preparation-what").ChangeAsync(new() { Value = "Læste materialet" });
        await screen.Find("#preparation-employees").ChangeAsync(new() { Value = "3" });
        await screen.Find(field).ChangeAsync(new() { Value = typed });

        await screen.Submit();

        Assert.Equal(problem, screen.Find($"{field}-problem").Words());
        Assert.False(answer.IsCompleted);
        Assert.Equal(0, await App.ReadAsync(db => db.Preparations.CountAsync()));
    }

    protected override async Task ReadyAsync()
    {
        var mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenIt()
        => Open(new DialogParameters<AddPreparationDialog> { { dialog => dialog.ProjectId, project.Id } });
}
