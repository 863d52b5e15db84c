using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Landing;
using Sammen.Web.Features.Programme;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The front page: what a municipality gets and brings, which round is open, and whom to ask.</summary>
public sealed class LandingPageTests : Screen
{
    private static readonly ProgrammeContact Dorthe = new("Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe@kl.example", null);

    [Fact]
    public void It_says_what_it_is_and_where_to_go_from_here()
    {
        var page = Render<LandingPage>();

        Assert.Equal("Sammen om ny teknologi", page.Title());
        Assert.Equal(("/#med", "/spoergsmaal"), (page.Link("Sådan kommer I med").GetAttribute("href"), page.Link("Brug spørgsmålene selv").GetAttribute("href")));
        Assert.NotNull(page.Find("#med"));
        Assert.Equal(
            ["Ingen runde er åben lige nu", "Det får I", "Det kommer I med", "Fire spørgsmål i syv faser", "Sådan kommer I med"],
            page.FindAll("h2").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["Sparring", "Undervisning", "Fælles læring", "Op til ni måneder"], Terms("Det får I"), StringComparer.Ordinal);
        Assert.Equal(["En ledelse, der står bag", "Timer hver måned", "Lyst til at dele"], Terms("Det kommer I med"), StringComparer.Ordinal);

        IEnumerable<string> Terms(string heading) => page.Part(heading).QuerySelectorAll("dt").Select(OnScreen.Words);
    }

    [Fact]
    public void The_picture_has_the_four_questions_and_leads_to_the_prompts_of_each_cell()
    {
        var map = Render<LandingPage>().Find("nav[aria-label='Syv faser og fire spørgsmål']");

        Assert.Equal(
            [
                "Hvad er formålet med og det forventede udbytte af teknologien?", "Hvordan påvirker teknologien hverdagens arbejde?",
                "Hvordan ændrer teknologien vores behov for nye kompetencer?", "Hvordan skal vi samarbejde om implementering?",
            ],
            map.QuerySelectorAll(".asked").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            ["Idéfasen", "Beslutningsfasen", "Designfasen", "Specifikationsfasen", "Udbuds-/Indkøbsfasen", "Udviklingsfasen", "Implementeringsfasen"],
            map.QuerySelectorAll("a.phase .visually-hidden").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(28, map.QuerySelectorAll("a.cell[href^='/spoergsmaal#']").Length);
    }

    [Fact]
    public async Task The_open_round_says_its_deadline_its_places_and_its_days()
    {
        var dorthe = await App.AddUserAsync(Role.ProgrammeManager);
        var round = await App.AddAsync(new Round(
            new RoundPlan("Runde 2027", 4, App.Today.AddDays(20), App.Today.AddDays(40), new DateOnly(2026, 8, 1), new DateOnly(2027, 3, 31)), dorthe.Id, App.Now));
        await App.AddProjectAsync([await App.AddFacilitatorAsync()], round: round);

        var card = Render<LandingPage>().Part("Runde 2027");

        Assert.Equal(
            ["Sidste frist 24. maj 2026", "Ledige pladser 3 af 4", "Svar senest 13. jun. 2026", "Forløb 1. aug. 2026 til 31. mar. 2027"],
            card.QuerySelectorAll("dl > div").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Contains("Åben for kommuner", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_full_says_so()
    {
        var dorthe = await App.AddUserAsync(Role.ProgrammeManager);
        var round = await App.AddAsync(new Round(
            new RoundPlan("Runde 2027", 1, App.Today, App.Today.AddDays(40), new DateOnly(2026, 8, 1), new DateOnly(2027, 3, 31)), dorthe.Id, App.Now));
        await App.AddProjectAsync([await App.AddFacilitatorAsync()], round: round);

        Assert.Contains("Ledige pladser Ingen tilbage", Render<LandingPage>().Part("Runde 2027").QuerySelectorAll("dl > div").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(-30, "Runde 2026 er i gang og slutter 3. jul. 2026.")]
    [InlineData(5, "Fristen for Runde 2026 er gået. Den begynder 9. maj 2026.")]
    public async Task No_open_round_is_said_plainly_with_the_next_date_there_is(int firstDayIn, string said)
    {
        var dorthe = await App.AddUserAsync(Role.ProgrammeManager);
        await App.AddAsync(new Round(
            new RoundPlan("Runde 2026", 4, App.Today.AddDays(-40), App.Today.AddDays(-35), App.Today.AddDays(firstDayIn), App.Today.AddDays(60)), dorthe.Id, App.Now));

        var card = Render<LandingPage>().Part("Ingen runde er åben lige nu");

        Assert.Equal([said, "Næste runde bliver slået op her."], card.QuerySelectorAll("p").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_can_be_asked_the_call_and_the_publication_stand_where_they_are_set()
    {
        await WriteAsync(new PublicTextsContent { Contacts = [Dorthe], CallLink = "https://call.example/", PublicationLink = "https://p.example/", PrintedCopies = "Skriv til os." });

        var page = Render<LandingPage>();

        Assert.Equal(("https://call.example/", "https://p.example/"), (page.Link("Læs indbydelsen").GetAttribute("href"), page.Link("Publikationen om programmet").GetAttribute("href")));
        Assert.Equal(3, page.Part("Sådan kommer I med").Items().Count());
        Assert.StartsWith("Skriv eller ring til os.", page.Part("Sådan kommer I med").Items().Last(), StringComparison.Ordinal);
        Assert.Equal(["Dorthe Palm Programleder, KL dorthe@kl.example"], page.Part("Spørg os").Items(), StringComparer.Ordinal);
        Assert.Equal("På papir: Skriv til os.", page.Part("Læs mere").QuerySelectorAll("p")[^1].Words());
    }

    [Fact]
    public async Task The_call_as_a_file_says_what_it_is()
    {
        await WriteAsync(new PublicTextsContent { CallLink = "https://call.example/" }, withCall: true);

        var page = Render<LandingPage>();

        Assert.Equal(("/indbydelse", true), (page.Link("Læs indbydelsen").GetAttribute("href"), page.Link("Læs indbydelsen").HasAttribute("download")));
        Assert.Equal("Læs indbydelsen (PDF, 1 KB)", page.Part("Sådan kommer I med").Items().First());
    }

    [Fact]
    public void What_is_not_set_leaves_no_hole()
    {
        var page = Render<LandingPage>();

        Assert.Equal(2, page.Part("Sådan kommer I med").Items().Count());
        Assert.Equal("Spørg hos KL eller OAO om næste runde.", page.Part("Sådan kommer I med").Items().Last());
        Assert.Empty(page.FindAll("#spoerg, #laes"));
    }

    [Fact]
    public async Task Printed_copies_alone_are_told_too()
    {
        await WriteAsync(new PublicTextsContent { PrintedCopies = "Skriv til os." });

        Assert.Equal("På papir: Skriv til os.", Assert.Single(Render<LandingPage>().Part("Læs mere").QuerySelectorAll("p")).Words());
    }

    [Fact]
    public async Task An_English_reader_reads_it_in_English()
    {
        await WriteAsync(new PublicTextsContent { Contacts = [Dorthe] });
        using var english = Culture.English();

        var page = Render<LandingPage>();

        Assert.Equal("No round is open just now", page.Find("h2").Words());
        Assert.Equal(["Dorthe Palm Programme manager, KL dorthe@kl.example"], page.Part("Ask us").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_led_on_to_the_projects()
    {
        await SignInAsync(Role.Facilitator);

        Render<LandingPage>();

        Assert.Equal(Addresses.Start, Address);
    }

    [Fact]
    public void Who_is_not_signed_in_stays()
    {
        Render<LandingPage>();

        Assert.Equal("/", Address);
    }

    private async Task WriteAsync(PublicTextsContent content, bool withCall = false)
    {
        await App.WritePublicTextsAsync(await App.AddUserAsync(Role.ProgrammeManager), content, withCall);
        App.Clock.Advance(PublicTextsNow.Kept);
        await Services.GetRequiredService<PublicTextsNow>().ReadAsync();
    }
}
