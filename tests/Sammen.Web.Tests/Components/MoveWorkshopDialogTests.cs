using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class MoveWorkshopDialogTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task It_opens_on_the_day_it_is_planned_for()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal("Flyt: Opstart", screen.Find("h2").Words());
        Assert.Equal("man. 4. maj 2026", screen.Find("#move-date").Value());
        Assert.Contains("Nu: Man. 4. maj 2026 kl. 14.00–16.00.", screen.Find("form").Words(), StringComparison.Ordinal);
        Assert.Empty(screen.FindAll("[role=status] li"));
    }

    [Theory]
    [InlineData("En uge før", 27, 4)]
    [InlineData("En dag før", 3, 5)]
    [InlineData("En dag efter", 5, 5)]
    [InlineData("En uge efter", 11, 5)]
    public async Task A_press_moves_it_and_saving_keeps_it_there(string button, int day, int month)
    {
        var (screen, answer) = await OpenAsync();

        await screen.Press(button);
        await screen.Submit();

        var to = new DateTime(2026, month, day, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal(to, (await answer).Data);
        Assert.Equal(to, (await App.WorkshopAsync(workshop.Id)).StartsAt);
    }

    [Fact]
    public async Task A_press_leads_to_no_day_that_the_product_does_not_keep()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Find("#move-date").ChangeAsync(new() { Value = "31. dec. 2099" });

        await screen.Press("En dag efter");

        Assert.Equal("tor. 31. dec. 2099", screen.Find("#move-date").Value());
        screen.Find("[data-way-out]").Click();
        Assert.True((await answer)!.Canceled);
    }

    [Fact]
    public async Task It_is_moved_all_the_same_where_nobody_can_be_asked_who_is_busy()
    {
        var (screen, answer) = await OpenAsync();
        Line.IsBroken = true;
        await screen.Press("En dag efter");
        Assert.Equal("tir. 5. maj 2026", screen.Find("#move-date").Value());

        Line.IsBroken = false;
        await screen.Submit();

        Assert.False((await answer)!.Canceled);
    }

    [Fact]
    public async Task What_the_day_breaks_is_said_before_it_is_saved_and_it_may_be_saved_all_the_same()
    {
        var (screen, answer) = await OpenAsync();
        await App.AddWorkshopAsync(project, mette, App.Now.AddYears(1).AddMinutes(30), "En anden");

        await screen.Find("#move-date").ChangeAsync(new() { Value = "4. maj 2027" });

        Assert.Equal(
            ["Dagen ligger uden for forløbet, som går fra 1. feb. 2026 til 31. okt. 2026.", "Mette Krogh har samtidig »En anden« kl. 14.30."],
            screen.FindAll("form > [role=status] li").Select(OnScreen.Words), StringComparer.Ordinal);
        await screen.Submit();
        Assert.False((await answer)!.Canceled);
    }

    [Fact]
    public async Task Moved_by_somebody_else_meanwhile_it_is_told_and_stays_where_they_put_it()
    {
        var (screen, answer) = await OpenAsync();
        var theirs = App.Now.AddDays(3);
        await App.ChangeAsync(db => db.Attach(workshop).Entity.Move(project, theirs, mette.Id, App.Now));

        await screen.Press("En uge efter");
        await screen.Submit();

        Assert.NotEmpty(screen.Find("form [role=alert]").Words());
        Assert.False(answer.IsCompleted);
        Assert.Equal(theirs, (await App.WorkshopAsync(workshop.Id)).StartsAt);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
        return Open(new DialogParameters<MoveWorkshopDialog>
        {
            { dialog => dialog.Workshop, new WorkshopRow(workshop.Id, workshop.Title, workshop.Kind, Phase.Idea, workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State, 0, 0, 0, IsSharedByOthers: false) },
            { dialog => dialog.Course, new CoursePicture(project.CourseStart, project.CourseEnd, App.Today, [], [], IsCut: false) },
        });
    }
}
