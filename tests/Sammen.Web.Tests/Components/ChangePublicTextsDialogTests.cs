using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChangePublicTextsDialogTests : Screen
{
    private static readonly PublicTextsContent Seen = new()
    {
        Contacts = [new ProgrammeContact("Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe@kl.example", "12345678"), new ProgrammeContact("Bo Bak", null, null, null, "87654321")],
        PublicationLink = "https://p.example/",
        PrintedCopies = "Skriv til os.",
    };

    private SammenUser dorthe = null!;

    [Fact]
    public async Task It_opens_on_what_counts()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal("Ret kontakter og tekster", screen.Find("h2").Words());
        Assert.Equal(["Kontakt 1", "Kontakt 2"], screen.FindAll("legend").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            ("Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe@kl.example", "12345678"),
            (Value(screen, "contact-name-1"), Value(screen, "contact-role-1"), Value(screen, "contact-english-role-1"), Value(screen, "contact-email-1"), Value(screen, "contact-telephone-1")));
        Assert.Equal(("https://p.example/", "Skriv til os."), (Value(screen, "publication-link"), Value(screen, "printed-copies")));
    }

    [Fact]
    public async Task Every_field_that_was_changed_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = await OpenAsync();
        await TypeAsync(screen, "contact-name-2", "Bo Birk");
        await TypeAsync(screen, "contact-role-2", "Konsulent");
        await TypeAsync(screen, "contact-english-role-2", "Consultant");
        await TypeAsync(screen, "contact-email-2", "bo@oao.example");
        await TypeAsync(screen, "contact-telephone-2", "11223344");
        await TypeAsync(screen, "publication-link", "www.ny.example");
        await TypeAsync(screen, "english-publication-link", "https://ny.example/en");
        await TypeAsync(screen, "printed-copies", "Bestil her.");
        await TypeAsync(screen, "english-printed-copies", "Order here.");
        await TypeAsync(screen, "call-link", "https://call.example/");
        await TypeAsync(screen, "accessibility-link", "https://was.example/");
        await TypeAsync(screen, "privacy-link", "https://privat.example/");
        await TypeAsync(screen, "privacy-email", "data@kl.example");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.True((await NowAsync()).Says(new PublicTextsContent
        {
            Contacts = [Seen.Contacts[0], new ProgrammeContact("Bo Birk", "Konsulent", "Consultant", "bo@oao.example", "11223344")],
            PublicationLink = "https://www.ny.example",
            EnglishPublicationLink = "https://ny.example/en",
            PrintedCopies = "Bestil her.",
            EnglishPrintedCopies = "Order here.",
            CallLink = "https://call.example/",
            AccessibilityLink = "https://was.example/",
            PrivacyLink = "https://privat.example/",
            PrivacyEmail = "data@kl.example",
        }));
    }

    [Fact]
    public async Task Contacts_are_added_taken_away_and_moved()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Press("+ Tilføj en kontakt");
        await TypeAsync(screen, "contact-name-3", "Den nye");
        await TypeAsync(screen, "contact-telephone-3", "99999999");
        await screen.Press("Flyt op: kontakt 3");
        await screen.Press("Fjern: kontakt 1");
        Assert.Equal(["Den nye", "Bo Bak"], new[] { Value(screen, "contact-name-1"), Value(screen, "contact-name-2") }, StringComparer.Ordinal);

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(["Den nye", "Bo Bak"], (await NowAsync()).Contacts.Select(contact => contact.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_first_contact_has_nowhere_to_move()
    {
        var (screen, _) = await OpenAsync();

        Assert.DoesNotContain("Flyt op: kontakt 1", screen.Buttons("[role=dialog]"), StringComparer.Ordinal);
        Assert.Contains("Flyt op: kontakt 2", screen.Buttons("[role=dialog]"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_contact_stands_beside_its_own_field_when_it_is_left_and_when_it_is_saved()
    {
        var (screen, answer) = await OpenAsync();
        await TypeAsync(screen, "contact-email-2", "ingen mail");
        Assert.Equal(("", "Skriv en e-mailadresse, fx navn@kommune.dk."), (Problem(screen, "contact-email-1"), Problem(screen, "contact-email-2")));

        await TypeAsync(screen, "contact-email-2", "");
        await TypeAsync(screen, "contact-telephone-2", "");
        await screen.Submit();

        Assert.Equal(("", "Skriv en mailadresse eller et telefonnummer."), (Problem(screen, "contact-email-1"), Problem(screen, "contact-email-2")));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task Who_changed_the_same_as_somebody_else_is_told_and_keeps_what_was_typed()
    {
        var (screen, answer) = await OpenAsync();
        await App.WritePublicTextsAsync(dorthe, Seen with { PrintedCopies = "Kollegaens" });
        await TypeAsync(screen, "printed-copies", "Min");

        await screen.Submit();

        Assert.Equal("Nogen har rettet det samme imens. Genindlæs siden for at se det nyeste.", screen.Alerts());
        Assert.Equal("Min", Value(screen, "printed-copies"));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task An_earlier_version_fills_the_form_and_nothing_changes_before_it_is_saved()
    {
        var old = new PublicTextsVersion(1, new PublicTextsContent { PrintedCopies = "Som før" }, "Dorthe Palm", App.Now, []);
        var (screen, answer) = await OpenAsync(old);
        Assert.Equal("Som før", Value(screen, "printed-copies"));
        Assert.Empty(screen.FindAll("legend"));
        Assert.StartsWith("Felterne er fyldt ud, som de stod", screen.Find("form p").Words(), StringComparison.Ordinal);
        Assert.True((await NowAsync()).Says(Seen));

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.True((await NowAsync()).Says(old.Content));
    }

    [Fact]
    public async Task Leaving_after_a_contact_was_added_asks_first()
    {
        var (screen, _) = await OpenAsync();
        await screen.Press("+ Tilføj en kontakt");

        await screen.Press("Annuller");

        Assert.NotNull(screen.Find("[role=alertdialog]"));
    }

    protected override async Task ReadyAsync()
    {
        dorthe = await App.AddUserAsync(Role.ProgrammeManager);
        await SignInAsync(dorthe);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(PublicTextsVersion? from = null)
    {
        await App.WritePublicTextsAsync(dorthe, Seen);
        return Open(new DialogParameters<ChangePublicTextsDialog> { { dialog => dialog.Now, Seen }, { dialog => dialog.From, from } });
    }

    private async Task<PublicTextsContent> NowAsync()
        => (await App.ReadAsync(db => db.PublicTexts.OrderByDescending(version => version.Number).FirstAsync())).ToContent();

    private static string? Value(IRenderedComponent<MudDialogProvider> screen, string id) => screen.Find($"#{id}").Value();

    private static string Problem(IRenderedComponent<MudDialogProvider> screen, string id) => screen.Find($"#{id}-problem").Words();

    private static Task TypeAsync(IRenderedComponent<MudDialogProvider> screen, string id, string value) => screen.Find($"#{id}").ChangeAsync(new() { Value = value });
}
