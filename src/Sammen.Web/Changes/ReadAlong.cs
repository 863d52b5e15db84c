using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;

namespace Sammen.Web.Changes;

/// <summary>
/// Has its page read again when somebody else changes the page's project, or the programme. Shows nothing, and says in the page which project that is:
/// what is typed there belongs to it (wwwroot/writing.js). What the person at the screen may not know of
/// is not heard at all, so that not even the moment of it reaches the browser.
/// </summary>
public sealed partial class ReadAlong : ComponentBase, IDisposable
{
    /// <summary>A page is read before it is drawn, and this is drawn with it: what happened so shortly before may be missing from it.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(20);

    private readonly FromElsewhere elsewhere = new();
    private IDisposable? subscription;
    private Guid? subscribedTo;
    private bool reading;
    private bool again;
    private bool disposed;

    /// <summary><see langword="null"/> for a page about the programme: rounds, people, mail; <see cref="IHappenings.Library"/> for what is released of lessons.</summary>
    [Parameter, EditorRequired]
    public Guid? ProjectId { get; set; }

    /// <summary>Reads the page again. One reading at a time, however much happens.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnHappened { get; set; }

    /// <summary>When the page was prerendered, UTC: handed over with what it read.</summary>
    [PersistentState]
    public DateTime? DrawnAt { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private IHappenings Happenings { get; set; } = null!;

    [Inject]
    private ILogger<ReadAlong> Logger { get; set; } = null!;

    [Inject]
    private Operations Operations { get; set; } = null!;

    public void Dispose()
    {
        disposed = true;
        subscription?.Dispose();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // Beside a project's own, what is released says nothing of where the page belongs.
        if (ProjectId != IHappenings.Library)
        {
            builder.OpenElement(0, "template");
            builder.AddAttribute(1, "data-project", ProjectId);
            builder.CloseElement();
        }
    }

    protected override void OnInitialized() => DrawnAt ??= Clock.GetUtcNow().UtcDateTime;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (subscription is not null && subscribedTo == ProjectId)
        {
            return;
        }

        subscription?.Dispose();
        subscribedTo = ProjectId;
        subscription = Happenings.Subscribe(ProjectId, Hear);
        if (firstRender && Happenings.LastIn(ProjectId) > DrawnAt - Reading)
        {
            await ReadAsync();
        }
    }

    private void Hear(Happened happened, Operations? origin)
    {
        if (!ReferenceEquals(origin, Operations))
        {
            elsewhere.Do(() => InvokeAsync(() => HearAsync(happened)));
        }
    }

    private async Task HearAsync(Happened happened)
    {
        if (await CurrentUser.FindAsync() is { } user && user.MayKnowOf(happened.What))
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        again = true;
        if (reading)
        {
            return;
        }

        reading = true;
        try
        {
            while (again && !disposed)
            {
                again = false;
                await OnHappened.InvokeAsync();
            }
        }
        catch (Exception failure)
        {
            // Nobody asked for anything: the page goes on showing what it shows, and is read again at the next happening.
            LogUnread(Logger, DatabaseFailure.Describe(failure), failure.StackTrace);
        }
        finally
        {
            reading = false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be read again after a happening: {Failure} {StackTrace}")]
    private static partial void LogUnread(ILogger logger, string failure, string? stackTrace);
}
