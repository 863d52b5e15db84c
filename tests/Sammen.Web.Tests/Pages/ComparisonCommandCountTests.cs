using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>The pages that add up send the same few commands for a little and for a lot.</summary>
public sealed class ComparisonCommandCountTests(Site site) : IClassFixture<Site>
{
    private const int ManyNotes = 10_000;

    [Fact]
    public async Task The_dashboard_and_the_comparison_send_four_commands_with_10_notes_and_with_10_000()
    {
        var (small, empty) = await SmallCourse.AddAsync(site);
        using var leader = await site.SignedInAsync(Site.Leader);
        using var manager = await site.SignedInAsync(Site.ProgrammeManager);
        (string Path, int Commands)[] dashboard = [(Addresses.Dashboard(small), 4)];
        (string Path, int Commands)[] comparison = [($"{Addresses.Comparison}?projekt={small}&projekt={empty}", 4), ($"/sammenligning/ide/kerneopgave?projekt={small}&projekt={empty}", 2)];

        Assert.Equal(dashboard, await site.CountCommandsAsync(leader, dashboard.Select(page => page.Path)));
        Assert.Equal(comparison, await site.CountCommandsAsync(manager, comparison.Select(page => page.Path)));
        await SmallCourse.AddNotesAsync(site, small, ManyNotes);
        Assert.Equal(dashboard, await site.CountCommandsAsync(leader, dashboard.Select(page => page.Path)));
        Assert.Equal(comparison, await site.CountCommandsAsync(manager, comparison.Select(page => page.Path)));
    }

    [Fact]
    public async Task The_comparison_sends_four_commands_for_two_projects_and_for_six()
    {
        var projects = new List<Guid>();
        for (var pair = 0; pair < 3; pair++)
        {
            var (small, empty) = await SmallCourse.AddAsync(site);
            projects.AddRange([small, empty]);
        }

        using var manager = await site.SignedInAsync(Site.ProgrammeManager);
        foreach (var count in Enumerable.Range(2, 5))
        {
            var path = $"{Addresses.Comparison}?{string.Join('&', projects.Take(count).Select(id => $"projekt={id}"))}";
            Assert.Equal([(path, 4)], await site.CountCommandsAsync(manager, [path]));
        }
    }

    [Fact]
    public async Task A_programme_managers_table_of_projects_sends_four_commands_whatever_it_is_sorted_by()
    {
        using var manager = await site.SignedInAsync(Site.ProgrammeManager);
        var paths = Enum.GetValues<ProjectOrder>().Select(order => new ProjectListing(Order: order, Descending: true, Word: "e").ToAddress()).ToList();

        Assert.Equal(paths.Select(path => (path, 4)), await site.CountCommandsAsync(manager, paths));
    }
}
