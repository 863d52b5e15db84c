using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class UploadCallDialogTests : Screen
{
    [Fact]
    public async Task A_chosen_file_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = Open(new DialogParameters<UploadCallDialog>());
        screen.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Written.Pdf, "Indbydelse 2027.pdf"));

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.ReadAsync(db => db.CallFiles.SingleAsync());
        Assert.Equal(("Indbydelse 2027", DocumentKind.Pdf), (kept.Name, kept.Kind));
        Assert.Equal(Written.Pdf, kept.Content);
    }

    [Fact]
    public async Task A_press_that_comes_before_the_file_waits_for_it()
    {
        var (screen, answer) = Open(new DialogParameters<UploadCallDialog>());
        var file = new SlowFile();
        var choosing = screen.InvokeAsync(() => screen.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([file])));

        var pressing = screen.Submit();
        Assert.False(answer.IsCompleted);
        file.Arrived.SetResult();
        await Task.WhenAll(choosing, pressing);

        Assert.False((await answer).Canceled);
        Assert.Equal(Written.Pdf, await App.ReadAsync(db => db.CallFiles.Select(kept => kept.Content).SingleAsync()));
    }

    [Fact]
    public async Task Without_a_file_it_asks_for_one_beside_the_field()
    {
        var (screen, answer) = Open(new DialogParameters<UploadCallDialog>());

        await screen.Submit();

        Assert.Equal("Vælg en fil.", screen.Problem("Fil"));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_and_another_may_be_chosen()
    {
        var (screen, answer) = Open(new DialogParameters<UploadCallDialog>());
        screen.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("<html>", "Indbydelse.pdf"));
        await screen.Submit();
        Assert.Equal("Filen er hverken en PDF eller et Word-dokument uden makroer.", screen.Problem("Fil"));

        screen.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Written.Pdf, "Indbydelse.pdf"));
        await screen.Submit();

        Assert.False((await answer).Canceled);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_without_being_read_to_its_end()
    {
        var (screen, answer) = Open(new DialogParameters<UploadCallDialog>());
        screen.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[CallFile.MaxBytes + 200_000], "Stor.pdf"));

        await screen.Submit();

        Assert.Equal("Filen er for stor. Den må fylde højst 5 MB.", screen.Problem("Fil"));
        Assert.False(answer.IsCompleted);
    }

    /// <summary>A file whose bytes come when the test says so.</summary>
    private sealed class SlowFile : IBrowserFile
    {
        public TaskCompletionSource Arrived { get; } = new();

        public string Name => "Indbydelse.pdf";

        public DateTimeOffset LastModified => default;

        public long Size => Written.Pdf.Length;

        public string ContentType => "application/pdf";

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new Late(Arrived.Task);

        private sealed class Late(Task arrived) : MemoryStream(Written.Pdf)
        {
            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                await arrived;
                return Read(buffer.Span);
            }
        }
    }

    protected override Task ReadyAsync() => SignInAsync(Role.ProgrammeManager);
}
