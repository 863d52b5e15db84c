using System.Reflection;
using Sammen.Domain.Applications;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests;

/// <summary>Everything that changes is signed: by whom and when.</summary>
public class SignatureTests
{
    private static readonly Guid Anna = A.Person();
    private static readonly DateTime Later = A.Moment.AddHours(3);

    /// <summary>What an applicant does, who has no account.</summary>
    private static readonly string[] OfApplicants =
    [
        $"{nameof(Application)}.{nameof(Application.Fill)}", $"{nameof(Application)}.{nameof(Application.Submit)}", $"{nameof(Application)}.{nameof(Application.Reply)}",
        $"{nameof(Application)}.{nameof(Application.Withdraw)}", $"{nameof(Application)}.{nameof(Application.UndoWithdrawal)}", $"{nameof(Application)}.{nameof(Application.AddKey)}",
        $"{nameof(Project)}.{nameof(Project.Withdraw)}", $"{nameof(Project)}.{nameof(Project.UndoWithdrawal)}",
    ];

    public static TheoryData<string> Verbs => [.. AllVerbs.Select(NameOf)];

    private static IEnumerable<MethodInfo> AllVerbs => typeof(Entity).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Entity)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType == typeof(void) && !method.IsSpecialName && !method.Name.StartsWith("Require", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_that_changes_something_knows_by_whom_and_when(string verb)
    {
        var takes = AllVerbs.First(method => NameOf(method) == verb).GetParameters();

        if (!OfApplicants.Contains(verb[..verb.IndexOf('(', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            Assert.Contains(takes, parameter => parameter.Name == "byId" && parameter.ParameterType == typeof(Guid));
        }

        Assert.Contains(takes, parameter => parameter.Name == "at" && parameter.ParameterType == typeof(DateTime));
    }

    [Fact]
    public void A_workshop_is_signed_by_who_planned_changed_counted_held_and_cancelled_it()
    {
        var project = A.Project();
        Signs(A.Workshop(project: project), workshop => workshop.Change(project, A.WorkshopPlan() with { Title = "En anden titel" }, Anna, Later));
        Signs(A.Workshop(), workshop => workshop.Record(Attendance.None with { Leaders = 1 }, Anna, Later));
        Signs(A.Workshop(), workshop => workshop.Hold(Anna, Later));
        Signs(A.Workshop(), workshop => workshop.Cancel(Anna, Later));
        Signs(new Workshop(project, A.WorkshopPlan(), Anna, Later), _ => { });
    }

    [Fact]
    public void A_project_is_signed_by_who_assigns_and_the_assignment_too()
    {
        var project = A.Project();
        var bo = A.Person();

        Signs(project, changed => changed.Assign(bo, Anna, Later));
        project.Assign(bo, A.Person(), A.Moment);

        var assigned = Assert.Single(project.Facilitators);
        Assert.Equal((bo, Anna, Later), (assigned.UserId, assigned.AssignedById, assigned.AssignedAt));
        Assert.Equal((Anna, Later), (project.ChangedById, project.ChangedAt));
    }

    [Fact]
    public void A_project_is_signed_by_who_changes_closes_opens_and_takes_off()
    {
        Signs(A.Project(), project => project.Change(A.ProjectPlan() with { Title = "Nyt navn" }, A.Round(), PhaseSet.Of(), Anna, Later));
        Signs(A.Project(), project => project.Close(Anna, Later));
        Signs(Changed(A.Project(), project => project.Close(A.Person(), A.Moment)), project => project.Reopen(Anna, Later));
        var bo = A.Person();
        Signs(Changed(A.Project(), project => project.Assign(bo, A.Person(), A.Moment)), project => project.TakeOff(bo, Anna, Later));
        StaysSigned(A.Project(), project => project.Change(A.ProjectPlan(), A.Round(), PhaseSet.Of(), Anna, Later));
        StaysSigned(A.Project(), project => project.Reopen(Anna, Later));
        StaysSigned(A.Project(), project => project.TakeOff(bo, Anna, Later));
    }

    [Fact]
    public void A_round_is_signed_by_who_opens_changes_and_closes_it()
    {
        var nothing = new RoundHolds(0, null, null);
        Signs(new Round(A.RoundPlan(), Anna, Later), _ => { });
        Signs(A.Round(), round => round.Change(A.RoundPlan() with { Places = 5 }, nothing, Anna, Later));
        Signs(A.Round(), round => round.Close(Anna, Later));
        StaysSigned(A.Round(), round => round.Change(A.RoundPlan(), nothing, Anna, Later));
    }

    [Fact]
    public void A_workshop_is_signed_by_who_takes_one_of_its_facilitators_off()
    {
        var (bo, plan) = (A.Person(), A.WorkshopPlan());
        Signs(A.Workshop(plan with { FacilitatorIds = [bo, A.Person()] }), workshop => workshop.TakeOff(bo, Anna, Later));
        StaysSigned(A.Workshop(plan with { FacilitatorIds = [bo] }), workshop => workshop.TakeOff(bo, Anna, Later));
        StaysSigned(A.Workshop(plan with { FacilitatorIds = [bo, A.Person()] }), workshop => workshop.TakeOff(A.Person(), Anna, Later));
    }

    [Fact]
    public void A_project_is_signed_by_who_made_it_and_who_moved_it_on()
    {
        Signs(new Project(Guid.CreateVersion7(), A.ProjectPlan(), Phase.Idea, Anna, Later), _ => { });
        Signs(A.Project(), project => project.MoveTo(Phase.Decision, A.Day, Anna, Later, reason: null));
    }

    [Fact]
    public void A_note_is_signed_by_who_wrote_edited_and_deleted_it()
    {
        var content = A.NoteContent();
        Signs(new Note(Guid.CreateVersion7(), A.Project(), A.Cell(), workshop: null, content, Anna, Later), _ => { });
        Signs(A.Note(content), note => note.Edit(content with { Text = "Sagt om" }, Anna, Later));
        Signs(A.Note(content), note => note.Delete(Anna, Later));
        StaysSigned(A.Note(content), note => note.Edit(content, Anna, Later));
    }

    [Fact]
    public void A_lesson_is_signed_by_who_wrote_proposed_took_back_refused_released_and_withdrew_it()
    {
        var other = A.LessonContent() with { Title = "En anden titel" };
        Signs(A.Lesson(), lesson => lesson.Write(other, Anna, Later));
        Signs(A.Lesson(), lesson => lesson.WriteFrom([A.Note(project: lesson.Project)], Anna, Later));
        Signs(A.Lesson(), lesson => lesson.Propose(Anna, Later));
        Signs(A.ProposedLesson(), lesson => lesson.TakeBack(Anna, Later));
        Signs(A.ProposedLesson(), lesson => lesson.Refuse("Ikke endnu", Anna, Later));
        Signs(A.ProposedLesson(), lesson => lesson.Release(1, lesson.Content, isNamed: true, Anna, Later));
        Signs(A.ReleasedLesson(), lesson => lesson.Withdraw(Anna, Later));
        StaysSigned(A.Lesson(), lesson => lesson.Write(lesson.Content, Anna, Later));
        StaysSigned(A.Lesson(), lesson => lesson.WriteFrom([.. lesson.Sources.Select(source => source.Note)], Anna, Later));
        StaysSigned(A.ProposedLesson(), lesson => lesson.Propose(Anna, Later));
        StaysSigned(A.ReleasedLesson(), lesson => lesson.Release(1, lesson.Content, isNamed: true, Anna, Later));
    }

    [Fact]
    public void A_follow_up_is_signed_by_who_added_changed_ticked_and_dropped_it()
    {
        Signs(new FollowUp(A.Project(), "Spørg", "Teamlederen", A.Day, note: null, Anna, Later), _ => { });
        Signs(A.FollowUp(), followUp => followUp.Change(A.Project(), "Spørg igen", "Teamlederen", responsibleId: null, A.Day, Anna, Later));
        Signs(A.FollowUp(), followUp => followUp.TickOff(Anna, Later));
        Signs(A.FollowUp(), followUp => followUp.Drop(Anna, Later));
    }

    [Fact]
    public void An_application_is_signed_by_the_manager_who_asked_answered_or_typed_it_in_and_by_nobody_when_its_applicant_did()
    {
        var round = A.OpenRound();
        Signs(new Application(Guid.CreateVersion7(), round, A.ApplicationContent(), "da-DK", Anna, Later), _ => { });
        Signs(A.Submitted(round), application => application.Ask(Guid.CreateVersion7(), "Hvor mange borgere?", A.Day, Anna, Later));
        Signs(A.Submitted(round), application => application.Answer(ApplicationAnswer.Decline, "Ikke i denne runde", null, null, Anna, Later));
        Signs(new ApplicationChoice(A.Submitted(round), A.Person(), A.Moment), choice => choice.Choose(ApplicationAnswer.Accept, null, Anna, Later));
        Signs(new ApplicationChoice(A.Submitted(round), A.Person(), A.Moment), choice => choice.Word("Vi ses", Anna, Later));
        StaysSigned(new ApplicationChoice(A.Submitted(round), A.Person(), A.Moment), choice => choice.Choose(null, null, Anna, Later));
        StaysSigned(new ApplicationChoice(A.Submitted(round), A.Person(), A.Moment), choice => choice.Word(" ", Anna, Later));

        Assert.Equal((null, Later), (Changed(A.Submitted(round), application => application.Withdraw(Later)).ChangedById, Changed(A.FilledIn(round), application => application.Submit(round, Later)).ChangedAt));
        Assert.Equal((null, Later), (Changed(A.Project(), project => project.Withdraw(Later)).ChangedById, Changed(A.Project(), project => project.Withdraw(Later)).ChangedAt));
    }

    [Fact]
    public void A_cell_is_signed_by_who_assessed_it()
        => Signs(new Assessment(A.Project(), A.Cell()), cell => cell.Assess(AssessmentLevel.Discussed, Anna, Later));

    [Fact]
    public void A_follow_up_and_a_note_are_signed_by_who_opens_them_again()
    {
        var followUp = A.FollowUp();
        followUp.TickOff(A.Person(), A.Moment);
        Signs(followUp, changed => changed.Reopen(Anna, Later));

        var note = A.Note();
        note.Delete(A.Person(), A.Moment);
        Signs(note, changed => changed.Restore(Anna, Later));
    }

    [Fact]
    public void What_is_left_as_it_stands_keeps_its_signature()
    {
        var (project, plan) = (A.Project(), A.WorkshopPlan());
        StaysSigned(A.Workshop(plan, project), workshop => workshop.Change(project, plan, Anna, Later));
        StaysSigned(A.Workshop(), workshop => workshop.Record(Attendance.None, Anna, Later));
        StaysSigned(A.Note(), note => note.Restore(Anna, Later));
        StaysSigned(A.FollowUp(), followUp => followUp.Reopen(Anna, Later));
        Signs(A.Workshop(plan, project), workshop => workshop.Change(project, plan with { FacilitatorIds = [Anna] }, Anna, Later));
    }

    private static TEntity Changed<TEntity>(TEntity entity, Action<TEntity> verb)
    {
        verb(entity);
        return entity;
    }

    private static void StaysSigned<TEntity>(TEntity entity, Action<TEntity> verb)
        where TEntity : Entity
    {
        var before = (entity.ChangedById, entity.ChangedAt);
        verb(entity);

        Assert.Equal(before, (entity.ChangedById, entity.ChangedAt));
    }

    private static void Signs<TEntity>(TEntity entity, Action<TEntity> verb)
        where TEntity : Entity
    {
        verb(entity);

        Assert.Equal((Anna, Later), (entity.ChangedById, entity.ChangedAt));
    }

    private static string NameOf(MethodInfo verb)
        => $"{verb.DeclaringType!.Name}.{verb.Name}({string.Join(", ", verb.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
