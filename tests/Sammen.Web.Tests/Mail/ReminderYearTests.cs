using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Mail;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Mail;

/// <summary>Nine months of mornings: who is reminded of what, and when, as a table.</summary>
public sealed class ReminderYearTests : IAsyncLifetime
{
    private static readonly TimeOnly Morning = new(7, 5);

    private readonly Dictionary<DateOnly, Func<Task>> atNoon = [];
    private readonly HashSet<DateOnly> down = [];
    private readonly List<string> told = [];
    private MailServer server = null!;
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser jonas = null!;
    private SammenUser lise = null!;
    private Project project = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        (mette, jonas, lise) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"), await app.AddLeaderAsync());
        project = await app.AddProjectAsync([mette, jonas], title: "Skærme");
        await app.AddLeaderAsync(Builders.OtherMunicipality);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_is_told_once_in_the_morning_of_a_working_day()
    {
        // Held in time, and one that nobody marked as held until they were asked.
        var opening = await PlanAsync(5, 11, "Opstart");
        atNoon[Day(5, 12)] = () => ByMetteAsync<HoldWorkshop>(handler => handler.HandleAsync(opening.Id, default));

        // Three days before is Whit Monday; told on Tuesday, moved at noon, and told anew.
        var midway = await PlanAsync(5, 28, "Midtvejs");
        atNoon[Day(5, 26)] = () => ByMetteAsync<MoveWorkshop>(handler => handler.HandleAsync(new() { WorkshopId = midway.Id, From = midway.StartsAt, Date = Day(6, 2) }, default));
        atNoon[Day(6, 2)] = () => ByMetteAsync<HoldWorkshop>(handler => handler.HandleAsync(midway.Id, default));

        // Lise's own, which she forgets for a day; and one that names nobody with an account, which is done in time.
        var hers = await PromiseAsync(5, 21, "Ring til TR", lise);
        atNoon[Day(5, 22)] = () => TickOffAsync(hers);
        var theirs = await PromiseAsync(6, 12, "Find et lokale", named: null);
        atNoon[Day(6, 9)] = () => TickOffAsync(theirs);

        // Jonas does without from July on.
        var third = await PlanAsync(7, 10, "Sparring");
        atNoon[Day(7, 1)] = () => app.AddAsync(new MailTurnedOff(jonas.Id, MailKind.WorkshopSoon));
        atNoon[Day(7, 10)] = () => ByMetteAsync<HoldWorkshop>(handler => handler.HandleAsync(third.Id, default));

        // The program is down in the morning, and once for a whole day.
        var fourth = await PlanAsync(8, 13, "Efter ferien");
        down.Add(Day(8, 10));
        atNoon[Day(8, 10)] = MorningAsync;
        atNoon[Day(8, 13)] = () => ByMetteAsync<HoldWorkshop>(handler => handler.HandleAsync(fourth.Id, default));
        var fifth = await PlanAsync(9, 14, "Undervisning");
        down.Add(Day(9, 11));
        atNoon[Day(9, 14)] = () => ByMetteAsync<HoldWorkshop>(handler => handler.HandleAsync(fifth.Id, default));

        // Lise moves on; and what is cancelled, or of a course that is closed, nobody is told.
        var sixth = await PlanAsync(10, 6, "Fælles læring");
        atNoon[Day(10, 1)] = () => app.ChangeAsync(db => db.Attach(lise).Entity.Close(app.Now));
        atNoon[Day(10, 2)] = () => ByMetteAsync<CancelWorkshop>(handler => handler.HandleAsync(sixth.Id, default));
        await PlanAsync(10, 20, "Afslutning");
        atNoon[Day(10, 15)] = () => app.CloseAsync(project, mette);

        await LiveUntilAsync(Day(10, 31).AddMonths(3));

        Assert.Equal(
            [
                "8. maj 2026 kl. 7.05: Jonas Lind, Lise Holm, Mette Krogh: Opstart (Workshop)",
                "12. maj 2026 kl. 7.05: Mette Krogh: Opstart var 11. maj 2026 i Skærme og står stadig som planlagt. Markér den som afholdt, eller aflys den:",
                "18. maj 2026 kl. 7.05: Lise Holm: Opfølgning senest 21. maj 2026: Ring til TR (Skærme). Åbn den:",
                "22. maj 2026 kl. 7.05: Lise Holm: Opfølgning, der skulle være gjort 21. maj 2026: Ring til TR (Skærme). Åbn den:",
                "26. maj 2026 kl. 7.05: Jonas Lind, Lise Holm, Mette Krogh: Midtvejs (Workshop)",
                "1. jun. 2026 kl. 7.05: Jonas Lind, Lise Holm, Mette Krogh: Midtvejs (Workshop)",
                "8. jun. 2026 kl. 7.05: Jonas Lind, Mette Krogh: Opfølgning senest 12. jun. 2026: Find et lokale (Skærme). Åbn den:",
                "7. jul. 2026 kl. 7.05: Lise Holm, Mette Krogh: Sparring (Workshop)",
                "10. aug. 2026 kl. 12.00: Lise Holm, Mette Krogh: Efter ferien (Workshop)",
                "14. sep. 2026 kl. 7.05: Lise Holm, Mette Krogh: Undervisning (Workshop)",
            ],
            told, StringComparer.Ordinal);
    }

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private Task<Workshop> PlanAsync(int month, int day, string title) => app.AddWorkshopAsync(project, mette, DanishTime.ToUtc(Day(month, day), new(14, 0)), title);

    private Task<FollowUp> PromiseAsync(int month, int day, string what, SammenUser? named)
        => app.AddAsync(new FollowUp(project, what, named?.Name ?? "Teamlederen", Day(month, day), note: null, mette.Id, app.Now, responsibleId: named?.Id));

    private Task TickOffAsync(FollowUp followUp) => ByMetteAsync<TickOffFollowUp>(handler => handler.HandleAsync(followUp.Id, default));

    /// <summary>A sign-in does not last for months.</summary>
    private async Task ByMetteAsync<THandler>(Func<THandler, Task> act)
        where THandler : notnull
        => await act((await app.AsAsync(mette)).Get<THandler>());

    private async Task LiveUntilAsync(DateOnly end)
    {
        for (var day = app.Today.AddDays(1); day <= end; day = day.AddDays(1))
        {
            TurnTo(day, Morning);
            if (!down.Contains(day))
            {
                await MorningAsync();
            }

            TurnTo(day, new TimeOnly(12, 0));
            if (atNoon.TryGetValue(day, out var happens))
            {
                await happens();
            }
        }
    }

    private void TurnTo(DateOnly day, TimeOnly time) => app.Clock.SetUtcNow(new DateTimeOffset(DanishTime.ToUtc(day, time), TimeSpan.Zero));

    /// <summary>Looks twice, as the program does every few minutes, and notes what came of it. Mails of other kinds are left out.</summary>
    private async Task MorningAsync()
    {
        using var danish = Localization.Culture.Danish();
        var before = server.Received.Count;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var db = await app.Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
            await app.Nobody().Get<ReminderRows>().AddAsync(db, default);
            await app.Nobody().Get<MailSender>().SendDueAsync(default);
        }

        var mails = server.Received.Skip(before).Where(mail => mail.Subject!.StartsWith("Påmindelse", StringComparison.Ordinal)).ToList();
        var people = new[] { mette, jonas, lise }.ToDictionary(person => person.Email!, person => person.Name, StringComparer.Ordinal);
        told.AddRange(mails.GroupBy(Said, StringComparer.Ordinal).Select(same =>
            $"{Dates.DayAndClock(app.Now)}: {string.Join(", ", same.Select(mail => people[mail.To.Mailboxes.Single().Address]).Order(StringComparer.Ordinal))}: {same.Key}"));
    }

    /// <summary>The first line of each paragraph, without its address.</summary>
    private static string Said(MimeMessage mail) => string.Join(" | ", mail.TextBody!.ReplaceLineEndings("\n").Split("\n\n")
        .TakeWhile(paragraph => !paragraph.StartsWith("Gå til Sammen", StringComparison.Ordinal))
        .Select(paragraph => paragraph.Split('\n')[0].Split(" http")[0]));
}
