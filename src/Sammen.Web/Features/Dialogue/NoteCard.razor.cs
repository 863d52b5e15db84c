using MudBlazor;
using Sammen.Domain.Notes;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note with what was said of it and what can be done with it.</summary>
public sealed partial class NoteCard
{
    private List<ButtonAction> Actions
    {
        get
        {
            var actions = new List<ButtonAction>();
            if (Note.EarlierVersions > 0)
            {
                actions.Add(new("revisions", T[Note.EarlierVersions == 1 ? "EarlierOne" : "EarlierMany", Note.EarlierVersions], ShowRevisionsAsync));
            }

            if (MayEdit)
            {
                actions.AddRange(Edits(Excerpt.Of(Note.Text)));
            }

            return actions;
        }
    }

    private IEnumerable<ButtonAction> Edits(string words)
    {
        yield return new("edit", T["Edit"], EditAsync, T["EditNote", words]);
        if (Note.Kind == NoteKind.Decision)
        {
            yield return new("answer", T["Answer"], AnswerAsync, T["AnswerOfNote", words]);
        }

        yield return new("follow-up", T["FollowUp"], AddFollowUpAsync, T["FollowUpOnNote", words]);
        if (LessonOfNote.Action(Note, ProjectId, stays: IsLine) is { } lesson)
        {
            yield return lesson;
        }

        yield return new("delete", T["Delete"], DeleteAsync, T["DeleteNote", words]);
    }

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
