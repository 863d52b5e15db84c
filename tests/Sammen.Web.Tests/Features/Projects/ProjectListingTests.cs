using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
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

    [Theory]
    [InlineData(ProjectOrder.Title, "projekt")]
    [InlineData(ProjectOrder.Phase, "fase")]
    [InlineData(ProjectOrder.Coverage, "droeftet")]
    [InlineData(ProjectOrder.NextWorkshop, "aktivitet")]
    [InlineData(ProjectOrder.Overdue, "overtid")]
    public void Each_order_and_a_round_have_their_word_in_the_address(ProjectOrder order, string word)
    {
        var round = new Guid("8f7e2a1c-0000-0000-0000-000000000001");
        var listing = new ProjectListing(Order: order, RoundId: round);

        Assert.Equal($"/projekter?sorter={word}&runde={round}", listing.ToAddress());
        Assert.Equal(listing, ProjectListing.Read(null, word, null, null, null, round.ToString()));
    }

    [Fact]
    public void A_word_a_phase_or_a_round_alone_is_a_filter_and_page_and_order_are_none()
    {
        Assert.False(new ProjectListing(Page: 2, Order: ProjectOrder.Title, Descending: true).IsFiltered);
        Assert.True(new ProjectListing(Word: "bus").IsFiltered);
        Assert.True(new ProjectListing(Phase: Phase.Idea).IsFiltered);
        Assert.True(new ProjectListing(RoundId: Guid.NewGuid()).IsFiltered);
    }

    [Fact]
    public void For_a_reader_of_names_alone_a_listing_keeps_its_page_its_word_and_an_order_by_names()
    {
        var listing = new ProjectListing(Page: 2, Descending: true, Word: "bus", Phase: Phase.Idea, RoundId: Guid.NewGuid());
        var ofNames = listing with { Phase = null, RoundId = null };

        Assert.Equal(ofNames, (listing with { Order = ProjectOrder.Overdue }).OfNames());
        Assert.Equal(ofNames with { Order = ProjectOrder.Title }, (listing with { Order = ProjectOrder.Title }).OfNames());
    }

    [Fact]
    public async Task By_the_next_workshop_the_first_of_several_counts_and_projects_alike_come_by_municipality_title_and_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("851", "Birk");
        await app.AddMunicipalityAsync("461", "Odense");
        foreach (var (key, code, title) in new[] { (6, "461", "Bus"), (5, "461", "Arm"), (2, "851", "Bus"), (3, "851", "Arm"), (1, "461", "Arm") })
        {
            await app.AddProjectAsync([mette], code, title, id: Keys.Of(key));
        }

        var (soon, later) = (await app.AddProjectAsync([mette], "461", "Om lidt", id: Keys.Of(9)), await app.AddProjectAsync([mette], "851", "Senere", id: Keys.Of(8)));
        await app.AddWorkshopAsync(soon, mette, app.Now.AddDays(9));
        await app.AddWorkshopAsync(soon, mette, app.Now.AddDays(1));
        await app.AddWorkshopAsync(later, mette, app.Now.AddDays(5));

        var listed = await (await app.AsAsync(mette)).Get<ProjectQueries>().ListAsync(new ProjectListing(Order: ProjectOrder.NextWorkshop), default);

        Assert.Equal("9, 8, 3, 2, 1, 5, 6", string.Join(", ", listed.Rows.Select(row => row.Id.ToString()[^1])));
        Assert.Equal([app.Now.AddDays(1), app.Now.AddDays(5), null], listed.Rows.Take(3).Select(row => row.Standing!.NextWorkshopAt));
    }

    [Fact]
    public async Task Each_row_counts_what_is_late_in_its_own_project_and_rounds_to_choose_among_come_newest_first()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (before, first, second) = (
            await app.AddRoundAsync("Året før", 2025, id: Keys.Of(9)), await app.AddRoundAsync("Samme dag", id: Keys.Of(1)), await app.AddRoundAsync("Den sidste", id: Keys.Of(2)));
        var two = await app.AddProjectAsync([mette], title: "To", round: before);
        await app.AddProjectAsync([mette], title: "Ingen", round: first);
        var one = await app.AddProjectAsync([mette], title: "En", round: second);
        foreach (var late in new[] { two, two, one })
        {
            await app.AddFollowUpAsync(late, mette, app.Today.AddDays(-1));
            await app.AddFollowUpAsync(late, mette, app.Today);
        }

        var listed = await (await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager))).Get<ProjectQueries>().ListAsync(new ProjectListing(), default);

        Assert.Equal([("En", 1), ("Ingen", 0), ("To", 2)], listed.Rows.Select(row => (row.Title, row.Standing!.Overdue)));
        Assert.Equal(["Den sidste", "Samme dag", "Året før"], listed.Rounds.Select(round => round.Name), StringComparer.Ordinal);
        Assert.False(listed.IsOfNames);
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
        return (await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager))).Get<ProjectQueries>();
    }

    private static Task AssessAsync(Desk desk, Project project, Phase phase)
        => desk.Get<AssessCell>().HandleAsync(new AssessCellInput(project.Id, phase, CoreQuestion.CoreTask, AssessmentLevel.Discussed), default);
}
