using Microsoft.Playwright;
using Sammen.Domain.Projects;
using Sammen.EndToEnd.Tests.Standing;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What programme managers do with a round, by keyboard.</summary>
internal static class Managers
{
    /// <param name="days">The deadline, the day everybody has an answer, the first and the last day.</param>
    public static async Task OpenRoundAsync(this IPage page, string name, int places, DateOnly[] days)
    {
        await page.OpenDialogAsync("Åbn en runde");
        await page.WriteInAsync(page.InDialog("Runde"), name);
        await page.WriteInAsync(page.InDialog("Pladser"), $"{places}");
        foreach (var (label, day) in ((string[])["Tilmelding til og med", "Svar senest", "Første dag", "Sidste dag"]).Zip(days))
        {
            await page.WriteInAsync(page.InDialog(label), day.Typed());
        }

        await page.SubmitDialogAsync("Åbn en runde");
        await page.ArriveAsync(name);
    }

    /// <summary>Keeps an application that came by telephone, from its round's page.</summary>
    public static async Task TypeInAsync(this IPage page, Applying who)
    {
        await page.OpenDialogAsync("Skriv en tilmelding ind");
        await page.WriteInAsync(page.InDialog("Mailadresse"), who.Email);
        await page.WriteInAsync(page.InDialog("Kontaktperson"), who.Contact);
        await page.WriteInAsync(page.InDialog("Kommune"), who.Municipality);
        await page.WriteInAsync(page.InDialog("Arbejdsplads"), who.Workplace);
        await page.ChooseAsync(page.InDialog("Fagområde"), nameof(Area.ChildrenAndSchools));
        await page.ChooseAsync(page.InDialog("Slags teknologi"), nameof(TechnologyKind.AiAndDecisionSupport));
        await page.WriteInAsync(page.InDialog("Teknologien i ord"), who.Technology);
        await page.ChooseAsync(page.InDialog("Hvad skal der ske med den?"), nameof(TechnologyAim.Bought));
        await page.PressOnAsync(Screen.DialogOn(page).GetByRole(AriaRole.Checkbox, new() { Name = "Beslutningsfasen" }), "Space");
        await page.WriteInAsync(page.InDialog("Hvem i ledelsen står bag? (navn)"), "Jens Lund");
        await page.WriteInAsync(page.InDialog("Stilling"), "Skolechef");
        await page.WriteInAsync(page.InDialog("Timer om måneden til ledere"), "6");
        await page.WriteInAsync(page.InDialog("Timer om måneden til medarbejdere"), "12");
        await page.PressOnAsync(Screen.DialogOn(page).GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Kommunen lover at dele") }), "Space");
        await page.SubmitDialogAsync("Skriv den ind");
        await Expect(page.ApplicationLink(who)).ToBeVisibleAsync();
    }

    /// <summary>To one application from its round's page.</summary>
    public static async Task OpenApplicationAsync(this IPage page, Applying who)
    {
        await page.PressOnAsync(page.ApplicationLink(who));
        await page.ArriveAsync($"{who.Municipality} Kommune");
    }

    public static ILocator ApplicationLink(this IPage page, Applying who) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = who.Municipality, Exact = true });

    /// <summary>What can be answered an application, as three choices side by side.</summary>
    public static ILocator Choices(this IPage page, Applying who) => page.GetByRole(AriaRole.Radiogroup, new() { Name = $"Valg for {who.Municipality}" }).GetByRole(AriaRole.Radio);

    /// <summary>Everybody sees the choice that one of them made, with nobody reloading anything.</summary>
    public static async Task ExpectChosenAsync(Applying who, string answer, params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await Expect(page.Choices(who).And(page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }))).ToBeCheckedAsync();
        }
    }

    /// <summary>The mail to an applicant on the page that shows every mail before it is sent.</summary>
    public static ILocator AnswerTo(this IPage page, Applying who, string answer) => page.GetByRole(AriaRole.Region, new() { Name = $"{who.Municipality}: {answer}", Exact = true });

    /// <summary>Words an answer there, and waits until the words are kept: they are, once the field is left.</summary>
    public static async Task WordAnswerAsync(this IPage page, Applying who, string answer, string words, IPage colleague)
    {
        await page.WriteInAsync(page.AnswerTo(who, answer).GetByRole(AriaRole.Textbox), words);
        await page.Keyboard.PressAsync("Tab");
        await Expect(colleague.AnswerTo(who, answer).GetByRole(AriaRole.Textbox)).ToHaveValueAsync(words);
    }
}
