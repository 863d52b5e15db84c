using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>However a dialog is left (Escape presses its way out, in the browser): nothing typed is thrown away unasked, and nothing that goes wrong in one ends the page.</summary>
public sealed class DialogFrameTests : Screen
{
    public enum WayOut
    {
        PressBeside,
        CancelButton,
        Back,
    }

    public static TheoryData<WayOut> WaysOut => [.. Enum.GetValues<WayOut>()];

    [Theory]
    [MemberData(nameof(WaysOut))]
    public async Task A_dialog_nobody_typed_in_closes_at_once_and_the_page_stays(WayOut way)
    {
        var (screen, answer) = await OpenAsync(await KeepNoteAsync("Første ord"));
        var page = Navigation.Uri;

        await LeaveAsync(screen, way);

        Assert.True((await answer).Canceled);
        Assert.Empty(screen.FindAll("[role=dialog]"));
        Assert.Equal(page, Navigation.Uri);
    }

    [Theory]
    [MemberData(nameof(WaysOut))]
    public async Task What_was_typed_is_thrown_away_only_after_asking(WayOut way)
    {
        var (screen, answer) = await OpenAsync(await KeepNoteAsync("Første ord"));
        await screen.Find("textarea").InputAsync(new() { Value = "Halvt skrev" });
        var page = Navigation.Uri;

        await LeaveAsync(screen, way);

        Assert.False(answer.IsCompleted);
        Assert.Equal(page, Navigation.Uri);
        Assert.Contains("Vil I kassere det, I har skrevet?", screen.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        await screen.Button("Kassér").ClickAsync(new());
        Assert.True((await answer).Canceled);
    }

    [Fact]
    public async Task Who_would_rather_go_on_writing_goes_on()
    {
        var (screen, answer) = await OpenAsync(await KeepNoteAsync("Første ord"));
        await screen.Find("textarea").InputAsync(new() { Value = "Halvt skrev" });
        await LeaveAsync(screen, WayOut.PressBeside);

        await screen.Button("Skriv videre").ClickAsync(new());

        Assert.Empty(screen.FindAll("[role=alertdialog]"));
        Assert.False(answer.IsCompleted);
        Assert.Single(screen.FindAll("textarea"));
    }

    [Fact]
    public async Task A_dialog_that_did_not_save_because_a_date_could_not_be_read_can_still_be_left()
    {
        var screen = Render<MudDialogProvider>();
        Task<DialogResult> answer = null!;
        await screen.InvokeAsync(() => { answer = Dialogs.ShowAsync(new DialogParameters<AddFollowUpDialog> { { dialog => dialog.ProjectId, Guid.NewGuid() } }); });
        screen.WaitForElement("#follow-up-due");
        await screen.Find("#follow-up-due").ChangeAsync(new() { Value = "31-02-26" });
        await screen.Find("form").SubmitAsync();

        await LeaveAsync(screen, WayOut.PressBeside);

        Assert.Empty(screen.FindAll("[role=dialog]"));
        Assert.True((await answer).Canceled);
    }

    [Fact]
    public async Task A_second_press_while_a_dialog_is_on_its_way_opens_nothing()
    {
        var note = await KeepNoteAsync("Første ord");
        var (screen, first) = await OpenAsync(note);

        var second = await screen.InvokeAsync(() => Dialogs.ShowAsync(Parameters(note)));

        Assert.True(second.Canceled);
        Assert.False(first.IsCompleted);
        Assert.Single(screen.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task The_next_dialog_opens_once_the_first_is_closed()
    {
        var note = await KeepNoteAsync("Første ord");
        var (screen, first) = await OpenAsync(note);
        await LeaveAsync(screen, WayOut.CancelButton);
        await first;

        await screen.InvokeAsync(() => { _ = Dialogs.ShowAsync(Parameters(note)); });

        Assert.Single(screen.FindAll("[role=dialog]"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_goes_wrong_in_a_dialog_is_said_in_it_and_the_page_lives_on(bool whileOpening)
    {
        var screen = Render<MudDialogProvider>();
        Task<DialogResult> answer = null!;
        await screen.InvokeAsync(() => { answer = Dialogs.ShowAsync(new DialogParameters<FailingDialog> { { dialog => dialog.WhileOpening, whileOpening } }); });
        if (!whileOpening)
        {
            await screen.Find("#fail").ClickAsync(new());
        }

        Assert.Contains("Luk her, og prøv igen.", screen.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Noget gik galt hos os", screen.Find("h2").TextContent);
        await screen.Button("Luk").ClickAsync(new());
        Assert.True((await answer).Canceled);
        Assert.Empty(screen.FindAll("[role=dialog]"));
    }

    private Dialogs Dialogs => Services.GetRequiredService<Dialogs>();

    private static DialogParameters<EditNoteDialog> Parameters(Note note) => new() { { dialog => dialog.Note, RowOf(note) } };

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(Note note)
    {
        var screen = Render<MudDialogProvider>();
        Task<DialogResult> answer = null!;
        await screen.InvokeAsync(() => { answer = Dialogs.ShowAsync(Parameters(note)); });
        screen.WaitForElement("textarea");
        return (screen, answer);
    }

    private Task LeaveAsync(IRenderedComponent<MudDialogProvider> screen, WayOut way) => way switch
    {
        WayOut.PressBeside => screen.Find(".mud-overlay").ClickAsync(new()),
        WayOut.CancelButton => screen.Button("Annuller").ClickAsync(new()),
        _ => screen.InvokeAsync(() => Navigation.NavigateTo("/projekter")),
    };

    /// <summary>Goes wrong when it opens, or when its button is pressed.</summary>
    private sealed class FailingDialog : ComponentBase
    {
        [Parameter]
        public bool WhileOpening { get; set; }

        protected override void OnInitialized() => _ = WhileOpening ? throw new InvalidOperationException("while opening") : 0;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "id", "fail");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => throw new InvalidOperationException("when pressed")));
            builder.CloseElement();
        }
    }
}
