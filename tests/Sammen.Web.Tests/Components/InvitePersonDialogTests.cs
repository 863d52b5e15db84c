using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Web.Features.People;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class InvitePersonDialogTests : Screen
{
    [Fact]
    public async Task A_leader_is_asked_for_the_municipality_and_the_others_are_not()
    {
        var (screen, answer) = await OpenAsync();
        Assert.Equal(["Facilitator", "Leder i kommunen"], screen.Field("Rolle").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.DoesNotContain(screen.FindAll("label"), label => label.Words() == "Kommune");

        await screen.Type("Rolle", nameof(Role.MunicipalLeader));
        await screen.Type("E-mail", " Lise@Fjordby.example ");
        await screen.Type("Kommune", "Fjordby");
        await screen.Type("Mailens sprog", "English");
        await screen.Submit();

        Assert.Equal("Lise@Fjordby.example", (await answer).Data);
        var kept = await App.ReadAsync(db => db.Invitations.SingleAsync());
        Assert.Equal(("Lise@Fjordby.example", Role.MunicipalLeader, "751", "en-GB"), (kept.Email, kept.Role, kept.MunicipalityCode, kept.Culture));
    }

    [Fact]
    public async Task Where_there_is_one_role_nobody_is_asked_for_it()
    {
        var (screen, _) = await OpenAsync([Role.MunicipalLeader]);

        Assert.DoesNotContain(screen.FindAll("label"), label => label.Words() == "Rolle");
        Assert.NotNull(screen.Field("Kommune"));
    }

    [Theory]
    [InlineData("E-mail", "lise", "Skriv en e-mailadresse, fx navn@kommune.dk.")]
    [InlineData("Kommune", "Atlantis", "Vælg en kommune på listen.")]
    [InlineData("Kommune", "", "Vælg en kommune på listen.")]
    public async Task What_will_not_do_is_told_beside_its_field(string field, string typed, string problem)
    {
        var (screen, answer) = await OpenAsync([Role.MunicipalLeader]);
        await screen.Type("E-mail", "lise@fjordby.example");
        await screen.Type("Kommune", "Fjordby");

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task An_address_with_an_account_or_an_invitation_is_told_beside_the_field()
    {
        var (screen, _) = await OpenAsync();
        await screen.Type("E-mail", Person.Email);
        await screen.Submit();
        Assert.Equal("Adressen har allerede en konto.", screen.Problem("E-mail"));

        await App.AddInvitationAsync(Person, "lise@fjordby.example");
        await screen.Type("E-mail", "lise@fjordby.example");
        await screen.Submit();
        Assert.StartsWith("Adressen er allerede inviteret.", screen.Problem("E-mail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_fails_is_said_and_what_was_typed_stays()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("E-mail", "lise@fjordby.example");
        Line.IsBroken = true;
        await screen.Submit();
        Assert.StartsWith("Det kunne ikke gemmes lige nu.", screen.Alerts(), StringComparison.Ordinal);

        Line.IsBroken = false;
        await screen.Submit();
        Assert.False((await answer).Canceled);
        Assert.Equal(1, await App.ReadAsync(db => db.Invitations.CountAsync()));
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(IReadOnlyList<Role>? roles = null)
    {
        await SignInAsync(Role.ProgrammeManager);
        await App.AddMunicipalityAsync("751", "Fjordby");
        return Open(new DialogParameters<InvitePersonDialog> { { dialog => dialog.Roles, roles ?? [Role.Facilitator, Role.MunicipalLeader] } });
    }
}
