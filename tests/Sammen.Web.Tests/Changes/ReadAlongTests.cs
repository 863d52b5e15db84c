using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Happenings;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Changes;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Changes;

/// <summary>A page is read again when somebody else changes its project, and only then.</summary>
public sealed class ReadAlongTests : Screen
{
    private readonly Guid project = Guid.NewGuid();
    private readonly SemaphoreSlim begun = new(0);
    private int readings;

    private IHappenings Happenings => Services.GetRequiredService<IHappenings>();

    [Fact]
    public async Task What_somebody_else_did_in_the_project_is_read_and_what_happened_elsewhere_is_not()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open();

        Publish(new PhaseChanged(project));
        await ReadAsync(1);
        Publish(new PhaseChanged(Guid.NewGuid()));
        Publish(new PhaseChanged(project));

        await ReadAsync(2);
    }

    [Fact]
    public async Task What_was_done_on_this_very_screen_has_been_read_already()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open();

        Happenings.Publish(Happened(new PhaseChanged(project)), Services.GetRequiredService<Operations>());
        Publish(new PhaseChanged(project));

        await ReadAsync(1);
    }

    [Theory]
    [InlineData(Role.Facilitator, NoteVisibility.Facilitators, true)]
    [InlineData(Role.MunicipalLeader, NoteVisibility.Facilitators, false)]
    [InlineData(Role.MunicipalLeader, NoteVisibility.Municipality, true)]
    [InlineData(Role.ProgrammeManager, NoteVisibility.Municipality, false)]
    [InlineData(Role.ProgrammeManager, NoteVisibility.Programme, true)]
    public async Task What_the_person_may_not_know_of_does_not_reach_their_screen(Role role, NoteVisibility readers, bool hears)
    {
        await SignInAsync(role);
        using var page = Open();

        Publish(new NoteLogged(project, Guid.NewGuid(), readers));
        Publish(new PhaseChanged(project));

        await ReadAsync(hears ? 2 : 1);
    }

    [Fact]
    public async Task However_much_happens_while_it_is_read_it_is_read_once_more()
    {
        await SignInAsync(Role.Facilitator);
        var reading = new TaskCompletionSource();
        using var page = Open(() => reading.Task);
        Publish(new PhaseChanged(project));
        await ReadAsync(1);

        for (var more = 0; more < 15; more++)
        {
            Publish(new PhaseChanged(project));
        }

        await HearAllAsync();
        await page.InvokeAsync(reading.SetResult);
        await ReadAsync(2);
    }

    [Fact]
    public async Task Who_saves_waits_for_nobodys_page_to_be_read()
    {
        await SignInAsync(Role.Facilitator);
        using var isSaved = new ManualResetEventSlim();
        var sawItSaved = false;
        using var page = Open(() =>
        {
            sawItSaved = isSaved.Wait(TimeSpan.FromSeconds(20));
            return Task.CompletedTask;
        });

        Publish(new PhaseChanged(project));
        isSaved.Set();

        await ReadAsync(1);
        Assert.True(sawItSaved);
    }

    [Fact]
    public async Task A_page_is_read_in_the_language_of_who_sits_at_it_whatever_language_the_other_speaks()
    {
        await SignInAsync(Role.Facilitator);
        var languages = (Words: "", Numbers: "");
        using var page = Open(() =>
        {
            languages = (CultureInfo.CurrentUICulture.Name, CultureInfo.CurrentCulture.Name);
            return Task.CompletedTask;
        });
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        Publish(new PhaseChanged(project));

        await ReadAsync(1);
        Assert.Equal(("da-DK", "da-DK"), languages);
        Assert.Equal("en-GB", CultureInfo.CurrentUICulture.Name);
    }

    [Fact]
    public async Task A_reading_that_fails_leaves_the_page_as_it_is_and_the_next_one_is_tried()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open(() => readings == 1 ? throw new TimeoutException() : Task.CompletedTask);

        Publish(new PhaseChanged(project));
        await ReadAsync(1);
        Publish(new PhaseChanged(project));

        await ReadAsync(2);
    }

    [Fact]
    public async Task A_page_that_turns_to_another_project_listens_to_that_one()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open();
        var other = Guid.NewGuid();
        page.Render(parameters => parameters.Add(component => component.ProjectId, other));

        Publish(new PhaseChanged(project));
        Publish(new PhaseChanged(other));

        await ReadAsync(1);
    }

    [Theory]
    [InlineData(Role.ProgrammeManager, 1)]
    [InlineData(Role.Administrator, 1)]
    [InlineData(Role.Facilitator, 0)]
    [InlineData(Role.MunicipalLeader, 0)]
    public async Task What_happens_in_the_programme_reaches_those_who_run_it(Role role, int heard)
    {
        await SignInAsync(role);
        using var page = Open();
        page.Render(parameters => parameters.Add(component => component.ProjectId, null));

        Publish(new SomethingInTheProgramme());
        Publish(new PhaseChanged(project));

        await ReadAsync(heard);
    }

    [Fact]
    public async Task What_happened_while_the_page_was_on_its_way_is_read_when_it_arrives()
    {
        await SignInAsync(Role.Facilitator);
        Publish(new PhaseChanged(project));

        using var page = Open();

        await ReadAsync(1);
    }

    [Fact]
    public async Task A_page_that_was_left_is_not_read()
    {
        await SignInAsync(Role.Facilitator);
        var readAfterwards = 0;
        Open(() =>
        {
            readAfterwards++;
            return Task.CompletedTask;
        });
        await DisposeComponentsAsync();

        using var other = Open();
        Publish(new PhaseChanged(project));

        await ReadAsync(1);
        Assert.Equal(0, readAfterwards);
    }

    private sealed record SomethingInTheProgramme() : ProgrammeHappening(Guid.NewGuid());

    private IRenderedComponent<ReadAlong> Open(Func<Task>? read = null) => Render<ReadAlong>(parameters => parameters
        .Add(component => component.ProjectId, project)
        .Add(component => component.OnHappened, EventCallback.Factory.Create(this, () =>
        {
            readings++;
            try
            {
                return read?.Invoke() ?? Task.CompletedTask;
            }
            finally
            {
                begun.Release();
            }
        })));

    /// <summary>Waits until so many readings have begun, and no more have.</summary>
    private async Task ReadAsync(int times)
    {
        while (readings < times)
        {
            Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(20)), "Nothing is read.");
        }

        await HearAllAsync();
        Assert.Equal(times, readings);
    }

    /// <summary>Lets all that was told so far come through, whatever is made of it.</summary>
    private async Task HearAllAsync()
    {
        for (var turn = 0; turn < 100; turn++)
        {
            await Task.Run(() => { });
            await Renderer.Dispatcher.InvokeAsync(() => { });
        }
    }

    private void Publish(Happening what) => Happenings.Publish(Happened(what), origin: null);

    private Happened Happened(Happening what) => new(Guid.NewGuid(), what, Guid.NewGuid(), App.Now);
}
