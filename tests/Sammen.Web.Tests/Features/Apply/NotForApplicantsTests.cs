using System.Text.Json;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Web.Features.Apply;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Apply;

/// <summary>What the programme managers choose and write among themselves is in nothing an applicant gets, whatever has become of the application.</summary>
public sealed class NotForApplicantsTests
{
    private const string Told = "Sagt med svaret";
    private const string Secret = "Hemmelig";

    [Theory]
    [InlineData(ApplicationState.Submitted, null)]
    [InlineData(ApplicationState.Accepted, null)]
    [InlineData(ApplicationState.Waitlisted, Told)]
    [InlineData(ApplicationState.Declined, Told)]
    [InlineData(ApplicationState.Withdrawn, null)]
    public async Task An_applicant_reads_the_answer_that_was_sent_and_neither_choice_nor_remark(ApplicationState state, string? told)
    {
        await using var app = await TestApp.StartAsync();
        var round = await app.AddOpenRoundAsync();
        var manager = round.OpenedById!.Value;
        var (application, key) = await app.AddSubmittedAsync(round);
        var project = state == ApplicationState.Accepted ? await app.AddProjectAsync([], round: round) : null;
        await app.ChangeAsync(db => Become(db.Applications.Single()));
        var choice = new ApplicationChoice(application, manager, app.Now);
        choice.Choose(ApplicationAnswer.Decline, waitlistNumber: null, manager, app.Now);
        choice.Word($"{Secret} begrundelse", manager, app.Now);
        await app.AddAsync(choice);
        await app.AddAsync(new ApplicationRemark(SequentialGuid.Next(), application.Id, $"{Secret} bemærkning", manager, app.Now));

        var view = (await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default))!;

        Assert.Equal((state, told), (view.State, view.Reason));
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(view), StringComparison.Ordinal);

        void Become(Application kept)
        {
            switch (state)
            {
                case ApplicationState.Accepted:
                    kept.Answer(ApplicationAnswer.Accept, reason: null, waitlistNumber: null, project!.Id, manager, app.Now);
                    break;
                case ApplicationState.Waitlisted:
                    kept.Answer(ApplicationAnswer.Waitlist, Told, waitlistNumber: 1, projectId: null, manager, app.Now);
                    break;
                case ApplicationState.Declined:
                    kept.Answer(ApplicationAnswer.Decline, Told, waitlistNumber: null, projectId: null, manager, app.Now);
                    break;
                case ApplicationState.Withdrawn:
                    kept.Withdraw(app.Now);
                    break;
            }
        }
    }
}
