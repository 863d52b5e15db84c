using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>Is this person still who they were when they signed in?</summary>
public sealed class SessionTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>What ends every sign-in of a leader.</summary>
    public static TheoryData<string> Changes => ["role", "municipality", "closed", "password"];

    [Fact]
    public async Task A_write_after_signing_out_elsewhere_is_refused_in_words_and_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var note = await app.AddNoteAsync(await app.AddProjectAsync([mette]), mette);
        var tab = await app.AsAsync(mette);

        // Another process ended it: this one has heard nothing.
        await Elsewhere(tab, app).EndAsync(SammenClaims.ReadSession(await PersonAsync(tab))!.Value, default);
        var refused = await Assert.ThrowsAsync<SignedOutException>(() => tab.Get<DeleteNote>().HandleAsync(note.Id, default));

        Assert.NotNull(tab.Told(refused));
        Assert.Null((await app.NoteAsync(note.Id)).DeletedAt);
    }

    [Fact]
    public async Task Signing_out_ends_that_sign_in_and_no_other_of_the_same_person()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (office, home) = (await app.AsAsync(mette), await app.AsAsync(mette));

        await office.Get<Sessions>().EndAsync(SammenClaims.ReadSession(await PersonAsync(office))!.Value, default);

        Assert.False(await StillAsync(office));
        Assert.True(await StillAsync(home));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_an_account_is_changes_in_one_place_that_ends_every_sign_in(string change)
    {
        await using var app = await TestApp.StartAsync();
        await app.AddMunicipalityAsync(Builders.OtherMunicipality);
        var lise = await app.AddLeaderAsync();
        var other = await app.AsAsync(await app.AddLeaderAsync(Builders.OtherMunicipality));
        var (office, home) = (await app.AsAsync(lise), await app.AsAsync(lise));
        using var circuit = await CircuitAsync(office, app);

        await ChangeAsync(app.Nobody(), lise, change);

        Assert.Null(SammenClaims.Read((await circuit.GetAuthenticationStateAsync()).User));
        Assert.False(await StillAsync(office));
        Assert.False(await StillAsync(home));
        Assert.True(await StillAsync(other));
        Assert.Equal(0, await app.ReadAsync(db => db.Sessions.CountAsync(session => session.UserId == lise.Id && session.EndedAt == null)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Another_process_notices_at_the_next_write_and_within_a_minute(string change)
    {
        await using var app = await TestApp.StartAsync();
        await app.AddMunicipalityAsync(Builders.OtherMunicipality);
        var lise = await app.AddLeaderAsync();
        var desk = await app.AsAsync(lise);
        var elsewhere = Elsewhere(desk, app);
        var person = await PersonAsync(desk);
        using var circuit = new RevalidatingAuthentication(elsewhere, app.Clock);
        SignIn(circuit, person);
        Assert.True(await elsewhere.WasJustWhoTheyWereAsync(person, default));

        await ChangeAsync(app.Nobody(), lise, change);
        Assert.True(await elsewhere.WasJustWhoTheyWereAsync(person, default));
        var left = LeavesAsync(circuit);
        app.Clock.Advance(Sessions.AskedAgainAfter);

        await left;
        Assert.False(await elsewhere.WasJustWhoTheyWereAsync(person, default));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("municipality")]
    [InlineData("closed")]
    [InlineData("stamp")]
    public async Task Each_thing_a_sign_in_rests_on_ends_it_also_when_somebody_changed_the_database_by_hand(string column)
    {
        await using var app = await TestApp.StartAsync();
        await app.AddMunicipalityAsync(Builders.OtherMunicipality);
        var lise = await app.AddLeaderAsync();
        var desk = await app.AsAsync(lise);

        await app.ReadAsync(db => db.Users.Where(user => user.Id == lise.Id).ExecuteUpdateAsync(change => _ = column switch
        {
            "role" => change.SetProperty(user => user.Role, Role.ProgrammeManager),
            "municipality" => change.SetProperty(user => user.MunicipalityCode, Builders.OtherMunicipality),
            "closed" => change.SetProperty(user => user.ClosedAt, app.Now),
            _ => change.SetProperty(user => user.SecurityStamp, "another"),
        }));

        Assert.False(await StillAsync(desk));
    }

    [Fact]
    public async Task A_sign_in_counts_twelve_hours_and_no_longer_however_much_it_is_used()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddFacilitatorAsync());

        app.Clock.Advance(Session.Lifetime - Moment);
        Assert.True(await StillAsync(desk));
        app.Clock.Advance(Moment);
        Assert.False(await StillAsync(desk));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_signs_nobody_out_and_lets_nobody_in()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "Takes the file away.");
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (known, signedOut, neverAsked) = (await app.AsAsync(mette), await app.AsAsync(mette), await app.AsAsync(mette));
        var sessions = Elsewhere(known, app);
        Assert.True(await sessions.WasJustWhoTheyWereAsync(await PersonAsync(known), default));
        await sessions.EndAsync(SammenClaims.ReadSession(await PersonAsync(signedOut))!.Value, default);
        using var circuit = new RevalidatingAuthentication(sessions, app.Clock);
        SignIn(circuit, await PersonAsync(known));

        await app.Database.DisposeAsync();
        app.Clock.Advance(Sessions.AskedAgainAfter);

        Assert.True(await sessions.WasJustWhoTheyWereAsync(await PersonAsync(known), default));
        Assert.True(await sessions.IsStillWelcomeAsync(await PersonAsync(known), default));
        Assert.NotNull(SammenClaims.Read((await circuit.GetAuthenticationStateAsync()).User));
        Assert.False(await sessions.WasJustWhoTheyWereAsync(await PersonAsync(signedOut), default));
        await Assert.ThrowsAnyAsync<Exception>(async () => await sessions.WasJustWhoTheyWereAsync(await PersonAsync(neverAsked), default));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => known.Get<DeleteNote>().HandleAsync(Guid.NewGuid(), default));
        Assert.IsNotType<SignedOutException>(failure);
    }

    [Fact]
    public async Task A_sign_out_the_database_could_not_be_told_of_holds_in_this_process()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "Takes the file away.");
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddFacilitatorAsync());
        using var circuit = await CircuitAsync(desk, app);
        await app.Database.DisposeAsync();

        await desk.Get<Sessions>().EndAsync(SammenClaims.ReadSession(await PersonAsync(desk))!.Value, default);

        Assert.Null(SammenClaims.Read((await circuit.GetAuthenticationStateAsync()).User));
        Assert.False(await StillAsync(desk));
    }

    [Fact]
    public async Task Sign_ins_that_are_over_by_their_age_are_cleared_away()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AsAsync(mette);
        app.Clock.Advance(Session.Lifetime / 2);
        await app.AsAsync(mette);
        app.Clock.Advance(Session.Lifetime / 2);

        await app.AsAsync(mette);

        Assert.Equal(2, await app.ReadAsync(db => db.Sessions.CountAsync()));
    }

    private static async Task ChangeAsync(Desk desk, SammenUser lise, string change)
    {
        if (change == "password")
        {
            var users = desk.Get<UserManager<SammenUser>>();
            var token = await users.GeneratePasswordResetTokenAsync((await users.FindByIdAsync(lise.Id.ToString()))!);
            await desk.Get<ChoosePassword>().HandleAsync(
                new ChoosePasswordInput { UserId = lise.Id, Token = token, Password = "Kaffe-og-kage-kl-9", Repeated = "Kaffe-og-kage-kl-9" }, default);
            return;
        }

        await using var db = await desk.Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        var account = await db.Users.SingleAsync(user => user.Id == lise.Id);
        var now = desk.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        var ended = await (change switch
        {
            "role" => Accounts.ChangeRoleAsync(db, account, Role.Facilitator, municipalityCode: null, now, default),
            "municipality" => Accounts.ChangeRoleAsync(db, account, Role.MunicipalLeader, Builders.OtherMunicipality, now, default),
            _ => Accounts.CloseAsync(db, account, now, default),
        });
        await db.SaveChangesAsync();
        desk.Get<Sessions>().Leave(ended);
    }

    /// <summary>The same database, asked by a process that shares no memory with the first.</summary>
    private static Sessions Elsewhere(Desk desk, TestApp app) => new(desk.Get<IServiceScopeFactory>(), app.Clock, NullLogger<Sessions>.Instance);

    private static async Task<ClaimsPrincipal> PersonAsync(Desk desk) => (await desk.Get<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User;

    private static async Task<bool> StillAsync(Desk desk) => await desk.Get<Sessions>().IsStillWhoTheyWereAsync(await PersonAsync(desk), default);

    private static async Task<RevalidatingAuthentication> CircuitAsync(Desk desk, TestApp app)
    {
        var circuit = new RevalidatingAuthentication(desk.Get<Sessions>(), app.Clock);
        SignIn(circuit, await PersonAsync(desk));
        return circuit;
    }

    private static void SignIn(RevalidatingAuthentication circuit, ClaimsPrincipal person)
        => circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));

    private static async Task LeavesAsync(RevalidatingAuthentication circuit)
    {
        var left = new TaskCompletionSource();
        circuit.AuthenticationStateChanged += async state =>
        {
            if (SammenClaims.Read((await state).User) is null)
            {
                left.TrySetResult();
            }
        };
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
