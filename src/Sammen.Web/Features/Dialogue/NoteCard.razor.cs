using MudBlazor;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note with what was said of it and what can be done with it.</summary>
public sealed partial class NoteCard
{
    private async Task DeleteAsync()
    {
        Held?.Invoke(true);
        try
        {
            await ChangeAsync(() => DeleteNote.HandleAsync(Note.Id, CancellationToken.None), isDeleted: true);
        }
        finally
        {
            Held?.Invoke(false);
        }
    }

    private Task RestoreAsync() => ChangeAsync(() => RestoreNote.HandleAsync(Note.Id, CancellationToken.None), isDeleted: false);

    private async Task ChangeAsync(Func<Task> change, bool isDeleted)
    {
        if (await UserAction.RunAsync(change))
        {
            await UserAction.ReadAgainAsync(() => DeletedChanged.InvokeAsync(isDeleted));
        }
    }

    private Task ShowRevisionsAsync() => TellOwnerAsync(Dialogs.ShowAsync(new DialogParameters<NoteRevisionsDialog> { { dialog => dialog.NoteId, Note.Id } }));

    private Task EditAsync() => TellOwnerAsync(Dialogs.ShowAsync(new DialogParameters<EditNoteDialog> { { dialog => dialog.Note, Note } }));

    private Task AnswerAsync() => TellOwnerAsync(Dialogs.ShowAsync(new DialogParameters<AnswersDialog> { { dialog => dialog.DecisionId, Note.Id } }));

    private Task AddFollowUpAsync() => TellOwnerAsync(Dialogs.ShowAsync(
        new DialogParameters<AddFollowUpDialog> { { dialog => dialog.ProjectId, ProjectId }, { dialog => dialog.NoteId, Note.Id }, { dialog => dialog.About, Note.Text } }));

    private async Task TellOwnerAsync(Task<DialogResult> showing)
    {
        if (await showing is { Canceled: false })
        {
            await UserAction.ReadAgainAsync(OnChanged.InvokeAsync);
        }
    }
}
