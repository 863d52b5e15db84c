using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using MimeKit;
using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.EndToEnd.Tests.Hostile;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>
/// A course from the proposal for its plan, by way of the leader's calendar, to the minutes in the leader's inbox, and what it did to the hours;
/// by keyboard.
/// </summary>
public class CourseJourneyTests(Chromium chromium)
{
    private const string Title = "Vi prøver det af på to afdelinger";
    private const string Said = "Natholdet vil have en at ringe til den første uge.";
    private const string Sentence = "Tak for i dag. Læg det gerne frem i MED på torsdag.";
    private const int Employees = 4;
    private static readonly TimeSpan MailTimeout = TimeSpan.FromSeconds(60);
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    [Fact]
    public async Task A_proposal_becomes_an_activity_its_log_becomes_minutes_in_the_leaders_inbox_and_its_people_become_hours()
    {
        await using var sammen = await SammenProcess.StartAsync();
        var places = DemoPlaces.Read(sammen.DatabaseFile);
        await using var mette = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await using var lise = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await lise.SignInAsync(Visitor.Leader);
        var before = await HoursOnDashboardAsync(lise, places.Project);

        await mette.SignInAsync(Visitor.Facilitator);
        await TakeOverAsync(mette, places.Project);
        await InviteAsync(mette);
        var invitation = await MailToAsync(sammen, "Indkaldelse: " + Title);
        Assert.Contains("Mette Krogh indkalder til " + Title, invitation.TextBody!, StringComparison.Ordinal);
        Assert.Contains(UidOf(mette.Page.Url), Encoding.UTF8.GetString(Content(invitation)), StringComparison.Ordinal);
        Assert.Contains(UidOf(mette.Page.Url), await CalendarAsync(lise), StringComparison.Ordinal);
        await HoldAsync(mette);
        await SendMinutesAsync(mette);

        var mail = await MailToAsync(sammen, "Referat: " + Title);
        Assert.Equal("lise.holm@demo.invalid", mail.To.Mailboxes.Single().Address);
        Assert.Contains(Sentence, mail.TextBody!, StringComparison.Ordinal);
        Assert.Empty(Reading.OfWordFile(Content(mail)).Missing([Title, Said, Sentence]));
        var link = mail.TextBody!.ReplaceLineEndings("\n").Split('\n').Single(line => line.EndsWith("/referat", StringComparison.Ordinal));
        await lise.OpenPageAsync(new Uri(link).AbsolutePath, isStatic: false);
        await Expect(lise.Page.GetByText(Said)).ToBeVisibleAsync();
        await Expect(lise.Page.GetByRole(AriaRole.Button, new() { Name = "Send referatet" })).ToHaveCountAsync(0);
        Assert.NotEmpty(await lise.Page.PdfAsync(new() { Format = "A4" }));

        var after = before + (CourseProposal.UsualMinutes(WorkshopKind.Workshop) * Employees / 60m);
        Assert.Equal(after, await HoursOnDashboardAsync(lise, places.Project));
        await using var dorthe = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await dorthe.SignInAsync(Visitor.ProgrammeManager);
        await dorthe.OpenPageAsync(Addresses.Comparison, isStatic: false);
        await Expect(dorthe.Page.GetByRole(AriaRole.Row).Filter(new() { Has = dorthe.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Timer, medarbejdere med TR/AMR og IT", Exact = true }) }))
            .ToContainTextAsync($"{after.ToString("#,0.#", Danish)} af ");
    }

    private static async Task TakeOverAsync(Visitor visitor, Guid project)
    {
        var page = visitor.Page;
        await visitor.OpenPageAsync(Addresses.Workshops(project), isStatic: false);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Se forslaget" }));
        await page.WriteInAsync(page.Locator("#proposed-0-title"), Title);
        await page.WriteInAsync(page.Locator("#proposed-0-date"), DanishTime.Today(TimeProvider.System).ToString("dd-MM-yy", CultureInfo.InvariantCulture));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Planlæg de valgte" }));
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.PressOnAsync(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = Title }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Title })).ToBeVisibleAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(page.Locator(".agenda > li").First).ToContainTextAsync("13.00");
    }

    private static async Task InviteAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send indkaldelse" }));
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Visitor.Leader);
        await page.PressOnAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send indkaldelse" }));
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Indkaldelse" })).ToContainTextAsync($"{Visitor.Leader} indkaldt ");
    }

    /// <summary>Makes the address of one's own calendar, and reads it as a calendar does: without a sign-in.</summary>
    private static async Task<string> CalendarAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await visitor.OpenPageAsync(Addresses.Me, isStatic: true);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lav en kalenderadresse" }));
        var address = page.GetByLabel("Kalenderadresse");
        await Expect(address).ToBeVisibleAsync();
        await page.RequireAccessibleAsync();
        using var calendar = new HttpClient();
        return await calendar.GetStringAsync(await address.InputValueAsync());
    }

    private static string UidOf(string address) => $"UID:{new Uri(address).Segments[^1]}";

    private static async Task HoldAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Åbn loggen" }));
        await Expect(page.Locator("[data-lane]")).ToHaveCountAsync(4);
        await visitor.WaitUntilLiveAsync();
        var lane = page.GetByRole(AriaRole.Region, new() { Name = "Inddragelse", Exact = true });
        await page.TabToAsync(lane.GetByRole(AriaRole.Textbox));
        await page.Keyboard.TypeAsync(Said);
        await page.Keyboard.PressAsync("Enter");
        await Expect(lane.Locator(".note")).ToContainTextAsync([Said]);
        await Expect(page.Saved()).ToBeVisibleAsync();

        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Title })).ToBeVisibleAsync();
        await visitor.WaitUntilLiveAsync();
        await page.WriteInAsync(page.Locator("#heads-Employees"), Employees.ToString(CultureInfo.InvariantCulture));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Markér som afholdt" }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Markér som afholdt" }));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Markér som afholdt" })).ToHaveCountAsync(0);
    }

    private static async Task SendMinutesAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Referat", Exact = true }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Referat: " + Title })).ToBeVisibleAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(page.GetByText(Said)).ToBeVisibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send referatet" }));
        var dialog = page.GetByRole(AriaRole.Dialog);
        await page.PressOnAsync(dialog.GetByRole(AriaRole.Checkbox, new() { Name = Visitor.Leader }), "Space");
        await page.WriteInAsync(dialog.GetByRole(AriaRole.Textbox), Sentence);
        await page.PressOnAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Send referatet" }));
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Hent, som det blev sendt") })).ToBeVisibleAsync();
    }

    private static async Task<decimal> HoursOnDashboardAsync(Visitor visitor, Guid project)
    {
        await visitor.OpenPageAsync(Addresses.Dashboard(project), isStatic: false);
        return decimal.Parse(await visitor.Page.Locator(".hours li:first-child b").InnerTextAsync(), Danish);
    }

    /// <summary>In Development a mail is a file in a folder.</summary>
    private static async Task<MimeMessage> MailToAsync(SammenProcess sammen, string subject)
    {
        using var patience = new CancellationTokenSource(MailTimeout);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(200));

        // The program makes it with its first mail.
        var folder = Directory.CreateDirectory(Path.Combine(sammen.DataFolder, "mail")).FullName;
        while (await beat.WaitForNextTickAsync(patience.Token))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
            {
                await using var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                if (written.Length > 0 && await MimeMessage.LoadAsync(written, patience.Token) is { } mail && mail.Subject == subject && mail.Attachments.Any())
                {
                    return mail;
                }
            }
        }

        throw new TimeoutException($"No mail came with the subject {subject}.");
    }

    private static byte[] Content(MimeMessage mail)
    {
        using var stream = new MemoryStream();
        ((MimePart)mail.Attachments.Single()).Content!.DecodeTo(stream);
        return stream.ToArray();
    }
}
