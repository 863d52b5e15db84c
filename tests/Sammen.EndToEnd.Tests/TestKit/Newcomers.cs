using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MimeKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>People who come to an empty installation with the mail they got and a keyboard, each in a browser of their own.</summary>
public sealed class Newcomers(Chromium chromium, EmptySammen sammen)
{
    private const string Password = "Regnvejr-i-november-7";

    /// <param name="address">The whole of it, or the path of a page.</param>
    public async Task<IPage> OpenAsync(string address, int width = 1280, int height = 720, bool hasScript = true)
    {
        var browser = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = sammen.Address,
            Locale = "da-DK",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = hasScript,

            // The certificate is the test's own; nobody has signed it.
            IgnoreHTTPSErrors = true,
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Makes the first administrator as the installation guide says, who invites the programme managers and leaves.</summary>
    public async Task InviteManagersAsync(string administrator, params string[] managers)
    {
        var page = await OpenAsync(await sammen.CreateAdminAsync(administrator));
        await page.WriteInAsync(page.GetByLabel("Ny adgangskode"), Password);
        await page.WriteInAsync(page.GetByLabel("Gentag adgangskoden"), Password);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vælg adgangskode" }));
        await page.WriteInAsync(page.GetByLabel("E-mail"), administrator);
        await page.WriteInAsync(page.GetByLabel("Adgangskode"), Password);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }));

        await page.WaitForURLAsync("**/start");
        await Visitor.WaitUntilLiveAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Gør det nu ?: Inviter programlederne") }));
        foreach (var email in managers)
        {
            await page.OpenDialogAsync("Inviter");
            await page.WriteInAsync(page.InDialog("E-mail"), email);
            await page.ChooseAsync(page.InDialog("Rolle"), "ProgrammeManager");
            await page.SubmitDialogAsync("Inviter");
            await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = email })).ToContainTextAsync("Programleder");
        }

        await page.RequireAccessibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>Follows the link of an invitation's mail, makes the account, and lands on the start page.</summary>
    public async Task<IPage> AcceptAsync(string email, string name)
    {
        var page = await OpenAsync(EmptySammen.LinkIn(await sammen.MailToAsync(email, EmptySammen.InvitationSubject)));
        await page.WriteInAsync(page.GetByLabel("Navn"), name);
        await page.WriteInAsync(page.GetByLabel("Adgangskode"), Password);
        await page.RequireAccessibleOnceAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Opret konto og log ind" }));
        await page.WaitForURLAsync("**/start");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name.Split(' ')[0]);
        await Visitor.WaitUntilLiveAsync(page);
        await page.RequireAccessibleAsync();
        return page;
    }

    /// <summary>Mails as a phone shows them; at night with pictures.</summary>
    /// <param name="pictures">What the pictures are called, besides whose mail it is and a number.</param>
    public async Task ReadOnAPhoneAsync(IEnumerable<MimeMessage> mails, string pictures)
    {
        await using var phone = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await phone.NewPageAsync();
        foreach (var (number, mail) in mails.Index())
        {
            await page.SetContentAsync(mail.HtmlBody!);
            var name = $"{pictures}-{number + 1}-{mail.To.Mailboxes.Single().Address.Split('@')[0]}";
            await page.TakeAtNightAsync(name, fullPage: true);
            if (Nightly.IsNow)
            {
                await File.WriteAllTextAsync(Path.Combine(Pictures.Folder, $"{name}.txt"), mail.TextBody);
            }

            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await page.RequireAccessibleAsync();
        }
    }
}
