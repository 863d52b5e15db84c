using Bunit;
using MudBlazor;
using Sammen.Web.Features.People;

namespace Sammen.Web.Tests.Components;

public sealed class InvitationLinkDialogTests : Screen
{
    [Fact]
    public async Task The_link_can_be_copied_by_the_button_and_by_hand_and_for_whom_it_is_stands_beside_it()
    {
        var (screen, answer) = Open(new DialogParameters<InvitationLinkDialog>
        {
            { dialog => dialog.Link, new Uri("https://sammen.example/invitation/abc") }, { dialog => dialog.Email, "lise@fjordby.example" },
        });

        var field = screen.Field("Link");
        Assert.Equal(("https://sammen.example/invitation/abc", true, true), (field.Value(), field.HasAttribute("readonly"), field.HasAttribute("data-select")));
        Assert.Equal(field.Id, screen.Button("Kopiér").GetAttribute("data-copy"));
        Assert.StartsWith("Giv linket til lise@fjordby.example og ingen andre.", screen.Find("[role=dialog] p").Words(), StringComparison.Ordinal);
        Assert.Equal("Linket er kopieret.", screen.Find("[role=status]").GetAttribute("data-copied"));

        await screen.Press("Luk");
        Assert.True((await answer).Canceled);
    }
}
