using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Sammen.Web.Features.Courses;

/// <summary>
/// Writes a rule into the row that shows what it says. The rule then stands in one expression, whether a query filters by it, orders by
/// it or shows it: EF Core sees through expressions, and not through methods.
/// </summary>
internal static class RuleInRow
{
    /// <param name="rule">What is so of the entity, or how much of it there is.</param>
    /// <param name="row">The row, given the entity and what the rule says of it.</param>
    public static Expression<Func<TEntity, TRow>> With<TEntity, TFact, TRow>(
        this Expression<Func<TEntity, TFact>> rule, Expression<Func<TEntity, TFact, TRow>> row)
    {
        var fact = ReplacingExpressionVisitor.Replace(rule.Parameters[0], row.Parameters[0], rule.Body);
        return Expression.Lambda<Func<TEntity, TRow>>(ReplacingExpressionVisitor.Replace(row.Parameters[1], fact, row.Body), row.Parameters[0]);
    }
}
