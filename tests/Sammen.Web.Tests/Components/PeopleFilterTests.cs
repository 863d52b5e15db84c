using Bunit;
using Sammen.Domain.People;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What the people and the invitations are narrowed by stands in the address, and the other way round.</summary>
public sealed class PeopleFilterTests : Screen
{
    [Theory]
    [InlineData("/admin/brugere", "2 fundet")]
    [InlineData("/admin/invitationer", "1 fundet")]
    public async Task A_word_and_a_role_narrow_the_table_and_all_can_be_shown_again(string path, string total)
    {
        await SignInAsync(Role.Administrator);
        await App.AddInvitationAsync(Person);
        await App.AddFacilitatorAsync();
        var page = Open(path);
        Assert.Equal(total, page.Find("[role=search] [role=status]").Words());
        Assert.Equal(["Alle roller", "Facilitator", "Leder i kommunen", "Programleder", "Administrator"], page.Field("Rolle").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);

        await page.Type("Søg", "  æøå ");
        Assert.Equal($"{path}?soeg=%C3%A6%C3%B8%C3%A5", Address);
        await page.Type("Rolle", nameof(Role.MunicipalLeader));
        Assert.Equal($"{path}?soeg=%C3%A6%C3%B8%C3%A5&rolle=leder", Address);
        Assert.Equal(path, page.Link("Vis alle").GetAttribute("href"));

        Navigation.NavigateTo($"{path}?rolle=facilitator");
        Assert.Equal(("", "Facilitator"), (page.Field("Søg").Value() ?? "", page.Field("Rolle").Value()));
        await page.Type("Søg", "  ");
        Assert.Equal($"{path}?rolle=facilitator", Address);
    }

    [Fact]
    public async Task A_manager_chooses_among_the_roles_they_look_after()
    {
        await SignInAsync(Role.ProgrammeManager);

        Assert.Equal(["Alle roller", "Facilitator", "Leder i kommunen"], Open(Addresses.People).Field("Rolle").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_the_table_keep_what_it_is_narrowed_by()
    {
        await SignInAsync(Role.Administrator);
        foreach (var number in Enumerable.Range(1, 26))
        {
            await App.AddFacilitatorAsync($"Person {number:00}");
        }

        var page = Open("/admin/brugere?rolle=facilitator");
        Assert.Equal("Side 1 af 2", page.Find(".pager span").Words());
        Follow(page, "Næste side");

        Assert.Equal("/admin/brugere?rolle=facilitator&side=2", Address);
        Assert.Equal("Person 26", page.Find("tbody b").Words());
        Assert.Equal("/admin/brugere?rolle=facilitator", page.Link("Forrige side").GetAttribute("href"));
    }
}
