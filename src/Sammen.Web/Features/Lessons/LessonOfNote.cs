using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

/// <summary>Writes a lesson from a note, where the municipality's leaders may read it.</summary>
public sealed class LessonOfNote(Dialogs dialogs, NavigationManager navigation, ISnackbar snackbar, IStringLocalizer<LessonsTexts> texts)
{
    /// <param name="note">The note it is written from.</param>
    /// <param name="projectId">The note's.</param>
    /// <param name="stays">Whoever is in the middle of logging stays there; others are led to the lesson.</param>
    /// <returns>The button; <see langword="null"/> where the note can be no lesson's source.</returns>
    public ButtonAction? Action(NoteRow note, Guid projectId, bool stays) => note.Visibility >= NoteVisibility.Municipality
        ? new("lesson", texts["Lesson"], () => WriteAsync(note, projectId, stays), texts["LessonOfNote", Excerpt.Of(note.Text)])
        : null;

    private async Task WriteAsync(NoteRow note, Guid projectId, bool stays)
    {
        var parameters = new DialogParameters<WriteLessonDialog>
        {
            { dialog => dialog.ProjectId, projectId }, { dialog => dialog.NoteId, note.Id }, { dialog => dialog.Cell, new DialogueCell(note.Phase, note.Question) },
        };
        if (await dialogs.ShowAsync(parameters) is not { Canceled: false, Data: Guid lessonId })
        {
            return;
        }

        if (stays)
        {
            snackbar.Add(texts["KeptForLater"], Severity.Success);
        }
        else
        {
            navigation.NavigateTo(Addresses.Lesson(lessonId));
        }
    }
}
