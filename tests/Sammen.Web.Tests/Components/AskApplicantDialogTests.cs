using Bunit;
using MudBlazor;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class AskApplicantDialogTests : Screen
{
    private const string Until = "Kan besvares til og med";

    private Application application = null!;

    [Fact]
    public async Task A_question_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = OpenDialog();
        Assert.Equal("Spørg Fjordby", screen.Find("h2").Words());

        await screen.Type("Spørgsmål", "Hvem er med?");
        await screen.Type(Until, "4-5-26");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal("Hvem er med?", Assert.Single((await App.ApplicationAsync(application.Id)).Questions).Text);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_told_beside_the_field_and_the_words_stay()
    {
        var (screen, _) = OpenDialog();

        await screen.Type("Spørgsmål", "Hvem er med?");
        await screen.Type(Until, "3-5-26");
        await screen.Submit();

        Assert.Equal("Vælg i dag eller en senere dag.", screen.Problem(Until));
        Assert.Equal("Hvem er med?", screen.Field("Spørgsmål").Value());
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        application = await App.ApplyAsync(await App.AddRoundAsync());
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenDialog()
        => Open(new DialogParameters<AskApplicantDialog> { { ask => ask.ApplicationId, application.Id }, { ask => ask.Whose, "Fjordby" } });
}
