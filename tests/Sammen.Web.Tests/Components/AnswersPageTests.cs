using Bunit;
using MudBlazor;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class AnswersPageTests : Screen
{
    private Round round = null!;
    private Application accepted = null!;
    private Application declined = null!;
    private Desk henrik = null!;

    [Fact]
    public void Every_mail_is_shown_with_what_it_makes_and_what_is_missing()
    {
        var page = OpenPage();

        Assert.Equal(["Kommune 751: Optag", "Kommune 461: Afslå"], page.FindAll("h2").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            ["Projektet »Sensorer i badeværelset« bliver lavet. Hjælp til: alle faser. Forløb 1. feb. 2026 – 31. okt. 2026.", "ja@kommune.example bliver inviteret som leder."],
            page.FindAll("section")[0].Items(), StringComparer.Ordinal);
        Assert.Contains("I har fået plads i Runde 1", page.FindAll(".mail")[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Begrundelsen mangler.", page.FindAll("section")[1].Words(), StringComparison.Ordinal);
        Assert.Contains("2 svar er klar, og runden har plads til 4.", page.Find(".subtitle").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_reason_is_told_beside_it_and_nothing_is_sent()
    {
        var page = OpenPage();

        await page.Submit("main form");

        Assert.NotEmpty(page.Find($"#reason-{declined.Id}-problem").Words());
        Assert.Equal(ApplicationState.Submitted, (await App.ApplicationAsync(accepted.Id)).State);
    }

    [Fact]
    public async Task The_wording_is_kept_as_it_is_written_and_sent_with_one_press()
    {
        var page = OpenPage();

        await page.Find($"#reason-{declined.Id}").ChangeAsync(new() { Value = "Fagområdet er dækket." });
        Assert.Equal("Fagområdet er dækket.", (await App.ChoiceAsync(declined))!.Reason);
        await page.Submit("main form");

        Assert.Equal((Severity.Success, "2 svar er sendt."), Assert.Single(Said));
        Assert.Equal(Addresses.Round(round.Id), Address);
        Assert.Equal((ApplicationState.Accepted, ApplicationState.Declined), ((await App.ApplicationAsync(accepted.Id)).State, (await App.ApplicationAsync(declined.Id)).State));
    }

    [Fact]
    public async Task A_wording_about_a_citizen_is_refused_beside_it_and_not_kept()
    {
        var page = OpenPage();

        await page.Find($"#reason-{declined.Id}").ChangeAsync(new() { Value = Written.WithCpr });

        Assert.Contains("CPR", page.Find($"#reason-{declined.Id}-problem").Words(), StringComparison.Ordinal);
        Assert.Null((await App.ChoiceAsync(declined))!.Reason);
        Assert.Empty(Said);
    }

    [Fact]
    public async Task What_the_other_manager_does_is_seen_and_what_is_being_written_stays()
    {
        var page = OpenPage();
        await page.Find($"#reason-{declined.Id}").ChangeAsync(new() { Value = Written.WithCpr });

        await henrik.ChooseAsync(accepted, null);

        page.WaitForAssertion(() => Assert.Equal(["Kommune 461: Afslå"], page.FindAll("h2").Select(OnScreen.Words), StringComparer.Ordinal));
        Assert.Equal(Written.WithCpr, page.Find($"#reason-{declined.Id}").Value());
    }

    [Fact]
    public async Task What_went_meanwhile_is_told_at_its_application_and_nothing_is_sent()
    {
        await henrik.Get<Web.Features.Applications.WordAnswer>().HandleAsync(new() { ApplicationId = declined.Id, Reason = "En grund" }, default);
        var page = OpenPage();
        await App.WithdrawAsync(accepted);

        await page.Submit("main form");

        Assert.Contains("Kommunen har trukket tilmeldingen tilbage.", page.Find($"#reason-{accepted.Id}-problem").Words(), StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Submitted, (await App.ApplicationAsync(declined.Id)).State);
    }

    [Fact]
    public async Task More_than_there_is_room_for_is_said_before_anybody_presses()
    {
        var small = await App.AddRoundAsync("Lille", places: 1);
        await henrik.ChooseAsync(await App.ApplyAsync(small), ApplicationAnswer.Accept);
        await App.AddProjectAsync([], round: small);

        var page = Open(Addresses.Answers(small.Id));

        Assert.Contains("I har valgt 1 flere, end der er plads til.", page.Alerts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_chosen_there_is_nothing_to_send_and_no_such_round_is_not_found()
    {
        var empty = await App.AddRoundAsync("Tom");
        var page = Open(Addresses.Answers(empty.Id));
        Assert.Contains("Der er ingen svar at sende.", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Empty(page.Buttons());
        await DisposeComponentsAsync();

        Open(Addresses.Answers(Guid.NewGuid()));

        Assert.True(IsNotFound);
    }

    [Fact]
    public async Task The_question_of_a_page_that_is_left_is_called_off()
    {
        Line.Hold();
        OpenPage();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        round = await App.AddRoundAsync();
        henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        accepted = await App.ApplyAsync(round, email: "ja@kommune.example");
        declined = await App.ApplyAsync(round, Builders.OtherMunicipality);
        await henrik.ChooseAsync(accepted, ApplicationAnswer.Accept);
        await henrik.ChooseAsync(declined, ApplicationAnswer.Decline);
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.Answers(round.Id));
}
