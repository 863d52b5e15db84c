using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Where everybody lands: each role sees what is theirs, and a new installation leads by the hand.</summary>
public sealed class StartPageTests : Screen
{
    [Fact]
    public async Task A_shared_activity_stands_once_with_the_municipalities_of_the_parts_one_sees()
    {
        var mette = await App.AddFacilitatorAsync();
        var first = await App.AddProjectAsync([mette], title: "Alarm");
        var second = await App.AddProjectAsync([mette], Builders.OtherMunicipality, "Briller");
        var shared = await App.AddSharedAsync(first, mette, App.Now.AddHours(2));
        await (await App.AsAsync(mette)).Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = shared.Id, ProjectIds = new HashSet<Guid> { second.Id } }, default);
        for (var number = 1; number <= 5; number++)
        {
            await App.AddWorkshopAsync(second, mette, App.Now.AddDays(number), $"Møde {number}");
        }

        await SignInAsync(mette);
        var page = Open(Addresses.Start);

        Assert.Contains($"Kommune {Builders.OwnMunicipality}", page.Find(".next .what").Words(), StringComparison.Ordinal);
        Assert.Contains($"Kommune {Builders.OtherMunicipality}", page.Find(".next .what").Words(), StringComparison.Ordinal);
        Assert.Equal(["Møde 1", "Møde 2", "Møde 3", "Møde 4"], page.FindAll("section[aria-labelledby=later] li a").Select(OnScreen.Words), StringComparer.Ordinal);
        await SignInAsync(await App.AddLeaderAsync());
        Assert.Contains($"Alarm · Kommune {Builders.OwnMunicipality}", Open(Addresses.Start).Find(".next .what").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_sees_the_next_workshop_large_with_the_way_to_its_log_and_the_others_below()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        var project = await App.AddProjectAsync([Person]);
        var today = await App.AddWorkshopAsync(project, Person, App.Now.AddHours(2), "Skal borgeren vide det?");
        await App.AddWorkshopAsync(project, Person, App.Now.AddDays(3), "Fælles læring");
        await App.AddWorkshopAsync(project, Person, App.Now.AddDays(40), "Om længe");

        var page = Open(Addresses.Start);

        Assert.Equal("Goddag, Mette", page.Title());
        Assert.Equal("man. 4. maj 2026", page.Find(".subtitle").Words());
        Assert.Equal("16.00i dag", page.Find(".next .when").TextContent);
        Assert.Equal(Addresses.WorkshopLog(today.Id), page.Link("Åbn loggen").GetAttribute("href"));
        Assert.Equal("7. maj 2026 kl. 14.00 · Fælles læring Skærme i hjemmeplejen · Kommune 751", page.Part("De næste uger").Items().Single());
    }

    [Fact]
    public async Task What_waits_is_said_with_why_since_when_and_where_it_can_be_done()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        var project = await App.AddProjectAsync([Person]);
        await App.AddFollowUpAsync(project, Person, App.Today.AddDays(-2), "Spørg MED");
        var forgotten = await App.AddWorkshopAsync(project, Person, App.Now.AddDays(-3), "Opstart");

        var page = Open(Addresses.Start);

        Assert.Equal(
            ["ikke afsluttet 1. maj 2026 Opstart · Skærme i hjemmeplejen", "skulle være gjort 2. maj 2026 Spørg MED · Skærme i hjemmeplejen", "intet planlagt Skærme i hjemmeplejen"],
            page.Part("Det venter på jer").Items(), StringComparer.Ordinal);
        Assert.Equal(Addresses.Workshop(forgotten.Id), page.Link("Opstart").GetAttribute("href"));
        Assert.Equal(Addresses.Project(project.Id), page.Link("Spørg MED").GetAttribute("href"));
    }

    [Theory]
    [InlineData(Role.Facilitator, "")]
    [InlineData(Role.MunicipalLeader, "/overblik")]
    public async Task A_card_says_where_the_project_is_and_leads_to_what_its_reader_comes_for(Role role, string end)
    {
        await SignInAsync(role);
        var mette = role == Role.Facilitator ? Person : await App.AddFacilitatorAsync();
        var project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea));
        await App.AssessAsync(project, mette, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), AssessmentLevel.Discussed);
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));

        var page = Open(Addresses.Start);

        var card = page.Find(".cards li");
        Assert.Equal("Skærme i hjemmeplejen Kommune 751 · 1. Idé · måned 4 af 9", card.QuerySelector("h3")!.Words() + " " + card.QuerySelector("p")!.Words());
        Assert.Equal("25 % drøftet næste 7. maj 2026 kl. 14.00", card.QuerySelector(".card-foot")!.Words());
        Assert.Equal($"/projekter/{project.Id}{end}", card.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nobody_elses_project_and_no_closed_one_is_shown()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await App.AddProjectAsync([], title: "En andens");
        await App.CloseAsync(await App.AddProjectAsync([Person], title: "Slut"), Person);

        var page = Open(Addresses.Start);

        Assert.Empty(page.FindAll(".cards li"));
        Assert.Equal("I er ikke på et projekt endnu. Spørg den, der inviterede jer.", page.Find(".empty").Words());
    }

    [Fact]
    public async Task A_manager_of_an_empty_installation_is_led_by_the_hand_and_each_step_is_ticked_when_it_is_done()
    {
        await SignInAsync(Role.ProgrammeManager);
        var page = Open(Addresses.Start);
        Assert.Equal(["Opret en runde", "Opret et projekt", "Inviter facilitator og leder"], Steps(page), StringComparer.Ordinal);
        Assert.Equal(3, page.FindAll(".steps a").Count);

        await App.AddRoundAsync();
        await App.AddProjectAsync([]);
        Navigation.NavigateTo(Addresses.Projects);
        Navigation.NavigateTo(Addresses.Start);

        Assert.Equal(2, page.FindAll(".steps .done").Count);
        Assert.Equal(Addresses.Invitations, Assert.Single(page.FindAll(".steps a")).GetAttribute("href"));

        await App.AddFacilitatorAsync();
        await App.AddInvitationAsync(Person, role: Role.MunicipalLeader, municipalityCode: Builders.OwnMunicipality);
        Navigation.NavigateTo(Addresses.Projects);
        Navigation.NavigateTo(Addresses.Start);
        Assert.Empty(page.FindAll(".steps"));
    }

    [Fact]
    public async Task A_manager_sees_what_the_programme_lacks()
    {
        await SignInAsync(Role.ProgrammeManager);
        await App.AddInvitationAsync(Person, "lise@fjordby.example");
        await App.AddProjectAsync([], title: "Uden nogen");

        Assert.Equal(
            ["mangler facilitator Uden nogen", "invitation ikke brugt 4. maj 2026 lise@fjordby.example"],
            Open(Addresses.Start).Part("Det venter på jer").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_whose_account_is_closed_facilitates_nothing()
    {
        await SignInAsync(Role.ProgrammeManager);
        var mette = await App.AddFacilitatorAsync();
        await App.AddProjectAsync([mette]);
        var page = Open(Addresses.Start);
        Assert.DoesNotContain("mangler facilitator", page.Find("main").Words(), StringComparison.Ordinal);

        await (await App.AsAsync(await App.AddUserAsync(Role.Administrator))).Get<CloseAccount>().HandleAsync(mette.Id, default);
        Navigation.NavigateTo(Addresses.Projects);
        Navigation.NavigateTo(Addresses.Start);

        Assert.Contains("mangler facilitator Skærme i hjemmeplejen", page.Part("Det venter på jer").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_the_steps_that_are_theirs_and_how_the_installation_is()
    {
        await SignInAsync(await App.AddUserAsync(Role.Administrator, "Asger Toft"));

        var page = Open(Addresses.Start);

        Assert.Equal(["Sæt mail op", "Inviter programlederne", "Skriv kontakter og links"], Steps(page), StringComparer.Ordinal);
        Assert.Equal(["Mail", "Sikkerhedskopi", "Plads på disken", "Version"], page.FindAll("dt").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("Der er ingen mailserver.", page.Find("dd").Words());
        Assert.Equal("Ukendt. Indstillingen Backup:Folder fortæller, hvor kopierne ligger.", page.FindAll("dd")[1].Words());
        Assert.Empty(page.FindAll(".cards, .waiting"));
    }

    private static IEnumerable<string> Steps(IRenderedComponent<Routes> page) => page.FindAll(".steps li b").Select(OnScreen.Words);
}
