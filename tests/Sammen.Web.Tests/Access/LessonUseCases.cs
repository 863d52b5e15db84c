using Sammen.Domain;
using Sammen.Domain.Lessons;
using Sammen.Domain.People;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The rows of the access table that are about lessons. What each state shows to whom is in <c>LessonReadersTests</c>.</summary>
internal static class LessonUseCases
{
    private const Role F = Role.Facilitator;
    private const Role L = Role.MunicipalLeader;
    private const Role P = Role.ProgrammeManager;

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("LessonQueries.FindAsync", [F, L], [], async (desk, scene) => await desk.Get<LessonQueries>().FindAsync(scene.ProposedLessonId, default)),
        new("LessonQueries.FindOfProjectAsync", [F, L], [], async (desk, scene) => await desk.Get<LessonQueries>().FindOfProjectAsync(scene.ProjectId, default)),
        new("LessonQueries.FindBasisAsync", [F], [], async (desk, scene) =>
            await desk.Get<LessonQueries>().FindBasisAsync(scene.ProjectId, Scene.Cell, [scene.NoteId], default)),
        new("LessonQueries.ReadWarningsAsync", [F, L], [], async (desk, scene) =>
            await desk.Get<LessonQueries>().ReadWarningsAsync(scene.ProjectId, LessonBuilders.Content("I Hjemmeplejen Nord"), isNamed: false, default) is { Any: true } warnings
                ? warnings : UseCase.Nothing),
        new("WriteLesson.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<WriteLesson>().HandleAsync(Written(scene), default))),
        new("RewriteLesson.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RewriteLesson>().HandleAsync(Rewritten(scene), default))),
        new("ProposeLesson.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<ProposeLesson>().HandleAsync(scene.LessonId, default))),
        new("TakeBackLesson.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<TakeBackLesson>().HandleAsync(scene.ProposedLessonId, default))),
        new("RefuseLesson.HandleAsync", [L], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RefuseLesson>().HandleAsync(
            new RefuseLessonInput { LessonId = scene.ProposedLessonId, Reason = "Personalet skal høre det først" }, default))),
        new("ReleaseLesson.HandleAsync", [L], [], (desk, scene) => UseCases.DoneAsync(desk.Get<ReleaseLesson>().HandleAsync(
            ReleaseLessonInput.Open(scene.ProposedLessonId, scene.Seen.LessonTextNumber, scene.Seen.Lesson, isNamed: true), default))),
        new("WithdrawLesson.HandleAsync", [L], [], (desk, scene) => UseCases.DoneAsync(desk.Get<WithdrawLesson>().HandleAsync(scene.ReleasedLessonId, default))),

        // What is released is for all who learn; nobody finds their own useful.
        new("MarkUseful.HandleAsync", [P], [F, L, P], (desk, scene) => UnlessOwnAsync(desk.Get<MarkUseful>().HandleAsync(scene.ReleasedLessonId, isUseful: true, default))),
        new("LessonLibraryQueries.SearchAsync", [F, L, P], [F, L, P], async (desk, scene) =>
            (await desk.Get<LessonLibraryQueries>().SearchAsync(new LessonListing(1, new LessonSearch("nattevagten")), default)).Rows.FirstOrDefault(row => row.Id == scene.ReleasedLessonId)),
        new("LessonLibraryQueries.ReadAllAsync", [F, L, P], [F, L, P], async (desk, scene) =>
            (await desk.Get<LessonLibraryQueries>().ReadAllAsync(new LessonSearch(), default)).Rows.FirstOrDefault(row => row.Id == scene.ReleasedLessonId)),
        new("LessonLibraryQueries.CountNearAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<LessonLibraryQueries>().CountNearAsync(scene.ProjectId, Scene.Cell.Phase, default)) is { Questions.Count: > 0 } near ? near : UseCase.Nothing),
        new("LessonLibraryQueries.ReadNearAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<LessonLibraryQueries>().ReadNearAsync(scene.ProjectId, Scene.Cell.Phase, Scene.Cell.Question, default)) is { Count: > 0 } near ? near : UseCase.Nothing),
    ];

    /// <summary>A lesson that keeps every rule, from the scene's note.</summary>
    public static WriteLessonInput Written(Scene scene)
    {
        var input = new WriteLessonInput { ProjectId = scene.ProjectId, NoteIds = [scene.NoteId] };
        Put(input, LessonBuilders.Content());
        return input;
    }

    private static RewriteLessonInput Rewritten(Scene scene)
    {
        var input = RewriteLessonInput.Open(scene.LessonId, scene.Seen.Lesson, [scene.LessonNoteId]);
        input.Title = "En anden titel";
        return input;
    }

    private static void Put(LessonInput input, LessonContent content)
        => (input.Title, input.Happened, input.Differently, input.Kind, input.Phase, input.Question, input.TechnologyKind, input.Area) = content;

    private static async Task<object?> UnlessOwnAsync(Task marked)
    {
        try
        {
            return await UseCases.DoneAsync(marked);
        }
        catch (RuleBrokenException broken) when (broken.Rule == Rule.LessonIsOwn)
        {
            return UseCase.Nothing;
        }
    }
}
