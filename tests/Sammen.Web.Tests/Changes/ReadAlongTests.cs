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
    private int readings;

    private IHappenings Happenings => Services.GetRequiredService<IHappenings>();

    [Fact]
    public async Task What_somebody_else_did_in_the_project_is_read_and_what_happened_elsewhere_is_not()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open();

        Publish(new PhaseChanged(project));
        page.WaitForAssertion(() => Assert.Equal(1, readings));
        Publish(new PhaseChanged(Guid.NewGuid()));
        Publish(new PhaseChanged(project));

        page.WaitForAssertion(() => Assert.Equal(2, readings));
    }

    [Fact]
    public async Task What_was_done_on_this_very_screen_has_been_read_already()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open();

        Happenings.Publish(Happened(new PhaseChanged(project)), Services.GetRequiredService<Operations>());
        Publish(new PhaseChanged(project));

        page.WaitForAssertion(() => Assert.Equal(1, readings));
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

        page.WaitForAssertion(() => Assert.Equal(hears ? 2 : 1, readings));
    }

    [Fact]
    public async Task However_much_happens_while_it_is_read_it_is_read_once_more()
    {
        await SignInAsync(Role.Facilitator);
        var reading = new TaskCompletionSource();
        using var page = Open(() => reading.Task);
        Publish(new PhaseChanged(project));
        page.WaitForAssertion(() => Assert.Equal(1, readings));

        for (var more = 0; more < 15; more++)
        {
            Publish(new PhaseChanged(project));
        }

        // Nothing of it was missed: all fifteen are on the screen's own queue before the reading ends.
        await page.InvokeAsync(reading.SetResult);
        page.WaitForAssertion(() => Assert.Equal(2, readings));
    }

    [Fact]
    public async Task A_reading_that_fails_leaves_the_page_as_it_is_and_the_next_one_is_tried()
    {
        await SignInAsync(Role.Facilitator);
        using var page = Open(() => readings == 1 ? throw new TimeoutException() : Task.CompletedTask);

        Publish(new PhaseChanged(project));
        page.WaitForAssertion(() => Assert.Equal(1, readings));
        Publish(new PhaseChanged(project));

        page.WaitForAssertion(() => Assert.Equal(2, readings));
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

        page.WaitForAssertion(() => Assert.Equal(1, readings));
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
        await page.InvokeAsync(() => { });

        page.WaitForAssertion(() => Assert.Equal(heard, readings));
    }

    [Fact]
    public async Task What_happened_while_the_page_was_on_its_way_is_read_when_it_arrives()
    {
        await SignInAsync(Role.Facilitator);
        Publish(new PhaseChanged(project));

        using var page = Open();

        page.WaitForAssertion(() => Assert.Equal(1, readings));
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

        other.WaitForAssertion(() => Assert.Equal(1, readings));
        Assert.Equal(0, readAfterwards);
    }

    private sealed record SomethingInTheProgramme() : ProgrammeHappening(Guid.NewGuid());

    private IRenderedComponent<ReadAlong> Open(Func<Task>? read = null) => Render<ReadAlong>(parameters => parameters
        .Add(component => component.ProjectId, project)
        .Add(component => component.OnHappened, EventCallback.Factory.Create(this, () =>
        {
            readings++;
            return read?.Invoke() ?? Task.CompletedTask;
        })));

    private void Publish(Happening what) => Happenings.Publish(Happened(what), origin: null);

    private Happened Happened(Happening what) => new(Guid.NewGuid(), what, Guid.NewGuid(), App.Now);
}
