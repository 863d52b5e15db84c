using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Data.Seed;

/// <summary>
/// Applications in every state: those that were answered before the demo round began, and those the programme managers are choosing among
/// for the coming one. Municipalities, people and texts are invented.
/// </summary>
internal sealed class DemoApplications(SammenDbContext db, DateTime now, Guid kl, Guid oao)
{
    private const string Culture = "da-DK";

    private readonly DateTime begun = now.AddDays(-6);
    private int sent;

    /// <summary>Those of a round that has begun: one has its place, one waits, and one that came late was declined.</summary>
    /// <param name="project">What the accepted one became.</param>
    public void AddAnswered(Round round, Project project)
    {
        AddMunicipality("905", "Lyngsted");
        AddMunicipality("906", "Mosekær");
        var at = DanishTime.ToUtc(round.ApplicationDeadline.AddDays(-3), new TimeOnly(10, 0));
        var answered = DanishTime.ToUtc(round.AnswerBy!.Value, new TimeOnly(14, 0));
        var accepted = Begin(
            round, project.MunicipalityCode, "Lise Holm", project.Technology, new(project.Area, project.AreaWords), new(project.TechnologyKind, project.TechnologyKindWords), at);
        accepted.Submit(round, at);
        accepted.Answer(ApplicationAnswer.Accept, reason: null, waitlistNumber: null, project.Id, kl, answered);
        var waiting = Begin(round, "905", "Karen Lund", "Skærmbesøg i hjemmeplejen", new(Area.ElderlyAndHealth), new(TechnologyKind.CommunicationAndScreenContact), at);
        waiting.Submit(round, at);
        waiting.Answer(
            ApplicationAnswer.Waitlist, "Der var flere gode tilmeldinger fra ældreområdet, end runden havde plads til.", waitlistNumber: 1, projectId: null, kl, answered);
        var late = Begin(round, "906", "Poul Kær", "Chatbot til byggesager", new(Area.TechnicalAndEnvironment), new(TechnologyKind.AiAndDecisionSupport), at);
        late.Submit(round, DanishTime.ToUtc(round.ApplicationDeadline.AddDays(2), new TimeOnly(10, 0)));
        late.Answer(
            ApplicationAnswer.Decline, "Medarbejderne har endnu ikke været med i valget. Begynd med de fire spørgsmål, og søg igen.", waitlistNumber: null, projectId: null, oao,
            answered);
    }

    /// <summary>Those of a round that takes applications: chosen and not chosen, asked, changed, typed in, withdrawn, and one that is nobody's but its applicant's.</summary>
    public void AddOpen(Round round)
    {
        AddMunicipality("907", "Nordlunde");
        AddMunicipality("908", "Søndervang");
        var yes = Send(
            round, "905", "Karen Lund", "Skærmbesøg i hjemmeplejen, denne gang med medarbejderne fra begyndelsen", new(Area.ElderlyAndHealth),
            new(TechnologyKind.CommunicationAndScreenContact));
        Choose(yes, ApplicationAnswer.Accept, number: null, "I har taget medarbejderne med fra begyndelsen.");
        var waitlist = Send(round, "906", "Poul Kær", "Chatbot til byggesager", new(Area.TechnicalAndEnvironment), new(TechnologyKind.AiAndDecisionSupport));
        Choose(waitlist, ApplicationAnswer.Waitlist, number: 1, reason: null);
        db.ApplicationRemarks.Add(
            new ApplicationRemark(SequentialGuid.Next(), waitlist.Id, "Timerne til medarbejdere er i underkanten. Ring til dem, før vi sender.", oao, now.AddDays(-1)));
        var no = Send(round, "907", "Inger Bæk", "Ny vagtplan", new(Area.ElderlyAndHealth), new(TechnologyKind.PlanningAndDocumentation));
        Choose(no, ApplicationAnswer.Decline, number: null, "Systemet er allerede taget i brug overalt.");

        var asked = Send(round, "908", "Tove Ager", "Sensorer i bofællesskaberne", new(Area.DisabilityAndSocial), new(TechnologyKind.SensorsAndMonitoring));
        asked.Fill(new HelpPart(PhaseSet.Of(Phase.Design, Phase.Specification, Phase.Implementation)), round, now.AddDays(-2));
        asked.Ask(SequentialGuid.Next(), "Hvem af medarbejderne er med, og er TR spurgt?", DanishTime.DateOf(now).AddDays(7), kl, now.AddDays(-1));
        Send(round, "908", "Mads Ager", "Robotstøvsugere på plejecentret", new(Area.ElderlyAndHealth), new(TechnologyKind.RobotsAndAutomation));

        var content = new ApplicationContent(
            new ContactPart("ole.gran@demo.invalid", "Ole Gran", "87654321"),
            new WhoPart("907", "Biblioteket", new(Area.Culture)),
            new TechnologyPart(new(TechnologyKind.Other, "Selvbetjent åbent bibliotek"), "Biblioteket åbner uden personale om aftenen", TechnologyAim.Introduced, HasBegun: true, Phase.Implementation),
            new HelpPart(PhaseSet.Of(Phase.Implementation)),
            new ConditionsPart("Rikke Toft", "Kulturchef", LeaderHours: 4, EmployeeHours: 10, PromisesToShare: true));
        db.Applications.Add(new Application(SequentialGuid.Next(), round, content, Culture, oao, now.AddDays(-3)));

        Send(round, "906", "Birgit Dam", "Talegenkendelse i sagsbehandlingen", new(Area.Employment), new(TechnologyKind.AiAndDecisionSupport)).Withdraw(now.AddDays(-1));
        db.Applications.Add(new Application(SequentialGuid.Next(), round, new ContactPart("kladde@demo.invalid", Name: null, Telephone: null), Culture, begun));
    }

    private void AddMunicipality(string code, string name) => db.Municipalities.Add(new Municipality(code, name, isDemo: true));

    private Application Send(Round round, string municipalityCode, string contact, string technology, Listed<Area> area, Listed<TechnologyKind> kind)
    {
        var application = Begin(round, municipalityCode, contact, technology, area, kind, begun);

        // One after the other, so that the demo reads the same each time.
        application.Submit(round, begun.AddHours(++sent));
        return application;
    }

    private Application Begin(Round round, string municipalityCode, string contact, string technology, Listed<Area> area, Listed<TechnologyKind> kind, DateTime at)
    {
        var mailbox = contact.ToLowerInvariant().Replace(' ', '.').Replace("æ", "ae", StringComparison.Ordinal);
        var application = new Application(SequentialGuid.Next(), round, new ContactPart($"{mailbox}@demo.invalid", contact, "12345678"), Culture, at);
        application.Fill(new WhoPart(municipalityCode, "Område Nord", area), round, at);
        application.Fill(new TechnologyPart(kind, technology, TechnologyAim.Bought, HasBegun: true, Phase.Decision), round, at);
        application.Fill(new HelpPart(PhaseSet.All), round, at);
        application.Fill(new ConditionsPart("Henning Bro", "Direktør", LeaderHours: 6, EmployeeHours: 20, PromisesToShare: true), round, at);
        db.Applications.Add(application);
        return application;
    }

    private void Choose(Application application, ApplicationAnswer answer, int? number, string? reason)
    {
        var choice = new ApplicationChoice(application, kl, now.AddDays(-1));
        choice.Choose(answer, number, kl, now.AddDays(-1));
        choice.Word(reason, kl, now.AddDays(-1));
        db.ApplicationChoices.Add(choice);
    }
}
