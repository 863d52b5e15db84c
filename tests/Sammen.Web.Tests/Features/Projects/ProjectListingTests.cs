using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

/// <summary>The table of projects as a programme manager sorts, filters and pages it.</summary>
public sealed class ProjectListingTests
{
    [Theory]
    [InlineData(ProjectOrder.Municipality, "Bus, Robot, Ærlighed")]
    [InlineData(ProjectOrder.Title, "Bus, Robot, Ærlighed")]
    [InlineData(ProjectOrder.Phase, "Robot, Bus, Ærlighed")]
    [InlineData(ProjectOrder.Coverage, "Bus, Ærlighed, Robot")]
    [InlineData(ProjectOrder.NextWorkshop, "Ærlighed, Bus, Robot")]
    [InlineData(ProjectOrder.Overdue, "Bus, Robot, Ærlighed")]
    public async Task Projects_are_sorted_by_any_column_both_ways(ProjectOrder order, string ascending)
    {
        await using var app = await TestApp.StartAsync();
        var queries = await ThreeProjectsAsync(app);
        var expected = ascending.Split(", ");

        var up = await queries.ListAsync(new ProjectListing(Order: order), default);
        var down = await queries.ListAsync(new ProjectListing(Order: order, Descending: true), default);

        Assert.Equal(expected, up.Rows.Select(row => row.Title), StringComparer.Ordinal);
        Assert.Equal(order == ProjectOrder.Overdue ? ["Ærlighed", "Bus", "Robot"] : expected.Reverse(), down.Rows.Select(row => row.Title), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("ærlig", "Ærlighed")]
    [InlineData("BUS", "Bus")]
    [InlineData("odense", "Robot")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("findes ikke", "")]
    [InlineData("hjemmeplejen", "Bus, Robot, Ærlighed")]
    public async Task A_word_finds_projects_by_any_of_their_names_in_upper_or_lower_case(string word, string found)
    {
        await using var app = await TestApp.StartAsync();
        var queries = await ThreeProjectsAsync(app);

        var listed = await queries.ListAsync(new ProjectListing(Word: word), default);

        Assert.Equal(found, string.Join(", ", listed.Rows.Select(row => row.Title)));
        Assert.Equal(listed.Rows.Count, listed.Total);
    }

    [Fact]
    public async Task A_phase_and_a_round_narrow_the_list()
    {
        await using var app = await TestApp.StartAsync();
        var queries = await ThreeProjectsAsync(app);
        var all = await queries.ListAsync(new ProjectListing(), default);

        var design = await queries.ListAsync(new ProjectListing(Phase: Phase.Design), default);
        var round = await queries.ListAsync(new ProjectListing(RoundId: all.Rounds[0].Id), default);

        Assert.Equal("Ærlighed", Assert.Single(design.Rows).Title);
        Assert.Single(round.Rows);
        Assert.Equal(3, all.Rounds.Count);
    }

    [Fact]
    public async Task Only_who_runs_the_programme_is_given_rounds_to_choose_among()
    {
        await using var app = await TestApp.StartAsync();
        await ThreeProjectsAsync(app);

        var desk = await app.AsAsync(await app.AddLeaderAsync());

        Assert.Empty((await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rounds);
    }

    [Theory]
    [InlineData(null, null, null, null, null, null, "/projekter")]
    [InlineData("3", "fase", "ned", " æ&b ", "design", null, "/projekter?sorter=fase&retning=ned&soeg=%C3%A6%26b&fase=design&side=3")]
    [InlineData("-7", "noget", "op", "", "noget", "noget", "/projekter")]
    [InlineData("99999999999", "kommune", null, null, null, null, "/projekter")]
    public void An_address_is_read_and_written_alike_and_what_cannot_be_read_is_left_out(
        string? page, string? order, string? direction, string? word, string? phase, string? round, string address)
        => Assert.Equal(address, ProjectListing.Read(page, order, direction, word, phase, round).ToAddress());

    [Fact]
    public void Sorting_by_the_same_column_again_turns_the_order_round_and_begins_on_the_first_page()
    {
        var listing = new ProjectListing(Page: 4, Order: ProjectOrder.Phase);

        Assert.Equal(new ProjectListing(Order: ProjectOrder.Phase, Descending: true), listing.SortedBy(ProjectOrder.Phase));
        Assert.Equal(new ProjectListing(Order: ProjectOrder.Coverage), listing.SortedBy(ProjectOrder.Coverage));
    }

    /// <summary>In Danish order of municipality and of title: Bus (Aalborg's code, named Birk), Robot (Odense), Ærlighed (Ærø).</summary>
    private static async Task<ProjectQueries> ThreeProjectsAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("851", "Birk");
        await app.AddMunicipalityAsync("461", "Odense");
        await app.AddMunicipalityAsync("101", "Ærø");
        var bus = await app.AddProjectAsync([mette], "851", "Bus", PhaseSet.Of(Phase.Decision, Phase.Design, Phase.Specification));
        var robot = await app.AddProjectAsync([mette], "461", "Robot", PhaseSet.Of(Phase.Idea));
        var honesty = await app.AddProjectAsync([mette], "101", "Ærlighed", PhaseSet.Of(Phase.Design, Phase.Implementation));
        var desk = await app.AsAsync(mette);

        // 1 of 12, 1 of 4 and 1 of 8.
        await AssessAsync(desk, bus, Phase.Decision);
        await AssessAsync(desk, robot, Phase.Idea);
        await AssessAsync(desk, honesty, Phase.Design);
        await app.AddWorkshopAsync(honesty, mette, app.Now.AddDays(1));
        await app.AddWorkshopAsync(bus, mette, app.Now.AddDays(2));
        await app.AddFollowUpAsync(honesty, mette, app.Today.AddDays(-1));
        return (await app.AsAsync(await app.AddUserAsync(Sammen.Domain.People.Role.ProgrammeManager))).Get<ProjectQueries>();
    }

    private static Task AssessAsync(Desk desk, Project project, Phase phase)
        => desk.Get<AssessCell>().HandleAsync(new AssessCellInput(project.Id, phase, CoreQuestion.CoreTask, AssessmentLevel.Discussed), default);
}
