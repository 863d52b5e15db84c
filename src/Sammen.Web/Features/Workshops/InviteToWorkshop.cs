using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>Invites the project's people to a workshop by mail, each once; from then on they are told when its plan changes.</summary>
public sealed class InviteToWorkshop(Operations operations)
{
    /// <summary>More than a project has people.</summary>
    public const int MostGuests = 100;

    /// <summary>Those who were invited already, and who invites, get nothing. Where that is everybody, nothing is changed.</summary>
    /// <exception cref="Domain.RuleBrokenException"><see cref="Domain.Rule.WorkshopNotPlanned"/>.</exception>
    public Task HandleAsync(Guid workshopId, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var (db, user, now) = operation;
            var workshop = await db.RequireEditWorkshopAsync(workshopId, user, ct);
            workshop.RequirePlanned();
            var people = await db.PeopleOn(workshop.ProjectId)
                .Where(person => person.ClosedAt == null && person.Id != user.Id && !db.WorkshopGuests.Any(guest => guest.WorkshopId == workshopId && guest.UserId == person.Id))
                .OrderBy(person => person.Id)
                .Take(MostGuests)
                .Select(person => person.Id)
                .ToListAsync(ct);
            if (people.Count == 0)
            {
                return null;
            }

            db.WorkshopGuests.AddRange(people.Select(person => new WorkshopGuest(workshop, person, user.Id, now)));
            return new WorkshopGuestsInvited(workshop.ProjectId, workshop.Id);
        },
        ct);
}
