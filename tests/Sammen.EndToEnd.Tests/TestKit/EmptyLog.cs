using Microsoft.Playwright;
using Sammen.Data;
using Sammen.Web.Shared;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The log of a workshop of today in the demo round, each time one in which nobody has written.</summary>
internal static class EmptyLog
{
    /// <summary>Opens it where it can be written in.</summary>
    /// <param name="signsOut">Has a session of their own, which nobody else goes on in.</param>
    /// <param name="line">Between the browser and the program; none when <see langword="null"/>.</param>
    /// <param name="path">The log's address; a new one when <see langword="null"/>.</param>
    /// <param name="byTouch">On a screen that is touched.</param>
    public static async Task<Visitor> OpenAsync(
        IBrowser browser, SammenProcess sammen, string persona = Visitor.Facilitator, SlowLine? line = null, string? path = null, bool signsOut = false, bool byTouch = false)
    {
        var visitor = line is null ? await Visitor.OpenAsync(browser, sammen.Address, meetsOwnDrafts: true, byTouch: byTouch) : await Visitor.OpenAsync(browser, line, meetsOwnDrafts: true);
        await (signsOut ? visitor.SignInAsync(persona) : visitor.BeAsync(persona));
        await visitor.OpenPageAsync(path ?? Make(sammen), isStatic: false);
        return visitor;
    }

    /// <summary>The address of a new one: a copy of the demo's own workshop of today.</summary>
    public static string Make(SammenProcess sammen)
    {
        var id = SequentialGuid.Next();
        using var db = DemoPlaces.OpenDatabase(sammen.DatabaseFile);
        using var columns = db.CreateCommand();
        columns.CommandText = "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('Workshops') WHERE name <> 'Id'";
        var all = columns.ExecuteScalar();
        using var copy = db.CreateCommand();
        copy.CommandText = $"INSERT INTO Workshops (Id, {all}) SELECT $id, {all} FROM Workshops WHERE Title LIKE '%' || $today || '%' LIMIT 1";
        copy.Parameters.AddWithValue("$id", id.ToString().ToUpperInvariant());
        copy.Parameters.AddWithValue("$today", DemoWords.WorkshopOfToday);
        Assert.Equal(1, copy.ExecuteNonQuery());
        return Addresses.WorkshopLog(id);
    }
}
