using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A lesson as it is written from notes.</summary>
public sealed class WriteLessonDialogTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Note note = null!;

    [Fact]
    public async Task The_notes_text_is_carried_over_and_another_note_can_be_taken_along()
    {
        var other = await App.AddNoteAsync(project, mette, "Og de fik intet at vide.");
        await App.AddNoteAsync(project, mette, "Kun for os", NoteVisibility.Facilitators);
        var (screen, answer) = OpenIt();
        Assert.Equal("Nattevagten blev ikke spurgt.", screen.Field("Hvad skete der?").Value());
        Assert.Equal(2, screen.FindAll(".sources input").Count);

        await screen.FindAll(".sources label").Single(label => label.Words().Contains("intet at vide", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        Assert.Equal("Nattevagten blev ikke spurgt.\n\nOg de fik intet at vide.", screen.Field("Hvad skete der?").Value());
        await screen.Type("Titel", "Spørg nattevagten");
        await screen.Type("Hvad ville I gøre anderledes?", "Begynde med nattevagten");
        await screen.Submit();

        var kept = await App.LessonAsync((Guid)(await answer).Data!);
        Assert.Equal(("Spørg nattevagten", LessonKind.WasHard, LessonState.Private, mette.Id), (kept.Title, kept.Kind, kept.State, kept.WrittenById));
        Assert.Equal(new[] { note.Id, other.Id }.Order(), kept.Sources.Select(source => source.NoteId).Order());
    }

    [Theory]
    [InlineData("", "Skriv noget her.")]
    [InlineData(Written.WithCpr, null)]
    public async Task What_cannot_be_shared_is_told_beside_its_field_and_nothing_is_kept(string typed, string? problem)
    {
        var (screen, answer) = OpenIt();
        await screen.Type("Titel", "Spørg nattevagten");
        await screen.Type("Hvad ville I gøre anderledes?", typed);

        await screen.Submit();

        Assert.NotEmpty(screen.Problem("Hvad ville I gøre anderledes?"));
        Assert.True(problem is null || problem == screen.Problem("Hvad ville I gøre anderledes?"));
        Assert.False(answer.IsCompleted);
        Assert.Equal(0, await App.ReadAsync(db => db.Lessons.CountAsync()));
    }

    [Fact]
    public async Task A_name_is_warned_of_while_one_writes()
    {
        var (screen, _) = OpenIt();
        Assert.Empty(screen.FindAll(".care"));

        await screen.Type("Titel", "Det sagde Mette");

        Assert.Equal("Teksten nævner Mette Krogh. Kan det siges uden navn?", screen.Find(".care li").Words());
        await screen.Type("Titel", "Det sagde en kollega");
        Assert.Empty(screen.FindAll(".care"));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        note = await App.AddNoteAsync(project, mette, "Nattevagten blev ikke spurgt.", kind: NoteKind.Hardship);
        await SignInAsync(mette);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenIt() => Open(new DialogParameters<WriteLessonDialog>
    {
        { dialog => dialog.ProjectId, project.Id }, { dialog => dialog.NoteId, note.Id }, { dialog => dialog.Cell, LessonBuilders.Cell },
    });
}
