using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Mail;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Mail;

/// <summary>One mail in the morning with everything that is due; nothing to say, no mail.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private MailServer server = null!;
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        (mette, lise) = (await app.AddFacilitatorAsync(), await app.AddLeaderAsync());
        project = await app.AddProjectAsync([mette], title: "Skærme");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_due_comes_as_one_mail_with_the_agenda_the_links_and_a_calendar_file()
    {
        var soon = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(2), "Midtvejs");
        await (await app.AsAsync(mette)).Get<SetAgenda>().HandleAsync(new() { WorkshopId = soon.Id, Items = [new() { Minutes = 15, Text = "Velkommen" }] }, default);
        var over = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3), "Opstart");
        var late = await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1), "Ring til TR");
        var due = await app.AddFollowUpAsync(project, mette, app.Today.AddDays(2), "Find et lokale");

        var mails = await MorningAsync();

        Assert.Equal(new[] { mette.Email, lise.Email }.Order(StringComparer.Ordinal), mails.Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        var mail = mails.Single(sent => sent.To.Mailboxes.Single().Address == mette.Email);
        Assert.Equal("Påmindelse: det kommer, og det venter", mail.Subject);
        Assert.StartsWith(
            $"Midtvejs (Workshop)\nOns. 6. maj 2026 kl. 14.00–16.00\nRådhuset, lokale 2\n14.00 Velkommen\nÅbn den: http://localhost/aktiviteter/{soon.Id}\n\n"
                + $"Opfølgning, der skulle være gjort 3. maj 2026: Ring til TR (Skærme). Åbn den: http://localhost/projekter/{project.Id}#opfoelgning-{late.Id}\n\n"
                + $"Opfølgning senest 6. maj 2026: Find et lokale (Skærme). Åbn den: http://localhost/projekter/{project.Id}#opfoelgning-{due.Id}\n\n"
                + $"Opstart var 1. maj 2026 i Skærme og står stadig som planlagt. Markér den som afholdt, eller aflys den: http://localhost/aktiviteter/{over.Id}\n\n"
                + "Gå til Sammen:\nhttp://localhost/start\n\nI kan slå denne slags mail fra",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"http://localhost/aktiviteter/{soon.Id}\"", mail.HtmlBody, StringComparison.Ordinal);
        using var content = new MemoryStream();
        ((MimePart)Assert.Single(mail.Attachments)).Content!.DecodeTo(content);
        Assert.Equal(soon.StartsAt, Assert.Single(new CalendarText(content.ToArray()).Events).Begins);
        Assert.All(new[] { late, due }, followUp => Assert.Equal(FollowUpState.Open, followUp.State));
    }

    [Theory]
    [InlineData("2026-05-05", "06:59", false)]
    [InlineData("2026-05-05", "07:00", true)]
    [InlineData("2026-05-05", "16:59", true)]
    [InlineData("2026-05-05", "17:00", false)]
    [InlineData("2026-05-09", "08:00", false)]
    [InlineData("2026-05-14", "08:00", false)]
    [InlineData("2026-06-05", "08:00", false)]
    public async Task Nobody_is_reminded_in_the_evening_at_a_weekend_or_on_a_holiday(string day, string time, bool isTime)
    {
        app.Clock.SetUtcNow(new DateTimeOffset(DanishTime.ToUtc(DateOnly.Parse(day, null), TimeOnly.Parse(time, null)), TimeSpan.Zero));
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1));

        Assert.Equal(isTime ? 1 : 0, (await MorningAsync()).Count);
    }

    [Fact]
    public async Task A_shared_activity_is_told_once_with_the_way_to_each_of_its_parts()
    {
        var second = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Robotter");
        var shared = await app.AddSharedAsync(project, mette, app.Now.AddDays(2));
        await (await app.AsAsync(mette)).Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = shared.Id, ProjectIds = new HashSet<Guid> { second.Id } }, default);
        var other = await app.ReadAsync(db => db.Workshops.SingleAsync(part => part.ProjectId == second.Id));

        var mails = await MorningAsync();

        var words = mails.Single(sent => sent.To.Mailboxes.Single().Address == mette.Email).TextBody!.ReplaceLineEndings("\n");
        Assert.StartsWith("Det svære på bordet (Fælles læring)\nOns. 6. maj 2026 kl. 14.00–17.00\nMultihuset, sal 2\n", words, StringComparison.Ordinal);
        Assert.Equal(words.IndexOf("Det svære", StringComparison.Ordinal), words.LastIndexOf("Det svære", StringComparison.Ordinal));
        Assert.Contains($"Skærme: http://localhost/aktiviteter/{shared.Id}\n", words, StringComparison.Ordinal);
        Assert.Contains($"Robotter: http://localhost/aktiviteter/{other.Id}\n", words, StringComparison.Ordinal);
        Assert.Contains($"Åbn den: http://localhost/aktiviteter/{shared.Id}\n", mails.Single(sent => sent.To.Mailboxes.Single().Address == lise.Email).TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_at_once_write_to_nobody_twice()
    {
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync()));

        Assert.Single(await SendAsync());
    }

    [Fact]
    public async Task What_is_done_or_no_longer_to_be_seen_when_it_is_written_is_left_out_and_nothing_left_is_no_mail()
    {
        var followUp = await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1));
        var workshop = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(1), "Midtvejs");
        await AddAsync();
        await app.ChangeAsync(db =>
        {
            db.Attach(followUp).Entity.TickOff(mette.Id, app.Now);
            db.Attach(lise).Entity.Close(app.Now);
        });
        var mail = Assert.Single(await SendAsync());
        Assert.DoesNotContain("Opfølgning", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Midtvejs", mail.TextBody, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.ChangeAsync(db => db.Attach(workshop).Entity.Hold(mette.Id, app.Now));
        Assert.Empty(await MorningAsync());
    }

    [Fact]
    public async Task A_promise_of_who_is_not_there_any_more_waits_for_the_facilitators()
    {
        var gone = await app.AddFacilitatorAsync("Ellen Friis");
        await app.AddAsync(new FollowUp(project, "Ring", "Ellen", app.Today.AddDays(-1), note: null, mette.Id, app.Now, responsibleId: gone.Id));

        Assert.Equal(mette.Email, Assert.Single(await MorningAsync()).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task The_managers_are_told_of_answers_they_have_promised_as_long_as_somebody_waits()
    {
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var round = await app.AddOpenRoundAsync();
        var (application, _) = await app.AddSubmittedAsync(round);
        var answerBy = (await app.ReadAsync(db => db.Rounds.SingleAsync(kept => kept.Id == round.Id))).AnswerBy!.Value;
        TurnToThreeDaysBefore(answerBy);

        var mail = Assert.Single(await MorningAsync(), sent => sent.To.Mailboxes.Single().Address == dorthe.Email);

        using var danish = Localization.Culture.Danish();
        Assert.StartsWith($"{round.Name} har lovet svar senest {Dates.Day(answerBy)}. Én venter. Se den: http://localhost/runder/{round.Id}\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.NotNull(application);
    }

    [Fact]
    public async Task Who_has_begun_an_application_is_told_once_that_the_deadline_comes()
    {
        var round = await app.AddOpenRoundAsync();
        var (draft, _) = await app.AddDraftAsync(round);
        TurnToThreeDaysBefore(round.ApplicationDeadline);

        var mail = Assert.Single(await MorningAsync(), sent => sent.To.Mailboxes.Single().Address == draft.Email);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var after = await MorningAsync();

        using var danish = Localization.Culture.Danish();
        Assert.StartsWith(
            $"I har begyndt en tilmelding til {round.Name}. Den er ikke sendt. Fristen er {Dates.Day(round.ApplicationDeadline)}.\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(after, sent => sent.To.Mailboxes.Single().Address == draft.Email);
    }

    /// <summary>The first working morning from then on.</summary>
    private void TurnToThreeDaysBefore(DateOnly day)
    {
        app.Clock.SetUtcNow(new DateTimeOffset(DanishTime.ToUtc(day.AddDays(-3), new(8, 0)), TimeSpan.Zero));
        while (!Domain.Workshops.WorkingDays.Contains(app.Today))
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private async Task<IReadOnlyList<MimeMessage>> MorningAsync()
    {
        await AddAsync();
        return await SendAsync();
    }

    private async Task AddAsync()
    {
        await using var db = await app.Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        await app.Nobody().Get<ReminderRows>().AddAsync(db, default);
    }

    /// <summary>What has come since the last time.</summary>
    private async Task<IReadOnlyList<MimeMessage>> SendAsync()
    {
        var before = server.Received.Count;
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        return [.. server.Received.Skip(before)];
    }
}
