using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

/// <summary>The list of projects for an administrator: title and municipality, and nothing that tells more.</summary>
public sealed class ProjectNamesTests
{
    [Theory]
    [InlineData(ProjectOrder.Municipality, false, "4, 2, 3, 1")]
    [InlineData(ProjectOrder.Municipality, true, "1, 4, 2, 3")]
    [InlineData(ProjectOrder.Title, false, "4, 1, 2, 3")]
    [InlineData(ProjectOrder.Title, true, "2, 3, 4, 1")]
    [InlineData(ProjectOrder.Phase, false, "4, 2, 3, 1")]
    [InlineData(ProjectOrder.Overdue, true, "1, 4, 2, 3")]
    public async Task Names_are_sorted_by_municipality_or_title_and_by_nothing_else(ProjectOrder order, bool descending, string keys)
    {
        await using var app = await TestApp.StartAsync();
        var queries = await FourProjectsAsync(app);

        var listed = await queries.ListAsync(new ProjectListing(Order: order, Descending: descending), default);

        Assert.Equal(keys.Split(", ").Select(key => Keys.Of(key[0] - '0')), listed.Rows.Select(row => row.Id));
        Assert.All(listed.Rows, row => Assert.Null(row.Standing));
        Assert.Empty(listed.Rounds);
        Assert.True(listed.IsOfNames);
    }

    [Theory]
    [InlineData("bus", 2)]
    [InlineData("birk", 3)]
    [InlineData("hjemmeplejen", 0)]
    [InlineData(" ", 4)]
    public async Task A_word_finds_them_by_title_or_municipality_and_no_phase_or_round_narrows_them(string word, int found)
    {
        await using var app = await TestApp.StartAsync();
        var queries = await FourProjectsAsync(app);

        var listed = await queries.ListAsync(new ProjectListing(Word: word, Phase: Phase.Implementation, RoundId: Guid.NewGuid()), default);

        Assert.Equal((found, found), (listed.Rows.Count, listed.Total));
    }

    [Fact]
    public async Task Names_come_a_page_at_a_time()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        for (var number = 0; number < ProjectQueries.PageSize + 2; number++)
        {
            await app.AddProjectAsync([mette], title: $"Projekt {number:00}");
        }

        var queries = (await app.AsAsync(await app.AddUserAsync(Role.Administrator))).Get<ProjectQueries>();
        var (first, second) = (await queries.ListAsync(new ProjectListing(), default), await queries.ListAsync(new ProjectListing(Page: 2), default));

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"Projekt {number:00}"), first.Rows.Select(row => row.Title), StringComparer.Ordinal);
        Assert.Equal(["Projekt 20", "Projekt 21"], second.Rows.Select(row => row.Title), StringComparer.Ordinal);
        Assert.Equal((22, 22), (first.Total, second.Total));
    }

    /// <summary>Arm (4) and two called Bus (2, 3) in Birk, and another Arm (1) in Odense.</summary>
    private static async Task<ProjectQueries> FourProjectsAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("851", "Birk");
        await app.AddMunicipalityAsync("461", "Odense");
        foreach (var (key, code, title) in new[] { (3, "851", "Bus"), (2, "851", "Bus"), (1, "461", "Arm"), (4, "851", "Arm") })
        {
            var project = await app.AddProjectAsync([mette], code, title, id: Keys.Of(key));
            await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-key));
        }

        return (await app.AsAsync(await app.AddUserAsync(Role.Administrator))).Get<ProjectQueries>();
    }
}
