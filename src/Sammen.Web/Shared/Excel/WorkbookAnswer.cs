namespace Sammen.Web.Shared.Excel;

/// <summary>How an address answers with a workbook.</summary>
internal static class WorkbookAnswer
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="title">What the file is called, before its day.</param>
    /// <param name="day">Danish date.</param>
    /// <param name="write">Writes the workbook, and leaves the stream open.</param>
    public static async Task<IResult> OfAsync(string title, DateOnly day, Func<Stream, Task> write)
    {
        var file = new MemoryStream();
        await write(file);
        file.Position = 0;
        return Results.File(file, ContentType, FileNames.Of(title, day, ".xlsx"));
    }
}
