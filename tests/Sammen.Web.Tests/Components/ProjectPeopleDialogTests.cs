using Bunit;
using MudBlazor;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ProjectPeopleDialogTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser jonas = null!;
    private Project project = null!;

    [Fact]
    public void It_says_who_runs_the_project_and_who_could()
    {
        var (screen, _) = Open();

        Assert.Equal(["Mette Krogh Tag af"], screen.Find("[role=dialog] ul").Items(), StringComparer.Ordinal);
        Assert.Equal(["Jonas Lind"], screen.Field("Endnu en facilitator").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_account_is_closed_stays_in_the_list_until_they_are_taken_off_and_it_is_said()
    {
        await (await App.AsAsync(await App.AddUserAsync(Role.Administrator))).Get<CloseAccount>().HandleAsync(mette.Id, default);

        var (screen, _) = Open();

        Assert.Equal(["Mette Krogh · kontoen er lukket Tag af"], screen.Find("[role=dialog] ul").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_assigned_stands_in_the_list_and_the_page_is_told()
    {
        var changes = 0;
        var (screen, _) = Open(() => changes++);

        await screen.Press("Knyt til");

        Assert.Equal(new[] { mette.Id, jonas.Id }.Order(), (await App.ProjectAsync(project.Id)).Facilitators.Select(facilitator => facilitator.UserId).Order());
        Assert.Equal(2, screen.FindAll("[role=dialog] ul li").Count);
        Assert.Equal("Jonas Lind er knyttet til projektet.", screen.Find("[role=dialog] [role=status]").Words());
        Assert.Contains("Der er ikke flere facilitatorer med en konto.", screen.Find("[role=dialog]").Words(), StringComparison.Ordinal);
        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task Before_somebody_is_taken_off_it_is_said_what_comes_of_it()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(1), "Opstart");
        var (screen, _) = Open();

        await screen.Press("Tag af: Mette Krogh");

        Assert.Equal(
            [
                "Mette Krogh kan ikke længere se projektet. Det, Mette Krogh har skrevet, bliver.",
                "1 planlagt aktivitet har ingen anden facilitator: »Opstart«. Den bliver i planen, til en anden tager over.",
            ],
            screen.FindAll("[role=dialog] [role=group] p").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Single((await App.ProjectAsync(project.Id)).Facilitators);

        await screen.Press("Behold");
        Assert.Empty(screen.FindAll("[role=dialog] [role=group]"));
    }

    [Fact]
    public async Task Somebody_taken_off_stands_among_those_who_could()
    {
        var (screen, _) = Open();

        await screen.Press("Tag af: Mette Krogh");
        await screen.Press("Tag af: Mette Krogh");

        Assert.Empty((await App.ProjectAsync(project.Id)).Facilitators);
        Assert.Equal("Mette Krogh er taget af projektet.", screen.Find("[role=dialog] [role=status]").Words());
        Assert.Equal(["Jonas Lind", "Mette Krogh"], screen.Field("Endnu en facilitator").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Contains("Projektet har ingen facilitator endnu.", screen.Find("[role=dialog]").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_and_changes_nothing()
    {
        var (screen, _) = Open();
        await App.CloseAsync(project, mette);

        await screen.Press("Knyt til");

        Assert.Equal((Severity.Error, "Forløbet blev lukket 4. maj 2026, så der kan ikke skrives i det. En programleder kan åbne det igen."), Assert.Single(Said));
        Assert.Single(screen.FindAll("[role=dialog] ul li"));
    }

    [Fact]
    public async Task Who_is_invited_and_has_not_answered_is_named_and_one_more_can_be_invited()
    {
        foreach (var (email, projectId) in new (string, Guid?)[] { ("bo@fjordby.example", project.Id), ("asta@fjordby.example", project.Id), ("eva@fjordby.example", null) })
        {
            await App.AddAsync(new Invitation(SequentialGuid.Next(), new InvitedPerson(email, Role.Facilitator, null, projectId, "da-DK"), mette.Id, App.Now));
        }

        var over = new Invitation(SequentialGuid.Next(), new InvitedPerson("ib@fjordby.example", Role.Facilitator, null, project.Id, "da-DK"), mette.Id, App.Now);
        over.CallBack(mette.Id, App.Now);
        await App.AddAsync(over);

        var (screen, answer) = Open();

        Assert.Contains("Inviteret, men har ikke svaret endnu: asta@fjordby.example, bo@fjordby.example", screen.FindAll("[role=dialog] p").Select(OnScreen.Words), StringComparer.Ordinal);
        await screen.Press("Inviter en, der ikke har en konto");
        Assert.Equal(ProjectPeopleDialog.AskedTo.Invite, (await answer).Data);
    }

    [Fact]
    public async Task It_closes_and_one_that_is_left_calls_off_its_question()
    {
        var (screen, answer) = Open();
        await screen.Press("Luk");
        Assert.True((await answer).Canceled);
        await DisposeComponentsAsync();
        Line.Hold();
        Open();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        (mette, jonas) = (await App.AddFacilitatorAsync(), await App.AddFacilitatorAsync("Jonas Lind"));
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(Role.ProgrammeManager);
        Assert.NotEqual(mette.Id, jonas.Id);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) Open(Action? changed = null) => Open(new DialogParameters<ProjectPeopleDialog>
    {
        { dialog => dialog.ProjectId, project.Id },
        { dialog => dialog.OnChanged, Microsoft.AspNetCore.Components.EventCallback.Factory.Create(this, changed ?? (() => { })) },
    });
}
