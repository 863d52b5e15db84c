using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A leader's no, with its reason.</summary>
public sealed class RefuseLessonDialogTests : Screen
{
    private SammenUser lise = null!;
    private Guid lessonId;

    [Fact]
    public async Task A_no_needs_its_reason_and_goes_back_to_the_facilitators()
    {
        var (screen, answer) = OpenIt();
        await screen.Submit();
        Assert.Equal("Skriv noget her.", screen.Problem("Hvorfor ikke?"));

        await screen.Type("Hvorfor ikke?", "Personalet skal høre det først");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.LessonAsync(lessonId);
        Assert.Equal((LessonState.Private, "Personalet skal høre det først", lise.Id), (kept.State, kept.Refusal, kept.RefusedById));
    }

    [Fact]
    public async Task What_another_leader_released_meanwhile_is_not_refused()
    {
        var (screen, answer) = OpenIt();
        await App.ChangeLessonAsync(lessonId, lesson => lesson.Release(lesson.TextNumber, lesson.Content, isNamed: true, lise.Id, App.Now));
        await screen.Type("Hvorfor ikke?", "Ikke endnu");

        await screen.Submit();

        Assert.False(answer.IsCompleted);
        Assert.StartsWith("Erfaringen venter ikke på svar mere.", screen.Alerts(), StringComparison.Ordinal);
        Assert.NotNull((await App.LessonAsync(lessonId)).Standing);
    }

    protected override async Task ReadyAsync()
    {
        var mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        lessonId = await App.ProposeLessonAsync(await App.AddProjectAsync([mette]), mette);
        await SignInAsync(lise);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenIt()
        => Open(new DialogParameters<RefuseLessonDialog> { { dialog => dialog.LessonId, lessonId } });
}
