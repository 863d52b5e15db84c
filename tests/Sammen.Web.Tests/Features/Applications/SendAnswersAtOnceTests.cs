using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>Two managers press at the same moment, on a real database, over and over.</summary>
public sealed class SendAnswersAtOnceTests
{
    // Whole at night; the fault of an order that was thought of is found in a few.
    private static readonly int Rounds = Nightly.IsNow ? 50 : 15;
    private static readonly int RoundsOfChoosing = Nightly.IsNow ? 25 : 10;

    // Seconds. On a machine that does other things besides, the other's writing may take longer than a test else waits.
    private const int Patience = 30;

    [Fact]
    public async Task Two_managers_who_send_at_once_never_give_one_place_twice_or_send_one_mail_twice()
    {
        await using var app = await TestApp.StartAsync(patience: Patience);
        var dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        var henrik = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        foreach (var number in Enumerable.Range(1, Rounds))
        {
            var round = await app.AddRoundAsync($"Runde {number}", places: 1);
            var (accepted, waiting) = (await app.ApplyAsync(round), await app.ApplyAsync(round));
            await dorthe.ChooseAsync(accepted, ApplicationAnswer.Accept);
            await dorthe.ChooseAsync(waiting, ApplicationAnswer.Waitlist, "Der var ikke plads.");
            var forms = new[] { (dorthe, await dorthe.OpenAnswersAsync(round)), (henrik, await henrik.OpenAnswersAsync(round)) };

            var failures = await Task.WhenAll(forms.Select(form => Task.Run(async () => await Record.ExceptionAsync(() => form.Item1.Get<SendAnswers>().HandleAsync(form.Item2, default)))));

            Assert.IsType<ValidationException>(Assert.Single(failures, failure => failure is not null));
            await RequireOnceAsync(app, round, accepted, waiting);
        }
    }

    [Fact]
    public async Task Two_managers_who_choose_and_send_the_last_place_for_two_give_it_once()
    {
        await using var app = await TestApp.StartAsync(patience: Patience);
        var desks = new[] { await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager)), await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund")) };
        foreach (var number in Enumerable.Range(1, RoundsOfChoosing))
        {
            var round = await app.AddRoundAsync($"Runde {number}", places: 1);
            var applications = new[] { await app.ApplyAsync(round), await app.ApplyAsync(round) };

            var failures = await Task.WhenAll(desks.Zip(applications).Select(pair => Task.Run(async () => await Record.ExceptionAsync(async () =>
            {
                await pair.First.ChooseAsync(pair.Second, ApplicationAnswer.Accept);
                await pair.First.SendAnswersAsync(round);
            }))));

            Assert.All(failures.OfType<Exception>(), failure => Assert.True(failure is ValidationException or RuleBrokenException, failure.ToString()));
            Assert.Equal(1, await app.ReadAsync(db => db.Projects.CountAsync(project => project.RoundId == round.Id)));
            var accepted = await app.ReadAsync(db => db.Applications.SingleAsync(application => application.RoundId == round.Id && application.State == ApplicationState.Accepted));
            Assert.Equal([MailKind.Invitation, MailKind.ApplicationAnswered], await MailsToAsync(app, accepted));
            Assert.Empty(await MailsToAsync(app, applications.Single(application => application.Id != accepted.Id)));
        }
    }

    private static async Task RequireOnceAsync(TestApp app, Round round, Application accepted, Application waiting)
    {
        Assert.Equal(1, await app.ReadAsync(db => db.Projects.Where(Project.HasPlace).CountAsync(project => project.RoundId == round.Id)));
        Assert.Equal(1, await app.ReadAsync(db => db.Invitations.CountAsync(invitation => invitation.NormalizedEmail == accepted.NormalizedEmail)));
        foreach (var application in (Application[])[accepted, waiting])
        {
            Assert.Equal(1, await app.ReadAsync(db => db.Happenings.CountAsync(row => row.Kind == "ApplicationAnswered" && row.SubjectId == application.Id)));
        }

        Assert.Equal([MailKind.Invitation, MailKind.ApplicationAnswered], await MailsToAsync(app, accepted));
        Assert.Equal([MailKind.ApplicationAnswered], await MailsToAsync(app, waiting));
    }

    /// <summary>Everything that was put in the post to an applicant. Theirs came past the form, so that it begins with the answer.</summary>
    private static Task<List<MailKind>> MailsToAsync(TestApp app, Application application)
        => app.ReadAsync(db => db.Mails.Where(mail => mail.Address == application.Email).OrderBy(mail => mail.Kind).Select(mail => mail.Kind).ToListAsync());
}
