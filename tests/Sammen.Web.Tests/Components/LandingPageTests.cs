using Bunit;
using Sammen.Domain.People;
using Sammen.Web.Features.Landing;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>The front page: what the programme is, for who is not signed in.</summary>
public sealed class LandingPageTests : Screen
{
    [Fact]
    public void It_says_what_it_is_and_leads_to_the_sign_in()
    {
        var page = Render<LandingPage>();

        Assert.Equal("Sammen om ny teknologi", page.Title());
        Assert.Equal("/konto/log-ind", page.Link("Log ind").GetAttribute("href"));
        Assert.Equal("/spoergsmaal", page.Link("Brug spørgsmålene selv").GetAttribute("href"));
        Assert.Equal(["Fire spørgsmål", "I alle syv faser", "Dialogkortet viser, hvor I er", "Vil jeres kommune være med?"], page.FindAll("h2").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public void The_four_questions_and_the_seven_phases_stand_in_their_order()
    {
        var page = Render<LandingPage>();

        Assert.Equal(
            [
                "Hvad er formålet med og det forventede udbytte af teknologien?", "Hvordan påvirker teknologien hverdagens arbejde?",
                "Hvordan ændrer teknologien vores behov for nye kompetencer?", "Hvordan skal vi samarbejde om implementering?",
            ],
            page.FindAll("ul p").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["Kerneopgave", "Opgaveløsning", "Kompetenceudvikling", "Inddragelse"], page.FindAll("h3").Select(heading => heading.Words().Replace("\u00AD", "", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Equal(
            ["Idéfasen", "Beslutningsfasen", "Designfasen", "Specifikationsfasen", "Udbuds-/Indkøbsfasen", "Udviklingsfasen", "Implementeringsfasen"],
            page.FindAll("ol li").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_led_on_to_the_projects()
    {
        await SignInAsync(Role.Facilitator);

        Render<LandingPage>();

        Assert.Equal(Addresses.Projects, Address);
    }

    [Fact]
    public void Who_is_not_signed_in_stays()
    {
        Render<LandingPage>();

        Assert.Equal("/", Address);
    }
}
