using Bunit;
using MudBlazor;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class TypeInApplicationDialogTests : Screen
{
    private Round round = null!;

    [Fact]
    public async Task Every_field_that_was_filled_in_is_kept_and_the_dialog_answers_with_the_new_one()
    {
        var (screen, answer) = await FilledAsync();

        await screen.Submit();

        var kept = await App.ApplicationAsync((Guid)(await answer).Data!);
        Assert.Equal(
            new ApplicationContent(
                new ContactPart("lise@fjordby.example", "Lise Holm", "12345678"),
                new WhoPart(Builders.OwnMunicipality, "Bofællesskabet", new(Area.Other, "Redning")),
                new TechnologyPart(new(TechnologyKind.Other, "Et eksoskelet"), "Sensorer", TechnologyAim.Bought, HasBegun: true, Phase.Design),
                new HelpPart(PhaseSet.Of(Phase.Idea)),
                new ConditionsPart("Bente Dahl", "Direktør", 7.5m, 20, PromisesToShare: true)),
            kept.Content);
        Assert.Equal(Person.Id, kept.TypedInById);
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_each_field_and_what_was_typed_stays()
    {
        var (screen, _) = OpenDialog();
        await screen.Type("Arbejdsplads", "Bofællesskabet");

        await screen.Submit();

        Assert.NotEmpty(screen.Problem("Kontaktperson"));
        Assert.NotEmpty(screen.Problem("Timer om måneden til ledere"));
        Assert.NotEmpty(screen.Find("#application-help-problem").Words());
        Assert.Equal("Uden løftet om at dele kan kommunen ikke være med.", screen.Find("#application-promise-problem").Words());
        Assert.Equal("Bofællesskabet", screen.Field("Arbejdsplads").Value());
    }

    [Fact]
    public async Task A_municipality_that_is_none_is_told_beside_the_field()
    {
        var (screen, _) = await FilledAsync();
        await screen.Type("Kommune", "Andeby");

        await screen.Submit();

        Assert.NotEmpty(screen.Problem("Kommune"));
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        round = await App.AddRoundAsync();
        await App.AddMunicipalityAsync();
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenDialog()
        => Open(new DialogParameters<TypeInApplicationDialog> { { typing => typing.RoundId, round.Id } });

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> FilledAsync()
    {
        var (screen, answer) = OpenDialog();
        await screen.Type("Mailadresse", "lise@fjordby.example");
        await screen.Type("Kontaktperson", "Lise Holm");
        await screen.Type("Telefon (kan udelades)", "12345678");
        await screen.Type("Kommune", "Kommune 751");
        await screen.Type("Arbejdsplads", "Bofællesskabet");
        await screen.Type("Fagområde", nameof(Area.Other));
        await screen.Type("Hvilket fagområde?", "Redning");
        await screen.Type("Slags teknologi", nameof(TechnologyKind.Other));
        await screen.Type("Hvilken slags teknologi?", "Et eksoskelet");
        await screen.Type("Teknologien i ord", "Sensorer");
        await screen.Type("Hvad skal der ske med den?", nameof(TechnologyAim.Bought));
        await screen.Type("Kommunen er gået i gang", true);
        await screen.Type("Hvor processen står", nameof(Phase.Design));
        await screen.FindAll("fieldset ul input")[0].ChangeAsync(new() { Value = true });
        await screen.Type("Hvem i ledelsen står bag? (navn)", "Bente Dahl");
        await screen.Type("Stilling", "Direktør");
        await screen.Type("Timer om måneden til ledere", "7,5");
        await screen.Type("Timer om måneden til medarbejdere", "20");
        await screen.Find("[aria-describedby=application-promise-problem]").ChangeAsync(new() { Value = true });
        return (screen, answer);
    }
}
