using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Mail;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Mail;

/// <summary>What is planned in one sitting comes as one mail, and says what was planned.</summary>
public sealed class PlannedMailTests : IAsyncLifetime
{
    private MailServer server = null!;
    private TestApp app = null!;
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;
    private int planned;

    public async ValueTask InitializeAsync()
    {
        server = MailServer.Start();
        app = await TestApp.StartAsync(services => services.AddSingleton(server.Settings));
        mette = await app.AddFacilitatorAsync();
        lise = await app.AddLeaderAsync();
        project = await app.AddProjectAsync([mette]);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_added_one_by_one_within_a_sitting_is_one_mail_to_each_but_who_added_it()
    {
        var first = await PlanAsync("Opstart");
        await (await app.AsAsync(mette)).Get<SetAgenda>().HandleAsync(new() { WorkshopId = first, Items = [new() { Minutes = 15, Text = "Velkommen" }, new() { Minutes = 45, Question = CoreQuestion.CoreTask }] }, default);
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await PlanAsync("Midtvejs");
        Assert.Empty(await SendAsync());

        app.Clock.Advance(TimeSpan.FromMinutes(6));

        var mail = Assert.Single(await SendAsync());
        Assert.Equal((lise.Email, "Nye aktiviteter i Skærme i hjemmeplejen"), (mail.To.Mailboxes.Single().Address, mail.Subject));
        Assert.StartsWith(
            "Disse aktiviteter er lagt i planen for Skærme i hjemmeplejen:\n\n"
                + "Opstart (Workshop)\nTir. 5. maj 2026 kl. 9.00–10.00\nRådhuset\n9.00 Velkommen\n9.15 Hvad er formålet med og det forventede udbytte af teknologien?\n\n"
                + "Midtvejs (Workshop)\nOns. 6. maj 2026 kl. 9.00–10.00\nRådhuset\n\n"
                + $"Se planen:\nhttp://localhost/projekter/{project.Id}/aktiviteter\n\nI kan slå denne slags mail fra",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_when_the_mail_is_about_to_go_is_told_by_another()
    {
        await PlanAsync("Opstart");
        app.Clock.Advance(TimeSpan.FromMinutes(9.5));
        await PlanAsync("Midtvejs");

        Assert.Equal(2, await app.ReadAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task A_proposal_that_is_taken_over_is_one_mail_however_many_it_plans()
    {
        await (await app.AsAsync(mette)).Get<TakeOverProposal>().HandleAsync(
            new()
            {
                ProjectId = project.Id,
                Workshops =
                [
                    .. new[] { Phase.Idea, Phase.Design, Phase.Procurement }.Select((phase, at) => new ProposedWorkshopInput
                    {
                        Phase = phase, Kind = WorkshopKind.Teaching, Title = $"Aktivitet {at + 1}", Date = app.Today.AddDays(at + 1),
                    }),
                ],
            },
            default);
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var said = Assert.Single(await SendAsync()).TextBody!;

        Assert.All(Enumerable.Range(1, 3), number => Assert.Contains($"Aktivitet {number} (Undervisning)", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_facilitator_is_told_of_what_the_other_added_and_of_nothing_else()
    {
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        await app.ChangeAsync(db => db.Projects.Include(found => found.Facilitators).Single(found => found.Id == project.Id).Assign(jonas.Id, mette.Id, app.Now));
        await PlanAsync("Mettes");
        await PlanAsync("Jonas' egen", jonas);
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var sent = (await SendAsync()).ToDictionary(mail => mail.To.Mailboxes.Single().Address, mail => mail.TextBody!, StringComparer.Ordinal);

        Assert.Contains("Mettes", sent[jonas.Email!], StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas' egen", sent[jonas.Email!], StringComparison.Ordinal);
        Assert.Contains("Jonas' egen", sent[mette.Email!], StringComparison.Ordinal);
        Assert.DoesNotContain("Mettes", sent[mette.Email!], StringComparison.Ordinal);
        Assert.Contains("Mettes", sent[lise.Email!], StringComparison.Ordinal);
        Assert.Contains("Jonas' egen", sent[lise.Email!], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_of_what_was_cancelled_meanwhile_nor_to_who_does_without_or_left()
    {
        var workshop = await PlanAsync("Opstart");
        await app.AddAsync(new MailTurnedOff((await app.AddUserAsync(Role.MunicipalLeader, "Sanne Brink", Builders.OwnMunicipality)).Id, MailKind.WorkshopsPlanned));
        await (await app.AsAsync(mette)).Get<CancelWorkshop>().HandleAsync(workshop, default);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await SendAsync());
        Assert.Equal(0, await app.ReadAsync(db => db.Mails.CountAsync()));

        await PlanAsync("Midtvejs");
        await app.ChangeAsync(db => db.Attach(lise).Entity.Close(app.Now));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await SendAsync());
    }

    private async Task<Guid> PlanAsync(string title, SammenUser? by = null)
    {
        var input = new PlanWorkshopInput
        {
            ProjectId = project.Id,
            Title = title,
            Phase = Phase.Idea,
            Date = app.Today.AddDays(++planned),
            Start = new TimeOnly(9, 0),
            End = new TimeOnly(10, 0),
            Place = "Rådhuset",
            FacilitatorIds = new HashSet<Guid> { (by ?? mette).Id },
        };
        await (await app.AsAsync(by ?? mette)).Get<PlanWorkshop>().HandleAsync(input, default);
        return input.WorkshopId;
    }

    private async Task<IReadOnlyList<MimeKit.MimeMessage>> SendAsync()
    {
        await app.Nobody().Get<MailSender>().SendDueAsync(default);
        return [.. server.Received];
    }
}
