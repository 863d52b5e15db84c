using System.Net;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Lessons;
using Sammen.Domain.People;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Files;

namespace Sammen.Web.Tests.Pages;

/// <summary>
/// What leaves the server of the demo's lessons, which are in every state and from all four municipalities: the page of each, the library's page that looks for
/// it and the file of that search, as bytes that anybody can read who looks into them; for every persona.
/// </summary>
public sealed class LessonsByHttpTests(Site site) : IClassFixture<Site>
{
    private const int Quoted = 60;

    [Theory]
    [InlineData("Mette Krogh")]
    [InlineData("Jonas Lind")]
    [InlineData("Lise Holm")]
    [InlineData("Torben Vang")]
    [InlineData("Sanne Brink")]
    [InlineData("Erik Ravn")]
    [InlineData("Dorthe Palm")]
    [InlineData("Asger Toft")]
    public async Task No_page_hit_or_file_holds_a_wording_that_is_not_for_its_reader(string persona)
    {
        using var client = await site.SignedInAsync(persona);
        var wordings = await WordingsAsync(persona);
        Assert.Contains(wordings, wording => !wording.IsForReader);
        foreach (var wording in wordings)
        {
            var search = new LessonListing(1, new LessonSearch(wording.Title));
            Assert.Equal((wording, wording.IsForReader), (wording, (await TextAsync(client, Addresses.Lesson(wording.LessonId))).Contains(wording.Begins, StringComparison.Ordinal)));
            Assert.Equal((wording, wording.IsForOthers), (wording, (await TextAsync(client, search.ToAddress())).Contains(wording.Begins, StringComparison.Ordinal)));
            Assert.Equal((wording, wording.IsForOthers), (wording, (await WordAsync(client, search.ToWordAddress())).Contains(wording.Begins, StringComparison.Ordinal)));
        }
    }

    /// <summary>Every wording there ever was, by the table of the product.</summary>
    private Task<List<Wording>> WordingsAsync(string persona) => site.InDatabaseAsync(async db =>
    {
        var reader = await db.Users.SingleAsync(user => user.Name == persona);
        var lessons = await db.Lessons.Include(lesson => lesson.Releases).Include(lesson => lesson.Project.Facilitators).AsSplitQuery().ToListAsync();
        return lessons.SelectMany(lesson =>
        {
            var isOwn = reader.Role == Role.Facilitator
                ? lesson.Project.Facilitators.Any(facilitator => facilitator.UserId == reader.Id)
                : reader.Role == Role.MunicipalLeader && lesson.State != LessonState.Private && reader.MunicipalityCode == lesson.Project.MunicipalityCode;
            var released = lesson.Releases.SingleOrDefault(release => release.EndedAt is null)?.Happened;
            return lesson.Releases.Select(release => (release.Title, release.Happened)).Append((lesson.Title, lesson.Happened)).Distinct().Select(text =>
            {
                var isForOthers = text.Happened == released && reader.Role != Role.Administrator;
                return new Wording(lesson.Id, text.Title, text.Happened[..Quoted], isForOthers, isForOthers || (isOwn && text.Happened == lesson.Happened));
            });
        }).ToList();
    });

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Nothing where the reader gets no file.</summary>
    private static async Task<string> WordAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        if (!answer.IsSuccessStatusCode)
        {
            return "";
        }

        using var word = new WordFile(await answer.Content.ReadAsByteArrayAsync());
        return word.Text;
    }

    private sealed record Wording(Guid LessonId, string Title, string Begins, bool IsForOthers, bool IsForReader);
}
