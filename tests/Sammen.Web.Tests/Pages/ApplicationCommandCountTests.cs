using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>The managers' pages ask the database as often about five applications as about five hundred.</summary>
public sealed class ApplicationCommandCountTests(Site site) : IClassFixture<Site>
{
    private const int Few = 5;
    private const int Many = 495;

    [Fact]
    public async Task The_pages_of_choosing_ask_as_often_about_five_applications_as_about_five_hundred()
    {
        using var client = await site.SignedInAsync(Site.ProgrammeManager);
        var (round, application) = await AddAsync(Few);
        (string Path, int Most)[] pages =
        [
            (Addresses.Round(round), 8), ($"{Addresses.Round(round)}?sorter=valg&status=venter", 8), (Addresses.Application(application), 9), (Addresses.Answers(round), 4), (Addresses.Start, 13),
        ];

        var before = await site.CountCommandsAsync(client, pages.Select(page => page.Path));
        await AddAsync(Many);
        var after = await site.CountCommandsAsync(client, pages.Select(page => page.Path));

        Assert.All(pages.Zip(before), page => Assert.InRange(page.Second.Commands, 1, page.First.Most));
        Assert.Equal(before, after);
    }

    /// <summary>So many applications to the round that takes them, every other one chosen, each with a question and a remark.</summary>
    private Task<(Guid Round, Guid Application)> AddAsync(int count) => site.InDatabaseAsync(async db =>
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var round = await db.Rounds.FirstAsync(found => found.ApplicationDeadline > today);
        var municipality = await db.Municipalities.OrderBy(found => found.Code).Select(found => found.Code).FirstAsync();
        var by = await db.Users.Where(user => user.Name == Site.ProgrammeManager).Select(user => user.Id).SingleAsync();
        var content = new ApplicationContent(
            new ContactPart("lise@kommune.example", "Lise Holm", Telephone: null),
            new WhoPart(municipality, "Område Nord", new(Area.Culture)),
            new TechnologyPart(new(TechnologyKind.WelfareTechnology), "Sensorer", TechnologyAim.Bought, HasBegun: false, Phase: null),
            new HelpPart(PhaseSet.All),
            new ConditionsPart("Bente Dahl", "Direktør", LeaderHours: 4, EmployeeHours: 12, PromisesToShare: true));
        var applications = Enumerable.Range(0, count).Select(_ => new Application(SequentialGuid.Next(), round, content, "da-DK", by, now)).ToList();
        foreach (var (application, index) in applications.Select((application, index) => (application, index)))
        {
            application.Ask(SequentialGuid.Next(), "Hvem er med?", today.AddDays(7), by, now);
            db.Applications.Add(application);
            db.ApplicationRemarks.Add(new ApplicationRemark(SequentialGuid.Next(), application.Id, "Ring til dem", by, now));
            var choice = new ApplicationChoice(application, by, now);
            var answer = index % 2 == 0 ? (ApplicationAnswer?)ApplicationAnswer.Waitlist : null;
            choice.Choose(answer, answer is null ? null : index + 1, by, now);
            db.ApplicationChoices.Add(choice);
        }

        await db.SaveChangesAsync();
        return (round.Id, applications[0].Id);
    });
}
