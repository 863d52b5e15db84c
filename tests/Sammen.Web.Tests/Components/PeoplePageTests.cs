using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Web.Features.People;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class PeoplePageTests : Screen
{
    [Fact]
    public async Task A_row_says_who_it_is_as_what_and_when_they_were_last_there()
    {
        await SignInAsync(await App.AddUserAsync(Role.Administrator, "Asger Toft"));
        await App.AddMunicipalityAsync("751", "Fjordby");
        var lise = await App.AddUserAsync(Role.MunicipalLeader, "Lise Holm", "751");
        var closed = await App.AddFacilitatorAsync("Mette Krogh");
        await App.ChangeAsync(db => db.Attach(closed).Entity.Close(App.Now));

        var page = Open(Addresses.People);

        Assert.Equal("Personer", page.Title());
        Assert.Equal(
            [
                [$"Asger Toft{Person.Email}", "Administrator", "4. maj 2026 kl. 14.00", "Jer selv"],
                [$"Lise Holm{lise.Email}", "Leder i kommunen, Fjordby", "Ikke endnu", "Luk konto Lise Holm"],
                [$"Mette Krogh{closed.Email}", "Facilitator", "Lukket 4. maj 2026", "Åbn konto Mette Krogh"],
            ],
            page.Find("table").Rows());
    }

    [Fact]
    public async Task A_manager_closes_nobody_and_sees_no_button_for_it()
    {
        await SignInAsync(Role.ProgrammeManager);
        await App.AddFacilitatorAsync();

        Assert.Equal(["Inviter"], Open(Addresses.People).Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_look_after_yet_is_said_with_what_to_do()
    {
        await SignInAsync(Role.ProgrammeManager);

        var page = Open(Addresses.People);
        Assert.Equal("Her er ingen endnu. Inviter den første.", page.Find(".empty").Words());

        Navigation.NavigateTo($"{Addresses.People}?soeg=x");
        Assert.Equal("Ingen passer til det, I søger efter.", page.Find(".empty").Words());
    }

    [Fact]
    public async Task An_account_is_closed_after_asking_and_opened_without()
    {
        await SignInAsync(Role.Administrator);
        var mette = await App.AddFacilitatorAsync();
        var page = Open(Addresses.People);

        var pressed = page.Press("Luk konto Mette Krogh");
        Assert.Equal("Luk kontoen for Mette Krogh?", page.Dialog().QuerySelector("h2")!.Words());
        await page.Press("Luk konto");
        await pressed;
        Assert.Equal((Severity.Success, "Kontoen for Mette Krogh er lukket."), Said.Last());
        Assert.NotNull(await App.ReadAsync(db => db.Users.Where(user => user.Id == mette.Id).Select(user => user.ClosedAt).SingleAsync()));

        await page.Press("Åbn konto Mette Krogh");
        Assert.Equal((Severity.Success, "Kontoen for Mette Krogh er åben igen."), Said.Last());
        Assert.NotNull(page.Button("Luk konto Mette Krogh"));
    }

    [Fact]
    public async Task What_could_not_be_done_is_said_and_the_row_stays()
    {
        await SignInAsync(Role.Administrator);
        var mette = await App.AddFacilitatorAsync();
        await App.ChangeAsync(db => db.Attach(mette).Entity.Close(App.Now));
        var page = Open(Addresses.People);
        Line.IsBroken = true;

        await page.Press("Åbn konto Mette Krogh");

        Assert.Equal(Severity.Error, Said.Last().Severity);
        Assert.NotNull(page.Button("Åbn konto Mette Krogh"));
    }

    [Fact]
    public async Task Somebody_elses_change_is_seen()
    {
        await SignInAsync(Role.Administrator);
        var mette = await App.AddFacilitatorAsync();
        var page = Open(Addresses.People);

        var other = await App.AsAsync(await App.AddUserAsync(Role.Administrator, "Bo Lund"));
        await other.Get<CloseAccount>().HandleAsync(mette.Id, default);

        page.WaitForAssertion(() => Assert.NotNull(page.Button("Åbn konto Mette Krogh")));
    }

    [Fact]
    public async Task Whoever_is_invited_is_said_and_the_list_of_invitations_comes()
    {
        await SignInAsync(Role.ProgrammeManager);
        var page = Open(Addresses.People);

        var pressed = page.Press("Inviter");
        page.Dialog();
        await page.Type("E-mail", "lise@fjordby.example");
        await page.Submit("[role=dialog] form");
        await pressed;

        Assert.Equal((Severity.Success, "lise@fjordby.example er inviteret."), Said.Last());
        Assert.Equal(Addresses.Invitations, Address);
    }
}
