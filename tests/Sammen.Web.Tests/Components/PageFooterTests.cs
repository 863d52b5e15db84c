using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What stands below every page of both documents.</summary>
public sealed class PageFooterTests : Screen
{
    [Fact]
    public async Task It_leads_to_the_statement_the_privacy_page_and_who_can_be_asked()
    {
        await WriteAsync(new PublicTextsContent
        {
            Contacts =
            [
                new ProgrammeContact("Dorthe Palm", "Programleder, KL", null, "dorthe@kl.example", "12345678"), new ProgrammeContact("Bo Bak", null, null, null, "87 65 43 21"),
                new ProgrammeContact("Den tredje", null, null, "tre@kl.example", null),
            ],
            AccessibilityLink = "https://was.example/sammen",
            PrivacyLink = "https://kl.example/privatliv",
            PrivacyEmail = "data@kl.example",
        });

        var footer = Render<PageFooter>();

        Assert.Equal(
            [
                ("Dorthe Palm", "mailto:dorthe@kl.example"), ("87 65 43 21", "tel:87654321"), ("Spørgsmål at tale om", Addresses.Prompts), ("Tilgængelighed", "/was"),
                ("Privatliv", "https://kl.example/privatliv"), ("Spørg om persondata", "mailto:data@kl.example"),
            ],
            footer.FindAll("a").Select(link => (link.Words(), link.GetAttribute("href")!)));
        Assert.DoesNotContain("Den tredje", footer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_set_leaves_no_hole()
    {
        var footer = Render<PageFooter>();

        Assert.Equal(["Spørgsmål at tale om"], footer.FindAll("a").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("Sammen om ny teknologi Fremfærd: KL, Forhandlingsfællesskabet og OAO Spørgsmål at tale om", footer.Find("footer").Words());
        Assert.Empty(footer.FindAll("p"));
        Assert.Single(footer.FindAll("li"));
    }

    [Fact]
    public async Task It_stands_below_the_page_of_either_document_and_not_on_paper()
    {
        await SignInAsync(Role.Facilitator);

        Assert.Equal("MAIN", Open(Addresses.Projects).Find("footer.no-print").PreviousElementSibling!.TagName);
        Assert.NotNull(Render<MainLayout>().Find("footer.no-print"));
    }

    private async Task WriteAsync(PublicTextsContent content)
    {
        await App.WritePublicTextsAsync(await App.AddUserAsync(Role.ProgrammeManager), content);
        App.Clock.Advance(PublicTextsNow.Kept);
        await Services.GetRequiredService<PublicTextsNow>().ReadAsync();
    }
}
