using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Programme;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>
/// A living Danish screen: the whole application with its router and layout, a database of its own behind it, and one person in front.
/// A page is opened by its address; a part may be drawn alone.
/// </summary>
public abstract class Screen : BunitContext, IAsyncLifetime
{
    private readonly Culture language = Culture.Danish();

    // Nobody waits longer than it takes, and a busy machine may take its time.
    static Screen() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    internal TestApp App { get; private set; } = null!;

    internal Line Line { get; } = new();

    /// <summary>Who is at the screen, once somebody has signed in.</summary>
    protected SammenUser Person { get; private set; } = null!;

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>Where the person is, from the root of the installation.</summary>
    protected string Address => new Uri(Navigation.Uri).PathAndQuery + new Uri(Navigation.Uri).Fragment;

    /// <summary>A page has said that what it is about does not exist.</summary>
    protected bool IsNotFound { get; private set; }

    /// <summary>What is said at the foot of the screen.</summary>
    protected IEnumerable<(Severity Severity, string? Text)> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(shown => (shown.Severity, shown.Message));

    public async ValueTask InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        NothingOnThisDevice();
        foreach (var standIn in Services.Where(service => service.ImplementationType?.Name.StartsWith("Placeholder", StringComparison.Ordinal) == true).ToList())
        {
            Services.Remove(standIn);
        }

        var browser = Services.ToList();
        App = await TestApp.StartAsync(Services, services =>
        {
            // The browser is this class, and no circuit.
            foreach (var service in browser)
            {
                services.Add(service);
            }

            services.Remove(services.Single(service => service.ImplementationType?.Name == "DefaultRazorComponentsServiceOptionsConfiguration"));
            services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(Line));
        });
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Navigation.OnNotFound += (_, _) => IsNotFound = true;
        await ReadyAsync();

        // Every page's foot asks for them once a minute: no test is about that minute but their own.
        await Services.GetRequiredService<PublicTextsNow>().ReadAsync();
    }

    // A loose stand-in answers with null, which no script of ours does.
    private void NothingOnThisDevice() => JSInterop.Setup<Guid[]>("sammenWriting.projects").SetResult([]);

    /// <summary>What every test of the class starts from.</summary>
    protected virtual Task ReadyAsync() => Task.CompletedTask;

    protected async Task SignInAsync(SammenUser person)
    {
        Person = person;
        var desk = await App.AsAsync(person);
        var signedIn = await desk.Get<AuthenticationStateProvider>().GetAuthenticationStateAsync();
        ((FixedAuthentication)Services.GetRequiredService<AuthenticationStateProvider>()).Person = signedIn.User;
    }

    /// <summary>Somebody new, in a role.</summary>
    protected async Task SignInAsync(Role role) => await SignInAsync(role == Role.MunicipalLeader ? await App.AddLeaderAsync() : await App.AddUserAsync(role));

    /// <summary>The page at an address, in its layout.</summary>
    protected IRenderedComponent<Routes> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<Routes>(parameters => parameters.SetAssignedRenderMode(RenderMode.InteractiveServer));
    }

    /// <summary>Goes where a link leads.</summary>
    protected void Follow(IRenderedComponent<IComponent> page, string link) => Navigation.NavigateTo(page.Link(link).GetAttribute("href")!);

    /// <summary>A dialog with nothing behind it, and what it will be closed with.</summary>
    protected (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) Open<TDialog>(DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        var screen = Render<MudDialogProvider>();
        var answer = screen.InvokeAsync(() => Services.GetRequiredService<Dialogs>().ShowAsync(parameters)).WaitAsync(DefaultWaitTimeout);
        screen.Dialog();
        return (screen, answer);
    }

    /// <summary>A project in the design phase, run by the person at the screen, and a note on it.</summary>
    protected async Task<Note> KeepNoteAsync(string text)
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        var project = await App.AddProjectAsync([Person], supports: PhaseSet.Of([Phase.Design]));
        return await App.AddNoteAsync(project, Person, text);
    }

    protected SammenDbContext Database() => Services.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContext();

    internal static NoteRow RowOf(Note note) => new(
        note.Id, note.Phase, note.Question, note.Kind, note.Visibility, note.Text, note.AuthorId, "Mette Krogh", "Mette Krogh", note.LoggedAt, WorkshopId: null,
        WorkshopTitle: null, EarlierVersions: 0, NotCprBy: null);

    protected override async ValueTask DisposeAsyncCore()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsyncCore();
        await App.DisposeAsync();
        language.Dispose();
    }
}
