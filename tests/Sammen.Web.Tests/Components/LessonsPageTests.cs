using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The released lessons of all: found by words and by choices, and read again when one comes or goes.</summary>
public sealed class LessonsPageTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Project other = null!;

    [Fact]
    public async Task What_fits_the_readers_own_project_comes_first_and_their_own_last()
    {
        await ReleaseAsync("Egen", of: project);
        await ReleaseAsync("Fremmed", new DialogueCell(Phase.Procurement, CoreQuestion.CoreTask), TechnologyKind.RobotsAndAutomation, Area.Culture);
        await ReleaseAsync("Nær");

        Assert.Equal(["Nær", "Fremmed", "Egen"], Titles(Open(Addresses.Lessons)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_word_in_another_form_finds_it_and_the_address_keeps_what_is_looked_for()
    {
        await ReleaseAsync("Vi inddrog plejehjemmene for sent");
        await ReleaseAsync("Robotten fik et navn");
        var page = Open(Addresses.Lessons);

        await page.Type("Søg", "plejehjem");

        Assert.Equal("/erfaringer?soeg=plejehjem", Address);
        Assert.Equal(["Vi inddrog plejehjemmene for sent"], Titles(page), StringComparer.Ordinal);
        Assert.Equal("1 erfaring", page.Find("[role=search] [role=status]").Words());
    }

    [Theory]
    [InlineData("fase=design", "Design")]
    [InlineData("spoergsmaal=inddragelse", "Inddragelse")]
    [InlineData("slags=WasHard", "Svært")]
    [InlineData("teknologi=RobotsAndAutomation", "Robot")]
    [InlineData("omraade=Culture", "Kultur")]
    public async Task Each_choice_narrows_the_list(string query, string title)
    {
        await ReleaseAsync("Design", new DialogueCell(Phase.Design, CoreQuestion.CoreTask));
        await ReleaseAsync("Inddragelse", new DialogueCell(Phase.Idea, CoreQuestion.Involvement));
        await ReleaseAsync("Svært", kind: LessonKind.WasHard);
        await ReleaseAsync("Robot", technology: TechnologyKind.RobotsAndAutomation);
        await ReleaseAsync("Kultur", area: Area.Culture);

        Assert.Equal([title], Titles(Open($"{Addresses.Lessons}?{query}")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_round_narrows_the_list_too()
    {
        await ReleaseAsync("Første runde");
        var later = await App.AddProjectAsync([mette], title: "Senere", round: await App.AddRoundAsync("Runde 2"));
        await ReleaseAsync("Anden runde", of: later);

        Assert.Equal(["Anden runde"], Titles(Open($"{Addresses.Lessons}?runde={later.RoundId}")), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("x")]
    [InlineData("og i på")]
    [InlineData("***")]
    [InlineData("\"(+-&&\\")]
    [InlineData("zebraer")]
    public async Task What_finds_nothing_says_what_to_try(string words)
    {
        await ReleaseAsync("Vi spurgte for sent");

        var page = Open($"{Addresses.Lessons}?soeg={Uri.EscapeDataString(words)}");

        Assert.StartsWith("Ingen erfaringer passer. Prøv færre eller kortere ord", page.Find(".empty").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_letters_are_looked_for_as_far_as_anybody_types()
    {
        await ReleaseAsync("Vi spurgte for sent");

        Assert.Empty(Titles(Open($"{Addresses.Lessons}?soeg={new string('å', 500)}")));
        Assert.Single(Titles(Open($"{Addresses.Lessons}?soeg=spurgte%20{new string('å', 500)}")));
    }

    [Fact]
    public async Task What_is_withdrawn_and_released_elsewhere_goes_and_comes_by_itself()
    {
        var id = await ReleaseAsync("Den første");
        var page = Open(Addresses.Lessons);
        Assert.Equal(["Den første"], Titles(page), StringComparer.Ordinal);

        await (await App.AsAsync(lise)).Get<WithdrawLesson>().HandleAsync(id, default);
        page.WaitForAssertion(() => Assert.StartsWith("Ingen kommune har frigivet en erfaring endnu.", page.Find(".empty").Words(), StringComparison.Ordinal));

        var proposed = await App.ProposeLessonAsync(other, mette, LessonBuilders.Content("Den næste"));
        await (await App.AsAsync(lise)).Get<ReleaseLesson>().HandleAsync(ReleaseLessonInput.Open(proposed, 1, LessonBuilders.Content("Den næste"), isNamed: true), default);
        page.WaitForAssertion(() => Assert.Equal(["Den næste"], Titles(page), StringComparer.Ordinal));
    }

    [Fact]
    public async Task There_are_twenty_on_a_page_and_the_rest_on_the_next()
    {
        for (var number = 0; number <= LessonLibraryQueries.PageSize; number++)
        {
            await ReleaseAsync($"Erfaring {number}");
        }

        Assert.Equal(LessonLibraryQueries.PageSize, Titles(Open(Addresses.Lessons)).Count);
        Assert.Single(Titles(Open($"{Addresses.Lessons}?side=2")));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync(Builders.OtherMunicipality);
        project = await App.AddProjectAsync([mette]);
        other = await App.AddProjectAsync([await App.AddFacilitatorAsync("Jonas Lind")], Builders.OtherMunicipality);
        await SignInAsync(await App.AddLeaderAsync());
    }

    private Task<Guid> ReleaseAsync(
        string title, DialogueCell? cell = null, TechnologyKind technology = TechnologyKind.CommunicationAndScreenContact, Area area = Area.ElderlyAndHealth,
        LessonKind kind = LessonKind.NotAsPlanned, Project? of = null)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        return App.ReleaseLessonAsync(of ?? other, mette, lise, LessonBuilders.Content(title, "Det gik sådan her.", "Vi ville begynde før.", kind, cell, technology, area));
    }

    private static IReadOnlyList<string> Titles(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page) => [.. page.FindAll(".lesson-list h2").Select(OnScreen.Words)];
}
