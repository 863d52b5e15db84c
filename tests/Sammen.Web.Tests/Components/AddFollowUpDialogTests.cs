using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.Notes;
using Sammen.Web.Features.FollowUps;

namespace Sammen.Web.Tests.Components;

public sealed class AddFollowUpDialogTests : Screen
{
    private Note note = null!;

    [Fact]
    public async Task It_proposes_a_fortnight_and_is_otherwise_empty()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal("Ny opfølgning", screen.Find("h2").Words());
        Assert.Equal(
            ("", "", "man. 18. maj 2026"), (Typed(screen, "Hvad skal gøres?"), Typed(screen, "Hvem gør det?"), screen.Field("Senest").Value()));
        Assert.Empty(screen.FindAll("[role=dialog] p"));
    }

    [Fact]
    public async Task What_was_filled_in_is_kept_with_its_note_and_the_dialog_closes()
    {
        var (screen, answer) = await OpenAsync(ofNote: true);
        Assert.Equal("Om: Kort note", screen.Find("[role=dialog] p").Words());
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Type("Hvem gør det?", "Lederen");
        await screen.Type("Senest", "24-12-26");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.ReadAsync(db => db.FollowUps.SingleAsync());
        Assert.Equal(
            ("Spørg MED", "Lederen", new DateOnly(2026, 12, 24), note.Id, note.ProjectId, Person.Id), (kept.What, kept.Responsible, kept.Due, kept.NoteId, kept.ProjectId, kept.AddedById));
    }

    [Fact]
    public async Task Where_only_a_person_is_named_their_name_is_the_words()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Type("Person i Sammen (valgfrit)", Person.Id.ToString());

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.ReadAsync(db => db.FollowUps.SingleAsync());
        Assert.Equal((Person.Name, Person.Id), (kept.Responsible, kept.ResponsibleId));
    }

    [Theory]
    [InlineData("Hvad skal gøres?", "", "Skriv noget her.")]
    [InlineData("Hvem gør det?", " ", "Skriv noget her.")]
    [InlineData("Senest", "", "Skriv noget her.")]
    [InlineData("Senest", "31-02-26", "Det kan ikke læses som en dato. Skriv for eksempel 4. maj 2026.")]
    [InlineData("Senest", "24-12-2040", "Datoen skal ligge fra 1. feb. 2025 til 31. okt. 2028. Er den skrevet rigtigt?")]
    public async Task What_is_missing_or_makes_no_sense_is_told_beside_its_field_and_nothing_is_kept(string field, string typed, string problem)
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Type("Hvem gør det?", "Lederen");

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
        Assert.Equal(0, await App.ReadAsync(db => db.FollowUps.CountAsync()));
    }

    [Fact]
    public async Task Where_the_people_cannot_be_read_the_rest_is_filled_in_and_kept_all_the_same()
    {
        note = await KeepNoteAsync("Kort note");
        Line.IsBroken = true;
        var (screen, answer) = Open(new DialogParameters<AddFollowUpDialog> { { dialog => dialog.ProjectId, note.ProjectId } });
        Line.IsBroken = false;
        Assert.Equal(["Ingen valgt"], screen.FindAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Type("Hvem gør det?", "Lederen");

        await screen.Submit();

        Assert.False((await answer).Canceled);
    }

    [Fact]
    public async Task A_save_that_fails_is_said_and_what_was_typed_stays()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Type("Hvem gør det?", "Lederen");
        Line.IsBroken = true;

        await screen.Submit();
        Assert.StartsWith("Det kunne ikke gemmes lige nu.", screen.Alerts(), StringComparison.Ordinal);
        Assert.Equal("Spørg MED", screen.Field("Hvad skal gøres?").Value());

        Line.IsBroken = false;
        await screen.Submit();
        Assert.False((await answer).Canceled);
        Assert.Equal(1, await App.ReadAsync(db => db.FollowUps.CountAsync()));
    }

    private static string Typed(IRenderedComponent<MudDialogProvider> screen, string field) => screen.Field(field).Value() ?? "";

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(bool ofNote = false)
    {
        note = await KeepNoteAsync("Kort note");
        var parameters = new DialogParameters<AddFollowUpDialog> { { dialog => dialog.ProjectId, note.ProjectId } };
        if (ofNote)
        {
            parameters.Add(dialog => dialog.NoteId, note.Id);
            parameters.Add(dialog => dialog.About, note.Text);
        }

        return Open(parameters);
    }
}
