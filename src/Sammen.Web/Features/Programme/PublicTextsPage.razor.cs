using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Applications;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Programme;

public sealed partial class PublicTextsPage
{
    private readonly PageReading reading = new();
    private int shown = ProgrammeQueries.VersionsPerPage;

    [PersistentState]
    public PublicTextsPageView? View { get; set; }

    /// <summary>Which applications would be removed now; <see langword="null"/> for a reader who sees none.</summary>
    [PersistentState]
    public PastTheirTime? PastTheirTime { get; set; }

    private PublicTextsContent Said => View!.Texts.Said;

    public void Dispose() => reading.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (View is null)
        {
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ReadAsync, found => (View, PastTheirTime) = (found?.Texts, found?.PastTheirTime), Navigation);

    private async Task<PageRead?> ReadAsync(CancellationToken ct)
        => await Queries.FindAsync(shown, ct) is { } texts ? new PageRead(texts, await Counts.FindPastTheirTimeAsync(Settings.Applications, ct)) : null;

    private Task ShowMoreAsync()
    {
        shown = View!.Earlier.Count + ProgrammeQueries.VersionsPerPage;
        return LoadAsync();
    }

    private async Task ChangeAsync(PublicTextsVersion? from)
    {
        var parameters = new DialogParameters<ChangePublicTextsDialog> { { change => change.Now, Said }, { change => change.From, from } };
        await AfterAsync(!(await Dialogs.ShowAsync(parameters)).Canceled, T["Saved"]);
    }

    private async Task UploadAsync() => await AfterAsync(!(await Dialogs.ShowAsync(new DialogParameters<UploadCallDialog>())).Canceled, T["Uploaded"]);

    private async Task RemoveAsync()
    {
        var fileId = Said.CallFileId!.Value;
        await AfterAsync(
            await Dialogs.ConfirmAsync(T["RemoveFileQuestion"], T["RemoveFileText"], T["RemoveFile"])
                && await UserAction.RunAsync(() => RemoveCall.HandleAsync(fileId, CancellationToken.None)),
            T["FileRemoved"]);
    }

    private async Task AfterAsync(bool isDone, string said)
    {
        if (isDone)
        {
            Snackbar.Add(said, Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private sealed record PageRead(PublicTextsPageView Texts, PastTheirTime? PastTheirTime);
}
