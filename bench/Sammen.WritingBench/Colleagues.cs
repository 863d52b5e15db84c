using Sammen.Data;
using Sammen.EndToEnd.Tests.TestKit;

namespace Sammen.WritingBench;

/// <summary>More demo facilitators on the projects of the first one: one person may have so many pages open and no more.</summary>
internal static class Colleagues
{
    /// <returns>What they are called.</returns>
    public static IReadOnlyList<string> Add(string databaseFile, int count)
    {
        using var db = DemoPlaces.OpenDatabase(databaseFile);
        var names = Enumerable.Range(1, count).Select(number => $"Kollega {number}").ToList();
        foreach (var name in names)
        {
            using var add = db.CreateCommand();
            var columns = "Role, MunicipalityCode, IsDemo, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, Culture";
            add.CommandText =
                $"""
                INSERT INTO Users (Id, Name, UserName, NormalizedUserName, Email, NormalizedEmail, SecurityStamp, {columns})
                SELECT $id, $name, $id, $id, $id, $id, $id, {columns} FROM Users WHERE Name = $first;
                INSERT INTO ProjectFacilitators (ProjectId, UserId)
                SELECT ProjectId, $id FROM ProjectFacilitators WHERE UserId = (SELECT Id FROM Users WHERE Name = $first);
                """;
            add.Parameters.AddWithValue("$id", SequentialGuid.Next().ToString().ToUpperInvariant());
            add.Parameters.AddWithValue("$name", name);
            add.Parameters.AddWithValue("$first", Visitor.Facilitator);
            add.ExecuteNonQuery();
        }

        return names;
    }
}
