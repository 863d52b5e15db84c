using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class MakeProjectDialogTests : Screen
{
    private const string Technology = "Teknologien, kort sagt";
    private const string Leader = "E-mail til kommunens første leder (kan vente)";

    private Round round = null!;

    [Fact]
    public async Task It_proposes_the_rounds_days_every_phase_and_the_technology_as_title()
    {
        var (screen, _) = Open();

        Assert.Equal("Nyt projekt", screen.Find("h2").Words());
        Assert.Equal(("søn. 1. feb. 2026", "lør. 31. okt. 2026"), (screen.Field("Forløbets første dag").Value(), screen.Field("Forløbets sidste dag").Value()));
        Assert.All(screen.FindAll("fieldset ul input"), phase => Assert.True(phase.IsChecked()));
        await screen.Type(Technology, "Sensorer");
        var title = screen.Field("Projektets navn");
        Assert.Equal((null, "Sensorer", "Tomt: det samme som teknologien."), (title.GetAttribute("value"), title.GetAttribute("placeholder"), screen.Find("#project-title-hint").Words()));
    }

    [Fact]
    public async Task Nothing_is_put_into_a_title_somebody_may_be_writing()
    {
        var (screen, _) = Open();

        await screen.Type("Projektets navn", "Badeværelset");
        await screen.Type(Technology, "Sensorer i gulvet");

        Assert.Equal("Badeværelset", screen.Field("Projektets navn").Value());
    }

    [Fact]
    public async Task Another_round_brings_its_own_days_unless_somebody_wrote_others()
    {
        var later = await App.AddRoundAsync("Runde 2", 2027);
        var (screen, _) = Open();
        await screen.Type("Runde", round.Id.ToString());
        await screen.Type("Runde", later.Id.ToString());
        Assert.Equal(("man. 1. feb. 2027", "søn. 31. okt. 2027"), (screen.Field("Forløbets første dag").Value(), screen.Field("Forløbets sidste dag").Value()));

        await screen.Type("Forløbets sidste dag", "1-10-27");
        await screen.Type("Runde", round.Id.ToString());

        Assert.Equal("fre. 1. okt. 2027", screen.Field("Forløbets sidste dag").Value());
    }

    [Fact]
    public async Task Every_field_that_was_filled_in_is_kept_and_the_dialog_answers_with_the_new_one()
    {
        var (screen, answer) = await FilledAsync();
        await screen.Type("Slags teknologi", nameof(TechnologyKind.Other));
        await screen.Type("Hvilken slags?", "Et eksoskelet");
        await screen.Type("Fagområde", nameof(Area.Other));
        await screen.Type("Hvilket fagområde?", "Redning");
        await screen.FindAll("fieldset ul input")[4].ChangeAsync(new() { Value = false });
        await screen.Type("Her er processen nu", nameof(Phase.Design));
        await screen.Field("Mette Krogh").ChangeAsync(new() { Value = true });

        await screen.Submit();

        var project = await App.ProjectAsync((Guid)(await answer).Data!);
        Assert.Equal(
            new ProjectPlan(
                "Sensorer", "Sensorer", new(TechnologyKind.Other, "Et eksoskelet"), TechnologyAim.Bought, Builders.OwnMunicipality, "Bofællesskabet", new(Area.Other, "Redning"),
                PhaseSet.Of(PhaseSet.All.Where(phase => phase != Phase.Procurement)), round.FirstDay, round.LastDay, 7.5m, 20),
            project.Plan());
        Assert.Equal((Phase.Design, round.Id), (project.CurrentPhase, project.RoundId));
        Assert.Equal("Mette Krogh", await App.ReadAsync(db => db.Users.Where(user => user.Id == project.Facilitators[0].UserId).Select(user => user.Name).SingleAsync()));
    }

    [Fact]
    public async Task Hours_a_month_say_what_they_come_to_over_the_whole_course()
    {
        var (screen, _) = Open();

        await screen.Type("Ledere", "7,5");

        Assert.Equal("68 timer i hele forløbet", screen.Find("#project-leader-hours-hint").Words());
    }

    [Theory]
    [InlineData("Kommune", "Atlantis", "Vælg en kommune på listen.")]
    [InlineData("Kommune", "", "Vælg en kommune på listen.")]
    [InlineData(Technology, "", "Skriv noget her.")]
    [InlineData("Arbejdsplads", "", "Skriv noget her.")]
    [InlineData("Slags teknologi", "0", "Vælg en af mulighederne.")]
    [InlineData("Hvad sker der med den?", "0", "Vælg en af mulighederne.")]
    [InlineData("Fagområde", "0", "Vælg en af mulighederne.")]
    [InlineData("Forløbets første dag", "31-1-26", "Forløbet skal begynde inden for runden: fra 1. feb. 2026 til 31. okt. 2026.")]
    [InlineData("Forløbets sidste dag", "1-11-26", "Forløbet skal slutte inden for runden: fra 1. feb. 2026 til 31. okt. 2026.")]
    [InlineData("Ledere", "0", "Timetallet skal være over nul.")]
    [InlineData("Ledere", "mange", "Skriv et tal, for eksempel 7,5.")]
    [InlineData("Medarbejdere", "1.000", "Skriv et tal, for eksempel 7,5.")]
    [InlineData(Leader, "lise", "Skriv en e-mailadresse, fx navn@kommune.dk.")]
    [InlineData("Medarbejdere", "10000", "Så mange timer er der ikke på en måned: højst 9999.")]
    public async Task What_is_missing_or_makes_no_sense_is_told_beside_its_field(string field, string typed, string problem)
    {
        var (screen, answer) = await FilledAsync();

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
        Assert.Equal(0, await App.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Fact]
    public async Task The_first_leader_is_invited_with_it()
    {
        var (screen, answer) = await FilledAsync();
        Assert.Equal("Lederen inviteres og kan se alle kommunens projekter. Linket kopierer I under Invitationer.", screen.Find("#project-leader-email-hint").Words());
        await screen.Type(Leader, "lise@fjordby.example");

        await screen.Submit();

        Assert.NotNull((await answer).Data);
        Assert.Equal("lise@fjordby.example", await App.ReadAsync(db => db.Invitations.Select(invitation => invitation.Email).SingleAsync()));
    }

    [Fact]
    public async Task An_address_that_cannot_be_invited_is_told_beside_its_field_and_pressed_again_without_it_makes_the_project()
    {
        var mette = await App.ReadAsync(db => db.Users.SingleAsync(user => user.Name == "Mette Krogh"));
        await App.AddInvitationAsync(mette, "bo@fjordby.example");
        var (screen, answer) = await FilledAsync();
        foreach (var (typed, problem) in new[]
        {
            (mette.Email!, "Adressen har allerede en konto."),
            ("bo@fjordby.example", "Adressen er allerede inviteret. Send invitationen igen, eller træk den tilbage, på listen."),
        })
        {
            await screen.Type(Leader, typed);
            await screen.Submit();
            Assert.Equal(problem, screen.Problem(Leader));
        }

        Assert.Equal(0, await App.ReadAsync(db => db.Projects.CountAsync()));
        await screen.Type(Leader, "");
        await screen.Submit();
        Assert.NotNull((await answer).Data);
    }

    [Fact]
    public async Task A_project_has_a_phase()
    {
        var (screen, answer) = await FilledAsync();
        for (var phase = 0; phase < 7; phase++)
        {
            await screen.FindAll("fieldset ul input")[phase].ChangeAsync(new() { Value = false });
        }

        await screen.Submit();

        Assert.Equal("Vælg mindst én fase.", screen.Find("#project-phases-problem").Words());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task A_place_somebody_else_took_meanwhile_is_told_and_what_was_typed_stays()
    {
        var (screen, answer) = await FilledAsync();
        foreach (var number in Enumerable.Range(1, round.Places))
        {
            await App.AddProjectAsync([], title: $"Projekt {number}", round: round);
        }

        await screen.Submit();

        Assert.Equal("Alle 4 pladser i runden er optaget. Giv runden flere pladser først.", screen.Problem("Runde"));
        Assert.Equal("Sensorer", screen.Field(Technology).Value());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task A_save_that_fails_is_told_and_pressed_again_makes_one_project()
    {
        var (screen, answer) = await FilledAsync();
        Line.IsBroken = true;
        await screen.Submit();
        Assert.NotEmpty(screen.Alerts());
        Line.IsBroken = false;

        await screen.Submit();

        Assert.NotNull((await answer).Data);
        Assert.Equal(1, await App.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Fact]
    public async Task Without_a_round_that_has_a_place_it_says_what_to_do_first()
    {
        await App.ChangeAsync(db => db.Rounds.Single().Close(Person.Id, App.Now));

        var (screen, answer) = Open();

        Assert.Equal("Ingen åben runde har en ledig plads. Åbn en runde, eller giv en runde flere pladser, under Runder.", screen.Find("[role=dialog] p").Words());
        await screen.Press("Annuller");
        Assert.True((await answer).Canceled);
    }

    [Fact]
    public async Task Asked_for_in_one_round_it_is_made_in_no_other()
    {
        await App.AddRoundAsync("Runde 2", 2027);

        Assert.Equal(["Runde 1"], Open(round.Id).Screen.Field("Runde").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Asked_for_in_a_round_without_a_place_it_is_made_in_no_other_either()
    {
        await App.AddRoundAsync("Runde 2", 2027);
        await App.ChangeAsync(db => db.Rounds.Single(found => found.Id == round.Id).Close(Person.Id, App.Now));

        Assert.StartsWith("Ingen åben runde har en ledig plads.", Open(round.Id).Screen.Find("[role=dialog] p").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_is_left_calls_off_its_question()
    {
        Line.Hold();
        Open();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        await App.AddFacilitatorAsync();
        await App.AddMunicipalityAsync(name: "Aarhus");
        round = await App.AddRoundAsync();
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) Open(Guid? roundId = null)
        => Open(new DialogParameters<MakeProjectDialog> { { dialog => dialog.RoundId, roundId } });

    /// <summary>A form in which everything makes sense.</summary>
    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> FilledAsync()
    {
        var opened = Open();
        foreach (var (field, typed) in new[]
        {
            ("Kommune", "aarhus kommune"), (Technology, "Sensorer"), ("Slags teknologi", nameof(TechnologyKind.SensorsAndMonitoring)),
            ("Hvad sker der med den?", nameof(TechnologyAim.Bought)), ("Arbejdsplads", "Bofællesskabet"), ("Fagområde", nameof(Area.DisabilityAndSocial)), ("Ledere", "7,5"),
            ("Medarbejdere", "20"),
        })
        {
            await opened.Screen.Type(field, typed);
        }

        return opened;
    }
}
