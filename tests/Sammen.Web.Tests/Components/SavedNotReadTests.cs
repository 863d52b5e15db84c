using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
    private readonly LostAnswers line = new();
    private readonly GoneAfterSave gone;

    public SavedNotReadTests()
    {
        gone = new GoneAfterSave(line);
        Services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(line, gone));
        Services.AddScoped<AssessCell>().AddScoped<LogNote>();
    }

    [Fact]
    public async Task A_note_is_said_to_be_saved_and_the_form_is_ready_for_the_next()
    {
        var page = Page(await KeepNoteAsync("Kort note"));
        await page.Find("#note-text").ChangeAsync(new() { Value = "Et nyt notat" });
        gone.Next = true;

        await page.Find("form").SubmitAsync();

        Assert.Empty(page.FindAll(".problem"));
        Assert.Equal("", page.Find("#note-text").GetAttribute("value") ?? "");
        Assert.Equal([(Severity.Success, "Notatet er gemt."), (Severity.Warning, SavedNotRead)], Said());
        Assert.Equal(2, await CountAsync(db => db.Notes));
    }

    [Fact]
    public async Task An_assessment_is_said_to_be_saved_and_the_page_stays()
    {
        var page = Page(await KeepNoteAsync("Kort note"));
        gone.Next = true;

        await page.FindAll("input[name=assessment]")[(int)AssessmentLevel.Clarified].ChangeAsync(new() { Value = "on" });

        Assert.Equal([(Severity.Warning, SavedNotRead)], Said());
        Assert.NotEmpty(page.FindAll("input[name=assessment]:not([disabled])"));
        Assert.Equal(1, await CountAsync(db => db.AssessmentChanges));
    }

    [Fact]
    public async Task A_save_that_failed_is_still_said_to_have_failed()
    {
        var page = Page(await KeepNoteAsync("Kort note"));
        await page.Find("#note-text").ChangeAsync(new() { Value = "Et nyt notat" });
        line.IsBroken = true;

        await page.Find("form").SubmitAsync();

        Assert.StartsWith("Det kunne ikke gemmes", page.Find(".problem").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(Said());
    }

    private static string SavedNotRead => "Det er gemt, men siden kunne ikke læses igen lige nu. Genindlæs den for at se det nyeste.";

    private IEnumerable<(Severity Severity, string? Text)> Said()
        => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(shown => (shown.Severity, shown.Message));

    private IRenderedComponent<CellPage> Page(Note note)
    {
        var words = Addresses.Cell(note.ProjectId, new DialogueCell(note.Phase, note.Question)).Split('/');
        return Render<CellPage>(parameters => parameters
            .Add(page => page.ProjectId, note.ProjectId).Add(page => page.PhaseWord, words[^2]).Add(page => page.QuestionWord, words[^1]));
    }

    private async Task<int> CountAsync<TEntity>(Func<SammenDbContext, IQueryable<TEntity>> rows)
    {
        line.IsBroken = false;
        await using var db = Database();
        return await rows(db).CountAsync();
    }

    /// <summary>The line breaks as soon as the next save is answered.</summary>
    private sealed class GoneAfterSave(LostAnswers line) : SaveChangesInterceptor
    {
        public bool Next { get; set; }

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            line.IsBroken = Next;
            return ValueTask.FromResult(result);
        }
    }
}
