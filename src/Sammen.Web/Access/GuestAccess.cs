using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>Who sees who was invited to a workshop: whoever sees the workshop. And whom what happens to it concerns, for mail.</summary>
public static class GuestAccess
{
    private static readonly string[] InCalendars =
        [nameof(Workshop.StartsAt), nameof(Workshop.Minutes), nameof(Workshop.Place), nameof(Workshop.Title), nameof(Workshop.State)];

    public static IQueryable<WorkshopGuest> VisibleTo(this IQueryable<WorkshopGuest> guests, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => guests.Where(guest => guest.Workshop.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => guests.Where(guest => guest.Workshop.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => guests,
        _ => guests.Where(_ => false),
    };

    /// <summary>Whom changes of a workshop are told by mail: who was invited and, where others may make them, who runs it.</summary>
    public static IQueryable<SammenUser> ToldOf(this SammenDbContext db, Guid workshopId)
        => db.Users.Where(user => db.WorkshopGuests.Any(guest => guest.WorkshopId == workshopId && guest.UserId == user.Id)
            || db.Workshops.Any(workshop => workshop.Id == workshopId && workshop.SharedPlan!.Parts.Any(part => part.Id != workshopId)
                && workshop.Facilitators.Any(facilitator => facilitator.UserId == user.Id)));

    /// <summary>A workshop and, where this very save knows of them, the other parts of its plan: one thing to whoever is told of several.</summary>
    public static IReadOnlyList<Guid> SharedWith(this SammenDbContext db, Guid workshopId)
    {
        var workshop = db.Workshops.Local.Single(workshop => workshop.Id == workshopId);
        return workshop.SharedPlan is { } plan ? [.. plan.Parts.Select(part => part.Id)] : [workshopId];
    }

    /// <summary>Whom this very save invites to a workshop.</summary>
    public static IReadOnlyList<Guid> InvitedNow(this SammenDbContext db, Guid workshopId)
        => [.. db.WorkshopGuests.Local.Where(guest => guest.WorkshopId == workshopId).Select(guest => guest.UserId)];

    /// <summary>Whether this very save makes another of what a workshop's guests have in their calendars.</summary>
    public static bool IsAnotherForGuests(this SammenDbContext db, Guid workshopId)
    {
        var workshop = db.Entry(db.Workshops.Local.Single(workshop => workshop.Id == workshopId));
        return InCalendars.Any(property => workshop.Property(property).IsModified);
    }
}
