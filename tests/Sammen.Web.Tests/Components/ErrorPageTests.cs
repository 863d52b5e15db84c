using Bunit;
using Sammen.Web.Layout;

namespace Sammen.Web.Tests.Components;

/// <summary>What is shown in the place of an answer, by its status.</summary>
public sealed class ErrorPageTests : Screen
{
    [Theory]
    [InlineData(null, "Noget gik galt hos os", "Det, I så på, er ikke ændret. Prøv igen, eller gå tilbage til projekterne.")]
    [InlineData(500, "Noget gik galt hos os", "Det, I så på, er ikke ændret. Prøv igen, eller gå tilbage til projekterne.")]
    [InlineData(400, "Det kunne vi ikke tage imod", "Siden var for gammel, eller det sendte var ikke, som det skulle være. Gå tilbage, genindlæs siden, og prøv igen.")]
    [InlineData(499, "Det kunne vi ikke tage imod", "Siden var for gammel, eller det sendte var ikke, som det skulle være. Gå tilbage, genindlæs siden, og prøv igen.")]
    [InlineData(429, "Det kunne vi ikke tage imod", "Det gik for hurtigt. Vent lidt, og prøv igen.")]
    public void It_says_whose_fault_it_is_and_what_to_do(int? status, string title, string text)
    {
        var page = Render<ErrorPage>(parameters => parameters.Add(component => component.Status, status));

        Assert.Equal((title, text), (page.Title(), page.Find("p").Words()));
        Assert.Equal("/", page.Link("Til forsiden").GetAttribute("href"));
    }
}
