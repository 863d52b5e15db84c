using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>The pages that add up send the same few commands for a little and for a lot.</summary>
public sealed class ComparisonCommandCountTests(Site site) : IClassFixture<Site>
{
    private const int ManyNotes = 10_000;

    [Fact]
    public async Task The_dashboard_and_the_comparison_send_as_few_commands_with_10_000_notes_as_with_10()
    {
        var (small, empty) = await SmallCourse.AddAsync(site);
        using var leader = await site.SignedInAsync(Site.Leader);
        using var manager = await site.SignedInAsync(Site.ProgrammeManager);
        (HttpClient Reader, string Path, int Most)[] pages =
        [
            (leader, Addresses.Dashboard(small), 5),
            (manager, $"{Addresses.Comparison}?projekt={small}&projekt={empty}", 4),
            (manager, $"/sammenligning/ide/kerneopgave?projekt={small}&projekt={empty}", 2),
        ];

        var withFew = await CountAsync();
        await SmallCourse.AddNotesAsync(site, small, ManyNotes);

        Assert.All(pages.Zip(withFew), page => Assert.InRange(page.Second, 1, page.First.Most));
        Assert.Equal(withFew, await CountAsync());

        async Task<List<int>> CountAsync()
        {
            var counts = new List<int>();
            foreach (var (reader, path, _) in pages)
            {
                counts.Add(Assert.Single(await site.CountCommandsAsync(reader, [path])).Commands);
            }

            return counts;
        }
    }

    [Fact]
    public async Task The_comparison_sends_at_most_four_commands_for_two_projects_as_for_six()
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
            Assert.InRange(Assert.Single(await site.CountCommandsAsync(manager, [path])).Commands, 1, 4);
        }
    }

    [Fact]
    public async Task A_programme_managers_table_of_projects_sends_at_most_three_commands_whatever_it_is_sorted_by()
    {
        using var manager = await site.SignedInAsync(Site.ProgrammeManager);
        var paths = Enum.GetValues<ProjectOrder>().Select(order => new ProjectListing(Order: order, Descending: true, Word: "e").ToAddress()).ToList();

        Assert.All(await site.CountCommandsAsync(manager, paths), page => Assert.InRange(page.Commands, 1, 3));
    }
}
