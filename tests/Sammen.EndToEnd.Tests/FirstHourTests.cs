using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.Domain;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>
/// From an empty installation to the first note, by keyboard alone: everybody follows the mail they got and presses what their own
/// pages tell them to. docs/operations.md describes the same hour in words.
/// </summary>
public sealed class FirstHourTests(Chromium chromium, EmptySammen sammen) : IClassFixture<EmptySammen>
{
    private const string Password = "Regnvejr-i-november-7";
    private const string Asger = "asger@programmet.example";
    private const string Dorthe = "dorthe@programmet.example";
    private const string Henrik = "henrik@programmet.example";
    private const string Mette = "mette@raadgiverne.example";
    private const string Lise = "lise@kommunen.example";
    private const string Project = "Skærme i hjemmeplejen";
    private const string Said = "Borgerne vil gerne se et ansigt.";

    private readonly DateOnly today = DanishTime.Today(TimeProvider.System);

    [Fact]
    public async Task Everybody_finds_from_their_mail_to_what_is_theirs_to_do_and_the_leader_reads_the_first_note()
    {
        await AsAdministratorAsync();
        await AsManagerAsync();
        await AsFacilitatorAsync();
        await AsLeaderAsync();

        Assert.Equal(
            new[]
            {
                (Dorthe, "Invitation til Sammen om ny teknologi"), (Henrik, "Invitation til Sammen om ny teknologi"), (Lise, "Invitation til Sammen om ny teknologi"),
                (Mette, "Invitation til Sammen om ny teknologi"),
            },
            sammen.Mails.Select(mail => (mail.To.Mailboxes.Single().Address, mail.Subject!)).Where(mail => mail.Address != Asger).Order());
        await ReadMailsOnAPhoneAsync();
    }

    private async Task AsAdministratorAsync()
    {
        var page = await OpenAsync(await sammen.CreateAdminAsync(Asger));
        await page.WriteInAsync(page.GetByLabel("Ny adgangskode"), Password);
        await page.WriteInAsync(page.GetByLabel("Gentag adgangskoden"), Password);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vælg adgangskode" }));
        await page.WriteInAsync(page.GetByLabel("E-mail"), Asger);
        await page.WriteInAsync(page.GetByLabel("Adgangskode"), Password);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }));

        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Gør det nu ?: Inviter programlederne") }));
        foreach (var email in (string[])[Dorthe, Henrik])
        {
            await PressButtonAsync(page, "Inviter");
            await page.WriteInAsync(InDialog(page, "E-mail"), email);
            await page.ChooseAsync(InDialog(page, "Rolle"), "ProgrammeManager");
            await SubmitAsync(page, "Inviter");
            await Expect(page.GetByRole(AriaRole.Cell, new() { Name = email, Exact = true })).ToBeVisibleAsync();
        }

        await RequireAccessibleAsync(page);
        await page.Context.CloseAsync();
    }

    private async Task AsManagerAsync()
    {
        var page = await AcceptAsync(Dorthe, "Dorthe Palm");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Gør det nu ?: Opret en runde") }));
        await PressButtonAsync(page, "Åbn en runde");
        await page.WriteInAsync(InDialog(page, "Runde"), "Runde 1");
        await page.WriteInAsync(InDialog(page, "Tilmelding til og med"), Day(today.AddDays(-14)));
        await page.WriteInAsync(InDialog(page, "Svar senest"), Day(today.AddDays(-7)));
        await page.WriteInAsync(InDialog(page, "Første dag"), Day(today));
        await page.WriteInAsync(InDialog(page, "Sidste dag"), Day(today.AddMonths(8)));
        await SubmitAsync(page, "Åbn en runde");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Runde 1" })).ToBeVisibleAsync();
        await RequireAccessibleAsync(page);

        await PressButtonAsync(page, "Nyt projekt");
        await page.WriteInAsync(InDialog(page, "Kommune"), "aarhus");
        await page.WriteInAsync(InDialog(page, "Teknologien, kort sagt"), "Skærmopkald til besøg");
        await page.WriteInAsync(InDialog(page, "Projektets navn"), Project);
        await page.ChooseAsync(InDialog(page, "Slags teknologi"), "CommunicationAndScreenContact");
        await page.ChooseAsync(InDialog(page, "Hvad sker der med den?"), "Introduced");
        await page.WriteInAsync(InDialog(page, "Arbejdsplads"), "Hjemmeplejen Nord");
        await page.ChooseAsync(InDialog(page, "Fagområde"), "ElderlyAndHealth");
        await page.WriteInAsync(InDialog(page, "Ledere"), "7,5");
        await page.WriteInAsync(InDialog(page, "Medarbejdere"), "20");
        await page.WriteInAsync(InDialog(page, "E-mail til kommunens første leder (kan vente)"), Lise);
        await SubmitAsync(page, "Lav projektet");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Project })).ToBeVisibleAsync();
        await RequireAccessibleAsync(page);

        await PressButtonAsync(page, "Facilitatorer på projektet");
        await page.PressOnAsync(Screen.DialogOn(page).GetByRole(AriaRole.Button, new() { Name = "Inviter en, der ikke har en konto" }));
        await page.WriteInAsync(InDialog(page, "E-mail"), Mette);
        await SubmitAsync(page, "Inviter");
        await Expect(page.GetByText($"{Mette} er inviteret").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task AsFacilitatorAsync()
    {
        var page = await AcceptAsync(Mette, "Mette Krogh");
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Project }));
        await PressButtonAsync(page, "Planlæg aktivitet");
        await page.WriteInAsync(InDialog(page, "Titel"), "Første workshop");
        await page.WriteInAsync(InDialog(page, "Dato"), Day(today));
        await SubmitAsync(page, "Gem");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Første workshop" }).First).ToBeVisibleAsync();

        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Åbn loggen" }));
        var lane = page.GetByRole(AriaRole.Region, new() { Name = "Kerneopgave", Exact = true });
        await Visitor.WaitUntilLiveAsync(page);
        await page.WriteInAsync(lane.GetByRole(AriaRole.Textbox), Said);
        await page.Keyboard.PressAsync("Enter");
        await Expect(lane.Locator(".note")).ToContainTextAsync([Said]);
        await page.TabToAsync(lane.GetByRole(AriaRole.Radiogroup, new() { Name = "Vurdering af Kerneopgave" }).GetByRole(AriaRole.Radio).And(page.Locator(":checked")));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByText("Alt er gemt")).ToBeVisibleAsync();
        await RequireAccessibleAsync(page);
        await page.Context.CloseAsync();
    }

    private async Task AsLeaderAsync()
    {
        var page = await AcceptAsync(Lise, "Lise Holm");
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Project }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Project })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("1 af 28");
        await RequireAccessibleAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Project, Exact = true }));
        await Expect(page.GetByText(Said)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>As a phone shows them; the pictures lie among the others, to be looked at.</summary>
    private async Task ReadMailsOnAPhoneAsync()
    {
        await using var phone = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await phone.NewPageAsync();
        foreach (var mail in sammen.Mails)
        {
            await page.SetContentAsync(mail.HtmlBody!);
            var name = $"first-hour-mail-{mail.To.Mailboxes.Single().Address.Split('@')[0]}";
            await page.ScreenshotAsync(new() { Path = Path.Combine(ScreenshotTests.Folder, $"{name}.png"), FullPage = true });
            await File.WriteAllTextAsync(Path.Combine(ScreenshotTests.Folder, $"{name}.txt"), mail.TextBody);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await RequireAccessibleAsync(page);
        }
    }

    /// <summary>Follows the link of an invitation's mail, makes the account, and lands on the start page.</summary>
    private async Task<IPage> AcceptAsync(string email, string name)
    {
        var page = await OpenAsync(EmptySammen.LinkIn(await sammen.MailToAsync(email)));
        await page.WriteInAsync(page.GetByLabel("Navn"), name);
        await page.WriteInAsync(page.GetByLabel("Adgangskode"), Password);
        await RequireAccessibleAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Opret konto og log ind" }));
        await page.WaitForURLAsync("**/start");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name.Split(' ')[0]);
        await Visitor.WaitUntilLiveAsync(page);
        await RequireAccessibleAsync(page);
        return page;
    }

    private async Task<IPage> OpenAsync(string address)
    {
        // The certificate is the test's own; nobody has signed it.
        var browser = await chromium.Browser.NewContextAsync(new() { Locale = "da-DK", IgnoreHTTPSErrors = true, ReducedMotion = ReducedMotion.Reduce });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    private static string Day(DateOnly day) => day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    private static ILocator InDialog(IPage page, string label) => Screen.DialogOn(page).GetByLabel(label, new() { Exact = true });

    private static async Task PressButtonAsync(IPage page, string name)
    {
        await Visitor.WaitUntilLiveAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));
        await Expect(Screen.DialogOn(page)).ToBeVisibleAsync();
    }

    private static async Task SubmitAsync(IPage page, string name)
    {
        await RequireAccessibleAsync(page);
        await page.PressOnAsync(Screen.DialogOn(page).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
    }

    private static async Task RequireAccessibleAsync(IPage page)
    {
        var found = (await page.RunAxe(AccessibilityTests.Wcag21)).Violations;
        Assert.True(found.Length == 0, $"{page.Url}: {string.Join('\n', found.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")))}");
    }
}
