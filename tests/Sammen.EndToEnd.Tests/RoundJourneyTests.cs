using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Domain;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>
/// A whole round on an empty installation, by keyboard alone: four municipalities apply without an account, two programme managers choose
/// together, everybody is answered, one gives its place up again.
/// </summary>
public sealed class RoundJourneyTests(Chromium chromium, EmptySammen sammen) : IClassFixture<EmptySammen>
{
    private const string Asger = "asger@programmet.example";
    private const string Dorthe = "dorthe@programmet.example";
    private const string Henrik = "henrik@programmet.example";
    private const string Round = "Runde 1";

    // Subjects of the mails that applicants get.
    private const string Begun = "Jeres tilmelding til Sammen om ny teknologi";
    private const string Received = "Vi har modtaget jeres tilmelding";
    private const string Asked = "Et spørgsmål til jeres tilmelding";
    private const string Yes = "I er med i Sammen om ny teknologi";
    private const string Waitlisted = "I er på venteliste til Sammen om ny teknologi";
    private const string No = "Svar på jeres tilmelding til Sammen om ny teknologi";
    private const string Withdrawn = "Tilmeldingen er trukket tilbage";

    private const string Remark = "Chefen tøver, vi ringer selv.";
    private const string Question = "Hvor mange medarbejdere skal bruge sensorerne?";
    private const string Reply = "Vi er 34 i Hjemmeplejen Syd.";

    private static readonly Applying Aarhus = new("Aarhus", "lise@aarhus.example", "Lise Holm", "Hjemmeplejen Nord", "Skærme til besøg");
    private static readonly Applying Odense = new("Odense", "bo@odense.example", "Bo Krag", "Hjemmeplejen Syd", "Sensorer i ældreboliger");
    private static readonly Applying Randers = new("Randers", "eva@randers.example", "Eva Toft", "Plejehjemmet Solbakken", "Gulve der mærker fald");
    private static readonly Applying Esbjerg = new("Esbjerg", "ida@esbjerg.example", "Ida Bjerre", "Fjordskolen", "Sprogmodel til elevplaner");

    // What each is answered: as it is chosen, as the mail says it, and in the managers' own words.
    private static readonly (Applying Who, string Chosen, string Subject, string Words)[] Answers =
    [
        (Aarhus, "Optag", Yes, "Vi glæder os til at høre om jeres skærme."),
        (Esbjerg, "Venteliste 1", Waitlisted, "I får den første plads, der bliver fri."),
        (Odense, "Venteliste 2", Waitlisted, "Jeres sensorer ligner nogle, vi har fulgt."),
        (Randers, "Afslå", No, "Vi kan ikke hjælpe med et indkøb, der er afsluttet."),
    ];

    private readonly DateOnly today = DanishTime.Today(TimeProvider.System);
    private readonly Newcomers people = new(chromium, sammen);

    [Fact]
    public async Task Municipalities_apply_without_an_account_two_managers_choose_together_and_everybody_is_answered_once()
    {
        var applicants = new Applicants(people, sammen);
        await people.InviteManagersAsync(Asger, Dorthe, Henrik);
        var dorthe = await people.AcceptAsync(Dorthe, "Dorthe Palm");
        await dorthe.PressOnAsync(dorthe.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Gør det nu ?: Opret en runde") }));
        await dorthe.OpenRoundAsync(Round, places: 1, [today.AddDays(14), today.AddDays(21), today.AddDays(30), today.AddMonths(8)]);

        await BreakOffAndFindAgainAsync(applicants);
        await ApplyWithoutScriptAsync(applicants);
        await applicants.FinishAsync(await applicants.BeginAsync(Aarhus), Aarhus, "round-journey-apply");
        await Expect(dorthe.ApplicationLink(Aarhus)).ToBeVisibleAsync();

        var henrik = await people.AcceptAsync(Henrik, "Henrik Sund");
        await henrik.PressOnAsync(henrik.GetByRole(AriaRole.Link, new() { Name = "Runder", Exact = true }));
        await henrik.ArriveAsync("Runder");
        await henrik.PressOnAsync(henrik.GetByRole(AriaRole.Link, new() { Name = Round, Exact = true }));
        await henrik.ArriveAsync(Round);
        await henrik.TypeInAsync(Esbjerg);
        await Expect(henrik.GetByRole(AriaRole.Row).Filter(new() { HasText = Esbjerg.Technology })).ToContainTextAsync("Skrevet ind");
        Assert.Contains("Vi har modtaget", (await sammen.MailToAsync(Esbjerg.Email, Received)).TextBody!, StringComparison.Ordinal);
        await (await applicants.OpenAsync(Esbjerg, Received, "Tilmeldingen er sendt")).Context.CloseAsync();

        await AskAndBeAnsweredAsync(dorthe, applicants);
        await ChooseTogetherAsync(dorthe, henrik);
        await WordTheAnswersAsync(dorthe, henrik);
        await NobodyLearnsWhatIsChosenAsync(applicants);
        await SendTheAnswersAsync(dorthe, henrik);
        await EverybodyReadsTheirAnswerAsync(applicants);

        var leader = await BecomeLeaderAsync();
        await GiveThePlaceUpAsync(applicants, leader);
        await SeeWhoIsNextAsync(dorthe, henrik);
        await NothingElseWasSentAsync(applicants);
        await people.ReadOnAPhoneAsync(sammen.Mails.DistinctBy(mail => mail.Subject, StringComparer.Ordinal), "round-journey-mail");
    }

    /// <summary>On a phone, and on from the mail on a computer.</summary>
    private static async Task BreakOffAndFindAgainAsync(Applicants applicants)
    {
        var phone = await applicants.BeginAsync(Odense, width: 390, height: 844);
        await phone.GotoAsync("/tilmelding");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "I er gået i gang" })).ToBeVisibleAsync();
        await phone.Context.CloseAsync();

        var computer = await applicants.OpenAsync(Odense, Begun, "Tilmeldingen er ikke sendt endnu", width: 1440, height: 900);
        await computer.PressOnAsync(computer.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Fortsæt tilmeldingen" }));
        await applicants.ReadAsync(computer, "Hvem er I?");
        await applicants.FinishAsync(computer, Odense);
        await computer.Context.CloseAsync();
    }

    private async Task ApplyWithoutScriptAsync(Applicants applicants)
    {
        var page = await applicants.BeginAsync(Randers, hasScript: false);
        await applicants.FinishAsync(page, Randers);
        var number = Regex.Match(await page.GetByRole(AriaRole.Main).InnerTextAsync(), @"nummer \S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Contains(number, (await sammen.MailToAsync(Randers.Email, Received)).TextBody!, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task AskAndBeAnsweredAsync(IPage manager, Applicants applicants)
    {
        await manager.OpenApplicationAsync(Odense);
        await manager.WriteInAsync(manager.GetByLabel("Ny bemærkning"), Remark);
        await manager.PressOnAsync(manager.GetByRole(AriaRole.Button, new() { Name = "Skriv bemærkningen" }));
        await Expect(manager.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Remark })).ToBeVisibleAsync();

        await manager.OpenDialogAsync("Stil et spørgsmål");
        await manager.WriteInAsync(manager.InDialog("Spørgsmål"), Question);
        await manager.WriteInAsync(manager.InDialog("Kan besvares til og med"), today.AddDays(7).Typed());
        await manager.SubmitDialogAsync("Send spørgsmålet");

        Assert.Contains(Question, (await sammen.MailToAsync(Odense.Email, Asked)).TextBody!, StringComparison.Ordinal);
        var phone = await applicants.OpenAsync(Odense, Asked, "Tilmeldingen er sendt");
        await phone.RequireAccessibleAsync();
        await phone.WriteInAsync(phone.GetByLabel("Jeres svar"), Reply);
        await phone.PressOnAsync(phone.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }));
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Jeres svar" })).ToBeVisibleAsync();
        await applicants.ReadAsync(phone, "Tilmeldingen er sendt");
        await phone.Context.CloseAsync();

        await Expect(manager.GetByRole(AriaRole.Blockquote)).ToContainTextAsync(Reply);
        await manager.RequireAccessibleAsync();
        await manager.PressOnAsync(manager.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Round, Exact = true }));
        await manager.ArriveAsync(Round);
    }

    private static async Task ChooseTogetherAsync(IPage dorthe, IPage henrik)
    {
        await Task.WhenAll(dorthe.PickAsync(dorthe.Choices(Aarhus), "Optag"), henrik.PickAsync(henrik.Choices(Randers), "Afslå"));
        await Managers.ExpectChosenAsync(Aarhus, "Optag", dorthe, henrik);
        await Managers.ExpectChosenAsync(Randers, "Afslå", dorthe, henrik);

        // The one place is chosen by then: who wants to give it once more is offered the waitlist instead.
        await henrik.PickAsync(henrik.Choices(Odense), "Optag");
        await henrik.SubmitDialogAsync("Sæt på venteliste");
        await Managers.ExpectChosenAsync(Odense, "Venteliste 1", dorthe, henrik);
        await dorthe.PickAsync(dorthe.Choices(Esbjerg), "Venteliste");
        await Managers.ExpectChosenAsync(Esbjerg, "Venteliste 2", dorthe, henrik);

        await henrik.PressOnAsync(henrik.GetByRole(AriaRole.Button, new() { Name = "Flyt Esbjerg op på ventelisten" }));
        await Managers.ExpectChosenAsync(Esbjerg, "Venteliste 1", dorthe, henrik);
        await Managers.ExpectChosenAsync(Odense, "Venteliste 2", dorthe, henrik);
        await Expect(dorthe.GetByRole(AriaRole.Region, new() { Name = "Den mulige runde" }).GetByRole(AriaRole.Status)).ToHaveTextAsync("1 af 1 pladser valgt");
        await dorthe.RequireAccessibleAsync();
        await dorthe.ShootAsync("round-journey-round");
    }

    /// <summary>Both stand on the page with the mails; what one of them words, the other reads.</summary>
    private static async Task WordTheAnswersAsync(IPage dorthe, IPage henrik)
    {
        foreach (var page in (IPage[])[dorthe, henrik])
        {
            await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Send svarene (4) …" }));
            await page.ArriveAsync("Send svarene");
        }

        foreach (var (who, chosen, _, words) in Answers)
        {
            await Expect(dorthe.AnswerTo(who, chosen)).ToContainTextAsync(who.Email);
            await dorthe.WordAnswerAsync(who, chosen, words, henrik);
        }

        await dorthe.RequireAccessibleAsync();
        await dorthe.ShootAsync("round-journey-answers");
    }

    /// <summary>Everything is chosen and worded by now, and nothing sent.</summary>
    private static async Task NobodyLearnsWhatIsChosenAsync(Applicants applicants)
    {
        foreach (var (who, _, _, _) in Answers)
        {
            await (await applicants.OpenAsync(who, Received, "Tilmeldingen er sendt")).Context.CloseAsync();
        }

        var managersOnly = Answers.Select(answer => answer.Words).Concat(["Optag", "Venteliste", "Afslå"]);
        Assert.All(applicants.Pages, page => Assert.All(managersOnly, words => Assert.DoesNotContain(words, page, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What was read on the page is what is sent.</summary>
    private async Task SendTheAnswersAsync(IPage dorthe, IPage henrik)
    {
        var read = new List<(string Email, string Subject, string[] Lines)>();
        foreach (var (who, chosen, subject, words) in Answers)
        {
            // The first line names the receiver, the second the subject.
            var lines = await dorthe.AnswerTo(who, chosen).Locator(".mail > p").AllInnerTextsAsync();
            Assert.Equal(subject, lines[1]);
            read.Add((who.Email, subject, [.. lines.Skip(2), words]));
        }

        await dorthe.PressOnAsync(dorthe.GetByRole(AriaRole.Button, new() { Name = "Send svarene (4)" }));
        await dorthe.ArriveAsync(Round);
        await Expect(dorthe.GetByRole(AriaRole.Main)).ToContainTextAsync("1 af 1 pladser");
        await Expect(dorthe.GetByRole(AriaRole.Link, new() { Name = Aarhus.Technology })).ToBeVisibleAsync();
        await Expect(henrik.GetByText("Der er ingen svar at sende.")).ToBeVisibleAsync();
        foreach (var (email, subject, lines) in read)
        {
            var mail = (await sammen.MailToAsync(email, subject)).TextBody!;
            Assert.All(lines, line => Assert.Contains(line, mail, StringComparison.Ordinal));
        }
    }

    private async Task EverybodyReadsTheirAnswerAsync(Applicants applicants)
    {
        (string State, string Said)[] told =
        [
            ("I er med", $"I har fået plads i {Round}"), ("I er på venteliste", "I er nummer 1 på ventelisten"),
            ("I er på venteliste", "I er nummer 2 på ventelisten"), ("I fik ikke plads denne gang", $"I har ikke fået plads i {Round} denne gang"),
        ];
        foreach (var ((who, _, subject, words), (state, said)) in Answers.Zip(told))
        {
            var mail = (await sammen.MailToAsync(who.Email, subject)).TextBody!;
            Assert.Contains(said, mail, StringComparison.Ordinal);
            Assert.Equal(who != Aarhus, mail.Contains(sammen.Address + Addresses.Prompts, StringComparison.Ordinal));
            Assert.All(Answers, other => Assert.Equal(other.Who == who, mail.Contains(other.Words, StringComparison.Ordinal)));

            var phone = await applicants.OpenAsync(who, subject, state);
            await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "Sådan står det" })).ToContainTextAsync(words);
            await phone.Context.CloseAsync();
        }
    }

    /// <summary>Whoever applied is invited to follow the project that came of it.</summary>
    private async Task<IPage> BecomeLeaderAsync()
    {
        var leader = await people.AcceptAsync(Aarhus.Email, Aarhus.Contact);
        await leader.PressOnAsync(leader.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Aarhus.Technology }));
        await Expect(leader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Aarhus.Technology);
        await Visitor.WaitUntilLiveAsync(leader);
        await leader.RequireAccessibleAsync();
        return leader;
    }

    private static async Task GiveThePlaceUpAsync(Applicants applicants, IPage leader)
    {
        var phone = await applicants.OpenAsync(Aarhus, Yes, "I er med");
        await phone.PressOnAsync(phone.Locator("summary").Filter(new() { HasText = "Træk tilmeldingen tilbage" }));
        await phone.PressOnAsync(phone.GetByRole(AriaRole.Button, new() { Name = "Træk tilbage", Exact = true }));
        await applicants.ReadAsync(phone, Withdrawn);
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Fortryd" })).ToBeVisibleAsync();
        await phone.Context.CloseAsync();
        await Expect(leader.GetByText("Forløbet blev lukket").First).ToBeVisibleAsync();
    }

    private static async Task SeeWhoIsNextAsync(params IPage[] managers)
    {
        foreach (var manager in managers)
        {
            await manager.PressOnAsync(manager.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }));
            var waiting = manager.GetByRole(AriaRole.Region, new() { Name = "Det venter på jer" });
            await Expect(waiting.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "en plads er blevet fri; først på ventelisten er" })).ToContainTextAsync([Esbjerg.Technology]);
            await manager.RequireAccessibleAsync();
            await manager.PressOnAsync(waiting.GetByRole(AriaRole.Link, new() { Name = Esbjerg.Technology }));
            await manager.ArriveAsync("Esbjerg Kommune");
        }
    }

    private async Task NothingElseWasSentAsync(Applicants applicants)
    {
        (string, string)[] expected =
        [
            (Dorthe, EmptySammen.InvitationSubject), (Henrik, EmptySammen.InvitationSubject),
            (Odense.Email, Begun), (Odense.Email, Received), (Odense.Email, Asked), (Odense.Email, Waitlisted),
            (Randers.Email, Begun), (Randers.Email, Received), (Randers.Email, No),
            (Esbjerg.Email, Received), (Esbjerg.Email, Waitlisted),
            (Aarhus.Email, Begun), (Aarhus.Email, Received), (Aarhus.Email, Yes), (Aarhus.Email, EmptySammen.InvitationSubject),
            (Aarhus.Email, Withdrawn), (Aarhus.Email, $"Forløbet {Aarhus.Technology} er afsluttet"),
        ];
        foreach (var (email, subject) in expected)
        {
            await sammen.MailToAsync(email, subject);
        }

        Assert.Equal(expected.Order(), sammen.Mails.Select(mail => (mail.To.Mailboxes.Single().Address, mail.Subject!)).Where(mail => mail.Address != Asger).Order());
        Assert.All(sammen.Mails, mail => Assert.DoesNotContain(Remark, mail.TextBody + mail.HtmlBody, StringComparison.Ordinal));
        Assert.All(applicants.Pages, page => Assert.DoesNotContain(Remark, page, StringComparison.Ordinal));
        Assert.Contains(applicants.Pages, page => page.Contains(Question, StringComparison.Ordinal));
    }
}
