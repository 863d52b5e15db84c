using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Sammen.Domain.Method;

namespace Sammen.Data;

/// <summary>What a query can ask of a set of phases, which the database knows as the bits of one number.</summary>
public static class PhaseSetInQuery
{
    /// <summary>How many phases are in the set. In queries only.</summary>
    public static int CountOf(PhaseSet phases) => throw new UnreachableException($"The phases of '{phases}' are counted by the database.");

    /// <summary><c>(phases &amp; 1) / 1 + (phases &amp; 2) / 2 + (phases &amp; 4) / 4 …</c>, the same on both databases.</summary>
    internal static void Map(ModelBuilder builder)
        => builder.HasDbFunction(typeof(PhaseSetInQuery).GetMethod(nameof(CountOf))!).HasTranslation(arguments => PhaseSet.All
            .Select(phase => PhaseSet.Of(phase).Bits)
            .Select(bit => Calculate(ExpressionType.Divide, Calculate(ExpressionType.And, arguments[0], Number(bit)), Number(bit)))
            .Aggregate((sum, isIn) => Calculate(ExpressionType.Add, sum, isIn)));

    private static SqlBinaryExpression Calculate(ExpressionType how, SqlExpression left, SqlExpression right)
        => new(how, left, right, typeof(int), IntTypeMapping.Default);

    private static SqlConstantExpression Number(int number) => new(number, IntTypeMapping.Default);
}
