using Bunit;
using Sammen.Web.Layout;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class NoAccessPageTests : Screen
{
    [Fact]
    public void It_says_that_the_page_is_for_others_and_leads_to_the_projects()
    {
        var page = Render<NoAccessPage>();

        Assert.Equal(
            ("Den side er ikke for jer", "I er logget ind, men jeres rolle giver ikke adgang her. Tal med en programleder, hvis det er en fejl."), (page.Title(), page.Find("p").Words()));
        Assert.Equal(Addresses.Start, page.Link("Til startsiden").GetAttribute("href"));
    }
}
