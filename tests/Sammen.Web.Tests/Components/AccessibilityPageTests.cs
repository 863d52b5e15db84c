using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class AccessibilityPageTests : Screen
{
    [Fact]
    public async Task It_leads_to_the_statement()
    {
        await WriteAsync(new PublicTextsContent { AccessibilityLink = "https://was.example/sammen" });

        Render<AccessibilityPage>();

        Assert.Equal("https://was.example/sammen", Navigation.Uri);
    }

    [Fact]
    public async Task While_there_is_none_it_says_so_and_whom_to_ask()
    {
        await WriteAsync(new PublicTextsContent { Contacts = [new ProgrammeContact("Dorthe Palm", null, null, "dorthe@kl.example", null)] });

        var page = Render<AccessibilityPage>();

        Assert.Equal("Tilgængelighed", page.Title());
        Assert.Equal(
            ["Tilgængelighedserklæringen er ikke lagt ind endnu.", "Er der noget, I ikke kan bruge her? Skriv eller ring, så finder vi ud af det."],
            page.FindAll("p").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("mailto:dorthe@kl.example", page.Link("dorthe@kl.example").GetAttribute("href"));
        Assert.Equal("http://localhost/", Navigation.Uri);
    }

    [Fact]
    public void With_nobody_to_ask_it_asks_for_nothing()
    {
        var page = Render<AccessibilityPage>();

        Assert.Single(page.FindAll("p"));
        Assert.Empty(page.FindAll("li"));
        Assert.Equal("/", page.Link("Til forsiden").GetAttribute("href"));
    }

    private async Task WriteAsync(PublicTextsContent content)
    {
        await App.WritePublicTextsAsync(await App.AddUserAsync(Role.ProgrammeManager), content);
        App.Clock.Advance(PublicTextsNow.Kept);
        await Services.GetRequiredService<PublicTextsNow>().ReadAsync();
    }
}
