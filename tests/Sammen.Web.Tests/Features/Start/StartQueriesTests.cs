using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Web.Features.Start;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Start;

/// <summary>What a start page shows of the courses its reader is in, and of the installation.</summary>
public sealed class StartQueriesTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser mette = null!;
    private Desk desk = null!;

    private DateTime Midnight => DanishTime.ToUtc(app.Today, TimeOnly.MinValue);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        mette = await app.AddFacilitatorAsync();
        desk = await app.AsAsync(mette);
    }

    [Fact]
    public async Task The_workshops_of_the_next_three_weeks_come_the_first_one_first()
    {
        var project = await app.AddProjectAsync([mette]);
        await app.AddWorkshopAsync(project, mette, Midnight.AddDays(21), "Tre uger herfra");
        await app.AddWorkshopAsync(project, mette, Midnight.AddDays(21).AddMinutes(-1), "Den sidste aften");
        await app.AddWorkshopAsync(project, mette, Midnight.AddDays(1), "I morgen");
        await app.AddWorkshopAsync(project, mette, Midnight.AddDays(1).AddMinutes(-1), "I aften");
        await app.AddWorkshopAsync(project, mette, Midnight, "I dag");
        await app.AddWorkshopAsync(project, mette, Midnight.AddMinutes(-1), "I går");
        var cancelled = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(2), "Aflyst");
        await app.ChangeAsync(db => db.Attach(cancelled).Entity.Cancel(mette.Id, app.Now));

        var coming = (await FindAsync()).Coming;

        Assert.Equal(
            [("I dag", true), ("I aften", true), ("I morgen", false), ("Den sidste aften", false)],
            coming.Select(workshop => (workshop.Title, workshop.IsToday)));
    }

    [Fact]
    public async Task Five_of_them_are_shown_those_of_the_same_time_by_title_and_none_of_a_course_that_is_closed()
    {
        var (project, closed) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Slut"));
        await app.AddWorkshopAsync(closed, mette, app.Now.AddHours(1), "I det lukkede");
        foreach (var letter in "FEDCBA")
        {
            await app.AddWorkshopAsync(project, mette, app.Now.AddDays(1), letter.ToString());
        }

        await app.CloseAsync(closed, mette);

        Assert.Equal(["A", "B", "C", "D", "E"], (await FindAsync()).Coming.Select(workshop => workshop.Title), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nine_running_projects_have_a_card_by_municipality_and_title_and_all_are_counted()
    {
        await app.AddMunicipalityAsync(Builders.OwnMunicipality, "Lyngsted");
        await app.AddMunicipalityAsync(Builders.OtherMunicipality, "Fjordby");
        foreach (var number in Enumerable.Range(1, 9).Reverse())
        {
            await app.AddProjectAsync([mette], title: $"Projekt {number}");
        }

        await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Tavler");
        await app.CloseAsync(await app.AddProjectAsync([mette], title: "Projekt 0"), mette);

        var view = await FindAsync();

        Assert.Equal(
            ["Tavler", .. Enumerable.Range(1, 8).Select(number => $"Projekt {number}")], view.Projects.Select(card => card.Title), StringComparer.Ordinal);
        Assert.Equal(10, view.ProjectsTotal);
    }

    [Fact]
    public async Task A_card_counts_what_is_overdue_and_discussed_in_its_own_project_and_says_when_it_meets_next()
    {
        var (project, other) = (await app.AddProjectAsync([mette], title: "A", supports: PhaseSet.Of(Phase.Idea)), await app.AddProjectAsync([mette], title: "B", supports: PhaseSet.Of(Phase.Idea)));
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1));
        await app.AddFollowUpAsync(project, mette, app.Today);
        await app.AddFollowUpAsync(other, mette, app.Today.AddDays(-2));
        await app.AddFollowUpAsync(other, mette, app.Today.AddDays(-1));
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(9));
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(3));
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-3));
        await app.AssessAsync(other, mette, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), AssessmentLevel.Clarified);
        await app.AssessAsync(other, mette, new DialogueCell(Phase.Idea, CoreQuestion.Involvement), AssessmentLevel.Discussed);

        var cards = (await FindAsync()).Projects;

        Assert.Equal<(string, int, DateTime?, int)>(
            [("A", 1, app.Now.AddDays(3), 0), ("B", 2, null, 2)],
            cards.Select(card => (card.Title, card.Overdue, card.NextAt, card.Coverage.Count)));
    }

    [Fact]
    public async Task Who_is_in_a_project_is_led_by_no_hand_and_told_nothing_of_the_mail()
    {
        await app.AddProjectAsync([mette]);

        var view = await FindAsync();

        Assert.Equal((Role.Facilitator, "Mette Krogh"), (view.Reader, view.Name));
        Assert.Empty(view.Steps);
        Assert.Null(view.Mail);
    }

    [Fact]
    public async Task An_administrator_sees_how_much_mail_was_given_up_and_how_much_is_tried_again_and_no_courses()
    {
        await app.AddProjectAsync([mette]);
        await AddMailAsync(mail => mail.GiveUp(MailProblem.AddressRefused, 550, app.Now));
        await AddMailAsync(mail => mail.GiveUp(MailProblem.AddressRefused, 550, app.Now));
        await AddMailAsync(mail => mail.TryLater(MailProblem.ServerSilent, null, app.Now));
        await AddMailAsync(mail => mail.TryLater(MailProblem.ServerSilent, null, app.Now));
        await AddMailAsync(mail => mail.TryLater(MailProblem.ServerSilent, null, app.Now));
        await AddMailAsync(_ => { });
        await AddMailAsync(mail => mail.MarkSent(app.Now));

        var view = await FindAsync(Role.Administrator);

        Assert.Equal(new MailHealth(GivenUp: 2, Waiting: 3), view.Mail);
        Assert.Empty(view.Projects);
        Assert.Equal(0, view.WaitingTotal);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<StartView> FindAsync() => desk.Get<StartQueries>().FindAsync(default);

    private async Task<StartView> FindAsync(Role role) => await (await app.AsAsync(await app.AddUserAsync(role))).Get<StartQueries>().FindAsync(default);

    private Task<OutgoingMail> AddMailAsync(Action<OutgoingMail> become)
    {
        var mail = new OutgoingMail(MailKind.PasswordChanged, "a@x.example", mette.Id, mette.Id, "da-DK", protectedKey: null, app.Now);
        become(mail);
        return app.AddAsync(mail);
    }
}
