using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ApplicationPageTests : Screen
{
    private const string ReasonLabel = "Begrundelse til kommunen";
    private const string RemarkLabel = "Ny bemærkning";

    private Round round = null!;
    private Application application = null!;
    private Desk henrik = null!;

    [Fact]
    public async Task Everything_it_says_stands_there_with_the_way_to_its_round_and_the_next()
    {
        var next = await App.ApplyAsync(round, begin: 3);

        var page = OpenPage();

        Assert.Equal("Kommune 751 Kommune", page.Title());
        Assert.Equal($"Sensorer i badeværelset · sendt 27. dec. 2025 kl. 9.00 · nummer {application.Reference}", page.Find(".subtitle").Words());
        var said = page.Part("Det skriver kommunen").QuerySelectorAll("dt").Zip(page.Part("Det skriver kommunen").QuerySelectorAll("dd"), (label, words) => $"{label.Words()}: {words.Words()}").ToList();
        Assert.Contains("Hvem i ledelsen står bag: Bente Dahl, Direktør", said, StringComparer.Ordinal);
        Assert.Contains("Hjælp til faserne: alle faser", said, StringComparer.Ordinal);
        Assert.Contains("Hvor processen står: ikke begyndt", said, StringComparer.Ordinal);
        Assert.Equal(Addresses.Round(round.Id), page.Link("Runde 1").GetAttribute("href"));
        Assert.Equal("Status Venter på svar; Samme kommune 2 fra kommunen", string.Join("; ", page.FindAll(".facts-row > div").Select(fact => string.Join(' ', fact.Children.Select(OnScreen.Words)))));
        Follow(page, "Næste tilmelding");
        page.WaitForAssertion(() => Assert.Equal(Addresses.Application(application.Id), page.Link("Forrige tilmelding").GetAttribute("href")));
        Assert.Equal(Addresses.Application(next.Id), Address);
    }

    [Fact]
    public async Task What_was_changed_is_said_with_before_and_after()
    {
        await App.ReadAsync(async db =>
        {
            var found = await db.Applications.Include(kept => kept.Versions).SingleAsync(kept => kept.Id == application.Id);
            found.Fill(new WhoPart(Builders.OwnMunicipality, "Hjemmeplejen Syd", new(Domain.Projects.Area.ElderlyAndHealth)), round, application.SubmittedAt!.Value.AddHours(3));
            return await db.SaveChangesAsync();
        });

        var page = OpenPage();

        Assert.Equal("Rettet én gang", page.Find("main summary").Words());
        Assert.Equal("27. dec. 2025 kl. 12.00 Arbejdsplads Før: Hjemmeplejen Nord Efter: Hjemmeplejen Syd", page.Find("main details li").Words().Replace("NordEfter", "Nord Efter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_remark_is_written_and_the_field_is_empty_again()
    {
        var page = OpenPage();
        Assert.Contains("I har ikke skrevet noget.", page.Part("Jeres bemærkninger").Words(), StringComparison.Ordinal);

        await page.Type(RemarkLabel, "Ring til dem");
        await page.Part("Jeres bemærkninger").QuerySelector("form")!.SubmitAsync();

        Assert.Equal("Ring til dem Dorthe Palm · 4. maj 2026 kl. 14.00", Assert.Single(page.Part("Jeres bemærkninger").Items()));
        Assert.True(string.IsNullOrEmpty(page.Field(RemarkLabel).Value()));
    }

    [Fact]
    public async Task A_remark_about_a_citizen_is_refused_beside_the_field_and_stays_there()
    {
        var page = OpenPage();

        await page.Type(RemarkLabel, Written.WithCpr);
        await page.Part("Jeres bemærkninger").QuerySelector("form")!.SubmitAsync();

        Assert.Contains("CPR", page.Problem(RemarkLabel), StringComparison.Ordinal);
        Assert.Equal(Written.WithCpr, page.Field(RemarkLabel).Value());
    }

    [Fact]
    public async Task The_choice_and_the_reason_are_kept_and_said_who_chose()
    {
        var page = OpenPage();

        await page.FindAll("input[type=radio]")[2].ChangeAsync(new() { Value = "on" });
        await page.Type(ReasonLabel, "Fagområdet er dækket.");
        await page.Part("Valg (kun for jer)").QuerySelector("form")!.SubmitAsync();

        Assert.Equal((Severity.Success, "Begrundelsen er gemt."), Assert.Single(Said));
        Assert.Contains("Dorthe Palm valgte 4. maj 2026 kl. 14.00", page.Part("Valg (kun for jer)").Words(), StringComparison.Ordinal);
        Assert.Equal((ApplicationAnswer.Decline, "Fagområdet er dækket."), ((await App.ChoiceAsync(application))!.Answer, (await App.ChoiceAsync(application))!.Reason));
    }

    [Fact]
    public async Task What_another_manager_words_is_read_along_unless_somebody_is_writing()
    {
        var page = OpenPage();
        await henrik.ChooseAsync(application, ApplicationAnswer.Decline, "Den ene grund");
        page.WaitForAssertion(() => Assert.Equal("Den ene grund", page.Field(ReasonLabel).Value()));

        await page.Type(ReasonLabel, "Min egen grund");
        await henrik.Get<WordAnswer>().HandleAsync(new WordAnswerInput { ApplicationId = application.Id, Reason = "Den anden grund", Opened = "Den ene grund" }, default);
        await page.Part("Valg (kun for jer)").QuerySelector("form")!.SubmitAsync();

        Assert.Equal("Min egen grund", page.Field(ReasonLabel).Value());
        Assert.NotEmpty(page.Alerts());
        Assert.Equal("Den anden grund", (await App.ChoiceAsync(application))!.Reason);
    }

    [Fact]
    public async Task A_question_is_asked_and_says_until_when()
    {
        var page = OpenPage();

        var asking = page.Press("Stil et spørgsmål");
        page.Dialog();
        await page.Type("Spørgsmål", "Hvem er med?");
        await page.Type("Kan besvares til og med", "11-5-26");
        await page.Find("[role=dialog] form").SubmitAsync();
        await asking;

        Assert.Equal((Severity.Success, "Spørgsmålet er sendt."), Assert.Single(Said));
        Assert.Equal("Hvem er med? Dorthe Palm spurgte 4. maj 2026 kl. 14.00 · kan besvares til og med 11. maj 2026", Assert.Single(page.Part("Spørgsmål til kommunen").Items()));
    }

    [Fact]
    public async Task One_that_is_answered_says_what_was_told_and_offers_nothing_more()
    {
        await henrik.ChooseAsync(application, ApplicationAnswer.Decline, "En grund");
        await henrik.SendAnswersAsync(round);

        var page = OpenPage();

        Assert.Contains("Det har kommunen fået at vide: En grund", page.Part("Valg (kun for jer)").Words(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("input[type=radio]"));
        Assert.Equal(["Skriv bemærkningen"], page.Buttons(), StringComparer.Ordinal);
        Assert.Contains("Besvaret 4. maj 2026 af Henrik Sund", page.FindAll(".facts-row > div").Select(fact => string.Join(' ', fact.Children.Select(OnScreen.Words))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_one_that_is_not_there_are_not_found_and_a_question_that_is_left_is_called_off()
    {
        Open(Addresses.Application((await App.ApplyAsync(round, isSent: false)).Id));
        Assert.True(IsNotFound);
        await DisposeComponentsAsync();
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
        application = await App.ApplyAsync(round);
        henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.Application(application.Id));
}
