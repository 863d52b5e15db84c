using Bunit;
using Sammen.Web.Layout;

namespace Sammen.Web.Tests.Components;

public sealed class NotFoundPageTests : Screen
{
    [Fact]
    public void It_says_that_there_is_no_such_page_or_none_for_them()
    {
        var page = Render<NotFoundPage>();

        Assert.Equal(
            ("Siden findes ikke", "Måske er adressen skrevet forkert, eller I har ikke adgang til det, den viser."), (page.Title(), page.Find("p").Words()));
        Assert.Equal("/", page.Link("Til forsiden").GetAttribute("href"));
    }
}
