using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>Two managers press at the same moment, on a real database, over and over.</summary>
public sealed class SendAnswersAtOnceTests
{
    private const int Rounds = 25;

    [Fact]
    public async Task Two_managers_who_send_at_once_never_give_one_place_or_one_answer_twice()
    {
        await using var app = await TestApp.StartAsync();
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
        await using var app = await TestApp.StartAsync();
        var desks = new[] { await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager)), await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund")) };
        foreach (var number in Enumerable.Range(1, Rounds))
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
            Assert.Equal(1, await app.ReadAsync(db => db.Applications.CountAsync(application => application.RoundId == round.Id && application.State == ApplicationState.Accepted)));
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
    }
}
