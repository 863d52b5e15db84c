using Sammen.Data;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The rows of the access table that are about what was said.</summary>
internal static class NoteUseCases
{
    private const Role F = Role.Facilitator;
    private const Role L = Role.MunicipalLeader;
    private const Role P = Role.ProgrammeManager;

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("DialogueQueries.FindCellAsync", [F, L, P], [P], async (desk, scene) =>
            await desk.Get<DialogueQueries>().FindCellAsync(scene.ProjectId, Scene.Cell, default)),
        new("DialogueQueries.ReadNotesAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<DialogueQueries>().ReadNotesAsync(scene.ProjectId, Scene.Cell, DialogueQueries.NotesPerPage, default, scene.NoteId)) is { Total: > 0 } notes
                ? notes : UseCase.Nothing),
        new("DialogueQueries.FindNoteAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<DialogueQueries>().FindNoteAsync(scene.NoteId, default)),
        new("DialogueQueries.ReadOpenMattersAsync", [F, L, P], [P], async (desk, scene) =>
            (await desk.Get<DialogueQueries>().ReadOpenMattersAsync(scene.ProjectId, Scene.MatterQuestion, default)) is { Count: > 0 } matters ? matters : UseCase.Nothing),
        new("DialogueQueries.FindAnswersAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<DialogueQueries>().FindAnswersAsync(scene.DecisionId, default)),
        new("DialogueQueries.FindWordingsAsync", [F, L, P], [P], async (desk, scene) => await desk.Get<DialogueQueries>().FindWordingsAsync(scene.NoteId, default)),
        new("DialogueQueries.ReadBinAsync", [F], [], async (desk, scene) =>
            await desk.Get<DialogueQueries>().ReadBinAsync(scene.ProjectId, 10, default) is { Total: > 0 } bin ? bin : UseCase.Nothing),
        new("LogNote.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<LogNote>().HandleAsync(
            new LogNoteInput
            {
                ProjectId = scene.ProjectId, WorkshopId = scene.WorkshopId, Phase = Scene.Cell.Phase, Question = Scene.Cell.Question, Text = Written.Fine,
            },
            default))),
        new("NoteKeeper.KeepAsync", [F], [], async (desk, scene) => await desk.Get<NoteKeeper>().KeepAsync(
            SequentialGuid.Next(), new TypedNote(scene.ProjectId, scene.WorkshopId, Scene.Cell.Phase.ToString(), nameof(CoreQuestion.CoreTask), nameof(NoteKind.Insight), Written.Fine),
            default) is null ? UseCase.Done : UseCase.Nothing),
        new("EditNote.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<EditNote>().HandleAsync(
            EditNoteInput.Open(scene.NoteId, Scene.Cell.Question, scene.Seen.Note) with { Kind = NoteKind.Idea, Text = Written.Fine }, default))),
        new("AnswerMatters.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<AnswerMatters>().HandleAsync(Answering(scene), default))),
        new("DeleteNote.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<DeleteNote>().HandleAsync(scene.NoteId, default))),
        new("RestoreNote.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RestoreNote>().HandleAsync(scene.DeletedNoteId, default))),
        new("RestoreWording.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<RestoreWording>().HandleAsync(scene.NoteId, scene.RevisionId, default))),
        new("AssessCell.HandleAsync", [F], [], (desk, scene) => UseCases.DoneAsync(desk.Get<AssessCell>().HandleAsync(
            new(scene.ProjectId, Scene.Cell.Phase, Scene.Cell.Question, AssessmentLevel.Clarified), default))),
    ];

    /// <summary>The scene's decision answers its concern, and is to be looked at again.</summary>
    public static AnswerMattersInput Answering(Scene scene)
        => AnswerMattersInput.Open(scene.DecisionId, [], null) with { MatterIds = new HashSet<Guid> { scene.MatterId }, LookAgainOn = Scene.Day };
}
