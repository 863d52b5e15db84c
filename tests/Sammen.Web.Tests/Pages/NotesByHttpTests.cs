using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Pages;

/// <summary>What is typed in the log travels by itself: what its device is told, and what it may not do.</summary>
public sealed class NotesByHttpTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_note_is_kept_once_however_often_it_is_sent_and_its_device_is_told_the_clock()
    {
        using var client = await WriterAsync(Site.Facilitator);
        var (id, note) = (SequentialGuid.Next(), await TypedAsync("Sagt i mødelokalet"));

        using var first = await client.PutAsJsonAsync(Path(id), note);
        using var again = await client.PutAsJsonAsync(Path(id), note);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Matches("^[0-9]{1,2}[.][0-9]{2}$", (await first.Content.ReadFromJsonAsync<NoteAnswer>())!.At);
        Assert.Equal(["Sagt i mødelokalet"], await site.InDatabaseAsync(db => db.Notes.Where(kept => kept.Id == id).Select(kept => kept.Text).ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_that_is_refused_says_why_and_whether_a_mark_would_help()
    {
        using var client = await WriterAsync(Site.Facilitator);

        using var certain = await client.PutAsJsonAsync(Path(SequentialGuid.Next()), await TypedAsync(Written.WithCpr));
        using var possible = await client.PutAsJsonAsync(Path(SequentialGuid.Next()), await TypedAsync("Nummeret er 1003388394"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (certain.StatusCode, possible.StatusCode));
        Assert.False((await certain.Content.ReadFromJsonAsync<NoteRefusal>())!.MayBeMarked);
        var refusal = (await possible.Content.ReadFromJsonAsync<NoteRefusal>())!;
        Assert.True(refusal.MayBeMarked);
        Assert.StartsWith("Ti cifre i træk kan være et CPR-nummer.", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_log_is_refused_as_if_the_workshop_were_not_there()
    {
        using var client = await WriterAsync(Site.Leader);
        var id = SequentialGuid.Next();

        using var refused = await client.PutAsJsonAsync(Path(id), await TypedAsync("Fra lederen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.False(await site.InDatabaseAsync(db => db.Notes.AnyAsync(kept => kept.Id == id)));
    }

    [Fact]
    public async Task Without_a_sign_in_or_the_token_of_a_page_nothing_is_kept_and_no_page_is_answered()
    {
        using var stranger = await site.SignedOutAsync();
        using var tokenless = await site.SignedInAsync(Site.Facilitator);
        var note = await TypedAsync("Udefra");

        using var signedOut = await stranger.PutAsJsonAsync(Path(SequentialGuid.Next()), note);
        using var foreign = await tokenless.PutAsJsonAsync(Path(SequentialGuid.Next()), note);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (signedOut.StatusCode, foreign.StatusCode));
        Assert.Equal(("", ""), (await signedOut.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync()));
        Assert.False(await site.InDatabaseAsync(db => db.Notes.AnyAsync(kept => kept.Text == "Udefra")));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_and_what_is_far_too_long_is_not_read()
    {
        using var client = await WriterAsync(Site.Facilitator);

        using var unreadable = await client.PutAsync(Path(SequentialGuid.Next()), new StringContent("{", System.Text.Encoding.UTF8, "application/json"));
        using var tooLong = await client.PutAsJsonAsync(Path(SequentialGuid.Next()), await TypedAsync(new string('a', Note.TextMaxLength + 1)));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity), (unreadable.StatusCode, tooLong.StatusCode));
    }

    private async Task<HttpClient> WriterAsync(string persona)
    {
        var client = await site.SignedInAsync(persona);
        client.DefaultRequestHeaders.Add("RequestVerificationToken", (await client.GetFromJsonAsync<FormToken>(AccountFeature.TokenAddress))!.Token);
        return client;
    }

    private async Task<TypedNote> TypedAsync(string text)
    {
        var workshop = await site.InDatabaseAsync(db => db.Workshops
            .Where(planned => planned.State == WorkshopState.Planned && planned.Facilitators.Any(one => db.Users.Any(user => user.Id == one.UserId && user.Name == Site.Facilitator)))
            .OrderBy(planned => planned.StartsAt).FirstAsync());
        return new TypedNote(workshop.ProjectId, workshop.Id, workshop.Phase.ToString(), nameof(CoreQuestion.DailyWork), nameof(NoteKind.Insight), text);
    }

    private static string Path(Guid id) => $"{WorkshopLogFeature.NotesPath}/{id}";

    private sealed record NoteAnswer(string At);
}
