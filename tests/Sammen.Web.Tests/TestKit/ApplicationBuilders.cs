using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Applications;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Applications to start from, and what the managers do with them.</summary>
internal static class ApplicationBuilders
{
    /// <summary>A sent application that keeps every rule, begun and sent in time unless told otherwise.</summary>
    /// <param name="begin">Whole days before the deadline on which it was begun.</param>
    /// <param name="late">Sent the day after the deadline.</param>
    /// <param name="isSent">Otherwise it stays a draft.</param>
    public static async Task<Application> ApplyAsync(
        this TestApp app, Round round, string municipalityCode = Builders.OwnMunicipality, string technology = "Sensorer i badeværelset", string? email = null,
        Area area = Area.ElderlyAndHealth, TechnologyKind kind = TechnologyKind.SensorsAndMonitoring, PhaseSet? help = null, Phase? phase = null,
        decimal leaderHours = 4, decimal employeeHours = 12, int begin = 5, bool late = false, bool isSent = true, Guid id = default)
    {
        await app.AddMunicipalityAsync(municipalityCode);
        var at = DanishTime.ToUtc(round.ApplicationDeadline.AddDays(-begin), new TimeOnly(9, 0));
        var content = new ApplicationContent(
            new ContactPart(email ?? $"{Guid.NewGuid():N}@kommune.example", "Lise Holm", "12345678"),
            new WhoPart(municipalityCode, "Hjemmeplejen Nord", new(area, area == Area.Other ? "Redning" : null)),
            new TechnologyPart(new(kind, kind == TechnologyKind.Other ? "Et eksoskelet" : null), technology, TechnologyAim.Bought, phase is not null, phase),
            new HelpPart(help ?? PhaseSet.All),
            new ConditionsPart("Bente Dahl", "Direktør", leaderHours, employeeHours, PromisesToShare: true));
        var (application, _) = Applicants.FillIn(round, content, at, id);
        if (isSent)
        {
            application.Submit(round, late ? DanishTime.ToUtc(round.ApplicationDeadline.AddDays(1), new TimeOnly(9, 0)) : at);
        }

        return await app.AddAsync(application);
    }

    public static Task<Application> ApplicationAsync(this TestApp app, Guid id)
        => app.ReadAsync(db => db.Applications.Include(application => application.Questions).Include(application => application.Versions).SingleAsync(application => application.Id == id));

    public static Task<ApplicationChoice?> ChoiceAsync(this TestApp app, Application application)
        => app.ReadAsync(db => db.ApplicationChoices.SingleOrDefaultAsync(choice => choice.Id == application.Id));

    public static Task ChooseAsync(this Desk desk, Application application, ApplicationAnswer? answer)
        => desk.Get<ChooseAnswer>().HandleAsync(new(application.Id, answer), default);

    /// <summary>Chooses and words it.</summary>
    public static async Task ChooseAsync(this Desk desk, Application application, ApplicationAnswer answer, string reason)
    {
        await desk.ChooseAsync(application, answer);
        await desk.Get<WordAnswer>().HandleAsync(new WordAnswerInput { ApplicationId = application.Id, Reason = reason }, default);
    }

    /// <summary>The form that sends a round's answers, as its page opens on what is chosen.</summary>
    public static async Task<SendAnswersInput> OpenAnswersAsync(this Desk desk, Round round)
    {
        var view = await desk.Get<AnswerQueries>().FindAsync(round.Id, default);
        return new SendAnswersInput
        {
            RoundId = round.Id,
            Answers = [.. view!.Rows.Select(row => new AnswerToSend
            {
                ApplicationId = row.ApplicationId, Answer = row.Answer, WaitlistNumber = row.WaitlistNumber, Reason = row.Reason, Opened = row.Reason, SaidFrom = row.SaidFrom,
            })],
        };
    }

    public static async Task SendAnswersAsync(this Desk desk, Round round) => await desk.Get<SendAnswers>().HandleAsync(await desk.OpenAnswersAsync(round), default);

    /// <summary>Its applicant takes it back.</summary>
    public static Task WithdrawAsync(this TestApp app, Application application) => app.ReadAsync(async db =>
    {
        var found = await db.Applications.SingleAsync(kept => kept.Id == application.Id);
        found.Withdraw(app.Now);
        if (await db.Projects.SingleOrDefaultAsync(project => project.Id == found.ProjectId) is { } project)
        {
            project.Withdraw(app.Now);
        }

        return await db.SaveChangesAsync();
    });
}
