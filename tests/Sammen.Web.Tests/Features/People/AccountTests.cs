using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.People;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.People;

/// <summary>Accounts are closed and opened by administrators, and found by those who look after them.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async ValueTask InitializeAsync() => app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_closed_account_is_left_at_once_and_opened_again_can_be_signed_in_to()
    {
        var administrator = await AdministratorAsync();
        var mette = await app.AddFacilitatorAsync();
        var circuit = await app.AsAsync(mette);

        await administrator.Get<CloseAccount>().HandleAsync(mette.Id, default);

        await Assert.ThrowsAsync<SignedOutException>(() => circuit.Get<CurrentUser>().GetForChangeAsync(default));
        Assert.Equal(app.Now, (await UserAsync(mette.Id)).ClosedAt);
        await administrator.Get<CloseAccount>().HandleAsync(mette.Id, default);
        await administrator.Get<ReopenAccount>().HandleAsync(mette.Id, default);
        await administrator.Get<ReopenAccount>().HandleAsync(mette.Id, default);
        Assert.Null((await UserAsync(mette.Id)).ClosedAt);
        Assert.Equal([nameof(AccountClosed), nameof(AccountReopened)], await app.ReadAsync(db => db.Happenings.OrderBy(row => row.Position).Select(row => row.Kind).ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nobody_closes_their_own_account()
    {
        var asger = await app.AddUserAsync(Role.Administrator);
        var desk = await app.AsAsync(asger);

        await Refused.ByAsync(desk, Rule.OwnAccount, () => desk.Get<CloseAccount>().HandleAsync(asger.Id, default));
    }

    [Fact]
    public async Task Two_administrators_who_close_each_other_at_once_leave_one_of_them()
    {
        var somebody = new SomebodyElse();
        await using var race = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(somebody))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(somebody)));
        var (asger, bo) = (await race.AddUserAsync(Role.Administrator, "Asger Toft"), await race.AddUserAsync(Role.Administrator, "Bo Lund"));
        var (first, second) = (await race.AsAsync(asger), await race.AsAsync(bo));
        somebody.Saves = () => second.Get<CloseAccount>().HandleAsync(asger.Id, default);

        await Refused.ByAsync(first, Rule.LastAdministrator, () => first.Get<CloseAccount>().HandleAsync(bo.Id, default));

        Assert.Equal(1, await race.ReadAsync(db => db.Users.CountAsync(user => user.Role == Role.Administrator && user.ClosedAt == null)));
    }

    [Fact]
    public async Task The_people_come_by_name_the_closed_ones_last_and_a_page_at_a_time()
    {
        var desk = await AdministratorAsync();
        var closed = await app.AddUserAsync(Role.Facilitator, "Anders Aa");
        await app.ChangeAsync(db => db.Attach(closed).Entity.Close(app.Now));
        foreach (var number in Enumerable.Range(1, 26))
        {
            await app.AddFacilitatorAsync($"Person {number:00}");
        }

        var first = await ListAsync(desk, new PeopleListing());
        var last = await ListAsync(desk, new PeopleListing(Page: 2));

        Assert.Equal((28, 25, 3), (first.Total, first.Rows.Count, last.Rows.Count));
        Assert.Equal("Asger Toft", first.Rows[0].Name);
        Assert.Equal(["Person 25", "Person 26", "Anders Aa"], last.Rows.Select(row => row.Name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("krogh")]
    [InlineData("mette@")]
    [InlineData("fjord")]
    public async Task They_are_found_by_name_address_and_municipality(string word)
    {
        var desk = await AdministratorAsync();
        await app.AddMunicipalityAsync("751", "Fjordby");
        var lise = await app.AddUserAsync(Role.MunicipalLeader, "Lise Krogh", "751");
        await app.ChangeAsync(db => db.Attach(lise).Entity.Email = "mette@x.example");
        await app.AddFacilitatorAsync("Jonas Lind");

        Assert.Equal("Lise Krogh", Assert.Single((await ListAsync(desk, new PeopleListing(Word: word))).Rows).Name);
    }

    [Fact]
    public async Task A_role_narrows_them_and_a_row_says_when_the_person_was_last_there()
    {
        var desk = await AdministratorAsync();
        var mette = await app.AddFacilitatorAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.AsAsync(mette);
        await app.AddUserAsync(Role.ProgrammeManager);

        var row = Assert.Single((await ListAsync(desk, new PeopleListing(Role: Role.Facilitator))).Rows);
        Assert.Equal((mette.Id, app.Now, false), (row.Id, row.LastSignInAt, row.IsMe));
        Assert.True(Assert.Single((await ListAsync(desk, new PeopleListing(Role: Role.Administrator))).Rows).IsMe);
    }

    [Fact]
    public async Task A_manager_looks_after_facilitators_and_leaders_and_closes_nobody()
    {
        var desk = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        await AdministratorAsync();
        await app.AddLeaderAsync();
        await app.AddFacilitatorAsync();

        var found = await ListAsync(desk, new PeopleListing());

        Assert.Equal([Role.MunicipalLeader, Role.Facilitator], found.Rows.Select(row => row.Role));
        Assert.Equal([Role.Facilitator, Role.MunicipalLeader], found.Roles);
        Assert.False(found.MayClose);
    }

    [Fact]
    public async Task Invitations_nobody_has_used_come_first_and_the_newest_of_them_at_the_top()
    {
        var asger = await app.AddUserAsync(Role.Administrator, "Asger Toft");
        var calledBack = await app.AddInvitationAsync(asger, "a@x.example");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.AddInvitationAsync(asger, "b@x.example");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.AddInvitationAsync(asger, "c@y.example");
        var desk = await app.AsAsync(asger);
        await desk.Get<CallBackInvitation>().HandleAsync(calledBack.Id, default);

        var found = await desk.Get<PeopleQueries>().ListInvitationsAsync(new PeopleListing(), default);
        Assert.Equal(["c@y.example", "b@x.example", "a@x.example"], found.Rows.Select(row => row.Email), StringComparer.Ordinal);
        Assert.Equal(("Asger Toft", false, app.Now), (found.Rows[2].By, found.Rows[2].IsUnused, found.Rows[2].CalledBackAt));
        Assert.Equal("c@y.example", Assert.Single((await desk.Get<PeopleQueries>().ListInvitationsAsync(new PeopleListing(Word: "Y.EX"), default)).Rows).Email);
        Assert.Empty((await desk.Get<PeopleQueries>().ListInvitationsAsync(new PeopleListing(Role: Role.MunicipalLeader), default)).Rows);
    }

    [Fact]
    public async Task An_invitation_that_is_used_says_by_whom_and_comes_after_those_that_wait()
    {
        var asger = await app.AddUserAsync(Role.Administrator, "Asger Toft");
        await app.AddUserAsync(Role.Facilitator, "Jonas Lind");
        var mette = await app.AddFacilitatorAsync();
        await app.AddInvitationAsync(asger, "venter@x.example");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var used = await app.AddInvitationAsync(asger, "brugt@x.example");
        await app.ChangeAsync(db => db.Attach(used).Entity.Use(mette.Id, app.Now));

        var found = await ListInvitationsAsync(await app.AsAsync(asger), new PeopleListing());

        Assert.Equal(
            [("venter@x.example", true, null), ("brugt@x.example", false, "Mette Krogh")],
            found.Rows.Select(row => (row.Email, row.IsUnused, row.AcceptedAs)));
        Assert.True(found.MayClose);
    }

    [Fact]
    public async Task Leaders_and_those_invited_as_such_are_found_by_their_own_municipality_and_no_other()
    {
        var desk = await AdministratorAsync();
        await app.AddMunicipalityAsync("751", "Fjordby");
        await app.AddMunicipalityAsync("461", "Lyngsted");
        var (lise, karen) = (await app.AddUserAsync(Role.MunicipalLeader, "Lise Holm", "751"), await app.AddUserAsync(Role.MunicipalLeader, "Karen Bang", "461"));
        await app.AddInvitationAsync(lise, "a@x.example", Role.MunicipalLeader, "751");
        await app.AddInvitationAsync(karen, "b@x.example", Role.MunicipalLeader, "461");

        var person = Assert.Single((await ListAsync(desk, new PeopleListing(Word: "fjordby"))).Rows);
        var invitation = Assert.Single((await ListInvitationsAsync(desk, new PeopleListing(Word: "fjordby"))).Rows);

        Assert.Equal(("Lise Holm", "Fjordby"), (person.Name, person.Municipality!.Brief));
        Assert.Equal(("a@x.example", "Fjordby", "Lise Holm"), (invitation.Email, invitation.Municipality!.Brief, invitation.By));
    }

    [Fact]
    public async Task The_second_page_of_invitations_goes_on_where_the_first_ended()
    {
        var asger = await app.AddUserAsync(Role.Administrator, "Asger Toft");
        foreach (var number in Enumerable.Range(1, PeopleQueries.PageSize + 2))
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.AddInvitationAsync(asger, $"nr{number}@x.example");
        }

        var found = await ListInvitationsAsync(await app.AsAsync(asger), new PeopleListing(Page: 2));

        Assert.Equal(["nr2@x.example", "nr1@x.example"], found.Rows.Select(row => row.Email), StringComparer.Ordinal);
        Assert.Equal(PeopleQueries.PageSize + 2, found.Total);
    }

    [Fact]
    public async Task Whoever_is_signed_in_to_an_account_leaves_in_the_moment_it_is_closed()
    {
        var administrator = await AdministratorAsync();
        var mette = await app.AddFacilitatorAsync();
        var circuit = await app.AsAsync(mette);
        var person = (await circuit.Get<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User;
        var hasLeft = false;
        using var watch = circuit.Get<Sessions>().WhenOver(SammenClaims.ReadSession(person)!.Value, () => hasLeft = true);
        Assert.False(hasLeft);

        await administrator.Get<CloseAccount>().HandleAsync(mette.Id, default);

        Assert.True(hasLeft);
    }

    private async Task<Desk> AdministratorAsync() => await app.AsAsync(await app.AddUserAsync(Role.Administrator, "Asger Toft"));

    private static Task<PageOfPeople<InvitationRow>> ListInvitationsAsync(Desk desk, PeopleListing listing) => desk.Get<PeopleQueries>().ListInvitationsAsync(listing, default);

    private static Task<PageOfPeople<PersonRow>> ListAsync(Desk desk, PeopleListing listing) => desk.Get<PeopleQueries>().ListAsync(listing, default);

    private Task<Sammen.Data.Identity.SammenUser> UserAsync(Guid id) => app.ReadAsync(db => db.Users.SingleAsync(user => user.Id == id));
}
