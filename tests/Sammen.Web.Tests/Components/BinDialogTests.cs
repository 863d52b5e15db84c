using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The project's deleted notes, for thirty days.</summary>
public sealed class BinDialogTests : Screen
{
    private Project project = null!;
    private int restored;

    [Fact]
    public async Task Deleted_notes_stand_last_deleted_first_each_with_where_it_was_and_who_deleted_it_when()
    {
        await DeleteAsync("Skærmen hænger i gangen");
        await DeleteAsync("Natten er lang");
        await App.AddNoteAsync(project, Person, "Det her står");

        var screen = Show();

        Assert.Equal("Slettede notater", screen.Find("h2").Words());
        Assert.Equal(
            [
                "Indsigt Kerneopgave · Idé Natten er lang Mette Krogh · slettet af Mette Krogh 4. maj 2026 kl. 14.02 Hent tilbage",
                "Indsigt Kerneopgave · Idé Skærmen hænger i gangen Mette Krogh · slettet af Mette Krogh 4. maj 2026 kl. 14.01 Hent tilbage",
            ],
            screen.Find("[role=dialog]").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_that_is_brought_back_stands_again_and_its_place_says_so()
    {
        var note = await DeleteAsync("Natten er lang");
        var screen = Show();

        await screen.Press("Hent notatet tilbage: Natten er lang");

        Assert.Null((await App.NoteAsync(note.Id)).DeletedAt);
        Assert.Equal("Notatet står igen, hvor det stod.", screen.Find("li [role=status]").Words());
        Assert.Empty(screen.FindAll("li button"));
        Assert.Equal(1, restored);
    }

    [Fact]
    public async Task A_note_is_in_the_bin_for_thirty_days_and_not_brought_back_after()
    {
        var note = await DeleteAsync("Natten er lang");
        App.Clock.Advance(TimeSpan.FromDays(Note.DaysInBin));
        Assert.Single(Show().FindAll("li"));
        App.Clock.Advance(TimeSpan.FromSeconds(1));

        var desk = await App.AsAsync(Person);
        Assert.Equal(0, (await desk.Get<DialogueQueries>().ReadBinAsync(project.Id, 10, default)).Total);
        await Assert.ThrowsAsync<Sammen.Web.Access.NotAvailableException>(() => desk.Get<RestoreNote>().HandleAsync(note.Id, default));
        Assert.NotNull((await App.NoteAsync(note.Id)).DeletedAt);
    }

    [Fact]
    public async Task One_that_is_too_old_by_now_is_told_and_the_list_stays()
    {
        await DeleteAsync("Natten er lang");
        var screen = Show();
        var longAgo = App.Now.AddDays(-Note.DaysInBin - 1);
        await App.ReadAsync(db => db.Notes.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(note => note.DeletedAt, longAgo)));

        await screen.Press("Hent notatet tilbage: Natten er lang");

        Assert.Equal([(Severity.Error, "Det findes ikke, eller I har ikke adgang til det længere.")], Said);
        Assert.Single(screen.FindAll("li button"));
        Assert.Equal(0, restored);
    }

    [Fact]
    public async Task An_empty_bin_says_how_long_a_note_would_be_in_it()
    {
        await BeginAsync();

        Assert.Contains("Ingen notater er slettet de sidste 30 dage.", Show().Dialog().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_the_first_are_shown_and_the_rest_on_demand()
    {
        for (var number = 1; number <= 26; number++)
        {
            await DeleteAsync($"Notat {number}");
        }

        var screen = Show();
        Assert.Equal((25, "25 af 26 vist"), (screen.FindAll("li").Count, screen.Find(".pager span.soft").Words()));

        await screen.Press("Vis flere");

        Assert.Equal((26, "26 af 26 vist"), (screen.FindAll("li").Count, screen.Find(".pager span.soft").Words()));
        Assert.Equal("Notat 1", screen.FindAll("li .prose")[^1].Words());
    }

    private IRenderedComponent<MudDialogProvider> Show()
        => Open(new DialogParameters<BinDialog>
        {
            { dialog => dialog.ProjectId, project.Id },
            { dialog => dialog.OnRestored, EventCallback.Factory.Create(this, () => restored++) },
        }).Screen;

    private async Task BeginAsync()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person]);
    }

    private async Task<Note> DeleteAsync(string text)
    {
        if (project is null)
        {
            await BeginAsync();
        }

        var note = await App.AddNoteAsync(project!, Person, text);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await App.ChangeAsync(db => db.Attach(note).Entity.Delete(Person.Id, App.Now));
        return note;
    }
}
