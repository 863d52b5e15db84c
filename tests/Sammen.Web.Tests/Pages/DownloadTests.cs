using System.Net;
using Microsoft.EntityFrameworkCore;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Files;

namespace Sammen.Web.Tests.Pages;

/// <summary>The addresses that answer with a file: the same doors as the pages beside them.</summary>
public sealed class DownloadTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("da-DK", "Nøgletal")]
    [InlineData("en-GB", "Key figures")]
    public async Task The_reports_of_the_demo_round_open_without_repair(string language, string heading)
    {
        var ids = await site.InDatabaseAsync(db => db.Projects.Select(project => project.Id).ToListAsync());
        using var client = await site.SignedInAsync(Site.ProgrammeManager, language);

        Assert.Equal(4, ids.Count);
        foreach (var id in ids)
        {
            using var report = new WordFile(await client.GetByteArrayAsync(Addresses.Report(id)));
            Assert.Empty(report.Faults);
            Assert.Equal(heading, report.Headings(1)[0]);
        }
    }

    [Theory]
    [InlineData(Site.Facilitator)]
    [InlineData(Site.Leader)]
    public async Task Who_may_see_a_project_gets_its_report_under_its_name(string persona)
    {
        var places = await Places.FindAsync(site);
        var title = await site.InDatabaseAsync(db => db.Projects.Where(project => project.Id == places.ProjectId).Select(project => project.Title).SingleAsync());
        using var client = await site.SignedInAsync(persona);
        using var answer = await client.GetAsync(Addresses.Report(places.ProjectId));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith($"{title}, ", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith(".docx", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_report_one_may_not_have_is_not_found_as_a_page_is()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(Site.Leader);
        var page = await NotFoundAsync(client, Addresses.Project(Guid.NewGuid()));

        Assert.Equal(page, await NotFoundAsync(client, Addresses.Report(places.ForeignProjectId)));
        Assert.Equal(page, await NotFoundAsync(client, Addresses.Report(Guid.NewGuid())));
        Assert.Equal(page, await NotFoundAsync(client, "/projekter/noget/overblik/rapport"));
    }

    [Theory]
    [InlineData("da-DK", "Spørgsmål at tale om, ")]
    [InlineData("en-GB", "Questions to talk about, ")]
    public async Task The_prompts_are_for_everyone_in_the_language_they_read(string language, string name)
    {
        using var client = await site.SignedOutAsync(language);
        using var answer = await client.GetAsync(Addresses.PromptsInWord);
        using var document = new WordFile(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(name, answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Empty(document.Faults);
        Assert.Equal(language, document.Language);
    }

    [Theory]
    [InlineData(Site.Administrator, true)]
    [InlineData(Site.Administrator, false)]
    [InlineData(Site.Leader, false)]
    [InlineData(Site.Facilitator, false)]
    public async Task Another_role_is_told_that_it_has_no_access(string persona, bool report)
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedInAsync(persona);
        using var answer = await client.GetAsync(report ? Addresses.Report(places.ProjectId) : Addresses.ComparisonWorkbook());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/konto/ingen-adgang", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_out_signs_in_first()
    {
        var places = await Places.FindAsync(site);
        using var client = await site.SignedOutAsync();
        foreach (var path in new[] { Addresses.Report(places.ProjectId), Addresses.ComparisonWorkbook() })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.EndsWith($"/konto/log-ind?retur={Uri.EscapeDataString(path)}", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("da-DK", "Sammenligning")]
    [InlineData("en-GB", "Comparison")]
    public async Task The_comparison_of_the_demo_round_opens_without_repair(string language, string sheet)
    {
        using var client = await site.SignedInAsync(Site.ProgrammeManager, language);
        using var answer = await client.GetAsync(Addresses.ComparisonWorkbook());
        using var workbook = new ExcelFile(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith($"{sheet}, Demorunde ", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Empty(workbook.Faults);
        Assert.Equal(4, workbook.Rows(sheet).Count - 1);
    }

    [Fact]
    public async Task The_comparison_is_of_the_projects_or_the_round_that_were_named()
    {
        var projects = await site.InDatabaseAsync(db => db.Projects.Select(project => new { project.Id, project.RoundId }).Take(2).ToListAsync());
        using var client = await site.SignedInAsync(Site.ProgrammeManager);
        using var two = new ExcelFile(await client.GetByteArrayAsync(Addresses.ComparisonWorkbook($"?projekt={projects[0].Id}&projekt={projects[1].Id}")));
        using var round = new ExcelFile(await client.GetByteArrayAsync(Addresses.ComparisonWorkbook($"?runde={projects[0].RoundId}")));

        Assert.Equal((2, 4), (two.Rows("Sammenligning").Count - 1, round.Rows("Sammenligning").Count - 1));
    }

    [Theory]
    [InlineData("da-DK", "Tilmeldinger i tal, ", "Tilmeldinger")]
    [InlineData("en-GB", "Applications in numbers, ", "Applications")]
    public async Task The_numbers_of_a_round_open_without_repair(string language, string name, string sheet)
    {
        var roundId = await site.InDatabaseAsync(db => db.Applications.Where(application => application.SubmittedAt != null).Select(application => application.RoundId).FirstAsync());
        using var client = await site.SignedInAsync(Site.ProgrammeManager, language);
        using var answer = await client.GetAsync(Addresses.ApplicationTotals(roundId));
        using var workbook = new ExcelFile(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(name, answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Empty(workbook.Faults);
        Assert.Equal([sheet], workbook.SheetNames, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_numbers_of_no_round_are_not_found_and_for_nobody_but_programme_managers()
    {
        using var dorthe = await site.SignedInAsync(Site.ProgrammeManager);
        Assert.Equal(await NotFoundAsync(dorthe, "/findes-ikke"), await NotFoundAsync(dorthe, Addresses.ApplicationTotals(Guid.NewGuid())));

        var roundId = await site.InDatabaseAsync(db => db.Rounds.Select(round => round.Id).FirstAsync());
        foreach (var persona in new[] { Site.Administrator, Site.Leader, Site.Facilitator })
        {
            using var client = await site.SignedInAsync(persona);
            using var answer = await client.GetAsync(Addresses.ApplicationTotals(roundId));
            Assert.StartsWith("/konto/ingen-adgang", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?projekt=noget")]
    [InlineData("?projekt=noget&projekt=andet")]
    [InlineData("?runde=noget")]
    public async Task Nothing_to_compare_is_not_found_as_a_page_is(string query)
    {
        using var client = await site.SignedInAsync(Site.ProgrammeManager);

        Assert.Equal(await NotFoundAsync(client, "/findes-ikke"), await NotFoundAsync(client, Addresses.ComparisonWorkbook(query)));
    }

    private static async Task<string> NotFoundAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return $"{page.Title}: {page.QuerySelector("main")!.TextContent}";
    }
}
