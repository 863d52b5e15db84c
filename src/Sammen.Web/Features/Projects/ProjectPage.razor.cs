using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Features.People;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

public sealed partial class ProjectPage : IDisposable
{
    private readonly PageReading reading = new();
    private IReadOnlyList<PhaseStation> stations = [];

    [Parameter]
    public Guid ProjectId { get; set; }

    [PersistentState]
    public ProjectView? View { get; set; }

    private string MonthText
    {
        get
        {
            var month = CourseMonth.On(DanishTime.Today(Clock), View!.CourseStart, View.CourseEnd);
            return month.Number == 0 ? T["CourseNotBegun", Dates.Day(View.CourseStart)] : T["CourseMonth", month.Number, month.Of];
        }
    }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != ProjectId)
        {
            View = null;
            await LoadAsync();
        }

        SetStations();
    }

    private async Task LoadAsync()
    {
        await reading.FindAsync(ct => Queries.FindAsync(ProjectId, ct), view => View = view, Navigation);
        SetStations();
    }

    // The history comes newest first; the track is walked from the beginning.
    private void SetStations() => stations = View is null
        ? []
        : PhaseStation.Track(View.Map.SupportedPhases, View.Map.CurrentPhase, [.. View.PhaseChanges.Reverse().Select(change => new PhaseStep(change.From, change.To, change.On))]);

    private async Task ChangePhaseAsync()
    {
        var parameters = new DialogParameters<ChangePhaseDialog>
        {
            { dialog => dialog.ProjectId, ProjectId },
            { dialog => dialog.From, View!.Map.CurrentPhase },
            { dialog => dialog.SupportedPhases, View.Map.SupportedPhases },
        };
        if (await Dialogs.ShowAsync(parameters) is { Canceled: false, Data: Phase phase })
        {
            Snackbar.Add(T["PhaseChanged", Words.Of(phase)], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task ChangeAsync()
    {
        // Read when it is asked for: what stands by now, and what is in use.
        ProjectForm? form = null;
        if (!await UserAction.RunAsync(async () => form = await Forms.FindAsync(ProjectId, CancellationToken.None) ?? throw new NotAvailableException()))
        {
            return;
        }

        if (await Dialogs.ShowAsync(new DialogParameters<ChangeProjectDialog> { { change => change.Form, form } }) is { Canceled: false })
        {
            Snackbar.Add(T["ProjectChanged"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task ChangePeopleAsync()
    {
        var parameters = new DialogParameters<ProjectPeopleDialog>
        {
            { people => people.ProjectId, ProjectId },
            { people => people.OnChanged, EventCallback.Factory.Create(this, LoadAsync) },
        };
        if (await Dialogs.ShowAsync(parameters) is { Canceled: false, Data: ProjectPeopleDialog.AskedTo.Invite })
        {
            await InviteFacilitatorAsync();
        }
    }

    private async Task InviteFacilitatorAsync()
    {
        var parameters = new DialogParameters<InvitePersonDialog> { { invite => invite.Roles, InvitePersonDialog.FacilitatorOnly }, { invite => invite.ProjectId, ProjectId } };
        if (await Dialogs.ShowAsync(parameters) is { Canceled: false, Data: string email })
        {
            Snackbar.Add(T["FacilitatorInvited", email], Severity.Success);
        }
    }

    private async Task CloseAsync()
    {
        var text = View!.NextWorkshop is null ? T["CloseCourseText"] : T["CloseCoursePlanned"];
        if (await Dialogs.ConfirmAsync(T["CloseCourseTitle"], text, T["CloseCourse"])
            && await UserAction.RunAsync(() => CloseProject.HandleAsync(ProjectId, CancellationToken.None)))
        {
            Snackbar.Add(T["CourseClosedNow"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task ReopenAsync()
    {
        if (await UserAction.RunAsync(() => ReopenProject.HandleAsync(ProjectId, CancellationToken.None)))
        {
            Snackbar.Add(T["CourseReopened"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private string Describe(PhaseChangeRow change) => change switch
    {
        { From: null } => T["HistoryStart", Words.Of(change.To)],
        { From: { } from } when from > change.To => T["HistoryBack", Words.Of(from), Words.Of(change.To)],
        _ => T["HistoryMove", Words.Of(change.From.Value), Words.Of(change.To)],
    };
}
