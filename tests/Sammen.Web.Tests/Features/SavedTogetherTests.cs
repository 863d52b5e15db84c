using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features;

/// <summary>Somebody else saves between one person's reading and saving: both stand.</summary>
public sealed class SavedTogetherTests
{
    private static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.CoreTask);

    [Fact]
    public async Task Two_equal_steps_at_the_same_moment_count_two_heads()
    {
        var other = new SomebodyElse();
        await using var app = await StartAsync(other);
        var (mette, jonas, workshop) = await AddWorkshopAsync(app);
        other.Saves = () => CountAsync(jonas, workshop);

        await CountAsync(mette, workshop);

        Assert.Equal(2, (await app.WorkshopAsync(workshop.Id)).Attendance.Leaders);
    }

    [Fact]
    public async Task A_workshop_is_held_while_somebody_still_counts()
    {
        var other = new SomebodyElse();
        await using var app = await StartAsync(other);
        var (mette, jonas, workshop) = await AddWorkshopAsync(app);
        other.Saves = () => CountAsync(jonas, workshop);

        await mette.Get<HoldWorkshop>().HandleAsync(workshop.Id, default);

        var kept = await app.WorkshopAsync(workshop.Id);
        Assert.Equal((WorkshopState.Held, 1), (kept.State, kept.Attendance.Leaders));
    }

    [Fact]
    public async Task Two_people_who_first_assess_a_cell_at_once_both_stand_in_its_history_and_the_last_counts()
    {
        var other = new SomebodyElse();
        await using var app = await StartAsync(other);
        var (mette, jonas, workshop) = await AddWorkshopAsync(app);
        other.Saves = () => AssessAsync(jonas, workshop, AssessmentLevel.Anchored);

        await AssessAsync(mette, workshop, AssessmentLevel.Discussed);

        var view = await mette.Get<DialogueQueries>().FindCellAsync(workshop.ProjectId, Cell, default);
        Assert.Equal(AssessmentLevel.Discussed, view!.Level);
        Assert.Equal(
            [(AssessmentLevel.Discussed, "Mette Krogh"), (AssessmentLevel.Anchored, "Jonas Lind")],
            view.Changes.Select(change => (change.Level, change.By)));
    }

    [Fact]
    public async Task Two_people_who_change_different_fields_at_the_same_moment_both_stand()
    {
        var other = new SomebodyElse();
        await using var app = await StartAsync(other);
        var (mette, jonas, workshop) = await AddWorkshopAsync(app);
        other.Saves = () => jonas.Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Place = "Lokale 9" }, default);

        await mette.Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Title = "Ny titel" }, default);

        var kept = await app.WorkshopAsync(workshop.Id);
        Assert.Equal(("Ny titel", "Lokale 9"), (kept.Title, kept.Place));
    }

    private static Task<TestApp> StartAsync(SomebodyElse other) => TestApp.StartAsync(services => services
        .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(other))
        .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(other)));

    private static async Task<(Desk Mette, Desk Jonas, Workshop Workshop)> AddWorkshopAsync(TestApp app)
    {
        SammenUser[] people = [await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind")];
        return (await app.AsAsync(people[0]), await app.AsAsync(people[1]), await app.AddWorkshopAsync(await app.AddProjectAsync(people), people[0]));
    }

    private static Task CountAsync(Desk desk, Workshop workshop)
        => desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Step(AttendanceGroup.Leaders, 1)), default);

    private static Task AssessAsync(Desk desk, Workshop workshop, AssessmentLevel level)
        => desk.Get<AssessCell>().HandleAsync(new(workshop.ProjectId, Cell.Phase, Cell.Question, level), default);
}
