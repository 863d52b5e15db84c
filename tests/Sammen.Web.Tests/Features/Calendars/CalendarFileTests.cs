using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Calendars;

/// <summary>What calendars make of the files, read by the tests' own reader and held against the database.</summary>
public sealed class CalendarFileTests : IAsyncLifetime
{
    private static readonly int[] Lengths = [15, 90, 300];

    private TestApp app = null!;
    private SammenUser mette = null!;
    private Project project = null!;
    private Desk desk = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        mette = await app.AddFacilitatorAsync();
        project = await app.AddProjectAsync([mette]);
        desk = await app.AsAsync(mette);
        key = await OpenAsync(mette);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The hours of these days are none, one or two in UTC.</summary>
    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    [InlineData(2026, 6, 14, 24)]
    public void Every_quarter_of_an_hour_is_read_back_as_it_was_also_on_the_days_the_clocks_change(int year, int month, int day, int hours)
    {
        var date = new DateOnly(year, month, day);
        var midnight = DanishTime.ToUtc(date, TimeOnly.MinValue);
        var quarters = (int)(DanishTime.ToUtc(date.AddDays(1), TimeOnly.MinValue) - midnight).TotalMinutes / 15;
        Assert.Equal(hours * 4, quarters);

        var workshops = Enumerable.Range(0, quarters).SelectMany(quarter => Lengths.Select(minutes => Workshop(midnight.AddMinutes(15 * quarter), minutes))).ToList();
        var events = new CalendarText(desk.Get<CalendarFile>().WriteSubscription(workshops)).Events;

        Assert.Equal(workshops.Select(workshop => (workshop.StartsAt, workshop.StartsAt.AddMinutes(workshop.Minutes))), events.Select(one => (one.Begins, one.Ends)));
    }

    [Fact]
    public void A_time_is_written_as_danish_clocks_show_it_and_only_the_hour_that_comes_twice_in_utc()
    {
        var first = DanishTime.ToUtc(new(2026, 10, 25), new(2, 30));

        Assert.Contains("DTSTART;TZID=Europe/Copenhagen:20260504T140000", Written(Workshop(new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc), 60)), StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Copenhagen:20261025T023000", Written(Workshop(first, 15)), StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261025T013000Z", Written(Workshop(first.AddHours(1), 15)), StringComparison.Ordinal);
        Assert.Contains("DTEND:20261025T013000Z", Written(Workshop(first, 60)), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_come_back_as_they_were_typed_whatever_signs_they_hold()
    {
        using var danish = Localization.Culture.Danish();
        var title = string.Concat(Enumerable.Repeat("Blåbærgrød, æ; ø\\å: \"nu\" 👩‍🔧 ", 12)).Trim();
        var workshop = Workshop(new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc), 60) with { Title = title, Place = "Rådhuset, lokale 2; 1. sal\\n" };

        var read = Assert.Single(new CalendarText(desk.Get<CalendarFile>().Write(workshop)).Events);

        Assert.Equal($"{title} · Skærme", read.Of("SUMMARY"));
        Assert.Equal("Rådhuset, lokale 2; 1. sal\\n", read.Of("LOCATION"));
        Assert.Equal(
            $"Workshop i Skærme, Kommune 751\n14.00 Velkommen\n14.10 Hvem mangler?\nhttp://localhost/aktiviteter/{workshop.Id}", read.Of("DESCRIPTION"));
        Assert.Equal($"http://localhost/aktiviteter/{workshop.Id}", read.Of("URL"));
    }

    [Fact]
    public async Task A_subscription_follows_every_change_event_by_event()
    {
        var moved = await PlanAsync("Flyttes", 3);
        var renamed = await PlanAsync("Omdøbes", 10);
        var cancelled = await PlanAsync("Aflyses", 17);
        await PlanAsync("Bliver", 24);
        var before = await ReadAsync();
        await RequireSameAsync(before);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = moved.Id, From = moved.StartsAt, Date = DanishTime.DateOf(moved.StartsAt).AddDays(1) }, default);
        await desk.Get<ChangeWorkshop>().HandleAsync(renamed.Open() with { Title = "Et nyt navn" }, default);
        await desk.Get<CancelWorkshop>().HandleAsync(cancelled.Id, default);
        var after = await ReadAsync();
        await RequireSameAsync(after);

        Assert.Equal(before.Select(one => one.Of("UID")), after.Select(one => one.Of("UID")), StringComparer.Ordinal);
        Assert.Equal(["Bliver"], Unchanged(one => one.Of("SEQUENCE")!), StringComparer.Ordinal);
        Assert.Equal(["Bliver"], Unchanged(one => one.Changed), StringComparer.Ordinal);
        Assert.All(before.Zip(after), pair => Assert.True(SequenceOf(pair.First) <= SequenceOf(pair.Second)));
        Assert.Equal("CANCELLED", after.Single(one => one.Of("UID") == cancelled.Id.ToString()).Of("STATUS"));

        IEnumerable<string> Unchanged(Func<CalendarTextEvent, object> what)
            => before.Zip(after).Where(pair => what(pair.First).Equals(what(pair.Second))).Select(pair => pair.Second.Of("SUMMARY")!.Split(" · ")[0]);
    }

    [Fact]
    public async Task The_parts_of_a_shared_activity_are_one_event_whose_number_never_falls()
    {
        var second = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Robotter");
        var workshop = await PlanAsync("Det svære", 3);
        var numbers = new List<int>();
        await ReadOneAsync("Det svære · Skærme i hjemmeplejen", "CONFIRMED", workshop.StartsAt);

        await desk.Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Kind = WorkshopKind.SharedLearning }, default);
        await ReadOneAsync("Det svære · Skærme i hjemmeplejen", "CONFIRMED", workshop.StartsAt);
        await desk.Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = workshop.Id, ProjectIds = new HashSet<Guid> { second.Id } }, default);
        var both = await ReadOneAsync("Det svære · Robotter og Skærme i hjemmeplejen", "CONFIRMED", workshop.StartsAt);
        var other = await app.ReadAsync(db => db.Workshops.SingleAsync(part => part.ProjectId == second.Id));
        Assert.All([workshop.Id, other.Id], id => Assert.Contains($"/aktiviteter/{id}", both.Of("DESCRIPTION"), StringComparison.Ordinal));
        await desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = other.Id, From = workshop.StartsAt, Date = DanishTime.DateOf(workshop.StartsAt).AddDays(1) }, default);
        await ReadOneAsync("Det svære · Robotter og Skærme i hjemmeplejen", "CONFIRMED", workshop.StartsAt.AddDays(1));
        await desk.Get<CancelWorkshop>().HandleAsync(workshop.Id, default);
        await ReadOneAsync("Det svære · Robotter", "CONFIRMED", workshop.StartsAt.AddDays(1));
        await desk.Get<CancelWorkshop>().HandleAsync(other.Id, default);
        await ReadOneAsync("Det svære · Robotter og Skærme i hjemmeplejen", "CANCELLED", workshop.StartsAt.AddDays(1));
        Assert.Equal(numbers.Order().Distinct(), numbers);

        async Task<CalendarTextEvent> ReadOneAsync(string summary, string status, DateTime begins)
        {
            var one = Assert.Single(await ReadAsync());
            Assert.Equal((workshop.Id.ToString(), summary, status, begins), (one.Of("UID"), one.Of("SUMMARY"), one.Of("STATUS"), one.Begins));
            numbers.Add(SequenceOf(one));
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            return one;
        }
    }

    [Fact]
    public async Task What_one_may_no_longer_see_is_gone_from_it()
    {
        await PlanAsync("Opstart", 3);
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        await app.ReadAsync(async db =>
        {
            var tracked = await db.Projects.Include(found => found.Facilitators).SingleAsync(found => found.Id == project.Id);
            tracked.Assign(jonas.Id, mette.Id, app.Now);
            tracked.TakeOff(mette.Id, jonas.Id, app.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await ReadAsync());
        Assert.Single(await ReadAsync(await OpenAsync(jonas)));
    }

    [Fact]
    public async Task It_holds_what_is_to_come_and_a_year_of_what_was()
    {
        await PlanAsync("Fremme", 90);
        await PlanAsync("Længe siden", -80);

        Assert.Equal(2, (await ReadAsync()).Count);
        app.Clock.Advance(TimeSpan.FromDays(366 - 80));
        Assert.Equal(2, (await ReadAsync()).Count);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal($"Fremme · {project.Title}", Assert.Single(await ReadAsync()).Of("SUMMARY"));
    }

    private async Task<IReadOnlyList<CalendarTextEvent>> ReadAsync(string? of = null)
    {
        var subscription = await desk.Get<CalendarQueries>().FindByKeyAsync(of ?? key, default);
        return [.. new CalendarText(desk.Get<CalendarFile>().WriteSubscription(subscription!.Workshops)).Events.OrderBy(one => one.Of("UID"), StringComparer.Ordinal)];
    }

    private async Task RequireSameAsync(IReadOnlyList<CalendarTextEvent> events)
    {
        var kept = await app.ReadAsync(db => db.Workshops.ToListAsync());
        Assert.Equal(
            kept.OrderBy(workshop => workshop.Id.ToString(), StringComparer.Ordinal).Select(workshop => (
                $"{workshop.Title} · {project.Title}", workshop.StartsAt, workshop.StartsAt.AddMinutes(workshop.Minutes), workshop.Place,
                workshop.State == WorkshopState.Cancelled ? "CANCELLED" : "CONFIRMED", workshop.Version, workshop.ChangedAt!.Value)),
            events.Select(one => (one.Of("SUMMARY")!, one.Begins, one.Ends, one.Of("LOCATION"), one.Of("STATUS")!, SequenceOf(one), one.Changed)));
    }

    private static int SequenceOf(CalendarTextEvent one) => int.Parse(one.Of("SEQUENCE")!, System.Globalization.CultureInfo.InvariantCulture);

    private string Written(CalendarWorkshop workshop) => Encoding.UTF8.GetString(desk.Get<CalendarFile>().Write(workshop));

    private Task<Workshop> PlanAsync(string title, int days) => app.AddWorkshopAsync(project, mette, app.Now.AddDays(days), title);

    private async Task<string> OpenAsync(SammenUser person)
    {
        var made = SecretKey.Make();
        await app.ReadAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == person.Id)).OpenCalendar(made, app.Now);
            return await db.SaveChangesAsync();
        });
        return made;
    }

    private static CalendarWorkshop Workshop(DateTime startsAt, int minutes) => new(
        Guid.NewGuid(), Guid.NewGuid(), "Opstart", WorkshopKind.Workshop, startsAt, minutes, Place: null, WorkshopState.Planned, Version: 2, TestApp.Noon.UtcDateTime, "Skærme",
        new("Kommune 751", "Kommune 751", IsDemo: false), [new(10, null, "Velkommen"), new(20, CoreQuestion.Involvement, "Hvem mangler?")]);
}
