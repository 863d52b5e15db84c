using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Web.Features.People;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class InvitationsPageTests : Screen
{
    private Invitation invitation = null!;

    protected override async Task ReadyAsync()
    {
        await SignInAsync(await App.AddUserAsync(Role.Administrator, "Asger Toft"));
        invitation = await App.AddInvitationAsync(Person, "lise@fjordby.example");
    }

    [Fact]
    public async Task A_row_says_whom_as_what_by_whom_and_what_became_of_it()
    {
        await App.AddMunicipalityAsync("751", "Fjordby");
        var used = await App.AddInvitationAsync(Person, "brugt@x.example", Role.MunicipalLeader, "751");
        var calledBack = await App.AddInvitationAsync(Person, "tilbage@x.example");
        var mette = await App.AddFacilitatorAsync();
        await App.ChangeAsync(db =>
        {
            db.Attach(used).Entity.Use(mette.Id, App.Now);
            db.Attach(calledBack).Entity.CallBack(Person.Id, App.Now);
        });
        App.Clock.Advance(TimeSpan.FromDays(7));
        await SignInAsync(await App.AddUserAsync(Role.Administrator));
        await App.AddInvitationAsync(Person, "ny@x.example");

        var page = Open(Addresses.Invitations);

        Assert.Equal("Invitationer", page.Title());
        Assert.Equal(
            [
                ["ny@x.example", "Facilitator", "Dorthe Palm 11. maj 2026", "Venter, gælder til 18. maj 2026"],
                ["lise@fjordby.example", "Facilitator", "Asger Toft 4. maj 2026", "For gammel siden 11. maj 2026"],
            ],
            page.Find("table").Rows().Take(2).Select(row => row[..4]));
        Assert.Contains(page.Find("table").Rows(), row => row[..4] is ["brugt@x.example", "Leder i kommunen, Fjordby", "Asger Toft 4. maj 2026", "Brugt af Mette Krogh 4. maj 2026"]);
        Assert.Contains(page.Find("table").Rows(), row => row is ["tilbage@x.example", "Facilitator", "Asger Toft 4. maj 2026", "Trukket tilbage 4. maj 2026", ""]);
    }

    [Fact]
    public async Task It_is_called_back_after_asking()
    {
        var page = Open(Addresses.Invitations);

        var pressed = page.Press("Træk tilbage lise@fjordby.example");
        page.Dialog();
        await page.Press("Træk tilbage");
        await pressed;

        Assert.Equal((Severity.Success, "Invitationen er trukket tilbage."), Said.Last());
        Assert.Equal("Trukket tilbage 4. maj 2026", page.Find("table").Rows()[0][3]);
    }

    [Fact]
    public async Task A_new_link_is_shown_once_after_it_was_said_that_the_old_one_ends()
    {
        var page = Open(Addresses.Invitations);

        var pressed = page.Press("Nyt link lise@fjordby.example");
        Assert.Contains("Det gamle link virker ikke længere", page.Dialog().Words(), StringComparison.Ordinal);
        await page.Button("Nyt link").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Link til invitationen", page.Find("[role=dialog] h2").Words()));
        var link = page.Field("Link").Value()!;
        await page.Button("Luk").ClickAsync(new());
        await pressed;

        var kept = await App.ReadAsync(db => db.Invitations.SingleAsync());
        Assert.Equal(kept.KeyHash, SecretKey.HashOf(link.Split('/')[^1]));
        Assert.NotEqual(invitation.KeyHash, kept.KeyHash, StringComparer.Ordinal);
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task What_could_not_be_done_is_said()
    {
        var page = Open(Addresses.Invitations);
        await App.ChangeAsync(db => db.Attach(invitation).Entity.CallBack(Person.Id, App.Now));

        var pressed = page.Press("Træk tilbage lise@fjordby.example");
        page.Dialog();
        await page.Press("Træk tilbage");
        await pressed;

        Assert.Equal((Severity.Error, "Invitationen er brugt eller trukket tilbage."), Said.Last());
    }

    [Fact]
    public async Task Somebody_elses_invitation_is_seen_as_it_is_made()
    {
        var page = Open(Addresses.Invitations);

        var other = await App.AsAsync(await App.AddUserAsync(Role.Administrator));
        await other.Get<InvitePerson>().HandleAsync(new InvitePersonInput { Email = "bo@x.example", Role = Role.Facilitator }, default);

        page.WaitForAssertion(() => Assert.Equal(2, page.Find("table").Rows().Count));
    }

    [Fact]
    public void Without_a_mail_server_nothing_is_sent_again()
        => Assert.Equal(["Inviter", "Nyt link lise@fjordby.example", "Træk tilbage lise@fjordby.example"], Open(Addresses.Invitations).Buttons(), StringComparer.Ordinal);
}
