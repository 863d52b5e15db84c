using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Sammen.Web.Shared;

/// <summary>Opens dialogs one at a time: what is pressed while one is open, or on its way over a slow line, opens nothing.</summary>
public sealed class Dialogs(IDialogService service)
{
    private bool isOpen;

    /// <returns>What the dialog was closed with; cancelled too when another one was open.</returns>
    public async Task<DialogResult> ShowAsync<TDialog>(DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        if (isOpen)
        {
            return DialogResult.Cancel();
        }

        isOpen = true;
        try
        {
            var guarded = new DialogParameters<DialogBoundary>
            {
                { boundary => boundary.Dialog, typeof(TDialog) },
                { boundary => boundary.Parameters, parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal) },
            };
            var dialog = await service.ShowAsync<DialogBoundary>(title: null, guarded);
            var result = await dialog.Result;

            // The dialog, and what it does when somebody leaves the page, is gone before its answer is acted on.
            await Task.Yield();
            return result ?? DialogResult.Cancel();
        }
        finally
        {
            isOpen = false;
        }
    }

    /// <param name="title">The question.</param>
    /// <param name="text">What will happen, in a sentence.</param>
    /// <param name="confirm">The verb on the button.</param>
    /// <returns>Whether the person said yes.</returns>
    public async Task<bool> ConfirmAsync(string title, string text, string confirm)
    {
        var answer = await ShowAsync(new DialogParameters<ConfirmDialog>
        {
            { asked => asked.Title, title },
            { asked => asked.Text, text },
            { asked => asked.Confirm, confirm },
        });
        return !answer.Canceled;
    }
}
