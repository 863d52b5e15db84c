using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Data;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The database takes what is saved, and is gone before the page is read again: nobody is told that it was not saved.</summary>
public sealed class SavedNotReadTests : Screen
{
    [Fact]
    public async Task A_note_is_said_to_be_saved_and_the_form_is_ready_for_the_next()
    {
        var page = Page(await KeepNoteAsync("Kort note"));
        await page.Find("#note-text").ChangeAsync(new() { Value = "Et nyt notat" });
        Line.BreaksAfterSave = true;

        await page.Find("form").SubmitAsync();

        Assert.Empty(page.FindAll(".problem"));
        Assert.Equal("", page.Find("#note-text").GetAttribute("value") ?? "");
        Assert.Equal([(Severity.Success, "Notatet er gemt."), (Severity.Warning, SavedNotRead)], Said);
        Assert.Equal(2, await CountAsync(db => db.Notes));
    }

    [Fact]
    public async Task An_assessment_is_said_to_be_saved_and_the_page_stays()
    {
        var page = Page(await KeepNoteAsync("Kort note"));
        Line.BreaksAfterSave = true;

        await page.FindAll("input[name=assessment]")[(int)AssessmentLevel.Clarified].ChangeAsync(new() { Value = "on" });

        Assert.Equal([(Severity.Warning, SavedNotRead)], Said);
        Assert.NotEmpty(page.FindAll("input[name=assessment]:not([disabled])"));
        Assert.Equal(1, await CountAsync(db => db.AssessmentChanges));
    }

    [Fact]
    public async Task A_save_that_failed_is_still_said_to_have_failed()
    {
        var page = Page(await KeepNoteAsync("Kort note"));
        await page.Find("#note-text").ChangeAsync(new() { Value = "Et nyt notat" });
        Line.IsBroken = true;

        await page.Find("form").SubmitAsync();

        Assert.StartsWith("Det kunne ikke gemmes", page.Find(".problem").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(Said);
    }

    private static string SavedNotRead => "Det er gemt, men siden kunne ikke læses igen lige nu. Genindlæs den for at se det nyeste.";

    private IRenderedComponent<CellPage> Page(Note note)
    {
        var words = Addresses.Cell(note.ProjectId, new DialogueCell(note.Phase, note.Question)).Split('/');
        return Render<CellPage>(parameters => parameters
            .Add(page => page.ProjectId, note.ProjectId).Add(page => page.PhaseWord, words[^2]).Add(page => page.QuestionWord, words[^1]));
    }

    private async Task<int> CountAsync<TEntity>(Func<SammenDbContext, IQueryable<TEntity>> rows)
    {
        Line.IsBroken = false;
        await using var db = Database();
        return await rows(db).CountAsync();
    }
}
