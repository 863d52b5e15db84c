using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.People;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What stands around every page, and what takes the place of one that failed.</summary>
public sealed class LayoutTests : Screen
{
    [Theory]
    [InlineData(Role.Facilitator, "Start", "Projekter", "Erfaringer")]
    [InlineData(Role.MunicipalLeader, "Start", "Projekter", "Erfaringer")]
    [InlineData(Role.Administrator, "Start", "Projekter", "Personer", "Mail", "Kontakter og tekster")]
    [InlineData(Role.ProgrammeManager, "Start", "Projekter", "Erfaringer", "Runder", "Sammenligning", "Personer", "Kontakter og tekster")]
    public async Task The_menu_holds_what_the_role_may_open_in_a_row_and_folded(Role role, params string[] links)
    {
        await SignInAsync(role);

        var page = Open(Addresses.Projects);

        Assert.Equal([.. links, .. links], page.FindAll("nav[aria-label=Hovedmenu] a").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(Addresses.Projects, page.Find("nav[aria-label=Hovedmenu] a[aria-current=page]").GetAttribute("href"));
    }

    [Fact]
    public async Task Who_is_signed_in_sees_as_whom_and_signs_out_by_a_form_of_ours()
    {
        await SignInAsync(await App.AddUserAsync(Role.ProgrammeManager, "Åse Øst Æble"));

        var account = Open(Addresses.Projects).FindAll("header details")[^1];

        Assert.Equal("ÅØ", account.QuerySelector("summary [aria-hidden]")!.Words());
        Assert.EndsWith("Konto: Åse Øst Æble", account.QuerySelector("summary")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Programleder", account.Words(), StringComparison.Ordinal);
        Assert.Equal(("/konto/log-ud", "Log ud"), (account.QuerySelector("form")!.GetAttribute("action"), account.QuerySelector("form button")!.Words()));
    }

    [Fact]
    public void Who_is_not_signed_in_is_offered_to()
    {
        var header = Render<PageHeader>();

        Assert.Equal("/konto/log-ind", header.Link("Log ind").GetAttribute("href"));
        Assert.Empty(header.FindAll("nav, details"));
    }

    [Fact]
    public void Language_and_appearance_are_changed_by_forms_that_come_back_to_the_page()
    {
        Navigation.NavigateTo("/projekter?side=2");
        var header = Render<PageHeader>();
        Assert.Equal(("/konto/sprog", "/projekter?side=2", "en-GB"), Form(header, "Show in English", "sprog"));
        Assert.Equal(("/konto/udseende", "/projekter?side=2", "dark"), Form(header, "Mørkt udseende", "udseende"));

        Navigation.NavigateTo("/sammenligning");
        Assert.Equal("/sammenligning", Form(header, "Show in English", "sprog").Back);
        header.Render(parameters => parameters.Add(component => component.Dark, true));
        Assert.Equal(("/konto/udseende", "/sammenligning", "light"), Form(header, "Lyst udseende", "udseende"));
    }

    [Fact]
    public void An_English_reader_is_offered_Danish()
    {
        using var english = Culture.English();

        Assert.Equal("da-DK", Render<PageHeader>().Find("[name=sprog]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_first_link_leads_past_the_menu_to_the_page()
    {
        await SignInAsync(Role.Facilitator);
        var page = Open("/projekter?side=2");

        Assert.Equal(("Gå til indholdet", "http://localhost/projekter?side=2#indhold"), (page.Find("a").Words(), page.Find("a").GetAttribute("href")));
        Assert.Equal("-1", page.Find("main#indhold").GetAttribute("tabindex"));
    }

    [Fact]
    public async Task A_page_that_fails_says_so_and_may_be_tried_again()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await App.AddProjectAsync([Person]);
        Line.IsBroken = true;
        var page = Open(Addresses.Projects);
        Assert.Equal(("Noget gik galt hos os", "alert"), (page.Title(), page.Find("main section").GetAttribute("role")));
        Assert.Equal(Addresses.Start, page.Link("Til startsiden").GetAttribute("href"));

        Line.IsBroken = false;
        await page.Press("Prøv igen");

        Assert.Equal("Projekter", page.Title());
    }

    [Fact]
    public async Task Leaving_a_page_that_failed_leaves_its_failure()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        var project = await App.AddProjectAsync([Person]);
        Line.IsBroken = true;
        var page = Open(Addresses.Projects);
        Line.IsBroken = false;

        Navigation.NavigateTo(Addresses.Project(project.Id));

        page.WaitForAssertion(() => Assert.Equal("Skærme i hjemmeplejen", page.Title()));
    }

    [Fact]
    public void The_document_without_a_circuit_has_nothing_of_the_library()
    {
        var layout = Render<MainLayout>(parameters => parameters.Add(component => component.Body, (RenderFragment)(builder => builder.AddContent(0, "Siden"))));

        Assert.Equal("Siden", layout.Find("main").Words());
        Assert.DoesNotContain("mud-", layout.Markup, StringComparison.Ordinal);
    }

    private static (string? Action, string? Back, string? Value) Form(IRenderedComponent<PageHeader> header, string button, string field)
    {
        var form = header.Find($"[name={field}]").Closest("form")!;
        Assert.StartsWith(button, form.QuerySelector("button")!.GetAttribute("aria-label") ?? form.QuerySelector("button")!.Words(), StringComparison.Ordinal);
        return (form.GetAttribute("action"), form.QuerySelector("[name=retur]")!.GetAttribute("value"), form.QuerySelector($"[name={field}]")!.GetAttribute("value"));
    }
}
