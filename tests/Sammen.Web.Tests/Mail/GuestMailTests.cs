using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Mail;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Mail;

/// <summary>Who is invited to a workshop is told once, and again when something about it is another; each time with a file for their calendar.</summary>
public sealed class GuestMailTests : IAsyncLifetime
{
    private MailServer server = null!;
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser jonas = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Workshop workshop = null!;
    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        (mette, jonas, lise) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"), await app.AddLeaderAsync());
        project = await app.AddProjectAsync([mette, jonas]);
        workshop = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(7));
        desk = await app.AsAsync(mette);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_projects_people_but_who_invites_are_told_what_when_and_where_with_agenda_and_calendar_file()
    {
        await app.AddLeaderAsync(Builders.OtherMunicipality);
        await desk.Get<SetAgenda>().HandleAsync(new() { WorkshopId = workshop.Id, Items = [new() { Minutes = 15, Text = "Velkommen" }] }, default);

        await InviteAsync();

        var mails = await SendAsync();
        Assert.Equal(To(jonas, lise), To(mails), StringComparer.Ordinal);
        var mail = mails.Single(sent => To([sent]).Single() == lise.Email);
        Assert.Equal("Indkaldelse: Opstart", mail.Subject);
        Assert.StartsWith(
            "Mette Krogh indkalder til Opstart i forløbet Skærme i hjemmeplejen.\n\n"
                + "Opstart (Workshop)\nMan. 11. maj 2026 kl. 14.00–16.00\nRådhuset, lokale 2\n14.00 Velkommen\n\n"
                + "Den vedhæftede fil lægger aktiviteten i jeres kalender.\n\n"
                + $"Se aktiviteten:\nhttp://localhost/aktiviteter/{workshop.Id}\n",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var held = Held(mail);
        Assert.Equal((workshop.Id.ToString(), workshop.StartsAt, "CONFIRMED"), (held.Of("UID"), held.Begins, held.Of("STATUS")));
    }

    [Fact]
    public async Task Who_joins_later_is_invited_alone_and_nobody_twice()
    {
        await InviteAsync();
        var sanne = await app.AddUserAsync(Role.MunicipalLeader, "Sanne Brink", Builders.OwnMunicipality);

        await InviteAsync();
        await InviteAsync();

        Assert.Equal(To(jonas, lise, sanne), To(await SendAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_move_is_told_to_who_was_invited_and_takes_the_place_of_what_was_in_their_calendar()
    {
        await InviteAsync();
        var invited = Held((await SendAsync())[0]);

        await MoveAsync(days: 1);
        Assert.Empty(await SendAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        var mails = await SendAsync();
        Assert.Equal(To(jonas, lise), To(mails), StringComparer.Ordinal);
        Assert.Equal("Ændret: Opstart", mails[0].Subject);
        Assert.StartsWith(
            "Opstart i forløbet Skærme i hjemmeplejen er ændret. Sådan er den nu:\n\nOpstart (Workshop)\nTir. 12. maj 2026 kl. 14.00–16.00\n",
            mails[0].TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var moved = Held(mails[0]);
        Assert.Equal((invited.Of("UID"), invited.Begins.AddDays(1)), (moved.Of("UID"), moved.Begins));
        Assert.True(SequenceOf(moved) > SequenceOf(invited));
    }

    [Fact]
    public async Task Changes_that_follow_upon_each_other_are_one_mail_that_says_how_it_is_in_the_end()
    {
        await InviteAsync();
        await SendAsync();

        await MoveAsync(days: 1);
        await desk.Get<ChangeWorkshop>().HandleAsync((await app.WorkshopAsync(workshop.Id)).Open() with { Title = "En begyndelse" }, default);
        await desk.Get<CancelWorkshop>().HandleAsync(workshop.Id, default);
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        var mails = await SendAsync();
        Assert.Equal(To(jonas, lise), To(mails), StringComparer.Ordinal);
        Assert.Equal("Aflyst: En begyndelse", mails[0].Subject);
        Assert.StartsWith(
            "En begyndelse i forløbet Skærme i hjemmeplejen er aflyst. Den skulle have været tir. 12. maj 2026 kl. 14.00–16.00.\n",
            mails[0].TextBody!.ReplaceLineEndings("\n"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("CANCELLED", Held(mails[0]).Of("STATUS"));
    }

    [Fact]
    public async Task What_changes_nothing_for_a_calendar_is_not_told_and_neither_is_what_nobody_was_invited_to()
    {
        await MoveAsync(days: 1);
        await InviteAsync();
        await SendAsync();

        await desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Step(AttendanceGroup.Employees, 1)), default);
        var plan = (await app.WorkshopAsync(workshop.Id)).Open();
        await desk.Get<ChangeWorkshop>().HandleAsync(plan with { FacilitatorIds = new HashSet<Guid> { mette.Id, jonas.Id } }, default);
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Empty(await SendAsync());
    }

    [Fact]
    public async Task Nothing_is_told_to_who_no_longer_sees_it_nor_of_what_was_held_meanwhile()
    {
        await InviteAsync();
        await app.ReadAsync(async db =>
        {
            var tracked = await db.Projects.Include(found => found.Facilitators).SingleAsync(found => found.Id == project.Id);
            tracked.TakeOff(jonas.Id, mette.Id, app.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(To(lise), To(await SendAsync()), StringComparer.Ordinal);

        await MoveAsync(days: -7);
        await desk.Get<HoldWorkshop>().HandleAsync(workshop.Id, default);
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Empty(await SendAsync());
    }

    [Fact]
    public async Task An_invitation_to_what_was_cancelled_before_it_went_is_not_sent()
    {
        await InviteAsync();
        await desk.Get<CancelWorkshop>().HandleAsync(workshop.Id, default);

        Assert.Empty(await SendAsync());
        Assert.Equal(Rule.WorkshopNotPlanned, (await Assert.ThrowsAsync<RuleBrokenException>(InviteAsync)).Rule);
    }

    [Fact]
    public async Task A_shared_activity_is_told_once_to_each_who_runs_or_was_invited_to_any_of_it()
    {
        var manager = await app.AddUserAsync(Role.ProgrammeManager, "Dorthe Palm");
        var second = await app.AddProjectAsync([mette, jonas], Builders.OtherMunicipality, "Robotter");
        workshop = await app.AddSharedAsync(project, mette, app.Now.AddDays(7));
        await (await app.AsAsync(manager)).Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = workshop.Id, ProjectIds = new HashSet<Guid> { second.Id } }, default);
        await InviteAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await SendAsync();

        var by = await app.AsAsync(manager);
        var other = await app.ReadAsync(db => db.Workshops.SingleAsync(part => part.ProjectId == second.Id));
        await by.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = workshop.StartsAt, Date = DanishTime.DateOf(workshop.StartsAt).AddDays(1) }, default);
        await by.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = other.Id, From = workshop.StartsAt.AddDays(1), Date = DanishTime.DateOf(workshop.StartsAt).AddDays(2) }, default);
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        // One event to who sees both, with the names of both projects; the leader sees their own.
        var mails = await SendAsync();
        Assert.Equal(To(jonas, lise, mette), To(mails), StringComparer.Ordinal);
        Assert.All(mails, mail => Assert.Equal((workshop.SharedPlanId.ToString(), workshop.StartsAt.AddDays(2)), (Held(mail).Of("UID"), Held(mail).Begins)));
        Assert.Equal("Det svære på bordet · Skærme i hjemmeplejen", Held(mails.Single(mail => To([mail]).Single() == lise.Email)).Of("SUMMARY"));
        Assert.Equal("Det svære på bordet · Robotter og Skærme i hjemmeplejen", Held(mails.Single(mail => To([mail]).Single() == mette.Email)).Of("SUMMARY"));
    }

    private static IEnumerable<string> To(params SammenUser[] people) => people.Select(person => person.Email!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> To(IEnumerable<MimeMessage> mails) => mails.SelectMany(mail => mail.To.Mailboxes).Select(box => box.Address).Order(StringComparer.Ordinal);

    private static int SequenceOf(CalendarTextEvent one) => int.Parse(one.Of("SEQUENCE")!, System.Globalization.CultureInfo.InvariantCulture);

    private static CalendarTextEvent Held(MimeMessage mail)
    {
        var attached = (MimePart)Assert.Single(mail.Attachments);
        Assert.Equal(("text/calendar", ".ics"), (attached.ContentType.MimeType, Path.GetExtension(attached.FileName)));
        using var content = new MemoryStream();
        attached.Content!.DecodeTo(content);
        return Assert.Single(new CalendarText(content.ToArray()).Events);
    }

    private Task InviteAsync() => desk.Get<InviteToWorkshop>().HandleAsync(workshop.Id, default);

    private async Task MoveAsync(int days)
    {
        var from = (await app.WorkshopAsync(workshop.Id)).StartsAt;
        await desk.Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = from, Date = DanishTime.DateOf(from).AddDays(days) }, default);
    }

    /// <summary>What has come since the last time.</summary>
    private async Task<IReadOnlyList<MimeMessage>> SendAsync()
    {
        var before = server.Received.Count;
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        return [.. server.Received.Skip(before)];
    }
}
