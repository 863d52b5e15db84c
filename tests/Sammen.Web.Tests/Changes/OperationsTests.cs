using Microsoft.EntityFrameworkCore;
using Sammen.Data.Outbox;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Happenings;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Changes;

/// <summary>Whatever is changed, who did what and when is kept in the same save, and told after it.</summary>
public sealed class OperationsTests
{
    public static TheoryData<string> Writing => new(UseCases.All.Where(useCase => useCase.Writes && !useCase.IsTyping).Select(useCase => useCase.Name));

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Every_change_keeps_one_happening_signed_and_dated_and_tells_it(string name)
    {
        await using var stage = await Stage.StartAsync();
        var (app, mette, scene, _) = stage;
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        var useCase = UseCases.All.Single(row => row.Name == name);
        var person = await useCase.PersonAsync(app, mette);
        var desk = await app.AsAsync(person);
        var told = new List<Happened>();
        using var inProject = desk.Get<IHappenings>().Subscribe(scene.ProjectId, (happened, _) => told.Add(happened));
        using var inSecond = desk.Get<IHappenings>().Subscribe(scene.SecondProjectId, (happened, _) => told.Add(happened));
        using var inProgramme = desk.Get<IHappenings>().Subscribe(projectId: null, (happened, _) => told.Add(happened));

        await useCase.Ask(desk, scene);

        var kept = await app.ReadAsync(db => db.Happenings.AsNoTracking().ToListAsync());
        Guid? by = useCase.IsByApplicant ? null
            : useCase.MakesAccount ? await app.ReadAsync(db => db.Invitations.Where(invitation => invitation.UsedById != null).Select(invitation => invitation.UsedById!.Value).SingleAsync())
            : person.Id;

        // An answer makes a project and invites its leader; what is shared is told in each of its projects.
        var expected = name switch { "SendAnswers.HandleAsync" => 3, "PlanSharedWorkshop.HandleAsync" or "JoinSharedPlan.HandleAsync" => 2, _ => 1 };
        Assert.Equal(expected, kept.Count);

        // A draft is its applicant's alone: nobody is told.
        var isDrafts = useCase.IsByApplicant && told.Count == 0;
        Assert.Equal(isDrafts ? 0 : kept.Count, told.Distinct().Count());
        foreach (var row in kept)
        {
            // Told in the project, in the programme, or in both.
            var heard = isDrafts ? null : Assert.Single(told.Distinct(), one => one.Id == row.Id);
            var project = heard?.What as ProjectHappening;
            Assert.Equal((project?.ProjectId, by, app.Now), (row.ProjectId, row.ById, row.At));
            Assert.True(heard is null || (row.Kind, row.SubjectId) == (heard.What.Kind, heard.What.SubjectId));
            Assert.True(project is null || project.Readers == row.Readers);
            Assert.NotEqual(Guid.Empty, row.SubjectId);
            Assert.InRange(row.Kind.Length, 1, HappeningRow.KindMaxLength);
        }
    }

    [Fact]
    public async Task What_is_saved_as_it_stands_is_no_change_and_keeps_and_tells_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var note = await app.AddNoteAsync(project, mette);
        var followUp = await app.AddFollowUpAsync(project, mette);
        await app.AssessAsync(project, mette, Scene.Cell, AssessmentLevel.Discussed);
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        var desk = await app.AsAsync(mette);
        var told = new List<Happened>();
        using var listening = desk.Get<IHappenings>().Subscribe(project.Id, (happened, _) => told.Add(happened));

        await desk.Get<ChangeWorkshop>().HandleAsync(workshop.Open(), default);
        await desk.Get<RecordAttendance>().HandleAsync(new(workshop.Id, HeadChange.Set(AttendanceGroup.Leaders, 0)), default);
        await desk.Get<EditNote>().HandleAsync(note.Open(), default);
        await desk.Get<RestoreNote>().HandleAsync(note.Id, default);
        await desk.Get<ChangeFollowUp>().HandleAsync(followUp.Open(), default);
        await desk.Get<AssessCell>().HandleAsync(new(project.Id, Scene.Cell.Phase, Scene.Cell.Question, AssessmentLevel.Discussed), default);

        Assert.Empty(told);
        Assert.Empty(await KindsAsync(app));
        Assert.Equal((0, app.Now.AddMinutes(-3)), ((await app.WorkshopAsync(workshop.Id)).Version - workshop.Version, (await app.WorkshopAsync(workshop.Id)).ChangedAt!.Value));
    }

    [Fact]
    public async Task What_is_refused_keeps_and_tells_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var scene = await Scene.AddAsync(app, mette, Builders.OwnMunicipality);
        var desk = await app.AsAsync(mette);
        await desk.Get<CancelWorkshop>().HandleAsync(scene.WorkshopId, default);
        var told = new List<Happened>();
        using var listening = desk.Get<IHappenings>().Subscribe(scene.ProjectId, (happened, _) => told.Add(happened));

        await Assert.ThrowsAsync<RuleBrokenException>(() => desk.Get<HoldWorkshop>().HandleAsync(scene.WorkshopId, default));
        var stranger = await app.AsAsync(await app.AddFacilitatorAsync("Jonas Lind"));
        await Assert.ThrowsAsync<NotAvailableException>(() => stranger.Get<DeleteNote>().HandleAsync(scene.NoteId, default));

        Assert.Empty(told);
        Assert.Equal([nameof(WorkshopCancelled)], await KindsAsync(app));
    }

    [Fact]
    public async Task What_changes_nothing_keeps_and_tells_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var scene = await Scene.AddAsync(app, mette, Builders.OwnMunicipality);
        var desk = await app.AsAsync(mette);
        var before = await app.NoteAsync(scene.NoteId);

        await desk.Get<EditNote>().HandleAsync(EditNoteInput.Open(scene.NoteId, Scene.Cell.Question, scene.Seen.Note), default);

        Assert.Empty(await KindsAsync(app));
        Assert.Equal(before.Version, (await app.NoteAsync(scene.NoteId)).Version);
    }

    [Fact]
    public async Task A_change_that_says_nothing_of_itself_is_not_saved()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var scene = await Scene.AddAsync(app, mette, Builders.OwnMunicipality);
        var desk = await app.AsAsync(mette);

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Get<Operations>().ChangeAsync(
            async operation =>
            {
                var note = await operation.Db.Notes.SingleAsync(found => found.Id == scene.NoteId);
                note.Delete(operation.User.Id, operation.Now);
                return null;
            },
            default));

        Assert.Null((await app.NoteAsync(scene.NoteId)).DeletedAt);
    }

    [Fact]
    public async Task Who_edits_a_note_away_from_its_readers_tells_those_who_could_read_it()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var scene = await Scene.AddAsync(app, mette, Builders.OwnMunicipality);
        var desk = await app.AsAsync(mette);

        await desk.Get<EditNote>().HandleAsync(
            EditNoteInput.Open(scene.NoteId, Scene.Cell.Question, scene.Seen.Note) with { Visibility = NoteVisibility.Facilitators }, default);

        Assert.Equal(NoteVisibility.Programme, await app.ReadAsync(db => db.Happenings.Select(row => row.Readers).SingleAsync()));
    }

    private static Task<List<string>> KindsAsync(TestApp app)
        => app.ReadAsync(db => db.Happenings.OrderBy(row => row.Position).Select(row => row.Kind).ToListAsync());
}
