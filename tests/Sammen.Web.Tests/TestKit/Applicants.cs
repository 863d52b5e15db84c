using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Applications to start from, each with a key that opens it.</summary>
internal static class Applicants
{
    public const string Email = "bente@lyngsted.example";

    /// <summary>Takes applications now, and begins in two months.</summary>
    public static async Task<Round> AddOpenRoundAsync(this TestApp app, string name = "Runde 4", int places = Round.DefaultPlaces)
    {
        var opener = await app.AddUserAsync(Role.ProgrammeManager);
        var plan = new RoundPlan(name, places, app.Today.AddDays(28), app.Today.AddDays(40), app.Today.AddDays(60), app.Today.AddDays(300));
        return await app.AddAsync(new Round(plan, opener.Id, app.Now.AddDays(-10)));
    }

    public static ApplicationContent Content(string municipalityCode = Builders.OwnMunicipality, string email = Email) => new(
        new ContactPart(email, "Bente Vang", "12 34 56 78"),
        new WhoPart(municipalityCode, "Hjemmeplejen Syd", new(Area.ElderlyAndHealth)),
        new TechnologyPart(new(TechnologyKind.CommunicationAndScreenContact), "Skærmbesøg om aftenen", TechnologyAim.Introduced, HasBegun: true, Phase.Design),
        new HelpPart(PhaseSet.Of(Phase.Design, Phase.Implementation)),
        new ConditionsPart("Birgitte Vest", "Centerchef", LeaderHours: 6, EmployeeHours: 20.5m, PromisesToShare: true));

    /// <summary>Filled in, and not sent.</summary>
    public static async Task<(Application Application, string Key)> AddDraftAsync(this TestApp app, Round round, ApplicationContent? content = null)
    {
        await app.AddMunicipalityAsync();
        var (application, key) = FillIn(round, content ?? Content(), app.Now);
        return (await app.AddAsync(application), key);
    }

    public static async Task<(Application Application, string Key)> AddSubmittedAsync(this TestApp app, Round round, ApplicationContent? content = null)
    {
        await app.AddMunicipalityAsync();
        var (application, key) = FillIn(round, content ?? Content(), app.Now);
        application.Submit(round, app.Now);
        return (await app.AddAsync(application), key);
    }

    /// <summary>Step by step, and not sent.</summary>
    public static (Application Application, string Key) FillIn(Round round, ApplicationContent content, DateTime at, Guid id = default)
    {
        var application = new Application(id == default ? SequentialGuid.Next() : id, round, content.Contact, "da-DK", at);
        foreach (var part in content.Parts)
        {
            application.Fill(part, round, at);
        }

        var key = SecretKey.Make();
        application.AddKey(key, at);
        return (application, key);
    }
}
