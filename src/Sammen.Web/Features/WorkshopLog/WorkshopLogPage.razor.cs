using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.WorkshopLog;

/// <summary>The facilitator's screen while people talk. What is typed is the device's until the server has kept it (wwwroot/writing.js).</summary>
public sealed partial class WorkshopLogPage : IDisposable
{
    private readonly PageReading reading = new();
    private readonly PageReading readingLessons = new();
    private DateTime? savedAt;

    // The log could be written in while this person had it open.
    private bool wasOpen;

    // Somebody took the person off the project while they had the log open.
    private bool isTakenOff;

    // The line of what is due has been put away.
    private bool isSinceHidden;

    // What was chosen, counted and ticked off on this page, the last on top.
    private readonly Stack<Undoable> undos = new();

    // The follow-ups that are ticked off here.
    private readonly HashSet<Guid> ticked = [];

    [Parameter]
    public Guid WorkshopId { get; set; }

    [PersistentState]
    public WorkshopLogView? View { get; set; }

    /// <summary>What was due when the workshop opened, and what is left of it.</summary>
    [PersistentState]
    public SinceLastTimeView? Since { get; set; }

    /// <summary>How many lessons of others meet each lane.</summary>
    [PersistentState]
    public LessonsNearPhase? Near { get; set; }

    public void Dispose()
    {
        reading.Dispose();
        readingLessons.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (View?.WorkshopId != WorkshopId)
        {
            // Another workshop in the same place is another log: nothing of the one before it stays on the screen.
            View = null;
            Since = null;
            Near = null;
            isSinceHidden = false;
            savedAt = null;
            undos.Clear();
            ticked.Clear();
            isTakenOff = wasOpen = false;
            await LoadAsync();
            await CountLessonsAsync();
        }
    }

    // A page without its circuit may be left at any moment: then nobody has begun to write in it.
    protected override void OnAfterRender(bool firstRender) => wasOpen |= View is not null && !IsOver && View.State != WorkshopState.Cancelled;

    /// <summary>Nothing can be written; what was typed before that stands where it was typed.</summary>
    private bool IsOver => isTakenOff || View!.ClosedOn is not null;

    private Task LoadAsync() => reading.ReadAsync(ReadAsync, read =>
    {
        var (view, since) = read;
        Since = since;
        ForgetOpened();
        if (view is null && wasOpen)
        {
            // What they see ends, and what they have typed does not go with it.
            (isTakenOff, View) = (true, View!.Emptied());
            return;
        }

        (isTakenOff, View) = (false, view);
        if (view is null)
        {
            Navigation.NotFound();
        }
    });

    private Task CountLessonsAsync()
        => View is null ? Task.CompletedTask : readingLessons.ReadAsync(ct => Lessons.CountNearAsync(View.ProjectId, View.Phase, ct), near => Near = near);

    // What the list itself or somebody else has opened again is not offered to be opened.
    private void ForgetOpened()
    {
        ticked.ExceptWith((Since?.FollowUps ?? []).Select(followUp => followUp.Id));
        while (undos.TryPeek(out var last) && last.FollowUpId is { } id && !ticked.Contains(id))
        {
            undos.Pop();
        }
    }

    // Nothing is read for a line that nobody sees.
    private async Task<(WorkshopLogView? View, SinceLastTimeView? Since)> ReadAsync(CancellationToken ct)
    {
        var view = await Queries.FindAsync(WorkshopId, ct);
        return (view, view is null || isSinceHidden ? null : await Queries.FindSinceLastTimeAsync(view.ProjectId, ct));
    }

    private async Task ShowSavedAsync()
    {
        savedAt = Clock.GetUtcNow().UtcDateTime;
        await UserAction.ReadAgainAsync(LoadAsync);
    }

    /// <param name="undo">How it is taken back; <see langword="null"/> for what takes something back.</param>
    private async Task SaveAsync(Func<Task> change, Undoable? undo)
    {
        if (await UserAction.RunAsync(change))
        {
            if (undo is not null)
            {
                undos.Push(undo);
            }

            await ShowSavedAsync();
        }
    }

    private Task RecordAsync(HeadChange change)
    {
        var before = View!.Attendance.In(change.Group);
        var back = change.IsStep ? HeadChange.Step(change.Group, -change.Heads) : HeadChange.Set(change.Group, before);
        return SaveAsync(
            () => RecordAsync(WorkshopId, change),
            new Undoable(
                T["UndoHeads", Words.Of(change.Group)],
                () => change.IsStep || View!.Attendance.In(change.Group) == change.Heads,
                () => RecordAsync(WorkshopId, back)));
    }

    private Task AssessAsync(CoreQuestion question, AssessmentLevel level)
    {
        var (project, phase, before) = (View!.ProjectId, View.Phase, View.LevelOf(question));
        return SaveAsync(
            () => AssessAsync(project, phase, question, level),
            new Undoable(
                T["UndoAssessment", Words.Of(question)], () => View!.LevelOf(question) == level, () => AssessAsync(project, phase, question, before)));
    }

    private async Task SeeTickedAsync(IReadOnlyList<FollowUpRow> closed)
    {
        foreach (var row in closed.Where(row => ticked.Add(row.Id)))
        {
            undos.Push(new Undoable(
                T["UndoTick", row.What], () => true, () => ReopenFollowUp.HandleAsync(row.Id, CancellationToken.None), row.Id));
        }

        await UserAction.ReadAgainAsync(LoadAsync);
    }

    private async Task UndoAsync()
    {
        var last = undos.Pop();
        if (last.Stands())
        {
            await SaveAsync(last.TakeBack, undo: null);
        }
        else
        {
            Snackbar.Add(T["ChangedSince"], Severity.Info);
        }
    }

    private Task RecordAsync(Guid workshopId, HeadChange change) => RecordAttendance.HandleAsync(new RecordAttendanceInput(workshopId, change), CancellationToken.None);

    private Task AssessAsync(Guid projectId, Phase phase, CoreQuestion question, AssessmentLevel level)
        => AssessCell.HandleAsync(new AssessCellInput(projectId, phase, question, level), CancellationToken.None);

    private async Task AddFollowUpAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<AddFollowUpDialog> { { added => added.ProjectId, View!.ProjectId } }) is { Canceled: false })
        {
            Snackbar.Add(T["FollowUpSaved"], Severity.Success);
        }
    }

    private async Task CloseAsync()
    {
        if (await Dialogs.ConfirmAsync(T["CloseTitle"], T[View!.Attendance.Total == 1 ? "CloseOne" : "CloseMany", View.Attendance.Total], T["CloseWorkshop"])
            && await UserAction.RunAsync(() => HoldWorkshop.HandleAsync(WorkshopId, CancellationToken.None)))
        {
            Snackbar.Add(T["Closed"], Severity.Success);
            Navigation.NavigateTo(Addresses.Workshop(WorkshopId));
        }
    }

    /// <param name="What">In the reader's words.</param>
    /// <param name="Stands">Nobody has changed it since.</param>
    /// <param name="FollowUpId">The follow-up that was ticked off.</param>
    private sealed record Undoable(string What, Func<bool> Stands, Func<Task> TakeBack, Guid? FollowUpId = null);
}
