using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Changes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Several people in one log, and what one of them takes back.</summary>
public sealed class WorkshopLogTogetherTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task What_was_chosen_and_counted_is_taken_back_the_last_first_as_long_as_the_page_is_open()
    {
        var page = OpenLog();
        await page.Press("Flere: Ledere");
        await page.Type("IT", "7");
        await AssessAsync(page, AssessmentLevel.Clarified);

        await page.Press("Fortryd: vurderingen af Inddragelse");
        Assert.Equal(AssessmentLevel.NotDiscussed, (await App.ReadAsync(db => Task.FromResult(db.Assessments.Single()))).Level);
        await page.Press("Fortryd: hvor mange IT der er til stede");
        Assert.Equal((1, 0), ((await App.WorkshopAsync(workshop.Id)).Attendance.Leaders, (await App.WorkshopAsync(workshop.Id)).Attendance.It));
        await page.Press("Fortryd: hvor mange Ledere der er til stede");

        Assert.Equal(0, (await App.WorkshopAsync(workshop.Id)).Attendance.Leaders);
        Assert.DoesNotContain(page.Buttons(), button => button.StartsWith("Fortryd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_is_not_taken_back()
    {
        var page = OpenLog();
        await AssessAsync(page, AssessmentLevel.Clarified);
        await (await App.AsAsync(mette)).Get<AssessCell>().HandleAsync(new AssessCellInput(project.Id, Phase.Idea, CoreQuestion.Involvement, AssessmentLevel.Anchored), default);
        page.WaitForAssertion(() => Assert.True(Levels(page)[(int)AssessmentLevel.Anchored].IsChecked()));

        await page.Press("Fortryd: vurderingen af Inddragelse");

        Assert.Equal((Severity.Info, "Det er ændret af en anden siden, så det er ikke fortrudt."), Assert.Single(Said));
        Assert.Equal(AssessmentLevel.Anchored, (await App.ReadAsync(db => Task.FromResult(db.Assessments.Single()))).Level);
    }

    [Fact]
    public async Task Who_else_is_in_the_log_is_seen_as_they_come_and_go()
    {
        var page = OpenLog();
        Assert.Empty(page.FindAll("[aria-label='Her er også']"));

        var stay = Services.GetRequiredService<IPresence>().Enter(workshop.Id, new PresentPerson(Guid.NewGuid(), "Jonas Lind"), () => { });
        page.WaitForAssertion(() => Assert.Equal("JLJonas Lind", page.Find("[aria-label='Her er også']").Words()));

        stay.Dispose();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-label='Her er også']")));
        await DisposeComponentsAsync();
        Assert.Empty(Services.GetRequiredService<IPresence>().OthersAt(workshop.Id, Guid.NewGuid()));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_nowhere_until_their_line_is_back_and_then_sees_who_came()
    {
        var presence = Services.GetRequiredService<IPresence>();
        var line = Services.GetRequiredService<CircuitLine>();
        var page = OpenLog();
        page.WaitForAssertion(() => Assert.Equal("Mette Krogh", Here()));

        await line.OnConnectionDownAsync(null!, default);
        page.WaitForAssertion(() => Assert.Empty(Here()));
        using var stay = presence.Enter(workshop.Id, new PresentPerson(Guid.NewGuid(), "Jonas Lind"), () => { });
        Assert.Empty(page.FindAll("[aria-label='Her er også']"));

        await line.OnConnectionUpAsync(null!, default);
        page.WaitForAssertion(() => Assert.Equal("JLJonas Lind", page.Find("[aria-label='Her er også']").Words()));
        Assert.Equal("Jonas Lind, Mette Krogh", Here());

        string Here() => string.Join(", ", presence.OthersAt(workshop.Id, Guid.NewGuid()).Select(person => person.Name));
    }

    [Fact]
    public async Task What_somebody_else_logs_is_seen_without_a_press()
    {
        var page = OpenLog();
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.Projects.Single().Assign(jonas.Id, mette.Id, App.Now));

        await (await App.AsAsync(jonas)).Get<LogNote>().HandleAsync(
            new LogNoteInput { ProjectId = project.Id, WorkshopId = workshop.Id, Phase = Phase.Idea, Question = CoreQuestion.Involvement, Text = "Sagt af en anden" }, default);

        page.WaitForAssertion(() => Assert.Contains("Sagt af en anden", page.Part("Inddragelse").Words(), StringComparison.Ordinal));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private IRenderedComponent<Routes> OpenLog() => Open(Addresses.WorkshopLog(workshop.Id));

    private static IReadOnlyList<IElement> Levels(IRenderedComponent<Routes> page) => [.. page.Part("Inddragelse").QuerySelectorAll("input[type=radio][name$=level]")];

    private static Task AssessAsync(IRenderedComponent<Routes> page, AssessmentLevel level) => Levels(page)[(int)level].ChangeAsync(new() { Value = "on" });
}
