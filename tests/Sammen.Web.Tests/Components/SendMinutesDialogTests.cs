using Bunit;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>To whom the minutes go, and with which words.</summary>
public sealed class SendMinutesDialogTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task Nobody_is_chosen_until_somebody_is_and_sending_to_nobody_is_told_beside_the_choice()
    {
        var page = Open();
        var pressed = page.Press("Send referatet");

        page.Dialog();
        Assert.Equal(["Lise Holm Leder i kommunen", "Mette Krogh Facilitator"], page.FindAll("[role=dialog] label.check").Select(label => label.Words()), StringComparer.Ordinal);
        Assert.Empty(page.FindAll("[role=dialog] input[checked]"));
        await page.Submit("[role=dialog] form");
        Assert.Equal("Vælg mindst én, der skal have referatet.", page.Find("#minutes-receivers-problem").Words());
        Assert.Equal(0, await App.ReadAsync(db => db.SentMinutes.CountAsync()));

        await page.FindAll("[role=dialog] label.check input")[0].ChangeAsync(new() { Value = true });
        Assert.Empty(page.Find("#minutes-receivers-problem").Words());
        await page.Find("#minutes-sentence").ChangeAsync(new() { Value = "Tak for i dag." });
        await page.Submit("[role=dialog] form");
        await pressed;

        Assert.Equal("4. maj 2026 kl. 14.00 af Mette Krogh til Lise Holm Tak for i dag. Hent, som det blev sendt 4. maj 2026 kl. 14.00", page.Part("Sendt").Items().Single());
        var sent = await App.ReadAsync(db => db.SentMinutes.Include(minutes => minutes.Receivers).SingleAsync());
        Assert.Equal(("Tak for i dag.", lise.Id), (sent.Sentence, Assert.Single(sent.Receivers).UserId));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        await App.AddNoteAsync(project, mette, "Hvem holder øje?", workshop: workshop);
        await SignInAsync(mette);
    }

    private IRenderedComponent<Routes> Open() => Open(Addresses.WorkshopMinutes(workshop.Id));
}
