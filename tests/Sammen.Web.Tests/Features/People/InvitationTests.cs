using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.People;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.People;

/// <summary>What becomes of an invitation: sent again, called back, handed over, used once.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private const string Password = "Kaffe-og-kage-kl-9";

    private TestApp app = null!;
    private SammenUser dorthe = null!;
    private Desk manager = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        dorthe = await app.AddUserAsync(Role.ProgrammeManager, "Dorthe Palm");
        manager = await app.AsAsync(dorthe);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Accepted_it_makes_the_account_it_promised_and_is_used_up()
    {
        await app.AddMunicipalityAsync();
        var invitation = await app.AddInvitationAsync(dorthe, "Lise@Fjordby.example", Role.MunicipalLeader, Builders.OwnMunicipality);

        var made = await AcceptAsync(invitation.NewKey, name: "  Lise Holm ");

        var account = await app.ReadAsync(db => db.Users.SingleAsync(user => user.Id == made.Id));
        Assert.Equal(("Lise Holm", "Lise@Fjordby.example", "LISE@FJORDBY.EXAMPLE", Role.MunicipalLeader, Builders.OwnMunicipality, "en-GB"),
            (account.Name, account.Email, account.NormalizedUserName, account.Role, account.MunicipalityCode, account.Culture));
        var kept = await InvitationAsync(invitation.Id);
        Assert.Equal((app.Now, made.Id), (kept.UsedAt, kept.UsedById));
        Assert.Equal((nameof(InvitationAccepted), made.Id), await app.ReadAsync(async db => (await db.Happenings.SingleAsync()) is var row ? (row.Kind, row.ById) : default));
        await Assert.ThrowsAsync<NotAvailableException>(() => AcceptAsync(invitation.NewKey));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_makes_one_account()
    {
        var invitation = await app.AddInvitationAsync(dorthe);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await AcceptAsync(invitation.NewKey);
                return true;
            }
            catch (Exception refused) when (refused is NotAvailableException or RuleBrokenException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, true);
        Assert.Equal(1, await app.ReadAsync(db => db.Users.CountAsync(user => user.Role == Role.Facilitator)));
    }

    [Theory]
    [InlineData("guessed")]
    [InlineData("late")]
    [InlineData("called back")]
    [InlineData("renewed")]
    public async Task A_key_that_no_longer_opens_anything_is_like_one_that_never_was(string what)
    {
        var invitation = await app.AddInvitationAsync(dorthe);
        var key = what == "guessed" ? SecretKey.Make() : invitation.NewKey;
        switch (what)
        {
            case "late":
                app.Clock.Advance(Invitation.Validity);
                break;
            case "called back":
                await manager.Get<CallBackInvitation>().HandleAsync(invitation.Id, default);
                break;
            case "renewed":
                await manager.Get<SendInvitationAgain>().HandleAsync(invitation.Id, default);
                break;
        }

        Assert.Null(await app.Nobody().Get<AccountQueries>().FindInvitationAsync(key, default));
        await Assert.ThrowsAsync<NotAvailableException>(() => AcceptAsync(key));
        Assert.Equal(1, await app.ReadAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task What_will_not_do_is_told_beside_each_field_and_the_invitation_still_works()
    {
        var invitation = await app.AddInvitationAsync(dorthe);

        var refused = await Assert.ThrowsAsync<ValidationException>(() => AcceptAsync(invitation.NewKey, name: " ", password: "adgangskode123", culture: "xx"));

        Assert.Equal(
            [nameof(AcceptInvitationInput.Culture), nameof(AcceptInvitationInput.Name), nameof(AcceptInvitationInput.Password)],
            refused.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        await AcceptAsync(invitation.NewKey);
    }

    [Fact]
    public async Task The_persons_own_name_and_address_are_an_easy_password()
    {
        var invitation = await app.AddInvitationAsync(dorthe, "torkild.vestergaard@fjordby.example");

        var refused = await Assert.ThrowsAsync<ValidationException>(() => AcceptAsync(invitation.NewKey, password: "torkildvestergaard"));

        Assert.Equal(nameof(AcceptInvitationInput.Password), Assert.Single(refused.Errors).PropertyName);
    }

    [Fact]
    public async Task An_address_that_has_got_an_account_meanwhile_gets_no_second_one()
    {
        var invitation = await app.AddInvitationAsync(dorthe, "lise@fjordby.example");
        var taken = await app.AddUserAsync(Role.Facilitator);
        await app.ChangeAsync(db => db.Attach(taken).Entity.NormalizedEmail = "LISE@FJORDBY.EXAMPLE");

        Assert.Equal(Rule.EmailHasAccount, (await Assert.ThrowsAsync<RuleBrokenException>(() => AcceptAsync(invitation.NewKey))).Rule);
        Assert.Null((await InvitationAsync(invitation.Id)).UsedAt);
    }

    [Fact]
    public async Task A_facilitator_is_assigned_to_the_project_they_were_invited_to_by_who_invited_them()
    {
        var project = await app.AddProjectAsync([]);
        var input = new InvitePersonInput { Email = "mette@fjordby.example", Role = Role.Facilitator, ProjectId = project.Id };
        await manager.Get<InvitePerson>().HandleAsync(input, default);
        var link = await manager.Get<TakeInvitationLink>().HandleAsync(input.InvitationId, default);

        var made = await AcceptAsync(link.Segments[^1]);

        var assigned = await app.ReadAsync(db => db.Projects.Where(found => found.Id == project.Id).SelectMany(found => found.Facilitators).SingleAsync());
        Assert.Equal((made.Id, dorthe.Id), (assigned.UserId, assigned.AssignedById!.Value));
        Assert.Equal(
            [nameof(FacilitatorAssigned), nameof(InvitationAccepted), nameof(InvitationLinkTaken), nameof(PersonInvited)],
            await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).Order().ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_course_that_was_closed_meanwhile_takes_nobody_and_the_account_is_made_all_the_same()
    {
        var project = await app.AddProjectAsync([]);
        var invitation = await app.AddAsync(new Invitation(
            SequentialGuid.Next(), new InvitedPerson("mette@fjordby.example", Role.Facilitator, null, project.Id, "da-DK"), dorthe.Id, app.Now));
        await app.CloseAsync(project, dorthe);

        var made = await AcceptAsync(invitation.NewKey);

        Assert.Equal(Role.Facilitator, made.Role);
        Assert.Empty((await app.ProjectAsync(project.Id)).Facilitators);
        Assert.DoesNotContain(nameof(FacilitatorAssigned), await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_taken_opens_the_invitation_and_ends_the_one_before()
    {
        var invitation = await app.AddInvitationAsync(dorthe);

        var link = await manager.Get<TakeInvitationLink>().HandleAsync(invitation.Id, default);

        var shown = await app.Nobody().Get<AccountQueries>().FindInvitationAsync(link.Segments[^1], default);
        Assert.Equal(("Dorthe Palm", invitation.Email, Role.Facilitator), (shown!.By, shown.Email, shown.Role));
        Assert.Null(await app.Nobody().Get<AccountQueries>().FindInvitationAsync(invitation.NewKey, default));
        Assert.Equal(0, await app.ReadAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task One_that_is_over_is_neither_sent_nor_handed_over_nor_called_back()
    {
        var invitation = await app.AddInvitationAsync(dorthe);
        await AcceptAsync(invitation.NewKey);

        await Refused.ByAsync(manager, Rule.InvitationOver, () => manager.Get<SendInvitationAgain>().HandleAsync(invitation.Id, default));
        await Refused.ByAsync(manager, Rule.InvitationOver, () => manager.Get<TakeInvitationLink>().HandleAsync(invitation.Id, default));
        await Refused.ByAsync(manager, Rule.InvitationOver, () => manager.Get<CallBackInvitation>().HandleAsync(invitation.Id, default));
    }

    [Fact]
    public async Task A_manager_sees_and_touches_no_invitation_of_another_manager_role()
    {
        var invitation = await app.AddInvitationAsync(dorthe, role: Role.ProgrammeManager);

        Assert.Empty((await manager.Get<PeopleQueries>().ListInvitationsAsync(new PeopleListing(), default)).Rows);
        await Refused.AsNotAvailableAsync(manager, () => manager.Get<CallBackInvitation>().HandleAsync(invitation.Id, default));
    }

    [Fact]
    public async Task No_key_stands_in_the_database_or_in_the_log()
    {
        var invitation = await app.AddInvitationAsync(dorthe);
        await AcceptAsync(invitation.NewKey);
        var other = await app.AddInvitationAsync(dorthe);
        var link = await manager.Get<TakeInvitationLink>().HandleAsync(other.Id, default);

        var kept = await app.ReadAsync(db => db.Invitations.Select(row => row.KeyHash).ToListAsync());
        Assert.DoesNotContain(kept, hash => hash == invitation.NewKey || hash == link.Segments[^1]);
        Assert.DoesNotContain(invitation.NewKey!, app.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Segments[^1], app.Log.Text, StringComparison.Ordinal);
    }

    private Task<SammenUser> AcceptAsync(string? key, string name = "Lise Holm", string password = Password, string culture = "en-GB")
        => app.Nobody().Get<AcceptInvitation>().HandleAsync(new AcceptInvitationInput { Key = key, Name = name, Password = password, Culture = culture }, default);

    private Task<Invitation> InvitationAsync(Guid id) => app.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Id == id));
}
