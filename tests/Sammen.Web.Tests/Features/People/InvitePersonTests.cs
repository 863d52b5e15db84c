using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Features.People;
using Sammen.Web.Layout;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.People;

public sealed class InvitePersonTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Desk administrator = null!;
    private Desk manager = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        administrator = await app.AsAsync(await app.AddUserAsync(Role.Administrator, "Asger Toft"));
        manager = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Dorthe Palm"));
        await app.AddMunicipalityAsync("751", "Fjordby");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Role.Facilitator, true)]
    [InlineData(Role.MunicipalLeader, true)]
    [InlineData(Role.ProgrammeManager, false)]
    [InlineData(Role.Administrator, false)]
    public async Task An_administrator_invites_everybody_and_a_manager_facilitators_and_leaders(Role role, bool byManager)
    {
        await InviteAsync(administrator, Input(role));
        if (byManager)
        {
            await InviteAsync(manager, Input(role));
        }
        else
        {
            await Refused.AsNotAvailableAsync(manager, () => InviteAsync(manager, Input(role)));
        }

        Assert.Equal(byManager ? 2 : 1, await app.ReadAsync(db => db.Invitations.CountAsync(invitation => invitation.Role == role)));
    }

    [Fact]
    public async Task A_leader_gets_the_municipality_that_was_typed_whatever_its_capitals()
    {
        await InviteAsync(manager, Input(Role.MunicipalLeader) with { Municipality = " fjordby " });
        await InviteAsync(manager, Input(Role.MunicipalLeader) with { Municipality = "Fjordby Kommune" });

        Assert.Equal(["751", "751"], await app.ReadAsync(db => db.Invitations.Select(invitation => invitation.MunicipalityCode!).ToListAsync()), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("Fjord")]
    public async Task A_municipality_that_is_none_is_refused(string typed)
    {
        await Refused.ByAsync(manager, Rule.MunicipalityMissing, () => InviteAsync(manager, Input(Role.MunicipalLeader) with { Municipality = typed }));

        Assert.Equal(0, await app.ReadAsync(db => db.Invitations.CountAsync()));
    }

    [Theory]
    [InlineData("", Rule.TextMissing)]
    [InlineData("lise", Rule.EmailImpossible)]
    public async Task An_address_that_is_none_is_told_beside_its_field(string typed, Rule rule)
        => await Refused.BesideAsync(manager, nameof(InvitePersonInput.Email), rule, () => InviteAsync(manager, Input() with { Email = typed }));

    [Fact]
    public async Task A_leader_without_a_municipality_and_a_role_that_is_none_are_told_beside_their_fields()
    {
        await Refused.BesideAsync(manager, nameof(InvitePersonInput.Municipality), Rule.MunicipalityMissing, () => InviteAsync(manager, Input(Role.MunicipalLeader) with { Municipality = " " }));
        await Refused.BesideAsync(manager, nameof(InvitePersonInput.Role), Rule.UnknownChoice, () => InviteAsync(manager, Input((Role)9)));
        await Refused.BesideAsync(manager, nameof(InvitePersonInput.Language), Rule.UnknownChoice, () => InviteAsync(manager, Input() with { Language = (ScreenLanguage)9 }));
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_refused_whatever_its_role_and_capitals()
    {
        var lise = await app.AddUserAsync(Role.Administrator);

        await Refused.ByAsync(manager, Rule.EmailHasAccount, () => InviteAsync(manager, Input() with { Email = lise.Email!.ToUpperInvariant() }));
    }

    [Fact]
    public async Task An_address_is_invited_once_until_the_invitation_is_called_back()
    {
        var first = Input() with { Email = "søren@fjordby.example" };
        await InviteAsync(manager, first);

        await Refused.ByAsync(administrator, Rule.AlreadyInvited, () => InviteAsync(administrator, Input(Role.ProgrammeManager) with { Email = " Søren@Fjordby.example" }));

        app.Clock.Advance(TimeSpan.FromDays(30));
        administrator = await app.AsAsync(await app.AddUserAsync(Role.Administrator));
        await Refused.ByAsync(administrator, Rule.AlreadyInvited, () => InviteAsync(administrator, Input() with { Email = "søren@fjordby.example" }));
        await administrator.Get<CallBackInvitation>().HandleAsync(first.InvitationId, default);
        await InviteAsync(administrator, Input() with { Email = "søren@fjordby.example" });
    }

    [Fact]
    public async Task Two_managers_who_invite_the_same_person_at_once_invite_them_once()
    {
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager))));

        var outcomes = await Task.WhenAll(others.Select(async desk =>
        {
            try
            {
                await InviteAsync(desk, Input() with { Email = "lise@fjordby.example" });
                return (Rule?)null;
            }
            catch (RuleBrokenException broken)
            {
                return broken.Rule;
            }
        }));

        Assert.Single(outcomes, (Rule?)null);
        Assert.Equal(1, await app.ReadAsync(db => db.Invitations.CountAsync()));
    }

    [Fact]
    public async Task Sent_twice_it_invites_once()
    {
        var input = Input();
        await InviteAsync(manager, input);
        await InviteAsync(manager, input);

        Assert.Equal(1, await app.ReadAsync(db => db.Invitations.CountAsync()));
        Assert.Equal(nameof(PersonInvited), await app.ReadAsync(db => db.Happenings.Select(row => row.Kind).SingleAsync()));
    }

    [Fact]
    public async Task A_facilitator_can_be_invited_to_a_project_by_a_manager_only_and_only_to_one_that_is_there()
    {
        var project = await app.AddProjectAsync([]);

        await InviteAsync(manager, Input() with { ProjectId = project.Id });
        await Refused.AsNotAvailableAsync(manager, () => InviteAsync(manager, Input() with { ProjectId = Guid.NewGuid() }));
        await Refused.AsNotAvailableAsync(administrator, () => InviteAsync(administrator, Input() with { ProjectId = project.Id }));

        Assert.Equal(project.Id, await app.ReadAsync(db => db.Invitations.Select(invitation => invitation.ProjectId).SingleAsync()));
    }

    private static InvitePersonInput Input(Role role = Role.Facilitator)
        => new() { Email = $"{Guid.NewGuid():N}@fjordby.example", Role = role, Municipality = role == Role.MunicipalLeader ? "Fjordby" : null };

    private static Task InviteAsync(Desk desk, InvitePersonInput input) => desk.Get<InvitePerson>().HandleAsync(input, default);
}
