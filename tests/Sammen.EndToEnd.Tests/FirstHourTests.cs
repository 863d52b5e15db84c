using System.Text.RegularExpressions;
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
    private const string Asger = "asger@programmet.example";
    private const string Dorthe = "dorthe@programmet.example";
    private const string Henrik = "henrik@programmet.example";
    private const string Mette = "mette@raadgiverne.example";
    private const string Lise = "lise@kommunen.example";
    private const string Project = "Skærme i hjemmeplejen";
    private const string Said = "Borgerne vil gerne se et ansigt.";

    private readonly DateOnly today = DanishTime.Today(TimeProvider.System);
    private readonly Newcomers people = new(chromium, sammen);

    [Fact]
    public async Task Everybody_finds_from_their_mail_to_what_is_theirs_to_do_and_the_leader_reads_the_first_note()
    {
        await people.InviteManagersAsync(Asger, Dorthe, Henrik);
        await AsManagerAsync();
        await AsFacilitatorAsync();
        await AsLeaderAsync();

        Assert.Equal(
            new[]
            {
                (Dorthe, EmptySammen.InvitationSubject), (Henrik, EmptySammen.InvitationSubject), (Lise, EmptySammen.InvitationSubject),
                (Mette, EmptySammen.InvitationSubject),
            },
            sammen.Mails.Select(mail => (mail.To.Mailboxes.Single().Address, mail.Subject!)).Where(mail => mail.Address != Asger).Order());
        await people.ReadOnAPhoneAsync(sammen.Mails, "first-hour-mail");
    }

    private async Task AsManagerAsync()
    {
        var page = await people.AcceptAsync(Dorthe, "Dorthe Palm");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Gør det nu ?: Opret en runde") }));
        await page.OpenRoundAsync("Runde 1", places: 4, [today.AddDays(-14), today.AddDays(-7), today, today.AddMonths(8)]);

        await page.OpenDialogAsync("Nyt projekt");
        await page.WriteInAsync(page.InDialog("Kommune"), "aarhus");
        await page.WriteInAsync(page.InDialog("Teknologien, kort sagt"), "Skærmopkald til besøg");
        await page.WriteInAsync(page.InDialog("Projektets navn"), Project);
        await page.ChooseAsync(page.InDialog("Slags teknologi"), "CommunicationAndScreenContact");
        await page.ChooseAsync(page.InDialog("Hvad sker der med den?"), "Introduced");
        await page.WriteInAsync(page.InDialog("Arbejdsplads"), "Hjemmeplejen Nord");
        await page.ChooseAsync(page.InDialog("Fagområde"), "ElderlyAndHealth");
        await page.WriteInAsync(page.InDialog("Ledere"), "7,5");
        await page.WriteInAsync(page.InDialog("Medarbejdere"), "20");
        await page.WriteInAsync(page.InDialog("E-mail til kommunens første leder (kan vente)"), Lise);
        await page.SubmitDialogAsync("Lav projektet");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Project })).ToBeVisibleAsync();
        await page.RequireAccessibleAsync();

        await page.OpenDialogAsync("Facilitatorer på projektet");
        await page.PressOnAsync(Screen.DialogOn(page).GetByRole(AriaRole.Button, new() { Name = "Inviter en, der ikke har en konto" }));
        await page.WriteInAsync(page.InDialog("E-mail"), Mette);
        await page.SubmitDialogAsync("Inviter");
        await Expect(page.GetByText($"{Mette} er inviteret").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task AsFacilitatorAsync()
    {
        var page = await people.AcceptAsync(Mette, "Mette Krogh");
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Project }));
        await page.OpenDialogAsync("Planlæg aktivitet");
        await page.WriteInAsync(page.InDialog("Titel"), "Første workshop");
        await page.WriteInAsync(page.InDialog("Dato"), today.Typed());
        await page.SubmitDialogAsync("Gem");
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
        await Expect(page.Saved()).ToBeVisibleAsync();
        await page.RequireAccessibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task AsLeaderAsync()
    {
        var page = await people.AcceptAsync(Lise, "Lise Holm");
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Project }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Project })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("1 af 28");
        await page.RequireAccessibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Project, Exact = true }));
        await Expect(page.GetByText(Said)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
