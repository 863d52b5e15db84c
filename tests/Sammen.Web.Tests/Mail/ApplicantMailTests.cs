using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Apply;
using Sammen.Web.Mail;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Mail;

/// <summary>What an applicant, who has no account, is sent; and that each link opens the application.</summary>
public sealed partial class ApplicantMailTests : IAsyncLifetime
{
    private readonly Culture language = Culture.Danish();
    private MailServer server = null!;
    private TestApp app = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        round = await app.AddOpenRoundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        language.Dispose();
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_link_is_sent_when_an_application_is_begun_and_leads_back_to_it()
    {
        await app.Nobody().Get<BeginApplication>().HandleAsync(new BeginApplicationInput { Email = Applicants.Email, Name = "<b>KØB HER</b>" }, default);

        var mail = await SentAsync();

        Assert.Equal("Jeres tilmelding til Sammen om ny teknologi", mail.Subject);
        Assert.Contains("I er gået i gang med en tilmelding til Runde 4.", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("Fristen er 1. jun. 2026.", mail.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("KØB HER", mail.TextBody! + mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Draft, (await OpenedByAsync(mail))!.State);
    }

    [Fact]
    public async Task The_receipt_has_the_number_and_says_until_when_it_can_be_changed_and_when_it_is_answered()
    {
        var (application, key) = await app.AddDraftAsync(round);
        await app.Nobody().Get<SubmitApplication>().HandleAsync(key, default);

        var mail = await SentAsync();

        Assert.Equal("Vi har modtaget jeres tilmelding", mail.Subject);
        Assert.Contains($"Den har nummer {application.Reference}.", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("I kan rette i den til og med 1. jun. 2026.", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("I får svar senest 13. jun. 2026.", mail.TextBody!, StringComparison.Ordinal);
        Assert.Equal(application.Id, (await OpenedByAsync(mail))!.Id);
    }

    [Fact]
    public async Task A_late_one_is_told_so()
    {
        var (_, key) = await app.AddDraftAsync(round);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Nobody().Get<SubmitApplication>().HandleAsync(key, default);

        var text = (await SentAsync()).TextBody!;

        Assert.Contains("Den kom efter fristen.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("I kan rette i den", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_in_its_mail_and_one_that_was_answered_meanwhile_needs_none()
    {
        var (application, key) = await app.AddSubmittedAsync(round);
        var question = SequentialGuid.Next();
        await TellAsync(application, new ApplicantAsked(application.Id), asked => asked.Ask(question, "Hvor mange borgere?\nOg hvornår?", app.Today.AddDays(5), round.OpenedById!.Value, app.Now));

        var mail = await SentAsync();
        Assert.Equal("Et spørgsmål til jeres tilmelding", mail.Subject);
        Assert.Contains("Hvor mange borgere?\n\nOg hvornår?", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("til og med 9. maj 2026", mail.TextBody!, StringComparison.Ordinal);
        Assert.Equal("Hvor mange borgere?\nOg hvornår?", Assert.Single((await OpenedByAsync(mail))!.Questions).Text);

        await TellAsync(application, new ApplicantAsked(application.Id), _ => { });
        await app.Nobody().Get<ReplyToQuestion>().HandleAsync(key, new ReplyToQuestionInput { QuestionId = question, Text = "Tolv" }, default);
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_no_says_why_when_the_next_round_is_and_how_to_begin_by_oneself()
    {
        await app.AddAsync(new Round(
            new("Runde 5", 4, app.Today.AddDays(90), app.Today.AddDays(100), app.Today.AddDays(110), app.Today.AddDays(200)), round.OpenedById!.Value, app.Now));
        var (application, _) = await app.AddSubmittedAsync(round);
        await TellAsync(application, new ApplicationAnswered(application.Id), answered => answered.Answer(
            ApplicationAnswer.Decline, "Vi valgte fire, der er længere fremme.\nSøg igen.", null, null, round.OpenedById!.Value, app.Now));

        var mail = await SentAsync();

        Assert.Equal("Svar på jeres tilmelding til Sammen om ny teknologi", mail.Subject);
        Assert.StartsWith(
            "I har ikke fået plads i Runde 4 denne gang.\n\nVi valgte fire, der er længere fremme.\n\nSøg igen.\n\nNæste runde er åben for tilmelding til og med 2. aug. 2026.\n\nI kan begynde selv: her er de 28 spørgsmål, vi arbejder med: http://localhost/spoergsmaal\n",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Den, der har linket, kan læse tilmeldingen og trække den tilbage.", mail.TextBody!, StringComparison.Ordinal);
        var links = new HtmlParser().ParseDocument(mail.HtmlBody!).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Equal("http://localhost/spoergsmaal", links[0]);
        Assert.StartsWith("http://localhost/tilmelding/", links[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_the_waitlist_says_which()
    {
        var (application, _) = await app.AddSubmittedAsync(round);
        await TellAsync(application, new ApplicationAnswered(application.Id), answered => answered.Answer(ApplicationAnswer.Waitlist, "Tæt på.", 2, null, round.OpenedById!.Value, app.Now));

        var mail = await SentAsync();

        Assert.Equal("I er på venteliste til Sammen om ny teknologi", mail.Subject);
        Assert.Contains("I er nummer 2 på ventelisten", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("Vi skriver på forsiden, når den næste runde åbner.", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_says_when_the_course_is_and_what_comes_next()
    {
        var (application, _) = await app.AddSubmittedAsync(round);
        var project = await app.AddAsync(new Project(
            round.Id,
            new("Skærmbesøg", "Skærmbesøg", new(TechnologyKind.WelfareTechnology), TechnologyAim.Bought, Builders.OwnMunicipality, "Hjemmeplejen", new(Area.Culture), PhaseSet.All,
                round.FirstDay, round.LastDay, LeaderHours: 1, EmployeeHours: 1),
            Phase.Idea, round.OpenedById!.Value, app.Now));
        await TellAsync(application, new ApplicationAnswered(application.Id), answered => answered.Answer(ApplicationAnswer.Accept, null, null, project.Id, round.OpenedById!.Value, app.Now));

        var mail = await SentAsync();

        Assert.Equal("I er med i Sammen om ny teknologi", mail.Subject);
        Assert.Contains("Forløbet går fra 3. jul. 2026 til 28. feb. 2027.", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("I får en mail mere med en invitation", mail.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("spoergsmaal", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_is_confirmed_and_one_that_was_undone_at_once_is_not()
    {
        var (_, key) = await app.AddSubmittedAsync(round);
        await app.Nobody().Get<WithdrawApplication>().HandleAsync(key, default);
        await app.Nobody().Get<UndoWithdrawal>().HandleAsync(key, default);
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        Assert.Empty(server.Received);

        await app.Nobody().Get<WithdrawApplication>().HandleAsync(key, default);

        Assert.Equal("Tilmeldingen er trukket tilbage", (await SentAsync()).Subject);
    }

    [Fact]
    public async Task In_English_for_who_applied_in_English()
    {
        using var english = Culture.English();
        await app.Nobody().Get<BeginApplication>().HandleAsync(new BeginApplicationInput { Email = Applicants.Email, Name = "Bente" }, default);

        Assert.Equal("Your application to Sammen om ny teknologi", (await SentAsync()).Subject);
    }

    [Fact]
    public async Task All_links_of_all_mails_open_the_same_and_no_key_is_kept_as_it_is()
    {
        var begun = new BeginApplicationInput { Email = Applicants.Email, Name = "Bente" };
        await app.Nobody().Get<BeginApplication>().HandleAsync(begun, default);
        var key = begun.Key!;
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        await app.Nobody().Get<WithdrawApplication>().HandleAsync(key, default);
        await app.Nobody().Get<UndoWithdrawal>().HandleAsync(key, default);
        await app.Nobody().Get<FillApplication>().HandleAsync(key, new ApplicantInput { Email = "bv@lyngsted.example", Name = "Bente" }, default);
        await app.Nobody().Get<MailSender>().SendDueAsync(default);

        Assert.Equal(2, server.Received.Count);
        var opened = new List<Guid>();
        foreach (var mail in server.Received)
        {
            opened.Add((await OpenedByAsync(mail))!.Id);
        }

        Assert.Single(opened.Distinct());
        Assert.All(await app.ReadAsync(db => db.Set<ApplicationKey>().Select(kept => kept.Hash).ToListAsync()), hash => Assert.DoesNotContain(hash, server.Received.Select(mail => mail.TextBody!).Append(key), StringComparer.Ordinal));
        Assert.All(await app.ReadAsync(db => db.Mails.ToListAsync()), mail => Assert.Null(mail.ProtectedKey));
    }

    /// <summary>Changes an application and tells of it, as a programme manager's handler does.</summary>
    private async Task TellAsync(Application about, Happening what, Action<Application> change)
    {
        await using var db = await app.Nobody().Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        change(await db.Applications.Include(kept => kept.Questions).SingleAsync(kept => kept.Id == about.Id));
        await app.Nobody().Get<MailRows>().AddAsync(db, new Happened(Guid.NewGuid(), what, round.OpenedById, app.Now), default);
        await db.SaveChangesAsync();
    }

    private async Task<MimeMessage> SentAsync()
    {
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        Assert.True(server.Received.Count == 1, app.Log.Text);
        return server.Received.Single();
    }

    private Task<ApplicantView?> OpenedByAsync(MimeMessage mail) => app.Nobody().Get<ApplicantQueries>().FindAsync(Link().Match(mail.TextBody!).Groups["key"].Value, default);

    [GeneratedRegex(@"http://localhost/tilmelding/(?<key>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
