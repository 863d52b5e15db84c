using System.Linq.Expressions;
using Sammen.Domain.FollowUps;
using Sammen.Web.Features.Courses;

namespace Sammen.Web.Features.FollowUps;

/// <summary>A follow-up as a list shows it.</summary>
/// <param name="IsOverdue">Open and due before today, Danish date.</param>
public sealed record FollowUpRow(Guid Id, string What, string Responsible, DateOnly Due, FollowUpState State, bool IsOverdue);

internal static class FollowUpRows
{
    public static IQueryable<FollowUpRow> SelectRows(this IQueryable<FollowUp> followUps, DateOnly today) => followUps.Select(RowOn(today));

    /// <summary>For a query inside another, where EF Core sees through an expression but not through a method.</summary>
    public static Expression<Func<FollowUp, FollowUpRow>> RowOn(DateOnly today)
        => FollowUp.OverdueOn(today).With((followUp, isOverdue) => new FollowUpRow(
            followUp.Id,
            followUp.What,
            followUp.Responsible,
            followUp.Due,
            followUp.State,
            isOverdue));
}
