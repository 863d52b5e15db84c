using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Sammen.Data;

/// <summary>Keys that grow with time in the order SQL Server sorts them, so that new rows land at the end of the table.</summary>
public static class SequentialGuid
{
    private static readonly SequentialGuidValueGenerator Generator = new();

    public static Guid Next() => Generator.Next(entry: null!);
}
