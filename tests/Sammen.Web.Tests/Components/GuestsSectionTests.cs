using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Who was invited to an activity, on its page.</summary>
public sealed class GuestsSectionTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task The_facilitator_is_asked_with_everybodys_name_before_anything_is_sent()
    {
        var page = OpenWorkshop();
        Assert.Equal("Indkaldelse Ingen er indkaldt endnu. Send indkaldelse", SectionOf(page));

        var pressed = page.Press("Send indkaldelse");
        var question = page.Dialog();
        Assert.Contains("Mailen med dagsorden og kalenderfil går til Jonas Lind, Lise Holm.", question.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await GuestsAsync());
        await page.InvokeAsync(() => page.FindAll("[role=dialog] button").Single(button => button.Words() == "Send indkaldelse").ClickAsync(new()));
        await pressed;

        Assert.Equal(2, await GuestsAsync());
        Assert.Equal((Severity.Success, "Indkaldelsen er på vej."), Assert.Single(Said));
        Assert.Equal("Indkaldelse Jonas Lind, Lise Holm indkaldt 4. maj 2026", SectionOf(page));
    }

    [Fact]
    public async Task Who_joined_since_can_be_invited_too()
    {
        await App.AddAsync(new WorkshopGuest(workshop, lise.Id, mette.Id, App.Now));

        Assert.Equal("Indkaldelse Lise Holm indkaldt 4. maj 2026 Indkald resten", SectionOf(OpenWorkshop()));
    }

    [Fact]
    public async Task A_leader_reads_who_was_invited_and_nothing_where_nobody_was()
    {
        await SignInAsync(lise);
        Assert.Empty(OpenWorkshop().FindAll("section[aria-labelledby=indkaldte]"));

        await App.AddAsync(new WorkshopGuest(workshop, lise.Id, mette.Id, App.Now));

        Assert.Equal("Indkaldelse Lise Holm indkaldt 4. maj 2026", SectionOf(OpenWorkshop()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_invited_to_what_was_cancelled_or_is_over(bool isCancelled)
    {
        if (isCancelled)
        {
            await App.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, App.Now));
        }
        else
        {
            App.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Empty(OpenWorkshop().FindAll("section[aria-labelledby=indkaldte]"));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        project = await App.AddProjectAsync([mette, await App.AddFacilitatorAsync("Jonas Lind")]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await SignInAsync(mette);
    }

    private static string SectionOf(IRenderedComponent<Routes> page) => page.Find("section[aria-labelledby=indkaldte]").Words();

    private Task<int> GuestsAsync() => App.ReadAsync(db => db.WorkshopGuests.CountAsync());

    private IRenderedComponent<Routes> OpenWorkshop() => Open(Addresses.Workshop(workshop.Id));
}
