using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Mail;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.WorkshopMinutes;

/// <summary>The minutes on their way: what was looked at, to whom was chosen, and kept.</summary>
public sealed class SendMinutesTests : IAsyncLifetime
{
    private MailServer server = null!;
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        mette = await app.AddFacilitatorAsync();
        lise = await app.AddLeaderAsync();
        project = await app.AddProjectAsync([mette]);
        workshop = await app.AddWorkshopAsync(project, mette);
        await app.AddNoteAsync(project, mette, "Til kommunen", NoteVisibility.Municipality, workshop);
        await app.AddNoteAsync(project, mette, "Kun os", NoteVisibility.Facilitators, workshop);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_chosen_get_them_as_Word_with_the_senders_words_and_nobody_else_gets_anything()
    {
        await app.AddUserAsync(Role.MunicipalLeader, "Sanne Brink", Builders.OwnMunicipality);
        await SendAsync(await FormAsync(lise), "Tak for i dag.\nVi ses <i>igen</i>.");

        await app.Nobody().Get<MailSender>().SendDueAsync(default);

        var mail = Assert.Single(server.Received);
        Assert.Equal(lise.Email, mail.To.Mailboxes.Single().Address);
        Assert.Equal("Referat: Opstart", mail.Subject);
        Assert.StartsWith(
            "Mette Krogh sender referatet af Opstart (4. maj 2026 kl. 14.00) i forløbet Skærme i hjemmeplejen.\n\nTak for i dag.\nVi ses <i>igen</i>.\n\nReferatet er vedhæftet som Word-dokument.\n\n"
                + $"Se referatet i Sammen:\nhttp://localhost/aktiviteter/{workshop.Id}/referat\n",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Tak for i dag.<br>Vi ses &lt;i&gt;igen&lt;/i&gt;.", mail.HtmlBody!.Replace("<br />", "<br>", StringComparison.Ordinal), StringComparison.Ordinal);
        var attached = (MimePart)Assert.Single(mail.Attachments);
        Assert.EndsWith(".docx", attached.FileName, StringComparison.Ordinal);
        using var word = new WordFile(Content(attached));
        Assert.Empty(word.Faults);
        Assert.Equal(["Til kommunen"], word.Table("Kerneopgave").Skip(1).Select(row => row[1]), StringComparer.Ordinal);
        Assert.Contains("Tak for i dag.", word.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kun os", word.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_that_was_sent_is_kept_as_it_was_whatever_is_written_afterwards()
    {
        await SendAsync(await FormAsync(lise, mette), sentence: null);
        await app.AddNoteAsync(project, mette, "Sagt bagefter", workshop: workshop);
        var leader = await app.AsAsync(lise);

        var sent = Assert.Single((await leader.Get<SentMinutesQueries>().FindAsync(workshop.Id, default))!.Sent);
        using var word = new WordFile((await leader.Get<SentMinutesQueries>().FindFileAsync(sent.Id, default))!.Document);

        Assert.Equal((app.Now, "Mette Krogh", null), (sent.At, sent.By, sent.Sentence));
        Assert.Equal(new[] { lise.Name, mette.Name }.Order(StringComparer.Ordinal), sent.Receivers.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Sagt bagefter", word.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_changed_since_it_was_looked_at_is_not_sent()
    {
        var form = await FormAsync(lise);
        await app.AddNoteAsync(project, mette, "Sagt imens", workshop: workshop);

        await RefusedAsync(Rule.MinutesChangedMeanwhile, form);

        await SendAsync(await FormAsync(lise), sentence: null);
        Assert.Equal(1, await app.ReadAsync(db => db.SentMinutes.CountAsync()));
    }

    [Fact]
    public async Task What_only_facilitators_may_read_changes_nothing_about_it()
    {
        var form = await FormAsync(lise);
        await app.AddNoteAsync(project, mette, "Sagt imens", NoteVisibility.Facilitators, workshop);
        app.Clock.Advance(TimeSpan.FromDays(1));

        await SendAsync(form, sentence: null);

        Assert.Equal(1, await app.ReadAsync(db => db.SentMinutes.CountAsync()));
    }

    [Fact]
    public async Task Only_the_projects_people_with_an_open_account_can_be_sent_to()
    {
        var carl = await app.AddFacilitatorAsync("Carl Nymark");
        var gone = await app.AddUserAsync(Role.MunicipalLeader, "Bodil Ravn", Builders.OwnMunicipality);
        await app.ChangeAsync(db => db.Attach(gone).Entity.Close(app.Now));

        Assert.Equal(
            [(lise.Name, Role.MunicipalLeader), (mette.Name, Role.Facilitator)],
            (await (await app.AsAsync(mette)).Get<SentMinutesQueries>().ListPeopleAsync(project.Id, default)).Select(person => (person.Name, person.Role)));
        await RefusedAsync(Rule.PersonNotOnProject, await FormAsync(lise, carl));
        await RefusedAsync(Rule.PersonNotOnProject, await FormAsync(gone));
    }

    [Fact]
    public async Task Who_is_taken_off_before_the_mail_goes_gets_none()
    {
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        await app.ChangeAsync(db => db.Attach(project).Entity.Assign(jonas.Id, mette.Id, app.Now));
        await SendAsync(await FormAsync(jonas), sentence: null);
        await app.ChangeAsync(db => db.Attach(db.Projects.Include(found => found.Facilitators).Single(found => found.Id == project.Id)).Entity.TakeOff(jonas.Id, mette.Id, app.Now));

        await app.Nobody().Get<MailSender>().SendDueAsync(default);

        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Of_what_is_cancelled_or_empty_there_is_nothing_to_send()
    {
        var empty = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(1));
        var form = new SendMinutesInput { LookedAt = (await ViewAsync(empty.Id))!, ReceiverIds = new HashSet<Guid> { lise.Id } };
        await RefusedAsync(Rule.MinutesEmpty, form);

        var said = await FormAsync(lise);
        await app.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, app.Now));
        await RefusedAsync(Rule.WorkshopCancelled, said);
    }

    private async Task RefusedAsync(Rule rule, SendMinutesInput form)
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(async () => await (await app.AsAsync(mette)).Get<SendMinutes>().HandleAsync(form, default));
        Assert.Equal(rule, refused.Rule);
        Assert.Equal((0, 0), await app.ReadAsync(async db => (await db.SentMinutes.CountAsync(), await db.Mails.CountAsync())));
    }

    private async Task SendAsync(SendMinutesInput form, string? sentence)
        => await (await app.AsAsync(mette)).Get<SendMinutes>().HandleAsync(form with { Sentence = sentence }, default);

    private async Task<SendMinutesInput> FormAsync(params SammenUser[] receivers)
        => new() { LookedAt = (await ViewAsync(workshop.Id))!, ReceiverIds = receivers.Select(person => person.Id).ToHashSet() };

    private async Task<MinutesView?> ViewAsync(Guid workshopId) => await (await app.AsAsync(mette)).Get<MinutesQueries>().FindAsync(workshopId, default);

    private static byte[] Content(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        return stream.ToArray();
    }
}
