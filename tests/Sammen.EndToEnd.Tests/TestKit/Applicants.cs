using Microsoft.Playwright;
using Sammen.Domain.Projects;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>Municipalities without an account, who apply by keyboard and hold nothing but the links in their mail.</summary>
internal sealed class Applicants(Newcomers people, EmptySammen sammen)
{
    /// <summary>Milliseconds from key to key: nobody types a form in less time than it takes to see it, and the form tells who does from people.</summary>
    private const float APersonsPace = 80;

    private readonly List<string> pages = [];
    private readonly HashSet<IPage> withoutScript = [];
    private readonly HashSet<string> looked = new(StringComparer.Ordinal);

    /// <summary>Everything an applicant was sent of any page they stood on.</summary>
    public IReadOnlyCollection<string> Pages => pages;

    /// <summary>From the front page through the first step, whose end sends the private link.</summary>
    public async Task<IPage> BeginAsync(Applying who, int width = 1280, int height = 720, bool hasScript = true)
    {
        var page = await people.OpenAsync("/", width, height, hasScript);
        if (!hasScript)
        {
            withoutScript.Add(page);
        }

        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Tilmeld jer", Exact = true }));
        await ReadAsync(page, "Tilmeld jer");
        await page.WriteInAsync(Field(page, "E-mail"), who.Email, APersonsPace);
        await page.WriteInAsync(Field(page, "Navn"), who.Contact, APersonsPace);
        await page.WriteInAsync(Field(page, "Telefon (kan være tom)"), "87 65 43 21", APersonsPace);
        await GoOnAsync(page, "Hvem er I?");
        return page;
    }

    /// <summary>From the second step to the receipt.</summary>
    /// <param name="pictures">What the pictures of the steps are called; none are taken when <see langword="null"/>.</param>
    public async Task FinishAsync(IPage page, Applying who, string? pictures = null)
    {
        await page.WriteInAsync(Field(page, "Kommune"), who.Municipality);
        await page.WriteInAsync(Field(page, "Arbejdsplads"), who.Workplace);
        await page.ChooseAsync(Field(page, "Fagområde"), nameof(Area.ElderlyAndHealth));
        await ShootAsync(page, pictures, "who");
        await GoOnAsync(page, "Teknologien");

        await page.WriteInAsync(Field(page, "Hvad er det for en teknologi?"), who.Technology);
        await page.ChooseAsync(Field(page, "Slags teknologi"), nameof(TechnologyKind.SensorsAndMonitoring));
        await page.PickAsync(Choices(page, "Hvad skal der ske med den?"), "Tages i brug");
        await page.PickAsync(Choices(page, "Er I gået i gang?"), "Nej, ikke endnu");
        await ShootAsync(page, pictures, "technology");
        await GoOnAsync(page, "Hvad vil I have hjælp til?");

        foreach (var phase in (string[])["Idéfasen", "Designfasen", "Implementeringsfasen"])
        {
            await page.PressOnAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = phase }), "Space");
        }

        await ShootAsync(page, pictures, "help");
        await GoOnAsync(page, "De tre betingelser");

        await page.WriteInAsync(Field(page, "Navn"), "Karin Vang");
        await page.WriteInAsync(Field(page, "Titel"), "Centerchef");
        await page.WriteInAsync(Field(page, "Medarbejdere, TR/AMR"), "20");
        await page.WriteInAsync(Field(page, "Ledere"), "7,5");
        await page.PressOnAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Vi deler vores erfaringer med andre" }), "Space");
        await ShootAsync(page, pictures, "conditions");
        await GoOnAsync(page, "Læs det igennem");

        foreach (var said in (string[])[who.Email, who.Contact, who.Workplace, who.Technology, "Karin Vang, Centerchef", "7,5 timer om måneden"])
        {
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(said);
        }

        await ShootAsync(page, pictures, "read-through");
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send tilmeldingen" }));
        await ReadAsync(page, "Tilmeldingen er sendt");
    }

    /// <summary>Opens the private page by the link in a mail, in a browser that was never here.</summary>
    public async Task<IPage> OpenAsync(Applying who, string subject, string heading, int width = 390, int height = 844)
    {
        var page = await people.OpenAsync(await LinkToAsync(who, subject), width, height);
        await ReadAsync(page, heading);
        return page;
    }

    public async Task<string> LinkToAsync(Applying who, string subject) => EmptySammen.LinkIn(await sammen.MailToAsync(who.Email, subject), "/tilmelding/");

    /// <summary>Waits for the page with this heading and keeps what it was sent as. axe looks at the first of each kind.</summary>
    public async Task ReadAsync(IPage page, string heading)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true })).ToBeVisibleAsync();

        // axe is a script itself.
        if (!withoutScript.Contains(page) && looked.Add(heading))
        {
            await page.RequireAccessibleAsync();
        }

        pages.Add(await page.ContentAsync());
    }

    private async Task GoOnAsync(IPage page, string heading)
    {
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Fortsæt", Exact = true }));
        await ReadAsync(page, heading);
    }

    private static Task ShootAsync(IPage page, string? pictures, string step) => pictures is null ? Task.CompletedTask : page.ShootAsync($"{pictures}-{step}");

    private static ILocator Field(IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    private static ILocator Choices(IPage page, string label) => page.GetByRole(AriaRole.Group, new() { Name = label }).GetByRole(AriaRole.Radio);
}
