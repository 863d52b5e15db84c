using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

internal static class SharedPlanReading
{
    /// <summary>The other projects in a shared plan, cancelled parts left out: of those the reader does not see, no more than their municipality's name. One query.</summary>
    public static Task<List<SharedPart>> ListOthersAsync(this Reading reading, Guid planId, Guid workshopId, CancellationToken ct)
        => reading.SharedPlans
            .Where(plan => plan.Id == planId)
            .SelectMany(plan => plan.Parts)
            .Where(part => part.Id != workshopId && part.State != WorkshopState.Cancelled)
            .OrderBy(part => part.Project.Municipality.Name.Brief).ThenBy(part => part.Id)
            .Take(SharedPlan.MostParts)
            .Select(part => new SharedPart(
                part.Project.Municipality.Name,
                part.State,
                reading.Workshops.Where(seen => seen.Id == part.Id).Select(seen => new SeenPart(seen.Id, seen.Project.Title)).FirstOrDefault(),
                part.State == WorkshopState.Planned && part.Project.ClosedAt == null))
            .ToListAsync(ct);
}
