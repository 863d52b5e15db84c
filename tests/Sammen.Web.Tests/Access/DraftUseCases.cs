using Sammen.Data;
using Sammen.Domain.People;
using Sammen.Web.Features.Drafts;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The rows of the access table about what is typed and not saved: it is its author's alone.</summary>
internal static class DraftUseCases
{
    private static readonly Role[] Everybody = [Role.Facilitator, Role.MunicipalLeader, Role.ProgrammeManager, Role.Administrator];

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("DraftQueries.ListAsync", [Role.Facilitator], [], async (desk, scene) =>
            (await desk.Get<DraftQueries>().ListAsync(Drafting.Place, default)).FirstOrDefault(row => row.Id == scene.DraftId)),
        new("DraftQueries.FindMineAsync", [Role.Facilitator, Role.MunicipalLeader, Role.ProgrammeManager], [Role.ProgrammeManager], async (desk, scene) =>
            (await desk.Get<DraftQueries>().FindMineAsync([scene.ProjectId], default)) is { Count: > 0 } mine ? mine : UseCase.Nothing),
        new("KeepDraft.HandleAsync", [Role.Facilitator, Role.MunicipalLeader, Role.ProgrammeManager], [Role.ProgrammeManager], (desk, scene) => UseCases.DoneAsync(
            desk.Get<KeepDraft>().HandleAsync(Drafting.Input(TestApp.Noon.UtcDateTime, SequentialGuid.Next(), scene.ProjectId), default)))
            { IsTyping = true },

        // Whether there is one to discard, nobody is told.
        new("DiscardDraft.HandleAsync", Everybody, Everybody, (desk, scene) => UseCases.DoneAsync(
            desk.Get<DiscardDraft>().HandleAsync(new DiscardDraftInput(scene.DraftId, TestApp.Noon.UtcDateTime), default)))
            { IsTyping = true },
    ];
}
