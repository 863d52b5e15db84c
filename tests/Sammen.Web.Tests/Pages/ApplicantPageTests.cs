using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Applications;
using Sammen.Web.Tests.Components;

namespace Sammen.Web.Tests.Pages;

/// <summary>An applicant's own page: how it stands, and what can be done about it.</summary>
public sealed class ApplicantPageTests(Site site) : IClassFixture<Site>
{
    private readonly ApplicantOfSite applicant = new(site);

    [Fact]
    public async Task A_sent_one_is_withdrawn_and_brought_back_from_its_own_page()
    {
        using var client = await site.SignedOutAsync();
        var priv = await applicant.SubmittedAsync(client);

        using var withdrawn = await ApplicantOfSite.PostAsync(client, priv, [], form: "form[action]:has(button:not(.primary))");
        Assert.Equal("Tilmeldingen er trukket tilbage", (await Site.ReadAsync(client, priv)).QuerySelector("h1")!.Words());
        using var undone = await ApplicantOfSite.PostAsync(client, priv, []);

        Assert.Equal("Tilmeldingen er sendt", (await Site.ReadAsync(client, priv)).QuerySelector("h1")!.Words());
    }

    [Fact]
    public async Task A_question_stands_on_the_private_page_with_a_field_to_answer_in()
    {
        using var client = await site.SignedOutAsync();
        var priv = await applicant.SubmittedAsync(client);
        await site.InDatabaseAsync(async db =>
        {
            var application = await db.Applications.OrderByDescending(kept => kept.BegunAt).Include(kept => kept.Questions).FirstAsync(kept => kept.State == ApplicationState.Submitted && kept.Email == applicant.Email);
            var by = await db.Users.Select(user => user.Id).FirstAsync();
            application.Ask(SequentialGuid.Next(), "Hvor mange borgere?", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5), by, DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Hvor mange borgere?", (await Site.ReadAsync(client, priv)).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        using var empty = await ApplicantOfSite.PostAsync(client, priv, [("Reply", " ")]);
        Assert.Equal("Skriv noget her.", new HtmlParser().ParseDocument(await empty.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.Words());
        using var replied = await ApplicantOfSite.PostAsync(client, priv, [("Reply", "Tolv borgere")]);

        Assert.Contains("Jeres svar Tolv borgere", (await Site.ReadAsync(client, priv)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
