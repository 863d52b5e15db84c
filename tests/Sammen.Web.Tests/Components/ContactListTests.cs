using Bunit;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.Localization;

namespace Sammen.Web.Tests.Components;

public sealed class ContactListTests : Screen
{
    private static readonly ProgrammeContact Dorthe = new("Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe@kl.example", "+45 12 34 56 78");

    [Fact]
    public void A_contact_can_be_written_to_and_called_and_what_is_not_known_leaves_no_hole()
    {
        var list = Render<ContactList>(parameters => parameters.Add(component => component.Contacts, [Dorthe, new ProgrammeContact("Bo Bak", null, null, null, "87654321")]));

        var items = list.FindAll("li");
        Assert.Equal(["Dorthe Palm", "Programleder, KL", "dorthe@kl.example", "+45 12 34 56 78"], items[0].Children.Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["Bo Bak", "87654321"], items[1].Children.Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["mailto:dorthe@kl.example", "tel:+4512345678", "tel:87654321"], list.FindAll("a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public void An_English_reader_reads_the_role_in_English()
    {
        using var english = Culture.English();

        Assert.Contains("Programme manager, KL", Render<ContactList>(parameters => parameters.Add(component => component.Contacts, [Dorthe])).Markup, StringComparison.Ordinal);
    }
}
