using System.Linq.Expressions;
using Sammen.Domain.Applications;
using Sammen.Domain.Municipalities;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Applications;

/// <summary>An application, whose it is, and what is chosen for it, while the database looks for it.</summary>
internal sealed class ApplicationFound
{
    public required Application Application { get; init; }

    public required Municipality Municipality { get; init; }
}

/// <summary>The table of a round's applications filtered and sorted by the database, so that hundreds of them cost no more than a page.</summary>
internal static class ApplicationOrdering
{
    public static IQueryable<ApplicationFound> ApplicationsOf(this Reading reading, Guid roundId)
        => reading.Applications
            .Where(application => application.RoundId == roundId)
            .Join(
                reading.Municipalities, application => application.MunicipalityCode, municipality => municipality.Code,
                (application, municipality) => new ApplicationFound { Application = application, Municipality = municipality });

    public static IQueryable<ApplicationFound> Matching(this IQueryable<ApplicationFound> found, ApplicationListing listing, Reading reading)
    {
        var (today, choices) = (reading.Today, reading.ApplicationChoices);
        if (listing.Area is { } area)
        {
            found = found.Where(one => one.Application.Area == area);
        }

        if (listing.Kind is { } kind)
        {
            found = found.Where(one => one.Application.TechnologyKind == kind);
        }

        return listing.Standing switch
        {
            ApplicationStanding.Waiting => found.Where(one => one.Application.State == ApplicationState.Submitted),
            ApplicationStanding.NotChosen => found.Where(one => one.Application.State == ApplicationState.Submitted
                && !choices.Any(choice => choice.Id == one.Application.Id && choice.Answer != null)),
            ApplicationStanding.Asked => found.Where(one => one.Application.State == ApplicationState.Submitted
                && one.Application.Questions.Any(question => question.AnsweredAt == null && question.OpenUntil >= today)),
            ApplicationStanding.Accepted => found.Where(one => one.Application.State == ApplicationState.Accepted),
            ApplicationStanding.Waitlisted => found.Where(one => one.Application.State == ApplicationState.Waitlisted),
            ApplicationStanding.Declined => found.Where(one => one.Application.State == ApplicationState.Declined),
            ApplicationStanding.Withdrawn => found.Where(one => one.Application.State == ApplicationState.Withdrawn),
            _ => found,
        };
    }

    public static IQueryable<ApplicationFound> InOrder(this IQueryable<ApplicationFound> found, ApplicationListing listing, Reading reading)
    {
        var choices = reading.ApplicationChoices;
        var ordered = listing.Order switch
        {
            ApplicationOrder.Municipality => Sort(found, one => one.Municipality.Name.Brief, listing.Descending),
            ApplicationOrder.Area => Sort(found, one => one.Application.Area, listing.Descending),

            // What has not begun comes first.
            ApplicationOrder.Phase => Sort(found, one => one.Application.Phase, listing.Descending),

            // SQLite sorts no decimals.
            ApplicationOrder.Hours => Sort(found, one => (double)(one.Application.LeaderHoursAMonth ?? 0) + (double)(one.Application.EmployeeHoursAMonth ?? 0), listing.Descending),
            ApplicationOrder.Choice => Sort(found, one => choices.Where(choice => choice.Id == one.Application.Id).Max(choice => choice.Answer), listing.Descending)
                .ThenBy(one => choices.Where(choice => choice.Id == one.Application.Id).Max(choice => choice.WaitlistNumber)),
            _ => Sort(found, one => one.Application.SubmittedAt, listing.Descending),
        };
        return ordered.ThenBy(one => one.Application.SubmittedAt).ThenBy(one => one.Application.Reference).ThenBy(one => one.Application.Id);
    }

    private static IOrderedQueryable<ApplicationFound> Sort<TKey>(IQueryable<ApplicationFound> found, Expression<Func<ApplicationFound, TKey>> key, bool descending)
        => descending ? found.OrderByDescending(key) : found.OrderBy(key);
}
