using Sammen.Domain.FollowUps;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Workshops;

namespace Sammen.Web.Tests.TestKit;

/// <summary>A form as it opens on what somebody sees. What they then change is changed with <c>with</c>.</summary>
internal static class Forms
{
    public static EditNoteInput Open(this Note note)
        => EditNoteInput.Open(note.Id, note.Question, new NoteContent(note.Text, note.Kind, note.Visibility, note.NotCprById is not null));

    public static ChangeFollowUpInput Open(this FollowUp followUp) => ChangeFollowUpInput.Open(followUp.Id, followUp.What, followUp.Responsible, followUp.ResponsibleId, followUp.Due);

    public static ChangeWorkshopInput Open(this Workshop workshop) => ChangeWorkshopInput.Open(workshop.Id, new WorkshopPlan(
        workshop.Title, workshop.Kind, workshop.Phase, workshop.StartsAt, workshop.Minutes, workshop.Place, [.. workshop.Facilitators.Select(person => person.UserId)]));
}
