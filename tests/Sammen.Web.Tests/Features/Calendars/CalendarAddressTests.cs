using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Me;
using Sammen.Web.Features.People;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Calendars;

/// <summary>The private address of a person's calendar: made, renewed, ended, and what it opens to whoever has it.</summary>
public sealed class CalendarAddressTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async ValueTask InitializeAsync() => app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Role.Facilitator, "Eget")]
    [InlineData(Role.MunicipalLeader, "Eget", "Samme kommune")]
    [InlineData(Role.ProgrammeManager, "Andres", "Eget", "Samme kommune")]
    [InlineData(Role.Administrator)]
    public async Task It_opens_what_its_person_may_see(Role role, params string[] projects)
    {
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        await app.AddWorkshopAsync(await app.AddProjectAsync([mette], title: "Eget"), mette);
        await app.AddWorkshopAsync(await app.AddProjectAsync([jonas], title: "Samme kommune"), jonas);
        await app.AddWorkshopAsync(await app.AddProjectAsync([jonas], Builders.OtherMunicipality, "Andres"), jonas);
        var person = role switch
        {
            Role.Facilitator => mette,
            Role.MunicipalLeader => await app.AddLeaderAsync(),
            _ => await app.AddUserAsync(role),
        };

        var subscription = await FindAsync(await MakeAsync(await app.AsAsync(person)));

        Assert.Equal(projects, subscription!.Workshops.Select(workshop => workshop.Project).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(SammenUser.DefaultCulture, subscription.Culture);
    }

    [Fact]
    public async Task It_is_kept_as_a_hash_and_shown_when_it_is_made_and_never_again()
    {
        var mette = await app.AddFacilitatorAsync();
        var desk = await app.AsAsync(mette);

        var key = await MakeAsync(desk);

        var account = await app.ReadAsync(db => db.Users.SingleAsync(user => user.Id == mette.Id));
        Assert.Equal((SecretKey.HashOf(key), app.Now), (account.CalendarKeyHash, account.CalendarKeyMadeAt));
        Assert.Equal(app.Now, (await desk.Get<MeQueries>().FindAsync(app.Now, default))!.CalendarSince);
        Assert.Equal([nameof(CalendarAddressRenewed)], await KindsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_new_one_ends_the_old_and_no_sign_in()
    {
        var mette = await app.AddFacilitatorAsync();
        var desk = await app.AsAsync(mette);
        var old = await MakeAsync(desk);

        var renewed = await MakeAsync(desk);

        Assert.NotEqual(old, renewed, StringComparer.Ordinal);
        Assert.Null(await FindAsync(old));
        Assert.NotNull(await FindAsync(renewed));
        Assert.Equal(mette.SecurityStamp, (await app.ReadAsync(db => db.Users.SingleAsync(user => user.Id == mette.Id))).SecurityStamp);
    }

    [Fact]
    public async Task Ended_it_opens_nothing_and_ending_it_twice_is_one_change()
    {
        var desk = await app.AsAsync(await app.AddFacilitatorAsync());
        var key = await MakeAsync(desk);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Get<EndCalendarAddress>().HandleAsync(default);
        await desk.Get<EndCalendarAddress>().HandleAsync(default);

        Assert.Null(await FindAsync(key));
        Assert.Null((await desk.Get<MeQueries>().FindAsync(app.Now, default))!.CalendarSince);
        Assert.Equal([nameof(CalendarAddressRenewed), nameof(CalendarAddressEnded)], await KindsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_account_and_does_not_come_back_with_it()
    {
        var (mette, asger) = (await app.AddFacilitatorAsync(), await app.AddUserAsync(Role.Administrator, "Asger Toft"));
        var key = await MakeAsync(await app.AsAsync(mette));
        var desk = await app.AsAsync(asger);

        await desk.Get<CloseAccount>().HandleAsync(mette.Id, default);
        Assert.Null(await FindAsync(key));
        await desk.Get<ReopenAccount>().HandleAsync(mette.Id, default);

        Assert.Null(await FindAsync(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    public async Task What_could_be_no_key_opens_nothing(string key)
    {
        await MakeAsync(await app.AsAsync(await app.AddFacilitatorAsync()));

        Assert.Null(await FindAsync(key));
        Assert.Null(await FindAsync(SecretKey.Make()));
    }

    private static async Task<string> MakeAsync(Desk desk)
        => Path.GetFileNameWithoutExtension((await desk.Get<RenewCalendarAddress>().HandleAsync(default)).AbsolutePath);

    private Task<CalendarSubscription?> FindAsync(string key) => app.Nobody().Get<CalendarQueries>().FindByKeyAsync(key, default);

    private Task<List<string>> KindsAsync()
        => app.ReadAsync(db => db.Happenings.Where(row => row.Kind.StartsWith("Calendar")).OrderBy(row => row.At).Select(row => row.Kind).ToListAsync());
}
