using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Contacts, links and public texts for who changes them.</summary>
public sealed class PublicTextsPageTests : Screen
{
    private SammenUser dorthe = null!;

    [Fact]
    public void Nothing_set_is_said_plainly()
    {
        var page = OpenPage();

        Assert.Equal("Kontakter og offentlige tekster", page.Title());
        Assert.StartsWith("Intet er sat endnu.", page.Find(".subtitle").Words(), StringComparison.Ordinal);
        Assert.Equal(["Ret", "Læg en fil op"], page.Buttons(), StringComparer.Ordinal);
        Assert.StartsWith("Ingen at spørge endnu.", page.Part("Kontakter").QuerySelector("p")!.Words(), StringComparison.Ordinal);
        Assert.Equal("Fil Ikke sat", page.Part("Indbydelse til kommuner").QuerySelector(".set-text")!.Words());
        Assert.Equal("Adresse Ikke sat", page.Part("Publikationen").QuerySelector(".set-text")!.Words());
        Assert.Empty(page.FindAll("details.block"));
    }

    [Fact]
    public async Task Everything_that_is_set_is_shown_with_who_set_it()
    {
        await App.WritePublicTextsAsync(
            dorthe,
            new PublicTextsContent
            {
                Contacts = [new ProgrammeContact("Bo Bak", null, null, null, "12345678")],
                PublicationLink = "https://p.example/",
                EnglishPublicationLink = "https://p.example/en",
                PrintedCopies = "Skriv til os.",
                EnglishPrintedCopies = "Write to us.",
                CallLink = "https://call.example/",
                AccessibilityLink = "https://was.example/",
                PrivacyLink = "https://privat.example/",
                PrivacyEmail = "data@kl.example",
            },
            withCall: true);

        var page = OpenPage();

        Assert.Equal("Sidst rettet af Dorthe Palm, 4. maj 2026 kl. 14.00", page.Find(".subtitle").Words());
        Assert.Equal(["Bo Bak 12345678"], page.Part("Kontakter").Items(), StringComparer.Ordinal);
        Assert.Equal(["Fil Indbydelse.pdf 1 KB", "Link til indbydelsen https://call.example/"], Texts("Indbydelse til kommuner"), StringComparer.Ordinal);
        Assert.Equal(
            ["Adresse https://p.example/", "Adresse på engelsk https://p.example/en", "Trykte eksemplarer Skriv til os.", "Trykte eksemplarer, på engelsk Write to us."],
            Texts("Publikationen"), StringComparer.Ordinal);
        Assert.Equal(
            ["Tilgængelighedserklæring https://was.example/", "Side om privatliv https://privat.example/", "Mail til spørgsmål om persondata data@kl.example"],
            Texts("Tilgængelighed og privatliv"), StringComparer.Ordinal);
        Assert.Equal("/indbydelse", page.Link("Indbydelse.pdf").GetAttribute("href"));
        Assert.Equal(["Ret", "Læg en anden fil op", "Fjern filen"], page.Buttons(), StringComparer.Ordinal);

        IEnumerable<string> Texts(string heading) => page.Part(heading).QuerySelectorAll(".set-text").Select(OnScreen.Words);
    }

    [Fact]
    public async Task What_was_changed_stands_on_the_page_at_once()
    {
        var page = OpenPage();

        var changing = page.Press("Ret");
        page.Dialog();
        await page.Find("#printed-copies").ChangeAsync(new() { Value = "Skriv til os." });
        await page.Submit("[role=dialog] form");
        await changing;

        Assert.Equal((Severity.Success, "Gemt. Alle ser det nu."), Assert.Single(Said));
        Assert.Contains("Skriv til os.", page.Part("Publikationen").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_put_there_and_taken_away_after_a_question()
    {
        var page = OpenPage();
        var uploading = page.Press("Læg en fil op");
        page.Dialog();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Written.Pdf, "Indbydelse.pdf"));
        await page.Submit("[role=dialog] form");
        await uploading;
        Assert.Contains("Indbydelse.pdf", page.Part("Indbydelse til kommuner").Words(), StringComparison.Ordinal);

        var removing = page.Press("Fjern filen");
        page.Dialog();
        await page.Find("[role=dialog] .primary").ClickAsync(new());
        await removing;

        Assert.Equal(["Filen er lagt op.", "Filen er fjernet."], Said.Select(said => said.Text!), StringComparer.Ordinal);
        Assert.DoesNotContain("Indbydelse.pdf", page.Part("Indbydelse til kommuner").Words(), StringComparison.Ordinal);
        Assert.Null(await App.ReadAsync(db => db.PublicTexts.OrderByDescending(version => version.Number).Select(version => version.CallFileId).FirstAsync()));
    }

    [Fact]
    public async Task A_question_that_was_left_changes_nothing()
    {
        await App.WritePublicTextsAsync(dorthe, new PublicTextsContent(), withCall: true);
        var page = OpenPage();

        var removing = page.Press("Fjern filen");
        page.Dialog();
        await page.Press("Annuller");
        await removing;

        Assert.Empty(Said);
        Assert.Contains("Indbydelse.pdf", page.Part("Indbydelse til kommuner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removal_that_is_not_saved_is_told_and_the_file_stays()
    {
        await App.WritePublicTextsAsync(dorthe, new PublicTextsContent(), withCall: true);
        var page = OpenPage();
        var removing = page.Press("Fjern filen");
        page.Dialog();
        Line.IsBroken = true;

        await page.Find("[role=dialog] .primary").ClickAsync(new());
        await removing;
        Line.IsBroken = false;

        Assert.Equal(Severity.Error, Assert.Single(Said).Severity);
        Assert.Contains("Indbydelse.pdf", page.Part("Indbydelse til kommuner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_versions_say_who_when_and_what_and_can_be_had_back()
    {
        await App.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = "Som før" });
        App.Clock.Advance(TimeSpan.FromHours(1));
        await App.WritePublicTextsAsync(await App.AddUserAsync(Role.Administrator, "Asger Toft"), new PublicTextsContent { PrintedCopies = "Nu" });
        var page = OpenPage();
        Assert.Equal("1 tidligere version", page.Find("details.block summary").Words());
        Assert.Equal("Dorthe Palm, 4. maj 2026 kl. 14.00 Ændrede: trykte eksemplarer Hent i formularen", Assert.Single(page.Find("details.block").Items()));

        var copying = page.Press("Hent i formularen: 4. maj 2026 kl. 14.00");
        page.Dialog();
        await page.Submit("[role=dialog] form");
        await copying;

        Assert.Contains("Som før", page.Part("Publikationen").Words(), StringComparison.Ordinal);
        Assert.Equal("2 tidligere versioner", page.Find("details.block summary").Words());
    }

    [Fact]
    public async Task More_versions_are_read_when_they_are_asked_for()
    {
        foreach (var number in Enumerable.Range(1, ProgrammeQueries.VersionsPerPage + 3))
        {
            await App.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = $"{number}" });
        }

        var page = OpenPage();
        Assert.Contains("10 af 12 vist", page.Find("details.block").Words(), StringComparison.Ordinal);
        await page.Press("Vis flere");

        Assert.Equal(12, page.FindAll("details.block li").Count);
        Assert.DoesNotContain("Vis flere", page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changes_is_seen_without_reloading()
    {
        var page = OpenPage();
        var asger = await App.AsAsync(await App.AddUserAsync(Role.Administrator, "Asger Toft"));

        await asger.Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(new PublicTextsContent()) with { PrintedCopies = "Fra Asger" }, default);

        page.WaitForAssertion(() => Assert.Contains("Fra Asger", page.Part("Publikationen").Words(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.MunicipalLeader)]
    public async Task It_is_for_who_may_change_it(Role role)
    {
        await SignInAsync(role);

        Assert.Equal("Den side er ikke for jer", OpenPage().Title());
    }

    [Fact]
    public async Task A_page_that_is_left_calls_off_its_question()
    {
        Line.Hold();
        OpenPage();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    [Fact]
    public void When_applications_are_removed_is_said_where_none_is_to_be()
        => Assert.Equal(
            "Sletning af tilmeldinger Tilmeldinger slettes 12 måneder efter svaret. En, der er blevet til et forløb, bliver, til forløbet er lukket. "
                + "Hvor mange der søgte og blev optaget, gemmes uden navne. Ingen er gamle nok nu.",
            OpenPage().Part("Sletning af tilmeldinger").Words());

    [Fact]
    public async Task The_day_the_next_application_is_removed_is_said()
    {
        await App.WithdrawAsync(await App.ApplyAsync(await App.AddOpenRoundAsync()));

        Assert.EndsWith("Ingen er gamle nok nu. De næste slettes 5. maj 2027.", OpenPage().Part("Sletning af tilmeldinger").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_applications_that_would_be_removed_now_are_counted_round_by_round()
    {
        var round = await App.AddOpenRoundAsync();
        await App.WithdrawAsync(await App.ApplyAsync(round));
        App.Clock.Advance(TimeSpan.FromDays(2));
        await App.WithdrawAsync(await App.ApplyAsync(round));
        App.Clock.Advance(TimeSpan.FromDays(370));

        var page = OpenPage();

        Assert.Equal(["Runde 4 2 tilmeldinger besvaret 4. maj 2026 – 6. maj 2026"], page.Part("Sletning af tilmeldinger").Items(), StringComparer.Ordinal);
        Assert.Equal(Addresses.Round(round.Id), page.Link("Runde 4").GetAttribute("href"));
    }

    [Fact]
    public async Task An_administrator_reads_the_rule_and_nothing_of_the_applications()
    {
        await App.WithdrawAsync(await App.ApplyAsync(await App.AddOpenRoundAsync()));
        App.Clock.Advance(TimeSpan.FromDays(370));
        await SignInAsync(Role.Administrator);

        var block = OpenPage().Part("Sletning af tilmeldinger");

        Assert.EndsWith("gemmes uden navne.", block.Words(), StringComparison.Ordinal);
        Assert.Empty(block.QuerySelectorAll("a, li"));
    }

    protected override async Task ReadyAsync()
    {
        dorthe = await App.AddUserAsync(Role.ProgrammeManager);
        await SignInAsync(dorthe);
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.PublicTexts);
}
