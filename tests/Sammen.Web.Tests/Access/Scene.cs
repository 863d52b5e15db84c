using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Programme;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Access;

/// <summary>The note, the follow-up and the workshop of a scene as a person sees them.</summary>
internal sealed record Seen(NoteContent Note, string What, WorkshopPlan Plan);

/// <summary>The ids a use case is asked about.</summary>
internal sealed record Scene(Guid ProjectId, Guid WorkshopId, Guid NoteId, Guid DeletedNoteId, Guid FollowUpId, Guid ClosedFollowUpId, Guid FacilitatorId)
{
    public static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.CoreTask);
    public static readonly DateOnly Day = DateOnly.FromDateTime(TestApp.Noon.UtcDateTime);

    /// <summary>What stands in the forms that change something, as they open.</summary>
    public Seen Seen { get; init; } = new(
        new NoteContent("En senere ordlyd", NoteKind.Insight), "Spørg leverandøren",
        new WorkshopPlan("Opstart", WorkshopKind.Workshop, Phase.Idea, TestApp.Noon.UtcDateTime, Minutes: 120, "Rådhuset, lokale 2", []));

    /// <summary>A second project of the same municipality and facilitator.</summary>
    public Guid SecondProjectId { get; init; }

    /// <summary>The call to municipalities, as a file.</summary>
    public Guid CallFileId { get; init; }

    /// <summary>The two projects side by side.</summary>
    public ComparisonChoice Beside => new([ProjectId, SecondProjectId], null);

    /// <summary>Ids that name nothing.</summary>
    public static Scene Unknown() => new(
        SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next(), SequentialGuid.Next())
    {
        SecondProjectId = SequentialGuid.Next(),
        CallFileId = SequentialGuid.Next(),
    };

    /// <summary>A project with one of everything, run by this facilitator.</summary>
    public static async Task<Scene> AddAsync(TestApp app, Sammen.Data.Identity.SammenUser facilitator, string municipalityCode)
    {
        var project = await app.AddProjectAsync([facilitator], municipalityCode);
        var workshop = await app.AddWorkshopAsync(project, facilitator);
        var note = await app.AddNoteAsync(project, facilitator, workshop: workshop);
        var edited = await app.AddNoteAsync(project, facilitator);
        var followUp = await app.AddFollowUpAsync(project, facilitator);
        var closed = await app.AddFollowUpAsync(project, facilitator);
        await app.ChangeAsync(db =>
        {
            db.Attach(note).Entity.Edit(new NoteContent("En senere ordlyd", NoteKind.Insight), facilitator.Id, app.Now);
            db.Attach(edited).Entity.Delete(facilitator.Id, app.Now);
            db.Attach(closed).Entity.TickOff(facilitator.Id, app.Now);
        });
        var second = await app.AddProjectAsync([facilitator], municipalityCode, "Et projekt til");
        return new(project.Id, workshop.Id, note.Id, edited.Id, followUp.Id, closed.Id, facilitator.Id)
        {
            SecondProjectId = second.Id,
            CallFileId = (await app.WritePublicTextsAsync(facilitator, new PublicTextsContent { PublicationLink = "https://www.publikation.example/" }, withCall: true)).CallFileId!.Value,
        };
    }
}
