using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A leader sees on the dashboard what others have had of the project's lessons.</summary>
public sealed class ReadLessonsTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task What_others_read_of_the_project_stands_with_what_they_had_of_it_the_most_useful_first_and_for_its_own_readers_alone()
    {
        var leader = await App.AddLeaderAsync(project.MunicipalityCode);
        await App.ReleaseLessonAsync(project, mette, leader, LessonBuilders.Content("Mindre nyttig"), isNamed: false);
        var useful = await App.ReleaseLessonAsync(project, mette, leader, LessonBuilders.Content("Mest nyttig"));
        await App.ProposeLessonAsync(project, mette, LessonBuilders.Content("Endnu ikke"));
        await (await App.AsAsync(await App.AddLeaderAsync(Builders.OtherMunicipality))).Get<MarkUseful>().HandleAsync(useful, isUseful: true, default);
        await SignInAsync(leader);

        Assert.Equal(
            ["Mest nyttig 1 har haft nytte af den Gik ikke som planlagt · Kerneopgave · Idé", "Mindre nyttig Gik ikke som planlagt · Kerneopgave · Idé"],
            Open(Addresses.Dashboard(project.Id)).Find("#erfaringer ul").Items(), StringComparer.Ordinal);
        await SignInAsync(Role.ProgrammeManager);
        Assert.Empty(Open(Addresses.Dashboard(project.Id)).FindAll("#erfaringer"));
    }

    [Fact]
    public async Task Where_nothing_is_released_the_page_does_not_speak_of_it()
    {
        await App.ProposeLessonAsync(project, mette);

        Assert.Empty(Open(Addresses.Dashboard(project.Id)).FindAll("#erfaringer"));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }
}
