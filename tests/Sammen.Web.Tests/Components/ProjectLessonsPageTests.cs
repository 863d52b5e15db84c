using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The lessons of one project, for its own people.</summary>
public sealed class ProjectLessonsPageTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;

    [Fact]
    public async Task A_facilitator_sees_them_by_where_they_stand_what_waits_first()
    {
        await App.WriteLessonAsync(project, mette, LessonBuilders.Content("Kladden"));
        await App.ProposeLessonAsync(project, mette, LessonBuilders.Content("Forslaget"));
        await App.ReleaseLessonAsync(project, mette, lise, LessonBuilders.Content("Den frigivne"));
        var withdrawn = await App.ReleaseLessonAsync(project, mette, lise, LessonBuilders.Content("Den fortrudte"));
        await App.ChangeLessonAsync(withdrawn, lesson => lesson.Withdraw(lise.Id, App.Now));
        await SignInAsync(mette);

        var page = Open(Addresses.LessonsOf(project.Id));

        Assert.Equal(["Venter på lederne", "Kladder", "Frigivet", "Trukket tilbage"], page.FindAll("section h2").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["Forslaget", "Kladden", "Den frigivne", "Den fortrudte"], page.FindAll("section li b").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_leader_sees_no_draft_and_a_new_proposal_comes_by_itself()
    {
        var id = await App.WriteLessonAsync(project, mette, LessonBuilders.Content("Kladden"));
        await SignInAsync(lise);
        var page = Open(Addresses.LessonsOf(project.Id));
        Assert.Equal("Ingen erfaringer endnu. Når facilitatorerne foreslår en, står den her og venter på jeres svar.", page.Find(".empty").Words());

        await (await App.AsAsync(mette)).Get<ProposeLesson>().HandleAsync(id, default);

        page.WaitForAssertion(() => Assert.Equal(["Kladden"], page.FindAll("section li b").Select(OnScreen.Words), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_one_that_is_rewritten_in_private_a_leader_reads_what_others_read()
    {
        var id = await App.ReleaseLessonAsync(project, mette, lise, LessonBuilders.Content("Det andre læser"));
        await App.ChangeLessonAsync(id, lesson =>
        {
            lesson.Write(lesson.Content with { Title = "Den hemmelige" }, mette.Id, App.Now);
            lesson.TakeBack(mette.Id, App.Now);
        });
        await SignInAsync(lise);

        Assert.Equal(["Det andre læser"], Open(Addresses.LessonsOf(project.Id)).FindAll("section li b").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_is_there_for_the_projects_own_people_only()
    {
        await SignInAsync(await App.AddLeaderAsync(Builders.OtherMunicipality));

        Open(Addresses.LessonsOf(project.Id));

        Assert.True(IsNotFound);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        project = await App.AddProjectAsync([mette]);
    }
}
