using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

/// <summary>One lesson as its reader may see it: what others read, and for the municipality's own people what is written and decided.</summary>
public sealed partial class LessonPage : IDisposable
{
    private readonly PageReading reading = new();
    private readonly PageReading warning = new();
    private LessonWarnings warnings = LessonWarnings.None;
    private bool isEditing;

    [Parameter]
    public Guid LessonId { get; set; }

    [PersistentState]
    public LessonView? View { get; set; }

    // What its own people work on comes before what others read of it.
    private string? Title => View?.Own?.Content.Title ?? View?.Released?.Content.Title;

    public void Dispose()
    {
        reading.Dispose();
        warning.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != LessonId)
        {
            (View, isEditing, warnings) = (null, false, LessonWarnings.None);
            await LoadAsync();
        }
        else
        {
            await WarnAsync();
        }
    }

    private async Task LoadAsync()
    {
        if (await reading.FindAsync(ct => Queries.FindAsync(LessonId, ct), view => View = view, Navigation))
        {
            await WarnAsync();
        }
    }

    // The writer is warned before they propose; a leader where they edit.
    private async Task WarnAsync()
    {
        if (View?.Own is { MayWrite: true } own)
        {
            await warning.ReadAsync(ct => Queries.ReadWarningsAsync(own.ProjectId, own.Content, own.IsNamed, ct), found => warnings = found);
        }
    }

    private Task MarkAsync() => DoAsync(() => MarkUseful.HandleAsync(LessonId, View?.Released?.IsUsefulToMe == false, CancellationToken.None), said: null);

    private Task ProposeAsync() => DoAsync(() => ProposeLesson.HandleAsync(LessonId, CancellationToken.None), T["Proposed"]);

    private Task TakeBackAsync() => DoAsync(() => TakeBackLesson.HandleAsync(LessonId, CancellationToken.None), T["TakenBack"]);

    private async Task WithdrawAsync()
    {
        if (await Dialogs.ConfirmAsync(T["WithdrawTitle"], T["WithdrawText"], T["Withdraw"]))
        {
            await DoAsync(() => WithdrawLesson.HandleAsync(LessonId, CancellationToken.None), T["WithdrawnNow"]);
        }
    }

    private async Task RewriteAsync()
    {
        var parameters = new DialogParameters<RewriteLessonDialog> { { dialog => dialog.LessonId, LessonId }, { dialog => dialog.Lesson, View!.Own } };
        if (await Dialogs.ShowAsync(parameters) is { Canceled: false })
        {
            Snackbar.Add(T["Kept"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private void EditAsync() => isEditing = true;

    private async Task DecidedAsync(bool isReleased)
    {
        isEditing = false;
        Snackbar.Add(T[isReleased ? "ReleasedNow" : "RefusedNow"], Severity.Success);
        if (isReleased)
        {
            await UserAction.ReadAgainAsync(LoadAsync);
            return;
        }

        // What a leader said no to is the facilitators' again.
        Navigation.NavigateTo(Addresses.LessonsOf(View!.Own!.ProjectId));
    }

    private async Task DoAsync(Func<Task> change, string? said)
    {
        if (await UserAction.RunAsync(change))
        {
            if (said is not null)
            {
                Snackbar.Add(said, Severity.Success);
            }

            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
